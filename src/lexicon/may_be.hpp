#pragma once
#include "lexicon/pack.hpp"

/// What a French word can be by itself, before its neighbours are asked.
namespace sourcier::may_be {

/// « pas », « que », « mais »: a closed class with no part of speech of its own.
constexpr Tags kept = 1ULL << 63;

[[nodiscard]] constexpr auto pos(Tag t) -> Tags { return static_cast<Tags>(t); }
[[nodiscard]] inline auto may(Token const& t, Feature f) -> bool { return has(t.features, f); }
[[nodiscard]] inline auto third_person(Token const& t) -> bool {
  return may(t, Feature::finite) && may(t, Feature::third_person);
}
[[nodiscard]] inline auto nounish(Token const& t) -> bool {
  return t.is(Tag::number) || t.is(Tag::numeral) || may(t, Feature::noun) || may(t, Feature::adjective) ||
         t.is(Tag::capitalized) || t.is(Tag::open_quote) || (t.features == 0 && t.tags == 0 && t.fold_size > 0);
}
[[nodiscard]] inline auto verbish(Token const& t) -> bool {
  if (t.any(Tag::adverb | Tag::negator | Tag::preposition | Tag::coordinator | Tag::adversative | Tag::numeral |
            Tag::number) &&
      !t.any(Tag::avoir | Tag::etre))
    return false;
  return t.any(Tag::avoir | Tag::etre) || may(t, Feature::infinitive) || third_person(t);
}
[[nodiscard]] inline auto only_verb(Token const& t) -> bool {
  return t.any(Tag::avoir | Tag::etre) ||
         (verbish(t) && !may(t, Feature::noun) && !may(t, Feature::adjective) && !t.is(Tag::capitalized));
}

/// « accusant », « promettant »: a present participle that reports, and no noun.
[[nodiscard]] inline auto reports(Token const& t) -> bool {
  return may(t, Feature::present_participle) && t.is(Tag::speech_verb) && !may(t, Feature::noun);
}

/// The word and those behind it are a fixed phrase of the pack: « fait état », « met en garde ».
[[nodiscard]] inline auto fixed_phrase(std::uint32_t i, TokenList const& tokens, Pack const& pack) -> bool {
  for (auto const& form : pack.forms_of(tokens.fold(tokens[i]))) {
    auto const& rest = pack.verbs[form.verb].rest;
    if (rest.empty() || i + rest.size() >= tokens.size()) continue;
    bool all = true;
    for (std::uint32_t k = 0; k < rest.size() && all; ++k) all = tokens.fold(tokens[i + 1 + k]) == rest[k];
    if (all) return true;
  }
  return false;
}

} // namespace sourcier::may_be
