#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {
constexpr std::uint32_t between = 25; ///< chunks; the second half of a quotation stands no farther away
}

/// The second half of a split quotation: "…," the mayor said, pointing at the wall, "…". Chunks, half-open.
auto SentenceReader::other_half(Index from) const -> std::optional<std::pair<Index, Index>> {
  for (auto i = from; i < size() && i < from + between; ++i) {
    if (covered(i) || any(i, Shape::stop | Shape::semicolon | Shape::colon | Shape::opener)) return std::nullopt;
    if (i > from && is(i, Shape::quotation) &&
        any(i - 1, Shape::comma | Shape::dash | Shape::adversative | Shape::coordinator))
      return std::pair{i, i + 1};
    if (is(i, Shape::quotation)) return std::nullopt;
    if (i > from && any(i - 1, Shape::adversative | Shape::coordinator | Shape::comma) &&
        reading_.sentence.quoted[chunks_[i].first])
      return std::pair{i, quoted_run(i)};
    if (is(i, Shape::cue) && any(i, Shape::verb | Shape::gerund) && !pack_.relay_verb_forms.contains(fold(head(i))))
      return std::nullopt;
  }
  return std::nullopt;
}

/// The noun phrase behind a cue is the subject of what is reported: "said | the plan to move the market | was late".
auto SentenceReader::late_verb(Index object) const -> bool {
  for (auto i = object + 1; i < size() && i < object + between; ++i) {
    if (is(i, Shape::verb))
      return !is(i, Shape::cue) || any(i, Shape::copula | Shape::passive) ||
             any(i - 1, Shape::noun_phrase | Shape::prepositional);
    if (is(i, Shape::personal) && is(i + 1, Shape::verb)) { // "said | the plan | she had seen | was late"
      ++i;
      continue;
    }
    if (is(i, Shape::relative)) {
      while (i < size() && !is(i, Shape::verb) && !is(i, Shape::comma)) ++i;
      if (!is(i, Shape::verb)) return false;
      continue;
    }
    bool const inside =
        any(i, Shape::noun_phrase | Shape::prepositional | Shape::bracket | Shape::time | Shape::adverb) ||
        any(i, Shape::participle | Shape::gerund | Shape::infinitive);
    if (!inside && !(is(i, Shape::coordinator) && any(i + 1, Shape::noun_phrase | Shape::gerund))) return false;
  }
  return false;
}

/// The last word between the marks is followed by a comma: the sentence goes on with who speaks.
auto SentenceReader::ends_with_comma(Index q) const -> bool {
  if (q >= size()) return false;
  auto const end = token(chunks_[q].first).span.end;
  auto const& items = tokens_.items;
  auto at =
      std::lower_bound(items.begin(), items.end(), end, [](Token const& t, std::uint32_t e) { return t.span.end < e; });
  if (at == items.end() || at == items.begin()) return false;
  return (at - 1)->is(Tag::comma) || (at != items.end() - 1 && (at - 1)->is(Tag::stop) &&
                                      !(at + 1)->is(Tag::capitalized) && fold(*(at - 1)) != ".");
}

/// "We will stay," they chanted; the crowd sang, "We will stay": beside a quotation any verb with somebody for its
/// subject.
auto SentenceReader::verb_beside_quotation(Index v) -> void {
  auto const& c = chunks_[v];
  if (c.any(Shape::copula | Shape::passive)) return;
  auto const count = found_.size();
  if (c.is(Shape::verb) && !c.is(Shape::cue)) {
    auto const subject = subject_before(v);
    if (subject.found && speaks(subject) && subject.first > 0 && is(subject.first - 1, Shape::quotation) &&
        ends_with_comma(subject.first - 1))
      trailing(v, subject);
    if (found_.size() > count) return;
  }
  for (auto const& candidate : found_) {
    if (candidate.cue_chunk == v) return;
  }
  auto q = v + 1;
  while (q < size() && q < v + 6 && any(q, Shape::prepositional | Shape::adverb | Shape::time)) ++q;
  if (!is(q, Shape::comma) || !is(q + 1, Shape::quotation) || covered(q + 1) || !capital_quotation(q + 1) ||
      ends_with_comma(q + 1))
    return;
  auto const subject = c.is(Shape::verb) ? subject_before(v) : main_subject(v);
  if (!subject.found || subject.self || !speaks(subject)) return;
  auto out = make(v, c.is(Shape::verb) ? "quotation" : "gerund");
  out.content.push_back(range(q + 1, q + 2));
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(q + 1, q + 2);
  emit(std::move(out));
}

