#include "formats.hpp"
namespace sourcier::reports {
auto text_article(View const&, bool, std::uint32_t) -> std::string { return {}; }
auto csv_header() -> std::string { return {}; }
auto csv_article(View const&) -> std::string { return {}; }
auto worksheet_article(View const&) -> std::string { return {}; }
auto annotation_page(std::span<Analysis const>) -> std::string { return {}; }
auto brat_article(Analysis const&) -> std::string { return {}; }
auto html_page(std::span<Analysis const>, RenderOptions const&) -> std::string { return {}; }
auto worksheet_page(std::span<Analysis const>, RenderOptions const&) -> std::string { return {}; }
} // namespace sourcier::reports
