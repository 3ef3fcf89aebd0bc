#include "findings/signals.hpp"

#include "findings/signals_built_in.hpp"

#include <algorithm>
#include <array>

namespace sourcier {

SignalSets::SignalSets(Signals const& s)
    : reasons{s.reasons}, rote_reasons{s.rote_reasons}, requests{s.requests}, bases{s.bases},
      bare_sources{s.bare_sources}, plural_sources{s.plural_sources}, singular_sources{s.singular_sources},
      back_sources{s.back_sources}, ranks{s.ranks}, institutions{s.institutions}, officials{s.officials},
      experts{s.experts}, expert_roles{s.expert_roles}, roles{s.roles}, opponents{s.opponents},
      own_information{s.own_information}, has_learnt{s.has_learnt}, learnt_from{s.learnt_from}, hearsay{s.hearsay},
      declined{s.declined}, verification{s.verification}, changed_name{s.changed_name},
      contestable{s.contestable}, attacks{s.attacks}, state_labels{s.state_labels}, stop_words{s.stop_words},
      after_bare{s.after_bare}, answered{s.answered}, positions{s.positions}, things{s.things}, mild_cues{s.mild_cues},
      unnamed_heads{s.unnamed_heads}, pointing_back{s.pointing_back}, pronouns{s.pronouns}, gazettes{s.gazettes},
      members{s.members}, origins{s.origins}, reprises{s.reprises}, suppositions{s.suppositions}, plans{s.plans},
      reporting_forms{s.reporting_forms}, clause_openers{s.clause_openers},
      openings{
          {&reasons,          &rote_reasons,  &requests,      &bases,           &bare_sources,    &plural_sources,
           &singular_sources, &back_sources,  &ranks,         &institutions,    &officials,       &experts,
           &expert_roles,     &roles,         &opponents,     &own_information, &has_learnt,      &learnt_from,
           &hearsay,          &declined,      &verification,  &changed_name,    &contestable,     &attacks,
           &state_labels,     &stop_words,    &after_bare,    &answered,        &positions,       &things,
           &mild_cues,        &unnamed_heads, &pointing_back, &pronouns,        &gazettes,        &members,
           &origins,          &reprises,      &suppositions,  &plans,           &reporting_forms, &clause_openers}} {}

namespace {

/// « de manière indépendante » alone says nothing of a verification.
auto speaks_of_checking(std::string_view phrase) -> bool {
  constexpr std::array parts{"vérifi", "authenti", "confirm", "géolocalis", "recoup", "verif"};
  return std::any_of(parts.begin(), parts.end(),
                     [&](char const* part) { return phrase.find(part) != std::string_view::npos; });
}

/// « Selon certains » has somebody, « tout le monde sait » is no rumour.
auto is_rumour(std::string_view phrase) -> bool {
  return phrase.find("certains") == std::string_view::npos && phrase.find("sait que") == std::string_view::npos;
}

/// « On apprend que » may go with a source; « selon nos informations » cannot.
auto speaks_of_us(std::string_view phrase) -> bool {
  constexpr std::array parts{"nos ", "nous", "notre ", "our ", "we "};
  return std::any_of(parts.begin(), parts.end(),
                     [&](char const* part) { return phrase.find(part) != std::string_view::npos; });
}

auto list_for(Signals& signals, SignalEntry const& entry) -> std::vector<std::string>* {
  auto const id = entry.id;
  if (id == "reason") return entry.rote ? &signals.rote_reasons : &signals.reasons;
  if (id == "requested") return &signals.requests;
  if (id == "descriptor_basis") return &signals.bases;
  if (id == "descriptor_position") return &signals.positions;
  if (id == "changed_name") return &signals.changed_name;
  if (id == "declined") return &signals.declined;
  if (id == "hearsay") return is_rumour(entry.phrase) ? &signals.hearsay : nullptr;
  if (id == "own_information") return speaks_of_us(entry.phrase) ? &signals.own_information : nullptr;
  if (id == "own_information_medium") return &signals.has_learnt;
  if (id == "state_label") return &signals.state_labels;
  if (id == "not_verified" || id == "verified")
    return speaks_of_checking(entry.phrase) ? &signals.verification : nullptr;
  return nullptr;
}

} // namespace

auto signals_with(std::string_view lang, std::vector<SignalEntry> const& entries) -> Signals {
  auto out = built_in_signals(lang);
  for (auto const& entry : entries)
    if (auto* const list = list_for(out, entry)) list->emplace_back(entry.phrase);
  return out;
}

auto built_in_signals(std::string_view lang) -> Signals {
  return lang == "en" ? built_in::english() : built_in::french();
}

} // namespace sourcier
