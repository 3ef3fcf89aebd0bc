#pragma once
#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>

// What the readers of HTML share: a tree that may be built, and small questions to its elements.

namespace sourcier {

struct FreeGumbo {
  auto operator()(GumboOutput* output) const -> void { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Dom = std::unique_ptr<GumboOutput, FreeGumbo>;

/// The tree of a page, which points into `html`.
/// @throws InputError when elements are nested more than 4,000 deep: gumbo frees its tree by recursion, and looks
/// through all open elements at many a tag.
[[nodiscard]] auto parse_html(std::string_view html) -> Dom;

/// Whether elements may be nested more than `deepest` deep, judged from the tags alone, in linear time. What stands in
/// scripts and comments is counted too, for where they end depends on what they stand in.
[[nodiscard]] auto nesting_exceeds(std::string_view html, std::size_t deepest) -> bool;

[[nodiscard]] auto is_element(GumboNode const* node) -> bool;
[[nodiscard]] auto attribute(GumboNode const* node, char const* name) -> std::string_view;
/// Scripts, menus, forms, drawings, films: an element that never holds prose.
[[nodiscard]] auto holds_no_prose(GumboTag tag) -> bool;
/// By its attributes or its own style.
[[nodiscard]] auto is_hidden(GumboNode const* node) -> bool;
/// ASCII letters in lower case.
[[nodiscard]] auto ascii_lower(std::string_view text) -> std::string;

} // namespace sourcier
