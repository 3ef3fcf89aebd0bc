#include "findings/context.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace sourcier {

namespace {

auto touches(Attribution const& attribution, Span within) -> bool {
  for (auto const piece : attribution.content)
    if (within.overlaps(piece)) return true;
  return std::any_of(attribution.chain.begin(), attribution.chain.end(), [&](Link const& link) {
    return (link.source && within.overlaps(*link.source)) || (link.cue && within.overlaps(*link.cue));
  });
}

/// The first paragraph that is neither the title nor a dateline.
auto lead(CheckContext const& context) -> std::optional<Span> {
  for (auto const paragraph : context.analysis.document.paragraphs) {
    if (context.analysis.document.title && context.analysis.document.title->overlaps(paragraph)) continue;
    auto const [first, last] = context.words_of(paragraph);
    if (last - first >= 8) return paragraph;
  }
  return std::nullopt;
}

auto check_lead(CheckContext& context) -> void {
  auto const where = lead(context);
  if (!where) return;
  auto const& all = context.analysis.attributions;
  if (std::any_of(all.begin(), all.end(), [&](auto const& a) { return touches(a, *where) && is_attributed(a); }))
    return;
  for (auto const& attribution : all) {
    if (!attribution.conditional || attribution.content.empty() || !where->contains(attribution.content.front()))
      continue;
    auto const claim = attribution.content.front();
    if (has_source_in_scope(context, claim) || supposes(context, claim)) continue;
    context.add("lead-unsourced", claim);
    return;
  }
  auto const contestable = context.signals.contestable.find_all(context.text, *where);
  if (!contestable.empty() && !context.signals.answered.found_in(context.text, *where))
    context.add("lead-unsourced", contestable.front());
}

/// What a headline and a claim can have in common: long words by their first letters.
/// Those of the span are added to `out`; with `of`, only the ones that are there too.
auto add_stems(CheckContext const& context, Span span, std::set<std::string> const* of, std::set<std::string>& out)
    -> void {
  auto const [first, last] = context.words_of(span);
  for (auto i = first; i < last; ++i) {
    auto const word = context.text.at(i);
    if (word.size() < 4) continue;
    auto stem = std::string{word.substr(0, 6)};
    if (of != nullptr && of->count(stem) == 0) continue;
    if (context.signals.stop_words.longest(context.text, i, i + 1) == 0) out.insert(std::move(stem));
  }
}

auto is_hedged_headline(CheckContext const& context, Span title) -> bool {
  auto const [first, last] = context.words_of({title.begin, title.end});
  for (auto i = first; i < std::min(last + 1, context.text.words.size()); ++i) {
    auto const word = context.text.at(i);
    if (context.text.words[i].punctuation) {
      if (word == "?" || word == ":" || word == "«" || word == "\"" || word == "“" || word == "»") return true;
    } else if (word == "selon" || (word.size() > 5 && (word.substr(word.size() - 4) == "rait" ||
                                                       word.substr(word.size() - 4) == "ient"))) {
      return true;
    }
  }
  if (context.signals.contestable.found_in(context.text, title) ||
      context.signals.hearsay.found_in(context.text, title))
    return true;
  auto const& all = context.analysis.attributions;
  return std::any_of(all.begin(), all.end(), [&](Attribution const& a) { return touches(a, title); });
}

auto check_headline(CheckContext& context) -> void {
  auto const title = context.analysis.document.title;
  if (!title || is_hedged_headline(context, *title)) return;
  auto words = std::set<std::string>{};
  add_stems(context, *title, nullptr, words);
  if (words.size() < 3) return;
  auto const* weak = static_cast<Attribution const*>(nullptr);
  for (auto const& attribution : context.analysis.attributions) {
    auto common = std::set<std::string>{};
    for (auto const piece : attribution.content) add_stems(context, piece, &words, common);
    if (static_cast<double>(common.size()) < 0.6 * static_cast<double>(words.size())) continue;
    auto const level = origin(attribution).level;
    auto const reserved = attribution.conditional || level == Level::anonymous || level == Level::unattributed ||
                          attribution.stance == Stance::distancing || attribution.stance == Stance::denying;
    if (!reserved) return; // the body has it from somebody who answers for it
    if (weak == nullptr) weak = &attribution;
  }
  if (weak == nullptr) return;
  auto const* const nobody = context.lang == "en" ? "nobody" : "personne";
  auto const& link = origin(*weak);
  context.add("headline-asserts", *title,
              {{"who", link.level == Level::unattributed ? nobody : speaker_name(context, link)}});
}

/// « — Jacques Morin, ministre » alone on a line: whose words it signs, we may not have seen.
auto has_signature(CheckContext const& context) -> bool {
  auto const& all = context.analysis.document.paragraphs;
  return std::any_of(all.begin(), all.end(), [&](Span paragraph) {
    auto const at = context.text.word_at(paragraph.begin);
    if (at + 1 >= context.text.words.size()) return false;
    auto const mark = context.text.at(at);
    return (mark == "—" || mark == "–") && context.text.words[at + 1].capital;
  });
}

auto check_single_source(CheckContext& context) -> void {
  auto count = std::size_t{0};
  auto key = std::string_view{};
  auto const* first = static_cast<Attribution const*>(nullptr);
  for (auto const& attribution : context.analysis.attributions) {
    if (!is_attributed(attribution)) continue;
    auto const here = speaker_key(context, origin(attribution));
    if (here.empty() || (first != nullptr && here != key)) return; // unknown or another: not surely one
    if (first == nullptr) first = &attribution;
    key = here;
    ++count;
  }
  if (count < 3 || has_signature(context) || has_unknown_quotation(context)) return;
  auto const& link = origin(*first);
  context.add("single-source", place_of(*first, link),
              {{"number", std::to_string(count)}, {"who", speaker_name(context, link)}});
}

auto check_sides(CheckContext& context) -> void {
  auto unnamed = std::optional<Span>{};
  auto named = std::string{};
  auto opposing_name = false;
  auto read = std::set<std::size_t>{}; // first words of sentences
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!link.source) continue;
      auto const [first, last] = context.words_of(*link.source);
      if (link.level == Level::named_person) {
        if (named.empty()) named = speaker_name(context, link);
        auto const [begin, end] = context.sentence_of(first);
        if (!read.insert(begin).second) continue;
        for (auto i = begin; i < end; ++i) {
          auto const word = context.text.at(i).substr(0, 5);
          opposing_name = opposing_name || word == "oppos" || word == "détr" || word == "criti" || word == "adver";
        }
      } else if (!unnamed && context.signals.opponents.is(context.text, first, last) &&
                 context.ends_at(attribution, last)) {
        unnamed = *link.source;
      }
    }
  }
  if (unnamed && !named.empty() && !opposing_name) context.add("one-sided", *unnamed, {{"other", named}});
}

