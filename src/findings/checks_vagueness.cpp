#include "findings/context.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace sourcier {

namespace {

/// Whether the source phrase is one of the set, whole, with nothing after it that says whose they are.
auto is_whole(CheckContext const& context, PhraseSet const& set, Attribution const& attribution, Link const& link)
    -> bool {
  if (!link.source) return false;
  auto const [first, last] = context.words_of(*link.source);
  return set.is(context.text, first, last) && context.ends_at(attribution, last);
}

auto names_institution(CheckContext const& context, std::string const& but) -> bool {
  for (auto const& attribution : context.analysis.attributions)
    for (auto const& link : attribution.chain)
      if ((link.level == Level::organization || link.level == Level::office) && speaker_key(context, link) != but)
        return true;
  auto const& all = context.analysis.document.paragraphs;
  return std::any_of(all.begin(), all.end(),
                     [&](Span paragraph) { return context.signals.institutions.found_in(context.text, paragraph); });
}

auto names_expert(CheckContext const& context) -> bool {
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (link.level != Level::named_person || !link.source) continue;
      auto const [first, last] = context.sentence_of(context.first_word(*link.source));
      if (!context.signals.expert_roles.find_all(context.text, first, last).empty()) return true;
    }
  }
  return false;
}

/// Whether words of four letters or more stand in a phrase that are no names.
auto has_common_noun(CheckContext const& context, Span span) -> bool {
  auto const [first, last] = context.words_of(span);
  for (auto i = first; i < last; ++i) {
    auto const& word = context.text.words[i];
    if (!word.punctuation && !word.capital && word.end - word.begin >= 4) return true;
  }
  return false;
}

/// Not « il », not « le ministre »: the name itself.
auto names_speaker(CheckContext const& context, Link const& link) -> bool {
  auto const name = fold_words(link.speaker);
  auto const [first, last] = context.words_of(*link.source);
  for (auto i = first; i < last; ++i)
    if (context.text.at(i) == name.at(name.words.size() - 1)) return true;
  return false;
}

/// Whether some mention of the name has a function beside it: a role before, an apposition or a bracket after.
auto has_function(CheckContext const& context, Link const& link) -> bool {
  auto const name = fold_words(link.speaker);
  if (name.words.empty()) return true;
  auto const last_name = name.at(name.words.size() - 1);
  auto const& words = context.text.words;
  auto const starts_cue = [&](Span word) {
    for (auto const& attribution : context.analysis.attributions)
      for (auto const& other : attribution.chain)
        if (other.cue && other.cue->begin <= word.begin && word.begin < other.cue->end) return true;
    return false;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].capital || context.text.at(i) != last_name) continue;
    auto const first = std::max(context.sentence_of(i).first, i < 10 ? std::size_t{0} : i - 10);
    if (!context.signals.roles.find_all(context.text, first, i).empty()) return true;
    if (i + 2 >= words.size()) continue;
    auto const mark = context.text.at(i + 1);
    if (mark == "(" || mark == "–" || mark == "—") return true;
    auto const& next = words[i + 2];
    if (mark == "," && !next.punctuation && !next.capital && !starts_cue(next.span)) return true;
    auto const& all = context.analysis.attributions;
    auto const sentence_end = std::min(context.sentence_of(i).second, i + 7);
    if (mark != "," && !context.signals.roles.find_all(context.text, i + 1, sentence_end).empty() &&
        std::none_of(all.begin(), all.end(), [&](Attribution const& a) {
          return std::any_of(a.content.begin(), a.content.end(), [&](Span p) { return p.contains(next.span); });
        }))
      return true;
  }
  // « le maire », « l'entraîneur Patrice Roux », said of the same speaker somewhere.
  auto const key = speaker_key(context, link);
  for (auto const& attribution : context.analysis.attributions)
    for (auto const& other : attribution.chain)
      if (other.source && speaker_key(context, other) == key && has_common_noun(context, *other.source)) return true;
  return false;
}

/// « reconnaît sa défaite », « dévoile un projet »: a thing is shown, nothing is said of a claim.
auto shows_a_thing(CheckContext const& context, Attribution const& attribution, Span cue) -> bool {
  auto const claim = attribution.content.front();
  if (claim.begin < cue.end) return false; // « …, avoue-t-elle »
  auto const [first, last] = context.words_of(claim);
  auto const marked = context.analysis.document.at(claim).substr(0, 2);
  if (first == last || marked == "«" || marked.substr(0, 1) == "\"") return false;
  if (context.signals.clause_openers.longest(context.text, first, last) != 0) return false;
  if (first > 0 && context.signals.clause_openers.is(context.text, first - 1, first)) return false;
  auto const word = context.text.at(first);
  auto const ending = word.substr(word.size() < 2 ? 0 : word.size() - 2);
  return !(ending == "er" || ending == "ir" || ending == "re");
}

auto check_opinion_verbs(CheckContext& context, Attribution const& attribution, std::set<std::string>& told) -> void {
  if (attribution.stance != Stance::endorsing && attribution.stance != Stance::distancing) return;
  auto const link = std::find_if(attribution.chain.begin(), attribution.chain.end(),
                                 [](Link const& one) { return one.cue && !one.cue->empty(); });
  if (link == attribution.chain.end() || link->level == Level::unattributed) return;
  if (link->level == Level::document) return; // what an inquiry has shown is not what somebody says
  if (context.signals.mild_cues.found_in(context.text, *link->cue)) return;
  if (attribution.content.empty() || shows_a_thing(context, attribution, *link->cue)) return;
  if (!told.insert(speaker_key(context, *link)).second) return; // one word on each speaker is enough
  auto const endorsing = attribution.stance == Stance::endorsing;
  auto const stance = context.lang == "en" ? (endorsing ? "takes as true" : "casts doubt on")
                                           : (endorsing ? "tient pour vrai" : "met en doute");
  context.add("loaded-cue", *link->cue, {{"stance", stance}, {"who", speaker_name(context, *link)}});
}

} // namespace

auto check_vagueness(CheckContext& context) -> void {
  auto named = std::set<std::string>{};
  auto told = std::set<std::string>{};
  for (auto const& attribution : context.analysis.attributions) {
    check_opinion_verbs(context, attribution, told);
    for (auto const& link : attribution.chain) {
      if (!link.source) continue;
      if (link.level == Level::named_person) {
        auto const bare_name = fold_words(link.speaker).words.size() >= 2 && names_speaker(context, link);
        if (bare_name && named.insert(speaker_key(context, link)).second && !has_function(context, link))
          context.add("named-without-title", *link.source);
        continue;
      }
      if (is_whole(context, context.signals.officials, attribution, link)) {
        if (!names_institution(context, speaker_key(context, link))) context.add("vague-officials", *link.source);
      } else if (is_whole(context, context.signals.experts, attribution, link)) {
        if (!names_expert(context)) context.add("vague-experts", *link.source);
      }
    }
  }
}

} // namespace sourcier
