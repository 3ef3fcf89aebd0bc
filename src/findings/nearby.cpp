#include "findings/context.hpp"

#include <algorithm>

namespace sourcier {

namespace {

auto opens(std::string_view mark) -> bool { return mark == "«" || mark == "“"; }
auto closes(std::string_view mark) -> bool { return mark == "»" || mark == "”"; }

/// The last sentence before a word; empty at the start of the text.
auto sentence_before(CheckContext const& context, std::size_t word) -> Span {
  auto const first = context.sentence_of(word).first;
  auto at = first;
  while (at > 0 && context.text.words[at - 1].punctuation) --at;
  if (at == 0) return {};
  auto const [begin, end] = context.sentence_of(at - 1);
  if (begin >= end) return {};
  return cover(context.text.words[begin].span, context.text.words[end - 1].span);
}

auto span_of(CheckContext const& context, std::pair<std::size_t, std::size_t> words) -> Span {
  if (words.first >= words.second) return {};
  return cover(context.text.words[words.first].span, context.text.words[words.second - 1].span);
}

/// The sentence after the one in which a span ends; empty at the end of the text.
auto sentence_after(CheckContext const& context, Span span) -> Span {
  auto const last = context.words_of(span).second;
  if (last == 0) return {};
  auto next = context.sentence_of(last - 1).second;
  while (next < context.text.words.size() && context.text.words[next].punctuation) ++next;
  if (next >= context.text.words.size()) return {};
  return span_of(context, context.sentence_of(next));
}

} // namespace

auto quotations(CheckContext const& context) -> std::vector<Span> {
  auto out = std::vector<Span>{};
  for (auto const paragraph : context.analysis.document.paragraphs) {
    if (context.in_title(paragraph)) continue;
    auto depth = 0;
    auto straight = false;
    auto begin = std::uint32_t{0};
    auto const last = context.text.word_at(paragraph.end);
    for (auto i = context.text.word_at(paragraph.begin); i < last; ++i) {
      auto const& word = context.text.words[i];
      if (!word.punctuation) continue;
      auto const mark = context.text.at(i);
      auto const was_open = depth > 0 || straight;
      if (opens(mark))
        ++depth;
      else if (closes(mark))
        depth = std::max(0, depth - 1);
      else if (mark == "\"")
        straight = !straight;
      auto const is_open = depth > 0 || straight;
      if (!was_open && is_open) begin = word.span.begin;
      if (was_open && !is_open) out.push_back({begin, word.span.end});
    }
  }
  return out;
}

auto word_count(CheckContext const& context, Span span) -> std::size_t {
  auto const [first, last] = context.words_of(span);
  auto count = std::size_t{0};
  for (auto i = first; i < last; ++i) count += context.text.words[i].punctuation ? 0 : 1;
  return count;
}

auto has_source_in_scope(CheckContext const& context, Span claim) -> bool {
  // « La galaxie serait née tard. L'équipe est parvenue à cette conclusion en … »
  if (context.has(context.signals.reprises, sentence_after(context, claim))) return true;
  auto const paragraph = context.paragraph_of(claim);
  auto const before = sentence_before(context, context.first_word(paragraph));
  auto const tells = [&](Span scope) {
    return !scope.empty() && (context.meets_attributed(scope, false) || context.has(context.signals.origins, scope));
  };
  return tells(paragraph) || tells(before);
}

auto has_unknown_quotation(CheckContext const& context) -> bool {
  auto const quoted = quotations(context);
  return std::any_of(quoted.begin(), quoted.end(),
                     [&](Span one) { return word_count(context, one) >= 2 && !context.meets_attributed(one, true); });
}

auto supposes(CheckContext const& context, Span claim) -> bool {
  auto const& signals = context.signals;
  auto const sentence = span_of(context, context.sentence_of(context.first_word(claim)));
  auto const whole = cover(sentence.empty() ? claim : sentence, claim);
  if (context.has(signals.suppositions, whole)) return true;
  if (context.has(signals.plans, context.paragraph_of(claim))) return true;
  return !signals.reporting_forms.empty() && !signals.reporting_forms.found_in(context.text, claim);
}

auto is_unnamed_person(CheckContext const& context, Link const& link) -> bool {
  if (!link.source) return false;
  auto const& signals = context.signals;
  auto const [first, last] = context.words_of(*link.source);
  if (first >= last || signals.pronouns.is(context.text, first, last)) return false;
  if (last - first == 1) return signals.bare_sources.is(context.text, first, last);
  if (!signals.things.find_all(context.text, first, std::min(last, first + 3)).empty()) return false;
  // « L'ancien banquier », « ses proches »: somebody whom the reader knows, or a group, unless the words say otherwise.
  if (link.anonymity.requested || signals.pointing_back.longest(context.text, first, last) == 0) return true;
  return !signals.unnamed_heads.find_all(context.text, first, last).empty();
}

} // namespace sourcier
