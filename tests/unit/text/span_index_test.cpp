#include "text/span_index.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

TEST_CASE("the spans that meet another are found by their numbers, whatever their order and size") {
  auto const index = SpanIndex{{{500, 520}, {10, 20}, {0, 5000}, {20, 30}, {4990, 4991}}};
  CHECK(index.overlapping({10, 20}) == std::vector<std::uint32_t>{1, 2});
  CHECK(index.overlapping({19, 21}) == std::vector<std::uint32_t>{1, 2, 3});
  CHECK(index.overlapping({400, 4995}) == std::vector<std::uint32_t>{0, 2, 4});
  CHECK(index.overlapping({5000, 9000}).empty());
  CHECK(index.overlaps({10, 20}));
  CHECK_FALSE(index.overlaps({5000, 9000}));
  CHECK(SpanIndex{}.overlapping({0, 10}).empty());
}
