#include "cli/options.hpp"

#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sourcier::cli {

auto add_common_options(CLI::App& command, CommonOptions& options) -> void {
  auto const* const group = "Common options";
  command.add_option("--lang", options.lang, "language of the articles: auto, fr or en")
      ->check(CLI::IsMember({"auto", "fr", "en"}))
      ->capture_default_str()
      ->group(group);
  command.add_option("--ui", options.ui, "language of the report: fr or en (default: the article's)")
      ->check(CLI::IsMember({"fr", "en"}))
      ->group(group);
  command.add_option("--config", options.config, "a sourcier.toml")->type_name("FILE")->group(group);
  command
      .add_option("--packs", options.packs,
                  "overlay the words that are built in with those of DIR/<lang>/lexicon/*.toml or DIR/*.toml")
      ->type_name("DIR")
      ->allow_extra_args(false)
      ->group(group);
  command.add_option("--registry", options.registry, "overlay the registry of media with this file")
      ->type_name("FILE")
      ->group(group);
  command.add_option("--jobs,-j", options.jobs, "articles to work on at once")
      ->type_name("N")
      ->check(CLI::Range(1, 1024))
      ->default_str(options.jobs == 0 ? "all cores" : std::to_string(options.jobs))
      ->group(group);
  command.add_option("--color", options.color, "auto, always or never; NO_COLOR is obeyed")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str()
      ->group(group);
  auto* const quiet = command.add_flag("--quiet,-q", options.quiet, "errors only on standard error")->group(group);
  command.add_flag("--verbose,-v", options.verbose, "say how each input was read")->group(group)->excludes(quiet);
}

auto wants_color(std::string const& asked, bool to_terminal) -> bool {
  if (asked == "always") return true;
  if (asked == "never") return false;
  auto const* const no_color = std::getenv("NO_COLOR");
  return to_terminal && (no_color == nullptr || *no_color == '\0');
}

auto stdin_is_terminal() -> bool { return isatty(STDIN_FILENO) == 1; }
auto stdout_is_terminal() -> bool { return isatty(STDOUT_FILENO) == 1; }
auto stderr_is_terminal() -> bool { return isatty(STDERR_FILENO) == 1; }

auto terminal_width() -> std::uint32_t {
  if (auto const* const columns = std::getenv("COLUMNS"); columns != nullptr) {
    auto const asked = std::strtol(columns, nullptr, 10);
    if (asked >= 20 && asked <= 1000) return static_cast<std::uint32_t>(asked);
  }
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): that is how ioctl is declared
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 80;
}

} // namespace sourcier::cli
