#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {

auto holds(std::vector<std::string> const& sorted, std::string_view word) -> bool {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

} // namespace

/// How many figures stand in the chunk: « de 400 | à 900 euros ».
auto SentenceReader::amounts(Index i) const -> std::ptrdiff_t {
  auto const& c = chunks_[i];
  return std::count_if(&token(c.first), &token(c.last - 1) + 1,
                       [](Token const& t) { return t.any(Tag::number | Tag::numeral); });
}

/// « …, | la région, qui l'ignorait, | a annoncé »: the first verb of a clause that is not that of a relative one;
/// the size of the sentence when words between marks, a colon or another clause come first.
auto SentenceReader::main_verb(Index first) const -> Index {
  constexpr Index sight = 14; ///< chunks
  for (auto i = first; i < size() && i < first + sight; ++i) {
    if (is(i, Shape::verb)) return reading_.sentence.quoted[chunks_[i].first] ? size() : i;
    if (any(i, Shape::quotation | Shape::colon | Shape::stop | Shape::semicolon) || any(i, Shape::que | Shape::si))
      return size();
    if (is(i, Shape::relative)) {
      while (i < size() && !is(i, Shape::verb)) ++i;
    }
  }
  return size();
}

/// « Pour le club, | la saison | est terminée »: the noun or pronoun that opens the clause.
auto SentenceReader::opening_subject(Index first, Index v) const -> Subject {
  auto n = first;
  while (n < v && !any(n, Shape::noun_phrase | Shape::pronoun | Shape::time)) ++n;
  if (n == v) return {};
  return {n, v, n, true, is(n, Shape::pronoun), false, false};
}

/// « Pour les éleveurs, | la région | a annoncé | un fonds », « Pour les usagers, | précise | la régie, rien ne change
/// »: somebody else says so. What people in general say or fear may be a person's view of them: « Pour Luc Bel, | les
/// marchés | craignent | une crise ».
auto SentenceReader::told_by_another(Index v, Index first, Subject const& source) const -> bool {
  if (!is(v, Shape::cue) || is(v, Shape::negative)) return false;
  auto const* cls = pack_.noun_class(head(source.head).noun_class);
  if (v == first) {
    auto const who = subject_behind(v);
    return who.found && !who.pronoun && is(who.last, Shape::comma);
  }
  bool const number = is(v + 1, Shape::noun_phrase) && token(chunks_[v + 1].first).any(Tag::number | Tag::numeral);
  if (!claims(v) && !number) return false;
  auto const who = opening_subject(first, v);
  if (!who.found || who.pronoun || !speaks(who)) return false;
  bool const person = cls != nullptr ? cls->animate && cls->level != Level::collective : is_person(source);
  return !person || !several(v);
}

/// « Pour le club, | la saison | est terminée : le gardien est blessé », « Pour les usagers, | le billet | coûtera |
/// dix euros »: what befalls them, as dates, amounts and the words of the pack tell.
auto SentenceReader::befalls(Index v, Index first, SourceOpener const& entry) const -> bool {
  constexpr Index sight = 3; ///< chunks behind the verb
  auto const who = opening_subject(first, v);
  if (!who.found) return false;
  if (!holds(entry.idle_words, fold(head(who.head)))) return false;
  if (holds(entry.idle_verbs, fold(head(v)))) return true;
  if (who.pronoun) return false;
  auto i = v + 1;
  for (; i < size() && i <= v + sight && !any(i, Shape::comma | Shape::stop | Shape::colon); ++i) {
    if (amounts(i) > 0 || is(i, Shape::time)) return true;
  }
  bool const told = is(i, Shape::colon) && i + 1 < size() && !reading_.sentence.quoted[chunks_[i + 1].first];
  return told && any(i + 1, Shape::pronoun | Shape::noun_phrase | Shape::participle);
}

/// « Pour les retraités, | le gouvernement a annoncé une prime », « Les frais, | pour la ville, | restent faibles »: of
/// whom it is told, and not whose judgement it is.
auto SentenceReader::concerned(Index o, Subject const& source) const -> bool {
  if (grammar_.trailing || source.pronoun || !is(source.last, Shape::comma)) return false;
  auto const& entry = pack_.source_openers[chunks_[o].entry];
  auto const first = source.last + 1;
  if (o > 1 && is(o - 1, Shape::comma) && is(o - 2, Shape::noun_phrase) && is(first, Shape::verb)) {
    if (speaks_for(o, first)) return true;
    auto n = o - 2;
    while (n > 0 && is(n, Shape::prepositional)) --n;
    return holds(entry.idle_words, fold(head(n)));
  }
  auto const v = main_verb(first);
  return v < size() && (told_by_another(v, first, source) || befalls(v, first, entry));
}

/// « Me Petit, | pour | la commune, rappelle que », « Anne Bel, | pour | le groupe centriste, dénonce »: for whom
/// somebody by name speaks, whose cue stands at `v`.
auto SentenceReader::speaks_for(Index o, Index v) const -> bool {
  if (!is(v, Shape::cue) || is(v, Shape::passive) || !claims(v)) return false;
  auto const who = o - 2;
  auto const* cls = pack_.noun_class(head(who).noun_class);
  auto const& opening = token(chunks_[who].first);
  bool const titled = opening.is(Tag::title) || (opening.is(Tag::determiner) && cls != nullptr && cls->animate);
  return is(who, Shape::named) && (titled || first_name(opening.features));
}

/// « les familles, pour qui | un gîte | a été ouvert »: what was done for them, and no judgement of theirs.
auto SentenceReader::done_for(Index first) const -> bool {
  auto const v = first + 1;
  return !grammar_.trailing && is(first, Shape::noun_phrase) && token(chunks_[first].first).is(Tag::indefinite) &&
         is(v, Shape::verb) && is(v, Shape::passive) && is(v, Shape::modal_past);
}

/// « Le tarif | varie | selon la commune », « Les loyers vont | de 400 à 900 euros | selon le quartier », « une dose |
/// variable | selon le malade »: what it depends on.
auto SentenceReader::depends(Index o, Subject const& source) const -> bool {
  constexpr Index sight = 4; ///< chunks
  if (grammar_.trailing || o == 0 || source.pronoun || is(source.head, Shape::named)) return false;
  auto const& entry = pack_.source_openers[chunks_[o].entry];
  auto v = o - 1;
  while (v > 0 && is(v, Shape::adverb)) --v;
  auto const word = fold(token(chunks_[v].last - 1));
  if (is(v, Shape::verb) && holds(entry.not_after, fold(head(v)))) return true;
  if (v + 1 == o && token(chunks_[v].last - 1).is(Tag::adjective) && holds(entry.idle_words, word)) return true;
  if (!holds(entry.idle_words, fold(head(source.head)))) return false;
  std::ptrdiff_t figures = 0;
  for (auto i = o; i > 0 && i + sight > o && !any(i - 1, Shape::comma | Shape::stop); --i) figures += amounts(i - 1);
  return figures > 1;
}

} // namespace sourcier
