#include "check/format.hpp"

#include "findings/rule.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace sourcier {

namespace {

using Json = nlohmann::ordered_json;

auto dump(Json const& json, int indent) -> std::string {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

auto finding_json(PlacedFinding const& one) -> Json {
  return {{"file", one.path},
          {"rule", one.finding.rule},
          {"severity", to_string(one.finding.severity)},
          {"message", one.finding.message},
          {"span",
           {{"begin", one.finding.span.begin},
            {"end", one.finding.span.end},
            {"line", one.begin.line},
            {"column", one.begin.column},
            {"end_line", one.end.line},
            {"end_column", one.end.column},
            {"text", one.words}}},
          {"fingerprint", one.fingerprint},
          {"suppressed", one.suppressed},
          {"baseline", one.in_baseline}};
}

auto uri(std::string_view path) -> std::string {
  auto out = std::string{};
  for (auto const c : path) {
    auto const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view{"-._~/"}.find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

auto sarif_level(Severity severity) -> char const* {
  switch (severity) {
  case Severity::info:
  case Severity::suggestion: return "note";
  case Severity::warning: return "warning";
  case Severity::error: return "error";
  }
  return "none";
}

auto sarif_rules() -> Json {
  auto out = Json::array();
  for (auto const& rule : rules()) {
    auto help = std::string{rule.why.en} + "\n\nOrigin: " + std::string{rule.origin.en};
    auto markdown = std::string{rule.why.en} + "\n\n*Origin:* " + std::string{rule.origin.en};
    if (!rule.bad.en.empty()) {
      help += "\n\nBad: " + std::string{rule.bad.en} + "\nGood: " + std::string{rule.good.en};
      markdown += "\n\n*Bad:* " + std::string{rule.bad.en} + "\n\n*Good:* " + std::string{rule.good.en};
    }
    out.push_back({{"id", rule.code},
                   {"shortDescription", {{"text", rule.title.en}}},
                   {"fullDescription", {{"text", rule.why.en}}},
                   {"help", {{"text", help}, {"markdown", markdown}}},
                   {"defaultConfiguration", {{"enabled", !rule.limit}, {"level", sarif_level(rule.severity)}}},
                   {"properties", {{"tags", {"sourcing"}}, {"severity", to_string(rule.severity)}}}});
  }
  return out;
}

/// Relative to the directory that was checked, except what lies outside it.
auto artifact(std::string const& path) -> Json {
  if (!path.empty() && path.front() == '/') return {{"uri", "file://" + uri(path)}};
  return {{"uri", uri(path)}, {"uriBaseId", "%SRCROOT%"}};
}

auto sarif_result(PlacedFinding const& one, bool has_baseline, std::map<std::string_view, std::size_t> const& index,
                  std::uint32_t nth) -> Json {
  auto region = Json{{"startLine", one.begin.line},
                     {"startColumn", one.begin.column},
                     {"endLine", one.end.line},
                     {"endColumn", one.end.column},
                     {"snippet", {{"text", one.words}}}};
  auto out = Json{{"ruleId", one.finding.rule},
                  {"ruleIndex", index.at(one.finding.rule)},
                  {"level", sarif_level(one.finding.severity)},
                  {"message", {{"text", one.finding.message}}},
                  {"locations",
                   {{{"physicalLocation", {{"artifactLocation", artifact(one.path)}, {"region", std::move(region)}}}}}},
                  {"partialFingerprints", {{"sourcierFinding/v1", one.fingerprint + ':' + std::to_string(nth)}}}};
  if (has_baseline) out["baselineState"] = one.in_baseline ? "unchanged" : "new";
  auto suppressions = Json::array();
  if (one.suppressed) suppressions.push_back({{"kind", "inSource"}});
  if (one.in_baseline) suppressions.push_back({{"kind", "external"}, {"justification", "in the baseline"}});
  // When any result may be silenced, an empty list says that this one is not.
  out["suppressions"] = std::move(suppressions);
  return out;
}

} // namespace

auto sarif_check(CheckReport const& report) -> std::string {
  auto index = std::map<std::string_view, std::size_t>{};
  for (std::size_t i = 0; i < rules().size(); ++i) index[rules()[i].code] = i;
  auto seen = std::map<std::string, std::uint32_t>{};
  auto results = Json::array();
  for (auto const& one : report.findings)
    results.push_back(sarif_result(one, report.has_baseline, index, ++seen[one.path + '\n' + one.fingerprint]));
  auto const driver =
      Json{{"name", "sourcier"}, {"version", report.version.empty() ? "0" : report.version}, {"rules", sarif_rules()}};
  auto run =
      Json{{"tool", {{"driver", driver}}},
           {"columnKind", "unicodeCodePoints"},
           {"originalUriBaseIds", {{"%SRCROOT%", {{"description", {{"text", "The directory that was checked."}}}}}}},
           {"results", std::move(results)}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({std::move(run)})}},
              2);
}

auto rdjson_check(CheckReport const& report) -> std::string {
  auto const level = [](Severity severity) {
    return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
  };
  auto diagnostics = Json::array();
  for (auto const& one : report.findings) {
    if (!one.counts()) continue;
    // This format counts columns in bytes.
    diagnostics.push_back({{"message", one.finding.message},
                           {"location",
                            {{"path", one.path},
                             {"range",
                              {{"start", {{"line", one.begin.line}, {"column", one.byte_column}}},
                               {"end", {{"line", one.end.line}, {"column", one.end_byte_column}}}}}}},
                           {"severity", level(one.finding.severity)},
                           {"code", {{"value", one.finding.rule}}}});
  }
  return dump({{"source", {{"name", "sourcier"}}}, {"diagnostics", std::move(diagnostics)}}, 2);
}

auto json_check(CheckReport const& report) -> std::string {
  auto findings = Json::array();
  for (auto const& one : report.findings) findings.push_back(finding_json(one));
  auto summary = Json{{"files", report.files.size()}};
  for (auto const severity : {Severity::error, Severity::warning, Severity::suggestion, Severity::info})
    summary[std::string{to_string(severity)}] = report.count(severity);
  return dump({{"schema", "sourcier.check/1"}, {"findings", std::move(findings)}, {"summary", std::move(summary)}}, 2);
}

auto jsonl_check(CheckReport const& report) -> std::string {
  auto out = std::string{};
  for (auto const& one : report.findings) {
    auto line = Json{{"schema", "sourcier.finding/1"}};
    line.update(finding_json(one));
    out += dump(line, -1);
  }
  return out;
}

} // namespace sourcier
