#include "fixtures.hpp"
#include "reports/messages.hpp"
#include "reports/plain.hpp"
#include "reports/render.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace sourcier;
using namespace sourcier::reports;

namespace {

auto rendered(Analysis const& analysis, Format format, RenderOptions const& options = {}) -> std::string {
  return render(std::vector{analysis}, format, options);
}

auto has(std::string_view text, std::string_view part) -> bool { return text.find(part) != std::string_view::npos; }

} // namespace

TEST_CASE("formats by name") {
  CHECK(parse_format("md") == Format::markdown);
  CHECK(parse_format("worksheet-html") == Format::worksheet_html);
  CHECK(!parse_format("pdf"));
  for (auto const format : {Format::markdown, Format::html, Format::json, Format::text, Format::csv, Format::worksheet,
                            Format::worksheet_html, Format::annotation, Format::brat}) {
    CHECK(parse_format(to_string(format)) == format);
  }
}

TEST_CASE("every format is the same twice and ends its last line") {
  for (auto const format : {Format::markdown, Format::html, Format::json, Format::text, Format::csv, Format::worksheet,
                            Format::worksheet_html, Format::annotation, Format::brat}) {
    for (auto const& analysis : {fixtures::bridge(), fixtures::hostile(), fixtures::crowded()}) {
      auto const once = rendered(analysis, format);
      CHECK(once == rendered(analysis, format));
      CHECK(once.back() == '\n');
    }
  }
}

TEST_CASE("text, letter for letter") {
  auto options = RenderOptions{};
  options.width = 60;
  CHECK(rendered(fixtures::library(), Format::text, options) == typeset(R"(Library to open on Sundays

This article reports 2~claims, from 2~sources. 1~claim (50%)
goes back to a person, a post, an organisation or a document
that can be named. None rests on an anonymous source. No
media under state control is cited as a source. This report
says who stands behind each claim, not whether it is true.

Where the claims come from
  N named person    ██████████████                1   50%
  W private witness ██████████████                1   50%

The claims
1 [N] "We listened," […] "and we acted."
      Ann Pell · line~3
2 [W] it late
      reader · line~4 · opinion · anonymity requested:
      “fearing her employer”

Worth a second look
  Nothing to flag.
)"));
}

TEST_CASE("text keeps to its width and has colours only when asked") {
  for (auto const width : {24U, 40U, 80U, 200U}) {
    auto options = RenderOptions{};
    options.width = width;
    for (auto const& analysis : {fixtures::bridge(), fixtures::hostile(), fixtures::crowded()}) {
      auto const text = rendered(analysis, Format::text, options);
      CHECK(!has(text, "\x1b"));
      CHECK(!has(text, "\x07"));
      for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find('\n', at);
        auto const line = std::string_view{text}.substr(at, end - at);
        if (width >= 40) CHECK_MESSAGE(columns(line) <= width, line);
        at = end + 1;
      }
    }
  }
  auto options = RenderOptions{};
  options.color = true;
  CHECK(has(rendered(fixtures::bridge(), Format::text, options), "\x1b[31m[A]\x1b[0m"));
}

TEST_CASE("a CSV row a claim, with one header for all articles") {
  auto const csv = render(std::vector{fixtures::library(), fixtures::quiet(), fixtures::library()}, Format::csv, {});
  CHECK(csv ==
        "article,outlet,date,lang,number,line,column,begin,end,content,form,kind,hedge,stance,venue,construct,cue,"
        "source,speaker,level,origin,origin_level,chain,chain_levels,state_media,state_media_country,"
        "state_media_class\r\n"
        "library,,,en,1,3,1,28,93,\"\"\"We listened,\"\" […] \"\"and we acted.\"\"\",direct,assertion,,neutral,,"
        "incise,said,\"Ann Pell, the head librarian\",Ann Pell,named_person,Ann Pell,named_person,Ann "
        "Pell,named_person,,,\r\n"
        "library,,,en,2,4,66,159,166,it late,indirect,opinion,,neutral,,incise,called,A "
        "reader,reader,witness,reader,witness,reader,witness,,,\r\n"
        "library,,,en,1,3,1,28,93,\"\"\"We listened,\"\" […] \"\"and we acted.\"\"\",direct,assertion,,neutral,,"
        "incise,said,\"Ann Pell, the head librarian\",Ann Pell,named_person,Ann Pell,named_person,Ann "
        "Pell,named_person,,,\r\n"
        "library,,,en,2,4,66,159,166,it late,indirect,opinion,,neutral,,incise,called,A "
        "reader,reader,witness,reader,witness,reader,witness,,,\r\n");
}

TEST_CASE("CSV for Excel has a mark and no formulas; other CSV is exact") {
  auto options = RenderOptions{};
  CHECK(has(rendered(fixtures::hostile(), Format::csv, options), ",=cmd|' /C calc'!A0,"));
  options.excel = true;
  auto const csv = rendered(fixtures::hostile(), Format::csv, options);
  CHECK(csv.substr(0, 3) == "\uFEFF");
  CHECK(has(csv, ",'=cmd|' /C calc'!A0,"));
  CHECK(!has(csv, ",=cmd"));
}

