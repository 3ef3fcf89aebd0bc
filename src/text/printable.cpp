#include "text/printable.hpp"

#include "text/utf8.hpp"

#include <cstdint>

namespace sourcier {
namespace {

auto is_control(char32_t c) -> bool { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

auto turns_direction(char32_t c) -> bool {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// What XML does not allow either.
auto is_no_character(char32_t c) -> bool { return (c & 0xFFFEU) == 0xFFFE; }

} // namespace

auto printable(std::string_view words, std::string_view keep) -> std::string {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    auto const c = decode_one(words, at);
    auto const byte = words[at];
    auto const malformed = c.length == 1 && (static_cast<unsigned char>(byte) & 0x80U) != 0;
    auto const kept = c.length == 1 && keep.find(byte) != std::string_view::npos;
    if (!kept && (malformed || is_control(c.value) || turns_direction(c.value) || is_no_character(c.value)))
      out += "\uFFFD";
    else
      out += words.substr(at, c.length);
    at += c.length;
  }
  return out;
}

} // namespace sourcier
