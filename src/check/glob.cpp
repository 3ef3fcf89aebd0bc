#include "check/glob.hpp"

#include <cstddef>
#include <cstdint>

namespace sourcier {

namespace {

/// Whether the inside of `[…]` takes `c`.
auto in_brackets(std::string_view set, char c) -> bool {
  auto const negated = !set.empty() && (set.front() == '!' || set.front() == '^');
  if (negated) set.remove_prefix(1);
  auto found = false;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (i + 2 < set.size() && set[i + 1] == '-') {
      found = found || (set[i] <= c && c <= set[i + 2]);
      i += 2;
    } else {
      found = found || set[i] == c;
    }
  }
  return c != '/' && found != negated;
}

/// All of `path`, by the set of positions reached after each piece of the pattern.
auto matches(std::string_view pattern, std::string_view path) -> bool {
  auto reached = std::vector<std::uint8_t>(path.size() + 1, 0);
  reached[0] = 1;
  for (std::size_t at = 0; at < pattern.size();) {
    auto next = std::vector<std::uint8_t>(path.size() + 1, 0);
    if (pattern.substr(at, 3) == "**/") {
      // Nothing, or whole names.
      auto open = false;
      for (std::size_t i = 0; i <= path.size(); ++i) {
        if (reached[i] != 0 || (open && i > 0 && path[i - 1] == '/')) next[i] = 1;
        open = open || reached[i] != 0;
      }
      at += 3;
    } else if (pattern[at] == '*') {
      auto const crosses = pattern.substr(at, 2) == "**";
      auto open = false;
      for (std::size_t i = 0; i <= path.size(); ++i) {
        if (open && !crosses && path[i - 1] == '/') open = false;
        open = open || reached[i] != 0;
        next[i] = open ? 1 : 0;
      }
      at += crosses ? 2 : 1;
    } else {
      auto const start = at;
      auto const close = pattern[start] == '[' ? pattern.find(']', start + 2) : pattern.npos;
      for (std::size_t i = 0; i < path.size(); ++i) {
        if (reached[i] == 0) continue;
        auto const c = pattern[start];
        auto const fits = close != pattern.npos ? in_brackets(pattern.substr(start + 1, close - start - 1), path[i])
                          : c == '?'            ? path[i] != '/'
                                                : c == path[i];
        if (fits) next[i + 1] = 1;
      }
      at = close == pattern.npos ? start + 1 : close + 1;
    }
    reached.swap(next);
  }
  return reached[path.size()] != 0;
}

} // namespace

auto glob_match(std::string_view pattern, std::string_view path) -> bool {
  if (pattern.substr(0, 2) == "./") pattern.remove_prefix(2);
  auto const directory = !pattern.empty() && pattern.back() == '/';
  if (directory) pattern.remove_suffix(1);
  auto const anchored = pattern.find('/') != pattern.npos;
  auto full = std::string{anchored ? "" : "**/"};
  full += !pattern.empty() && pattern.front() == '/' ? pattern.substr(1) : pattern;
  return (!directory && matches(full, path)) || matches(full + "/**", path);
}

IgnoreList::IgnoreList(std::string_view text) {
  while (!text.empty()) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    auto const keep = line.front() == '!';
    if (keep) line.remove_prefix(1);
    rules_.push_back({std::string{line}, keep});
  }
}

auto IgnoreList::ignores(std::string_view path) const -> bool {
  auto ignored = false;
  for (auto const& line : rules_)
    if (line.keep == ignored && glob_match(line.pattern, path)) ignored = !line.keep;
  return ignored;
}

} // namespace sourcier
