#pragma once
#include <string>
#include <string_view>

namespace sourcier::test {

/// Line by line: "- " what was wanted, "+ " what came, "  " what both have. For texts of some hundred lines.
[[nodiscard]] auto diff(std::string_view wanted, std::string_view got) -> std::string;

} // namespace sourcier::test
