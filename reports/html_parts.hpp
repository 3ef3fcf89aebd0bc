#pragma once
#include "view.hpp"

#include <cstdint>
#include <string>

// The parts of an article's page, each a whole element in HTML. All words of the article are escaped in them.

namespace sourcier::reports {

/// Where the parts stand: `id` begins every id in them, `heading` is the rank of their headings.
struct Part {
  View const& view;
  std::string id;
  std::uint32_t heading = 2; ///< 3 when the page has several articles
};

[[nodiscard]] auto heading(Part const& part, Msg msg) -> std::string;
/// The name of a region for those who hear the page: with the article's title when there are several.
[[nodiscard]] auto region_name(Part const& part, Msg msg) -> std::string;
/// " long" behind the class of a list that a browser should lay out only where it is looked at: a report on thousands
/// of claims opens in a third of the time.
[[nodiscard]] auto length_class(std::size_t entries) -> std::string_view;

[[nodiscard]] auto level_class(Level level) -> std::string; ///< "l-anonymous"

/// « Russie, contrôlé par l’État » as a label, empty when there is no class; begins with a space.
[[nodiscard]] auto media_label(Lang lang, std::optional<StateMedia> const& media) -> std::string;

[[nodiscard]] auto html_about(Part const& part) -> std::string;
[[nodiscard]] auto html_mix(Part const& part) -> std::string;
[[nodiscard]] auto html_article_text(Part const& part) -> std::string;
[[nodiscard]] auto html_claims(Part const& part) -> std::string;
[[nodiscard]] auto html_sources(Part const& part) -> std::string;
[[nodiscard]] auto html_chains(Part const& part) -> std::string;
[[nodiscard]] auto html_flags(Part const& part) -> std::string;
[[nodiscard]] auto html_notes(Part const& part) -> std::string;
[[nodiscard]] auto html_levels(Part const& part) -> std::string;

} // namespace sourcier::reports
