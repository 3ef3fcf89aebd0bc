#include "error.hpp"
#include "text/document.hpp"
#include "text/utf8.hpp"

#include <array>
#include <limits>

namespace sourcier {
namespace {

/// 0x80 to 0x9F of Windows-1252; 0 where it has nothing. The rest is Latin-1, that is Unicode.
constexpr std::array<char16_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr auto from_windows_1252(std::uint8_t byte) -> char32_t {
  if (byte < 0x80 || byte > 0x9F) return byte;
  return windows_1252[byte - 0x80U];
}

/// The letters and marks above ASCII that French and English texts are made of, as Windows-1252 bytes.
constexpr auto is_usual(std::uint8_t byte) -> bool {
  constexpr std::string_view usual = "\x80\x85\x8C\x91\x92\x93\x94\x95\x96\x97\x99\x9C\xA0\xA3\xA7\xA9\xAB\xB0\xB2\xB7"
                                     "\xBB\xC0\xC2\xC6\xC7\xC8\xC9\xCA\xCB\xCE\xCF\xD4\xD9\xDB\xE0\xE1\xE2\xE4\xE6\xE7"
                                     "\xE8\xE9\xEA\xEB\xED\xEE\xEF\xF1\xF3\xF4\xF6\xF9\xFB\xFC";
  return usual.find(static_cast<char>(byte)) != std::string_view::npos;
}

struct Census {
  std::size_t sequences = 0; ///< well-formed sequences of several bytes
  std::size_t strays = 0;    ///< bytes that belong to none
  std::size_t usual = 0;     ///< strays that would be usual in Windows-1252
};

auto take_census(std::string_view bytes) -> Census {
  Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    auto const byte = static_cast<std::uint8_t>(bytes[at]);
    auto const [value, length] = decode_one(bytes, at);
    if (length > 1) {
      ++census.sequences;
    } else if (byte >= 0x80) {
      ++census.strays;
      if (is_usual(byte)) ++census.usual;
    }
    at += length;
  }
  return census;
}

/// Accidental sequences are few in Windows-1252 (« privé » with a no-break space makes one), strays few in UTF-8.
auto is_windows_1252(Census const& census) -> bool {
  return census.strays > 4 * census.sequences && 4 * census.usual >= 3 * census.strays;
}

auto note_substitute(DecodedText& out) -> void {
  out.notes.invalid_bytes.push_back(static_cast<std::uint32_t>(out.text.size()));
  out.text += static_cast<char>(substitute);
}

auto convert_windows_1252(std::string_view bytes) -> DecodedText {
  DecodedText out;
  out.text.reserve(bytes.size() + bytes.size() / 16);
  for (auto const c : bytes) {
    auto const value = from_windows_1252(static_cast<std::uint8_t>(c));
    if (value == 0 && c != '\0') {
      note_substitute(out);
    } else {
      append_utf8(out.text, value);
    }
  }
  out.notes.converted_from = "windows-1252";
  return out;
}

auto convert_utf16(std::string_view bytes, bool little) -> DecodedText {
  DecodedText out;
  out.text.reserve(bytes.size());
  auto const unit = [&](std::size_t at) {
    auto const first = static_cast<std::uint8_t>(bytes[at]);
    auto const second = static_cast<std::uint8_t>(bytes[at + 1]);
    return static_cast<char32_t>(little ? (second << 8) | first : (first << 8) | second);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    auto const high = unit(at);
    auto const low = at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (high < 0xD800 || high > 0xDFFF) {
      append_utf8(out.text, high);
    } else if (high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
      append_utf8(out.text, 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
      at += 2;
    } else {
      note_substitute(out);
    }
  }
  if (at < bytes.size()) note_substitute(out);
  out.notes.converted_from = little ? "utf-16le" : "utf-16be";
  return out;
}

/// A zero byte is in no text; control characters are in some, though never many.
auto is_binary(std::string_view text) -> bool {
  std::size_t controls = 0;
  for (auto const c : text) {
    if (c == '\0') return true;
    auto const byte = static_cast<std::uint8_t>(c);
    if (byte == 0x7F || (byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != substitute && byte != 0x1B)) ++controls;
  }
  return controls > 3 && controls * 10 > text.size();
}

auto read_bytes(std::string_view bytes) -> DecodedText {
  if (bytes.substr(0, 2) == "\xFF\xFE") return convert_utf16(bytes, true);
  if (bytes.substr(0, 2) == "\xFE\xFF") return convert_utf16(bytes, false);
  auto const census = take_census(bytes);
  if (census.strays == 0) return {std::string{bytes}, {}};
  return is_windows_1252(census) ? convert_windows_1252(bytes) : replace_strays(bytes);
}

} // namespace

auto replace_strays(std::string_view bytes) -> DecodedText {
  DecodedText out;
  out.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    auto const [value, length] = decode_one(bytes, at);
    if (length == 1 && static_cast<std::uint8_t>(bytes[at]) >= 0x80) {
      note_substitute(out);
    } else {
      out.text.append(bytes, at, length);
    }
    at += length;
  }
  return out;
}

auto decode(std::string_view bytes) -> DecodedText {
  // Offsets are 32 bits wide, and a conversion may make the text three times as long.
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max() / 4) throw InputError("the input is too large");
  auto decoded = read_bytes(bytes);
  if (is_binary(decoded.text)) throw InputError("the input is not text (binary data)");
  return decoded;
}

} // namespace sourcier
