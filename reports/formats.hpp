#pragma once
#include "view.hpp"

#include <cstdint>
#include <span>
#include <string>

// One function a format, called by render. Each ends what it writes with a line end.

namespace sourcier::reports {

/// `next_note` is the number of the first footnote, so that several articles can stand in one document; it is moved
/// on.
[[nodiscard]] auto markdown_article(View const& view, std::uint32_t& next_note) -> std::string;
[[nodiscard]] auto text_article(View const& view, bool color, std::uint32_t width) -> std::string;
[[nodiscard]] auto csv_header() -> std::string;
[[nodiscard]] auto csv_article(View const& view, bool for_spreadsheet) -> std::string;
[[nodiscard]] auto worksheet_article(View const& view) -> std::string;
[[nodiscard]] auto annotation_page(std::span<Analysis const> analyses) -> std::string;
[[nodiscard]] auto brat_article(Analysis const& analysis) -> std::string;
[[nodiscard]] auto html_page(std::span<Analysis const> analyses, RenderOptions const& options) -> std::string;
[[nodiscard]] auto worksheet_page(std::span<Analysis const> analyses, RenderOptions const& options) -> std::string;

} // namespace sourcier::reports
