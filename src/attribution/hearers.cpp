#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « alerte les élus | sur une fuite », « met en garde les touristes | contre la houle »: the claim behind whom it is
/// told to.
auto SentenceReader::told_of(Clause const& clause, Index hearer) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  if (grammar_.trailing || verb.can(Takes::noun)) return false;
  if (auto const que = told_that(clause.v, hearer); que > 0) return emit_clause(clause, "que", que, clause_end(que));
  auto const after = behind_hearers(hearer);
  if (!verb.can(Takes::incise)) return false;
  bool const warned = (verb.can(Takes::noun_sur) || verb.can(Takes::noun_contre)) &&
                      claim_behind_preposition(verb, after) && speaks(clause.subject);
  return warned && emit_clause(clause, "object", after, object_end(after));
}

/// « les riverains, réunis lundi, | et les élus de la vallée | »: behind all to whom it is told.
auto SentenceReader::behind_hearers(Index hearer) const -> Index {
  auto after = past_name(hearer);
  while (is(after, Shape::coordinator) && is(after + 1, Shape::noun_phrase)) after += 2;
  return after;
}

/// « a averti les riverains | et les élus de la vallée | que la rue serait fermée »: *que* behind whom the cue at `v`
/// tells it; 0 where none is told.
auto SentenceReader::told_that(Index v, Index hearer) const -> Index {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (grammar_.trailing || verb.can(Takes::noun) || !verb.can(Takes::que)) return 0;
  auto const after = behind_hearers(hearer);
  auto const que = run(grammar_.complements, after).value_or(after);
  auto const* cls = pack_.noun_class(head(hearer).noun_class);
  bool const somebody = is(hearer, Shape::named) || agentive(hearer) || (cls != nullptr && cls->speaks) ||
                        verb.can(Takes::object_de); // « ses pairs »: such a verb has hearers
  return is(que, Shape::que) && !is(que + 1, Shape::verb) && somebody ? que : 0;
}

/// « un avis informant les habitants | que la rue serait fermée »: the same where the cue is no finite verb; not « a
/// indiqué, pour rassurer les élus, | que P » nor « informer les élus du risque | qu'ils courent ».
auto SentenceReader::clause_told(Index v, Index hearer) const -> Index {
  auto const que = told_that(v, hearer);
  if (que == 0 || covered(que)) return 0;
  for (auto t = chunks_[hearer].head + 1; t + 1 < chunks_[que].first; ++t)
    if (token(t).is(Tag::de) && (token(t).is(Tag::determiner) || token(t + 1).is(Tag::determiner))) return 0;
  return que;
}

} // namespace sourcier
