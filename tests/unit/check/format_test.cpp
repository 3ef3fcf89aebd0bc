#include "check/format.hpp"
#include "check/rules_json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using namespace sourcier;

namespace {

auto sample() -> CheckReport {
  auto one = PlacedFinding{};
  one.path = "à b/a.md";
  one.finding = {"anonymous-bare", Severity::error, {10, 21}, "« une source » : 100 %\nqui ?"};
  one.begin = {2, 8};
  one.end = {2, 18};
  one.byte_column = 9;
  one.end_byte_column = 19;
  one.words = "une source";
  one.source_line = "Sélon, une source.";
  one.fingerprint = "0123456789abcdef";
  auto two = one;
  two.finding = {"changed-name", Severity::info, {30, 40}, "<b> & \"c\""};
  two.begin = {3, 1};
  two.end = {4, 2};
  auto three = one;
  three.suppressed = true;
  auto four = one;
  four.in_baseline = true;
  return {{"à b/a.md", "c.md"}, {one, two, three, four}, "1.0", true};
}

} // namespace

TEST_CASE("text: one line a finding, silenced ones left out") {
  CHECK(render_check(sample(), CheckFormat::text) ==
        "à b/a.md:2:8: error: « une source » : 100 % qui ? [anonymous-bare]\n"
        "à b/a.md:3:1: info: <b> & \"c\" [changed-name]\n");
  CHECK(render_check({}, CheckFormat::text).empty());
}

TEST_CASE("text on a terminal: the line, a mark under the words, the count") {
  auto const text = render_check(sample(), CheckFormat::text, {false, true, "fr"});
  CHECK(text.find("    Sélon, une source.\n           ^~~~~~~~~~\n") != std::string::npos);
  CHECK(text.find("1 erreur, 1 information\n") != std::string::npos);
  auto report = sample();
  report.findings.resize(1);
  report.findings[0].source_line = std::string(500, 'x') + "une source" + std::string(500, 'y') + "\x1b[2J";
  report.findings[0].begin.column = 501;
  report.findings[0].end.column = 511;
  auto const cut = render_check(report, CheckFormat::text, {true, true, "en"});
  CHECK(cut.find("…" + std::string(30, 'x') + "une source" + std::string(60, 'y') + "…") != std::string::npos);
  CHECK(cut.find("[2J") == std::string::npos);
}

TEST_CASE("github: commands with their marks escaped") {
  CHECK(render_check(sample(), CheckFormat::github) ==
        "::error file=à b/a.md,line=2,endLine=2,col=8,endColumn=18,title=sourcier%3A anonymous-bare::« une source » : "
        "100 %25%0Aqui ?\n"
        "::notice file=à b/a.md,line=3,endLine=4,title=sourcier%3A changed-name::<b> & \"c\"\n");
}

TEST_CASE("sarif: all is there and marked") {
  auto const sarif = nlohmann::json::parse(render_check(sample(), CheckFormat::sarif));
  auto const& run = sarif.at("runs").at(0);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  CHECK(run.at("tool").at("driver").at("rules").size() == 39);
  auto const& results = run.at("results");
  REQUIRE(results.size() == 4);
  auto const& place = results[0].at("locations").at(0).at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "%C3%A0%20b/a.md");
  CHECK(place.at("region").at("startColumn") == 8);
  CHECK(results[0].at("baselineState") == "new");
  CHECK(results[0].at("partialFingerprints").at("sourcierFinding/v1") == "0123456789abcdef:1");
  CHECK(results[2].at("suppressions").at(0).at("kind") == "inSource");
  CHECK(results[3].at("baselineState") == "unchanged");
  auto const index = results[0].at("ruleIndex").get<std::size_t>();
  CHECK(run.at("tool").at("driver").at("rules").at(index).at("id") == "anonymous-bare");
}

TEST_CASE("junit: a case a finding, and one for each file without any") {
  auto const xml = render_check(sample(), CheckFormat::junit);
  CHECK(xml.find("<testsuites name=\"sourcier\" tests=\"3\" failures=\"2\"") != std::string::npos);
  CHECK(xml.find("message=\"&lt;b&gt; &amp; &quot;c&quot;\"") != std::string::npos);
  CHECK(xml.find("100 %&#10;qui") != std::string::npos);
  CHECK(xml.find("classname=\"c.md\"/>") != std::string::npos);
}

TEST_CASE("rdjson counts columns in bytes, json in code points") {
  auto const rd = nlohmann::json::parse(render_check(sample(), CheckFormat::rdjson));
  REQUIRE(rd.at("diagnostics").size() == 2);
  CHECK(rd.at("diagnostics")[0].at("location").at("range").at("start").at("column") == 9);
  auto const json = nlohmann::json::parse(render_check(sample(), CheckFormat::json));
  CHECK(json.at("schema") == "sourcier.check/1");
  CHECK(json.at("findings")[0].at("span").at("column") == 8);
  CHECK(json.at("findings")[2].at("suppressed") == true);
  CHECK(json.at("summary").at("error") == 1);
  auto const lines = render_check(sample(), CheckFormat::jsonl);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 4);
  CHECK(nlohmann::json::parse(lines.substr(0, lines.find('\n'))).at("rule") == "anonymous-bare");
}

TEST_CASE("text that is no UTF-8 breaks no format") {
  auto report = sample();
  report.findings[0].words = "\xFF";
  for (auto const name : check_format_names()) CHECK_NOTHROW((void)render_check(report, *parse_check_format(name)));
}

TEST_CASE("no name of a file and no message paints, ends its line or breaks XML") {
  auto report = sample();
  report.findings.resize(1);
  report.findings[0].path = report.files[0] = "a\x1b[31m\nb\u009B\xE9.txt";
  report.files.resize(1);
  report.findings[0].finding.message = "« \u009B31m\u202E »";
  auto const text = render_check(report, CheckFormat::text);
  CHECK(text.starts_with("a\uFFFD[31m\uFFFDb\uFFFD\uFFFD.txt:2:8: error: « \uFFFD31m\uFFFD » ["));
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
  CHECK(render_check(report, CheckFormat::github).starts_with("::error file=a\uFFFD[31m%0Ab\uFFFD\uFFFD.txt,"));
  auto const junit = render_check(report, CheckFormat::junit);
  CHECK(junit.find("<testsuite name=\"a\uFFFD[31m&#10;b\uFFFD\uFFFD.txt\"") != std::string::npos);
  CHECK(junit.find('\x1b') == std::string::npos);
}

TEST_CASE("the step summary is a table") {
  CHECK(step_summary(sample(), "en").find("| à b/a.md:2 | error | `anonymous-bare` |") != std::string::npos);
  CHECK(step_summary({{"a"}, {}, "", false}, "fr").find("Rien à signaler") != std::string::npos);
}

TEST_CASE("the rules as json") {
  auto const json = nlohmann::json::parse(rules_json());
  CHECK(json.at("schema") == "sourcier.rules/1");
  CHECK(json.at("rules").size() == 39);
  CHECK(json.at("rules")[0].at("title").at("fr").is_string());
}
