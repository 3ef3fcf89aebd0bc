#include "lexicon/registry.hpp"

#include "error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace sourcier;

namespace {

constexpr auto sample = std::string_view{R"(
version = "7"
default_from = "a table"

[[media]]
key     = "ru.tass"
name    = "TASS"
names   = ["TASS", "Itar-Tass"]
country = "RU"
class   = "SC"
matrix  = "TASS"
kind    = "agency"

[[media]]
key     = "fr.le-monde"
name    = "Le Monde"
names   = ["Le Monde", "Monde", "Le Monde diplomatique"]
country = "FR"
kind    = "newspaper"
ambiguous = ["Monde"]

[[media]]
key     = "rs.rts"
name    = "RTS"
names   = ["RTS", "Radio Television of Serbia"]
country = "RS"
class   = "CaPu"
kind    = "television"
ambiguous = ["RTS"]

[[media]]
key     = "ch.rts"
name    = "RTS"
names   = ["RTS"]
country = "CH"
class   = "IP"
kind    = "television"
ambiguous = true

[[media]]
key     = "sy.sana"
name    = "Sana"
names   = ["SANA", "Sana"]
country = "SY"
class   = "SC"
kind    = "agency"
ambiguous = ["Sana"]

[[media]]
key     = "fr.l-equipe"
name    = "L'Équipe"
names   = ["L'Équipe", "AFP", "France 24", "Canal+"]
country = "FR"
kind    = "newspaper"
)"};

auto sample_registry() -> Registry { return Registry::parse(sample, "sample.toml"); }

auto key_of(Medium const* medium) -> std::string { return medium == nullptr ? "" : medium->key; }

/// The name that the registry finds at the first `start` of `text`, as it stands there.
auto match(std::string_view text, std::string_view start) -> std::string {
  auto const registry = sample_registry();
  auto const begin = static_cast<std::uint32_t>(text.find(start));
  auto const found = registry.longest_match(text, begin, static_cast<std::uint32_t>(text.size()));
  return found ? std::string{text.substr(found->span.begin, found->span.size())} : "";
}

auto error_of(std::string_view toml) -> std::string {
  try {
    static_cast<void>(Registry::parse(toml, "r.toml"));
  } catch (PackError const& error) {
    return error.what();
  }
  return "";
}

/// A sound entry with `line` added or, when it sets a field of it, in its place.
auto with(std::string_view line) -> std::string {
  auto out = std::string{"[[media]]\n"};
  auto const field = line.substr(0, line.find(' '));
  for (auto const sound : {"key = \"x.y\"", "name = \"Y\"", "names = [\"Y\"]", "country = \"FR\"", "kind = \"site\""}) {
    if (std::string_view{sound}.substr(0, std::string_view{sound}.find(' ')) != field) out += std::string{sound} + '\n';
  }
  return out + std::string{line} + '\n';
}

} // namespace

TEST_CASE("a registry file is read") {
  auto const registry = sample_registry();
  CHECK(registry.version() == "7");
  REQUIRE(registry.media().size() == 6);
  auto const& tass = registry.media()[0];
  CHECK(tass.key == "ru.tass");
  CHECK(tass.names.size() == 2);
  CHECK(tass.country == "RU");
  CHECK(tass.media_class == StateMediaClass::SC);
  CHECK(to_string(tass.kind) == "agency");
  CHECK_FALSE(tass.ambiguous);
  auto const& monde = registry.media()[1];
  CHECK_FALSE(monde.media_class.has_value());
  CHECK(monde.ambiguous);
  CHECK(registry.media()[3].ambiguous_names == registry.media()[3].names);
  CHECK(Registry::parse("", "empty.toml").media().empty());
}

TEST_CASE("find folds apostrophes, and case where it is safe") {
  auto const registry = sample_registry();
  CHECK(key_of(registry.find("TASS")) == "ru.tass");
  CHECK(key_of(registry.find("Tass")) == "ru.tass");
  CHECK(key_of(registry.find("ITAR-TASS")) == "ru.tass");
  CHECK(key_of(registry.find("le monde")) == "fr.le-monde");
  CHECK(key_of(registry.find("L’Équipe")) == "fr.l-equipe");
  CHECK(key_of(registry.find("L'ÉQUIPE")) == "fr.l-equipe");
  CHECK(key_of(registry.find("France\u00A024")) == "fr.l-equipe");
  CHECK(key_of(registry.find("Canal+")) == "fr.l-equipe");
  CHECK(registry.find("Afp") == nullptr);   // three letters
  CHECK(registry.find("monde") == nullptr); // ambiguous
  CHECK(registry.find("Le Monde d'hier") == nullptr);
  CHECK(registry.find("") == nullptr);
}

TEST_CASE("media that share a name are all given") {
  auto const registry = sample_registry();
  auto const all = registry.find_all("RTS");
  REQUIRE(all.size() == 2);
  CHECK(all[0]->country == "RS");
  CHECK(all[1]->country == "CH");
  auto const found = registry.longest_match("la RTS", 3, 6);
  REQUIRE(found);
  CHECK(found->ambiguous);
  CHECK(found->shared);
  CHECK(registry.find_all("nobody").empty());
}

