#include "cli/commands.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <vector>

namespace sourcier::cli {

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
  std::vector<Command> const commands{
      add_report(program), add_check(program), add_scan(program), add_compare(program),
      add_rules(program),  add_packs(program), add_init(program), add_generate(program),
  };
  if (argc < 2) {
    streams.err << program.help();
    return wrong_usage;
  }
  auto const first = std::string_view{argv[1]};
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
