#include "corpus/html_depth.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace sourcier::corpus {
namespace {

auto is_ascii_letter(char c) -> bool { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

auto lower(std::string_view text) -> std::string {
  auto out = std::string{text};
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// Elements without an end tag, and those whose end tag may be left out.
auto never_nests(std::string_view name) -> bool {
  static auto const names = std::unordered_set<std::string_view>{
      "area",  "base",   "br",    "col",   "embed",    "hr",     "img",      "input", "link", "meta",
      "param", "source", "track", "wbr",   "p",        "li",     "dt",       "dd",    "tr",   "td",
      "th",    "thead",  "tbody", "tfoot", "colgroup", "option", "optgroup", "html",  "head", "body"};
  return names.count(name) != 0;
}

} // namespace

auto nesting_exceeds(std::string_view html, int deepest) -> bool {
  auto depth = 0;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at)) {
    if (html.substr(at, 4) == "<!--") {
      auto const end = html.find("-->", at);
      if (end == html.npos) return false;
      at = end;
      continue;
    }
    auto const closing = at + 1 < html.size() && html[at + 1] == '/';
    auto const begin = at + (closing ? 2 : 1);
    at = begin;
    auto end = begin;
    while (end < html.size() && end - begin < 12 &&
           (is_ascii_letter(html[end]) || (end > begin && html[end] >= '0' && html[end] <= '9')))
      ++end;
    if (end == begin) continue;
    auto const name = lower(html.substr(begin, end - begin));
    if (!closing && (name == "script" || name == "style")) { // what stands in them are no elements
      auto close = html.find("</", end);
      while (close != html.npos && lower(html.substr(close + 2, name.size())) != name)
        close = html.find("</", close + 2);
      if (close == html.npos) return false;
      at = close + 2;
      continue;
    }
    if (never_nests(name)) continue;
    if (closing)
      depth = std::max(0, depth - 1);
    else if (++depth > deepest)
      return true;
  }
  return false;
}

} // namespace sourcier::corpus
