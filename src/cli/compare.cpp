#include "cli/commands.hpp"
#include "cli/tools.hpp"
#include "corpus/run.hpp"

#include <memory>
#include <string>

namespace sourcier::cli {
namespace {

struct CompareAsked {
  CommonOptions common;
  std::string format = "markdown";
  corpus::CompareOptions compare;
};

auto run_compare(CompareAsked asked, Streams streams) -> int {
  auto const tools = load_tools(asked.common);
  auto& options = asked.compare;
  options.format = asked.format == "html"   ? corpus::CompareFormat::html
                   : asked.format == "json" ? corpus::CompareFormat::json
                   : asked.format == "csv"  ? corpus::CompareFormat::csv
                                            : corpus::CompareFormat::markdown;
  options.ui = asked.common.ui;
  options.input.lang = asked.common.lang;
  if (options.input.paths.empty()) options.input.stream = &streams.in;
  return corpus::run_compare(options, tools.packs, streams.out, streams.err);
}

} // namespace

auto add_compare(CLI::App& program) -> Command {
  auto const asked = std::make_shared<CompareAsked>();
  auto& options = asked->compare;
  auto* const command = program.add_subcommand("compare", "Compare sourcing across outlets, or articles on one event");
  command->add_option("INPUT", options.input.paths, "lines of scan, articles, folders or archives; - or nothing: standard input")->type_name("");
  command->add_option("--by", options.by, "what groups articles: outlet, author, date (by month), lang or any carried member")->capture_default_str();
  command->add_option("--format,-f", asked->format, "markdown, html, json or csv")
      ->check(CLI::IsMember({"markdown", "html", "json", "csv"}))
      ->capture_default_str();
  command->add_option("--name-fields", options.input.name_fields, "what file names say, such as {outlet}_{date}_{rest}");
  command->add_flag("--partial", options.partial, "write a summary that a later --merge adds up");
  command->add_flag("--merge", options.merge, "the inputs are such summaries");
  command->add_flag("--story", options.story, "lay the articles on one event side by side");
  command->add_flag("--keep-copies", options.keep_copies, "count near-duplicates each time they appear");
  add_common_options(*command, asked->common);
  return {command, [asked](Streams streams) { return run_compare(*asked, streams); }};
}

} // namespace sourcier::cli
