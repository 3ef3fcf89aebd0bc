#pragma once
#include <string>
#include <string_view>

namespace sourcier::reports {

/// Text that stands for itself between tags and in quoted attributes; `visible` has been applied.
[[nodiscard]] auto html_text(std::string_view text) -> std::string;

} // namespace sourcier::reports
