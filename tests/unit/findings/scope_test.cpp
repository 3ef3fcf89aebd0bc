#include "article.hpp"

#include <doctest/doctest.h>

// What looks like a finding at first sight and is none: each of these was read in real articles.

using namespace sourcier;
using namespace sourcier::testing;

namespace {

auto conditional(std::string text, std::string_view claim) -> Article {
  auto article = Article{std::move(text)};
  article.said({claim, "", Level::unattributed, "", "", Form::indirect, Kind::assertion, true});
  return article;
}

auto loaded(std::string text, std::string_view claim, std::string_view source, std::string_view cue,
            Level level = Level::named_person) -> Article {
  auto article = Article{std::move(text)};
  article.said({claim, source, level, cue});
  article.analysis.attributions.back().stance = Stance::endorsing;
  return article;
}

} // namespace

TEST_CASE("unattributed-conditional: the paragraph, or the sentence before it, says where the thing is from") {
  CHECK(conditional("Il est midi.\nDix hommes auraient fui.", "Dix hommes auraient fui")
            .fires("unattributed-conditional"));
  CHECK_FALSE(
      conditional("La radio de la ville a révélé l'affaire. Dix hommes auraient fui.", "Dix hommes auraient fui")
          .fires("unattributed-conditional"));
  CHECK_FALSE(conditional("Une étude le montre.\nDix lacs auraient disparu.", "Dix lacs auraient disparu")
                  .fires("unattributed-conditional"));
  auto said = Article{"Le feu est parti de là, dit la préfecture. Dix hommes auraient fui."};
  said.said({"Le feu est parti de là", "la préfecture", Level::organization, "dit"});
  said.said({"Dix hommes auraient fui", "", Level::unattributed, "", "", Form::indirect, Kind::assertion, true});
  CHECK_FALSE(said.fires("unattributed-conditional"));
}

TEST_CASE("unattributed-conditional: what the next sentence takes up is sourced there") {
  auto const fires = [](std::string const& next) {
    return conditional("Le lac serait né hier.\n" + next, "Le lac serait né hier").fires("unattributed-conditional");
  };
  CHECK_FALSE(fires("Ses hydrologues sont arrivés à cette conclusion en un an."));
  CHECK_FALSE(fires("Ces chiffres sont ceux de la mairie."));
  CHECK(fires("Le lac a deux îles. Ces chiffres sont ceux de la mairie."));
  CHECK(fires(""));
}

TEST_CASE("unattributed-conditional: a conditional that supposes reports nothing") {
  for (auto const* const claim :
       {"Un pont permettrait de gagner une heure", "Les routes seraient donc les premières touchées",
        "Le conseil aurait dû voter", "Si le vent tourne, la ville serait perdue"}) {
    CAPTURE(claim);
    CHECK_FALSE(conditional(std::string{claim} + ".", claim).fires("unattributed-conditional"));
  }
  CHECK_FALSE(conditional("La réforme est morte. Les élus auraient été cent.", "Les élus auraient été cent")
                  .fires("unattributed-conditional"));
}

TEST_CASE("lead-unsourced: a study in the lead is a source") {
  auto const lead = [](std::string first) {
    return conditional(first + " Les lacs de la région auraient perdu la moitié de leurs eaux.",
                       "Les lacs de la région auraient perdu la moitié de leurs eaux");
  };
  CHECK(lead("Il fait chaud.").fires("lead-unsourced"));
  CHECK_FALSE(lead("Une étude de trente hydrologues inquiète.").fires("lead-unsourced"));
}

TEST_CASE("anonymous-no-reason: a pronoun, a thing, a group and somebody known are not hiding") {
  auto const fires = [](std::string source) {
    auto article = Article{"C'est fait, dit " + source + "."};
    article.said({"C'est fait", article.analysis.document.at(article.span(source)), Level::anonymous, "dit"});
    return article.fires("anonymous-no-reason");
  };
  CHECK(fires("une source policière"));
  CHECK(fires("l'entourage du maire"));
  CHECK(fires("un proche"));
  CHECK_FALSE(fires("-t-elle"));
  CHECK_FALSE(fires("ces éléments"));
  CHECK_FALSE(fires("ses proches"));
  CHECK_FALSE(fires("l'ancien banquier"));
  CHECK_FALSE(fires("de la politique du maire"));
}

