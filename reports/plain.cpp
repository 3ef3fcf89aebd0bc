#include "plain.hpp"

#include <algorithm>

namespace sourcier::reports {
namespace {

auto byte(std::string_view text, std::size_t at) -> unsigned char { return static_cast<unsigned char>(text[at]); }

auto begins_code_point(unsigned char b) -> bool { return (b & 0xC0U) != 0x80U; }

auto is_hidden(char32_t c) -> bool {
  if (c == '\t' || c == '\n' || c == '\r') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0)                         // controls
         || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD // no room; a soft hyphen is no letter either
         || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x206F)                                       // direction
         || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF); // annotations, tags
}

auto is_mark(char32_t c) -> bool {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05BD) ||
         (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
         (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x200B && c <= 0x200F) || (c >= 0x20D0 && c <= 0x20FF) ||
         (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
}

auto is_wide(char32_t c) -> bool {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

auto width_of(char32_t c) -> std::size_t { return is_mark(c) ? 0 : is_wide(c) ? 2 : 1; }

} // namespace

auto code_point_at(std::string_view text, std::size_t at) -> CodePoint {
  auto const first = byte(text, at);
  auto const size = first < 0x80   ? 1U
                    : first < 0xC0 ? 0U
                    : first < 0xE0 ? 2U
                    : first < 0xF0 ? 3U
                    : first < 0xF8 ? 4U
                                   : 0U;
  if (size < 2 || at + size > text.size()) return {first, 1};
  auto value = static_cast<char32_t>(first & (0x7FU >> size));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(text, at + i) & 0xC0U) != 0x80U) return {first, 1};
    value = (value << 6U) | (byte(text, at + i) & 0x3FU);
  }
  return {value, size};
}

auto visible(std::string_view text) -> std::string {
  auto out = std::string{};
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const c = code_point_at(text, at);
    if (c.value == 0x1A || (c.size == 1 && c.value >= 0x80))
      out += "\uFFFD";
    else if (c.value == 0x2028 || c.value == 0x2029)
      out += '\n';
    else if (!is_hidden(c.value))
      out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

auto one_line(std::string_view text) -> std::string {
  auto const shown = visible(text);
  auto out = std::string{};
  out.reserve(shown.size());
  auto space = false;
  for (auto const c : shown) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

auto shorten(std::string_view text, std::size_t width) -> std::string {
  if (columns(text) <= width) return std::string{text};
  if (width == 0) return {};
  auto used = std::size_t{0};
  auto end = std::size_t{0};
  auto space = std::string_view::npos;
  while (end < text.size()) {
    auto const c = code_point_at(text, end);
    if (used + width_of(c.value) > width - 1) break;
    if (c.value == ' ') space = end;
    used += width_of(c.value);
    end += c.size;
  }
  if (space != std::string_view::npos && end - space <= 12 && space > 0) end = space;
  return std::string{text.substr(0, end)} + "…";
}

auto columns(std::string_view text) -> std::size_t {
  auto n = std::size_t{0};
  for (std::size_t at = 0; at < text.size();) {
    auto const c = code_point_at(text, at);
    n += width_of(c.value);
    at += c.size;
  }
  return n;
}

CodePoints::CodePoints(std::string_view text) : text_{text} {
  auto n = std::uint32_t{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % step == 0) counts_.push_back(n);
    n += begins_code_point(byte(text, i)) ? 1U : 0U;
  }
  if (text.size() % step == 0) counts_.push_back(n);
}

auto CodePoints::before(std::size_t offset) const -> std::uint32_t {
  auto const end = std::min(offset, text_.size());
  auto n = counts_[end / step];
  for (auto i = end / step * step; i < end; ++i) n += begins_code_point(byte(text_, i)) ? 1U : 0U;
  return n;
}

} // namespace sourcier::reports