TEST_CASE("web annotations find their words by quotation and by position in code points") {
  auto const json = nlohmann::json::parse(rendered(fixtures::bridge(), Format::annotation));
  CHECK(json["@context"] == "http://www.w3.org/ns/anno.jsonld");
  CHECK(json["type"] == "AnnotationPage");
  REQUIRE(json["items"].size() == 7);
  auto const& item = json["items"][2];
  CHECK(item["id"] == "https://courrier-varlin.example/pont?a=1&b=2#claim-3");
  CHECK(item["body"][0]["value"] == "Gazette du Fleuve ← sources proches du chantier");
  CHECK(item["body"][2]["value"] == "anonymous");
  CHECK(item["body"][3]["value"] == "conditional");
  auto const& selectors = item["target"][0]["selector"];
  CHECK(selectors[0]["exact"] == "Les travaux coûteraient douze millions d’euros");
  CHECK(selectors[0]["prefix"] == " avant tout », a-t-elle ajouté.\n");
  CHECK(selectors[0]["suffix"] == ", affirme la Gazette du Fleuve, ");
  CHECK(selectors[1]["start"] == 184);
  CHECK(selectors[1]["end"] == 230);
}

TEST_CASE("an annotation's source is a web address or a name of our own") {
  auto const json = nlohmann::json::parse(rendered(fixtures::hostile(), Format::annotation));
  CHECK(json["items"][0]["target"][0]["source"] == "urn:sourcier:--%3E%3Cscript%3Eid%3C/script%3E");
}

TEST_CASE("brat's standoff, letter for letter") {
  CHECK(rendered(fixtures::library(), Format::brat) == "T1\tClaim 28 42;78 93\t\"We listened,\" \"and we acted.\"\n"
                                                       "A1\tForm T1 direct\n"
                                                       "A2\tKind T1 assertion\n"
                                                       "A3\tStance T1 neutral\n"
                                                       "T2\tSource 48 76\tAnn Pell, the head librarian\n"
                                                       "T3\tCue 43 47\tsaid\n"
                                                       "R1\tSaid_by Arg1:T1 Arg2:T2\n"
                                                       "R2\tIntroduced_by Arg1:T2 Arg2:T3\n"
                                                       "A4\tLevel T2 named_person\n"
                                                       "#1\tAnnotatorNotes T2\tAnn Pell\n"
                                                       "T4\tClaim 159 166\tit late\n"
                                                       "A5\tForm T4 indirect\n"
                                                       "A6\tKind T4 opinion\n"
                                                       "A7\tStance T4 neutral\n"
                                                       "T5\tSource 94 102\tA reader\n"
                                                       "T6\tCue 152 158\tcalled\n"
                                                       "R3\tSaid_by Arg1:T4 Arg2:T5\n"
                                                       "R4\tIntroduced_by Arg1:T5 Arg2:T6\n"
                                                       "A8\tLevel T5 witness\n"
                                                       "#2\tAnnotatorNotes T5\treader\n");
}

TEST_CASE("brat gets no line end inside a span") {
  auto analysis = Analysis{};
  analysis.article.lang = "fr";
  analysis.document.text = "« é\n\nb »";
  analysis.attributions.emplace_back().content = {{0, 11}};
  analysis.attributions.back().chain.emplace_back();
  CHECK(has(rendered(analysis, Format::brat), "T1\tClaim 0 3;5 8\t« é b »\n"));
}

TEST_CASE("a worksheet asks, then answers") {
  auto const sheet = rendered(fixtures::bridge(), Format::worksheet);
  CHECK(has(sheet, "Le pont de Varlin restera fermé jusqu’en avril \\[1\\], a annoncé"));
  CHECK(has(sheet, "| 7 | | | | |"));
  CHECK(has(sheet, "| 3 | sources proches du chantier | "));
  CHECK(has(sheet, "| non (source anonyme) | Gazette du Fleuve |"));
  CHECK(!has(sheet, "nos bonnes adresses"));
  CHECK(sheet.find("| 7 | | | | |") < sheet.find("## Corrigé"));
  CHECK(has(rendered(fixtures::quiet(), Format::worksheet), "Cet article ne rapporte aucune affirmation."));
  auto const page = rendered(fixtures::hostile(), Format::worksheet_html);
  CHECK(!has(page, "<script"));
  CHECK(has(page, "default-src 'none'; style-src 'sha256-"));
}

TEST_CASE("lines are cut by columns") {
  CHECK(shorten("un deux trois", 20) == "un deux trois");
  CHECK(shorten("un deux trois", 9) == "un deux…");
  CHECK(shorten("abcdefghijklmnopqrstuvwxyz", 6) == "abcde…");
  CHECK(columns("é") == 1);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("新华社") == 6);
}

TEST_CASE("byte offsets become code point offsets") {
  auto text = std::string{};
  for (auto i = 0; i < 300; ++i) text += "é€a";
  auto const offsets = CodePoints{text};
  CHECK(offsets.before(0) == 0);
  CHECK(offsets.before(2) == 1);
  CHECK(offsets.before(6 * 100 + 5) == 302);
  CHECK(offsets.before(text.size()) == 900);
  CHECK(CodePoints{""}.before(0) == 0);
}
