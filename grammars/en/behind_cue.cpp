#include "en/behind_cue.hpp"

#include "shape/chunks.hpp"

namespace sourcier::grammar::en {
namespace {

using namespace chunk;

// Monday | in a statement to Reuters | again | (see below)
auto const complement = time | adverb | bracket |
                        (prepositional >> *(coordinator >> (prepositional | noun_phrase) >>
                                            &(time | adverb | prepositional | que | infinitive | comma)));

// following a vote in 2001 | (see complement)
auto const occasion = gerund >> *(noun_phrase | prepositional | time | adverb);

// , Ohio, | , the head of the union,
auto const apposition = comma >> noun_phrase >> *prepositional >> (comma | &(time | que));

// , though, | , too,
auto const aside_word = comma >> (subordinator | adverb) >> comma;

// , during a news conference in Geneva,
auto const insertion = comma >> &(prepositional | adverb | time | gerund) >>
                       x3::repeat(1, 8)[any_one - (comma | que | verb | colon | quotation)] >> comma;

auto const complements = *(complement | insertion);

// the mayor | he and Ann Brook | the man (D-Vt.) in the car
auto const done = participle | gerund | infinitive;
auto const tail = *(prepositional | bracket | adverb | time | (done >> *adverb >> -noun_phrase));
auto const nominal = (noun_phrase | pronoun) >> tail >> *(coordinator >> (noun_phrase | pronoun) >> tail);

// , who was there,
auto const aside = comma >> x3::repeat(1, 12)[any_one - (comma | colon | quotation | clause_end)] >> comma;

// the bridge would | the man who
auto const clause = nominal >> -aside >> (verb | relative);

// if elected, he would | because of the rain the bridge
auto const opened = (subordinator | si) >>
                    x3::repeat(1, 12)[any_one - (comma | colon | quotation | clause_end)] >> comma >>
                    (clause | quotation);

// in Eston, Ohio, that | to her husband, Frank Vale, that | following a vote in 2001 that | , though, that
auto const farther = *((prepositional >> apposition >> -noun_phrase) | (prepositional >> participle) | complement |
                       occasion | aside_word | insertion) >>
                     -comma >> que;

auto const that_clause = (complements >> -comma >> que) | farther | (complements >> (&clause >> any_one)) |
                         (*(time | adverb) >> (&opened >> any_one));
auto const question = complements >> si;
auto const to_do = complements >> infinitive;
auto const quoted = complements >> -comma >> -colon >> quotation;
auto const behind = *(time | adverb) >> (noun_phrase | pronoun);
auto const near_object = *(time | adverb | bracket | insertion) >> (noun_phrase | pronoun);
auto const late_object = *complement >> noun_phrase;
auto const object = near_object | late_object;
auto const attribute = *adverb >> (noun_phrase | participle | quotation | prepositional);
auto const by = *(time | adverb | participle | noun_phrase | bracket | quotation) >> with_par;

} // namespace

constinit BehindCue const behind_cue{
    .que_clause = last_of<that_clause>,
    .question = last_of<question>,
    .infinitive = last_of<to_do>,
    .quotation = last_of<quoted>,
    .subject_behind = last_of<behind>,
    .object = last_of<object>,
    .attribute = last_of<attribute>,
    .agent = last_of<by>,
    .complements = end_of<complements>,
};

} // namespace sourcier::grammar::en
