#pragma once
#include "error.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// For the readers of TOML files only: toml++ is slow to compile, so no public header may include this one.

namespace sourcier {

/// "file:line:col: message"; the place is left out when toml++ does not know it.
[[nodiscard]] inline auto at_place(std::string_view file, toml::source_position const& place, std::string_view message)
    -> std::string {
  auto out = std::string{file};
  if (place) out += ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
  out += ": ";
  out += message;
  return out;
}

/// The error at a node of a file that was read.
[[nodiscard]] inline auto error_at(std::string_view file, toml::node const& node, std::string_view message)
    -> PackError {
  return PackError{at_place(file, node.source().begin, message)};
}

/// The error at a key of a file that was read.
[[nodiscard]] inline auto error_at(std::string_view file, toml::key const& key, std::string_view message) -> PackError {
  return PackError{at_place(file, key.source().begin, message)};
}

/// The error of a file that is no TOML.
[[nodiscard]] inline auto error_of(std::string_view file, toml::parse_error const& error) -> PackError {
  return PackError{at_place(file, error.source().begin, error.description())};
}

/// @throws PackError with the place of the syntax error.
[[nodiscard]] inline auto parse_toml(std::string_view text, std::string_view file) -> toml::table {
  try {
    return toml::parse(text, file);
  } catch (toml::parse_error const& error) {
    throw error_of(file, error);
  }
}

/// How many letters must be put in, taken out or replaced to make `a` of `b`.
[[nodiscard]] inline auto edit_distance(std::string_view a, std::string_view b) -> std::size_t {
  auto row = std::vector<std::size_t>(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// The name that the writer probably meant; empty when none is near.
[[nodiscard]] inline auto nearest_name(std::string_view written, std::vector<std::string_view> const& known)
    -> std::string_view {
  auto best = std::string_view{};
  auto best_distance = std::max<std::size_t>(2, written.size() / 3) + 1;
  for (auto const name : known) {
    auto const distance = edit_distance(written, name);
    if (distance < best_distance && distance < name.size()) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

/// "a, b, c"
[[nodiscard]] inline auto listed(std::vector<std::string_view> const& names) -> std::string {
  auto out = std::string{};
  for (auto const name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

/// @throws PackError at the first key of `table` that is not in `known`; names the nearest one.
inline auto require_known_keys(toml::table const& table, std::vector<std::string_view> const& known,
                               std::string_view file) -> void {
  for (auto const& [key, node] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    auto message = "unknown key \"" + std::string{key.str()} + "\"";
    auto const meant = nearest_name(key.str(), known);
    message += meant.empty() ? "; known: " + listed(known) : "; did you mean \"" + std::string{meant} + "\"?";
    throw error_at(file, key, message);
  }
}

} // namespace sourcier
