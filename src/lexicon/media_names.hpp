#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The letters of a text as names of media are compared with it.
namespace sourcier::media_names {

struct Letter {
  char32_t value = 0;
  std::uint32_t end = 0; ///< offset after it
};

/// The code point at `at`; a byte that is no UTF-8 stands for itself.
[[nodiscard]] auto code_point(std::string_view text, std::uint32_t at) -> Letter;

/// Letters of the Latin alphabets that names in the registry use; no locale.
[[nodiscard]] inline auto lower(char32_t c) -> char32_t {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  auto const even_is_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  if (even_is_upper) return c | 1U;
  auto const odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_upper) return c + (c & 1U);
  return c;
}

[[nodiscard]] inline auto is_word(char32_t c) -> bool {
  if (c < 0x80) return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
  auto const is_mark =
      c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
  return !is_mark;
}

[[nodiscard]] inline auto is_letter(char32_t c) -> bool { return is_word(c) && !(c >= '0' && c <= '9'); }

/// A piece of text as names are compared, and where each letter of it ends in the text.
struct FoldedText {
  std::u32string letters;
  std::vector<std::uint32_t> ends;
};

/// At most `count` letters of the text, none of which goes past `end`.
[[nodiscard]] auto fold(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t count) -> FoldedText;
[[nodiscard]] auto fold(std::string_view text) -> std::u32string;

/// The word that a name or a text begins with.
struct FirstWord {
  std::string key;       ///< in lower case
  std::uint32_t end = 0; ///< where it ends in the text
};

/// The word that starts at `begin`.
[[nodiscard]] auto first_word(std::string_view text, std::uint32_t begin, std::uint32_t end) -> FirstWord;

/// The letter that begins the next word, behind the one mark that parts it from a word that ends at `at`; 0 when none
/// is there before `end`.
[[nodiscard]] auto second_initial(std::string_view text, std::uint32_t at, std::uint32_t end) -> char32_t;

/// How like a name a text is; each is a case of the one before.
enum class Likeness {
  none,
  letters,  ///< but for the case
  capitals, ///< and every word that has a capital in the name has one in the text
  exact
};

/// How like `name` the first letters of `text` are.
[[nodiscard]] auto likeness(std::u32string_view name, std::u32string_view text) -> Likeness;

/// « AP » is not in « AP-HP », nor « Reuters » in « Reutersberg ».
[[nodiscard]] auto is_word_end(std::string_view text, std::uint32_t at) -> bool;

} // namespace sourcier::media_names
