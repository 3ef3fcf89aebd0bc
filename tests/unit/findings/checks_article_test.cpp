#include "article.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::testing;

TEST_CASE("lead-unsourced: in the first paragraph") {
  auto article =
      Article{"Vol\nLe maire de la ville aurait détourné 40 000 euros hier.\nC'est ce que dit le parquet.", true};
  article.said({"Le maire de la ville aurait détourné 40 000 euros hier", "", Level::unattributed, "", "",
                Form::indirect, Kind::assertion, true});
  CHECK(article.fires("lead-unsourced"));
  auto sourced = Article{"Vol\nLe maire de la ville aurait détourné 40 000 euros, selon le parquet.", true};
  sourced.said({"Le maire de la ville aurait détourné 40 000 euros", "le parquet", Level::organization, "selon", "",
                Form::indirect, Kind::assertion, true});
  CHECK_FALSE(sourced.fires("lead-unsourced"));
  CHECK(Article{"Le maire de la ville est soupçonné de vol dans son canton."}.fires("lead-unsourced"));
  CHECK_FALSE(Article{"Le maire de la ville est soupçonné de vol par la police."}.fires("lead-unsourced"));
}

TEST_CASE("headline-asserts: what the body has with reserve") {
  auto const make = [](std::string title, Level level, bool conditional) {
    auto article = Article{title + "\nL'usine aurait empoisonné le fleuve, dit un voisin.", true};
    article.said({"L'usine aurait empoisonné le fleuve", "un voisin", level, "dit", "", Form::indirect, Kind::assertion,
                  conditional});
    return article.fires("headline-asserts");
  };
  CHECK(make("L'usine a empoisonné le fleuve", Level::anonymous, true));
  CHECK_FALSE(make("L'usine a empoisonné le fleuve", Level::witness, false));
  CHECK_FALSE(make("L'usine a-t-elle empoisonné le fleuve ?", Level::anonymous, true));
  CHECK_FALSE(make("L'usine aurait empoisonné le fleuve", Level::anonymous, true));
  CHECK_FALSE(make("La fête du village aura lieu", Level::anonymous, true));
}

TEST_CASE("single-source: three claims, one origin") {
  auto article =
      Article{"Il pleut, dit la mairie. Il vente, dit la mairie. Il neige, dit la mairie. Non, dit Luc Perrin."};
  article.said({"Il pleut", "la mairie", Level::organization, "dit"});
  article.said({"Il vente", "la mairie", Level::organization, "dit"});
  CHECK_FALSE(article.fires("single-source"));
  article.said({"Il neige", "la mairie", Level::organization, "dit"});
  CHECK(article.fires("single-source"));
  article.said({"Non", "Luc Perrin", Level::named_person, "dit"});
  CHECK_FALSE(article.fires("single-source"));
}

TEST_CASE("second-hand, second-hand-anonymous, chain-too-long: who stands between") {
  auto article = Article{"La digue a cédé, rapporte Le Courrier, citant un élu, d'après la radio, citant ses sources."};
  article.said({"La digue a cédé", "Le Courrier", Level::media, "rapporte"});
  CHECK(article.fires("second-hand"));
  article.through({{}, "un élu", Level::official_unnamed, "citant"});
  CHECK(article.fires("second-hand"));
  CHECK_FALSE(article.fires("second-hand-anonymous"));
  article.through({{}, "la radio", Level::media, "d'après"});
  CHECK_FALSE(article.fires("chain-too-long"));
  article.through({{}, "ses sources", Level::anonymous, "citant"});
  CHECK(article.fires("second-hand-anonymous"));
  // The radio spoke with the sources, Le Courrier did not.
  CHECK(article.message("second-hand-anonymous").find("la radio") != std::string::npos);
  CHECK_FALSE(article.fires("second-hand"));
  CHECK(article.fires("chain-too-long"));
  auto settings = RuleSettings{};
  settings.max_relays = 3;
  CHECK_FALSE(article.fires("chain-too-long", settings));
  auto direct = Article{"La digue a cédé, dit la mairie."};
  direct.said({"La digue a cédé", "la mairie", Level::organization, "dit"});
  CHECK_FALSE(direct.fires("second-hand"));
}

