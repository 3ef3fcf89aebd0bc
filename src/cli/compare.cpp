#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/files.hpp"
#include "corpus/run.hpp"
#include "error.hpp"

#include <fstream>
#include <memory>
#include <string>

namespace sourcier::cli {
namespace {

struct CompareAsked {
  CommonOptions common;
  CorpusInput input;
  std::string format = "markdown";
  std::string correction = "holm";
  std::string output;
  corpus::CompareOptions compare;
};

auto run_compare(CompareAsked asked, Streams streams) -> int {
  auto const tools = load_tools(asked.common);
  auto& options = asked.compare;
  options.format = asked.format == "html"   ? corpus::CompareFormat::html
                   : asked.format == "json" ? corpus::CompareFormat::json
                   : asked.format == "csv"  ? corpus::CompareFormat::csv
                                            : corpus::CompareFormat::markdown;
  options.correction = asked.correction == "bh"     ? corpus::Correction::benjamini_hochberg
                       : asked.correction == "none" ? corpus::Correction::none
                                                    : corpus::Correction::holm;
  options.ui = asked.common.ui;
  options.input = corpus_input(asked.input, asked.common);
  options.progress = stderr_is_terminal();
  options.quiet = asked.common.quiet;
  options.jobs = asked.common.jobs;
  options.finish = finish_with(tools);
  if (asked.output.empty() || asked.output == "-")
    return corpus::run_compare(options, tools.packs, streams.out, streams.err);
  if (is_one_of(asked.output, options.input.paths)) throw PackError(asked.output + ": is an input too");
  auto file = std::ofstream{asked.output, std::ios::binary | std::ios::trunc};
  if (!file) throw PackError(asked.output + ": cannot be written");
  return corpus::run_compare(options, tools.packs, file, streams.err);
}

} // namespace

auto add_compare(CLI::App& program) -> Command {
  auto const asked = std::make_shared<CompareAsked>();
  auto& options = asked->compare;
  auto* const command = program.add_subcommand("compare", "Compare sourcing across outlets, or articles on one event");
  command
      ->add_option("INPUT", asked->input.options.paths,
                   "lines of scan, articles, folders or archives; - or nothing: standard input")
      ->type_name("");
  command
      ->add_option("--by", options.by,
                   "what groups articles: outlet, author, date (by month), lang or any member carried over")
      ->capture_default_str();
  command->add_option("--format,-f", asked->format, "markdown, html, json or csv")
      ->check(CLI::IsMember({"markdown", "html", "json", "csv"}))
      ->capture_default_str();
  command->add_option("--output,-o", asked->output, "write to a file")->type_name("FILE");
  auto* const story = command->add_flag("--story", options.story, "lay the articles on one event side by side");
  command->add_flag("--partial", options.partial, "write a summary that a later --merge adds up")->excludes(story);
  command->add_flag("--merge", options.merge, "the inputs are such summaries")->excludes(story);
  command->add_flag("--keep-copies", options.keep_copies, "count near-duplicates each time they appear");
  command->add_option("--correction", asked->correction, "for many comparisons: holm, bh (Benjamini-Hochberg) or none")
      ->check(CLI::IsMember({"holm", "bh", "none"}))
      ->capture_default_str();
  command->add_option("--replicates", options.replicates, "draws of the bootstrap")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_option("--seed", options.seed, "of the bootstrap and the permutations")->capture_default_str();
  add_corpus_input(*command, asked->input);
  asked->common.jobs = 0;
  add_common_options(*command, asked->common);
  command->footer(
      "Exit status: 0 done, 2 wrong usage or configuration or an output that cannot be written, 3 an input\n"
      "could not be read; the others are still compared.");
  return {command, [asked](Streams streams) { return run_compare(*asked, streams); }};
}

} // namespace sourcier::cli
