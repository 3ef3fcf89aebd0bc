#include "input/dom.hpp"

#include "error.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace sourcier {

namespace {

// NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): a node of gumbo is a union, and its type says of what

constexpr std::size_t deepest_page = 4000;
constexpr std::size_t longest_name = 24;

auto is_letter(char c) -> bool { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <std::size_t n> auto is_one_of(std::string_view name, std::array<std::string_view, n> const& names) -> bool {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements without an end tag, and those whose end tag may be left out and that do not nest in themselves. Inside
/// <svg> and <math> they do.
auto never_nests(std::string_view name) -> bool {
  static constexpr auto names = std::array<std::string_view, 32>{
      "area",   "base",  "br",       "col",    "embed",    "hr", "img", "input", "link", "meta", "param",
      "source", "track", "wbr",      "p",      "li",       "dt", "dd",  "tr",    "td",   "th",   "thead",
      "tbody",  "tfoot", "colgroup", "option", "optgroup", "rp", "rt",  "html",  "head", "body"};
  return is_one_of(name, names);
}

/// What drawings are made of. While there is nothing else in an <svg>, « <path/> » is closed.
auto is_drawing(std::string_view name) -> bool {
  static constexpr auto names = std::array<std::string_view, 20>{
      "svg",  "g",      "path", "circle",   "rect", "line",           "polyline",       "polygon", "ellipse", "use",
      "defs", "symbol", "mask", "clippath", "stop", "lineargradient", "radialgradient", "text",    "tspan",   "image"};
  return is_one_of(name, names);
}

/// An end tag does not reach an element outside of these.
auto is_boundary(std::string_view name) -> bool {
  static constexpr auto names =
      std::array<std::string_view, 7>{"table", "caption", "template", "marquee", "object", "applet", "button"};
  return is_one_of(name, names);
}

struct Tag {
  std::string name;
  bool closing = false;
  bool closed = false; ///< ends in « /> »
};

/// The elements that are open, or one more than really are.
class Open {
public:
  auto take(Tag const& tag) -> void {
    if (tag.closing) {
      close(tag.name);
      return;
    }
    if (!is_drawing(tag.name)) drawing_ = false;
    if (tag.name == "svg") drawing_ = true;
    auto const foreign = svgs_ > 0;
    if ((foreign && drawing_ && tag.closed) || (!foreign && never_nests(tag.name))) return;
    if (is_foreign(tag.name)) ++svgs_;
    names_.push_back(tag.name);
  }
  [[nodiscard]] auto depth() const -> std::size_t { return names_.size(); }

private:
  static auto is_foreign(std::string_view name) -> bool { return name == "svg" || name == "math"; }

  /// Takes off the nearest element of the name and leaves those in it: an end tag may be ignored, or its element
  /// opened again inside the others.
  auto close(std::string_view name) -> void {
    constexpr std::size_t far = 64;
    for (std::size_t i = names_.size(), looked = 0; i > 0 && looked < far; --i, ++looked) {
      if (names_[i - 1] == name) {
        names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i - 1));
        if (is_foreign(name)) --svgs_;
        return;
      }
      if (is_boundary(names_[i - 1])) return;
    }
  }

  std::vector<std::string> names_;
  std::size_t svgs_ = 0;
  bool drawing_ = false;
};

} // namespace

auto nesting_exceeds(std::string_view html, std::size_t deepest) -> bool {
  auto open = Open{};
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    auto tag = Tag{};
    tag.closing = at + 1 < html.size() && html[at + 1] == '/';
    auto const begin = at + (tag.closing ? 2 : 1);
    if (begin >= html.size() || !is_letter(html[begin])) continue;
    auto end = begin;
    while (end < html.size() && end - begin < longest_name &&
           (is_letter(html[end]) || html[end] == '-' || (html[end] >= '0' && html[end] <= '9')))
      ++end;
    tag.name = ascii_lower(html.substr(begin, end - begin));
    auto const close = html.find_first_of("<>", end);
    tag.closed = close != std::string_view::npos && close > end && html[close] == '>' && html[close - 1] == '/';
    open.take(tag);
    if (open.depth() > deepest) return true;
  }
  return false;
}

auto parse_html(std::string_view html) -> Dom {
  if (nesting_exceeds(html, deepest_page))
    throw InputError{"HTML elements are nested more than " + std::to_string(deepest_page) + " deep"};
  return Dom{gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())};
}

auto is_element(GumboNode const* node) -> bool {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

auto attribute(GumboNode const* node, char const* name) -> std::string_view {
  auto const* const found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

auto holds_no_prose(GumboTag tag) -> bool {
  switch (tag) {
  case GUMBO_TAG_SCRIPT:
  case GUMBO_TAG_STYLE:
  case GUMBO_TAG_NOSCRIPT:
  case GUMBO_TAG_TEMPLATE:
  case GUMBO_TAG_HEAD:
  case GUMBO_TAG_NAV:
  case GUMBO_TAG_FOOTER:
  case GUMBO_TAG_ASIDE:
  case GUMBO_TAG_FORM:
  case GUMBO_TAG_BUTTON:
  case GUMBO_TAG_SELECT:
  case GUMBO_TAG_TEXTAREA:
  case GUMBO_TAG_IFRAME:
  case GUMBO_TAG_OBJECT:
  case GUMBO_TAG_SVG:
  case GUMBO_TAG_MATH:
  case GUMBO_TAG_CANVAS:
  case GUMBO_TAG_AUDIO:
  case GUMBO_TAG_VIDEO: return true;
  default: return false;
  }
}

auto is_hidden(GumboNode const* node) -> bool {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  auto style = ascii_lower(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string_view::npos ||
         style.find("visibility:hidden") != std::string_view::npos;
}

auto ascii_lower(std::string_view text) -> std::string {
  auto out = std::string{text};
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// NOLINTEND(cppcoreguidelines-pro-type-union-access)

} // namespace sourcier
