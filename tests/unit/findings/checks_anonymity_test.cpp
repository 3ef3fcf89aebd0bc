#include "article.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::testing;

TEST_CASE("anonymous-bare: not one word describes the source") {
  auto const one = [](std::string_view source, std::string text, std::string_view speaker = "source") {
    return Article{std::move(text)}
        .said({"l'usine fermera", source, Level::anonymous, "selon", speaker})
        .fires("anonymous-bare");
  };
  CHECK(one("une source", "l'usine fermera, selon une source."));
  CHECK(one("Des sources", "Des sources selon qui l'usine fermera.", "sources"));
  CHECK(one("ses sources", "l'usine fermera, écrit-il selon ses sources.", "sources"));
  CHECK_FALSE(one("une source policière", "l'usine fermera, selon une source policière.", "source policière"));
  // The span is too short, but the text goes on.
  CHECK_FALSE(one("une source", "l'usine fermera, selon une source proche du dossier."));
  CHECK_FALSE(one("la source", "l'usine fermera, selon la source."));
  // The article described it before.
  CHECK_FALSE(one("une source", "l'usine fermera, selon une source.", "source proche du dossier"));
}

TEST_CASE("anonymous-bare: the cue or the venue may follow at once") {
  auto article = Article{"Une source nous a dit que l'usine fermera."};
  article.said({"que l'usine fermera", "Une source", Level::anonymous, "a dit", "source"});
  CHECK(article.fires("anonymous-bare"));
  auto other = Article{"L'usine fermera, a dit une source à l'AFP."};
  other.said({"L'usine fermera", "une source", Level::anonymous, "a dit", "source"});
  CHECK_FALSE(other.fires("anonymous-bare"));
  other.analysis.attributions[0].venue = other.span("à l'AFP");
  CHECK(other.fires("anonymous-bare"));
}

TEST_CASE("anonymous-no-reason: at the first mention of a speaker") {
  auto article =
      Article{"Le contrat est signé, dit un cadre sous couvert d'anonymat.\nLe prix est haut, dit ce cadre."};
  article.said({"Le contrat est signé", "un cadre sous couvert d'anonymat", Level::anonymous, "dit", "cadre"});
  article.said({"Le prix est haut", "ce cadre", Level::anonymous, "dit", "cadre"});
  CHECK(article.count("anonymous-no-reason") == 1);
  auto explained = Article{"Le contrat est signé, dit un cadre, qui craint d'être licencié."};
  explained.said({"Le contrat est signé", "un cadre", Level::anonymous, "dit"});
  CHECK_FALSE(explained.fires("anonymous-no-reason"));
  auto given = Article{"Le contrat est signé, dit un cadre, la chose étant secrète."};
  given.said({"Le contrat est signé", "un cadre", Level::anonymous, "dit"});
  given.analysis.attributions[0].chain[0].anonymity = {true, given.span("la chose étant secrète")};
  CHECK_FALSE(given.fires("anonymous-no-reason"));
}

TEST_CASE("anonymous-rote-reason: a stock phrase") {
  auto article = Article{"C'est fait, dit un diplomate qui n'est pas autorisé à s'exprimer publiquement."};
  article.said({"C'est fait", "un diplomate", Level::anonymous, "dit"});
  CHECK(article.fires("anonymous-rote-reason"));
  CHECK_FALSE(article.fires("anonymous-no-reason"));
  auto named = Article{"C'est fait, dit Paul Ancel, qui n'est pas autorisé à s'exprimer publiquement."};
  named.said({"C'est fait", "Paul Ancel", Level::named_person, "dit"});
  CHECK_FALSE(named.fires("anonymous-rote-reason"));
}