TEST_CASE("state-media-only: unless somebody else stands behind the claim") {
  auto article = Article{"Les combats ont cessé, rapporte TASS, citant le gouverneur."};
  article.said({"Les combats ont cessé", "TASS", Level::media, "rapporte"}).state_media("TASS");
  CHECK(article.fires("state-media-only"));
  CHECK_FALSE(article.fires("second-hand"));
  article.through({{}, "le gouverneur", Level::office, "citant"});
  CHECK_FALSE(article.fires("state-media-only"));
  auto free = Article{"Les combats ont cessé, rapporte France 24."};
  free.said({"Les combats ont cessé", "France 24", Level::media, "rapporte"})
      .state_media("France 24", StateMediaClass::IP);
  CHECK_FALSE(free.fires("state-media-only"));
  CHECK_FALSE(free.fires("state-media-unlabelled"));
}

TEST_CASE("state-media-credit: by the registry or by the article itself") {
  auto article = Article{"Il pleut.\nAvec TASS et agences"};
  article.analysis.document.credits.push_back({article.span("Avec TASS et agences"), {"TASS"}});
  CHECK_FALSE(article.fires("state-media-credit"));
  auto const registry = [](std::string_view name) -> std::optional<StateMedia> {
    if (name != "TASS") return std::nullopt;
    return StateMedia{"TASS", "RU", StateMediaClass::SC, "ru.tass"};
  };
  auto const all = find_issues(article.analysis, SignalSets{}, {}, "fr", registry);
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "state-media-credit");
  CHECK(all[0].message == "« Avec TASS et agences » : TASS (SC, contrôlé par l'État, RU) est crédité de l'article");
}

TEST_CASE("state-media-unlabelled: one label anywhere is enough") {
  auto const make = [](std::string text, std::string_view source) {
    auto article = Article{std::move(text)};
    article.said({"La récolte est bonne", source, Level::media, "selon", "Xinhua"}).state_media("Xinhua");
    return article.count("state-media-unlabelled");
  };
  CHECK(make("La récolte est bonne, selon Xinhua.", "Xinhua") == 1);
  CHECK(make("La récolte est bonne, selon l'agence d'État Xinhua.", "l'agence d'État Xinhua") == 0);
  CHECK(make("La récolte est bonne, selon Xinhua. Il pleut, dit l'agence officielle Xinhua.", "Xinhua") == 0);
  CHECK(make("La récolte est bonne, selon Xinhua. L'école publique est fermée.", "Xinhua") == 1);
}

TEST_CASE("one-sided: the other camp has no name") {
  auto article = Article{"Le texte est bon, dit Élise Garnier, ministre. Il est bâclé, disent ses détracteurs."};
  article.said({"Le texte est bon", "Élise Garnier", Level::named_person, "dit"});
  CHECK_FALSE(article.fires("one-sided"));
  article.said({"Il est bâclé", "ses détracteurs", Level::collective, "disent"});
  CHECK(article.fires("one-sided"));
  auto both = Article{"Il est bâclé, disent ses détracteurs. C'est vrai, dit Yann Roux, député d'opposition."};
  both.said({"Il est bâclé", "ses détracteurs", Level::collective, "disent"});
  both.said({"C'est vrai", "Yann Roux", Level::named_person, "dit"});
  CHECK_FALSE(both.fires("one-sided"));
}

TEST_CASE("limits act only when they are set") {
  auto article = Article{"Il pleut, dit un proche. Il vente, dit TASS. Il neige."};
  article.said({"Il pleut", "un proche", Level::anonymous, "dit"});
  article.said({"Il vente", "TASS", Level::media, "dit"}).state_media("TASS");
  article.said({"Il neige", "", Level::unattributed});
  auto settings = RuleSettings{};
  for (auto const* const code : {"max-anonymous-share", "max-state-media-share", "max-unattributed",
                                 "min-named-sources", "min-distinct-origins"})
    CHECK_FALSE(article.fires(code));
  settings.limits = {0.3, 0.3, 0, 1, 3};
  for (auto const* const code : {"max-anonymous-share", "max-state-media-share", "max-unattributed",
                                 "min-named-sources", "min-distinct-origins"})
    CHECK(article.fires(code, settings));
  settings.limits = {0.34, 0.34, 1, 0, 2};
  for (auto const* const code : {"max-anonymous-share", "max-state-media-share", "max-unattributed",
                                 "min-named-sources", "min-distinct-origins"})
    CHECK_FALSE(article.fires(code, settings));
}

TEST_CASE("findings come in text order and an empty article has none") {
  CHECK(Article{""}.findings().empty());
  auto article = Article{"Il se murmure ceci.\nLe prénom a été modifié.\nLa rumeur court."};
  auto const all = article.findings();
  REQUIRE(all.size() == 3);
  CHECK(
      std::is_sorted(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.span.begin < b.span.begin; }));
}
