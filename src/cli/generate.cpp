#include "cli/commands.hpp"
#include "cli/option_table.hpp"

#include <memory>
#include <ostream>

namespace sourcier::cli {

auto add_generate(CLI::App& program) -> Command {
  auto const what = std::make_shared<std::string>();
  auto* const command =
      program.add_subcommand("generate", "Write the manual page or the completions of a shell, as they are installed");
  command->add_option("WHAT", *what, "man, bash, zsh or fish")
      ->check(CLI::IsMember({"man", "bash", "zsh", "fish"}))
      ->required();
  return {command, [what, &program](Streams streams) {
            auto const table = option_table(program);
            streams.out << (*what == "man"    ? manual_page(table, SOURCIER_VERSION)
                            : *what == "bash" ? bash_completion(table)
                            : *what == "zsh"  ? zsh_completion(table)
                                              : fish_completion(table));
            return ok;
          }};
}

} // namespace sourcier::cli
