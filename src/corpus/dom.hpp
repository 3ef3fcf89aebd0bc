#pragma once
#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

// A page as elements, and the prose that stands in one of them. Trees are walked with a stack of our own.

namespace sourcier::corpus {

struct FreeGumbo {
  auto operator()(GumboOutput* output) const -> void { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Dom = std::unique_ptr<GumboOutput, FreeGumbo>;

/// @throws InputError when elements are nested more deeply than gumbo, which frees its tree by recursion, can bear.
[[nodiscard]] auto parse_html(std::string_view html) -> Dom;

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

[[nodiscard]] auto is_element(GumboNode const* node) -> bool;
[[nodiscard]] auto attribute(GumboNode const* node, char const* name) -> std::string_view;
/// Every word of an element, as it stands.
[[nodiscard]] auto inner_text(GumboNode const* node) -> std::string;
/// All elements in document order, `root` first.
[[nodiscard]] auto elements(GumboNode const* root) -> std::vector<GumboNode const*>;

} // namespace sourcier::corpus
