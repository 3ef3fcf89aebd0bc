#pragma once
#include "input/dom.hpp"

#include <string>
#include <string_view>
#include <vector>

// A page as elements, and the prose that stands in one of them. Trees are walked with a stack of our own.

namespace sourcier::corpus {

/// A run of text between block elements.
struct Paragraph {
  std::string text;       ///< white space made one
  std::size_t linked = 0; ///< bytes of it that are links
  bool in_p = false;      ///< stands in <p>, <blockquote> or a heading below the first
};

/// The prose in an element: without what is no part of an article by its element, its role or its class.
[[nodiscard]] auto paragraphs(GumboNode const* root) -> std::vector<Paragraph>;

/// Bytes of prose in an element: of paragraphs that are long enough and not links.
[[nodiscard]] auto prose_size(GumboNode const* root) -> std::size_t;

/// Whether a paragraph is the site's and not the article's: « Lire aussi », a notice of cookies, an offer.
[[nodiscard]] auto is_site_talk(Paragraph const& paragraph) -> bool;

/// Whether an element is no part of an article.
[[nodiscard]] auto is_noise(GumboNode const* node) -> bool;

/// Every word of an element, as it stands.
[[nodiscard]] auto inner_text(GumboNode const* node) -> std::string;
/// All elements in document order, `root` first.
[[nodiscard]] auto elements(GumboNode const* root) -> std::vector<GumboNode const*>;

} // namespace sourcier::corpus
