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
  /// Whether there is one.
  [[nodiscard]] auto overlaps(Span other) const -> bool;

private:
  /// Calls `take` with the number of each span that overlaps another, some more than once, until it returns true.
  template <class Take> auto any(Span other, Take const& take) const -> bool;

  std::vector<Span> spans_;
  std::vector<std::uint32_t> starts_;  ///< by block of the text, and one more: where its numbers begin in `numbers_`
  std::vector<std::uint32_t> numbers_; ///< the spans that reach into each block
};

} // namespace sourcier
