#include "en/verb_group.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::en {
namespace {

using namespace word;

auto const to = a - tagged{Tag::preposition};
auto const nonfinite = infinitive | past_participle | present_participle;

// not | repeatedly
auto const inner = negator | adverb;

// have been | be | having
auto const chain = *((&auxiliary >> nonfinite) >> *inner);

// has not said | was being told | is
auto const compound = (&(auxiliary | modal) >> finite) >> *inner >> chain >> -nonfinite;

auto const group = *adverb >> (compound | (finite >> *negator));

// went on to say | began by saying | would like to add
auto const leading = *adverb >> -((&(auxiliary | modal) >> finite) >> *inner >> chain) >> light_verb;
auto const led = leading >> *(adverb | preposition) >> ((to >> *inner >> infinitive) | (-par >> present_participle));

auto const whole_infinitive = *negator >> to >> *inner >>
                              ((&auxiliary >> infinitive) >> *inner >> chain >> -nonfinite | infinitive);

// while saying | by noting | having said
auto const whole_gerund = -(par | de | preposition | tagged{Tag::subordinator}) >> *inner >> present_participle >>
                          *inner >> -((&tagged{Tag::past_participle}) >> past_participle);

auto const whole_participle = *adverb >> past_participle;

} // namespace

auto verb_group(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, group);
}
auto led_cue(Token const* first, Token const* last) -> std::optional<Token const*> { return match(first, last, led); }
auto infinitive_group(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, whole_infinitive);
}
auto gerund_group(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, whole_gerund);
}
auto participle_group(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, whole_participle);
}

} // namespace sourcier::grammar::en
