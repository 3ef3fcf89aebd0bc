#pragma once
#include "messages.hpp"
#include "plain.hpp"

#include <string>
#include <string_view>

namespace sourcier::reports {

/// A whole page around the body of a comparison or a story: its styles, and a script that sorts tables. It loads
/// nothing from elsewhere.
[[nodiscard]] auto compare_page(Lang lang, std::string_view title, std::string_view body) -> std::string;

} // namespace sourcier::reports
