#pragma once
#include "corpus/comparison.hpp"
#include "messages.hpp"

#include <string>
#include <string_view>
#include <vector>

// What comparisons say to a person, in both languages.

namespace sourcier::reports {

/// The one of two words that is in the language.
[[nodiscard]] inline auto either(Lang lang, std::string_view fr, std::string_view en) -> std::string {
  return typeset(lang == Lang::fr ? fr : en);
}

/// « claims on anonymous sources »; for columns and sentences.
[[nodiscard]] auto measure_name(Lang lang, std::size_t measure) -> std::string;
[[nodiscard]] auto measure_explained(Lang lang, std::size_t measure) -> std::string;
/// « 31 % » of a share, « 2,4 » of a mean.
[[nodiscard]] auto measure_value(Lang lang, std::size_t measure, double value) -> std::string;
/// « 24–39 % »: by the bootstrap, or Wilson's where the bootstrap has nothing to draw from.
[[nodiscard]] auto interval_text(Lang lang, std::size_t measure, corpus::Estimate const& estimate) -> std::string;
[[nodiscard]] auto interval_of(corpus::Estimate const& estimate) -> corpus::Interval;

[[nodiscard]] auto is_share(std::size_t measure) -> bool;
/// Whether a group has enough articles for intervals to say something.
[[nodiscard]] auto has_intervals(corpus::Group const& group) -> bool;
/// The place of a measure by its id.
[[nodiscard]] auto measure_of(std::string_view id) -> std::size_t;
/// The measures of a table for people: those that somebody in the comparison has.
[[nodiscard]] auto shown_measures(corpus::Comparison const& comparison) -> std::vector<std::size_t>;

[[nodiscard]] auto group_name(Lang lang, corpus::Comparison const& comparison, std::string_view name) -> std::string;
[[nodiscard]] auto by_name(Lang lang, std::string_view member) -> std::string;

/// Which differences stand, a sentence each, then one for all that may be chance.
[[nodiscard]] auto difference_sentences(Lang lang, corpus::Comparison const& comparison) -> std::vector<std::string>;
/// What a reader must know of the input: doubles, copies, dates that are none, groups too small.
[[nodiscard]] auto note_sentences(Lang lang, corpus::Comparison const& comparison) -> std::vector<std::string>;
/// How the figures were made.
[[nodiscard]] auto method_text(Lang lang, corpus::Comparison const& comparison) -> std::string;

} // namespace sourcier::reports
