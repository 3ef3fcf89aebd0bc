#include "fr/time_phrase.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::fr {
namespace {

using namespace word;

auto const numeral = tagged{Tag::numeral};

// mercredi 24 | but: cette semaine | 40 milliards d'euros
auto const day = numeral >> !(noun | number | adjective);

// mercredi 24 février 2022 | le mois dernier | soir
auto const date = -determiner >> -number >> +time >> *(time | (numeral >> &time) | day);

// en avril | dès lundi | à la mi-journée
auto const phrase = -(a | preposition) >> date >> *(de >> date);

} // namespace

auto time_phrase(Token const* first, Token const* last) -> std::optional<Token const*> {
  constexpr auto openings = Tag::a | Tag::preposition | Tag::determiner | Tag::number | Tag::time;
  if (first == last || !first->any(openings)) return std::nullopt; // most words
  return match(first, last, phrase);
}

} // namespace sourcier::grammar::fr
