#include "fr/behind_cue.hpp"

#include "shape/chunks.hpp"

namespace sourcier::grammar::fr {
namespace {

using namespace chunk;

// mercredi | à l'AFP et à Reuters | également | (lire ci-dessous)
auto const complement = time | adverb | bracket |
                        (prepositional >> *(coordinator >> (prepositional | noun_phrase) >>
                                            &(time | adverb | prepositional | que | infinitive | comma)));

// , lors d'une conférence de presse à Lyon,
auto const insertion = comma >> &(prepositional | adverb | time | gerund | comme | opener | infinitive) >>
                       x3::repeat(1, 8)[any_one - (comma | que | verb | colon | quotation)] >> comma;

// , chiffres à l'appui,
auto const in_hand = comma >> (noun_phrase - (determined | named)) >> +prepositional >> comma;

// , la voix nouée, | , les larmes aux yeux,
auto const manner = (noun_phrase - named) >> *(prepositional | participle);
auto const aside = -(comma >> manner >> &comma) >> *(comma >> +(complement | participle) >> &comma);
// , elle, | , eux, | , lui-même,
auto const tonic = comma >> (pronoun - relative) >> comma;

auto const complements = *(complement | insertion | in_hand | tonic);

auto const que_clause = complements >> que;
auto const question = complements >> si;
auto const to_do = complements >> infinitive;
auto const hearer = noun_phrase >> complements >> &colon; // « prévient les marcheurs : « … » »
auto const quoted = complements >> -hearer >> -comma >> -colon >> quotation;
auto const behind = *complement >> -(aside >> comma) >> (noun_phrase | pronoun);
auto const beside = pronoun - (relative | shaped{std::uint64_t{} | Shape::personal}); // « fustige | lui | une rumeur »
auto const object = *(time | adverb | bracket | insertion | tonic) >> -beside >> noun_phrase;
auto const late_object = *complement >> noun_phrase;
auto const disposition = shaped{Shape::with_de | Shape::with_pour}; // d'accord, pour
auto const attribute = *(adverb | tonic) >> (noun_phrase | participle | quotation | (&disposition >> prepositional));
auto const by = *(time | adverb | participle | noun_phrase | bracket) >> with_par;

/// The chunk at which a match ends is the one looked for: all rules above close on it.
template <class Rule>
auto last_of(Chunk const* first, Chunk const* last, Rule const& rule) -> std::optional<Chunk const*> {
  auto const end = match(first, last, rule);
  if (!end) return std::nullopt;
  return *end - 1;
}

} // namespace

auto que_clause_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, que_clause);
}
auto question_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, question);
}
auto infinitive_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, to_do);
}
auto quotation_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, quoted);
}
auto subject_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, behind);
}
auto attribute_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, attribute);
}
auto agent_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return last_of(first, last, by);
}
auto complements_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  return match(first, last, complements);
}
auto object_behind(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*> {
  if (auto const near = last_of(first, last, object)) return near;
  return last_of(first, last, late_object);
}

} // namespace sourcier::grammar::fr
