#include "text/line_index.hpp"

#include <algorithm>

namespace sourcier {

namespace {

constexpr std::uint32_t block = 256; // bytes

/// Every byte that is no continuation byte begins a code point.
auto begins_code_point(char c) -> bool { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

} // namespace

LineIndex::LineIndex(std::string_view text) : text_{text}, starts_{0} {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += block) {
    counts_.push_back(count);
    auto const part = text.substr(at, block);
    count += static_cast<std::uint32_t>(std::count_if(part.begin(), part.end(), begins_code_point));
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    auto const within = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!within) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

auto LineIndex::code_points_before(std::uint32_t offset) const -> std::uint32_t {
  if (counts_.empty()) return 0;
  auto const number = std::min<std::size_t>(offset / block, counts_.size() - 1);
  auto const rest = text_.substr(number * block, offset - number * block);
  return counts_[number] + static_cast<std::uint32_t>(std::count_if(rest.begin(), rest.end(), begins_code_point));
}

auto LineIndex::place(std::uint32_t offset) const -> Place {
  auto const at = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto const after = std::upper_bound(starts_.begin(), starts_.end(), at);
  auto const start = *(after - 1);
  auto const columns = code_points_before(at) - code_points_before(start);
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
