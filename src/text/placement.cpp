#include "text/placement.hpp"

#include <algorithm>

namespace sourcier {

auto Placement::run_at(std::uint32_t offset) const -> std::size_t {
  auto const after = std::upper_bound(runs.begin(), runs.end(), offset,
                                      [](std::uint32_t at, Run const& run) { return at < run.text; });
  return after == runs.begin() ? 0 : static_cast<std::size_t>(after - runs.begin()) - 1;
}

auto Placement::in_file(Span span) const -> Span {
  if (runs.empty()) return {};
  auto const& first = runs[run_at(span.begin)];
  auto const begin = first.same ? first.begin + (span.begin - first.text) : first.begin;
  if (span.empty()) return {begin, begin};
  auto const& last = runs[run_at(span.end - 1)];
  auto const end = last.same ? last.begin + (span.end - last.text) : last.end;
  return {begin, std::max(begin, end)};
}

} // namespace sourcier
