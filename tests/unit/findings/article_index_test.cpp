#include "findings/article_index.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

TEST_CASE("spans know whether one of them contains another") {
  auto const spans = Spans{{{50, 60}, {0, 100}, {120, 130}}};
  CHECK(spans.contain({70, 80}));
  CHECK(spans.contain({120, 130}));
  CHECK_FALSE(spans.contain({90, 101}));
  CHECK_FALSE(spans.contain({110, 111}));
  CHECK_FALSE(Spans{}.contain({0, 0}));
}

TEST_CASE("places of phrases answer as a search between the same words does") {
  auto const text = fold_words("Il a dit qu'il ne dit rien, dit-il. A dit, a vraiment dit, dit encore tout.");
  auto const set = PhraseSet{{"a dit", "a … dit", "dit encore", "rien*"}};
  auto const places = PhrasePlaces{set, text};
  for (std::size_t first = 0; first <= text.words.size(); ++first)
    for (auto last = first; last <= text.words.size(); ++last)
      CHECK(places.any_in(first, last) == set.found_in(text, first, last));
}

TEST_CASE("sentences end at their marks and with their paragraph, and quotations with theirs") {
  auto const written = std::string_view{"Un « deux. Trois\nquatre » M. Cinq ! six"};
  auto const text = fold_words(written);
  auto const line = static_cast<std::uint32_t>(written.find('\n'));
  auto const size = static_cast<std::uint32_t>(written.size());
  auto const table = SentenceTable{text, {{0, line}, {line + 1, size}}};
  CHECK(table.of(0) == std::pair<std::size_t, std::size_t>{0, 3});
  CHECK(table.of(3) == std::pair<std::size_t, std::size_t>{0, 3}); // the mark belongs to what it ends
  CHECK(table.of(4) == std::pair<std::size_t, std::size_t>{4, 5}); // the paragraph ends
  CHECK(table.of(7) == std::pair<std::size_t, std::size_t>{5, 10});
  CHECK_FALSE(table.quoted(0));
  CHECK(table.quoted(4));
  CHECK_FALSE(table.quoted(5));
}

TEST_CASE("what phrases begin with leaves no match out") {
  auto one = PhraseSet{{"source*", "d'après lui", "à"}};
  auto other = PhraseSet{{"lui"}};
  auto text = fold_words("Des sources, d'après lui, à Lyon.");
  auto const found = one.find_all(text, 0, text.words.size());
  auto const others = other.find_all(text, 0, text.words.size());
  PhraseOpenings{{&one, &other}}.note(text);
  CHECK(one.find_all(text, 0, text.words.size()).size() == found.size());
  CHECK(other.find_all(text, 0, text.words.size()).size() == others.size());
  CHECK(found.size() == 3);
}
