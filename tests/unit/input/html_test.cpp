#include "input/html.hpp"

#include "error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace sourcier;

namespace {

auto in_file(std::string_view file, std::string_view words) -> std::string {
  auto const out = extract_html(file);
  auto const at = out.text.find(words);
  if (at == std::string::npos) return "not in: " + out.text;
  auto const span = out.in_file({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return std::string{file.substr(span.begin, span.size())};
}

} // namespace

TEST_CASE("blocks are paragraphs and inline elements are not") {
  CHECK(extract_html("<h1>Titre</h1><p>Un <b>deux</b>\n trois.</p><ul><li>Quatre<li>Cinq</ul>").text ==
        "Titre\n\nUn deux trois.\n\nQuatre\n\nCinq");
}

TEST_CASE("what is not prose or not shown is left out") {
  CHECK(extract_html("<p>Un.</p><script>var a='<p>x</p>'</script><style>p{}</style><nav>menu</nav><p hidden>x</p>"
                     "<p style='display: none'>y</p><!-- z --><p>Deux.</p>")
            .text == "Un.\n\nDeux.");
  CHECK(extract_html("<div>menu</div><article><p>Un.</p></article><div>autre</div>").text == "Un.");
}

TEST_CASE("quotation elements get the marks that they stand for, once") {
  CHECK(extract_html("<html lang=fr><p>Il dit <q>oui</q>.").text == "Il dit « oui ».");
  CHECK(extract_html("<html lang=fr><p>Il dit <q>« oui »</q>.").text == "Il dit « oui ».");
  CHECK(extract_html("<html lang=en><blockquote cite='u'><p>Yes.</p></blockquote>").text == "“Yes.”");
  CHECK(extract_html("<blockquote>Oui.</blockquote>").text == "Oui.");
}

TEST_CASE("the head says what the article is") {
  auto const out = extract_html(
      "<html lang='fr-FR'><head><title>Un titre | Le Courrier</title><meta property='og:title' content='Un titre'>"
      "<meta name=author content='Ana Ruiz'><meta property='og:site_name' content='Le Courrier'></head><p>Un.");
  CHECK(out.info.title == "Un titre");
  CHECK(out.info.outlet == "Le Courrier");
  CHECK(out.info.lang == "fr");
  CHECK(out.author == "Ana Ruiz");
}

TEST_CASE("the end of a paragraph stands where its words end") {
  CHECK(in_file("<p>Un.</p><p>Deux.</p>", "Un.\n\n") == "Un.");
  CHECK(in_file("<p>Un.</p><p>Deux.</p>", "\n\nDeux.") == "</p><p>Deux.");
  CHECK(in_file("<html lang=en><blockquote cite='u'><p>Yes.<p>No.</blockquote><p>So.", "No.”") == "No.</blockquote>");
  CHECK(in_file("<html lang=en><blockquote cite='u'><p>Yes.<script></script>", "Yes.”") == "Yes.");
}

TEST_CASE("every word knows where it stands in the file") {
  CHECK(in_file("<p>Selon <i>une source</i> sûre.</p>", "une source") == "une source");
  CHECK(in_file("<p>Selon une <i>source</i>.</p>", "une source") == "une <i>source");
  CHECK(in_file("<p>Le caf&eacute;&nbsp;noir</p>", "café\xC2\xA0noir") == "caf&eacute;&nbsp;noir");
  CHECK(in_file("<table><tr>égaré<td>dedans</table>", "dedans") == "dedans");
}

TEST_CASE("deep nesting is refused before it can overflow a stack") {
  auto deep = std::string{};
  for (auto i = 0; i < 200000; ++i) deep += "<div>";
  CHECK_THROWS_AS((void)extract_html(deep), InputError);
  auto fine = std::string{};
  for (auto i = 0; i < 3900; ++i) fine += "<div>";
  CHECK(extract_html(fine + "<p>Un.").text == "Un.");
  auto items = std::string{};
  for (auto i = 0; i < 20000; ++i) items += "<li>a";
  CHECK(extract_html("<ul>" + items + "</ul>").text.size() > 20000);
  CHECK(extract_html("").text.empty());
  CHECK(extract_html("<").text == "<");
  // Ways to nest that a count of tags may miss: end tags that do nothing, and what is no element where it looks like
  // one.
  for (auto const& nest :
       std::vector<std::pair<std::string, std::string>>{{"", "<div></x>"},
                                                        {"", "<span><table><td></span></table>"},
                                                        {"", "<b><div></b>"},
                                                        {"<svg>", "<option>"},
                                                        {"<svg><style>", "<g>"},
                                                        {"<svg></svg>", "<g/>"},
                                                        {"<svg><p>", "<g/>"},
                                                        {"<!-- --!>", "<div>"},
                                                        {"<textarea><script></textarea>", "<div>"}}) {
    auto page = nest.first;
    for (auto i = 0; i < 20000; ++i) page += nest.second;
    CAPTURE(nest.second);
    CHECK_THROWS_AS((void)extract_html(page), InputError);
  }
}

TEST_CASE("many elements beside each other are not deep") {
  auto page = std::string{"<body>"};
  for (auto i = 0; i < 10000; ++i) page += "<p>a<br><b>b</b><ul><li>c<li>d</ul><svg><g><path d='M0'/></g><use/></svg>";
  CHECK(extract_html(page + "<p>Fin.").text.find("Fin.") != std::string::npos);
}
