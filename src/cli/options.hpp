#pragma once
#include "cli/streams.hpp"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sourcier::cli {

/// What every command understands.
struct CommonOptions {
  std::string lang = "auto";
  std::string config;
  std::vector<std::string> packs;
  std::string registry;
  std::uint32_t jobs = 1; ///< 0: all cores
  std::string color = "auto";
  std::string ui; ///< empty: the article's language
  bool quiet = false;
  bool verbose = false;
};

auto add_common_options(CLI::App& command, CommonOptions& options) -> void;

/// Whether colour is wanted: as asked; "auto" asks for a terminal, and NO_COLOR is obeyed.
[[nodiscard]] auto wants_color(std::string const& asked, bool to_terminal) -> bool;

[[nodiscard]] auto stdin_is_terminal() -> bool;
[[nodiscard]] auto stdout_is_terminal() -> bool;
[[nodiscard]] auto stderr_is_terminal() -> bool;
/// Columns of the terminal, or of COLUMNS; 80 when neither is known.
[[nodiscard]] auto terminal_width() -> std::uint32_t;

/// A subcommand and what it does; the exit status is what `run` returns.
struct Command {
  CLI::App* app = nullptr;
  std::function<int(Streams)> run;
};

} // namespace sourcier::cli
