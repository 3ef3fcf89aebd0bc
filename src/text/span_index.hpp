#pragma once
#include "text/span.hpp"

#include <cstdint>
#include <vector>

namespace sourcier {

/// Spans of a text by where they stand, so that those which meet another span are found without looking at all of them.
class SpanIndex {
public:
  SpanIndex() = default;
  /// The spans are known by their numbers in the list.
  explicit SpanIndex(std::vector<Span> spans);

  /// The numbers of the spans that overlap another, rising.
  [[nodiscard]] auto overlapping(Span other) const -> std::vector<std::uint32_t>;

private:
  std::vector<Span> spans_;
  std::vector<std::vector<std::uint32_t>> blocks_; ///< the spans that reach into each block of the text
};

} // namespace sourcier
