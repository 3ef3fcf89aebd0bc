#include "text/span_index.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sourcier {
namespace {

constexpr std::uint32_t block = 256; // bytes

} // namespace

SpanIndex::SpanIndex(std::vector<Span> spans) : spans_{std::move(spans)} {
  for (std::uint32_t i = 0; i < spans_.size(); ++i) {
    auto const last = spans_[i].end / block;
    if (blocks_.size() <= last) blocks_.resize(std::size_t{last} + 1);
    for (auto b = spans_[i].begin / block; b <= last; ++b) blocks_[b].push_back(i);
  }
}

auto SpanIndex::overlapping(Span other) const -> std::vector<std::uint32_t> {
  auto out = std::vector<std::uint32_t>{};
  for (std::size_t b = other.begin / block; b <= other.end / block && b < blocks_.size(); ++b)
    for (auto const i : blocks_[b])
      if (spans_[i].overlaps(other)) out.push_back(i);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

} // namespace sourcier
