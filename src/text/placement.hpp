#pragma once
#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier {

/// Where the bytes of a text stand in the file that it was taken out of.
class Placement {
public:
  struct Run {
    std::uint32_t text = 0; ///< where it begins in the text
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< in the file
    bool same = false;     ///< byte for byte
  };

  /// Where in the file the words of a span of the text stand. Markup inside the span is covered.
  [[nodiscard]] auto in_file(Span span) const -> Span;

  std::vector<Run> runs; ///< rising

private:
  [[nodiscard]] auto run_at(std::uint32_t offset) const -> std::size_t;
};

/// A file of which only the prose was read.
struct MarkedUpFile {
  std::string text;
  Placement placement;
};

} // namespace sourcier
