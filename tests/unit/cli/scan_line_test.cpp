#include "cli/scan_line.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace sourcier;
using Json = nlohmann::json;

namespace {

auto scan(std::string_view line, cli::ScanSettings const& settings = {}) -> Json {
  static cli::Tools const tools{Packs::embedded()};
  auto const result = cli::scan_line(line, 17, settings, tools);
  CHECK(result.output.ends_with('\n'));
  auto json = Json::parse(result.output);
  CHECK(result.error.empty() == (json["schema"] == "sourcier.article/1"));
  return json;
}

} // namespace

TEST_CASE("a line gives its claims and what is known of the article") {
  auto const out = scan(R"({"id": "a1", "text": "La police affirme que l'enquête avance.", "title": "Au port",
                            "outlet": "Le Phare", "date": "2026-03-01", "url": null, "unknown": [1, 2]})");
  CHECK(out["id"] == "a1");
  CHECK(out["lang"] == "fr");
  CHECK(out["title"] == "Au port");
  CHECK(out["outlet"] == "Le Phare");
  CHECK(out["url"].is_null());
  REQUIRE(out["attributions"].size() == 1);
  CHECK(out["attributions"][0]["chain"][0]["speaker"] == "police");
}

TEST_CASE("ids may be numbers or absent") {
  CHECK(scan(R"({"id": 12, "text": ""})")["id"] == "12");
  CHECK(scan(R"({"text": ""})")["id"] == "17");
}

TEST_CASE("a language tag may name a country; the line's own language goes first") {
  cli::ScanSettings settings;
  settings.lang = "en";
  CHECK(scan(R"({"text": "12", "lang": "FR-ch"})", settings)["lang"] == "fr");
  CHECK(scan(R"({"text": "12", "lang": ""})")["lang"] == "fr");
}

TEST_CASE("a line that is wrong gives an error line with the id when there is one") {
  auto const broken = scan("{\"id\": \"x\", ");
  CHECK(broken["schema"] == "sourcier.error/1");
  CHECK(broken["line"] == 17);
  CHECK(broken["id"].is_null());
  CHECK(scan(R"({"id": "x"})")["id"] == "x");
  CHECK(scan(R"({"id": "x"})")["error"] == "\"text\" is missing");
  CHECK(scan(R"({"id": "x", "text": 3})")["error"] == "\"text\" must be a string");
  CHECK(scan(R"({"id": {}, "text": ""})")["schema"] == "sourcier.error/1");
  CHECK(scan(R"("words")")["error"] == "not a JSON object");
  CHECK(scan("{\"text\": \"\xff\"}")["schema"] == "sourcier.error/1");
  CHECK(scan(R"({"text": "", "lang": "tlh"})")["schema"] == "sourcier.error/1");
}
