#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// "…, the mayor said", "The plan, she said, would fail": as an incise, with the subject before its verb.
/// True when something was found.
auto SentenceReader::trailing(Index v, Subject const& nearest) -> bool {
  auto subject = nearest;
  if (subject.first >= 2 && is(subject.first - 1, Shape::coordinator) &&
      !subject.pronoun) { // "…," the senator and candidate said
    auto k = subject.first - 2;
    while (k > 0 && any(k, Shape::prepositional | Shape::bracket)) --k;
    if (is(k, Shape::noun_phrase) && k > 0 && (is(k - 1, Shape::quotation) || is(k - 1, Shape::comma)))
      subject.first = k;
  }
  auto edge = subject.first;
  while (edge > 0 && any(edge - 1, Shape::adverb | Shape::time)) --edge;
  if (edge == 0) return false;
  bool const comma = is(edge - 1, Shape::comma);
  auto const last = comma ? edge - 1 : edge; // where the content before ends
  if (last == 0) return false;
  bool const quoted = is(last - 1, Shape::quotation) && !covered(last - 1);
  if (!quoted && !comma) return false;
  if (subject.self && !quoted) return false;
  auto behind = run(grammar_.complements, v + 1).value_or(v + 1);
  if (is(v + 1, Shape::comma) && !any(behind, Shape::comma | Shape::stop))
    behind = v + 1; // ", X reported, citing Y, citing Z"
  bool const closes =
      behind >= size() || any(behind, Shape::stop | Shape::semicolon | Shape::dash) || is(behind, Shape::comma);
  auto start = clause_start(last);
  if (!quoted && !reading_.sentence.quoted[chunks_[last - 1].first]) { // "Asked of the plan, she said, "No.""
    if (auto const q = run(grammar_.quotation, v + 1); q && capital_quotation(*q) && !condition(start, last))
      return false;
  }
  if (quoted) {
    auto const q = last - 1;
    bool const alone = q == 0 || any(q - 1, Shape::colon | Shape::dash | Shape::stop) || is(q - 1, Shape::quotation) ||
                       (covered(q - 1) && capital_quotation(q));
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
  auto const next = behind + 1;
  bool const goes_on = is(behind, Shape::comma) && next < size();
  // "Ford said it “would never win,” | the clerk recalled": one claim with two links
  if (start >= last && !quoted && !goes_on && !found_.empty() && found_.back().construct == "que" &&
      found_.back().content.back().last == chunks_[last - 1].last &&
      chunks_[last - 1].last == chunks_[edge - 1].first && reading_.sentence.quoted[chunks_[last - 1].first]) {
    CandidateLink link;
    link.cue = cue_words(v);
    link.source = words_of(subject);
    found_.back().links.insert(found_.back().links.begin(), link);
    return true;
  }
  if (start >= last) { // "But, Brook added, it did not"
    if (!goes_on || quoted || !has_finite(next, size()) || (is(next, Shape::gerund) && is(next, Shape::cue)) ||
        any(next, Shape::relative | Shape::adversative))
      return false;
    auto const end = clause_end(next);
    return clause_of(v, subject, "incise", next, end);
  }
  auto main = start; // behind the last comma: "If it rains, the fair will close, he said"
  for (auto i = start; i < last; ++i) {
    if (is(i, Shape::comma)) main = i + 1;
  }
  bool const of_its_own =
      (main > start && has_finite(main, last) && any(main, Shape::noun_phrase | Shape::pronoun | Shape::gerund)) ||
      (is(start, Shape::gerund) && is(start + 1, Shape::verb));
  bool const opens_clause =
      !of_its_own && (any(start, Shape::subordinator | Shape::si | Shape::gerund) || is(start, Shape::participle));
  bool const begins_quoted = is(start, Shape::quotation) && !covered(start); // "“A” to B, she said"
  bool const whole = quoted || begins_quoted || (has_finite(start, last) && !opens_clause);
  // "If it rains, he said, “we will go”": small letters go on with the words before
  bool const continued = goes_on && !quoted && is(next, Shape::quotation) && !covered(next) &&
                         (!capital_quotation(next) || condition(start, last)) && (whole || words_of_claim(start, last));
  if (!whole && !continued &&
      !(goes_on && has_finite(next, size()) && !(is(next, Shape::gerund) && is(next, Shape::cue)) &&
        !any(next, Shape::relative | Shape::adversative)))
    return false;
  if (!whole && subject.first < 2) return false;
  auto const left = range(start, last);
  if (left.empty()) return false;
  auto out = make(v, quoted ? "quotation-incise" : "incise");
  out.content.push_back(left);
  cover_chunks(start, v + 1);
  if (continued) {
    auto const end = ends_with_comma(next) ? next + 1 : std::max(next + 1, object_end(next));
    out.content.push_back(range(next, end));
    cover_chunks(next, end);
  } else if (goes_on && whole && !quoted && is(next, Shape::que)) { // "It is a sign, he said, that …"
    auto const end = clause_end(next);
    out.content.push_back(range(next, end));
    cover_chunks(next, end);
  } else if (whole && goes_on && start + 1 < last && is(next, Shape::coordinator) && is(next + 1, Shape::verb) &&
             !is(next + 1, Shape::cue)) { // "They have “a plan,” he said, | and are leaving"
    auto const end = clause_end(next);
    out.content.push_back(range(next, end));
    cover_chunks(next, end);
  } else if (whole && goes_on && !quoted && goes_on_to(last, next)) { // "They failed, he said, | to see why"
    auto const end = clause_end(next);
    out.content.push_back(range(next, end));
    cover_chunks(next, end);
  } else if (auto const half = other_half(behind);
             half && (quoted || reading_.sentence.quoted[chunks_[last - 1].first])) {
    out.content.push_back(range(half->first, half->second));
    cover_chunks(half->first, half->second);
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
  emit(std::move(out));
  return true;
}

/// "If it rains, | he said, “We will go.”", "As for the fair, | he said, “It is off.”": words that only open a claim.
auto SentenceReader::condition(Index first, Index last) const -> bool {
  auto const& c = chunks_[first];
  if (is(first, Shape::prepositional)) return is(first, Shape::comme) && token(c.first + 1).is(Tag::pour);
  return is(first, Shape::si) && is(first, Shape::subordinator) && has_finite(first, last) &&
         !pack_.is(fold(token(c.first)), Use::moment);
}

/// Behind an incise: the infinitive that the claim waits for, or its second half with words between marks.
auto SentenceReader::goes_on_to(Index last, Index next) const -> bool {
  if (is(last - 1, Shape::copula) && any(next, Shape::noun_phrase | Shape::pronoun | Shape::prepositional))
    return !is(next + 1, Shape::verb); // "It was, he said, | one of the worst"
  if (is(next, Shape::infinitive)) return is(next, Shape::with_a);
  if (!is(next, Shape::adversative)) return false;
  constexpr Index sight = 6;
  for (auto i = next + 1; i < size() && i < next + sight && !any(i, Shape::comma | Shape::stop); ++i) {
    if (is(i, Shape::verb) && is(i, Shape::cue)) return false;
    if (is(i, Shape::quotation) || reading_.sentence.quoted[chunks_[i].last - 1]) return true;
  }
  return false;
}

/// "If it rains, | he said, “we will go”": the words before open what was said, and tell neither when nor where it was.
auto SentenceReader::words_of_claim(Index first, Index last) const -> bool {
  if (condition(first, last)) return true;
  if (is(first, Shape::prepositional))
    return !venue(first) && !any(first, Shape::named | Shape::time) && !is(first + 1, Shape::time) &&
           !pack_.is(fold(head(first)), Use::occasion) && !is(first, Shape::gerund) &&
           !pack_.is(fold(token(chunks_[first].first)), Use::moment);
  if (any(first, Shape::si | Shape::subordinator)) {
    return !pack_.is(fold(token(chunks_[first].first)), Use::moment) && has_finite(first, last);
  }
  return any(first, Shape::relative | Shape::adverb | Shape::noun_phrase | Shape::pronoun);
}

/// Whose words "…, saying that" gives: the subject of the clause that it hangs on, not of one inside it.
auto SentenceReader::main_subject(Index v) const -> Subject {
  Subject best;
  bool below = false; // in a relative, reported or subordinate clause, up to its comma
  for (Index k = 0; k < v; ++k) {
    auto const& c = chunks_[k];
    if (c.any(Shape::semicolon | Shape::colon | Shape::stop)) best = {}, below = false;
    if (c.is(Shape::comma)) below = false;
    if (c.any(Shape::adversative | Shape::coordinator) && k > 0 && is(k - 1, Shape::comma) &&
        any(k + 1, Shape::noun_phrase | Shape::pronoun))
      best = {}, below = false;
    if (c.any(Shape::que | Shape::relative | Shape::si | Shape::subordinator)) below = true;
    if (!c.is(Shape::verb) || below || best.found) continue;
    best = subject_before(k);
  }
  for (auto k = v; !best.found && k + 1 < size(); ++k) { // "Ann Brook, despite saying that it rained, went out"
    if (!is(k, Shape::comma) || !is(k + 1, Shape::verb)) continue;
    auto const subject = subject_before(k + 1);
    if (subject.found && subject.first < v) return subject;
  }
  if (best.found || v > 2) return best;
  for (auto k = v + 1; k < size(); ++k) { // it opens the sentence
    if (!is(k, Shape::verb)) continue;
    auto const subject = subject_before(k);
    if (subject.found && subject.first > v && is(subject.first - 1, Shape::comma)) return subject;
  }
  return {};
}

/// "Mayor: The bridge will stay closed": a headline or a turn of a transcript, with a clause behind the colon.
auto SentenceReader::colon_clause() -> void {
  if (!found_.empty() || !reading_.sentence.paragraph_start) return;
  Index colon = 0;
  while (colon < size() && !is(colon, Shape::colon)) ++colon;
  if (colon == 0 || colon > 6 || colon + 1 >= size() || has_finite(0, colon) || !has_finite(colon + 1, size())) return;
  Index n = 0;
  while (n < colon && !is(n, Shape::noun_phrase)) ++n;
  if (n != 0) return;
  auto const group = source_group(n);
  if (group.last != colon || is(colon + 1, Shape::quotation)) return;
  auto const* cls = pack_.noun_class(head(group.head).noun_class);
  auto const& h = head(group.head);
  bool const name = is(group.head, Shape::named) && !is(group.head, Shape::determined);
  bool const known = first_name(h.features) || has(h.features, Feature::surname) ||
                     chunks_[group.head].last - chunks_[group.head].first > 1;
  bool const speaker = (cls != nullptr && cls->speaks && cls->level != Level::document) ||
                       (name && cls == nullptr && (known || h.is(Tag::medium))) ||
                       (cls != nullptr && cls->level == Level::document && !reading_.sentence.tokens.empty() && name);
  if (!speaker) return;
  auto const piece = range(colon + 1, size());
  if (piece.empty()) return;
  auto out = make(colon, "colon");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(piece);
  CandidateLink link;
  link.cue = {chunks_[colon].first, chunks_[colon].last};
  link.source = words_of(group);
  out.links.push_back(link);
  cover_chunks(0, size());
  emit(std::move(out));
}

} // namespace sourcier
