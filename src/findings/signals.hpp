#pragma once
#include "findings/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// The words of one language by which a text shows how it sources, as phrases (see PhraseSet). They come from packs.
struct Signals {
  // What is said about anonymity and knowledge.
  std::vector<std::string> reasons;      ///< « par crainte de représailles »
  std::vector<std::string> rote_reasons; ///< « n'étant pas autorisé à s'exprimer »
  std::vector<std::string> requests;     ///< « sous couvert d'anonymat »: that it was asked for, not why
  std::vector<std::string> bases;        ///< how a source knows: « qui a assisté à la réunion »
  // Parts of a source phrase.
  std::vector<std::string> bare_sources;     ///< « une source », « des sources »: the whole phrase
  std::vector<std::string> plural_sources;   ///< beginnings: « des sources », « plusieurs sources »
  std::vector<std::string> singular_sources; ///< beginnings: « une source », « de source »
  std::vector<std::string> back_sources;     ///< beginnings that point back: « la source », « cette source »
  std::vector<std::string> ranks;            ///< « diplomate », « haut responsable », « magistrat »
  std::vector<std::string> institutions;     ///< « ministère », « policière », « parquet »
  std::vector<std::string> positions;        ///< « ministérielle », « au sein du »: where a source stands
  std::vector<std::string> things;           ///< heads that are nobody: « informations », « éléments »
  std::vector<std::string> mild_cues;        ///< « souligner »: a stance that nobody hears
  std::vector<std::string> unnamed_heads;    ///< « source », « entourage »: nameless even with a definite article
  std::vector<std::string> pointing_back; ///< « le », « cette », « ses »: somebody whom the reader knows, or a group
  std::vector<std::string> pronouns;      ///< « il », « t elle »: described elsewhere
  std::vector<std::string> members;       ///< « syndicats », « journalistes »: people of a medium, not the medium
  std::vector<std::string> gazettes;      ///< « journal officiel »: the law's paper, no medium
  std::vector<std::string> officials;     ///< the whole phrase: « les autorités », « des responsables »
  std::vector<std::string> experts;       ///< the whole phrase: « les experts », « certains analystes »
  std::vector<std::string> expert_roles; ///< « politologue », « chercheur », « analyste »
  std::vector<std::string> roles;        ///< functions that a person has: « ministre », « directrice »
  std::vector<std::string> opponents;    ///< the whole phrase: « ses détracteurs », « l'opposition »
  // Sentences and clauses.
  std::vector<std::string> own_information; ///< « selon nos informations »
  std::vector<std::string> has_learnt;      ///< « a appris »: own information when the subject is the outlet
  std::vector<std::string> learnt_from;     ///< « auprès de », « de source »: what has_learnt must go with
  std::vector<std::string> hearsay;         ///< « il se murmure »
  std::vector<std::string> declined;        ///< « a refusé de commenter »
  std::vector<std::string> verification;    ///< « n'a pas pu être vérifié de source indépendante »
  std::vector<std::string> changed_name;    ///< « le prénom a été modifié »
  std::vector<std::string> contestable;     ///< « soupçonné de », « accusé d'avoir »
  std::vector<std::string> attacks;         ///< words that disparage: « incompétent », « menteur »
  std::vector<std::string> state_labels;    ///< « agence d'État », « pro-gouvernemental* »
  std::vector<std::string> stop_words;      ///< words without content, for comparing a headline with a claim
  std::vector<std::string> after_bare;      ///< words after « une source » that do not describe it: « jeudi »
  std::vector<std::string> answered;        ///< « par », « parquet »: words beside which an accusation has a source
  std::vector<std::string> origins; ///< « selon », « étude »: words by which a paragraph says where a thing is from
  std::vector<std::string> reprises;     ///< « cette conclusion »: what was just said is taken up, and sourced there
  std::vector<std::string> suppositions; ///< « si », « donc »: the conditional then supposes and reports nothing
  std::vector<std::string> plans;        ///< « réforme »: so does the conditional of what would come of it
  std::vector<std::string> reporting_forms; ///< « aurait », « serait »: the conditional that reports; none: any
  std::vector<std::string> clause_openers; ///< « que », « avoir »: a claim after its verb, not a thing that is shown
};

/// Lists of ours for what packs do not hold.
[[nodiscard]] auto built_in_signals(std::string_view lang) -> Signals;

/// One phrase of a language pack, under the id that the pack gives it.
struct SignalEntry {
  std::string_view id; ///< "reason", "not_verified", "descriptor_basis", …; one that no rule asks for is passed over
  std::string_view phrase;
  bool rote = false; ///< of reasons
};

/// The built-in lists with the phrases of a pack added.
[[nodiscard]] auto signals_with(std::string_view lang, std::vector<SignalEntry> const& entries) -> Signals;

/// Signals made ready for looking up; made once, used for many articles.
struct SignalSets {
  SignalSets() = default;
  explicit SignalSets(Signals const& signals);

  PhraseSet reasons, rote_reasons, requests, bases, bare_sources, plural_sources, singular_sources, back_sources, ranks,
      institutions, officials, experts, expert_roles, roles, opponents, own_information, has_learnt, learnt_from,
      hearsay, declined, verification, changed_name, contestable, attacks, state_labels, stop_words, after_bare,
      answered, positions, things, mild_cues, unnamed_heads, pointing_back, pronouns, gazettes, members, origins,
      reprises, suppositions, plans, reporting_forms, clause_openers;
  PhraseOpenings openings; ///< of all of them
};

} // namespace sourcier
