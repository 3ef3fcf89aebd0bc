#include "findings/context.hpp"

#include <string>

namespace sourcier {

namespace {

/// Whether the sentence says beside these words from whom: « a-t-on appris auprès de la préfecture ».
auto says_more(CheckContext const& context, Span span) -> bool {
  auto const [first, last] = context.sentence_of(context.first_word(span));
  auto const after = context.text.word_at(span.end);
  return context.has(context.signals.learnt_from, first, context.first_word(span)) ||
         context.has(context.signals.learnt_from, after, last);
}

/// « X a appris », said by the outlet of itself or by a medium, with no word on where from.
auto check_has_learnt(CheckContext& context, Attribution const& attribution) -> void {
  for (auto const& link : attribution.chain) {
    if (!link.cue || !link.source) continue;
    if (link.level != Level::media &&
        !(context.analysis.article.outlet && !link.speaker.empty() &&
          context.key_of(*context.analysis.article.outlet) == context.key_of(link.speaker)))
      continue;
    if (!context.signals.has_learnt.found_in(context.text, *link.cue)) continue;
    auto const [first, last] = context.sentence_of(context.first_word(*link.cue));
    if (attribution.venue || context.has(context.signals.learnt_from, first, last)) continue;
    context.add("own-information", cover(*link.cue, *link.source));
  }
}

} // namespace

auto check_signals(CheckContext& context) -> void {
  for (auto const& attribution : context.analysis.attributions) check_has_learnt(context, attribution);
  for (auto const paragraph : context.analysis.document.paragraphs) {
    for (auto const span : context.signals.own_information.find_all(context.text, paragraph))
      if (!context.in_attributed_content(span, true) && !says_more(context, span)) context.add("own-information", span);
    for (auto const span : context.signals.hearsay.find_all(context.text, paragraph))
      if (!context.in_attributed_content(span, false) && !context.in_quotation(span))
        context.add("unattributed-hearsay", span);
    for (auto const span : context.signals.verification.find_all(context.text, paragraph))
      if (!context.in_attributed_content(span, true)) context.add("verified", span);
    for (auto const span : context.signals.changed_name.find_all(context.text, paragraph))
      context.add("changed-name", span);
  }
}

} // namespace sourcier
