#include "findings/context.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace sourcier {

namespace {

/// « des sources » above, « la source » here, and no « une source » before it that « la source » could be.
auto check_plural_drift(CheckContext& context) -> void {
  auto plural = std::optional<Span>{};
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!link.source || link.level != Level::anonymous) continue;
      auto const [first, last] = context.words_of(*link.source);
      if (context.signals.plural_sources.longest(context.text, first, last) != 0) {
        if (!plural) plural = *link.source;
        continue;
      }
      if (!plural || plural->begin >= link.source->begin) continue;
      if (context.signals.back_sources.longest(context.text, first, last) == 0) continue;
      if (context.has(context.signals.singular_sources, 0, first)) continue;
      context.add("anonymous-plural-drift", *link.source, {{"other", context.quoted(*plural)}});
    }
  }
}

auto check_only(CheckContext& context) -> void {
  auto count = std::size_t{0};
  auto first = std::optional<Span>{};
  for (auto const& attribution : context.analysis.attributions) {
    if (!is_attributed(attribution)) continue;
    if (origin(attribution).level != Level::anonymous) return;
    ++count;
    if (!first) first = place_of(attribution, origin(attribution));
  }
  if (count >= 2) context.add("anonymous-only", *first, {{"number", std::to_string(count)}});
}

auto check_first(CheckContext& context) -> void {
  auto const& all = context.analysis.attributions;
  auto const first = std::find_if(all.begin(), all.end(), [&](Attribution const& attribution) {
    return attribution.form != Form::indirect && is_attributed(attribution) && !attribution.content.empty() &&
           !context.in_title(attribution.content.front());
  });
  if (first == all.end() || origin(*first).level != Level::anonymous) return;
  context.add("anonymous-first", place_of(*first, origin(*first)), {{"chain", chain_note(context, *first)}});
}

} // namespace

auto check_anonymous_article(CheckContext& context) -> void {
  check_plural_drift(context);
  check_only(context);
  check_first(context);
}

} // namespace sourcier
