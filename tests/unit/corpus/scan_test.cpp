#include "analysis.hpp"
#include "corpus/pipeline.hpp"
#include "corpus_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>
#include <zlib.h>
#include <zstd.h>

using namespace sourcier;
using namespace sourcier::corpus;
using namespace sourcier::corpus::test;

namespace {

auto const mayor = std::string{"Le maire de Brest, Paul Cadiou, a affirmé que le pont rouvrirait lundi."};

auto many(int count) -> std::string {
  auto out = std::vector<Json>{};
  for (auto i = 0; i < count; ++i)
    out.push_back(article("a" + std::to_string(i), "Le Quai", mayor + " No " + std::to_string(i) + "."));
  return lines(out);
}

auto gzip(std::string const& bytes) -> std::string {
  auto out = std::string(compressBound(bytes.size()) + 64, '\0');
  auto state = z_stream{};
  deflateInit2(&state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

auto zstd(std::string const& bytes) -> std::string {
  auto out = std::string(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

} // namespace

TEST_CASE("one line a line, in order") {
  auto const ran = scan(many(300));
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  auto const all = parsed(ran.out);
  REQUIRE(all.size() == 300);
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i]["id"] == "a" + std::to_string(i));
  CHECK(all[0]["schema"] == "sourcier.article/1");
  CHECK(all[0]["outlet"] == "Le Quai");
  CHECK(all[0]["fingerprint"]["hash"].get<std::string>().size() == 16);
  CHECK(all[0]["attributions"].size() == 1);
}

TEST_CASE("the number of threads changes nothing") {
  auto one = ScanOptions{};
  one.jobs = 1;
  CHECK(scan(many(100), one).out == scan(many(100)).out);
}

TEST_CASE("packed input is unpacked") {
  auto const plain = scan(many(40)).out;
  CHECK(scan(gzip(many(40))).out == plain);
  CHECK(scan(gzip(many(20)) + gzip(many(40).substr(many(20).size()))).out == plain);
  CHECK(scan(zstd(many(40))).out == plain);
}

TEST_CASE("packed input that ends early keeps what was whole") {
  for (auto const& packed : {gzip(many(2000)), zstd(many(2000))}) {
    auto const ran = scan(packed.substr(0, packed.size() / 2));
    CHECK(ran.status == 3);
    auto const all = parsed(ran.out);
    REQUIRE(all.size() > 1);
    CHECK(all.back()["schema"] == "sourcier.error/1");
    CHECK(all.back()["error"].get<std::string>().find("end early") != std::string::npos);
    CHECK(all[all.size() - 2]["schema"] == "sourcier.article/1");
  }
}

TEST_CASE("a broken line becomes a line of error") {
  auto const bytes =
      many(1) + "{\"id\":\"b\",\"text\":\n" + "{\"id\":\"c\",\"lang\":\"de\",\"text\":\"Ja.\"}\n" + many(1);
  auto const ran = scan(bytes);
  CHECK(ran.status == 3);
  auto const all = parsed(ran.out);
  REQUIRE(all.size() == 4);
  CHECK(all[1]["schema"] == "sourcier.error/1");
  CHECK(all[1]["id"] == "b");
  CHECK(all[1]["line"] == 2);
  CHECK(all[2]["error"] == "no language pack for German (de); known: en, fr");
  CHECK(ran.err.find("sourcier: stdin:2: not JSON at byte ") == 0);
  CHECK(ran.err.find("sourcier: stdin:3: no language pack for German") != std::string::npos);
  CHECK(ran.err.find("sourcier: 2 of 4 articles could not be analysed\n") != std::string::npos);

  auto strict = ScanOptions{};
  strict.strict = true;
  auto const stopped = scan(bytes, strict);
  CHECK(stopped.status == 3);
  CHECK(parsed(stopped.out).size() == 1);
  CHECK(stopped.err.find("stdin:2: not JSON") != std::string::npos);
}

TEST_CASE("members are carried over") {
  auto options = ScanOptions{};
  options.input.keep = {"outlet", "section", "author"};
  auto const ran =
      scan(R"({"id":"1","text":"x","outlet":"A","date":"2024-01-01","section":"Monde","author":["B","C"]})", options);
  auto const line = parsed(ran.out).at(0);
  CHECK(line["section"] == "Monde");
  CHECK(line["author"] == Json{"B", "C"});
  CHECK_FALSE(line.contains("date"));
  options.input.keep = {"summary"};
  CHECK(scan("{}", options).status == 2);
}

TEST_CASE("a run that was cut off goes on") {
  auto const folder = Folder{"resume"};
  auto const input = folder.write("in.jsonl", many(50) + "broken\n" + many(3));
  auto options = ScanOptions{};
  options.input.paths = {input};
  options.output = (folder.path / "out.jsonl").string();
  REQUIRE(scan("", options).status == 3);
  auto const whole = folder.read("out.jsonl");
  options.resume = true;
  for (std::size_t cut :
       {std::size_t{0}, std::size_t{10}, whole.size() / 3, whole.find('\n') + 1, whole.size() - 1, whole.size()}) {
    folder.write("out.jsonl", whole.substr(0, cut));
    auto const ran = scan("", options);
    CHECK(ran.status == 3);
    CHECK(folder.read("out.jsonl") == whole);
    CHECK(ran.err.find("sourcier: 1 of 54 articles could not be analysed\n") != std::string::npos);
  }
  SUBCASE("but not with another input") {
    folder.write("in.jsonl", lines({article("z", "B", mayor), article("y", "B", mayor)}));
    folder.write("out.jsonl", whole.substr(0, whole.find('\n') + 1));
    auto const ran = scan("", options);
    CHECK(ran.status == 2);
    CHECK(ran.err.find("is about \"a0\"") != std::string::npos);
  }
  SUBCASE("nor with a shorter one") {
    folder.write("in.jsonl", many(1));
    folder.write("out.jsonl", whole);
    CHECK(scan("", options).status == 2);
  }
}

TEST_CASE("folders, and files that are not there") {
  auto const folder = Folder{"files"};
  folder.write("b/lequai_2024-02-03.txt", mayor);
  folder.write("a.html", "<article><p>" + mayor + "</p><p>" + mayor + " " + mayor + " " + mayor + "</p></article>");
  folder.write("skip.png", "x");
  auto options = ScanOptions{};
  options.input.paths = {folder.path.string(), (folder.path / "none.jsonl").string()};
  options.input.name_fields = "b/{outlet}_{date}";
  auto const ran = scan("", options);
  CHECK(ran.status == 3);
  auto const all = parsed(ran.out);
  REQUIRE(all.size() == 3);
  CHECK(all[0]["id"] == "a");
  CHECK(all[1]["id"] == "b/lequai_2024-02-03");
  CHECK(all[1]["outlet"] == "lequai");
  CHECK(all[1]["date"] == "2024-02-03");
  CHECK(all[2]["schema"] == "sourcier.error/1");
  CHECK(ran.err.find("No such file") != std::string::npos);
}

TEST_CASE("a disk that is full") {
  auto options = ScanOptions{};
  options.output = "/dev/full";
  auto const ran = scan(many(5), options);
  CHECK(ran.status == 2);
  CHECK(ran.err.find("cannot be written") != std::string::npos);
}

TEST_CASE("pages that are bombs are lines of error") {
  auto bomb = std::string{};
  for (auto i = 0; i < 200'000; ++i) bomb += "<b>";
  auto const ran = scan(Json{{"id", "bomb"}, {"html", bomb}}.dump() + "\n" + many(1));
  CHECK(ran.status == 3);
  auto const all = parsed(ran.out);
  REQUIRE(all.size() == 2);
  CHECK(all[0]["error"] == "HTML elements are nested more than 4000 deep");
}

TEST_CASE("the language is told by the library, and a text in another one is refused by name") {
  auto const ran = scan(lines({Json{{"id", "en"}, {"text", "The mayor of the town said that the bridge was closed."}},
                               Json{{"id", "fr"}, {"text", mayor}, {"lang", "auto"}},
                               Json{{"id", "de"},
                                    {"text", "Der Bürgermeister sagte, dass die Brücke am Montag nach "
                                             "der Sitzung wieder für den Verkehr geöffnet wird."}}}));
  auto const all = parsed(ran.out);
  REQUIRE(all.size() == 3);
  CHECK(all[0]["lang"] == "en");
  CHECK(all[1]["lang"] == "fr");
  CHECK(all[2]["error"] == "no language pack for German (de); known: en, fr");
}

TEST_CASE("many errors are counted, and only the first are named") {
  auto bytes = std::string{};
  for (auto i = 0; i < 200; ++i) bytes += "broken\n";
  auto const ran = scan(bytes + many(1));
  CHECK(ran.status == 3);
  CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 22);
  CHECK(ran.err.find("sourcier: 200 of 201 articles could not be analysed\n") != std::string::npos);
}

TEST_CASE("findings are added, and the text when it is kept") {
  auto options = ScanOptions{};
  options.finish = [](Analysis& analysis, std::string_view path) {
    CHECK(path.empty());
    analysis.article.outlet = "set";
  };
  options.input.keep = {"outlet", "text"};
  auto const line = parsed(scan(lines({Json{{"id", "1"}, {"text", mayor}}}), options).out).at(0);
  CHECK(line["outlet"] == "set");
  CHECK(line["text"] == mayor);
}

TEST_CASE("an input is not written over") {
  auto const folder = Folder{"same"};
  auto const input = folder.write("in.jsonl", many(2));
  auto options = ScanOptions{};
  options.input.paths = {input};
  options.output = input;
  auto const ran = scan("", options);
  CHECK(ran.status == 2);
  CHECK(ran.err.find("is an input too") != std::string::npos);
  CHECK(folder.read("in.jsonl") == many(2));
}

TEST_CASE("a folder without articles is told") {
  auto const folder = Folder{"empty"};
  auto options = ScanOptions{};
  options.input.paths = {folder.path.string()};
  auto const ran = scan("", options);
  CHECK(ran.status == 3);
  CHECK(ran.err.find("holds no articles") != std::string::npos);
}

TEST_CASE("results come in the order of the items, and no more are under way than threads") {
  for (auto const jobs : {1U, 2U, 7U}) {
    auto begun = 0;
    auto running = std::atomic<int>{0};
    auto most = std::atomic<int>{0};
    auto got = std::vector<int>{};
    in_order(
        jobs, [&]() -> std::optional<int> { return begun < 50 ? std::optional{begun++} : std::nullopt; },
        [&](int item) {
          auto const now = ++running;
          for (auto seen = most.load(); seen < now && !most.compare_exchange_weak(seen, now);) {
          }
          std::this_thread::sleep_for(std::chrono::microseconds{(50 - item) * 20});
          --running;
          return item;
        },
        [&](int item) { got.push_back(item); });
    auto wanted = std::vector<int>(50);
    std::iota(wanted.begin(), wanted.end(), 0);
    CHECK(got == wanted);
    CHECK(most <= static_cast<int>(jobs));
  }
}
