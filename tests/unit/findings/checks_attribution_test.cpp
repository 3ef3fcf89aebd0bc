#include "article.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::testing;

TEST_CASE("own-information: X a appris, and nothing more") {
  auto article = Article{"Le stade fermera, a appris Le Courrier."};
  article.said({"Le stade fermera", "Le Courrier", Level::media, "a appris"});
  CHECK(article.fires("own-information"));
  auto more = Article{"Le stade fermera, a appris Le Courrier auprès de la mairie."};
  more.said({"Le stade fermera", "Le Courrier", Level::media, "a appris"});
  CHECK_FALSE(more.fires("own-information"));
  auto person = Article{"Il fermera, a appris Paul Ancel."};
  person.said({"Il fermera", "Paul Ancel", Level::named_person, "a appris"});
  CHECK_FALSE(person.fires("own-information"));
}

TEST_CASE("vague-officials: no institution in the article") {
  auto const make = [](std::string text, std::string_view source) {
    auto article = Article{std::move(text)};
    article.said({"L'eau est potable", source, Level::organization, "disent"});
    return article.fires("vague-officials");
  };
  CHECK(make("L'eau est potable, disent les autorités.", "les autorités"));
  CHECK_FALSE(make("L'eau est potable, disent les autorités locales.", "les autorités"));
  CHECK_FALSE(make("L'eau est potable, disent les autorités. La préfecture a fait un essai.", "les autorités"));
}

TEST_CASE("vague-experts: nobody is named") {
  auto const make = [](std::string text, std::string_view source) {
    auto article = Article{std::move(text)};
    article.said({"Il perdra", source, Level::collective, "disent"});
    return article;
  };
  CHECK(make("Il perdra, disent les observateurs.", "les observateurs").fires("vague-experts"));
  CHECK_FALSE(make("Il perdra, disent les observateurs de l'ONU.", "les observateurs").fires("vague-experts"));
  auto named = make("Il perdra, disent les experts. Il gagnera, dit Claire Morel, politologue.", "les experts");
  named.said({"Il gagnera", "Claire Morel, politologue", Level::named_person, "dit", "Claire Morel"});
  CHECK_FALSE(named.fires("vague-experts"));
}

TEST_CASE("unattributed-conditional: nobody in scope") {
  auto article = Article{"Le pilote aurait bu."};
  article.said({"Le pilote aurait bu", "", Level::unattributed, "", "", Form::indirect, Kind::assertion, true});
  CHECK(article.fires("unattributed-conditional"));
  auto fine = Article{"Le pilote aurait bu, selon la gendarmerie."};
  fine.said({"Le pilote aurait bu", "la gendarmerie", Level::organization, "selon", "", Form::indirect, Kind::assertion,
             true});
  CHECK_FALSE(fine.fires("unattributed-conditional"));
}

TEST_CASE("unattributed-hearsay: in the article's own voice") {
  CHECK(Article{"Il se murmure que le siège va bouger."}.fires("unattributed-hearsay"));
  auto quoted = Article{"« On dit que je pars », sourit Luc Perrin."};
  quoted.said({"« On dit que je pars »", "Luc Perrin", Level::named_person, "sourit", "", Form::direct});
  CHECK_FALSE(quoted.fires("unattributed-hearsay"));
  CHECK_FALSE(Article{"Mon ami dit que le siège va bouger."}.fires("unattributed-hearsay"));
}

TEST_CASE("unattributed-quote: a sentence in quotes, and nobody") {
  auto const make = [](std::string text, std::string_view quote, bool title = false) {
    auto article = Article{std::move(text), title};
    article.said({quote, "", Level::unattributed, "", "", Form::direct});
    return article;
  };
  CHECK(make("La salle était vide. « Nous n'avons prévenu personne. »", "« Nous n'avons prévenu personne. »")
            .fires("unattributed-quote"));
  CHECK_FALSE(make("Le « bio » se vend.", "« bio »").fires("unattributed-quote"));
  CHECK_FALSE(make("« Nous n'avons prévenu personne »\nLe maire s'explique.", "« Nous n'avons prévenu personne »", true)
                  .fires("unattributed-quote"));
  auto pull = make("« Nous n'avons prévenu personne »\nNous n'avons prévenu personne, dit le maire.",
                   "« Nous n'avons prévenu personne »");
  pull.said({"Nous n'avons prévenu personne", "le maire", Level::office, "dit"});
  CHECK_FALSE(pull.fires("unattributed-quote"));
}

