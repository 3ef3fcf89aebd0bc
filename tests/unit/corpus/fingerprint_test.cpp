#include "corpus/fingerprint.hpp"

#include <doctest/doctest.h>

using namespace sourcier::corpus;

namespace {
auto numbered(int from, int to) -> std::string {
  auto out = std::string{};
  for (auto i = from; i < to; ++i) out += "mot" + std::to_string(i) + ' ';
  return out;
}
} // namespace

TEST_CASE("a signature comes back from its text") {
  auto const one = signature(numbered(0, 300));
  REQUIRE(one);
  CHECK(to_text(*one).size() == 342);
  CHECK(parse_signature(to_text(*one)) == one);
  CHECK_FALSE(parse_signature("too short"));
  CHECK_FALSE(parse_signature(std::string(342, '!')));
}

TEST_CASE("likeness follows what is shared") {
  auto const one = *signature(numbered(0, 300));
  CHECK(similarity(one, *signature(numbered(0, 300))) == 1);
  CHECK(similarity(one, *signature(numbered(0, 290))) > 0.85);
  auto const third = similarity(one, *signature(numbered(150, 450)));
  CHECK(third > 0.15);
  CHECK(third < 0.55);
  CHECK(similarity(one, *signature(numbered(1000, 1300))) < 0.1);
}

TEST_CASE("case, punctuation and white space do not count") {
  auto const one = signature("Le ministre a reçu, hier soir, les maires du Nord : « Nous verrons », a-t-il dit.");
  auto const two = signature("LE MINISTRE A REÇU hier soir\nles maires du Nord. \"Nous verrons\" a-t-il dit");
  REQUIRE(one);
  CHECK(one == two);
}

TEST_CASE("short texts have no signature") {
  CHECK_FALSE(signature(""));
  CHECK_FALSE(signature("Trois mots seulement."));
}

TEST_CASE("hashes are the same everywhere") {
  CHECK(hex(hash_text("")) == hex(hash_text("")));
  CHECK(hash_text("abcdefgh") != hash_text("abcdefg"));
  CHECK(hex(255) == "00000000000000ff");
}
