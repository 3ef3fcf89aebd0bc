#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "corpus/run.hpp"

#include <memory>
#include <ostream>

namespace sourcier::cli {
namespace {

struct ScanAsked {
  CommonOptions common;
  CorpusInput input;
  corpus::ScanOptions scan;
  std::vector<std::string> keep{"outlet", "date", "url"};
};

auto run_scan(ScanAsked asked, Streams streams) -> int {
  auto const& paths = asked.input.options.paths;
  auto const from_terminal = paths.empty() || (paths.size() == 1 && paths.front() == "-");
  if (from_terminal && stdin_is_terminal() && !asked.common.quiet) {
    streams.err << "sourcier: reading articles from the terminal, one JSON object a line\n";
  }
  auto const tools = load_tools(asked.common);
  auto& options = asked.scan;
  asked.input.options.keep = asked.keep == std::vector<std::string>{"none"} ? std::vector<std::string>{} : asked.keep;
  options.input = corpus_input(asked.input, asked.common);
  if (options.output == "-") options.output.clear();
  options.version = SOURCIER_VERSION;
  if (!tools.files.empty()) options.version += ", files " + tools.files;
  options.progress = stderr_is_terminal() && (!options.output.empty() || !stdout_is_terminal());
  options.quiet = asked.common.quiet;
  options.jobs = asked.common.jobs;
  options.finish = finish_with(tools);
  return corpus::run_scan(options, tools.packs, streams.out, streams.err);
}

} // namespace

auto add_scan(CLI::App& program) -> Command {
  auto const asked = std::make_shared<ScanAsked>();
  auto& options = asked->scan;
  auto* const command = program.add_subcommand("scan", "JSONL of articles in, JSONL of attributions out");
  command
      ->add_option("FILE", asked->input.options.paths,
                   "files and folders of articles, plain, gzip or zstd; - or nothing: standard input")
      ->type_name("");
  command->add_option("--output,-o", options.output, "write to a file")->type_name("FILE");
  command->add_flag("--resume", options.resume, "go on behind the lines that the output has already");
  command->add_flag("--strict", options.strict, "stop at the first article that cannot be analysed");
  command->add_option("--archive", options.archive, "keep what is found in an SQLite file too")->type_name("FILE");
  command->add_option("--keep", asked->keep, "members of the input that are carried over, or none")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  add_corpus_input(*command, asked->input);
  asked->common.jobs = 0;
  add_common_options(*command, asked->common);
  command->footer(
      "An input line has \"text\" or \"html\", and if you like \"id\", \"title\", \"outlet\", \"date\", \"url\", "
      "\"lang\".\nThe output has one line for each, in the same order; an article that cannot be analysed gives "
      "one of the schema sourcier.error/1.\n"
      "Exit status: 0 done, 2 wrong usage or configuration or an output that cannot be written, 3 an article or a\n"
      "file could not be read, 130 and 143 ended by a signal, at a whole line.");
  return {command, [asked](Streams streams) { return run_scan(*asked, streams); }};
}

} // namespace sourcier::cli
