#include "support/case_compare.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

namespace {

auto span_of(std::string_view text, std::string_view words) -> Span {
  auto const at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

/// « La police affirme que l'enquête avance. », read rightly.
auto police() -> Analysis {
  Analysis out;
  out.document.text = "La police affirme que l'enquête avance.\n";
  auto const& text = out.document.text;
  Attribution claim;
  claim.content = {span_of(text, "que l'enquête avance")};
  Link link;
  link.cue = span_of(text, "affirme");
  link.source = span_of(text, "La police");
  link.speaker = "police";
  link.level = Level::organization;
  claim.chain = {link};
  out.attributions = {claim};
  return out;
}

constexpr auto wanted = "content: que l'enquête avance\nform: indirect\n"
                        "link: affirme < La police = police (organization)\n";

auto faults_of(std::string_view expected, Analysis const& analysis) -> std::vector<std::string> {
  return test::faults(test::parse_case(expected), analysis);
}

} // namespace

TEST_CASE("an analysis is printed as a case is written") {
  CHECK(test::print_case(test::case_of(police())) == wanted);
  CHECK(test::print_case(test::parse_case(wanted)) == wanted);
  CHECK(test::print_case({}) == "none\n");
}

TEST_CASE("what is right has no faults") { CHECK(faults_of(wanted, police()).empty()); }

TEST_CASE("each part that is wrong is a fault") {
  auto analysis = police();
  auto& claim = analysis.attributions.front();
  SUBCASE("level") { claim.chain.front().level = Level::collective; }
  SUBCASE("speaker") { claim.chain.front().speaker = "maire"; }
  SUBCASE("source") { claim.chain.front().source.reset(); }
  SUBCASE("cue") { claim.chain.front().cue = claim.content.front(); }
  SUBCASE("form") { claim.form = Form::direct; }
  SUBCASE("kind") { claim.kind = Kind::opinion; }
  SUBCASE("hedge") { claim.conditional = true; }
  SUBCASE("content") { claim.content.front().begin += 4; }
  SUBCASE("chain") { claim.chain.push_back(claim.chain.front()); }
  SUBCASE("missed") { analysis.attributions.clear(); }
  SUBCASE("credit") { analysis.document.credits.push_back({{0, 2}, {"AFP"}}); }
  CHECK(faults_of(wanted, analysis).size() == 1);
}

TEST_CASE("a stop at the end of a content and a longer name are no faults") {
  auto analysis = police();
  ++analysis.attributions.front().content.front().end;
  analysis.attributions.front().chain.front().speaker = "la police de Lorient";
  CHECK(faults_of(wanted, analysis).empty());
}

TEST_CASE("an optional claim may be found or not") {
  auto const optional = "content: que l'enquête avance\nform: indirect\noptional\n"
                        "link: affirme < La police = police (organization)\n";
  CHECK(faults_of(optional, police()).empty());
  auto analysis = police();
  analysis.attributions.front().content.front().begin += 4;
  analysis.attributions.front().form = Form::direct;
  CHECK(faults_of(optional, analysis).empty());
  analysis.attributions.clear();
  CHECK(faults_of(optional, analysis).empty());
}

TEST_CASE("a claim that is not wanted is a fault") { CHECK(faults_of("none\n", police()).size() == 1); }
