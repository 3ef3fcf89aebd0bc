#pragma once
#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace sourcier::cli {

/// What --help, the manual page and the completions say of one option or argument.
struct OptionRow {
  std::vector<std::string> names;   ///< "--format", "-f"; of an argument its name alone
  std::string value;                ///< "FILE", "N", "TEXT"; empty for a flag
  std::vector<std::string> choices; ///< when only these values are taken
  std::string description;
  bool positional = false;
};

struct CommandRow {
  std::string name; ///< empty: the program itself
  std::string description;
  std::vector<OptionRow> options;
};

/// The program and its commands, from the very options that are parsed.
[[nodiscard]] auto option_table(CLI::App const& program) -> std::vector<CommandRow>;

/// sourcier.1
[[nodiscard]] auto manual_page(std::vector<CommandRow> const& table, std::string const& version) -> std::string;

[[nodiscard]] auto bash_completion(std::vector<CommandRow> const& table) -> std::string;
[[nodiscard]] auto zsh_completion(std::vector<CommandRow> const& table) -> std::string;
[[nodiscard]] auto fish_completion(std::vector<CommandRow> const& table) -> std::string;

} // namespace sourcier::cli
