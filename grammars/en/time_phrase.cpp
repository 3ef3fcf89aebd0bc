#include "en/time_phrase.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::en {
namespace {

using namespace word;

// Sept. 12, 2016 | Sunday evening
auto const date = +time >> *(time | number) >> -(comma >> number >> &mark);

auto const genitive = possessive - determiner;

// on Monday | early Sunday | the next day; but not in "Monday's debate"
auto const phrase = -(preposition | de) >> -determiner >> *(adverb | adjective) >> date >> !(genitive | noun | name);

} // namespace

auto time_phrase(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, phrase);
}

} // namespace sourcier::grammar::en
