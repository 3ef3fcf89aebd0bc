#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier {

/// What stands in for a byte that is no UTF-8 (SUBSTITUTE).
inline constexpr char32_t substitute = 0x1A;

/// A code point and the bytes that it takes; length 0 only at the text's edge.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

/// The code point at a byte offset. A byte that begins no well-formed sequence reads as `substitute`, length 1.
[[nodiscard]] constexpr auto decode_one(std::string_view text, std::size_t at) -> CodePoint {
  if (at >= text.size()) return {};
  auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  auto const lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  auto const length = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return {substitute, 1};
  auto value = static_cast<char32_t>(lead & (0x7FU >> length));
  for (auto i = 1U; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80) return {substitute, 1};
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  auto const overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  auto const surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {substitute, 1};
  return {value, length};
}

/// The code point that ends just before a byte offset.
[[nodiscard]] constexpr auto decode_before(std::string_view text, std::size_t at) -> CodePoint {
  for (std::uint32_t back = 1; back <= 4 && back <= at; ++back) {
    if ((static_cast<std::uint8_t>(text[at - back]) & 0xC0U) == 0x80) continue;
    auto const found = decode_one(text, at - back);
    return found.length == back ? found : CodePoint{substitute, 1};
  }
  return at == 0 ? CodePoint{} : CodePoint{substitute, 1};
}

auto append_utf8(std::string& out, char32_t code_point) -> void;

/// The same questions of a character that is neither ASCII nor an accented Latin letter, asked of Unicode's tables.
namespace beyond_ascii {
[[nodiscard]] auto is_letter(char32_t c) -> bool;
[[nodiscard]] auto is_upper(char32_t c) -> bool;
[[nodiscard]] auto is_lower(char32_t c) -> bool;
[[nodiscard]] auto is_digit(char32_t c) -> bool;
} // namespace beyond_ascii

/// À to ÿ: the letters of Western Europe, two signs between them aside.
[[nodiscard]] constexpr auto is_accented(char32_t c) -> bool {
  return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7;
}
[[nodiscard]] inline auto is_upper(char32_t c) -> bool {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return is_accented(c) ? c <= 0xDE : beyond_ascii::is_upper(c);
}
[[nodiscard]] inline auto is_lower(char32_t c) -> bool {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return is_accented(c) ? c >= 0xDF : beyond_ascii::is_lower(c);
}
/// Letters, and the combining marks that belong to a letter (so that decomposed text holds together).
[[nodiscard]] inline auto is_letter(char32_t c) -> bool {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return is_accented(c) || beyond_ascii::is_letter(c);
}
[[nodiscard]] inline auto is_digit(char32_t c) -> bool {
  constexpr char32_t arabic_zero = 0x660; // the first of the others
  return c < arabic_zero ? c >= U'0' && c <= U'9' : beyond_ascii::is_digit(c);
}
/// White space of any width, no-break and zero-width ones and the byte order mark among them.
[[nodiscard]] constexpr auto is_space(char32_t c) -> bool {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}
/// What shows nothing and may stand inside a word: soft hyphen, zero-width characters, byte order mark.
[[nodiscard]] constexpr auto is_invisible(char32_t c) -> bool {
  if (c < 0x200B) return c == 0xAD;
  return c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2060 || c == 0xFEFF;
}
/// Every mark that texts use as an apostrophe: ' ’ ʼ ‘ ` ´ ′ ＇. Whether it is one depends on its neighbours.
[[nodiscard]] constexpr auto is_apostrophe(char32_t c) -> bool {
  if (c < 0x80) return c == U'\'' || c == U'`';
  return c == 0xB4 || c == 0x2BC || c == 0x2018 || c == 0x2019 || c == 0x2032 || c == 0xFF07;
}
/// Hyphen-minus, hyphen, no-break hyphen.
[[nodiscard]] constexpr auto is_hyphen(char32_t c) -> bool { return c == U'-' || c == 0x2010 || c == 0x2011; }
/// What may part a dateline from its text or open a turn: – — ― − (and not the hyphen).
[[nodiscard]] auto is_dash(char32_t c) -> bool;

enum class QuoteFamily : std::uint8_t { none, guillemet, single_guillemet, curly, straight };
enum class QuoteSide : std::uint8_t { open, close, either };

/// A quotation mark at a place; family none: there is none. « » ‹ › “ ” „ ‟ " ″ ＂, and << >> as guillemets.
struct QuoteMark {
  QuoteFamily family = QuoteFamily::none;
  QuoteSide side = QuoteSide::either;
  std::uint32_t length = 0; ///< bytes
};
[[nodiscard]] auto quote_at(std::string_view text, std::size_t at) -> QuoteMark;

/// Appends the form under which words are compared: lower case, letters composed with their marks (NFC), straight
/// apostrophes and hyphens, invisible characters dropped; œ and æ stay. Linear in the text's length.
auto fold_other_into(std::string& out, std::string_view text) -> void;
/// The same; most words are what they are folded to.
inline auto fold_into(std::string& out, std::string_view text) -> void {
  for (auto const c : text)
    if (c < 'a' || c > 'z') return fold_other_into(out, text);
  out += text;
}
[[nodiscard]] auto fold(std::string_view text) -> std::string;

/// Letters without their marks: « ouédraogo »: « ouedraogo ».
[[nodiscard]] auto without_accents(std::string_view text) -> std::string;

/// `text` without the white space at both ends.
[[nodiscard]] auto trim(std::string_view text) -> std::string_view;

} // namespace sourcier
