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
    if (!is_unnamed_person(context, origin(attribution))) return; // « Selon ses proches »: nobody hides
    ++count;
    if (!first) first = place_of(attribution, origin(attribution));
  }
  if (count >= 2 && !has_unknown_quotation(context))
    context.add("anonymous-only", *first, {{"number", std::to_string(count)}});
}

/// Two or three words between marks are a term, no quotation; so is a name inside a claim, « le "Ségur de la santé" ».
auto is_term(CheckContext const& context, Attribution const* claim, Span quoted) -> bool {
  if (word_count(context, quoted) < 4) return true;
  auto const [first, last] = context.words_of(quoted);
  return claim != nullptr && claim->form == Form::mixed && first < last && context.text.words[first].capital;
}

auto claim_that_quotes(CheckContext const& context, Span quoted) -> Attribution const* {
  for (auto const& claim : context.analysis.attributions) {
    if (claim.form == Form::indirect || !is_attributed(claim)) continue;
    for (auto const piece : claim.content)
      if (piece.overlaps(quoted)) return &claim;
  }
  return nullptr;
}

auto check_first(CheckContext& context) -> void {
  constexpr int most_terms = 64; // each is compared with every claim; an article does not open with more
  auto const* first = static_cast<Attribution const*>(nullptr);
  int looked = 0;
  for (auto const quoted : quotations(context)) {
    if (++looked > most_terms) return;
    auto const* const claim = claim_that_quotes(context, quoted);
    auto const term = is_term(context, claim, quoted);
    if (claim == nullptr && !term) return; // somebody's, and we do not know whose
    if (claim == nullptr || (term && origin(*claim).level == Level::anonymous)) continue;
    first = claim;
    break;
  }
  if (first == nullptr || origin(*first).level != Level::anonymous) return;
  if (!is_unnamed_person(context, origin(*first))) return;
  context.add("anonymous-first", place_of(*first, origin(*first)), {{"chain", chain_note(context, *first)}});
}

} // namespace

auto check_anonymous_article(CheckContext& context) -> void {
  check_plural_drift(context);
  check_only(context);
  check_first(context);
}

} // namespace sourcier
