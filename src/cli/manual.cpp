#include "cli/option_table.hpp"

#include <string_view>

namespace sourcier::cli {
namespace {

/// Words for troff: a hyphen is a minus, and neither a dot nor a quote opens a line.
auto troff(std::string_view text) -> std::string {
  std::string out;
  for (auto const c : text) {
    auto const line_start = out.empty() || out.back() == '\n';
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '-') {
      out += "\\-";
    } else if (c == '\\') {
      out += "\\e";
    } else {
      out += c;
    }
  }
  return out;
}

auto option_entry(OptionRow const& option) -> std::string {
  std::string out = ".TP\n";
  for (std::size_t i = 0; i < option.names.size(); ++i) {
    out += (i == 0 ? "\\fB" : ", \\fB") + troff(option.names[i]) + "\\fR";
  }
  if (!option.value.empty()) out += " \\fI" + troff(option.value) + "\\fR";
  out += '\n' + troff(option.description.empty() ? option.names.front() : option.description) + '\n';
  if (!option.choices.empty() && option.choices.size() < 12) {
    std::string listed;
    for (auto const& choice : option.choices) listed += (listed.empty() ? "" : ", ") + choice;
    out += "(" + troff(listed) + ")\n";
  }
  return out;
}

constexpr std::string_view closing = R"(.SH EXIT STATUS
.TP
.B 0
nothing to report
.TP
.B 1
findings at or above the failing severity (\fBcheck\fR only)
.TP
.B 2
wrong usage or configuration
.TP
.B 3
an input could not be read; with several inputs the others are still done
.SH FILES
.TP
.I sourcier.toml
rules, limits, outlets and paths; looked for upward from each checked file, then in
.IR $XDG_CONFIG_HOME/sourcier/ .
\fBsourcier init\fR writes one to start from.
.TP
.I .sourcierignore
paths that \fBcheck\fR passes over, one pattern a line
.SH ENVIRONMENT
.TP
.B NO_COLOR
no colours
.TP
.B COLUMNS
how wide reports are
.TP
.B GITHUB_STEP_SUMMARY
where \fBcheck\fR appends its table
)";

} // namespace

auto manual_page(std::vector<CommandRow> const& table, std::string const& version) -> std::string {
  std::string out = R"(.TH SOURCIER 1 "" "sourcier )" + troff(version) + "\" \"User Commands\"\n";
  out += ".SH NAME\nsourcier \\- says who stands behind each claim of a news article\n.SH SYNOPSIS\n";
  for (auto const& command : table) {
    if (!command.name.empty()) out += ".B sourcier " + troff(command.name) + "\n[\\fIOPTIONS\\fR]\n.br\n";
  }
  for (auto const& command : table) {
    if (command.name.empty()) {
      out += ".SH DESCRIPTION\n" + troff(command.description) + "\n.SH OPTIONS\n";
    } else {
      out += (&command == &table[1] ? ".SH COMMANDS\n" : "") + std::string{".SS sourcier "} + troff(command.name) +
             '\n' + troff(command.description) + '\n';
    }
    for (auto const& option : command.options) out += option_entry(option);
  }
  return out + std::string{closing};
}

} // namespace sourcier::cli
