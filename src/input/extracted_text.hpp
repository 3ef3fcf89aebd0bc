#pragma once
#include "analysis.hpp"
#include "text/placement.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier {

/// The prose of a marked-up file, with the way back from its bytes to the file's.
class ExtractedText {
public:
  std::string text;
  ArticleInfo info; ///< what front matter or metadata say; lang is empty when they do not
  std::optional<std::string> author;

  /// Takes over file[begin, end) as it is.
  auto copy(std::string_view file, std::uint32_t begin, std::uint32_t end) -> void;
  /// Puts `words` for file[begin, end): an entity, a line break, a quotation mark that a tag stands for.
  auto put(std::string_view words, std::uint32_t begin, std::uint32_t end) -> void;
  /// Ends the paragraph, once: a blank line, unless nothing stands before it. In the file it is where the words end.
  auto end_paragraph() -> void;
  /// Takes back the characters of `these` at the end.
  auto drop_back(std::string_view these) -> void;
  /// Where in the file the words so far end.
  [[nodiscard]] auto file_end() const -> std::uint32_t;
  /// One space, unless white space stands before it.
  auto space(std::uint32_t begin, std::uint32_t end) -> void;

  /// Where in the file the words of a span of `text` stand. Markup inside the span is covered.
  [[nodiscard]] auto in_file(Span span) const -> Span { return placement.in_file(span); }

  Placement placement;
};

/// Whether front matter gave `value` for `key`; sets title, author, date, outlet, url or lang.
auto set_metadata(ExtractedText& out, std::string_view key, std::string_view value) -> void;

} // namespace sourcier
