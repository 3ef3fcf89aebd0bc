#include "check/format.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <array>

namespace sourcier {

namespace {

constexpr auto shown = std::size_t{100}; ///< of a long line, in code points
constexpr auto before = std::size_t{30};

auto color_of(Severity severity) -> std::string_view {
  switch (severity) {
  case Severity::info: return "\x1b[36m";
  case Severity::suggestion: return "\x1b[34m";
  case Severity::warning: return "\x1b[33m";
  case Severity::error: return "\x1b[31m";
  }
  return {};
}

/// The code points of a line; what would move the cursor or paint the screen becomes a space or a mark.
auto code_points(std::string_view line) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  for (auto const c : printable(line, "\t")) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80 && !out.empty())
      out.back() += c;
    else
      out.emplace_back(1, c == '\t' ? ' ' : c);
  }
  return out;
}

/// The source line, cut around the words when it is long, and the mark under them.
auto source_lines(PlacedFinding const& one, TextStyle const& style) -> std::string {
  auto const points = code_points(one.source_line);
  auto const begin = std::min<std::size_t>(one.begin.column - one.source_column, points.size());
  auto end = one.end.line == one.begin.line ? std::min<std::size_t>(one.end.column - one.source_column, points.size())
                                            : points.size();
  end = std::max(end, begin);
  auto const first = points.size() <= shown || begin <= before ? 0 : begin - before;
  auto const last = std::min(points.size(), first + shown);
  auto text = std::string{first != 0 ? "…" : ""};
  for (auto i = first; i < last; ++i) text += points[i];
  if (last < points.size()) text += "…";
  auto mark = std::string(begin - first + (first != 0 ? 1 : 0), ' ');
  auto under = std::string{"^"};
  if (std::min(end, last) > begin + 1) under.append(std::min(end, last) - begin - 1, '~');
  if (style.color) under = "\x1b[32m" + under + "\x1b[0m";
  return "    " + text + "\n    " + mark + under + '\n';
}

auto total(CheckReport const& report, std::string_view lang) -> std::string {
  struct Name {
    Severity severity{};
    std::array<std::string_view, 2> fr, en;
  };
  static constexpr auto kinds =
      std::array<Name, 4>{{{Severity::error, {"erreur", "erreurs"}, {"error", "errors"}},
                           {Severity::warning, {"avertissement", "avertissements"}, {"warning", "warnings"}},
                           {Severity::suggestion, {"suggestion", "suggestions"}, {"suggestion", "suggestions"}},
                           {Severity::info, {"information", "informations"}, {"information", "informations"}}}};
  auto out = std::string{};
  for (auto const& kind : kinds) {
    auto const count = report.count(kind.severity);
    if (count == 0) continue;
    if (!out.empty()) out += ", ";
    out += std::to_string(count) + ' ' + std::string{(lang == "en" ? kind.en : kind.fr)[count > 1 ? 1 : 0]};
  }
  return out.empty() ? out : out + '\n';
}

} // namespace

auto text_check(CheckReport const& report, TextStyle const& style) -> std::string {
  auto out = std::string{};
  for (auto const& one : report.findings) {
    if (!one.counts()) continue;
    auto const severity = std::string{to_string(one.finding.severity)};
    auto message = one.finding.message;
    std::replace_if(
        message.begin(), message.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    message = printable(message);
    out += printable(one.path) + ':' + std::to_string(one.begin.line) + ':' + std::to_string(one.begin.column) + ": ";
    out += style.color ? std::string{color_of(one.finding.severity)} + severity + "\x1b[0m" : severity;
    out += ": " + message + " [" + std::string{one.finding.rule} + "]\n";
    if (style.source) out += source_lines(one, style);
  }
  if (style.source) out += total(report, style.lang);
  return out;
}

} // namespace sourcier
