#include "analyze.hpp"
#include "check/run.hpp"
#include "cli/article.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "error.hpp"
#include "lexicon/language.hpp"

#include <cstdlib>
#include <fstream>
#include <memory>
#include <ostream>

namespace sourcier::cli {
namespace {

struct CheckCommand {
  CommonOptions common;
  CheckOptions check;
  std::string format;
  std::string fail_on;
  std::int64_t max_warnings = -1;
};

/// What the pipeline offers to a check, with packs of its own.
auto tools_for(PackChoice const& choice, std::string const& lang) -> CheckTools {
  auto const overlay = read_overlay(choice.packs, choice.registry, lang == "auto" ? std::string{"fr"} : lang);
  auto const tools = std::make_shared<Tools const>(Packs::with(overlay));
  CheckTools out;
  out.analyze = [tools](std::string text, ArticleInfo info) {
    info.lang = choose_language(info.lang, text, tools->packs);
    return analyze(std::move(text), std::move(info), tools->packs);
  };
  out.signals = [tools](std::string_view of) -> SignalSets const& { return tools->signals(of); };
  out.media = [tools](std::string_view name) { return tools->media()(name); };
  return out;
}

/// A terminal gets text; so does everything else that does not ask for more.
auto finish_options(CheckCommand& command) -> void {
  auto& check = command.check;
  auto const& common = command.common;
  check.format = command.format.empty() ? CheckFormat::text : *parse_check_format(command.format);
  check.lang = common.lang;
  check.ui = common.ui;
  check.config = common.config;
  check.packs = common.packs;
  check.registry = common.registry;
  check.jobs = common.jobs;
  check.quiet = common.quiet;
  check.version = SOURCIER_VERSION;
  check.style.color = wants_color(common.color, stdout_is_terminal());
  check.style.source = stdout_is_terminal() || common.verbose;
  check.style.lang = common.ui.empty() ? "en" : common.ui;
  if (!command.fail_on.empty()) check.fail_on = *parse_severity(command.fail_on);
  if (command.max_warnings >= 0) check.max_warnings = static_cast<std::uint32_t>(command.max_warnings);
}

/// The table of a run on GitHub, when it asks for one.
auto write_step_summary(std::string const& summary) -> void {
  auto const* const path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0') return;
  std::ofstream{path, std::ios::binary | std::ios::app} << summary;
}

auto run_check_command(CheckCommand& command, Streams streams) -> int {
  finish_options(command);
  auto const lang = command.common.lang;
  std::string summary;
  auto const status = run_check(
      command.check, [&](PackChoice const& choice) { return tools_for(choice, lang); }, streams.in, streams.out,
      streams.err, &summary);
  write_step_summary(summary);
  streams.out << std::flush;
  if (!streams.out) throw PackError("standard output cannot be written");
  return status;
}

auto is_format(std::string const& name) -> std::string {
  if (parse_check_format(name)) return {};
  std::string known;
  for (auto const format : check_format_names()) known += (known.empty() ? "" : ", ") + std::string{format};
  return "unknown format " + name + "; known: " + known;
}

/// « {text,github} », as CLI11 writes choices; the completions read them there.
auto format_choices() -> std::string {
  std::string out;
  for (auto const format : check_format_names()) out += (out.empty() ? "{" : ",") + std::string{format};
  return out + "}";
}

} // namespace

auto add_check(CLI::App& program) -> Command {
  auto const options = std::make_shared<CheckCommand>();
  auto& check = options->check;
  auto* const command = program.add_subcommand("check", "Hold articles against sourcing rules; for CI and editors");
  command->add_option("PATH", check.paths, "files and directories; - is standard input; none: this directory")
      ->type_name("");
  command->add_option("--format,-f", options->format, "what to write")
      ->check(CLI::Validator(is_format, format_choices()));
  command->add_option("--select", check.select, "only these rules")
      ->type_name("RULE,…")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--ignore", check.ignore, "all but these rules")
      ->type_name("RULE,…")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--fail-on", options->fail_on, "least severity that fails: info, suggestion, warning, error")
      ->check(CLI::IsMember({"info", "suggestion", "warning", "error"}));
  command->add_option("--max-warnings", options->max_warnings, "fail when there are more warnings")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
  command->add_flag("--exit-zero", check.exit_zero, "findings never fail");
  command->add_option("--baseline", check.baseline, "findings that are known")->type_name("FILE");
  command->add_option("--write-baseline", check.write_baseline, "write down what is found")->type_name("FILE");
  command->add_flag("--prune-baseline", check.prune_baseline, "take out of the baseline what is no longer found");
  command->add_option("--diff", check.diff, "only lines that this unified diff adds; - is standard input")
      ->type_name("FILE");
  command->add_option("--stdin-filename", check.stdin_filename, "the name and kind of what comes by -")
      ->type_name("NAME");
  command->add_flag("--no-config", check.no_config, "look for no sourcier.toml");
  command->add_flag("--print-config", check.print_config, "show the settings in force and where they come from");
  add_common_options(*command, options->common);
  command->footer("Exit status: 0 nothing, 1 findings at or above the failing severity, 2 wrong usage or "
                  "configuration,\n3 an input could not be read.");
  return {command, [options](Streams streams) { return run_check_command(*options, streams); }};
}

} // namespace sourcier::cli