TEST_CASE("unattributed-quote: not after a colon; unattributed-hearsay: not in anybody's quotation") {
  auto article = Article{"Le maire s'explique :\n« Nous n'avons prévenu personne. »"};
  article.said({"« Nous n'avons prévenu personne. »", "", Level::unattributed, "", "", Form::direct});
  CHECK_FALSE(article.fires("unattributed-quote"));
  CHECK_FALSE(Article{"Il lance : « Il se murmure que je pars. »"}.fires("unattributed-hearsay"));
}

TEST_CASE("late-attribution: after two sentences") {
  auto const make = [](std::string quote) {
    auto article = Article{quote + ", dit Luc Perrin."};
    article.said({article.analysis.document.at(article.span(quote)), "Luc Perrin", Level::named_person, "dit", "",
                  Form::direct});
    return article;
  };
  CHECK(make("« Tout est perdu. Il faudra repartir »").fires("late-attribution"));
  CHECK_FALSE(make("« Tout est perdu pour M. Roux »").fires("late-attribution"));
  auto before = Article{"Luc Perrin dit : « Tout est perdu. Il faudra repartir. »"};
  before.said({"« Tout est perdu. Il faudra repartir. »", "Luc Perrin", Level::named_person, "dit", "", Form::direct});
  CHECK_FALSE(before.fires("late-attribution"));
  auto again = Article{"« Oui », dit Luc Perrin. « Tout est perdu. Il faudra repartir », dit Luc Perrin."};
  again.said({"« Oui »", "Luc Perrin", Level::named_person, "dit", "", Form::direct});
  again.said({"« Tout est perdu. Il faudra repartir »", "Luc Perrin", Level::named_person, "dit", "", Form::direct});
  CHECK_FALSE(again.fires("late-attribution"));
}

TEST_CASE("merged-speakers: another voice with no word between") {
  auto article = Article{"« C'est non », dit Ana Ruiz. « C'est oui. Et vite. Signons », répond Léo Blin."};
  article.said({"« C'est non »", "Ana Ruiz", Level::named_person, "dit", "", Form::direct});
  article.said({"« C'est oui. Et vite. Signons »", "Léo Blin", Level::named_person, "répond", "", Form::direct});
  CHECK(article.fires("merged-speakers"));
  auto fine = Article{"« C'est non », dit Ana Ruiz. Léo Blin répond : « C'est oui. Et vite. »"};
  fine.said({"« C'est non »", "Ana Ruiz", Level::named_person, "dit", "", Form::direct});
  fine.said({"« C'est oui. Et vite. »", "Léo Blin", Level::named_person, "répond", "", Form::direct});
  CHECK_FALSE(fine.fires("merged-speakers"));
}

TEST_CASE("merged-speakers: not across paragraphs with an attribution each, nor for one name in two forms") {
  auto const make = [](std::string between, std::string_view first) {
    auto article =
        Article{"« C'est non », dit " + std::string{first} + "." + between + "« Oui. Vite. Signons », dit M. Blin."};
    article.said({"« C'est non »", first, Level::named_person, "dit", "", Form::direct});
    article.said({"« Oui. Vite. Signons »", "M. Blin", Level::named_person, "", "", Form::direct});
    return article.fires("merged-speakers");
  };
  CHECK(make(" ", "Ana Ruiz"));
  CHECK_FALSE(make("\n", "Ana Ruiz"));
  CHECK_FALSE(make(" ", "Léo Blin"));
}

