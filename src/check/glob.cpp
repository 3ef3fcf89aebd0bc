#include "check/glob.hpp"

#include <algorithm>
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
      auto const close = pattern[start] == '[' ? pattern.find(']', start + 2) : std::string_view::npos;
      for (std::size_t i = 0; i < path.size(); ++i) {
        if (reached[i] == 0) continue;
        auto const c = pattern[start];
        auto const fits = close != std::string_view::npos
                              ? in_brackets(pattern.substr(start + 1, close - start - 1), path[i])
                          : c == '?' ? path[i] != '/'
                                     : c == path[i];
        if (fits) next[i + 1] = 1;
      }
      at = close == std::string_view::npos ? start + 1 : close + 1;
    }
    reached.swap(next);
  }
  return reached[path.size()] != 0;
}

/// More than this many patterns in one are taken no further: what is left of the braces stands for itself.
constexpr auto most_alternatives = std::size_t{256};

/// The first `{…}` that holds a comma of its own, as the places of its braces and commas; empty when there is none.
auto first_braces(std::string_view pattern) -> std::vector<std::size_t> {
  for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    auto places = std::vector<std::size_t>{open};
    auto depth = 0;
    for (auto i = open; i < pattern.size(); ++i) {
      if (pattern[i] == '{') ++depth;
      if (pattern[i] == ',' && depth == 1) places.push_back(i);
      if (pattern[i] == '}' && --depth == 0) {
        places.push_back(i);
        if (places.size() > 2) return places;
        break;
      }
    }
  }
  return {};
}

/// A pattern for each choice of words: « *.{md,txt} » is « *.md » and « *.txt ».
auto without_braces(std::string_view pattern) -> std::vector<std::string> {
  auto done = std::vector<std::string>{};
  auto left = std::vector<std::string>{std::string{pattern}};
  while (!left.empty()) {
    auto const one = std::move(left.back());
    left.pop_back();
    auto const places = first_braces(one);
    if (places.empty() || done.size() + left.size() + places.size() > most_alternatives) {
      done.push_back(one);
      continue;
    }
    for (std::size_t i = 0; i + 1 < places.size(); ++i)
      left.push_back(one.substr(0, places.front()) + one.substr(places[i] + 1, places[i + 1] - places[i] - 1) +
                     one.substr(places.back() + 1));
  }
  return done;
}

auto match_one(std::string_view pattern, std::string_view path) -> bool {
  if (pattern.substr(0, 2) == "./") pattern.remove_prefix(2);
  auto const directory = !pattern.empty() && pattern.back() == '/';
  if (directory) pattern.remove_suffix(1);
  auto const anchored = pattern.find('/') != std::string_view::npos;
  auto full = std::string{anchored ? "" : "**/"};
  full += !pattern.empty() && pattern.front() == '/' ? pattern.substr(1) : pattern;
  return (!directory && matches(full, path)) || matches(full + "/**", path);
}

} // namespace

auto glob_match(std::string_view pattern, std::string_view path) -> bool {
  if (pattern.find('{') == std::string_view::npos) return match_one(pattern, path);
  auto const all = without_braces(pattern);
  return std::any_of(all.begin(), all.end(), [&](std::string const& one) { return match_one(one, path); });
}

IgnoreList::IgnoreList(std::string_view text) {
  while (!text.empty()) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
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
