#include "lexicon/morphology.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace sourcier;
using F = Feature;

namespace {

auto of(std::string_view form) -> Features { return Morphology::french().features(form); }

/// The union of the readings that a verb has for one form.
auto inflected(std::string_view infinitive, std::string_view form) -> Features {
  auto result = Features{0};
  for (auto const& inflection : Morphology::french().conjugate(infinitive)) {
    if (inflection.form == form) result |= inflection.features;
  }
  return result;
}

/// Whether a verb has such a form as a third person of the tense.
auto third(std::string_view infinitive, std::string_view form, Feature tense, Feature number = F::verb_singular)
    -> bool {
  return has_all(inflected(infinitive, form), F::finite | F::third_person | tense | number);
}

constexpr auto genders = F::masculine | F::feminine;
constexpr auto persons = F::first_person | F::second_person | F::third_person;

} // namespace

TEST_CASE("morphology: an unknown form has no features") {
  CHECK(of("") == 0);
  CHECK(of("affirmx") == 0);
  CHECK(of("affirm") == 0);
  CHECK(of("zxqzz") == 0);
  CHECK(of("dit ") == 0);
  CHECK(of(std::string_view{"dit\0", 4}) == 0);
  CHECK(of(std::string_view{"\0", 1}) == 0);
  CHECK(of("\xFF\xFE") == 0);
  CHECK(of("\xC3") == 0);
}

TEST_CASE("morphology: the empty language knows no word and no verb") {
  CHECK(Morphology::none().features("dit") == 0);
  CHECK(Morphology::none().features("") == 0);
  CHECK(Morphology::none().features("\xFF") == 0);
  CHECK(Morphology::none().conjugate("dire").empty());
}

TEST_CASE("morphology: « dit » is present, simple past, participle and noun at once") {
  auto const dit = of("dit");
  CHECK(has_all(dit, F::finite | F::present | F::simple_past | F::third_person | F::verb_singular));
  CHECK(has_all(dit, F::past_participle | F::participle_masculine | F::participle_singular));
  CHECK(has_all(dit, F::noun | F::masculine | F::singular));
  CHECK_FALSE(has(dit, F::first_person));
  CHECK_FALSE(has(dit, F::verb_plural));
  CHECK_FALSE(has(dit, F::infinitive));
}

TEST_CASE("morphology: a participle carries gender and number") {
  CHECK(has_all(of("dite"), F::past_participle | F::participle_feminine | F::participle_singular));
  CHECK(has_all(of("dits"), F::past_participle | F::participle_masculine | F::participle_plural));
  CHECK(has_all(of("dites"), F::past_participle | F::participle_feminine | F::participle_plural));
  CHECK_FALSE(has(of("dite"), F::participle_masculine));
  CHECK(has_all(of("pris"), F::participle_masculine | F::participle_singular | F::participle_plural));
  CHECK(has_all(of("soulignée"), F::past_participle | F::feminine | F::singular));
  CHECK_FALSE(has(of("soulignée"), F::noun));
}

TEST_CASE("morphology: « dites » is a second person too") {
  CHECK(has_all(of("dites"), F::finite | F::present | F::imperative | F::second_person | F::verb_plural));
  CHECK_FALSE(has(of("dites"), F::third_person));
}

TEST_CASE("morphology: tense, person and number of finite forms") {
  CHECK(has_all(of("affirment"), F::finite | F::present | F::third_person | F::verb_plural));
  CHECK_FALSE(has(of("affirment"), F::verb_singular));
  CHECK(has_all(of("affirmait"), F::finite | F::imperfect | F::third_person | F::verb_singular));
  CHECK_FALSE(has(of("affirmait"), F::present));
  CHECK(has_all(of("affirmera"), F::finite | F::future | F::third_person | F::verb_singular));
  CHECK_FALSE(has(of("affirmera"), F::conditional));
  CHECK(has_all(of("affirma"), F::finite | F::simple_past | F::third_person | F::verb_singular));
  CHECK(has_all(of("affirmèrent"), F::finite | F::simple_past | F::third_person | F::verb_plural));
  CHECK(has_all(of("soit"), F::finite | F::subjunctive | F::third_person));
  CHECK(has(of("affirmant"), F::present_participle));
  CHECK_FALSE(has(of("affirmant"), F::finite));
  CHECK(has(of("affirmer"), F::infinitive));
  CHECK_FALSE(has(of("affirmer"), F::finite));
}