TEST_CASE("loaded-cue: a mild verb is not loaded") {
  auto article = Article{"Le maire souligne que la grève est suivie."};
  article.said({"que la grève est suivie", "Le maire", Level::office, "souligne"});
  article.analysis.attributions[0].stance = Stance::endorsing;
  CHECK_FALSE(article.fires("loaded-cue"));
}

TEST_CASE("named-without-title: no function anywhere") {
  auto const make = [](std::string text) {
    auto article = Article{std::move(text)};
    article.said({"Le pont tient", "Hugo Lanier", Level::named_person, "assure"});
    return article.fires("named-without-title");
  };
  CHECK(make("Le pont tient, assure Hugo Lanier."));
  CHECK_FALSE(make("Le pont tient, assure Hugo Lanier, ingénieur au département."));
  CHECK_FALSE(make("Le pont tient, assure Hugo Lanier. L'ingénieur Hugo Lanier l'a vu."));
  CHECK_FALSE(make("Le pont tient, assure Hugo Lanier (Parti des ponts)."));
  CHECK_FALSE(make("Pour la directrice des routes, le ciel. Le pont tient, assure Hugo Lanier, 40 ans."));
}

TEST_CASE("named-without-title: any common noun in the source phrase is a function") {
  auto article = Article{"Le pont tient, assure l'arpenteuse Ana Ruiz."};
  article.said({"Le pont tient", "l'arpenteuse Ana Ruiz", Level::named_person, "assure", "Ana Ruiz"});
  CHECK_FALSE(article.fires("named-without-title"));
}

TEST_CASE("own-information: unless the sentence says from whom") {
  CHECK(Article{"Selon nos informations, il pleut."}.fires("own-information"));
  CHECK_FALSE(Article{"Il pleut, avons-nous appris auprès de la mairie."}.fires("own-information"));
}

TEST_CASE("late-attribution: a pronoun is for somebody known, a relay is not the first to be named") {
  auto article = Article{"« Un. Deux », dit-il. « Trois. Quatre », lance Ana Ruiz, citée par Le Courrier."};
  article.said({"« Un. Deux »", "il", Level::named_person, "dit", "Luc", Form::direct});
  CHECK_FALSE(article.fires("late-attribution"));
  article.said({"« Trois. Quatre »", "Le Courrier", Level::media, "citée par", "", Form::direct});
  article.through({{}, "Ana Ruiz", Level::named_person, "lance"});
  auto const all = article.findings();
  auto const late = std::find_if(all.begin(), all.end(), [](auto const& f) { return f.rule == "late-attribution"; });
  REQUIRE(late != all.end());
  CHECK(article.analysis.document.at(late->span) == "Ana Ruiz");
}

TEST_CASE("loaded-cue: the verb takes sides") {
  auto article = Article{"Le syndicat prétend que la grève est suivie."};
  article.said({"que la grève est suivie", "Le syndicat", Level::organization, "prétend"});
  CHECK_FALSE(article.fires("loaded-cue"));
  article.analysis.attributions[0].stance = Stance::distancing;
  CHECK(article.fires("loaded-cue"));
  article.analysis.attributions[0].stance = Stance::denying;
  CHECK_FALSE(article.fires("loaded-cue"));
}

TEST_CASE("changed-name and verified are told, as information") {
  auto article =
      Article{"Sophie (le prénom a été modifié) a peur.\nCe bilan n'a pas pu être vérifié de source indépendante."};
  auto const all = article.findings();
  REQUIRE(all.size() == 2);
  CHECK(all[0].rule == "changed-name");
  CHECK(all[1].rule == "verified");
  CHECK(all[1].severity == Severity::info);
  CHECK_FALSE(Article{"Le nom de la rue a été donné. Le bilan a été vérifié."}.fires("verified"));
  CHECK_FALSE(Article{"Le nom de la rue a été donné."}.fires("changed-name"));
}
