#include "en/noun_phrase.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::en {
namespace {

using namespace word;

// (WHO), (R-Ohio)
auto const parenthesis = open_bracket >> x3::repeat(1, 40)[any_one - (open_bracket | close_bracket)] >> close_bracket;

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

auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*> { return match(first, last, whole); }

auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*> { return match(first, last, core); }

auto bracket(Token const* first, Token const* last) -> std::optional<Token const*> { return match(first, last, parenthesis); }

} // namespace sourcier::grammar::en
