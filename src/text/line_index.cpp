#include "text/line_index.hpp"

#include <algorithm>

namespace sourcier {

LineIndex::LineIndex(std::string_view text) : text_{text}, starts_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const lone_return = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || lone_return) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

auto LineIndex::place(std::uint32_t offset) const -> Place {
  auto const at = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto const after = std::upper_bound(starts_.begin(), starts_.end(), at);
  auto const start = *(after - 1);
  // Every byte that is no continuation byte begins a code point.
  auto const before = text_.substr(start, at - start);
  auto const columns = std::count_if(before.begin(), before.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
  return {static_cast<std::uint32_t>(after - starts_.begin()), static_cast<std::uint32_t>(columns + 1)};
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