TEST_CASE("anonymous-no-reason: the same source spoken of again is told once") {
  auto article = Article{"C'est fini, dit une source proche de l'enquête. Il est tard, dit la source française."};
  article.said({"C'est fini", "une source proche de l'enquête", Level::anonymous, "dit"});
  article.said({"Il est tard", "la source française", Level::anonymous, "dit"});
  CHECK(article.count("anonymous-no-reason") == 1);
}

TEST_CASE("anonymous-no-reason: that anonymity was asked for is no reason for it") {
  auto const make = [](std::string words) {
    auto article = Article{"Le contrat est signé, dit un cadre " + words + "."};
    article.said({"Le contrat est signé", "un cadre", Level::anonymous, "dit"});
    auto& anonymity = article.analysis.attributions.back().chain.back().anonymity;
    anonymity.requested = true;
    anonymity.reason = article.span(words);
    return article.fires("anonymous-no-reason");
  };
  CHECK(make("sous couvert d'anonymat"));
  CHECK_FALSE(make("sous couvert d'anonymat parce qu'il négocie encore"));
  CHECK_FALSE(make("sous couvert d'anonymat par crainte de représailles"));
}

TEST_CASE("anonymous-first: neither a term between marks nor behind a quotation that we cannot give to anybody") {
  auto term = Article{"Le feu a fait des « blessures légères », dit une source policière."};
  term.said({"des « blessures légères »", "une source policière", Level::anonymous, "dit", "", Form::mixed});
  CHECK_FALSE(term.fires("anonymous-first"));
  auto const behind = [](std::string before) {
    auto article = Article{before + "« Il est fini depuis longtemps », dit une source policière."};
    article.said(
        {"« Il est fini depuis longtemps »", "une source policière", Level::anonymous, "dit", "", Form::direct});
    return article.fires("anonymous-first");
  };
  CHECK(behind(""));
  CHECK_FALSE(behind("Il est poursuivi pour « association de malfaiteurs en bande ». "));
}

TEST_CASE("anonymous-only: relatives do not hide, and some quotation may be somebody's") {
  auto const make = [](std::string source, std::string more = {}) {
    auto article = Article{"Il dort, dit une source policière. Il rit, disent " + source + "." + more};
    article.said({"Il dort", "une source policière", Level::anonymous, "dit"});
    article.said({"Il rit", article.analysis.document.at(article.span(source)), Level::anonymous, "disent"});
    return article.fires("anonymous-only");
  };
  CHECK(make("deux sources du club"));
  CHECK_FALSE(make("ses proches"));
  CHECK_FALSE(make("deux sources du club", " Le maire parle d'un « très mauvais rêve »."));
}

TEST_CASE("single-source: a signature or a quotation of nobody may be another source") {
  auto const make = [](std::string more) {
    auto article = Article{"Il pleut, dit la mairie. Il vente, dit la mairie. Il neige, dit la mairie." + more};
    for (auto const* const claim : {"Il pleut", "Il vente", "Il neige"})
      article.said({claim, "la mairie", Level::organization, "dit"});
    return article.fires("single-source");
  };
  CHECK(make(""));
  CHECK_FALSE(make("\n— Jacques Morin, ministre"));
  CHECK_FALSE(make(" Un voisin parle d'une « légende familiale »."));
}

TEST_CASE("unattributed-quote: the sentence or the next quotation says who speaks") {
  auto const make = [](std::string text, std::string_view quote) {
    auto article = Article{std::move(text)};
    article.said({quote, "", Level::unattributed, "", "", Form::direct});
    return article;
  };
  constexpr auto quote = std::string_view{"« Nous n'avons prévenu personne hier »"};
  CHECK(make(std::string{quote} + ". La salle est vide.", quote).fires("unattributed-quote"));
  CHECK_FALSE(make(std::string{quote} + ", affirme même au journal Paul Ancel.", quote).fires("unattributed-quote"));
  auto two = make(std::string{quote} + ". « C'était la panique », ont dit des témoins.", quote);
  two.said({"« C'était la panique »", "des témoins", Level::witness, "ont dit", "", Form::direct});
  CHECK_FALSE(two.fires("unattributed-quote"));
  CHECK_FALSE(make("On précise que « nous n'avons prévenu personne ».", "que « nous n'avons prévenu personne »")
                  .fires("unattributed-quote"));
}

