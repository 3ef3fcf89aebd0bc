#include "cli/article.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "corpus/pipeline.hpp"
#include "corpus/progress.hpp"
#include "error.hpp"
#include "text/printable.hpp"

#include <memory>
#include <optional>
#include <ostream>

namespace sourcier::cli {
namespace {

struct ReportOptions {
  CommonOptions common;
  std::vector<std::string> inputs;
  std::string format = "markdown";
  std::string output;
  std::string template_file;
  bool excel = false;
};

auto extension(Format format) -> std::string_view {
  switch (format) {
  case Format::markdown: return ".md";
  case Format::html: return ".html";
  case Format::json: return ".json";
  case Format::text: return ".txt";
  case Format::csv: return ".csv";
  case Format::worksheet: return ".worksheet.md";
  case Format::worksheet_html: return ".worksheet.html";
  case Format::annotation: return ".annotation.json";
  case Format::brat: return ".ann";
  }
  return {};
}

auto read_and_analyze(std::string const& input, CommonOptions const& options, Tools const& tools, Streams streams)
    -> Outcome {
  try {
    auto const bytes = read_input(input, streams.in);
    ArticleInfo info;
    info.id = input;
    info.lang = options.lang;
    return analyze_bytes(bytes, std::move(info), tools);
  } catch (std::exception const& problem) {
    Outcome failed;
    failed.error = problem.what();
    return failed;
  }
}

/// The analyses in the order of the inputs; what cannot be read is told and left out.
auto analyze_inputs(std::vector<std::string>& inputs, CommonOptions const& options, Tools const& tools, Streams streams)
    -> std::vector<Analysis> {
  std::vector<Analysis> out;
  std::vector<std::string> read;
  auto progress = corpus::Progress{streams.err, inputs.size() > 1 && !options.quiet && stderr_is_terminal()};
  auto begun = std::size_t{0};
  auto done = std::size_t{0};
  auto const tell = [&](std::string const& words) {
    progress.clear();
    streams.err << "sourcier: " << printable(words) << '\n';
  };
  auto const next = [&]() -> std::optional<std::string> {
    if (begun == inputs.size()) return std::nullopt;
    return inputs[begun++];
  };
  auto const work = [&](std::string const& input) { return read_and_analyze(input, options, tools, streams); };
  auto const take = [&](Outcome outcome) {
    auto const& input = inputs[done++];
    progress.show(done, done, inputs.size());
    if (!options.quiet) {
      for (auto const& note : outcome.notes) tell(note);
    }
    if (options.verbose) {
      for (auto const& detail : outcome.details) tell(detail);
    }
    if (!outcome.analysis) {
      tell(outcome.error.starts_with(input + ": ") ? outcome.error : input + ": " + outcome.error);
      return;
    }
    out.push_back(std::move(*outcome.analysis));
    read.push_back(input);
  };
  corpus::in_order(options.jobs, next, work, take);
  inputs = std::move(read);
  return out;
}

/// The renderer calls the page "template"; the user knows it by its file.
auto render_for(std::span<Analysis const> analyses, Format format, RenderOptions const& options,
                std::string const& template_file) -> std::string {
  try {
    return render(analyses, format, options);
  } catch (PackError const& problem) {
    auto const words = std::string{problem.what()};
    if (template_file.empty() || !words.starts_with("template:")) throw;
    throw PackError(template_file + words.substr(std::string_view{"template"}.size()));
  }
}

/// Before the first of them is written: a report never takes the place of an article, nor leaves its directory by a
/// link.
auto require_writable(std::vector<std::string> const& outputs, std::vector<std::string> const& inputs,
                      bool into_directory) -> void {
  for (auto const& output : outputs) {
    if (is_one_of(output, inputs)) throw PackError(output + ": is an input too");
    if (into_directory && is_link(output)) throw PackError(output + ": is a link; it is not followed");
  }
}

auto run_report(ReportOptions& options, Streams streams) -> int {
  auto const format = *parse_format(options.format);
  if (options.excel && format != Format::csv) throw PackError("--excel: only with --format csv");
  if (!options.template_file.empty() && format != Format::html) throw PackError("--template: only with --format html");
  auto inputs = options.inputs;
  if (inputs.empty()) {
    if (stdin_is_terminal()) throw PackError("report: no FILE; use - for standard input");
    inputs.emplace_back("-");
  }
  auto const tools = load_tools(options.common);
  auto const page = options.template_file.empty() ? std::string{} : read_config_file(options.template_file);

  auto const asked = inputs.size();
  auto const analyses = analyze_inputs(inputs, options.common, tools, streams);
  auto const status = analyses.size() < asked ? unread_input : ok;

  RenderOptions render_options;
  render_options.ui = options.common.ui;
  render_options.color = wants_color(options.common.color, options.output.empty() && stdout_is_terminal());
  render_options.width = terminal_width();
  render_options.excel = options.excel;
  render_options.template_text = page;
  render_options.media = tools.media();

  if (analyses.empty()) return status;
  auto const into_directory =
      options.output.ends_with('/') || (!options.output.empty() && is_directory(options.output));
  if (into_directory) {
    make_directory(options.output);
    auto const names = output_names(inputs, options.output, extension(format));
    require_writable(names, inputs, true);
    for (std::size_t i = 0; i < analyses.size(); ++i) {
      write_file(names[i], render_for({&analyses[i], 1}, format, render_options, options.template_file));
    }
  } else if (auto const report = render_for(analyses, format, render_options, options.template_file);
             options.output.empty() || options.output == "-") {
    streams.out << report << std::flush;
    if (!streams.out) throw PackError("standard output cannot be written");
  } else {
    require_writable({options.output}, inputs, false);
    write_file(options.output, report);
  }
  return status;
}

auto is_format(std::string const& name) -> std::string {
  return parse_format(name)
             ? std::string{}
             : "unknown format " + name +
                   "; known: markdown, html, json, text, csv, worksheet, worksheet-html, annotation, brat";
}

} // namespace

auto add_report(CLI::App& program) -> Command {
  auto const options = std::make_shared<ReportOptions>();
  auto* const command = program.add_subcommand("report", "Say who stands behind each claim of an article");
  command
      ->add_option("FILE", options->inputs,
                   "articles as text, Markdown (.md) or HTML (.html); - is standard input, as text")
      ->type_name("");
  command->add_option("--format,-f", options->format, "what to write")
      ->check(CLI::Validator(is_format, "{markdown,html,json,text,csv,worksheet,worksheet-html,annotation,brat}"))
      ->capture_default_str();
  command->add_option("--output,-o", options->output, "write to a file, or one file an article to DIR/")
      ->type_name("FILE|DIR/");
  command->add_flag("--excel", options->excel, "csv: a byte order mark, so that Excel reads accents");
  command->add_option("--template", options->template_file, "html: a page of your own")->type_name("FILE");
  add_common_options(*command, options->common);
  command->footer("With several inputs the report has one article after another; json then has one object a line.\n"
                  "Exit status: 0 done, 2 wrong usage or configuration, 3 an input could not be read.");
  return {command, [options](Streams streams) { return run_report(*options, streams); }};
}

} // namespace sourcier::cli
