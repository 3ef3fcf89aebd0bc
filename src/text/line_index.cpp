#include "text/line_index.hpp"

#include <algorithm>

namespace sourcier {

namespace {

constexpr std::uint32_t block = 256; // bytes

/// Every byte that is no continuation byte begins a code point.
auto begins_code_point(char c) -> bool { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

/// In strides short enough for sums of one byte, which the compiler makes many at a time.
auto count_code_points(std::string_view text) -> std::uint32_t {
  constexpr std::size_t stride = 128;
  std::uint32_t count = 0;
  for (; text.size() >= stride; text.remove_prefix(stride)) {
    std::uint8_t part = 0;
    for (std::size_t at = 0; at < stride; ++at) part += begins_code_point(text[at]) ? 1 : 0;
    count += part;
  }
  return count + static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

} // namespace

LineIndex::LineIndex(std::string_view text) : text_{text}, starts_{0} {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += block) {
    counts_.push_back(count);
    count += count_code_points(text.substr(at, block));
  }
  auto feed = text.find('\n');
  auto carriage = text.find('\r');
  while (feed != std::string_view::npos || carriage != std::string_view::npos) {
    auto const at = std::min(feed, carriage);
    auto const within = carriage < feed && carriage + 1 == feed;
    if (!within) starts_.push_back(static_cast<std::uint32_t>(at + 1));
    (at == feed ? feed : carriage) = text.find(text[at], at + 1);
  }
}

auto LineIndex::code_points_before(std::uint32_t offset) const -> std::uint32_t {
  if (counts_.empty()) return 0;
  auto const number = std::min<std::size_t>(offset / block, counts_.size() - 1);
  auto const rest = text_.substr(number * block, offset - number * block);
  return counts_[number] + count_code_points(rest);
}

auto LineIndex::place(std::uint32_t offset) const -> Place {
  auto const at = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto const after = std::upper_bound(starts_.begin(), starts_.end(), at);
  auto const start = *(after - 1);
  auto const columns = at - start < block ? count_code_points(text_.substr(start, at - start))
                                          : code_points_before(at) - code_points_before(start);
  return {static_cast<std::uint32_t>(after - starts_.begin()), columns + 1};
}

auto LineIndex::begin_of(std::uint32_t number) const -> std::uint32_t {
  return starts_[std::min<std::size_t>(std::max(number, 1U), starts_.size()) - 1];
}

auto LineIndex::line(std::uint32_t number) const -> std::string_view {
  if (number == 0 || number > starts_.size()) return {};
  auto const begin = starts_[number - 1];
  auto const end = number < starts_.size() ? starts_[number] : static_cast<std::uint32_t>(text_.size());
  auto found = text_.substr(begin, end - begin);
  while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) found.remove_suffix(1);
  return found;
}

} // namespace sourcier
