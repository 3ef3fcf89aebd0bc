#include "findings/rule.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace sourcier;

TEST_CASE("every rule says what, why and whose, in both languages") {
  auto codes = std::set<std::string_view>{};
  for (auto const& rule : rules()) {
    CAPTURE(rule.code);
    CHECK(codes.insert(rule.code).second);
    for (auto const lang : {"fr", "en"}) {
      CHECK_FALSE(rule.title.in(lang).empty());
      CHECK_FALSE(rule.message.in(lang).empty());
      CHECK_FALSE(rule.why.in(lang).empty());
      CHECK_FALSE(rule.origin.in(lang).empty());
      if (!rule.limit) CHECK_FALSE(rule.good.in(lang).empty());
      if (!rule.limit) CHECK_FALSE(rule.bad.in(lang).empty());
    }
    if (rule.judgement) CHECK(rule.severity == Severity::suggestion);
  }
  CHECK(rules().size() == 39);
}

TEST_CASE("a rule is found by its code only") {
  REQUIRE(find_rule("anonymous-bare") != nullptr);
  CHECK(find_rule("anonymous-bare")->severity == Severity::error);
  CHECK(find_rule("anonymous") == nullptr);
}

TEST_CASE("fill puts values in and leaves the rest") {
  CHECK(fill("{a} et {b}", {{"a", "{b}"}, {"b", "2"}}) == "{b} et 2");
  CHECK(fill("{c} {", {{"a", "1"}}) == "{c} {");
}

TEST_CASE("severities are read as they are written") {
  CHECK(parse_severity("suggestion") == Severity::suggestion);
  CHECK_FALSE(parse_severity("fatal"));
}
