#include "check/format.hpp"

#include <array>
#include <utility>

namespace sourcier {

namespace {

constexpr auto names = std::array<std::pair<std::string_view, CheckFormat>, 7>{{{"text", CheckFormat::text},
                                                                                {"github", CheckFormat::github},
                                                                                {"sarif", CheckFormat::sarif},
                                                                                {"junit", CheckFormat::junit},
                                                                                {"rdjson", CheckFormat::rdjson},
                                                                                {"json", CheckFormat::json},
                                                                                {"jsonl", CheckFormat::jsonl}}};

} // namespace

auto parse_check_format(std::string_view name) -> std::optional<CheckFormat> {
  for (auto const& [one, format] : names)
    if (one == name) return format;
  return std::nullopt;
}

auto check_format_names() -> std::vector<std::string_view> {
  auto out = std::vector<std::string_view>{};
  for (auto const& [name, format] : names) out.push_back(name);
  return out;
}

auto render_check(CheckReport const& report, CheckFormat format, TextStyle const& style) -> std::string {
  switch (format) {
  case CheckFormat::text: return text_check(report, style);
  case CheckFormat::github: return github_check(report);
  case CheckFormat::sarif: return sarif_check(report);
  case CheckFormat::junit: return junit_check(report);
  case CheckFormat::rdjson: return rdjson_check(report);
  case CheckFormat::json: return json_check(report);
  case CheckFormat::jsonl: return jsonl_check(report);
  }
  return {};
}

auto step_summary(CheckReport const& report, std::string_view lang) -> std::string {
  auto const english = lang == "en";
  auto rows = std::string{};
  auto const cell = [](std::string_view text) {
    auto out = std::string{};
    for (auto const c : text) {
      if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']') out += '\\';
      if (c == '<')
        out += "&lt;";
      else
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
  };
  auto count = std::size_t{0};
  for (auto const& one : report.findings) {
    if (!one.counts()) continue;
    ++count;
    rows += "| " + cell(one.path) + ':' + std::to_string(one.begin.line) + " | " +
            std::string{to_string(one.finding.severity)} + " | `" + std::string{one.finding.rule} + "` | " +
            cell(one.finding.message) + " |\n";
  }
  auto const files = std::to_string(report.files.size());
  auto out = std::string{english ? "## Sourcing\n\n" : "## Sources\n\n"};
  if (count == 0)
    return out + (english ? "Nothing to report in " + files + " file(s).\n"
                          : "Rien à signaler dans " + files + " fichier(s).\n");
  out += english ? std::to_string(count) + " finding(s) in " + files +
                       " file(s).\n\n| where | severity | rule | message |\n"
                 : std::to_string(count) + " remarque(s) dans " + files +
                       " fichier(s).\n\n| où | gravité | règle | message |\n";
  return out + "|---|---|---|---|\n" + rows;
}

} // namespace sourcier
