#include "error.hpp"
#include "fixtures.hpp"
#include "reports/html_text.hpp"
#include "reports/render.hpp"
#include "reports/template.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::reports;

namespace {

auto page(Analysis const& analysis, RenderOptions const& options = {}) -> std::string {
  return render(std::vector{analysis}, Format::html, options);
}

auto has(std::string_view text, std::string_view part) -> bool { return text.find(part) != std::string_view::npos; }

auto count(std::string_view text, std::string_view part) -> std::size_t {
  auto n = std::size_t{0};
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

} // namespace

TEST_CASE("a page is whole and asks for nothing") {
  auto const html = page(fixtures::bridge());
  CHECK(html.substr(0, 15) == "<!DOCTYPE html>");
  CHECK(has(html, "<html lang=\"fr\">"));
  CHECK(has(html, "default-src 'none'; style-src 'sha256-"));
  CHECK(has(html, "script-src 'sha256-"));
  CHECK(!has(html, "unsafe-inline"));
  CHECK(!has(html, " src="));
  CHECK(!has(html, "<link"));
  CHECK(!has(html, "@import"));
  CHECK(!has(html, "url("));
  CHECK(!has(html, " style="));
  CHECK(html.substr(html.size() - 8) == "</html>\n");
}

TEST_CASE("a page has the article with its claims") {
  auto const html = page(fixtures::bridge());
  CHECK(has(html,
            "<span class=\"m l-named_person d0\" data-c=\"1\">Le pont de Varlin restera fermé jusqu’en avril</span>"
            "<a class=\"n l-named_person\" id=\"a1-m1\" href=\"#a1-c1\""));
  CHECK(has(html,
            "aria-label=\"A3. Affirmation\u00A03, source anonyme\u00A0: Gazette du Fleuve, qui le tient de\u00A0: "
            "sources proches du chantier\""));
  CHECK(has(html, "<p class=\"headline\" dir=\"auto\">Le pont de Varlin fermé jusqu’au printemps</p>"));
  CHECK(has(html, "<p class=\"credit\" dir=\"auto\">Avec TASS et agences</p>"));
  CHECK(has(html, "</span>À lire aussi"));
}

TEST_CASE("a claim inside a claim is marked inside it") {
  CHECK(has(
      page(fixtures::bridge()),
      "<span class=\"m l-organization d0\" data-c=\"5\">« Nous avons dit </span>"
      "<span class=\"m l-organization d0\" data-c=\"5\"><span class=\"m l-organization d1\" data-c=\"6\">que le pont "
      "tiendrait cent ans</span></span>"));
}

TEST_CASE("every claim has a card, and every mark leads to one") {
  for (auto const& analysis : {fixtures::bridge(), fixtures::library(), fixtures::crowded()}) {
    auto const html = page(analysis);
    auto const claims = analysis.attributions.size();
    CHECK(count(html, "<li class=\"card ") == claims);
    CHECK(count(html, "<a class=\"n ") == 2 * claims);
  }
}

TEST_CASE("hostile text makes no element, attribute or address") {
  auto const html = page(fixtures::hostile());
  CHECK(count(html, "<script") == 1);
  CHECK(count(html, "<img") == 0);
  CHECK(!has(html, "href=\"javascript"));
  CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(html, "{{title}}"));
  CHECK(!has(html, "\u202E"));
  CHECK(!has(html, "\x1A"));
  CHECK(has(html, "\uFFFD"));
}

TEST_CASE("an article with no claim has a short page") {
  auto const html = page(fixtures::quiet());
  CHECK(has(html, "Cet article ne rapporte aucune affirmation."));
  CHECK(has(html, "Le marché ouvre samedi sur la place."));
  CHECK(!has(html, "class=\"card"));
  CHECK(!has(html, "<svg"));
}

TEST_CASE("several articles share a page and no id") {
  auto const html = render(std::vector{fixtures::bridge(), fixtures::library(), fixtures::quiet()}, Format::html, {});
  CHECK(count(html, "<article class=\"report\"") == 3);
  CHECK(count(html, "id=\"a1-c1\"") == 1);
  CHECK(count(html, "id=\"a2-c1\"") == 1);
  CHECK(count(html, "<h1") == 1);
  CHECK(has(html, "<article class=\"report\" id=\"a2\" lang=\"en\""));
}

TEST_CASE("no article at all makes a page too") { CHECK(has(render({}, Format::html, {}), "</html>")); }

TEST_CASE("a page of one's own") {
  auto options = RenderOptions{};
  options.template_text = "<b>{{page_title}}</b>{{#article}}[{{id}}{{summary}}]{{/article}}";
  auto const html = page(fixtures::library(), options);
  CHECK(has(html, "<b>Who speaks in “Library to open on Sundays”?</b>[a1<p class=\"summary\">"));
}

TEST_CASE("a template is filled in once, and its faults have a line") {
  auto const values = Values{{"a", "1{{b}}"}, {"b", "2"}};
  auto const articles = std::vector<Values>{{{"c", "x"}}, {{"c", "y"}}};
  CHECK(fill("{{a}} {{#article}}{{c}}{{b}} {{/article}}.", values, articles) == "1{{b}} x2 y2 .");
  CHECK(fill("", values, articles).empty());
  CHECK_THROWS_WITH_AS(fill("\n{{d}}", values, articles), "template:2: unknown placeholder \"d\"; known here: a, b",
                       PackError);
  CHECK_THROWS_WITH_AS(fill("{{a", values, articles), "template:1: {{ without }}", PackError);
  CHECK_THROWS_WITH_AS(fill("{{#article}}", values, articles), "template:1: {{#article}} without {{/article}}",
                       PackError);
}

TEST_CASE("text stands for itself in HTML") {
  CHECK(html_text("a < b & \"c\" 'd' `e`") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &#96;e&#96;");
  CHECK(html_text("a\u202Eb\u200Bc\x07") == "abc");
}

TEST_CASE("only a long report is laid out where it is looked at") {
  CHECK(!has(page(fixtures::bridge()), " long\""));
  auto analysis = fixtures::bridge();
  while (analysis.attributions.size() < 300) analysis.attributions.push_back(analysis.attributions.front());
  CHECK(has(page(analysis), "<ol class=\"cards long\">"));
}

TEST_CASE("a flag's why stands in its list once and in each claim that it is about") {
  auto const html = page(fixtures::bridge());
  auto const flags = html.find("<section class=\"flags\"");
  auto const list = html.substr(flags, html.find("</section>", flags) - flags);
  CHECK(count(list, "Pourquoi\u00A0: Ni vous") == 1);
  CHECK(count(html, "Pourquoi\u00A0: Ni vous") > 1);
}