/// "hailed the deal | as a “breakthrough”": any verb of somebody's, what it is about, and between marks what they take
/// it for.
auto SentenceReader::cast_as(Index v) -> void {
  constexpr Index sight = 6;
  if (any(v, Shape::copula | Shape::passive) || head(v).is(Tag::light_verb)) return;
  if (std::any_of(found_.begin(), found_.end(), [&](Candidate const& c) { return c.cue_chunk == v; })) return;
  auto const object = v + 1;
  if (!any(object, Shape::noun_phrase | Shape::pronoun) || is(object, Shape::personal) || covered(object)) return;
  auto as = object + 1;
  while (as < object + sight && !is(as, Shape::comme) &&
         (any(as, Shape::prepositional | Shape::bracket | Shape::time) || is(as, Shape::adverb)))
    ++as;
  if (!is(as, Shape::comme)) return;
  auto const& quoted = reading_.sentence.quoted;
  bool const marks = quoted[chunks_[as].last - 1] || is(as + 1, Shape::quotation) || quoted_run(as + 1) > as + 1;
  if (!marks || quoted[chunks_[v].head]) return;
  auto const subject = is(v, Shape::verb) ? subject_before(v) : main_subject(v);
  if (!subject.found || subject.self || !speaks(subject)) return;
  clause_of(v, subject, "object", object, std::max(object_end(as), quoted_run(as + 1)));
}

/// Who announces what stands behind the colon that closes the sentence.
auto SentenceReader::announcer() const -> std::optional<CandidateLink> {
  auto last = size();
  if (last < 2 || !is(last - 1, Shape::colon)) return std::nullopt;
  --last;
  for (auto v = last; v-- > 0;) { // the cue that is nearest to the colon, else the main verb
    if (!is(v, Shape::verb) || !is(v, Shape::cue) || any(v, Shape::passive | Shape::copula)) continue;
    auto const subject = subject_before(v);
    if (!subject.found || subject.self || !speaks(subject)) continue;
    CandidateLink link;
    link.cue = cue_words(v);
    link.cue_sentence = index_;
    link.source = words_of(subject);
    return link;
  }
  for (Index v = 0; v < last; ++v) {
    if (!is(v, Shape::verb) || any(v, Shape::passive | Shape::copula)) continue;
    auto const subject = subject_before(v);
    if (!subject.found || subject.self || !speaks(subject)) return std::nullopt;
    CandidateLink link;
    link.cue = cue_words(v);
    link.cue_sentence = index_;
    link.source = words_of(subject);
    return link;
  }
  return std::nullopt;
}

/// "The president has a new message: "It is about me."": whoever the clause before the colon is about.
auto SentenceReader::announced_quotation(Index q) -> bool {
  if (q < 2 || !is(q - 1, Shape::colon)) return false;
  for (auto v = q - 1; v-- > 0;) {
    if (!is(v, Shape::verb) || any(v, Shape::passive | Shape::copula)) continue;
    if (covered(v) && !is(v, Shape::cue)) continue;
    auto const subject = subject_before(v);
    if (!subject.found || subject.self || !speaks(subject)) continue;
    auto out = make(v, "colon");
    out.content.push_back(range(q, q + 1));
    CandidateLink link;
    link.cue = cue_words(v);
    link.source = words_of(subject);
    out.links.push_back(link);
    cover_chunks(q, q + 1);
    emit(std::move(out));
    return true;
  }
  return false;
}

/// « « Deux couples sont venus » | et une cinquième personne, dimanche, | a dit le préfet »: what goes on with a
/// quotation is said with it.
auto SentenceReader::beside_quotation(Subject const& subject) const -> bool {
  return !grammar_.trailing && subject.first > 1 && is(subject.first - 1, Shape::coordinator) &&
         is(subject.first - 2, Shape::quotation);
}

} // namespace sourcier