TEST_CASE("morphology: the conditional of the auxiliaries") {
  for (auto const form : {"aurait", "serait", "devrait", "pourrait"}) {
    CAPTURE(form);
    CHECK(has_all(of(form), F::finite | F::conditional | F::third_person | F::verb_singular));
    CHECK_FALSE(has(of(form), F::future));
    CHECK_FALSE(has(of(form), F::imperfect));
  }
  for (auto const form : {"auraient", "seraient", "devraient"}) {
    CAPTURE(form);
    CHECK(has_all(of(form), F::finite | F::conditional | F::third_person | F::verb_plural));
  }
}

TEST_CASE("morphology: an imperative alone is not finite") {
  CHECK(has_all(of("sachez"), F::imperative | F::second_person));
  CHECK_FALSE(has(of("sachez"), F::finite));
}

TEST_CASE("morphology: noun and verb in one form") {
  for (auto const form : {"note", "porte"}) {
    CAPTURE(form);
    CHECK(has_all(of(form), F::noun | F::noun_feminine | F::noun_singular | F::finite | F::present | F::third_person));
    CHECK_FALSE(has(of(form), F::masculine));
    CHECK_FALSE(has(of(form), F::plural));
  }
  CHECK_FALSE(has(of("souligne"), F::noun));
  CHECK(has_all(of("souligne"), F::finite | F::present | F::third_person | F::verb_singular));
}

TEST_CASE("morphology: gender and number of nouns") {
  CHECK(has_all(of("ministre"), F::noun | F::masculine | F::feminine | F::singular));
  CHECK_FALSE(has(of("ministre"), F::plural));
  CHECK(has_all(of("ministres"), F::noun | F::masculine | F::feminine | F::plural));
  CHECK((of("directrice") & genders) == static_cast<Features>(F::feminine));
  CHECK((of("porte-parole") & genders) == genders);
  CHECK((of("journaux") & (F::masculine | F::singular | F::plural)) == (F::masculine | F::plural));
  CHECK(has_all(of("pays"), F::noun | F::singular | F::plural));
  // The adjective is of both genders, the noun of one; the noun decides.
  CHECK((of("porte") & genders) == static_cast<Features>(F::feminine));
}

TEST_CASE("morphology: first names have their genders") {
  CHECK(has_all(of("pierre"), F::male_name | F::noun | F::noun_feminine));
  CHECK_FALSE(has(of("pierre"), F::female_name));
  CHECK_FALSE(has(of("pierre"), F::masculine));
  CHECK(has_all(of("pierre"), F::capitalized | F::uncapitalized));
  CHECK(has_all(of("claude"), F::male_name | F::female_name));
  CHECK(has(of("nathalie"), F::female_name));
  CHECK_FALSE(has(of("nathalie"), F::male_name));
  CHECK_FALSE(has(of("nathalie"), F::uncapitalized));
}

TEST_CASE("morphology: surnames, places, institutions, titles") {
  CHECK(has(of("macron"), F::surname));
  CHECK(has_all(of("paris"), F::proper_name | F::capitalized));
  CHECK(has_all(of("allemagne"), F::proper_name | F::feminine | F::singular));
  CHECK_FALSE(has(of("allemagne"), F::uncapitalized));
  CHECK(has(of("onu"), F::proper_name));
  CHECK_FALSE(has(of("ministre"), F::proper_name));
  CHECK(has_all(of("mme"), F::title | F::feminine));
}

TEST_CASE("morphology: grammatical words") {
  CHECK(has(of("selon"), F::preposition));
  CHECK(has(of("que"), F::conjunction));
  CHECK(has(of("mais"), F::conjunction));
  CHECK(has_all(of("le"), F::determiner | F::pronoun | F::masculine | F::singular));
  CHECK(has_all(of("elle"), F::pronoun | F::feminine));
  CHECK(has(of("d'"), F::preposition));
  CHECK(has(of("l'"), F::determiner));
  CHECK(has(of("aujourd'hui"), F::adverb));
  CHECK(has(of("hélas"), F::interjection));
  CHECK(has(of("deux"), F::numeral));
  CHECK((of("selon") & persons) == 0);
}

TEST_CASE("morphology: elided forms are left to the tokenizer") {
  CHECK(of("l'élection") == 0);
  CHECK(of("qu'il") == 0);
}

