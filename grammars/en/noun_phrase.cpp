#include "en/noun_phrase.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::en {
namespace {

using namespace word;

// all the | the | several
auto const opening = (determiner >> determiner) | determiner;

// Clinton's, the senators'
auto const genitive = possessive - determiner;

// very rare, more than 300
auto const degree = adverb >> &(adjective | number);

// Monday's, the Monday night debate, the Sunday shows
auto const day = +time >> &(genitive | noun | name);

// generous, magnanimous
auto const listed = adjective >> comma >> &(adjective >> *adjective >> noun);

// four in 10
auto const share = number >> preposition >> &number;

// campaign manager Ann Brook | two new cases | Mr. Cole's aide
auto const body = +(noun | name | listed | adjective | share | number | genitive | degree | day);

// of the ministry | of Mr. Cole's aides
auto const complement = de >> -opening >> body;
auto const complements = *(complement >> -parenthesis);

auto const core = (opening >> body) | body;
auto const whole = core >> -parenthesis >> complements;

} // namespace

auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, whole);
}

auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, core);
}

auto head_of(Token const* first, Token const* last, Token const* end) -> Token const* {
  auto const* core = noun_phrase_core(first, end).value_or(last);
  if (core > last) core = last;
  Token const* name = nullptr;
  Token const* noun = nullptr;
  Token const* other = nullptr;
  for (auto const* t = first; t != core; ++t) {
    if (t->is(Tag::possessive) && !t->is(Tag::determiner)) { // what comes before owns what comes after
      name = noun = other = nullptr;
      continue;
    }
    if (t->is(Tag::noun) && !t->is(Tag::title)) {
      if (t->is(Tag::quantity)) {
        other = t;
        continue;
      }
      noun = t;
    } else if (t->is(Tag::name)) {
      name = t;
    } else if (t->any(Tag::adjective | Tag::number | Tag::past_participle)) {
      other = t;
    }
  }
  if (noun != nullptr) return noun;
  if (name != nullptr) return name;
  if (other != nullptr && other->any(Tag::quantity | Tag::number)) { // "dozens of witnesses": the witnesses speak
    for (auto const* t = core; t != last; ++t) {
      if (t->is(Tag::noun)) return t;
    }
  }
  return other != nullptr ? other : first;
}

} // namespace sourcier::grammar::en