TEST_CASE("the longest name wins and ends with a word") {
  CHECK(match("selon Le Monde diplomatique, ", "Le") == "Le Monde diplomatique");
  CHECK(match("selon Le Monde diplomatiquement", "Le") == "Le Monde");
  CHECK(match("selon Le\u202FMonde.", "Le") == "Le\u202FMonde");
  CHECK(match("selon Le\nMonde", "Le") == "Le\nMonde");
  CHECK(match("lu dans L’Équipe hier", "L’") == "L’Équipe");
  CHECK(match("Canal+ affirme", "Canal") == "Canal+");
  CHECK(match("Itar-Tass", "Itar") == "Itar-Tass");
  CHECK(match("l'AFP-HP", "AFP") == "");
  CHECK(match("l'AFP - Paris", "AFP") == "AFP");
  CHECK(match("l'AFP-", "AFP") == "AFP");
  CHECK(match("Tassili", "Tass") == "");
  CHECK(match("Tassé", "Tass") == "");
  CHECK(match("TASS’s report", "TASS") == "TASS");
}

TEST_CASE("a match stays inside its bounds") {
  auto const registry = sample_registry();
  auto const text = std::string_view{"Le Monde diplomatique"};
  auto const found = registry.longest_match(text, 0, 10);
  REQUIRE(found);
  CHECK(found->span == Span{0, 8});
  CHECK_FALSE(registry.longest_match(text, 0, 7));
  CHECK_FALSE(registry.longest_match(text, 5, 5));
  CHECK_FALSE(registry.longest_match(text, 99, 200));
}

TEST_CASE("a match needs the capitals of the name") {
  CHECK(match("LE MONDE affirme", "LE") == "LE MONDE");
  CHECK(match("Le monde entier", "Le") == "");
  CHECK(match("tass", "tass") == "");
  CHECK(match("Tass", "Tass") == "Tass");
  auto const registry = sample_registry();
  CHECK(registry.longest_match("SANA", 0, 4)->ambiguous == false);
  CHECK(registry.longest_match("Sana", 0, 4)->ambiguous == true);
  CHECK(registry.longest_match("Monde", 0, 5)->ambiguous == true);
}

TEST_CASE("an overlay replaces and adds") {
  auto registry = sample_registry();
  registry.merge(Registry::parse(R"(
[[media]]
key = "ru.tass"
name = "Tass"
names = ["Agence T"]
country = "RU"
kind = "agency"

[[media]]
key = "my.own"
name = "Le Bulletin"
names = ["Le Bulletin"]
country = "FR"
class = "CaPr"
kind = "newspaper"
)",
                                 "own.toml"));
  CHECK(registry.media().size() == 7);
  CHECK(registry.find("TASS") == nullptr);
  CHECK(key_of(registry.find("Agence T")) == "ru.tass");
  CHECK_FALSE(registry.entry("ru.tass")->media_class.has_value());
  CHECK(registry.find("Le Bulletin")->media_class == StateMediaClass::CaPr);
  CHECK(registry.entry("nobody") == nullptr);

  auto const copy = registry;
  registry = Registry{};
  CHECK(key_of(copy.find("Le Bulletin")) == "my.own");
}

TEST_CASE("errors name their place") {
  CHECK(error_of("[[media]\n").substr(0, 9) == "r.toml:1:");
  CHECK(error_of(with("clas = \"SC\"")) == "r.toml:7:1: unknown key \"clas\"; did you mean \"class\"?");
  CHECK(error_of(with("zzzzzzzzzz = 1")).find("; known: key, name, names,") != std::string::npos);
  CHECK(error_of(with("class = \"SD\"")) == "r.toml:7:9: class \"SD\" is none of SC, CaPu, CaPr, ISFM, ISF, ISM, IP");
  CHECK(error_of(with("kind = \"blog\"")).find("r.toml:6:8: kind \"blog\" is none of agency,") == 0);
  CHECK(error_of(with("names = \"Y\"")) == "r.toml:6:9: \"names\" must be a list of one string or more");
  CHECK(error_of(with("names = []")) == "r.toml:6:9: \"names\" must be a list of one string or more");
  CHECK(error_of(with("names = [1]")) == "r.toml:6:10: \"names\" must be a string that is not empty");
  CHECK(error_of(with("names = [\"«Y»\"]")).find("must start with a letter") != std::string::npos);
  CHECK(error_of(with("country = \"fr\"")).find("r.toml:6:11: \"country\" must be two capitals") == 0);
  CHECK(error_of(with("ambiguous = 1")).find("r.toml:7:13: \"ambiguous\" must be true") == 0);
  CHECK(error_of(with("ambiguous = [\"Z\"]")) == "r.toml:7:13: \"Z\" is ambiguous but not one of the names");
  CHECK(error_of(with("since = \"2018\"")) == "r.toml:7:9: \"since\" must be a year, as in 2018");
  CHECK(error_of(with("since = 2018")) == "r.toml:7:9: \"since\" must be beside a class, which it dates");
  CHECK(error_of("[[media]]\nname = \"Y\"\n") == "r.toml:1:1: this medium has no \"key\"");
  CHECK(error_of(with("") + with("")).find("key \"x.y\" is used twice") != std::string::npos);
  CHECK(error_of("media = 1").find("\"media\" must be a list of tables") != std::string::npos);
  CHECK(error_of("medai = 1").find("did you mean \"media\"?") != std::string::npos);
}
