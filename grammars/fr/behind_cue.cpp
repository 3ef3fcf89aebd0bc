#include "fr/behind_cue.hpp"

#include "shape/chunks.hpp"

namespace sourcier::grammar::fr {
namespace {

using namespace chunk;

// mercredi | à l'AFP et à Reuters | également | (lire ci-dessous)
// sur BFMTV - RMC
auto const complement = time | adverb | bracket | (prepositional >> dash >> noun_phrase >> &que) |
                        (prepositional >> *(coordinator >> (prepositional | noun_phrase) >>
                                            &(time | adverb | prepositional | que | infinitive | comma)));

// , lors d'une conférence de presse à Lyon, | , dans un entretien, jeudi, | , une fois élu, | , alors que la crise
// dure,
auto const circumstance = &(prepositional | adverb | time | gerund | comme | opener | infinitive | participle) >>
                          x3::repeat(1, 8)[any_one - (comma | que | verb | colon | quotation)];
auto const before = shaped{Shape::other} >> infinitive >> *(noun_phrase | prepositional); // avant de partir
auto const while_it = (subordinator | comme) >> -que >> x3::repeat(1, 8)[any_one - (comma | que | colon | quotation)];
auto const further = comma >> (time | prepositional | (noun_phrase - determined)) >> *(time | prepositional) >> &comma;
// - à tort ou à raison -
auto const dashed = dash >> x3::repeat(1, 8)[any_one - (dash | que | verb | colon | quotation)] >> dash >> &que;
auto const insertion = (comma >> (while_it | circumstance | before) >> *further >> comma) | dashed;
// , un brin agacé, | , les yeux baissés,
auto const mood = comma >> (noun_phrase - named) >> *(prepositional | participle) >> comma >>
                  &(que | si | colon | quotation);

// , chiffres à l'appui,
auto const in_hand = comma >> (noun_phrase - (determined | named)) >> +prepositional >> comma;

// , la voix nouée, | , les larmes aux yeux,
auto const manner = (noun_phrase - named) >> *(prepositional | participle);
auto const aside = -(comma >> manner >> &comma) >> *(comma >> +(complement | participle) >> &comma);
// , elle, | , eux, | , lui-même,
auto const tonic = comma >> (pronoun - relative) >> comma;

// annonce | lui, le 3 janvier, | qu'il | a répété | pour rassurer les élus | que
auto const himself = (pronoun - (relative | shaped{std::uint64_t{} | Shape::personal})) >> &comma;
auto const aim = &shaped{std::uint64_t{} | Shape::with_pour} >> infinitive >> -noun_phrase >> *(prepositional | time) >>
                 &que;

// à son entraîneur, Louis Garel, | que
auto const addressee = prepositional >> comma >> &named >> noun_phrase >> *(prepositional | bracket) >> comma >>
                       &(que | si | infinitive);

auto const complements = *(addressee | complement | insertion | in_hand | mood | tonic | himself | aim);

// « a annoncé, mardi | que », « a annoncé mardi, | que »: a comma too few or too many
// « indique dans un communiqué publié lundi, | que »
auto const circumstances = +(time | (prepositional - with_par) | adverb | participle | bracket);
// estime, à l'unisson du maire | qu'il
auto const que_clause = (circumstances >> comma >> que) | (complements >> -(comma >> (+time | +prepositional)) >> que);
auto const question = complements >> si;
auto const to_do = complements >> infinitive;
auto const hearer = noun_phrase >> complements >> &colon; // « prévient les marcheurs : « … » »
auto const quoted = complements >> -hearer >> -comma >> -colon >> quotation;
// s'est dit | convaincu | le maire, se dit | confiante | la présidente
auto const state = (participle | (noun_phrase - (determined | named))) >> &noun_phrase;
// en sortant du vote | , en souriant, | en saluant la foule
auto const saying_so = &shaped{std::uint64_t{} | Shape::with_en} >> gerund >> -(noun_phrase >> &noun_phrase) >>
                       *complement;
auto const behind = *complement >> -(saying_so | (comma >> saying_so >> comma)) >> -(aside >> comma) >> -state >>
                    (noun_phrase | pronoun);
auto const beside = pronoun - (relative | shaped{std::uint64_t{} | Shape::personal}); // « fustige | lui | une rumeur »
auto const near_object = *(time | adverb | bracket | insertion | tonic) >> -beside >> noun_phrase;
auto const late_object = *complement >> noun_phrase;
// « a annoncé lundi, | des sanctions »: a comma too many
auto const no_clause = noun_phrase >> *(prepositional | participle | adverb) >> !(verb | gerund | relative);
auto const stray_object = +time >> comma >> &determined >> &no_clause >> noun_phrase;
auto const object = near_object | late_object | stray_object;
auto const disposition = shaped{Shape::with_de | Shape::with_pour}; // d'accord, pour
// s'est dit | mercredi | ouvert au dialogue | en début de semaine | favorable
auto const moment = (time | prepositional) >> *(time | prepositional) >>
                    &(participle | (noun_phrase - (determined | named)));
auto const attribute = *(adverb | tonic | insertion | in_hand) >> -moment >>
                       (noun_phrase | participle | quotation | (&disposition >> prepositional));
auto const to_whom = prepositional - (with_par | shaped{std::uint64_t{} | Shape::with_de}); // confirmée | à l'AFP | par
auto const by = *(time | adverb | participle | noun_phrase | bracket | to_whom) >> with_par;

} // namespace

constinit BehindCue const behind_cue{
    .que_clause = last_of<que_clause>,
    .question = last_of<question>,
    .infinitive = last_of<to_do>,
    .quotation = last_of<quoted>,
    .subject_behind = last_of<behind>,
    .object = last_of<object>,
    .attribute = last_of<attribute>,
    .agent = last_of<by>,
    .complements = end_of<complements>,
};

} // namespace sourcier::grammar::fr
