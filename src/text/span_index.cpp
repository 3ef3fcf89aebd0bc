#include "text/span_index.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sourcier {
namespace {

constexpr std::uint32_t block = 256; // bytes

} // namespace

SpanIndex::SpanIndex(std::vector<Span> spans) : spans_{std::move(spans)} {
  std::uint32_t count = 0; // of blocks
  for (auto const span : spans_) count = std::max(count, span.end / block + 1);
  starts_.assign(std::size_t{count} + 1, 0);
  auto const each = [&](auto const& take) {
    for (std::uint32_t i = 0; i < spans_.size(); ++i)
      for (auto b = spans_[i].begin / block; b <= spans_[i].end / block; ++b) take(b, i);
  };
  each([&](std::uint32_t b, std::uint32_t) { ++starts_[b + 1]; });
  for (std::size_t b = 1; b < starts_.size(); ++b) starts_[b] += starts_[b - 1];
  numbers_.resize(starts_.back());
  auto next = starts_;
  each([&](std::uint32_t b, std::uint32_t i) { numbers_[next[b]++] = i; });
}

template <class Take> auto SpanIndex::any(Span other, Take const& take) const -> bool {
  for (std::size_t b = other.begin / block; b <= other.end / block && b + 1 < starts_.size(); ++b)
    for (auto at = starts_[b]; at < starts_[b + 1]; ++at)
      if (spans_[numbers_[at]].overlaps(other) && take(numbers_[at])) return true;
  return false;
}

auto SpanIndex::overlapping(Span other) const -> std::vector<std::uint32_t> {
  auto out = std::vector<std::uint32_t>{};
  any(other, [&](std::uint32_t number) {
    out.push_back(number);
    return false;
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

auto SpanIndex::overlaps(Span other) const -> bool {
  return any(other, [](std::uint32_t) { return true; });
}

} // namespace sourcier
