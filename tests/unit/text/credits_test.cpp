#include "text/credits.hpp"

#include "page_words.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

namespace {

using Names = std::vector<std::string>;

auto whole(std::string_view text) -> Span { return {0, static_cast<std::uint32_t>(text.size())}; }

/// The names of a credit; {"-"} when the line is none.
auto names(std::string_view line) -> Names {
  auto const read = read_credit(line, whole(line), test::french_page());
  return read ? read->names : Names{"-"};
}

/// What is left of a paragraph after its dateline, and the credit that it held.
auto body(std::string_view line, bool lone_place = false) -> std::string_view {
  auto const found = find_dateline(line, whole(line), test::french_page(), lone_place);
  if (!found) return line;
  auto const rest = line.substr(found->end);
  return rest.substr(std::min(rest.size(), rest.find_first_not_of(' ')));
}

auto dateline_names(std::string_view line) -> Names {
  auto const found = find_dateline(line, whole(line), test::french_page(), false);
  return found && found->credit ? found->credit->names : Names{};
}

auto closing(std::string_view line) -> std::string {
  auto const found = find_closing_credit(line, whole(line), test::french_page());
  return found ? std::string{line.substr(found->span.begin)} : "";
}

} // namespace

TEST_CASE("lines that are credits") {
  CHECK(names("Avec TASS et agences") == Names{"TASS"});
  CHECK(names("avec AFP et Reuters.") == Names{"AFP", "Reuters"});
  CHECK(names("Avec l’AFP") == Names{"AFP"});
  CHECK(names("(AFP)") == Names{"AFP"});
  CHECK(names("TASS") == Names{"TASS"});
  CHECK(names("Agence France-Presse") == Names{"Agence France-Presse"});
  CHECK(names("Source: Xinhua") == Names{"Xinhua"});
  CHECK(names("Sources : AFP, Reuters et Jeune Afrique") == Names{"AFP", "Reuters", "Jeune Afrique"});
  CHECK(names("(Source : L'Éveil de Pointe-Noire)") == Names{"L'Éveil de Pointe-Noire"});
  CHECK(names("© 2018 AFP") == Names{"AFP"});
  CHECK(names("Copyright © Agence Anadolu 2022") == Names{"Agence Anadolu"});
  CHECK(names("ATS/NXP") == Names{"ATS", "NXP"});
  CHECK(names("ats, awp / afp") == Names{"ats", "awp", "afp"});
  CHECK(names("Paris (AFP) -") == Names{"AFP"});
  CHECK(names("par L'Obs") == Names{"L'Obs"});
  CHECK(names("Ouest-France avec AFP") == Names{"Ouest-France", "AFP"});
  CHECK(names("20 Minutes avec agences") == Names{"20 Minutes"});
  CHECK(names("Le Petit Quotidien avec AFP") == Names{"Le Petit Quotidien", "AFP"});
  CHECK(names("Marie Tremblay, La Presse canadienne") == Names{"La Presse canadienne"});
  CHECK(names("AFP/Jean de La Tour") == Names{"AFP"});
  CHECK(names("Avec agences") == Names{});
  CHECK(names("La rédaction, avec Belga") == Names{"Belga"});
}

TEST_CASE("lines that are none") {
  for (auto const* const line : {"",
                                 "...",
                                 "()",
                                 "(",
                                 "Avec",
                                 "Avec le temps",
                                 "Avec son frère Paul",
                                 "L'AFP a démenti",
                                 "AFP : que savez-vous ?",
                                 "Selon TASS",
                                 "Reuters licencie",
                                 "Le Monde",
                                 "La Rédaction",
                                 "Sputnik V arrive en Afrique",
                                 "« AFP »",
                                 "Source d'eau",
                                 "Source : ministère de la Santé",
                                 "Par ailleurs",
                                 "abc/de/fgh",
                                 "map",
                                 "Jean Dupont",
                                 "Un millier de personnes, selon l'AFP",
                                 "Paris, Lyon, Dakar et AFP",
                                 "2018",
                                 "Twitter",
                                 "Sources",
                                 "aa"})
    CHECK_MESSAGE(names(line) == Names{"-"}, std::string{line});
}

TEST_CASE("datelines are cut and their agencies credited") {
  CHECK(body("RABAT, 4 avril (MAP) -- Deux ponts.") == "Deux ponts.");
  CHECK(dateline_names("RABAT, 4 avril (MAP) -- Deux ponts.") == Names{"MAP"});
  CHECK(body("(AFP) - Le vote commence.") == "Le vote commence.");
  CHECK(body("AFP – Le vote commence.") == "Le vote commence.");
  CHECK(body("Port-au-Prince (AFP) Le vote commence.") == "Le vote commence.");
  CHECK(body("MOSCOU, 14 mars. /TASS/. Le vote commence.") == "Le vote commence.");
  CHECK(dateline_names("MOSCOU, 14 mars. /TASS/. Le vote commence.") == Names{"TASS"});
  CHECK(body("BEIJING, 3 mai (Xinhua) -- « Oui », dit-il.") == "« Oui », dit-il.");
  CHECK(dateline_names("Berne (ats) Le vote.") == Names{"ats"});
  CHECK(body("Genève (AWP/ATS) - Le vote.") == "Le vote.");
  CHECK(dateline_names("Genève (AWP/ATS) - Le vote.") == Names{"AWP", "ATS"});
  CHECK(body("9 février 2015 . – Le vote.") == "Le vote.");
  CHECK(body("Dakar, le 3 mars 2020 — Le vote.") == "Le vote.");
  CHECK(body("ALGER, 12 mai 2021 (APS)- Le vote.") == "Le vote.");
  CHECK(body("LOMÉ (Togo), 3 mars (Xinhua) -- \"Oui\".") == "\"Oui\".");
  CHECK(body("MONTRÉAL — Le vote.", true) == "Le vote.");
}

TEST_CASE("what only looks like a dateline stays") {
  for (auto const* const line :
       {"MONTRÉAL — Le vote.", "Paris - Dakar, une course.", "Le président – élu hier – parle.", "L'AFP - la voilà.",
        "Le 3 mars – c'était un lundi – il part.", "M. Macron (AFP) a dit oui.", "AFP : et vous ?", "- Oui.",
        "Reuters, qui cite la police, parle de trois morts.", "AFP", "(AFP", "((((((((", "Paris, Lyon, Dakar."})
    CHECK_MESSAGE(body(line) == line, std::string{line});
}

TEST_CASE("credits that close a paragraph") {
  CHECK(closing("Le vote est clos. (AFP)") == "(AFP)");
  CHECK(closing("Le vote est clos (avec Reuters).") == "(avec Reuters).");
  CHECK(closing("Le vote est clos (ATS/NXP)") == "(ATS/NXP)");
  CHECK(closing("Le vote est clos. Avec AFP et agences") == "Avec AFP et agences");
  CHECK(closing("« Le vote est clos. » AFP") == "AFP");
  CHECK(closing("Le vote est clos.ATS") == "ATS");
  CHECK(closing("Le vote est clos. © AFP") == "© AFP");
  CHECK(closing("Le vote est clos. J.D. avec AFP") == "J.D. avec AFP");
  CHECK(closing("C'est ce que dit l'Agence France-Presse (AFP).").empty());
  CHECK(closing("C'est ce que dit Reuters.").empty());
  CHECK(closing("Il a parlé à l'AFP").empty());
  CHECK(closing("Le vote est clos. Le Monde").empty());
  CHECK(closing("Le vote est clos.").empty());
  CHECK(closing(")").empty());
  CHECK(closing("").empty());
}
