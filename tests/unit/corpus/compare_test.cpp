#include "corpus_text.hpp"

#include "corpus/comparison.hpp"
#include "corpus/duplicates.hpp"
#include "error.hpp"
#include "reports/compare_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sourcier;
using namespace sourcier::corpus;
using namespace sourcier::corpus::test;

namespace {

auto const copy = std::string{"Le port de Lomé restera fermé jusqu'à vendredi, a annoncé le ministère des Transports. "
                              "Selon une source proche du dossier, une grue "
                              "serait tombée sur le quai nord pendant la nuit. La direction du port n'a pas souhaité "
                              "faire de commentaire sur les causes de "
                              "l'accident, qui n'a fait aucun blessé."};

auto tally_of(std::string const& id, std::string const& outlet, std::uint32_t claims, std::uint32_t anonymous)
    -> Tally {
  auto out = Tally{};
  out.id = id;
  out.hash = id;
  out.members = {{"outlet", outlet}, {"lang", "fr"}};
  out.claims = claims;
  out.levels[static_cast<std::size_t>(Level::anonymous)] = anonymous;
  out.levels[0] = claims - anonymous;
  return out;
}

/// Articles of three outlets: different texts, a copy, a double, an id used twice, an outlet and a date missing.
auto mixed() -> std::vector<Json> {
  auto out = std::vector<Json>{};
  auto const outlets = std::array<std::string, 3>{"Le Quai", "La Rade", "L'Ancre"};
  for (auto i = 0; i < 30; ++i) {
    auto const n = std::to_string(i);
    auto text =
        "Le maire de Ville" + n + ", Jean Kolani, a affirmé que le budget " + n + " serait voté mardi " + n + ".";
    if (i % 3 == 0) text += " Selon une source proche du dossier, le vote " + n + " aurait été reporté.";
    out.push_back(article("a" + n, outlets[static_cast<std::size_t>(i) % 3], text));
    out.back()["date"] = "2024-0" + std::to_string(1 + i % 4) + "-11";
  }
  out.push_back(article("copy1", "Le Quai", copy));
  out.push_back(article("copy2", "La Rade", "Lomé\n" + copy + " (Avec AFP)"));
  out.push_back(article("copy3", "La Rade", copy));
  out.push_back(out[4]);
  out.push_back(article("a5", "La Rade", "Un tout autre texte sous le même identifiant, a dit Paul Agbo."));
  out.push_back(
      Json{{"id", "none"}, {"lang", "fr"}, {"date", "hier"}, {"text", "Paul Agbo a dit que tout allait bien."}});
  return out;
}

auto with(CompareFormat format, std::string by = "outlet") -> CompareOptions {
  auto out = CompareOptions{};
  out.format = format;
  out.by = std::move(by);
  out.replicates = 200;
  out.quiet = true;
  return out;
}

} // namespace

TEST_CASE("a difference that is there stands, one that is not may be chance") {
  auto tallies = std::vector<Tally>{};
  for (auto i = 0; i < 20; ++i) {
    auto const n = std::to_string(i);
    tallies.push_back(tally_of("q" + n, "Le Quai", 10, i % 2 == 0 ? 6 : 4));
    tallies.push_back(tally_of("r" + n, "La Rade", 10, i % 3 == 0 ? 1 : 0));
    tallies.push_back(tally_of("s" + n, "La Rade bis", 10, i % 4 == 0 ? 1 : 0));
  }
  auto const out = compare_groups(tallies, with(CompareFormat::json));
  auto stands = [&](std::string const& a, std::string const& b) {
    for (auto const& each : out.differences)
      if (measures()[each.measure].id == "level.anonymous" && out.groups[each.group].name == a &&
          out.groups[*each.other].name == b)
        return each.stands;
    FAIL("not tested");
    return false;
  };
  CHECK(stands("La Rade", "Le Quai"));
  CHECK_FALSE(stands("La Rade", "La Rade bis"));
  CHECK(out.groups[2].estimates[6].value == doctest::Approx(0.5));
}

TEST_CASE("agency copy counts once in a group") {
  auto const ran = compare(lines(mixed()), with(CompareFormat::json));
  CHECK(ran.status == 0);
  auto const out = Json::parse(ran.out);
  REQUIRE(out["copies"].size() == 1);
  CHECK(out["copies"][0].size() == 3);
  CHECK(out["groups"].size() == 4);
  auto const& rade = out["groups"][1];
  CHECK(rade["group"] == "La Rade");
  CHECK(rade["articles"] == 13);
  CHECK(rade["counted"] == 12);
  CHECK(rade["shared"] == 1);
  CHECK(out["groups"][3]["group"] == nullptr);
  CHECK(out["notes"]["doubles"] == 1);
  CHECK(out["notes"]["repeated_ids"] == 1);
  CHECK(out["notes"]["without_group"] == 1);
  auto keep = with(CompareFormat::json);
  keep.keep_copies = true;
  CHECK(Json::parse(compare(lines(mixed()), keep).out)["groups"][1]["counted"] == 13);
}

