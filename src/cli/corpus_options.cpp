#include "cli/corpus_options.hpp"

#include "check/files.hpp"
#include "cli/article.hpp"
#include "error.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::cli {
namespace {

using corpus::InputFormat;

auto format_named(std::string_view name) -> InputFormat {
  if (name == "jsonl") return InputFormat::jsonl;
  if (name == "json") return InputFormat::json;
  if (name == "csv") return InputFormat::csv;
  if (name == "html") return InputFormat::html;
  if (name == "text") return InputFormat::text;
  return InputFormat::automatic;
}

constexpr auto members =
    std::array<std::string_view, 8>{"id", "text", "html", "title", "outlet", "url", "date", "lang"};

} // namespace

auto add_corpus_input(CLI::App& command, CorpusInput& input) -> void {
  auto const* const group = "Input";
  command
      .add_option("--input-format", input.format,
                  "auto (by the file's name; standard input is jsonl), jsonl, json, csv, html or text")
      ->check(CLI::IsMember({"auto", "jsonl", "json", "csv", "html", "text"}))
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--columns", input.columns,
                  "what the input calls our members: text=body,outlet=paper; also for members of JSON")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("OURS=THEIRS")
      ->group(group);
  command
      .add_option("--name-fields", input.options.name_fields,
                  "what file names say: {outlet}_{date}_{rest} for le-quai_2026-03-01_greve.txt")
      ->type_name("PATTERN")
      ->group(group);
  command
      .add_option("--max-article-bytes", input.options.max_bytes,
                  "the longest line or file that is read, such as 500K or 20M; a longer one is an error line")
      ->transform(CLI::AsSizeValue{false})
      ->check(CLI::PositiveNumber)
      ->default_str("8M")
      ->type_name("N")
      ->group(group);
}

auto corpus_input(CorpusInput const& asked, CommonOptions const& common) -> corpus::InputOptions {
  auto out = asked.options;
  out.format = format_named(asked.format);
  out.lang = common.lang;
  for (auto const& column : asked.columns) {
    auto const sign = column.find('=');
    auto const ours = column.substr(0, sign);
    if (sign == std::string_view::npos || sign + 1 == column.size())
      throw PackError("--columns: " + column + " is not OURS=THEIRS");
    auto const known = std::find(members.begin(), members.end(), ours) != members.end();
    if (!known && std::find(out.keep.begin(), out.keep.end(), ours) == out.keep.end())
      throw PackError("--columns: " + ours + " is none of id, text, html, title, outlet, url, date, lang, nor kept");
    out.columns[ours] = column.substr(sign + 1);
  }
  return out;
}

auto finish_with(Tools const& tools) -> corpus::Finish {
  return [&tools](Analysis& analysis, std::string_view path) {
    auto const directory = tools.config.directory.empty() ? "." : tools.config.directory;
    auto const relative = path.empty() ? std::string{} : relative_to(std::string{path}, directory);
    if (!analysis.article.outlet) analysis.article.outlet = outlet_for(tools.config, relative);
    add_findings(analysis, tools, relative);
  };
}

} // namespace sourcier::cli
