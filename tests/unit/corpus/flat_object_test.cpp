#include "corpus/flat_object.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using Json = nlohmann::ordered_json;

TEST_CASE("an object of plain strings is read as nlohmann reads it") {
  for (auto const* const line : {
           R"({"id":"a","text":"Le maire a dit : \"oui\".\n\tPuis non."})",
           R"( { "id" : "1" , "text" : "é, « œuf », 𝐀" } )"
           "\r\n",
           R"({"a":"\\ \/ \b \f \r","b":""})",
           R"({"a":"1","b":"2","a":"3"})",
       }) {
    CAPTURE(line);
    auto const found = corpus::read_flat_object(line);
    REQUIRE(found);
    CHECK(found->dump() == Json::parse(line).dump());
  }
}

TEST_CASE("whatever else it is left to nlohmann") {
  for (auto const* const line : {"", "{", "{}", "[]", R"("a")", R"({"a":1})", R"({"a":null})", R"({"a":["b"]})",
                                 R"({"a":"\u00e9"})", R"({"a":"b",})", R"({"a":"b"} x)", R"({"a":"b)", R"({"a":"\)",
                                 R"({"a" "b"})", "{\"a\":\"\n\"}", "{\"a\":\"\xC3\"}", "{\"a\":\"\xED\xA0\x80\"}"}) {
    CAPTURE(line);
    CHECK_FALSE(corpus::read_flat_object(line));
  }
}