auto percent(double share, std::string_view lang) -> std::string {
  return std::to_string(static_cast<int>(std::lround(share * 100))) + (lang == "en" ? "%" : " %");
}

} // namespace

auto check_article(CheckContext& context) -> void {
  check_lead(context);
  check_headline(context);
  check_single_source(context);
  check_sides(context);
}

auto check_limits(CheckContext& context) -> void {
  auto const& limits = context.settings.limits;
  auto const& all = context.analysis.attributions;
  auto anonymous = std::uint32_t{0};
  auto state = std::uint32_t{0};
  auto unattributed = std::uint32_t{0};
  auto people = std::set<std::string_view>{};
  auto origins = std::set<std::string_view>{};
  for (auto const& attribution : all) {
    anonymous += origin(attribution).level == Level::anonymous ? 1 : 0;
    unattributed += is_attributed(attribution) ? 0 : 1;
    state +=
        static_cast<unsigned int>(std::any_of(attribution.chain.begin(), attribution.chain.end(), [](Link const& link) {
          return link.state_media && is_state_controlled(link.state_media->media_class);
        }));
    for (auto const& link : attribution.chain)
      if (limits.min_named_sources && link.level == Level::named_person) people.insert(speaker_key(context, link));
    if (limits.min_distinct_origins && is_attributed(attribution))
      origins.insert(speaker_key(context, origin(attribution)));
  }
  origins.erase(std::string_view{});
  auto const& document = context.analysis.document;
  auto const where = document.title                ? *document.title
                     : document.paragraphs.empty() ? Span{}
                                                   : document.paragraphs.front();
  auto const share = [&](std::uint32_t part) {
    return all.empty() ? 0.0 : static_cast<double>(part) / static_cast<double>(all.size());
  };
  auto const at_most_share = [&](std::string_view code, std::optional<double> limit, double value) {
    if (limit && value > *limit + 1e-9)
      context.add(code, where, {{"number", percent(value, context.lang)}, {"limit", percent(*limit, context.lang)}});
  };
  auto const told = [&](std::string_view code, std::size_t value, std::uint32_t limit) {
    context.add(code, where, {{"number", std::to_string(value)}, {"limit", std::to_string(limit)}});
  };
  at_most_share("max-anonymous-share", limits.max_anonymous_share, share(anonymous));
  at_most_share("max-state-media-share", limits.max_state_media_share, share(state));
  if (limits.max_unattributed && unattributed > *limits.max_unattributed)
    told("max-unattributed", unattributed, *limits.max_unattributed);
  if (limits.min_named_sources && people.size() < *limits.min_named_sources)
    told("min-named-sources", people.size(), *limits.min_named_sources);
  if (limits.min_distinct_origins && origins.size() < *limits.min_distinct_origins)
    told("min-distinct-origins", origins.size(), *limits.min_distinct_origins);
}

} // namespace sourcier
