#include "formats.hpp"
namespace sourcier::reports {
auto worksheet_article(View const&) -> std::string { return {}; }
auto worksheet_page(std::span<Analysis const>, RenderOptions const&) -> std::string { return {}; }
} // namespace sourcier::reports