TEST_CASE("anonymous-weak and anonymous-no-basis: what the description holds") {
  auto const make = [](std::string source) {
    auto article = Article{"C'est fait, selon " + source + "."};
    article.said({"C'est fait", article.analysis.document.at(article.span(source)), Level::anonymous, "selon"});
    return article;
  };
  CHECK(make("des sources concordantes").fires("anonymous-weak"));
  CHECK_FALSE(make("des sources concordantes").fires("anonymous-no-basis"));
  CHECK_FALSE(make("une source gouvernementale").fires("anonymous-weak"));
  CHECK(make("une source gouvernementale").fires("anonymous-no-basis"));
  CHECK_FALSE(make("une source proche de l'enquête").fires("anonymous-weak"));
  CHECK_FALSE(make("une source proche de l'enquête").fires("anonymous-no-basis"));
  CHECK_FALSE(make("une source chez Renault").fires("anonymous-weak"));
}

TEST_CASE("a pronoun and a thing are no sources to describe") {
  auto article = Article{"C'est fait, dit-elle. Dix blessés, selon les premières informations."};
  article.said({"C'est fait", "elle", Level::anonymous, "dit", "proche"});
  article.said({"Dix blessés", "les premières informations", Level::anonymous, "selon"});
  for (auto const* const code : {"anonymous-no-reason", "anonymous-weak", "anonymous-no-basis"})
    CHECK_FALSE(article.fires(code));
}

TEST_CASE("a pack adds to what is built in") {
  auto const signals = SignalSets{
      signals_with("fr", {{"descriptor_basis", "du cru"}, {"unknown", "x"}, {"verified", "de façon indépendante"}})};
  auto article = Article{"C'est fait, selon une source du cru, de façon indépendante."};
  article.said({"C'est fait", "une source du cru", Level::anonymous, "selon"});
  auto const all = find_issues(article.analysis, signals, {}, "fr");
  CHECK(std::none_of(all.begin(), all.end(),
                     [](auto const& f) { return f.rule == "anonymous-weak" || f.rule == "verified"; }));
  CHECK(article.fires("anonymous-weak"));
}

TEST_CASE("anonymous-plural-drift: des sources, then la source") {
  auto article = Article{"C'est un meurtre, disent des sources policières.\nIl y a un témoin, ajoute la source."};
  article.said({"C'est un meurtre", "des sources policières", Level::anonymous, "disent"});
  article.said({"Il y a un témoin", "la source", Level::anonymous, "ajoute"});
  CHECK(article.fires("anonymous-plural-drift"));
  auto fine = Article{"C'est un meurtre, disent des sources policières. Une source judiciaire le confirme.\nIl y a un "
                      "témoin, ajoute la source."};
  fine.said({"C'est un meurtre", "des sources policières", Level::anonymous, "disent"});
  fine.said({"Il y a un témoin", "", Level::anonymous, "ajoute"});
  fine.analysis.attributions[1].chain[0].source = fine.span("la source");
  CHECK_FALSE(fine.fires("anonymous-plural-drift"));
}

TEST_CASE("anonymous-only: two claims or more, none with a name") {
  auto article = Article{"Il part, dit un proche. Il reviendra, dit un autre proche. Il est maire, dit la mairie."};
  article.said({"Il part", "un proche", Level::anonymous, "dit"});
  CHECK_FALSE(article.fires("anonymous-only"));
  article.said({"Il reviendra", "un autre proche", Level::anonymous, "dit"});
  CHECK(article.fires("anonymous-only"));
  article.said({"Il est maire", "la mairie", Level::organization, "dit"});
  CHECK_FALSE(article.fires("anonymous-only"));
}

TEST_CASE("anonymous-first: the first quotation, not the first claim") {
  auto article =
      Article{"Il part, dit un proche. « Je reste ici encore », dit Luc Perrin. « Il est fini », dit un proche."};
  article.said({"Il part", "un proche", Level::anonymous, "dit"});
  article.said({"« Je reste ici encore »", "Luc Perrin", Level::named_person, "dit", {}, Form::direct});
  article.said({"« Il est fini »", "un proche", Level::anonymous, "dit", {}, Form::direct});
  CHECK_FALSE(article.fires("anonymous-first"));
  auto other = Article{"Il part, dit Luc Perrin. « Il est fini ici », dit un proche."};
  other.said({"Il part", "Luc Perrin", Level::named_person, "dit"});
  other.said({"« Il est fini ici »", "un proche", Level::anonymous, "dit", {}, Form::direct});
  CHECK(other.fires("anonymous-first"));
}

