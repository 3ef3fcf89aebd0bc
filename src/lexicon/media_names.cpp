#include "lexicon/media_names.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>
#include <utility>

namespace sourcier::media_names {
namespace {

auto is_space(char32_t c) -> bool {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0x2009;
}

auto is_mark(char32_t c) -> bool { return c >= 0x300 && c <= 0x36F; }

/// « é » written as an e and an accent behind it is one letter, as in the names of the registry.
auto with_marks(std::string_view text, Letter letter) -> Letter {
  for (auto marks = 0; marks < 4 && letter.end < text.size(); ++marks) {
    auto const next = code_point(text, letter.end);
    if (!is_mark(next.value)) break;
    auto pair = std::array{static_cast<utf8proc_int32_t>(letter.value), static_cast<utf8proc_int32_t>(next.value)};
    if (utf8proc_normalize_utf32(pair.data(), 2, UTF8PROC_COMPOSE) != 1) break;
    letter = {static_cast<char32_t>(pair[0]), next.end};
  }
  return letter;
}

/// The code point that names are compared by; a run of white space is one space.
auto folded(std::string_view text, std::uint32_t at) -> Letter {
  auto const plain = [&](std::uint32_t i) {
    return (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
  };
  // Most letters by far, and no mark behind them.
  if (plain(at) && (at + 1 >= text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80))
    return {static_cast<char32_t>(text[at]), at + 1};
  auto letter = with_marks(text, code_point(text, at));
  switch (letter.value) {
  case 0x2018:
  case 0x2019:
  case 0x02BC: letter.value = '\''; return letter;
  case 0x2010:
  case 0x2011: letter.value = '-'; return letter;
  default: break;
  }
  if (!is_space(letter.value)) return letter;
  letter.value = ' ';
  while (letter.end < text.size()) {
    auto const next = code_point(text, letter.end);
    if (!is_space(next.value)) break;
    letter.end = next.end;
  }
  return letter;
}

/// A key for the hash only, so that four bytes a letter do no harm and ASCII words stay short strings.
auto add_to_key(std::string& key, char32_t c) -> void {
  c = lower(c);
  for (auto shift = c < 0x80 ? 0 : 16; shift >= 0; shift -= 8) key += static_cast<char>((c >> shift) & 0xFFU);
}

} // namespace

auto code_point(std::string_view text, std::uint32_t at) -> Letter {
  auto const lead = static_cast<unsigned char>(text[at]);
  auto const length = lead < 0xC0 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
  if (length == 1 || at + length > text.size()) return {lead, at + 1};
  auto value = static_cast<char32_t>(lead & (0x7FU >> length));
  for (auto i = 1U; i < length; ++i) value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  return {value, at + length};
}

auto fold(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t count) -> FoldedText {
  auto out = FoldedText{};
  out.letters.reserve(count);
  out.ends.reserve(count);
  while (begin < end && out.ends.size() < count) {
    auto const letter = folded(text, begin);
    if (letter.end > end) break;
    out.letters += letter.value;
    out.ends.push_back(letter.end);
    begin = letter.end;
  }
  return out;
}

auto fold(std::string_view text) -> std::u32string {
  auto out = std::u32string{};
  out.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    auto const letter = folded(text, at);
    out += letter.value;
    at = letter.end;
  }
  return out;
}

auto first_word(std::string_view text, std::uint32_t begin, std::uint32_t end) -> FirstWord {
  auto key = std::string{};
  auto const plain = [&](std::uint32_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
  while (begin < end) {
    if (plain(begin) && begin + 1 < end && plain(begin + 1)) { // most letters by far, and no mark behind them
      key += text[begin++];
      continue;
    }
    auto const letter = folded(text, begin);
    if (!is_word(letter.value)) break;
    add_to_key(key, letter.value);
    begin = letter.end;
  }
  return {std::move(key), begin};
}

auto second_initial(std::string_view text, std::uint32_t at, std::uint32_t end) -> char32_t {
  if (at >= end) return 0;
  auto const mark = folded(text, at);
  if (mark.end >= end) return 0;
  auto const letter = folded(text, mark.end);
  return letter.end <= end ? letter.value : 0;
}

auto likeness(std::u32string_view name, std::u32string_view text) -> Likeness {
  if (text.size() < name.size()) return Likeness::none;
  auto result = Likeness::exact;
  auto in_word = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != text[i]) {
      if (lower(name[i]) != lower(text[i])) return Likeness::none;
      auto const lost_capital = text[i] == lower(name[i]) && !in_word;
      result = std::min(result, lost_capital ? Likeness::letters : Likeness::capitals);
    }
    in_word = is_word(name[i]);
  }
  return result;
}

auto is_word_end(std::string_view text, std::uint32_t at) -> bool {
  if (at >= text.size()) return true;
  auto const next = folded(text, at);
  if (is_word(next.value)) return false;
  if (next.value != '-' || next.end >= text.size()) return true;
  return !is_word(code_point(text, next.end).value);
}

} // namespace sourcier::media_names
