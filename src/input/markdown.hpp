#pragma once
#include "input/extracted_text.hpp"

namespace sourcier {

/// The prose of a Markdown file: paragraphs, headings, quotations, list items and footnotes, each a paragraph. Code,
/// images, comments, tags and the marks themselves are left out. Front matter (YAML or TOML between marks, one plain
/// `key: value` a line) gives title, author, date, outlet, url and lang. Never throws.
[[nodiscard]] auto extract_markdown(std::string_view file) -> ExtractedText;

} // namespace sourcier
