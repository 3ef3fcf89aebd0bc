#pragma once
#include "text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sourcier {

/// A place as a person names it; both are 1-based, columns count code points.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Finds line and column of byte offsets in one text. LF, CRLF and lone CR end a line. The text must outlive the index.
class LineIndex {
public:
  explicit LineIndex(std::string_view text);
  [[nodiscard]] auto place(std::uint32_t offset) const -> Place;
  /// The source line (1-based) without its line end; empty past the last one.
  [[nodiscard]] auto line(std::uint32_t number) const -> std::string_view;
  /// The offset where a line begins; that of the last one past it.
  [[nodiscard]] auto begin_of(std::uint32_t number) const -> std::uint32_t;

private:
  [[nodiscard]] auto code_points_before(std::uint32_t offset) const -> std::uint32_t;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> counts_; ///< code points before each block, so that a line of megabytes costs no more
};

} // namespace sourcier
