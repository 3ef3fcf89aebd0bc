#include "text/printable.hpp"

#include <doctest/doctest.h>

using namespace sourcier;

TEST_CASE("words of others stay on their line and paint nothing") {
  CHECK(printable("« café » — ok") == "« café » — ok");
  CHECK(printable("a\x1b[31m\nb\x07") == "a\uFFFD[31m\uFFFDb\uFFFD");
  CHECK(printable("a\u009B31m\u2028b\u0085") == "a\uFFFD31m\uFFFDb\uFFFD"); // C1 controls, line separators
  CHECK(printable("\u202Egpj.exe\u2066") == "\uFFFDgpj.exe\uFFFD");         // direction
  CHECK(printable("caf\xE9.txt \xC3") == "caf\uFFFD.txt \uFFFD");
  CHECK(printable("a\uFFFE\uFFFF\U0001FFFE") == "a\uFFFD\uFFFD\uFFFD");
  CHECK(printable({"a\0b", 3}) == "a\uFFFDb");
}

TEST_CASE("what is to be kept stays") { CHECK(printable("a\tb\r\nc\x1b", "\t\r\n") == "a\tb\r\nc\uFFFD"); }
