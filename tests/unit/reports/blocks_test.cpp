#include "fixtures.hpp"
#include "reports/blocks.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::reports;

TEST_CASE("blocks hold all of the text but white space") {
  for (auto const& analysis : {fixtures::bridge(), fixtures::library(), fixtures::hostile()}) {
    auto const all = blocks(analysis.document);
    auto at = std::uint32_t{0};
    for (auto const& block : all) {
      CHECK(block.span.begin >= at);
      for (; at < block.span.begin; ++at)
        CHECK(std::string{" \t\r\n"}.find(analysis.document.text[at]) != std::string::npos);
      at = block.span.end;
    }
  }
}

TEST_CASE("blocks know what they are") {
  auto const analysis = fixtures::bridge();
  auto const all = blocks(analysis.document);
  REQUIRE(all.size() == 7);
  CHECK(all[0].kind == BlockKind::title);
  CHECK(all[1].kind == BlockKind::paragraph);
  CHECK(all[5].kind == BlockKind::credit);
  CHECK(all[6].kind == BlockKind::boilerplate);
}

TEST_CASE("pieces follow each other and know their claims") {
  auto analysis = Analysis{};
  analysis.document.text = "abcdefghij";
  auto const claim = [&](std::vector<Span> content) {
    analysis.attributions.emplace_back().content = std::move(content);
  };
  claim({{2, 8}});
  claim({{4, 6}});
  claim({{5, 10}});
  claim({{0, 1}, {9, 10}});
  auto const all = pieces(analysis, {0, 10});
  auto at = std::uint32_t{0};
  for (auto const& piece : all) {
    CHECK(piece.span.begin == at);
    CHECK(!piece.span.empty());
    at = piece.span.end;
  }
  CHECK(at == 10);
  REQUIRE(all.size() == 8);
  CHECK(all[0].claims == std::vector<std::uint32_t>{3});
  CHECK(all[0].ends.empty());
  CHECK(all[4].span == Span{5, 6});
  CHECK(all[4].claims == std::vector<std::uint32_t>{0, 2, 1});
  CHECK(all[4].ends == std::vector<std::uint32_t>{1});
  CHECK(all[7].ends == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE("a claim over two blocks ends in the second") {
  auto analysis = Analysis{};
  analysis.document.text = "abcd\nefgh";
  analysis.attributions.emplace_back().content = {{2, 7}};
  CHECK(pieces(analysis, {0, 4}).back().ends.empty());
  CHECK(pieces(analysis, {5, 9}).front().ends == std::vector<std::uint32_t>{0});
}

TEST_CASE("what was cut out of a line is shown in it") {
  auto document = Document{};
  document.text = "PARIS (AFP) -- Un texte. (AFP)\nMenu";
  document.paragraphs = {{15, 24}};
  document.credits = {{{6, 11}, {"AFP"}}, {{25, 30}, {"AFP"}}};
  document.boilerplate = {{31, 35}};
  auto const all = blocks(document);
  REQUIRE(all.size() == 2);
  CHECK(all[0].span == Span{0, 30});
  CHECK(all[0].kind == BlockKind::paragraph);
  CHECK(all[1].kind == BlockKind::boilerplate);
}
