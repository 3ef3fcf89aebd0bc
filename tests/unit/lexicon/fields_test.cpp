#include "lexicon/pack.hpp"
#include "lexicon/toml_place.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

namespace {

auto french(std::string fields) -> Pack { return read_pack("fr", {{"fields.toml", std::move(fields)}}); }

auto error_of(std::string const& fields) -> std::string {
  try {
    french(fields);
  } catch (PackError const& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_CASE("a word of all, and one that tells people apart") {
  auto const pack = french("[players]\nany = [\"joueur/joueuse\"]\nare = [\"gardien/gardienne\", \"attaquant\"]\n");
  CHECK(pack.one_field("joueur", "gardienne"));
  CHECK(pack.one_field("attaquant", "joueuse"));
  CHECK(pack.one_field("joueur", "joueur"));
  CHECK_FALSE(pack.one_field("gardien", "attaquant"));
  CHECK_FALSE(pack.one_field("joueur", "maire"));
}

TEST_CASE("a word of all in one field is none in another") {
  auto const pack =
      french("[films]\nany = [\"cinéaste\"]\nare = [\"auteur\"]\n\n[books]\nany = [\"auteur\"]\nare = [\"poète\"]\n");
  CHECK(pack.one_field("auteur", "poète"));
  CHECK(pack.one_field("cinéaste", "auteur"));
  CHECK_FALSE(pack.one_field("cinéaste", "poète"));
}

TEST_CASE("in several words the first has both genders") {
  auto const pack = french("[schools]\nany = [\"chef/cheffe d'établissement\"]\nare = [\"proviseur\"]\n");
  CHECK(pack.one_field("cheffe d'établissement", "proviseur"));
}

TEST_CASE("errors of fields name their place") {
  CHECK(error_of("[players]\nsome = []\n") == "fields.toml:2:1: unknown key \"some\"; known: any, are");
  CHECK(error_of("players = []\n").starts_with("fields.toml:1:11: a field must be a table"));
  std::string many;
  for (int i = 0; i < 33; ++i) many += "[f" + std::to_string(i) + "]\nany = [\"mot\"]\n";
  CHECK(error_of(many).find("there can be 32 fields at most") != std::string::npos);
}
