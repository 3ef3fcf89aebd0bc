#pragma once
#include "cli/options.hpp"

namespace sourcier::cli {

// One function a command, each in the file of its name: it declares the options and gives what is to be run.

[[nodiscard]] auto add_report(CLI::App& program) -> Command;
[[nodiscard]] auto add_check(CLI::App& program) -> Command;
[[nodiscard]] auto add_scan(CLI::App& program) -> Command;
[[nodiscard]] auto add_compare(CLI::App& program) -> Command;
[[nodiscard]] auto add_rules(CLI::App& program) -> Command;
[[nodiscard]] auto add_packs(CLI::App& program) -> Command;
[[nodiscard]] auto add_init(CLI::App& program) -> Command;
/// Describes the program itself, which must outlive the command.
[[nodiscard]] auto add_generate(CLI::App& program) -> Command;

/// The whole program, from arguments to exit status. @throws Error, std::exception
[[nodiscard]] auto run(int argc, char const* const* argv, Streams streams) -> int;

} // namespace sourcier::cli
