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
  /// Ends the paragraph, once: a blank line, unless nothing stands before it.
  auto end_paragraph(std::uint32_t at) -> void;
  /// One space, unless white space stands before it.
  auto space(std::uint32_t begin, std::uint32_t end) -> void;

  /// Where in the file the words of a span of `text` stand. Markup inside the span is covered.
  [[nodiscard]] auto in_file(Span span) const -> Span { return placement.in_file(span); }

  Placement placement;
};

/// Whether front matter gave `value` for `key`; sets title, author, date, outlet, url or lang.
auto set_metadata(ExtractedText& out, std::string_view key, std::string_view value) -> void;

} // namespace sourcier
