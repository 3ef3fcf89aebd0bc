#pragma once
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// A credit line: « Avec TASS et agences », « (AFP) », « Source : Xinhua ».
struct Credit {
  Span span;                      ///< the credit as it stands in the text
  std::vector<std::string> names; ///< the agencies or media that it names
};

/// An article's text and its parts. Every span points into `text`; the text itself is never changed.
struct Document {
  std::string text;              ///< UTF-8; an invalid byte was replaced by U+001A, so that offsets hold
  std::optional<Span> title;     ///< the headline, when the text opens with one
  std::vector<Span> paragraphs;  ///< what is analysed, in text order; the title is one of them
  std::vector<Span> boilerplate; ///< menus, dates of update, headlines of other stories: never analysed
  std::vector<Credit> credits;   ///< in text order

  [[nodiscard]] auto at(Span span) const -> std::string_view {
    return std::string_view{text}.substr(span.begin, span.size());
  }
};

/// What `decode` had to do to read the bytes as UTF-8.
struct DecodingNotes {
  std::string converted_from;               ///< empty, or the encoding that was recognised ("windows-1252")
  std::vector<std::uint32_t> invalid_bytes; ///< offsets in the decoded text where a byte was replaced
};

struct DecodedText {
  std::string text; ///< valid UTF-8; a byte order mark stays, as white space
  DecodingNotes notes;
};

/// Reads bytes as UTF-8. UTF-16 with a mark and Windows-1252 or Latin-1 are recognised and converted ("utf-16le",
/// "utf-16be", "windows-1252"); a stray invalid byte is replaced by U+001A (SUBSTITUTE, one byte, so that offsets
/// hold).
/// @throws InputError when the bytes are no text at all (binary, UTF-16 without a mark, …).
[[nodiscard]] auto decode(std::string_view bytes) -> DecodedText;

/// Bytes that are UTF-8 but for stray ones, which are replaced by U+001A.
[[nodiscard]] auto replace_strays(std::string_view bytes) -> DecodedText;

struct PageWords;

/// Finds the title, the paragraphs, the credits and the boilerplate of an article; `text` is valid UTF-8 and `words`
/// are those of its language, prepared. A paragraph is a line or a part of one: datelines (« PARIS, 3 mars (AFP) -- »),
/// credits and boilerplate are cut out of it. When in doubt, a line stays a paragraph.
[[nodiscard]] auto read_document(std::string text, PageWords const& words) -> Document;

} // namespace sourcier