TEST_CASE("by month, and dates that are none") {
  auto const out = Json::parse(compare(lines(mixed()), with(CompareFormat::json, "date")).out);
  CHECK(out["groups"][0]["group"] == "2024-01");
  CHECK(out["notes"]["not_dates"] == 1);
  CHECK(month_of("2024-05-17T10:00:00Z") == "2024-05");
  CHECK(month_of("17/05/2024") == "2024-05");
  CHECK(month_of("20240517") == "2024-05");
  for (auto const none : {"", "hier", "2024-13-01", "99/99/9999", "2024"}) CHECK(month_of(none).empty());
}

TEST_CASE("a summary of parts, merged in any order, is that of the whole") {
  auto articles = mixed();
  auto const whole = scan(lines(articles)).out;
  auto partial = CompareOptions{};
  partial.partial = true;
  auto random = Random{3};
  for (auto const format : {CompareFormat::json, CompareFormat::markdown, CompareFormat::csv, CompareFormat::html}) {
    auto const expected = compare(whole, with(format));
    REQUIRE(expected.status == 0);
    CHECK(compare(lines(articles), with(format)).out == expected.out);
    for (auto round = 0; round < 4; ++round) {
      auto all = parsed(whole);
      for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random.below(i)]);
      auto summaries = std::string{};
      for (std::size_t begin = 0; begin < all.size();) {
        auto const end = std::min(all.size(), begin + 1 + random.below(12));
        auto const part = std::vector<Json>(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                            all.begin() + static_cast<std::ptrdiff_t>(end));
        auto const ran = compare(lines(part), partial);
        REQUIRE(ran.status == 0);
        summaries = round % 2 == 0 ? summaries + ran.out : ran.out + summaries;
        begin = end;
      }
      auto merge = with(format);
      merge.merge = true;
      auto const merged = compare(summaries, merge);
      CHECK(merged.status == 0);
      CHECK(merged.out == expected.out);
    }
  }
}

TEST_CASE("a merge takes summaries only") {
  auto merge = CompareOptions{};
  merge.merge = true;
  auto const ran = compare(lines(mixed()), merge);
  CHECK(ran.status == 3);
  CHECK(ran.err.find("no line of sourcier.tally/1") != std::string::npos);
}

TEST_CASE("errors of a scan are told, through a summary too") {
  auto const scanned = scan(lines(mixed()) + "broken\n").out;
  CHECK(Json::parse(compare(scanned, with(CompareFormat::json)).out)["notes"]["errors"] == 1);
  auto partial = CompareOptions{};
  partial.partial = true;
  auto merge = with(CompareFormat::json);
  merge.merge = true;
  auto const merged = compare(compare(scanned, partial).out, merge);
  CHECK(merged.status == 0);
  CHECK(Json::parse(merged.out)["notes"]["errors"] == 1);
}

TEST_CASE("nothing in, an empty report out") {
  for (auto const format : {CompareFormat::json, CompareFormat::markdown, CompareFormat::csv, CompareFormat::html}) {
    auto const ran = compare("", with(format));
    CHECK(ran.status == 0);
    CHECK_FALSE(ran.out.empty());
  }
}

TEST_CASE("no report calls a claim true or false") {
  for (auto const* const ui : {"fr", "en"}) {
    auto options = with(CompareFormat::markdown);
    options.ui = ui;
    auto const out = compare(lines(mixed()), options).out;
    for (auto const word : {" vrai", " faux", " true ", " false ", "mensong", " lie "})
      CHECK(out.find(word) == std::string::npos);
  }
}

TEST_CASE("names that would be markup or formulas stay words") {
  auto articles = std::vector<Json>{article("1", "<script>alert(1)</script>", copy),
                                    article("2", "=cmd()", "Paul Agbo a dit que tout allait bien.")};
  CHECK(compare(lines(articles), with(CompareFormat::html)).out.find("<script>alert") == std::string::npos);
  CHECK(compare(lines(articles), with(CompareFormat::csv)).out.find("\n\"'=cmd()\"") != std::string::npos);
}

