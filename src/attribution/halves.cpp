#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// "Counting votes on who is up, | he said, “is idle”": the words before the speaker belong to the quotation behind.
auto SentenceReader::first_half(Candidate& claim) -> void {
  constexpr Index sight = 40;
  if (claim.construct != "quotation" || claim.content.size() != 1 || claim.links.size() != 1) return;
  auto const v = claim.cue_chunk;
  auto const& source = claim.links.front().source;
  if (v >= size() || !is(v, Shape::verb) || !is(v, Shape::cue) || !source.present()) return;
  if (!pack_.verbs[chunks_[v].entry].can(Takes::incise) || source.range.last > chunks_[v].first) return;
  auto const words = claim.content.front().first;
  if (words < chunks_[v].last || token(words).is(Tag::capitalized)) return; // a sentence of its own
  auto last = v;
  while (last > 0 && chunks_[last].first > source.range.first) --last;
  if (last < 2 || !is(last - 1, Shape::comma) || last > sight) return;
  --last;
  Index first = 0;
  for (auto i = last; i-- > 0;) {
    if (covered(i) || is(i, Shape::quotation)) return;
    if (any(i, Shape::stop | Shape::semicolon | Shape::colon | Shape::dash)) return;
  }
  while (first < last && any(first, Shape::comma | Shape::adversative | Shape::coordinator)) ++first;
  bool const opens = is(first, Shape::si) && is(first, Shape::subordinator) &&
                     !pack_.is(fold(token(chunks_[first].first)), Use::moment);
  bool const subject = is(first, Shape::gerund) && !is(first, Shape::cue) && has_quoted_verb(words);
  if (!subject && !(opens && has_verb(first, last))) return;
  claim.content.insert(claim.content.begin(), range(first, last));
  cover_chunks(first, last);
}

/// The words between the marks begin with a verb: “is idle”.
auto SentenceReader::has_quoted_verb(std::uint32_t first) const -> bool {
  auto const inside = tokens_in(token(first).span);
  auto const at = std::find_if(inside.begin(), inside.end(),
                               [](Token const& t) { return !t.any(Tag::open_quote | Tag::quotation); });
  return at != inside.end() && at->any(Tag::finite | Tag::modal | Tag::etre | Tag::avoir);
}

auto SentenceReader::has_verb(Index first, Index last) const -> bool {
  for (auto i = first; i < last; ++i)
    if (is(i, Shape::verb)) return true;
  return false;
}

/// "“They agree, but they are not there yet” | to back it.": a quotation that opens its sentence, and the rest of it.
auto SentenceReader::rest_of_quotation(Index q) -> bool {
  constexpr std::uint32_t sentence_long = 24; ///< bytes; shorter ones are titles and names
  constexpr Index rest = 12;                  ///< chunks
  if (!grammar_.trailing || !found_.empty() || reading_.sentence.title || reading_.sentence.paragraph_start)
    return false;
  auto const opening = static_cast<Index>(any(0, Shape::adversative | Shape::coordinator) ? 1 : 0);
  if (q != opening || !capital_quotation(q) || token(chunks_[q].first).span.size() < sentence_long) return false;
  auto last = size();
  while (last > q && is(last - 1, Shape::stop)) --last;
  if (last < q + 2 || last > q + rest || ends_with_comma(q)) return false;
  if (!any(q + 1, Shape::prepositional | Shape::infinitive | Shape::subordinator)) return false;
  for (auto i = q + 1; i < last; ++i) {
    if (any(i, Shape::quotation | Shape::colon | Shape::semicolon | Shape::stop)) return false;
    if (is(i, Shape::verb) && !is(q + 1, Shape::subordinator)) return false;
  }
  emit_continued(q, last, "continued");
  return true;
}

/// "said she was “happy,” | in an interview with the Gazette": where it was said is no part of the claim.
auto SentenceReader::before_venue(Index from, Index last) const -> Index {
  for (auto i = last; i > from + 1; --i) {
    if (is(i, Shape::verb)) return last;
    if (!is(i, Shape::prepositional) || !is(i - 1, Shape::comma) || !venue(i)) continue;
    auto const comma = chunks_[i - 1].first;
    return reading_.sentence.outer[comma].end > token(comma).span.end ? i : last;
  }
  return last;
}

/// "named “Dark Minds,” “Breaking Waves” | and “Veep”": a row of quotations goes on.
auto SentenceReader::row_of_quotations(Candidate& claim) -> void {
  if (claim.content.empty()) return;
  auto& last = claim.content.back().last;
  auto const at = std::lower_bound(chunks_.begin(), chunks_.end(), last,
                                   [](Chunk const& c, std::uint32_t end) { return c.last < end; });
  if (at == chunks_.end() || at->last != last || !reading_.sentence.quoted[last - 1]) return;
  auto i = static_cast<Index>(at - chunks_.begin()) + 1;
  auto end = i;
  for (bool link = false; i < size() && !covered(i);) {
    auto const next = is(i, Shape::quotation) ? i + 1 : quoted_run(i);
    if (next > i) {
      end = i = next, link = false;
    } else if (!link && any(i, Shape::coordinator | Shape::comma)) {
      link = true, ++i;
    } else {
      break;
    }
  }
  if (end < size() && is(end, Shape::comma) && is(end + 1, Shape::noun_phrase)) return; // "“A” and “B,” she said"
  if (chunks_[end - 1].last <= last) return;
  auto const from = static_cast<Index>(at - chunks_.begin()) + 1;
  if (is(end, Shape::comme)) end = object_end(end); // "as her top shows"
  last = chunks_[end - 1].last;
  cover_chunks(from, end);
}

} // namespace sourcier
