#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « Comme le rapporte Le Courrier, … », « …, comme l'a rappelé le maire », « Comme le maire l'avait annoncé, … »: a
/// whole clause stands on that word. False when the shape is another one.
auto SentenceReader::as_clause(Index c) -> bool {
  auto v = c + 1;
  while (is(v, Shape::adverb)) ++v;
  Subject source;
  bool const subject_first = any(v, Shape::noun_phrase | Shape::pronoun) && is(v + 1, Shape::verb);
  if (subject_first) v = v + 1;
  if (!is(v, Shape::verb) || !is(v, Shape::cue) || is(v, Shape::passive)) return false;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (!verb.can(Takes::incise) && !verb.can(Takes::que)) return false;
  bool it = is(v, Shape::inverted); // « comme le dit l'adage », not « comme dit plus haut »
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) it = it || token(t).is(Tag::clitic);
  Index end = v + 1;
  if (is(v, Shape::inverted)) {
    source = {v, v + 1, v, true, true, false, false};
  } else if (subject_first) {
    if (!it && !grammar_.trailing) return false;
    source = subject_before(v);
  } else {
    source = subject_behind(v);
    if (source.found) end = source.last;
  }
  if (!source.found || source.self || !speaks(source)) return false; // « comme son nom l'indique »
  end = past_apposition(source, end);
  end = run(grammar_.complements, end).value_or(end);
  auto out = make(v, "as");
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(source);
  bool const opens = c == 0 || !has_finite(0, c);
  if (c > 0) {
    auto const edge = is(c - 1, Shape::comma) ? c - 1 : c;
    auto const left = range(clause_start(edge), edge);
    if (!left.empty()) out.content.push_back(left);
  }
  if (opens && is(end, Shape::comma) && end + 1 < size()) {
    auto const last = clause_end(end + 1);
    if (auto const right = range(end + 1, last); !right.empty()) out.content.push_back(right);
  }
  bool const quotes = is(end, Shape::colon) && is(end + 1, Shape::quotation); // « comme l'explique X : « … » »
  if (out.content.empty() && !quotes) return false;
  out.links.push_back(link);
  cover_chunks(c, end);
  if (quotes) {
    auto quoted = out;
    quoted.construct = "colon";
    quoted.content = {range(end + 1, end + 2)};
    cover_chunks(end + 1, end + 2);
    emit(std::move(quoted));
  }
  if (!out.content.empty()) emit(std::move(out));
  return true;
}

} // namespace sourcier
