#include "findings/signals_built_in.hpp"

// Words of ours for use without packs, and for tests; the packs of grammars/ take their place.

// One phrase a line would be five hundred lines.
// clang-format off

namespace sourcier::built_in {

auto english() -> Signals {
  auto s = Signals{};
  s.reasons = {
      "for fear of", "fearing", "who feared", "who fears", "out of fear", "because … were confidential",
      "because … was confidential", "because … are confidential", "because … sensitive", "to protect",
      "to avoid retaliation", "for security reasons", "for safety reasons", "for their safety", "for his safety",
      "for her safety", "because … fear*"};
  s.rote_reasons = {
      "not authorized to speak", "not authorised to speak", "not authorized to discuss", "not authorised to discuss",
      "not authorized to comment", "not authorised to comment", "not permitted to speak",
      "because of the sensitivity of the", "given the sensitivity of the", "due to the sensitivity of the"};
  s.requests = {
      "on condition of anonymity", "requested anonymity", "asked not to be named", "asked not to be identified",
      "declined to be named", "remain anonymous"};
  s.bases = {
      "who attended", "who took part", "who read", "who has read", "who saw", "who has seen", "who was present",
      "present at", "briefed on", "familiar with", "with knowledge of", "with direct knowledge", "with access to",
      "involved in", "close to the investigation", "witness*", "who works", "who worked", "who work"};
  for (auto const* const determiner :
       {
      "", "two ", "three ", "four ", "five ", "several ", "some ", "multiple ", "its ", "his ", "her ", "their "}) {
    s.bare_sources.push_back(std::string{determiner} + "sources");
    if (*determiner != '\0') s.plural_sources.push_back(std::string{determiner} + "sources");
  }
  s.bare_sources.emplace_back("a source");
  s.plural_sources.emplace_back("sources");
  s.singular_sources = {"a source", "one source", "another source", "one of the sources"};
  s.back_sources = {"the source", "that source", "this source", "the same source"};
  s.ranks = {
      "official*", "diplomat*", "officer*", "general", "colonel", "judge*", "prosecutor*", "lawyer*", "minister*",
      "adviser*", "advisor*", "lawmaker*", "senator*", "executive*", "manager*", "director*", "employee*", "worker*",
      "soldier*", "doctor*", "nurse*", "teacher*", "investigator*", "agent*", "aide*", "ambassador*", "negotiator*",
      "commissioner*", "member*", "engineer*", "banker*", "firefighter*", "chief*"};
  s.institutions = {
      "ministry", "government", "police", "judicial", "prosecution", "court", "diplomatic", "military", "army",
      "defence", "defense", "security", "intelligence", "parliamentary", "union", "hospital", "medical", "city hall",
      "council", "administration", "presidency", "presidential", "party", "commission", "customs", "bank", "banking",
      "company", "industry", "embassy", "airport", "health", "university", "cabinet", "rescue", "humanitarian",
      "european"};
  s.officials = {
      "officials", "the authorities", "authorities", "some officials", "several officials", "an official",
      "a senior official", "senior officials"};
  s.experts = {
      "experts", "observers", "analysts", "specialists", "some experts", "some analysts", "some observers",
      "many experts", "several experts", "the experts", "most experts", "many analysts", "many observers"};
  s.expert_roles = {
      "expert*", "observer*", "analyst*", "specialist*", "political scientist*", "researcher*", "historian*",
      "economist*", "sociologist*", "professor*"};
  s.roles = s.ranks;
  for (auto const* const role :
       {
      "president*", "mayor*", "king", "queen", "prince*", "pope", "secretary", "chancellor", "governor*", "founder*",
      "owner*", "resident*", "neighbor*", "neighbour*", "farmer*", "student*", "mother", "father", "son", "daughter",
      "wife", "husband", "coach*", "player*", "professor*", "researcher*", "economist*", "historian*", "analyst*",
      "expert*", "journalist*", "writer*", "author*", "actor*", "actress*", "singer*", "candidate*", "leader*",
      "spokes*", "mr", "dr", "sen", "rep", "gov", "head", "ceo", "chairman", "activist*", "driver*"})
    s.roles.emplace_back(role);
  s.opponents = {
      "the opposition", "his critics", "her critics", "their critics", "its critics", "critics", "opponents",
      "his opponents", "her opponents"};
  s.own_information = {"according to our information", "we have learned", "we have learnt", "according to our sources"};
  s.has_learnt = {"has learned", "has learnt", "understands"};
  s.learnt_from = {"from", "according to", "through", "in a"};
  s.hearsay = {
      "it is said that", "it is rumored", "it is rumoured", "rumor has it", "rumour has it", "reportedly",
      "word is that", "it was reported that", "it has been reported that", "there are rumors", "there are rumours"};
  s.declined = {
      "declined to comment", "refused to comment", "declined comment", "would not comment", "declined to answer",
      "declined to be interviewed"};
  s.verification = {
      "could not be independently verified", "could not independently verify", "could not be verified",
      "was unable to verify", "were unable to verify", "not been independently verified",
      "could not immediately verify", "could not immediately be verified"};
  s.changed_name = {
      "not his real name", "not her real name", "not their real name", "not their real names",
      "name has been changed", "names have been changed", "pseudonym"};
  s.contestable = {"suspected of", "accused of", "implicated in", "allegedly"};
  s.attacks = {
      "incompetent", "liar*", "corrupt", "coward*", "traitor*", "arrogant", "dictator*", "dangerous", "crook*",
      "thief", "crazy", "toxic", "tyrant*", "bully", "racist", "dishonest", "cynical", "ridiculous", "unhinged"};
  s.state_labels = {
      "state run", "state owned", "state controlled", "state media", "state television", "state tv",
      "state news agency", "state agency", "state broadcaster", "state funded", "state backed",
      "official news agency", "official agency", "government owned", "government run", "government controlled",
      "pro government", "pro kremlin", "kremlin backed", "kremlin controlled", "public broadcaster", "official",
      "propaganda", "mouthpiece"};
  s.stop_words = {
      "with", "from", "that", "this", "have", "been", "were", "will", "would", "they", "their", "than", "then",
      "into", "over", "after", "before", "about", "says", "said", "more", "less", "also", "when", "what"};
  s.after_bare = {
      "that", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday"};
  s.answered = {
      "by", "according to", "police", "prosecut*", "court*", "judge*", "charged", "trial", "investigat*", "convicted",
      "lawsuit*"};
  s.things = {
      "information", "rumor*", "rumour*", "report*", "indication*", "data", "testimon*", "image*", "video*", "footage"};
  s.mild_cues = {
      "add*", "not*", "recall*", "confirm*", "point*", "stress*", "show*", "conclude*", "certif*"};
  s.unnamed_heads = {"source*", "entourage", "anonym*", "insider*"};
  s.pointing_back = {"the", "this", "that", "these", "those", "his", "her", "their", "its"};
  s.pronouns = {"he", "she", "they", "it", "who", "the latter", "one", "others", "some", "all", "both"};
  s.members = {
      "union*", "journalist*", "employee*", "staff", "newsroom", "lawyer*", "management", "correspondent*", "spokes*"};
  s.gazettes = {"official gazette", "official journal", "london gazette", "federal register"};
  s.origins = {
      "according to", "study", "studies", "report*", "poll*", "survey*", "accus*", "rumor*", "rumour*", "research*",
      "scientist*", "discover*", "statement*", "allegation*", "claim*", "said", "say*", "estimate*"};
  s.reprises = {
      "this conclusion", "that conclusion", "this claim", "that claim", "these claims", "those claims",
      "this allegation", "these allegations", "those allegations", "this finding", "these findings", "those findings",
      "this figure", "these figures", "those figures", "this information", "this theory", "this version"};
  s.suppositions = {"if", "so", "then", "perhaps", "probably", "otherwise", "in case"};
  s.plans = {"reform*", "bill", "proposal*", "rejected", "referendum", "promise*", "plan*"};
  s.clause_openers = {"that", "to", "having", "being", "how", "why", "whether"};
  return s;
}

} // namespace sourcier::built_in
