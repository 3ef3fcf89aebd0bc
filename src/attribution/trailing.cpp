#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// "…, the mayor said", "The plan, she said, would fail": as an incise, with the subject before its verb.
/// True when something was found.
auto SentenceReader::trailing(Index v, Subject const& subject) -> bool {
  auto edge = subject.first;
  while (edge > 0 && any(edge - 1, Shape::adverb | Shape::time)) --edge;
  if (edge == 0) return false;
  bool const comma = is(edge - 1, Shape::comma);
  auto const last = comma ? edge - 1 : edge; // where the content before ends
  if (last == 0) return false;
  bool const quoted = is(last - 1, Shape::quotation) && !covered(last - 1);
  if (!quoted && !comma) return false;
  if (subject.self && !quoted) return false;
  auto const behind = run(grammar_.complements, v + 1).value_or(v + 1);
  bool const closes = behind >= size() || any(behind, Shape::stop | Shape::semicolon | Shape::dash) || is(behind, Shape::comma);
  auto start = clause_start(last);
  if (quoted) {
    auto const q = last - 1;
    bool const alone = q == 0 || any(q - 1, Shape::colon | Shape::dash | Shape::stop) || is(q - 1, Shape::quotation) || covered(q - 1);
    if (alone) start = q;
    if (is(v + 1, Shape::que)) return false;
  } else {
    if (!closes) return false;
    if (run(grammar_.que_clause, v + 1) && !is(behind, Shape::comma)) return false;
    for (auto i = start; i < last; ++i) {
      if (covered(i)) start = i + 1;
    }
  }
  while (start < last && any(start, Shape::comma | Shape::adversative | Shape::coordinator | Shape::dash)) ++start;
  if (start >= last) return false;
  bool const opens_clause = any(start, Shape::subordinator | Shape::si | Shape::gerund) || is(start, Shape::participle);
  bool const whole = quoted || (has_finite(start, last) && !opens_clause);
  auto const next = behind + 1;
  bool const goes_on = is(behind, Shape::comma) && next < size();
  if (!whole && !(goes_on && has_finite(next, size()) && !any(next, Shape::gerund | Shape::relative | Shape::adversative))) return false;
  if (!whole && subject.first < 2) return false;
  auto const left = range(start, last);
  if (left.empty()) return false;
  auto out = make(v, quoted ? "quotation-incise" : "incise");
  out.content.push_back(left);
  cover_chunks(start, v + 1);
  if (goes_on && quoted && is(next, Shape::quotation)) {
    out.content.push_back(range(next, next + 1));
    cover_chunks(next, next + 1);
  } else if (goes_on && !whole) {
    auto const end = clause_end(next);
    auto const piece = range(next, end);
    if (!piece.empty()) out.content.push_back(piece);
    cover_chunks(next, end);
  }
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(subject);
  link.impersonal = subject.impersonal;
  out.links.push_back(link);
  out.leftmost = start;
  emit(std::move(out));
  return true;
}

} // namespace sourcier
