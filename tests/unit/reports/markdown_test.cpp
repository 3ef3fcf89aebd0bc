#include "fixtures.hpp"
#include "reports/markdown_text.hpp"
#include "reports/messages.hpp"
#include "reports/render.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::reports;

namespace {

auto markdown(Analysis const& analysis, std::string ui = {}) -> std::string {
  auto options = RenderOptions{};
  options.ui = std::move(ui);
  return render(std::vector{analysis}, Format::markdown, options);
}

auto has(std::string_view text, std::string_view part) -> bool { return text.find(part) != std::string_view::npos; }

} // namespace

TEST_CASE("an English report, letter for letter") {
  CHECK(markdown(fixtures::library()) == typeset(R"(# Who speaks in “Library to open on Sundays”?

This article reports 2~claims, from 2~sources. 1~claim (50%) goes back to a person, a post, an organisation or a document that can be named. None rests on an anonymous source. No media under state control is cited as a source. This report says who stands behind each claim, not whether it is true.

## Where the claims come from

```text
named person     ████████████░░░░░░░░░░░░    1  50%
private witness  ████████████░░░░░░░░░░░░    1  50%
```

## The sources

| Level | Source | Origin of | Passes on |
|---|---|--:|--:|
| named person | Ann Pell | 1 | – |
| private witness | reader | 1 | – |

## The claims

1. "We listened," \[…\] "and we acted."
   — **Ann Pell** · named person · line~3
2. it late
   — **reader** · private witness · line~4 · opinion · anonymity requested: “fearing her employer”

## Worth a second look

Nothing to flag.
)"));
}

TEST_CASE("a chain is shown in one line and spelled out in a footnote") {
  auto const shown = markdown(fixtures::bridge());
  CHECK(has(
      shown,
      "— **Gazette du Fleuve ← sources proches du chantier**[^1] · source anonyme · ligne\u00A04 · au conditionnel"));
  CHECK(has(
      shown,
      "[^1]: Du lecteur à l’origine\u00A0: Gazette du Fleuve (média) ← sources proches du chantier (source anonyme)"));
}

TEST_CASE("state media are named with class and country") {
  auto const shown = markdown(fixtures::bridge());
  CHECK(has(shown, "1\u00A0affirmation (14\u00A0%) passe par un média sous contrôle d’un État\u00A0: TASS, Russie "
                   "(contrôlé par l’État)."));
  CHECK(has(shown, "L’article est crédité à un média sous contrôle d’un État\u00A0: TASS"));
  CHECK(has(shown, "Radio Clairval, public, indépendant"));
}

TEST_CASE("footnotes are numbered through a document of several articles") {
  auto const two = std::vector{fixtures::bridge(), fixtures::bridge()};
  auto const shown = render(two, Format::markdown, {});
  CHECK(has(shown, "\n[^1]: "));
  CHECK(has(shown, "\n[^2]: "));
  CHECK(!has(shown, "\n[^3]: "));
}

TEST_CASE("an article with no claim gets a kind report") {
  auto const shown = markdown(fixtures::quiet());
  CHECK(has(shown, "Cet article ne rapporte aucune affirmation. Rien d’anormal\u00A0:"));
  CHECK(!has(shown, "## "));
}

TEST_CASE("a flag says its words once, and why its rule exists where it is met first") {
  auto analysis = fixtures::bridge();
  auto& finding = analysis.findings.front();
  finding.message = "« " + std::string{analysis.document.at(finding.span)} + " » : source anonyme";
  analysis.findings.push_back(finding);
  auto const shown = markdown(analysis);
  CHECK(has(shown, "» : source anonyme\n  - Pourquoi\u00A0: "));
  CHECK(has(shown, "(conseils aux rédactions, 2006")); // whose rule it is
  auto const why = shown.find("Pourquoi\u00A0: Ni vous");
  REQUIRE(why != std::string::npos);
  CHECK(shown.find("Pourquoi\u00A0: Ni vous", why + 1) == std::string::npos);
  // A message without the words gets them beside it.
  CHECK(has(shown, "Seul un média d’État le dit. («\u00A0l’agence TASS\u00A0»)"));
}

TEST_CASE("an article without a title is not called by a name that it does not have") {
  auto analysis = fixtures::quiet();
  analysis.document.title.reset();
  analysis.article.title.reset();
  CHECK(has(markdown(analysis), "# Qui parle dans cet article\u00A0?\n"));
  CHECK(has(markdown(analysis, "en"), "# Who speaks in this article?\n"));
}

TEST_CASE("the language of the report can be another than the article's") {
  CHECK(has(markdown(fixtures::bridge(), "en"), "# Who speaks in “Le pont de Varlin"));
  CHECK(has(markdown(fixtures::library(), "fr"), "# Qui parle dans «\u00A0Library"));
}

TEST_CASE("Markdown shows every letter of the text") {
  CHECK(markdown_text("*a* _b_ [c](d) <e> `f` | ~~g~~ \\ $h$") ==
        R"(\*a\* \_b\_ \[c\](d) \<e\> \`f\` \| \~\~g\~\~ \\ \$h\$)");
  CHECK(markdown_text("a & b &amp; &#60;") == R"(a & b \&amp; \&\#60;)");
  CHECK(markdown_text("https://x.example www.x.example @moi #12") == R"(https\://x.example www\.x.example \@moi \#12)");
  CHECK(markdown_text("deux\n\n  lignes\t ici ") == "deux lignes ici");
  CHECK(markdown_text("a\x1A\x07\u202E\u200B") == "a\uFFFD");
  CHECK(markdown_text("l’été à 12 h : 3 %") == "l’été à 12 h : 3 %");
}

TEST_CASE("no block starts by accident") {
  CHECK(markdown_line("1. a") == "1\\. a");
  CHECK(markdown_line("12) a") == "12\\) a");
  CHECK(markdown_line("- a") == "\\- a");
  CHECK(markdown_line("# a") == "\\# a");
  CHECK(markdown_line("+ a") == "\\+ a");
  CHECK(markdown_line("=== a") == "\\=== a");
  CHECK(markdown_line("2026 a") == "2026 a");
}

TEST_CASE("hostile text leaves no raw markup in Markdown") {
  auto const shown = markdown(fixtures::hostile());
  CHECK(!has(shown, " <script"));
  CHECK(!has(shown, "\n<"));
  CHECK(!has(shown, "\u202E"));
  CHECK(!has(shown, "c](javascript"));
  CHECK(has(shown, "\\<script\\>"));
}
