#include "cli/commands.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>
#include <vector>

namespace sourcier::cli {
namespace {

struct CommandName {
  std::string_view name;
  Command (*add)(CLI::App& program);
};

constexpr std::array<CommandName, 8> command_names{{{"report", add_report},
                                                    {"check", add_check},
                                                    {"scan", add_scan},
                                                    {"compare", add_compare},
                                                    {"rules", add_rules},
                                                    {"packs", add_packs},
                                                    {"init", add_init},
                                                    {"generate", add_generate}}};

/// The command that is asked for, or all of them, where the program speaks of all. The options of one take as long to
/// make as a short article to read.
auto add_commands(CLI::App& program, std::string_view asked) -> std::vector<Command> {
  auto const named = [&](CommandName const& command) { return command.name == asked; };
  bool const alone = asked != "generate" && std::any_of(command_names.begin(), command_names.end(), named);
  std::vector<Command> out;
  for (auto const& command : command_names) {
    if (!alone || named(command)) out.push_back(command.add(program));
  }
  return out;
}

} // namespace

auto run(int argc, char const* const* argv, Streams streams) -> int {
  CLI::App program{"Sourcier reads a news article, finds every claim that is reported speech, and says who stands\n"
                   "behind it and through whom it came.",
                   "sourcier"};
  program.set_version_flag("--version", "sourcier " SOURCIER_VERSION);
  program.require_subcommand(1);
  program.get_formatter()->column_width(34);
  program.footer("sourcier COMMAND --help explains each command.\n"
                 "Exit status: 0 nothing to report, 1 findings (check only), 2 wrong usage or configuration,\n"
                 "3 an input could not be read; with several inputs the others are still done.");
  auto const first = std::string_view{argc < 2 ? "" : argv[1]};
  auto const commands = add_commands(program, first);
  if (argc < 2) {
    streams.err << program.help();
    return wrong_usage;
  }
  auto const named = [&](Command const& command) { return command.app->get_name() == first; };
  if (!first.starts_with('-') && std::none_of(commands.begin(), commands.end(), named)) {
    streams.err << "sourcier: unknown command " << printable(first) << "; sourcier --help lists them\n";
    return wrong_usage;
  }
  try {
    program.parse(argc, argv);
  } catch (CLI::ParseError const& problem) {
    return program.exit(problem, streams.out, streams.err) == 0 ? ok : wrong_usage;
  }
  for (auto const& command : commands) {
    if (command.app->parsed()) return command.run(streams);
  }
  return wrong_usage;
}

} // namespace sourcier::cli
