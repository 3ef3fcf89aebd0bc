#include "findings/phrases.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

namespace {

auto matches(std::vector<std::string> const& phrases, std::string_view text) -> std::vector<std::string> {
  auto const folded = fold_words(text);
  auto out = std::vector<std::string>{};
  for (auto const span : PhraseSet{phrases}.find_all(folded, 0, folded.words.size()))
    out.emplace_back(text.substr(span.begin, span.size()));
  return out;
}

} // namespace

TEST_CASE("a phrase is found whatever its case, apostrophes, hyphens and spaces") {
  CHECK(matches({"n'a pas dit"}, "Il N’A  PAS\ndit.") == std::vector<std::string>{"N’A  PAS\ndit"});
  CHECK(matches({"pro gouvernemental"}, "le site Pro-gouvernemental") ==
        std::vector<std::string>{"Pro-gouvernemental"});
  CHECK(matches({"élysée"}, "à l’ÉLYSÉE") == std::vector<std::string>{"ÉLYSÉE"});
  CHECK(matches({"d'état"}, "télévision d'Etat").size() == 1);
  CHECK(matches({"enquêté"}, "enquete").empty());
  CHECK(matches({"œuvre"}, "une Œuvre") == std::vector<std::string>{"Œuvre"});
}

TEST_CASE("a phrase is whole words, and no punctuation stands within it") {
  CHECK(matches({"source"}, "des sources, la ressource").empty());
  CHECK(matches({"une source"}, "une, source").empty());
  CHECK(matches({"on dit"}, "mon dit").empty());
}

TEST_CASE("a star stands for the rest of a word, dots for up to four words of the sentence") {
  CHECK(matches({"pas vérifi*"}, "pas vérifiées").size() == 1);
  CHECK(matches({"pas pu … vérifier"}, "pas pu de son côté le vérifier").size() == 1);
  CHECK(matches({"pas pu … vérifier"}, "pas pu. On va vérifier").empty());
  CHECK(matches({"pas pu … vérifier"}, "pas pu un deux trois quatre cinq vérifier").empty());
}

TEST_CASE("the longest phrase wins and matches do not overlap") {
  CHECK(matches({"haut", "haut responsable"}, "un haut responsable") == std::vector<std::string>{"haut responsable"});
}

TEST_CASE("odd text is no trouble") {
  CHECK(matches({"a"}, "").empty());
  CHECK(fold_words("\xC3").words.size() == 1);
  CHECK(fold_key("  L’Agence  TASS. ") == "l' agence tass");
}