TEST_CASE("anonymous-opinion: a judgement, not a fact") {
  auto article = Article{"Un député juge la réforme mal pensée."};
  article.said({"la réforme mal pensée", "Un député", Level::anonymous, "juge", {}, Form::indirect, Kind::opinion});
  CHECK(article.fires("anonymous-opinion"));
  article.analysis.attributions[0].kind = Kind::assertion;
  CHECK_FALSE(article.fires("anonymous-opinion"));
}

TEST_CASE("anonymous-attack: a named person is disparaged") {
  auto const make = [](std::string_view content, Level level) {
    auto article = Article{std::string{content} + ", dit un ancien collaborateur."};
    article.said({content, "un ancien collaborateur", level, "dit", {}, Form::direct});
    return article.fires("anonymous-attack");
  };
  CHECK(make("« Oui, ce Marc Delmas est un menteur »", Level::anonymous));
  CHECK_FALSE(make("« Oui, ce Marc Delmas est un menteur »", Level::named_person));
  CHECK_FALSE(make("« Oui, ce Marc Delmas est parti »", Level::anonymous));
  CHECK_FALSE(make("« Oui, ce projet est dangereux »", Level::anonymous));
}

TEST_CASE("declined-yet-quoted: the same body") {
  auto const make = [](std::string source) {
    auto article = Article{"Renault a refusé de commenter.\nC'est réglé, souffle " + source + "."};
    article.said(
        {"C'est réglé", article.analysis.document.at(article.span(source)), Level::official_unnamed, "souffle"});
    return article.fires("declined-yet-quoted");
  };
  CHECK(make("un cadre de Renault"));
  CHECK_FALSE(make("un cadre de Peugeot"));
  auto same = Article{"Le parquet n'a pas souhaité s'exprimer.\nC'est réglé, souffle une source au parquet."};
  same.said({"C'est réglé", "une source au parquet", Level::anonymous, "souffle"});
  CHECK(same.fires("declined-yet-quoted"));
}

TEST_CASE("a finding points at the words, quotes them and names the chain") {
  auto article = Article{"L'usine fermera, écrit L'Écho des Alpes, citant ses sources."};
  article.said({"L'usine fermera", "L'Écho des Alpes", Level::media, "écrit"});
  article.through({{}, "ses sources", Level::anonymous, "citant", "sources"});
  auto const all = article.findings();
  auto const bare = std::find_if(all.begin(), all.end(), [](auto const& f) { return f.rule == "anonymous-bare"; });
  REQUIRE(bare != all.end());
  CHECK(article.analysis.document.at(bare->span) == "ses sources");
  CHECK(bare->message == "« ses sources » : rien ne dit qui est cette source (chaîne : L'Écho des Alpes ← sources)");
  CHECK(article.fires("second-hand-anonymous"));
  CHECK_FALSE(article.fires("anonymous-no-reason"));
}

TEST_CASE("a rule may be off or of another severity") {
  auto article = Article{"l'usine fermera, selon une source."};
  article.said({"l'usine fermera", "une source", Level::anonymous, "selon", "source"});
  auto settings = RuleSettings{};
  settings.severities["anonymous-bare"] = std::nullopt;
  settings.severities["anonymous-no-reason"] = Severity::error;
  auto const all = article.findings(settings, "en");
  REQUIRE(all.size() == 1);
  CHECK(all[0].severity == Severity::error);
  CHECK(all[0].message == "\"une source\": the anonymity is not explained");
}

TEST_CASE("own information is no bare or unexplained source") {
  auto article = Article{"Selon nos informations, le stade ne sera pas prêt."};
  article.said({"le stade ne sera pas prêt", "nos informations", Level::anonymous, "Selon"});
  CHECK(article.fires("own-information"));
  CHECK_FALSE(article.fires("anonymous-no-reason"));
  CHECK_FALSE(article.fires("anonymous-weak"));
}
