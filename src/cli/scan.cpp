#include "cli/article.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/in_order.hpp"
#include "cli/progress.hpp"
#include "cli/scan_line.hpp"
#include "error.hpp"

#include <cerrno>
#include <fstream>
#include <istream>
#include <memory>
#include <ostream>
#include <system_error>

namespace sourcier::cli {
namespace {

struct ScanOptions {
  CommonOptions common;
  std::string input = "-";
  std::string output;
  std::vector<std::string> keep{"outlet", "date", "url"};
};

auto kept_members(std::vector<std::string> const& names) -> KeptMembers {
  KeptMembers keep{false, false, false};
  for (auto const& name : names) {
    if (name == "outlet")
      keep.outlet = true;
    else if (name == "date")
      keep.date = true;
    else if (name == "url")
      keep.url = true;
    else if (name != "none")
      throw PackError("--keep: unknown member " + name + "; known: outlet, date, url, none");
  }
  return keep;
}

/// Lines as they come; a byte order mark before the first and empty ones are passed over, though they count.
auto scan_stream(std::istream& in, std::ostream& out, ScanOptions const& options, Tools const& tools, Streams streams)
    -> int {
  ScanSettings const settings{options.common.lang, kept_members(options.keep)};
  auto const name = options.input == "-" ? std::string{"stdin"} : options.input;
  auto status = ok;
  struct Numbered {
    std::uint64_t number = 0;
    ScannedLine line;
  };
  auto progress = Progress{streams.err, !options.common.quiet && stderr_is_terminal() && !stdout_is_terminal(), 0};
  {
    auto work = InOrder<Numbered>{options.common.jobs, [&](Numbered result) {
                                    progress.step();
                                    if (!result.line.error.empty()) {
                                      status = unread_input;
                                      progress.clear();
                                      streams.err << "sourcier: " << name << ':' << result.number << ':'
                                                  << result.line.column << ": " << result.line.error << '\n';
                                    }
                                    out << result.line.output << std::flush;
                                  }};
    std::string line;
    for (std::uint64_t number = 1; std::getline(in, line); ++number) {
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      work.put([line, number, &settings, &tools] {
        return Numbered{number, scan_line(line, number, settings, tools)};
      });
      if (!out) break; // who reads us is gone
    }
  }
  if (in.bad()) throw InputError(name + ": cannot be read to its end");
  if (!out) throw PackError("the output cannot be written");
  return status;
}

auto run_scan(ScanOptions& options, Streams streams) -> int {
  if (options.input == "-" && stdin_is_terminal() && !options.common.quiet) {
    streams.err << "sourcier: reading articles from the terminal, one JSON object a line\n";
  }
  auto const tools = load_tools(options.common);
  std::ifstream file;
  if (options.input != "-") {
    if (is_directory(options.input)) throw InputError(options.input + ": is a directory");
    errno = 0;
    file.open(options.input, std::ios::binary);
    if (!file) throw InputError(options.input + ": " + std::generic_category().message(errno));
  }
  std::ofstream written;
  if (!options.output.empty() && options.output != "-") {
    written.open(options.output, std::ios::binary | std::ios::trunc);
    if (!written) throw PackError(options.output + ": cannot be written");
  }
  return scan_stream(file.is_open() ? file : streams.in, written.is_open() ? written : streams.out, options, tools,
                     streams);
}

} // namespace

auto add_scan(CLI::App& program) -> Command {
  auto const options = std::make_shared<ScanOptions>();
  auto* const command = program.add_subcommand("scan", "JSONL of articles in, JSONL of attributions out");
  command->add_option("FILE", options->input, "one JSON object a line; - is standard input")
      ->type_name("")
      ->capture_default_str();
  command->add_option("--output,-o", options->output, "write to a file")->type_name("FILE");
  command->add_option("--keep", options->keep, "members carried over: outlet, date, url, or none")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  add_common_options(*command, options->common);
  command->footer(
      "An input line has \"text\", and if you like \"id\", \"title\", \"outlet\", \"date\", \"url\", "
      "\"lang\".\nThe output has one line for each, in the same order; a line that cannot be analysed gives "
      "one of the schema sourcier.error/1.\n"
      "Exit status: 0 done, 2 wrong usage or configuration, 3 a line or the file could not be read.");
  return {command, [options](Streams streams) { return run_scan(*options, streams); }};
}

} // namespace sourcier::cli
