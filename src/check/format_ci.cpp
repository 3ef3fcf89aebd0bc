#include "check/format.hpp"
#include "text/printable.hpp"

namespace sourcier {

namespace {

auto github_escape(std::string_view text, bool property) -> std::string {
  auto out = std::string{};
  for (auto const c : printable(text, "\r\n\t")) {
    switch (c) {
    case '%': out += "%25"; break;
    case '\r': out += "%0D"; break;
    case '\n': out += "%0A"; break;
    case ':': out += property ? "%3A" : ":"; break;
    case ',': out += property ? "%2C" : ","; break;
    default: out += c;
    }
  }
  return out;
}

auto github_level(Severity severity) -> std::string_view {
  switch (severity) {
  case Severity::info:
  case Severity::suggestion: return "notice";
  case Severity::warning: return "warning";
  case Severity::error: return "error";
  }
  return {};
}

auto xml_escape(std::string_view text) -> std::string {
  auto out = std::string{};
  for (auto const c : printable(text, "\r\n\t")) { // XML 1.0 has no other control characters
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\n': out += "&#10;"; break;
    case '\t': out += "&#9;"; break;
    case '\r': out += "&#13;"; break;
    default: out += c;
    }
  }
  return out;
}

} // namespace

auto github_check(CheckReport const& report) -> std::string {
  auto out = std::string{};
  for (auto const& one : report.findings) {
    if (!one.counts()) continue;
    out += "::" + std::string{github_level(one.finding.severity)} + " file=" + github_escape(one.path, true) +
           ",line=" + std::to_string(one.begin.line) + ",endLine=" + std::to_string(one.end.line);
    // Columns are allowed only when the finding stays on one line.
    if (one.begin.line == one.end.line)
      out += ",col=" + std::to_string(one.begin.column) + ",endColumn=" + std::to_string(one.end.column);
    out += ",title=" + github_escape("sourcier: " + std::string{one.finding.rule}, true) +
           "::" + github_escape(one.finding.message, false) + '\n';
  }
  return out;
}

auto junit_check(CheckReport const& report) -> std::string {
  auto suites = std::string{};
  auto tests = std::size_t{0};
  auto failures = std::size_t{0};
  auto at = report.findings.begin();
  for (auto const& file : report.files) {
    auto cases = std::string{};
    auto failed = std::size_t{0};
    for (; at != report.findings.end() && at->path == file; ++at) {
      if (!at->counts()) continue;
      ++failed;
      auto const place = std::to_string(at->begin.line) + ':' + std::to_string(at->begin.column);
      // NOLINTBEGIN(performance-inefficient-string-concatenation): as it is laid out
      cases += "    <testcase name=\"" + xml_escape(at->finding.rule) + " " + place + "\" classname=\"" +
               xml_escape(file) + "\" file=\"" + xml_escape(file) + "\" line=\"" + std::to_string(at->begin.line) +
               "\">\n      <failure type=\"" + std::string{to_string(at->finding.severity)} + "\" message=\"" +
               xml_escape(at->finding.message) + "\">" + xml_escape(file + ':' + place + ": " + at->finding.message) +
               "</failure>\n    </testcase>\n";
      // NOLINTEND(performance-inefficient-string-concatenation)
    }
    auto const count = failed == 0 ? 1 : failed;
    if (failed == 0) cases = R"(    <testcase name="sourcier" classname=")" + xml_escape(file) + "\"/>\n";
    suites += "  <testsuite name=\"" + xml_escape(file) + "\" tests=\"" + std::to_string(count) + "\" failures=\"" +
              std::to_string(failed) + "\" errors=\"0\">\n" + cases + "  </testsuite>\n";
    tests += count;
    failures += failed;
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sourcier\" tests=\"" + std::to_string(tests) +
         "\" failures=\"" + std::to_string(failures) + "\" errors=\"0\">\n" + suites + "</testsuites>\n";
}

} // namespace sourcier
