#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « X, qui est vieux, a été fermé car P, | a indiqué Y »: the subject before the comma has had its verb.
auto SentenceReader::said_already(Subject const& subject, Index before) const -> bool {
  if (grammar_.trailing || before < 2 || !is(before - 1, Shape::comma)) return false;
  bool verb = false;
  for (auto i = subject.head + 1; i + 1 < before; ++i) {
    if (is(i, Shape::relative)) { // its own verb
      while (i + 1 < before && !is(i, Shape::verb)) ++i;
    } else if (is(i, Shape::verb) && i > 0 && is(i - 1, Shape::comma)) {
      verb = true; // behind the comma that closes the relative clause
    }
  }
  return verb;
}

/// « Alors que le vent avait forci, | la ministre, Anne Bel, a accusé … »: the verb before the subject is that of the
/// clause which opens the sentence.
auto SentenceReader::waits_below(Subject const& subject) const -> bool {
  if (grammar_.trailing || subject.first == 0 || !is(subject.first - 1, Shape::comma)) return false;
  auto const start = clause_start(subject.first);
  if (!any(start, Shape::subordinator | Shape::si | Shape::comme) && !is(start + 1, Shape::que)) return false;
  for (auto i = start + 1; i + 1 < subject.first; ++i) {
    if (is(i, Shape::comma) && has_finite(i + 1, subject.first)) return false;
  }
  return true;
}

/// « « … », | le ministre a déclaré »: behind a quotation and a comma, subject and verb not turned round.
auto SentenceReader::behind_quotation(Index v, Subject const& subject) -> bool {
  if (grammar_.trailing || subject.pronoun || subject.first < 2 || !is(subject.first - 1, Shape::comma)) return false;
  auto const q = subject.first - 2;
  if (!is(q, Shape::quotation) || covered(q) || !pack_.verbs[chunks_[v].entry].can(Takes::incise)) return false;
  auto const after = run(grammar_.complements, v + 1).value_or(v + 1);
  if (!(after >= size() || any(after, Shape::stop | Shape::comma)) || !speaks(subject)) return false;
  return clause_of(v, subject, "quotation-incise", q, q + 1);
}

/// « Si la directrice convient que P, | elle exhorte … », « Alors que X dénonce P, | la mairie se tait »: the cue
/// stands in a clause that opens the sentence; the main clause is no part of the claim.
auto SentenceReader::before_main_clause(Index v, Index first, Index last) const -> Index {
  // « À Luc Bel, le maire, qui a prévenu que P, | la région a répondu … »
  bool const answered = !grammar_.trailing && is(0, Shape::prepositional) && in_relative(v) && !has_finite(0, v);
  // "When Brook said it was late, | the crowd left", "When Brook spoke of the tax and said it was late, | the crowd
  // left"
  bool const second = grammar_.trailing && v > 1 && v < 12 && is(v - 1, Shape::coordinator);
  Index opening = 0;
  if (!second && !answered && (v > 6 || has_finite(0, v))) {
    if (!grammar_.trailing) return last;
    opening = v; // "All the same, when the clerk said it was late, | the crowd left"
    while (opening > 0 && opening + 6 > v && !is(opening - 1, Shape::comma)) --opening;
    if (opening == 0 || !is(opening - 1, Shape::comma) || has_finite(0, v)) return last;
  }
  while (opening < v && any(opening, Shape::adverb | Shape::coordinator | Shape::adversative)) ++opening;
  bool const about = grammar_.trailing && opening == 0 && is(0, Shape::prepositional) && is(1, Shape::relative) &&
                     v == 2; // "For a man who said he was ill, | Brook looked well"
  bool const below = about || answered || any(opening, Shape::si | Shape::subordinator) ||
                     (opening > 0 && token(chunks_[opening].first).is(Tag::subordinator)) ||
                     (is(opening + 1, Shape::que) && opening + 1 < v);
  if (!below) return last;
  for (auto i = first + 1; i + 2 < last; ++i) {
    auto subject = i + 1;
    if (!is(i, Shape::comma)) continue;
    while (grammar_.trailing && subject < i + 4 && any(subject, Shape::prepositional | Shape::time)) ++subject;
    if (!any(subject, Shape::pronoun | Shape::noun_phrase) || is(subject, Shape::relative)) continue;
    auto verb = subject + 1;
    while (any(verb, Shape::prepositional | Shape::adverb | Shape::time)) ++verb;
    if (is(verb, Shape::verb) && verb < last) return i;
  }
  return last;
}

/// « X, qui | assure », « X, qui, selon Y, | assure », « le rapport, où le maire | assure »: the cue is the verb of a
/// relative clause.
auto SentenceReader::in_relative(Index v) const -> bool {
  if (v == 0 || is(v - 1, Shape::relative)) return v > 0;
  if (grammar_.trailing) return false;
  if (is(v - 1, Shape::comma)) {
    auto const opening = insertion_start(v - 1);
    return opening && *opening > 0 && is(*opening - 1, Shape::relative);
  }
  auto const relative = relative_before(v);
  return relative && *relative > 0 && is(*relative, Shape::relative) && !is(*relative, Shape::relative_subject);
}

/// « sans que | le maire critique P », « attend du ministre qu' | il annonce P », « il est rare que | la maire dise P
/// »: the cue at `v` is awaited, denied or rare, and nothing is said.
auto SentenceReader::unsaid(Index v, Subject const& subject) const -> bool {
  constexpr Index sight = 4; ///< chunks
  if (grammar_.trailing || !subject.found || subject.first < 1 || !is(subject.first - 1, Shape::que)) return false;
  bool subjunctive = false;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t)
    subjunctive = subjunctive || (token(t).is(Tag::finite) && has(token(t).features, Feature::subjunctive));
  if (!subjunctive) return false;
  auto const que = subject.first - 1;
  if (que > 0 && pack_.is(fold(token(chunks_[que].first - 1)), Use::unsaid)) return true;
  auto k = que;
  while (k > 0 && k + sight > que && any(k - 1, Shape::prepositional | Shape::noun_phrase)) --k;
  if (k == 0 || !any(k - 1, Shape::verb | Shape::infinitive)) return false;
  for (auto t = chunks_[k - 1].first; t < chunks_[k - 1].last; ++t)
    if (pack_.is(fold(token(t)), Use::unsaid)) return true;
  return false;
}

/// The relative pronoun of the clause in which the verb at `v` stands.
auto SentenceReader::relative_before(Index v) const -> std::optional<Index> {
  auto r = v;
  std::uint32_t looked = 0;
  while (r > 0 && looked++ < 20 && !chunks_[r].any(Shape::relative | Shape::stop | Shape::colon) &&
         !is(r, Shape::comma) && !(r < v && object_clause_opens(r)))
    --r;
  if (is(r, Shape::relative) || (is(r, Shape::que) && r > 0 && is(r - 1, Shape::noun_phrase))) return r;
  return std::nullopt;
}

/// « les documents | que nous avons lus », « les élus | qu'a reçus le maire »: a clause of which the noun is the
/// object.
auto SentenceReader::object_clause_opens(Index que) const -> bool {
  if (grammar_.trailing || que == 0 || !is(que, Shape::que) || !is(que - 1, Shape::noun_phrase)) return false;
  auto const v = any(que + 1, Shape::pronoun | Shape::noun_phrase) ? que + 2 : que + 1;
  return is(v, Shape::verb) && head(v).is(Tag::past_participle) && any(v + 1, Shape::verb | Shape::noun_phrase);
}

} // namespace sourcier
