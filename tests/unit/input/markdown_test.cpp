#include "input/markdown.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

namespace {

/// The words in the file that the words in the text come from.
auto in_file(std::string_view file, std::string_view words) -> std::string {
  auto const out = extract_markdown(file);
  auto const at = out.text.find(words);
  if (at == std::string::npos) return "not in: " + out.text;
  auto const span = out.in_file({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return std::string{file.substr(span.begin, span.size())};
}

} // namespace

TEST_CASE("headings, quotations, list items and footnotes are paragraphs") {
  CHECK(extract_markdown("# Titre #\n\nUn\ndeux.\n\n> Trois\n> quatre.\n\n- cinq\n- six\n\n[^1]: Sept.\n").text ==
        "Titre\n\nUn deux.\n\nTrois quatre.\n\ncinq\n\nsix\n\nSept.");
  CHECK(extract_markdown("Titre\n=====\nUn.\n\n---\n\nDeux.").text == "Titre\n\nUn.\n\nDeux.");
}

TEST_CASE("marks, links, images, comments, code and tags are left out") {
  CHECK(extract_markdown("Il **dit** _oui_ à [l'AFP](https://a.b/c(d)) ![photo](x.png)et[^1] <b>non</b>.").text ==
        "Il dit oui à l'AFP et non.");
  CHECK(extract_markdown("Un <!-- note\nsur deux lignes --> deux.").text == "Un deux.");
  CHECK(extract_markdown("Un.\n\n```\nselon une source\n```\n\n    code\n\nDeux.\n\n[x]: http://y\n").text ==
        "Un.\n\nDeux.");
  CHECK(extract_markdown("2 * 3 et nom_de_fichier et \\*ceci\\*").text == "2 * 3 et nom_de_fichier et *ceci*");
  CHECK(extract_markdown("caf&eacute; &amp; th&#233; &inconnu;").text == "café & thé &inconnu;");
}

TEST_CASE("front matter says what the article is") {
  auto const out = extract_markdown(
      "---\ntitle: \"Un titre\"\nauthor: Ana Ruiz\ndate: 2024-05-01\noutlet: RT\nlang: fr-FR\n---\nUn.");
  CHECK(out.info.title == "Un titre");
  CHECK(out.author == "Ana Ruiz");
  CHECK(out.info.date == "2024-05-01");
  CHECK(out.info.outlet == "RT");
  CHECK(out.info.lang == "fr");
  CHECK(out.text == "Un.");
  CHECK(extract_markdown("# Un titre\n\nUn.").info.title == "Un titre");
  CHECK(extract_markdown("---\nUn, sans fin").text == "Un, sans fin");
}

TEST_CASE("every word knows where it stands in the file") {
  CHECK(in_file("# Titre\n\nSelon **une source** sûre.", "une source") == "une source");
  CHECK(in_file("Selon **une** source.", "une source") == "une** source");
  CHECK(in_file("> Selon une\n> source.", "une source") == "une\n> source");
  CHECK(in_file("Le caf&eacute; noir.", "café noir") == "caf&eacute; noir");
  CHECK(in_file("---\ntitle: x\n---\n\nLe [mot](u) dit.", "mot dit") == "mot](u) dit");
}

TEST_CASE("a file of marks alone, or of any bytes, is no trouble") {
  CHECK(extract_markdown("").text.empty());
  CHECK(extract_markdown("<!--").text.empty());
  CHECK(extract_markdown("\\").in_file({0, 0}).begin == 0);
  for (auto const* const odd : {"[", "](", "![", "&", "<", "*", "|", "> ", "```", "---", "[^", "[^1]:"})
    CHECK(extract_markdown(odd).text.size() < 5);
  auto const deep = std::string(100000, '[');
  CHECK(extract_markdown(deep).text.size() == deep.size());
  CHECK(extract_markdown(std::string(100000, '*') + "a").text == "a");
  CHECK(extract_markdown(std::string(100000, '>')).text.empty());
}