TEST_CASE("loaded-cue: a thing that is shown, an inquiry that finds and a verb said twice are not told") {
  CHECK(loaded("Le maire reconnaît que la digue a cédé.", "que la digue a cédé", "Le maire", "reconnaît")
            .fires("loaded-cue"));
  CHECK(loaded("Le maire reconnaît avoir menti.", "avoir menti", "Le maire", "reconnaît").fires("loaded-cue"));
  CHECK(loaded("La digue a cédé, avoue le maire.", "La digue a cédé", "le maire", "avoue").fires("loaded-cue"));
  CHECK_FALSE(loaded("Le maire reconnaît sa défaite.", "sa défaite", "Le maire", "reconnaît").fires("loaded-cue"));
  CHECK_FALSE(loaded("L'enquête révèle que tout a brûlé.", "que tout a brûlé", "L'enquête", "révèle", Level::document)
                  .fires("loaded-cue"));
  auto twice = loaded("Le maire avoue que oui. Le maire avoue que non.", "que oui", "Le maire", "avoue");
  twice.said({"que non", "Le maire", Level::named_person, "avoue"});
  twice.analysis.attributions.back().stance = Stance::endorsing;
  CHECK(twice.count("loaded-cue") == 1);
}

TEST_CASE("second-hand: once for each medium, and not for what a medium says of itself") {
  auto const make = [](std::string title, std::string_view other) {
    auto article = Article{title + "\nIl pleut, écrit Le Phare. Il vente, écrit " + std::string{other} + ".", true};
    article.said({"Il pleut", "Le Phare", Level::media, "écrit"});
    article.said({"Il vente", other, Level::media, "écrit"});
    return article.count("second-hand");
  };
  CHECK(make("Tempête", "Le Courrier") == 2);
  CHECK(make("Tempête", "Le Phare") == 1);
  CHECK(make("Le Phare change de mains", "Le Courrier") == 1);
}

TEST_CASE("state-media-only: the law's gazette is no medium") {
  auto const make = [](std::string_view name) {
    auto article = Article{"La loi est en vigueur, selon " + std::string{name} + "."};
    article.said({"La loi est en vigueur", name, Level::document, "selon"});
    article.state_media(std::string{name}, StateMediaClass::SC, "text");
    return article.fires("state-media-only");
  };
  CHECK(make("la télévision d'État"));
  CHECK_FALSE(make("le journal officiel"));
}

TEST_CASE("state-media-only: neither the people of a medium nor a pronoun that may be somebody else's") {
  auto const make = [](std::string_view name) {
    auto article = Article{"Les comptes sont gelés, selon " + std::string{name} + "."};
    article.said({"Les comptes sont gelés", name, Level::media, "selon"});
    article.state_media("RT");
    return article.fires("state-media-only");
  };
  CHECK(make("la chaîne RT"));
  CHECK_FALSE(make("les syndicats de RT"));
  CHECK_FALSE(make("elle"));
}

TEST_CASE("chain-too-long: a letter and the body that wrote it are one hand") {
  auto const make = [](Level second) {
    auto article = Article{"Il pleut, dit A, citant B, citant C, citant D."};
    article.said({"Il pleut", "A", Level::media, "dit"});
    article.through({{}, "B", second, "citant"});
    article.through({{}, "C", Level::organization, "citant"});
    article.through({{}, "D", Level::organization, "citant"});
    return article.fires("chain-too-long");
  };
  CHECK(make(Level::media));
  CHECK_FALSE(make(Level::document));
}

TEST_CASE("anonymous-first: three words of somebody who has a name come first; a name between marks is no quotation") {
  auto two = Article{
      "Le pays est « une zone dangereuse », écrit Le Phare. « Il est tout à fait sûr », dit une source proche."};
  two.said({"Le pays est « une zone dangereuse »", "Le Phare", Level::media, "écrit", "", Form::mixed});
  two.said({"« Il est tout à fait sûr »", "une source proche", Level::anonymous, "dit", "", Form::direct});
  CHECK_FALSE(two.fires("anonymous-first"));
  auto name = Article{"La clôture des « Assises de la mer » est reportée, dit une source proche."};
  name.said({"La clôture des « Assises de la mer » est reportée", "une source proche", Level::anonymous, "dit", "",
             Form::mixed});
  CHECK_FALSE(name.fires("anonymous-first"));
}
