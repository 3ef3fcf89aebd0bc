#pragma once
#include "input/extracted_text.hpp"

namespace sourcier {

/// The prose of an HTML page, a paragraph a block. Scripts, styles, navigation, forms and what is hidden are left out;
/// when the page has one <article>, only that is read. <q> and <blockquote cite> get quotation marks where they have
/// none. Title, author, date, outlet, url and language come from the head.
/// @throws InputError when elements are nested more than 4,000 deep: the parser's own stack would not hold.
[[nodiscard]] auto extract_html(std::string_view file) -> ExtractedText;

} // namespace sourcier
