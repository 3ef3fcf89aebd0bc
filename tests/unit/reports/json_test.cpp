#include "fixtures.hpp"
#include "reports/render.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace sourcier;
using Json = nlohmann::json;

namespace {

auto parsed(Analysis const& analysis) -> Json { return Json::parse(render_jsonl(analysis)); }

} // namespace

TEST_CASE("an article's JSON has the members of the contract") {
  auto const json = parsed(fixtures::bridge());
  CHECK(json["schema"] == "sourcier.article/1");
  CHECK(json["id"] == "pont.txt");
  CHECK(json["lang"] == "fr");
  CHECK(json["outlet"] == "Le Courrier de Varlin");
  CHECK(json["date"] == "2026-01-15");
  CHECK(json["title"] == "Le pont de Varlin fermé jusqu’au printemps");
  CHECK(json["attributions"].size() == 7);
  CHECK(json["boilerplate"].size() == 1);
  CHECK(json["summary"]["attributions"] == 7);
  CHECK(json["summary"]["levels"].size() == 10);
  CHECK(json["summary"]["levels"]["organization"] == 2);
  CHECK(json["summary"]["anonymous_share"] == 0.1429);
  CHECK(json["findings"][0]["rule"] == "second-hand-anonymous");
  CHECK(json["findings"][0]["severity"] == "error");
  CHECK(json["findings"][0]["line"] == 4);
}

TEST_CASE("spans point into the text and bring its words") {
  auto const analysis = fixtures::bridge();
  auto const json = parsed(analysis);
  for (auto const& attribution : json["attributions"]) {
    for (auto const& piece : attribution["content"]) {
      auto const begin = piece["begin"].get<std::size_t>();
      auto const size = piece["end"].get<std::size_t>() - begin;
      CHECK(piece["text"] == analysis.document.text.substr(begin, size));
    }
  }
}

TEST_CASE("one attribution in full") {
  auto const json = parsed(fixtures::bridge())["attributions"][2];
  CHECK(json["form"] == "indirect");
  CHECK(json["kind"] == "assertion");
  CHECK(json["hedge"] == "conditional");
  CHECK(json["stance"] == "neutral");
  CHECK(json["venue"].is_null());
  CHECK(json["construct"] == "incise");
  CHECK(json["line"] == 4);
  CHECK(json["column"] == 1);
  REQUIRE(json["chain"].size() == 2);
  CHECK(json["chain"][0]["speaker"] == "Gazette du Fleuve");
  CHECK(json["chain"][0]["level"] == "media");
  CHECK(json["chain"][0]["state_media"].is_null());
  CHECK(json["chain"][0]["anonymity"] == Json{{"requested", false}, {"reason", nullptr}});
  CHECK(json["chain"][1]["cue"]["text"] == "citant");
  CHECK(json["chain"][1]["level"] == "anonymous");
}

TEST_CASE("columns count code points") { CHECK(parsed(fixtures::bridge())["attributions"][1]["column"] == 90); }

TEST_CASE("only state-controlled media are in state_media") {
  auto const json = parsed(fixtures::bridge())["attributions"];
  CHECK(json[3]["chain"][0]["state_media"] ==
        Json{{"name", "TASS"}, {"country", "RU"}, {"class", "SC"}, {"entry", "ru.tass"}});
  CHECK(json[3]["chain"][0]["public_media"].is_null());
  CHECK(json[6]["chain"][0]["state_media"].is_null());
  CHECK(json[6]["chain"][0]["public_media"]["class"] == "ISM");
}

TEST_CASE("a credit names its state media, from the article or from the registry") {
  auto analysis = fixtures::bridge();
  CHECK(parsed(analysis)["credits"][0]["state_media"] == Json::array({"TASS"}));
  analysis.document.credits[0].names = {"Xinhua", "AFP"};
  CHECK(parsed(analysis)["credits"][0]["state_media"] == Json::array());
  auto const lookup = [](std::string_view name) -> std::optional<StateMedia> {
    if (name != "Xinhua") return std::nullopt;
    return StateMedia{"Xinhua", "CN", StateMediaClass::SC, "cn.xinhua"};
  };
  CHECK(Json::parse(render_jsonl(analysis, {}, lookup))["credits"][0]["state_media"] == Json::array({"Xinhua"}));
}

TEST_CASE("members that are not kept are left out") {
  auto const json = Json::parse(render_jsonl(fixtures::bridge(), {false, true, false}));
  CHECK(!json.contains("outlet"));
  CHECK(json.contains("date"));
  CHECK(!json.contains("url"));
}

TEST_CASE("what is unknown is null") {
  auto const json = parsed(fixtures::quiet());
  CHECK(json["outlet"].is_null());
  CHECK(json["url"].is_null());
  CHECK(json["attributions"] == Json::array());
  CHECK(json["title"] == "Le marché de Noël");
}

TEST_CASE("one object a line for several articles, indented for one") {
  auto const both = std::vector{fixtures::quiet(), fixtures::library()};
  auto const lines = render(both, Format::json, {});
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(lines == render_jsonl(both[0]) + render_jsonl(both[1]));
  auto const one = std::vector{fixtures::quiet()};
  auto const pretty = render(one, Format::json, {});
  CHECK(std::count(pretty.begin(), pretty.end(), '\n') > 10);
  CHECK(Json::parse(pretty) == parsed(one[0]));
  auto options = RenderOptions{};
  options.pretty = false;
  CHECK(render(one, Format::json, options) == render_jsonl(one[0]));
}

TEST_CASE("hostile text is data in JSON") {
  auto const analysis = fixtures::hostile();
  auto const line = render_jsonl(analysis);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
  CHECK(Json::parse(line)["findings"][0]["message"] == analysis.findings[0].message);
}

TEST_CASE("an error has a line of its own") {
  CHECK(render_error_jsonl("a\"b", 17, "no \"text\"") ==
        R"({"schema":"sourcier.error/1","id":"a\"b","line":17,"error":"no \"text\""})"
        "\n");
  CHECK(render_error_jsonl(std::nullopt, 1, "x") == R"({"schema":"sourcier.error/1","id":null,"line":1,"error":"x"})"
                                                    "\n");
}
