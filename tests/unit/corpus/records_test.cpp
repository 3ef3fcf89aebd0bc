#include "corpus/article_input.hpp"
#include "corpus/records.hpp"
#include "error.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace sourcier;
using namespace sourcier::corpus;

namespace {

auto read(std::string const& bytes, InputOptions options = {}) -> std::vector<ArticleInput> {
  auto stream = std::istringstream{bytes};
  options.stream = &stream;
  auto reader = RecordReader{options};
  auto out = std::vector<ArticleInput>{};
  while (auto const record = reader.next()) out.push_back(read_article(*record, options));
  return out;
}

auto problem(std::string const& bytes, InputOptions const& options = {}) -> std::string {
  try {
    (void)read(bytes, options);
    return "none";
  } catch (InputError const& error) {
    return error.what();
  }
}

auto csv() -> InputOptions {
  auto out = InputOptions{};
  out.format = InputFormat::csv;
  return out;
}

} // namespace

TEST_CASE("lines of JSON") {
  auto const all =
      read("{\"id\":7,\"text\":\"Un.\",\"outlet\":\"A\"}\r\n\n  \n{\"text\":\"Deux.\",\"lang\":\"FR-fr\"}");
  REQUIRE(all.size() == 2);
  CHECK(all[0].info.id == "7");
  CHECK(all[0].info.outlet == "A");
  CHECK(all[1].info.id == "4");
  CHECK(all[1].info.lang == "fr");
  CHECK_FALSE(all[1].info.outlet);
}

TEST_CASE("what a line lacks is named") {
  CHECK(problem("{\"id\":\"a\"}") == "there is neither \"text\" nor \"html\"");
  CHECK(problem("[1]") == "not a JSON object");
  CHECK(problem("{\"text\":") == "not JSON at byte 9: unexpected end of input; expected '[', '{', or a literal");
  CHECK(problem("{\"text\":{\"a\":1}}") == "\"text\" must be a string");
  auto tight = InputOptions{};
  tight.max_bytes = 20;
  CHECK(problem("{\"id\":\"a\",\"text\":\"Bonjour.\"}", tight) == "longer than 20 bytes");
}

TEST_CASE("a line that is too long is skipped, the next one is read") {
  auto options = InputOptions{};
  options.max_bytes = 100;
  auto stream =
      std::istringstream{"{\"id\":\"long\",\"text\":\"" + std::string(500'000, 'a') + "\"}\n{\"text\":\"b\"}\n"};
  options.stream = &stream;
  auto reader = RecordReader{options};
  auto const first = reader.next();
  REQUIRE(first);
  CHECK(first->kind == Record::Kind::error);
  CHECK(rescue_id(*first) == "long");
  auto const second = reader.next();
  REQUIRE(second);
  CHECK(second->bytes == "{\"text\":\"b\"}");
  CHECK(second->line == 2);
  CHECK_FALSE(reader.next());
}

TEST_CASE("members under other names, those of trafilatura among them") {
  auto options = InputOptions{};
  options.keep = {"outlet", "author"};
  auto const all = read(
      R"({"title":"T","author":"A. Mballa","hostname":"exemple.cm","source":"https://exemple.cm/1","raw_text":"Le maire parle.","language":"fr"})",
      options);
  REQUIRE(all.size() == 1);
  CHECK(all[0].text == "Le maire parle.");
  CHECK(all[0].info.outlet == "exemple.cm");
  CHECK(all[0].info.url == "https://exemple.cm/1");
  CHECK(all[0].kept["author"] == "A. Mballa");
}

TEST_CASE("CSV with quotes, line ends in fields and another separator") {
  auto const all =
      read("\xEF\xBB\xBFid;texte;journal\n1;\"Il a dit : \"\"non\"\";\nvoilà.\";Le Port\n2;Deux;\n", csv());
  REQUIRE(all.size() == 2);
  CHECK(all[0].text == "Il a dit : \"non\";\nvoilà.");
  CHECK(all[0].info.outlet == "Le Port");
  CHECK_FALSE(all[1].info.outlet);
  CHECK(problem("id,text\n1,a,b\n", csv()) == "3 fields in place of 2");
  CHECK(problem("id,text\n1,\"a\n", csv()) == "a quoted field does not end");
  auto named = csv();
  named.columns = {{"text", "corps"}};
  CHECK(read("corps,text\noui,non\n", named).at(0).text == "oui");
}

TEST_CASE("file names say members") {
  using Fields = std::vector<std::pair<std::string, std::string>>;
  CHECK(match_name("lequai_2024-02-03_greve-au-port", "{outlet}_{date}_{rest}") ==
        Fields{{"outlet", "lequai"}, {"date", "2024-02-03"}, {"rest", "greve-au-port"}});
  CHECK(match_name("lequai", "{outlet}_{date}").empty());
  CHECK(match_name("a-b", "{x").empty());
}

TEST_CASE("languages as inputs write them") {
  CHECK(language_code("French") == "fr");
  CHECK(language_code("FR-ch") == "fr");
  CHECK(language_code("de") == "de");
  CHECK(language_code("de-AT") == "de");
}
