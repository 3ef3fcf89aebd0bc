#pragma once
#include "corpus/comparison.hpp"
#include "messages.hpp"

#include <string>
#include <string_view>

// Comparisons of groups of articles, for people and for programs. Nothing here says whether a claim holds: it counts on
// whose word claims stand.

namespace sourcier::reports {

/// `ui` is "fr" or "en"; empty: the language of most articles. csv and json do not depend on it.
[[nodiscard]] auto render_comparison(corpus::Comparison const& comparison, corpus::CompareFormat format,
                                     std::string_view ui) -> std::string;

[[nodiscard]] auto comparison_markdown(corpus::Comparison const& comparison, Lang lang) -> std::string;
[[nodiscard]] auto comparison_html(corpus::Comparison const& comparison, Lang lang) -> std::string;
[[nodiscard]] auto comparison_json(corpus::Comparison const& comparison) -> std::string;
[[nodiscard]] auto comparison_csv(corpus::Comparison const& comparison) -> std::string;

/// A field of CSV; quoted where it must be, and never what a spreadsheet would take for a formula.
[[nodiscard]] auto csv_field(std::string_view text) -> std::string;

} // namespace sourcier::reports
