#pragma once
#include "analysis.hpp"
#include "check/config.hpp"
#include "check/format.hpp"
#include "check/report.hpp"
#include "findings/checks.hpp"
#include "input/extract.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// The arguments of `sourcier check`, as the command line gives them.
struct CheckOptions {
  std::vector<std::string> paths; ///< files and directories; "-" is standard input; none: the working directory
  std::string stdin_filename;     ///< what "-" is called, and how it is read; empty: "-", as plain text
  CheckFormat format = CheckFormat::text;
  TextStyle style;
  std::string lang = "auto"; ///< "auto": front matter, configuration, the text itself, in this order
  std::string ui;            ///< empty: the configuration's, otherwise the article's
  std::string config;        ///< empty: looked for upward from each file
  bool no_config = false;
  bool print_config = false;       ///< of the first path, and nothing else
  std::vector<std::string> packs;  ///< beside those of the configuration
  std::string registry;            ///< instead of the configuration's
  std::vector<std::string> select; ///< only these rules
  std::vector<std::string> ignore; ///< all but these
  std::optional<Severity> fail_on;
  std::optional<std::uint32_t> max_warnings;
  bool exit_zero = false;
  std::string baseline;
  std::string write_baseline;
  bool prune_baseline = false;
  std::string diff; ///< a file, or "-": only findings on lines that it adds
  std::uint32_t jobs = 1;
  bool quiet = false;
  std::string version;
};

/// Which words and media a check works with, as configuration and command line say.
struct PackChoice {
  std::vector<std::string> packs;
  std::string registry;
  friend auto operator<(PackChoice const& a, PackChoice const& b) -> bool {
    return a.packs != b.packs ? a.packs < b.packs : a.registry < b.registry;
  }
};

/// What the pipeline offers to a check. Called from several threads at once.
struct CheckTools {
  std::function<Analysis(std::string text, ArticleInfo info)> analyze;
  std::function<SignalSets const&(std::string_view lang)> signals;
  MediaLookup media;
};
/// Loads packs and registry; called once for each choice. May throw PackError.
using ToolsFor = std::function<CheckTools(PackChoice const&)>;

/// Runs `sourcier check`: reads, analyses, reports on `out`, tells troubles on `err`. Returns the exit status: 0
/// nothing, 1 findings at or above the failing severity, 2 wrong usage or configuration, 3 an input could not be read.
/// The output does not depend on `jobs`. `summary`, when not null, gets the Markdown for $GITHUB_STEP_SUMMARY.
[[nodiscard]] auto run_check(CheckOptions const& options, ToolsFor const& tools_for, std::istream& in,
                             std::ostream& out, std::ostream& err, std::string* summary = nullptr) -> int;

/// What is known of a file before it is read.
struct CheckFile {
  std::string path;
  FileKind kind = FileKind::plain;
  ArticleInfo info;          ///< lang: empty, or the one that was asked for whatever the file says
  std::string fallback_lang; ///< when neither the caller nor the file names one
  RuleSettings settings;
  std::string ui; ///< empty: the article's language
};

/// One file as bytes to findings with places, silenced ones marked; no file is opened. `decoded`, when not null, gets
/// the text that the places are of.
/// @throws InputError when the bytes are no text, or HTML nested too deep.
[[nodiscard]] auto check_bytes(std::string_view bytes, CheckFile const& input, CheckTools const& tools,
                               std::string* decoded = nullptr) -> std::vector<PlacedFinding>;

} // namespace sourcier