TEST_CASE("conjugate: all forms of a regular verb") {
  auto const forms = Morphology::french().conjugate("affirmer");
  REQUIRE_FALSE(forms.empty());
  CHECK(forms.front().form == "affirmer");
  CHECK(has(forms.front().features, F::infinitive));
  CHECK(third("affirmer", "affirme", F::present));
  CHECK(third("affirmer", "affirment", F::present, F::verb_plural));
  CHECK(third("affirmer", "affirmait", F::imperfect));
  CHECK(third("affirmer", "affirmèrent", F::simple_past, F::verb_plural));
  CHECK(third("affirmer", "affirmeraient", F::conditional, F::verb_plural));
  CHECK(has(inflected("affirmer", "affirmant"), F::present_participle));
  CHECK(
      has_all(inflected("affirmer", "affirmées"), F::past_participle | F::participle_feminine | F::participle_plural));
}

TEST_CASE("conjugate: irregular verbs") {
  CHECK(third("dire", "dit", F::present));
  CHECK(third("dire", "dit", F::simple_past));
  CHECK(third("avoir", "a", F::present));
  CHECK(third("avoir", "ont", F::present, F::verb_plural));
  CHECK(third("avoir", "aurait", F::conditional));
  CHECK(has(inflected("avoir", "eu"), F::past_participle));
  CHECK(third("être", "est", F::present));
  CHECK(third("être", "fut", F::simple_past));
  CHECK(third("être", "seraient", F::conditional, F::verb_plural));
  CHECK(has(inflected("être", "été"), F::past_participle));
  CHECK(third("aller", "va", F::present));
  CHECK(third("craindre", "craignent", F::present, F::verb_plural));
  CHECK(has(inflected("craindre", "craint"), F::past_participle));
  CHECK(third("mettre", "mettait", F::imperfect));
  CHECK(third("promettre", "promit", F::simple_past));
  CHECK(has_all(inflected("promettre", "promis"), F::participle_masculine | F::participle_singular));
  CHECK(third("prévenir", "prévient", F::present));
  CHECK(third("prévenir", "préviendra", F::future));
  CHECK(third("haïr", "hait", F::present));
  CHECK(third("haïr", "haïssent", F::present, F::verb_plural));
  CHECK(third("évanouir", "évanouit", F::present));
}

TEST_CASE("conjugate: stems that change") {
  CHECK(third("appeler", "appelle", F::present));
  CHECK(third("appeler", "appelait", F::imperfect));
  CHECK(third("annoncer", "annonçait", F::imperfect));
  CHECK(third("juger", "jugeait", F::imperfect));
  CHECK(third("révéler", "révèle", F::present));
  CHECK(third("répéter", "répète", F::present));
}

TEST_CASE("conjugate: the infinitive says what the verb can do") {
  auto const ability = [](std::string_view verb) { return Morphology::french().conjugate(verb).front().features; };
  CHECK(has_all(ability("dire"), F::transitive | F::pronominal));
  CHECK(has(ability("évanouir"), F::pronominal));
  CHECK_FALSE(has(ability("évanouir"), F::transitive));
  CHECK_FALSE(has(of("dire"), F::transitive));
}

TEST_CASE("conjugate: unknown verbs and words that are no infinitive have no forms") {
  auto const& french = Morphology::french();
  CHECK(french.conjugate("").empty());
  CHECK(french.conjugate("sourcer-bien").empty());
  CHECK(french.conjugate("dit").empty());
  CHECK(french.conjugate("ministre").empty());
  CHECK(french.conjugate("s'évanouir").empty());
}

TEST_CASE("conjugate: no form is unknown to the dictionary, and none is said twice") {
  for (auto const verb : {"dire", "avoir", "être", "craindre", "mettre", "appeler", "prévenir", "haïr", "fuir"}) {
    auto const forms = Morphology::french().conjugate(verb);
    for (auto i = forms.begin(); i != forms.end(); ++i) {
      CAPTURE(i->form);
      auto const own = i->features & ~(F::transitive | F::intransitive | F::indirect_transitive | F::pronominal);
      CHECK(has_all(of(i->form), own));
      CHECK(std::none_of(i + 1, forms.end(), [&](Inflection const& other) {
        return other.form == i->form && (other.features & own) == other.features;
      }));
    }
  }
}
