#pragma once
#include <algorithm>
#include <cstdint>

namespace sourcier {

/// Half-open range of UTF-8 bytes in the article as given.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr auto size() const -> std::uint32_t { return end - begin; }
  [[nodiscard]] constexpr auto empty() const -> bool { return begin == end; }
  [[nodiscard]] constexpr auto contains(Span other) const -> bool { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr auto overlaps(Span other) const -> bool { return begin < other.end && other.begin < end; }
  friend constexpr auto operator==(Span a, Span b) -> bool { return a.begin == b.begin && a.end == b.end; }
};

/// The smallest span that holds both.
[[nodiscard]] constexpr auto cover(Span a, Span b) -> Span {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

} // namespace sourcier
