#include "error.hpp"
#include "text/document.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;
using namespace std::string_literals;

TEST_CASE("UTF-8 passes as it is") {
  auto const text = "\xEF\xBB\xBFL’été, « dit-il ».\r\n"s;
  auto const read = decode(text);
  CHECK(read.text == text);
  CHECK(read.notes.converted_from.empty());
  CHECK(read.notes.invalid_bytes.empty());
  CHECK(decode("").text.empty());
}

TEST_CASE("Windows-1252 is recognised and converted") {
  auto const read = decode("L\x92\xE9t\xE9 \xAB\xA0priv\xE9\xA0\xBB co\xFBte 3 \x80 \x85 \x9Cuvre");
  CHECK(read.text == "L’été «\u00A0privé\u00A0» coûte 3 € … œuvre");
  CHECK(read.notes.converted_from == "windows-1252");
  CHECK(decode("caf\xE9").text == "café");
  CHECK(decode("Hauts-de-Seine: d\xE9part").notes.converted_from == "windows-1252");
}

TEST_CASE("a byte that Windows-1252 leaves empty is replaced there too") {
  auto const read = decode("\xE9t\xE9 d\xE9\x81j\xE0 \xE0");
  CHECK(read.text == "été dé\x1Ajà à");
  CHECK(read.notes.invalid_bytes == std::vector<std::uint32_t>{9});
}

TEST_CASE("a stray byte in UTF-8 is replaced and noted") {
  auto const read = decode("été\xE9 déjà là\xFF fin");
  CHECK(read.text == "été\x1A déjà là\x1A fin");
  CHECK(read.notes.converted_from.empty());
  CHECK(read.notes.invalid_bytes == std::vector<std::uint32_t>{5, 17});
}

TEST_CASE("a sequence that the end cuts off keeps its length") {
  auto const read = decode("été et été \xE2\x80");
  CHECK(read.text == "été et été \x1A\x1A");
  CHECK(read.notes.invalid_bytes.size() == 2);
}

TEST_CASE("surrogates and overlong forms are no UTF-8") {
  CHECK(decode("é\xED\xA0\x80é").notes.invalid_bytes.size() == 3);
  CHECK(decode("é\xC0\xAFé").notes.invalid_bytes.size() == 2);
}

TEST_CASE("nothing but 0xFF") {
  auto const read = decode(std::string(1000, '\xFF'));
  CHECK(read.text == std::string(1000, '\x1A'));
  CHECK(read.notes.invalid_bytes.size() == 1000);
}

TEST_CASE("UTF-16 with a mark is converted") {
  auto const little = decode("\xFF\xFE\xE9\0t\0\x3D\xD8\x00\xDE"s);
  CHECK(little.text == "\uFEFFét\U0001F600");
  CHECK(little.notes.converted_from == "utf-16le");
  auto const big = decode("\xFE\xFF\0\xE9\xD8\x3D\0t\0"s);
  CHECK(big.text == "\uFEFFé\x1At\x1A");
  CHECK(big.notes.converted_from == "utf-16be");
  CHECK(big.notes.invalid_bytes.size() == 2);
}

TEST_CASE("binary data is refused") {
  CHECK_THROWS_AS((void)decode("PK\x03\x04\0\0\0\x08"s), InputError);
  CHECK_THROWS_AS((void)decode("t\0e\0x\0t\0"s), InputError);
  CHECK_THROWS_AS((void)decode("\x01\x02\x03\x04\x05 abc"), InputError);
  CHECK_NOTHROW((void)decode("un \x0C saut de page et un \x1B[0m, rien de plus grave"));
}
