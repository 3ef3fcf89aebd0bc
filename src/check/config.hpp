#pragma once
#include "findings/checks.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// One setting with where it was read: "sourcier.toml:3:1", "default", "command line".
template <class T> struct Setting {
  T value{};
  std::string where;
};

using RuleChanges = std::map<std::string, Setting<std::optional<Severity>>, std::less<>>;

/// Limits as a file gives them; an absent one is not changed.
struct LimitChanges {
  std::optional<Setting<double>> max_anonymous_share, max_state_media_share;
  std::optional<Setting<std::uint32_t>> max_unattributed, min_named_sources, min_distinct_origins, max_relays;
};

/// [[overrides]]: other rules or limits for some paths.
struct Override {
  std::vector<std::string> paths;
  RuleChanges rules;
  LimitChanges limits;
};

/// A sourcier.toml. Paths and globs in it are relative to its directory.
struct Config {
  std::string file;      ///< empty: there is none, all is as by default
  std::string directory; ///< of the file, forward slashes, without one at the end; empty for none
  std::optional<Setting<std::string>> lang, ui, registry;
  Setting<std::vector<std::string>> packs;
  Setting<std::vector<std::string>> include, exclude;
  std::optional<Setting<Severity>> fail_on;
  std::optional<Setting<std::uint32_t>> max_warnings;
  std::vector<std::pair<std::string, Setting<std::string>>> outlets; ///< glob to name, in file order
  RuleChanges rules;
  LimitChanges limits;
  std::vector<Override> overrides;
};

/// Reads the text of a sourcier.toml; `file` is for messages.
/// @throws PackError "file:line:col: …, did you mean …" on a syntax error, an unknown key or code, a wrong type.
[[nodiscard]] auto parse_config(std::string_view toml, std::string_view file) -> Config;

/// @throws PackError when the file cannot be read or is wrong.
[[nodiscard]] auto load_config(std::string const& file) -> Config;

/// The sourcier.toml in `directory` or the nearest above it, otherwise the one in $XDG_CONFIG_HOME/sourcier/ (or
/// ~/.config/sourcier/); empty when there is none.
[[nodiscard]] auto find_config(std::string const& directory) -> std::string;

/// What the rules are for a path relative to the configuration's directory: the file's, then each override that fits.
[[nodiscard]] auto settings_for(Config const& config, std::string_view path) -> RuleSettings;

/// The outlet that the configuration gives to a path; the last glob that fits decides.
[[nodiscard]] auto outlet_for(Config const& config, std::string_view path) -> std::optional<std::string>;

/// What is in force, as TOML with a comment on each line that says where it comes from.
[[nodiscard]] auto print_config(Config const& config, std::string_view lang = "en") -> std::string;

/// A commented sourcier.toml to start from.
[[nodiscard]] auto starter_config(std::string_view lang) -> std::string;

/// The code that somebody who wrote `word` probably meant; empty when none is near.
[[nodiscard]] auto nearest_code(std::string_view word) -> std::string_view;

} // namespace sourcier
