#include "text/line_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

namespace {
auto at(LineIndex const& index, std::uint32_t offset) -> std::pair<std::uint32_t, std::uint32_t> {
  auto const place = index.place(offset);
  return {place.line, place.column};
}
using P = std::pair<std::uint32_t, std::uint32_t>;
} // namespace

TEST_CASE("places after LF, CRLF and CR") {
  LineIndex const index{"é1\nab\r\ncd\ref\n"};
  CHECK(at(index, 0) == P{1, 1});
  CHECK(at(index, 2) == P{1, 2}); // columns count code points
  CHECK(at(index, 3) == P{1, 3});
  CHECK(at(index, 4) == P{2, 1});
  CHECK(at(index, 8) == P{3, 1});
  CHECK(at(index, 11) == P{4, 1});
  CHECK(at(index, 14) == P{5, 1});
  CHECK(at(index, 99) == P{5, 1});
  CHECK(index.line(1) == "é1");
  CHECK(index.line(2) == "ab");
  CHECK(index.line(3) == "cd");
  CHECK(index.line(4) == "ef");
  CHECK(index.line(5).empty());
  CHECK(index.line(0).empty());
  CHECK(index.line(6).empty());
}

TEST_CASE("an empty text has one line") {
  LineIndex const index{""};
  CHECK(at(index, 0) == P{1, 1});
  CHECK(index.line(1).empty());
}

TEST_CASE("many lines") {
  std::string text;
  for (auto i = 0; i < 200'000; ++i) text += "ligne\n";
  LineIndex const index{text};
  for (std::uint32_t i = 0; i < 200'000; i += 7) CHECK(index.place(i * 6 + 2).line == i + 1);
}
