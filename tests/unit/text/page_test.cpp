#include "text/page.hpp"
#include "text/pieces.hpp"

#include "page_words.hpp"
#include "text/document.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

namespace {
auto furniture(std::string_view line) -> bool {
  return is_furniture(line, {0, static_cast<std::uint32_t>(line.size())}, test::french_page());
}
} // namespace

TEST_CASE("every example of the French list holds") {
  auto const table = toml::parse_file(test::page_file());
  for (auto const& entry : *table["example"].as_array()) {
    auto const& example = *entry.as_table();
    auto const line = example["line"].value<std::string>().value();
    CAPTURE(line);
    auto const page = read_document(line, test::french_page());
    if (auto const* const credit = example["credit"].as_array()) {
      REQUIRE(page.credits.size() == 1);
      std::vector<std::string> wanted;
      for (auto const& name : *credit) wanted.push_back(name.value<std::string>().value());
      CHECK(page.credits[0].names == wanted);
      CHECK(page.paragraphs.empty());
    } else {
      CHECK(page.boilerplate.empty() != example["boilerplate"].value<bool>().value());
    }
  }
}

TEST_CASE("pieces") {
  std::string_view const text = "L'Obs, rtl.fr 02/05/2021 07:15 l\uFEFFire (France-Presse).";
  auto pieces = Pieces{text, {0, static_cast<std::uint32_t>(text.size())}};
  std::vector<std::string> folded;
  for (auto const& piece : pieces.all()) folded.push_back(piece.folded);
  CHECK(folded == std::vector<std::string>{"l'obs", ",", "rtl.fr", "02/05/2021", "07:15", "lire", "(", "france-presse",
                                           ")", "."});
  CHECK(pieces[0].is_capital);
  CHECK_FALSE(pieces[1].is_word);
}

TEST_CASE("the longest entry wins") {
  auto list = PageList{"agence", "agence france", "agence france presse"};
  list.index();
  std::string_view const text = "Agence France presse AFP";
  auto pieces = Pieces{text, {0, static_cast<std::uint32_t>(text.size())}};
  CHECK(match(pieces, 0, list) == 3);
  CHECK(match(pieces, 1, list) == 0);
  CHECK(match(pieces, 9, list) == 0);
}

TEST_CASE("lines that are boilerplate") {
  for (auto const* const line : {"Dernière mise à jour à 9h45 le 21/02",
                                 "Publié le 12 mars 2019 à 14h32 - Mis à jour le 13 mars 2019",
                                 "02/05/2021 07:15:40 -",
                                 "11/02/2020 08:05, RABAT/Maroc",
                                 "Mardi 3 mars 2020 à 14h10",
                                 "9 février 2015",
                                 "Temps de lecture : 3 min",
                                 "Lire aussi : Le fleuve monte encore à Niamey",
                                 "À LIRE AUSSI",
                                 "Lire aussi Le fleuve monte encore",
                                 "À regarder aussi:",
                                 "Commentaires Facebook",
                                 "Partager | Tweeter | Imprimer",
                                 "Tags : eau, Niger",
                                 "Crédit photo : Awa Diallo",
                                 "Abonnez-vous à notre lettre du matin.",
                                 "© Le Quotidien 2021",
                                 "© 2020 La Gazette. Tous droits réservés.",
                                 "جميع الحقوق محفوظة 2022",
                                 "Все права защищены",
                                 "版权所有 2020",
                                 "abc/de/fgh",
                                 "Par Awa Diallo",
                                 "Le fleuve à Niamey le 3 mars © Awa Diallo"})
    CHECK_MESSAGE(furniture(line), std::string{line});
}

TEST_CASE("lines that are text") {
  for (auto const* const line :
       {"Publié le 3 mai, le rapport accable le ministre.", "Le 3 mars 2020, il est parti.", "Facebook a démenti.",
        "Lire, c'est voyager, dit-elle.", "Voir aussi loin demande du temps, note-t-il.",
        "Commentaires de Paul sur le vote", "Par la suite, Awa Diallo est revenue.", "Par Toutatis", "Il a parlé.",
        "Photo de famille à Niamey.", "Il faut partager", "Un point sur la situation", "oui / non",
        "Les enseignes lumineuses © ou non sont interdites.", "— Awa Diallo, maire", "Lefort (9 arrêts)", ""})
    CHECK_MESSAGE(!furniture(line), std::string{line});
}

TEST_CASE("sentences and headlines") {
  CHECK(ends_sentence("Il a dit oui. »"));
  CHECK(ends_sentence("Il a dit \"oui.\")"));
  CHECK(ends_sentence("Ah…"));
  CHECK_FALSE(ends_sentence("« Oui »"));
  CHECK_FALSE(ends_sentence(""));
  CHECK_FALSE(ends_sentence("« »"));
  CHECK(looks_like_headline("Le fleuve monte encore à Niamey"));
  CHECK_FALSE(looks_like_headline("Le fleuve monte encore à Niamey."));
  CHECK_FALSE(looks_like_headline("- le fleuve monte encore à Niamey"));
  CHECK_FALSE(looks_like_headline("« Le fleuve monte encore à Niamey"));
  CHECK_FALSE(looks_like_headline("Garnier (5/6)"));
  CHECK_FALSE(looks_like_headline("Ils étaient quatre à table :"));
}