TEST_CASE("one story, several outlets") {
  auto first = article("1", "Le Quai",
                       "Le port de Lomé restera fermé jusqu'à vendredi, a annoncé le directeur du port, Kossi Adjavon. "
                       "Une grue est tombée sur le quai nord pendant la nuit de lundi.");
  auto second =
      article("2", "La Rade",
              "Selon une source proche du dossier, le port de Lomé restera fermé jusqu'à vendredi. "
              "Une grue est tombée sur le quai nord pendant la nuit de lundi, a affirmé le ministère des Transports.");
  auto other = article("3", "L'Ancre",
                       "La récolte de cacao a été bonne, a dit le syndicat des planteurs de la région des Plateaux.");
  first["date"] = "2024-03-04";
  second["date"] = "2024-03-05";
  first["title"] = second["title"] = "Lomé : le port fermé après la chute d'une grue";
  auto options = with(CompareFormat::json);
  options.story = true;
  auto const ran = compare(lines({first, second, other}), options);
  CHECK(ran.status == 0);
  auto const out = Json::parse(ran.out);
  REQUIRE(out["stories"].size() == 1);
  CHECK(out["stories"][0]["articles"].size() == 2);
  options.format = CompareFormat::markdown;
  options.ui = "en";
  auto const text = compare(lines({first, second, other}), options).out;
  CHECK(text.find("source identified in Le Quai") != std::string::npos);
  CHECK(text.find("attributed in La Rade, stated without a source in Le Quai") != std::string::npos);
  second["date"] = "2024-06-05";
  CHECK(compare(lines({first, second, other}), options).out.find("No story") != std::string::npos);
}

TEST_CASE("groups of a few articles have no intervals, and many groups stand one on a line") {
  auto articles = std::vector<Json>{};
  for (auto i = 0; i < 30; ++i) {
    auto const n = std::to_string(i);
    auto const outlet = i < 12 ? std::string{"Le Quai"} : "Petit " + std::to_string(i % 9);
    articles.push_back(article("a" + n, outlet,
                               "Le maire de Ville" + n + ", Jean Kolani" + n +
                                   ", a affirmé que le "
                                   "budget " +
                                   n + " serait voté mardi " + n + " par le conseil."));
  }
  auto options = with(CompareFormat::markdown);
  options.keep_copies = true; // these are much alike
  auto const markdown = compare(lines(articles), options).out;
  CHECK(markdown.find("| Le Quai | 12 | 12 | 1,00 (1,00–1,00) |") != std::string::npos);
  CHECK(markdown.find("| Petit 0 | 2 | 2 | 1,00 | 1,00 |") != std::string::npos);
  CHECK(markdown.find("9\u00A0groupes ont moins de cinq articles") != std::string::npos);
  CHECK(markdown.find("--format html") != std::string::npos);
  options.format = CompareFormat::html;
  auto const html = compare(lines(articles), options).out;
  CHECK(html.find("Graphiques") != std::string::npos);
  CHECK(html.find("1 groupes") == std::string::npos);
}

TEST_CASE("lengths are told, and what may be chance is told with what comes nearest") {
  auto tallies = std::vector<Tally>{};
  for (auto i = 0; i < 8; ++i) {
    auto const n = std::to_string(i);
    tallies.push_back(tally_of("q" + n, "Le Quai", 10, static_cast<std::uint32_t>(i % 3)));
    tallies.back().words = 500;
    tallies.push_back(tally_of("r" + n, "La Rade", 10, static_cast<std::uint32_t>(i % 2)));
    tallies.back().words = 1000;
  }
  auto const out = compare_groups(tallies, with(CompareFormat::json));
  auto const sentences = reports::difference_sentences(reports::Lang::en, out);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0] == "None of the tested differences stands: each may be chance.");
  CHECK(sentences[1].find("May be chance: ") == 0);
  auto const notes = reports::note_sentences(reports::Lang::en, out);
  REQUIRE(!notes.empty());
  CHECK(notes.back().find("500 words on average in Le Quai, 1000 in La Rade") != std::string::npos);
  auto const density = reports::measure_of("claims_per_1000_words");
  CHECK(out.groups[0].estimates[density].value == doctest::Approx(10));
  CHECK(out.groups[1].estimates[density].value == doctest::Approx(20));
  CHECK(reports::measure_value(reports::Lang::en, 6, 0.004) == "0.4%");
  CHECK(reports::measure_value(reports::Lang::en, 6, 0.0001) == "< 0.1%");
  CHECK(reports::measure_value(reports::Lang::en, 6, 0.125) == "13%");
}
