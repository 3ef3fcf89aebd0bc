#pragma once
#include <string_view>

namespace sourcier::corpus {

/// Whether elements may be nested more than `deepest` deep, judged from the tags alone, in linear time: for parsers
/// that walk their tree by recursion.
[[nodiscard]] auto nesting_exceeds(std::string_view html, int deepest) -> bool;

} // namespace sourcier::corpus
