#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

TEST_CASE("decoding forwards and backwards") {
  static_assert(decode_one("é", 0).value == U'é' && decode_one("é", 0).length == 2);
  static_assert(decode_one("", 0).length == 0);
  static_assert(decode_before("a»", 3).value == U'»');
  static_assert(decode_one("\xE2\x80", 0).value == substitute);
  CHECK(decode_one("\U0001F600", 0).length == 4);
  CHECK(decode_before("\U0001F600", 4).value == U'\U0001F600');
  CHECK(decode_before("\x80\x80", 2).value == substitute);
  CHECK(decode_before("x", 0).length == 0);
  CHECK(decode_one("\xF5\x80\x80\x80", 0).length == 1);
}

TEST_CASE("classes") {
  for (auto const c : {U' ', U'\t', U'\u00A0', U'\u202F', U'\u2009', U'\u200B', U'\uFEFF'}) CHECK(is_space(c));
  CHECK_FALSE(is_space(U'é'));
  CHECK(is_letter(U'œ'));
  CHECK(is_letter(U'\u0301'));
  CHECK(is_letter(U'ж'));
  CHECK_FALSE(is_letter(U'«'));
  CHECK_FALSE(is_letter(U'5'));
  CHECK(is_upper(U'É'));
  CHECK(is_upper(U'Œ'));
  CHECK_FALSE(is_upper(U'é'));
  CHECK(is_lower(U'ß'));
  CHECK(is_digit(U'٣'));
  for (auto const c : {U'\'', U'’', U'ʼ', U'‘', U'`', U'´'}) CHECK(is_apostrophe(c));
  CHECK(is_dash(U'–'));
  CHECK_FALSE(is_dash(U'-'));
}

TEST_CASE("quotation marks") {
  CHECK(quote_at("«", 0).side == QuoteSide::open);
  CHECK(quote_at("»", 0).family == QuoteFamily::guillemet);
  CHECK(quote_at("„", 0).side == QuoteSide::open);
  CHECK(quote_at("”", 0).side == QuoteSide::close);
  CHECK(quote_at("\"", 0).side == QuoteSide::either);
  CHECK(quote_at("<<oui>>", 0).length == 2);
  CHECK(quote_at("<<oui>>", 5).side == QuoteSide::close);
  CHECK(quote_at("<<<<<<< HEAD", 0).family == QuoteFamily::none);
  CHECK(quote_at("<<<<<<< HEAD", 5).family == QuoteFamily::none);
  CHECK(quote_at("a < b", 2).family == QuoteFamily::none);
  CHECK(quote_at("’", 0).family == QuoteFamily::none);
}

TEST_CASE("folding") {
  CHECK(fold("L’ÉTÉ") == "l'été");
  CHECK(fold("e\u0301te\u0301") == "été");
  CHECK(fold("E\u0301TE\u0301 `x`") == "été 'x'");
  CHECK(fold("CŒUR Œuvre") == "cœur œuvre");
  CHECK(fold("dit\u2011il") == "dit-il");
  CHECK(fold("L\uFEFFire co\u00ADopérer") == "lire coopérer");
  CHECK(fold("ÇA — « Où »") == "ça — « où »");
  CHECK(fold("n\u0303 s\u0323\u0307 s\u0307\u0323") == "ñ ṩ ṩ");
  CHECK(fold("\u212B") == "å");
  CHECK(fold("Ž Șț ПРИВЕТ") == "ž șț привет");
  CHECK(fold("e\u0301") == fold("É"));
  CHECK(fold("") == "");
  CHECK(fold("\u0301") == "\u0301");
}

TEST_CASE("a million marks fold in linear time") {
  std::string marks = "e";
  for (auto i = 0; i < 500'000; ++i) marks += "\u0301\u0323";
  CHECK(fold(marks).size() > 1'000'000);
}

TEST_CASE("trimming") {
  CHECK(trim("\u00A0 \uFEFF a b \u202F\r\n") == "a b");
  CHECK(trim(" \t ").empty());
  CHECK(trim("").empty());
}
