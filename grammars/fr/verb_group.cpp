#include "fr/verb_group.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::fr {
namespace {

using namespace word;

// pas | également | mardi | lui
auto const inner = negator | adverb | (-(preposition | tagged{Tag::demonstrative}) >> time) | (pronoun - determiner);

// a, dans un entretien au Monde, assuré
auto const cites = tagged{Tag::source_opener} - pour; // not « a, selon la mairie, été voté »
auto const insertion = comma >> x3::repeat(1, 10)[any_one - (comma | stop | finite | que | cites)] >> comma;

auto const having = tagged{Tag::avoir};

// a à l'AFP assuré | a avec fermeté démenti | a dans un communiqué annoncé
auto const within =
    -de >> (preposition | a) >>
    -(tagged{Tag::determiner}) >> x3::repeat(1, 4)[(noun | name | adjective | number) - (past_participle | finite)];

// ne | n' … le | lui | s'
auto const before_verb = -negation >> *clitic;

// a | a-t-il | ont été
auto const auxiliaries = (&having >> (finite >> -inverted) >> *inner >> within >> &(inner | past_participle) >>
                          *inner >> -(etre >> *inner)) |
                         ((finite >> -inverted) >> *inner >> -(insertion >> *inner) >> -(etre >> *inner));
auto const compound = &(auxiliary >> any_one) >> auxiliaries >> past_participle;

// souligne | dit-il | ne précise pas, not « n'admet | aucune erreur »
auto const simple = finite >> -inverted >> *((negator - determiner) | adverb);

// n'a ni confirmé ni démenti
auto const neither = tagged{Tag::coordinator} >> past_participle >> tagged{Tag::coordinator} >> past_participle;

auto const group = before_verb >> ((&auxiliary >> finite >> neither) | (&auxiliary >> compound) | simple);

// dû | cru | cru bon | jugé utile | dit heureux | été contraint
auto const leader = -(etre >> *inner) >> (light_verb | (past_participle >> *adverb >> (light_verb - infinitive))) >>
                    -light_verb;

// tient à | vient d' | en a profité pour | a fini par | a dû | juge utile de
auto const leading = before_verb >> ((&auxiliary >> finite >> -inverted >> *inner >> leader) |
                                     (light_verb >> -inverted >> *(negator | adverb)) |
                                     (finite >> -inverted >> *(negator | adverb) >> (light_verb - infinitive)));
// va jusqu'à | est allée jusqu'à
auto const going_far = before_verb >> ((&auxiliary >> compound) | simple) >> preposition >> (a | preposition);
auto const led = ((leading >> *(adverb | time | tagged{Tag::pronoun}) >> -(a | de | par | pour)) | going_far) >>
                 *(clitic | adverb) >> infinitive;

// assure | tout contrôler
auto const to_infinitive = -(de | a | preposition) >> *(negation | negator | clitic | adverb) >> -tout >> infinitive >>
                           *(negator | adverb);
auto const whole_infinitive =
    (-(de | a | preposition) >> *(negation | negator | clitic) >> (&auxiliary >> infinitive) >> *(negator | adverb) >>
     -(tagged{Tag::etre} >> *adverb) >> past_participle) |
    to_infinitive;

auto const whole_gerund = -((tout >> en) | en) >> *(negation | clitic) >>
                          (((&auxiliary >> present_participle) >> *(negator | adverb) >> -(etre >> *adverb) >>
                            past_participle) |
                           (present_participle >> *(negator | adverb)));

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

} // namespace sourcier::grammar::fr
