#include "corpus_text.hpp"

#include "corpus/archive.hpp"
#include "corpus/sqlite.hpp"
#include "error.hpp"

#include <doctest/doctest.h>

using namespace sourcier;
using namespace sourcier::corpus;
using namespace sourcier::corpus::test;

namespace {

auto const text = std::string{"Selon une source proche du dossier citée par l'agence TASS, le port fermera vendredi. "
                              "Le maire, Jean Kolani, a affirmé que « tout irait bien »."};

auto scan_into(std::string const& path, std::vector<Json> const& articles, std::string version = "1") -> Ran {
  auto options = ScanOptions{};
  options.archive = path;
  options.version = std::move(version);
  return scan(lines(articles), options);
}

auto count(std::string const& path, std::string const& table) -> std::int64_t {
  sqlite3* raw = nullptr;
  sqlite3_open(path.c_str(), &raw);
  auto const database = Database{raw};
  auto statement = Statement{raw, "SELECT count(*) FROM " + table};
  return statement.step() ? statement.number(0) : -1;
}

auto change(std::string const& path, std::string const& sql) -> void {
  sqlite3* raw = nullptr;
  sqlite3_open(path.c_str(), &raw);
  auto const database = Database{raw};
  execute(raw, sql);
}

} // namespace

TEST_CASE("an archive says what the lines say") {
  auto const folder = Folder{"archive"};
  auto const path = (folder.path / "a.sqlite").string();
  auto const ran = scan_into(
      path, {article("1", "Le Quai", text), article("2", "La Rade", text + " Fin."), article("3", "La Rade", "Rien.")});
  REQUIRE(ran.status == 0);
  CHECK(is_archive(path));
  CHECK(count(path, "article") == 3);
  auto options = CompareOptions{};
  options.format = CompareFormat::json;
  options.replicates = 50;
  auto const from_lines = compare(ran.out, options).out;
  options.input.paths = {path};
  CHECK(compare("", options).out == from_lines);
}

TEST_CASE("what is there already is not added again") {
  auto const folder = Folder{"upsert"};
  auto const path = (folder.path / "a.sqlite").string();
  REQUIRE(scan_into(path, {article("1", "Le Quai", text)}).status == 0);
  auto const claims = count(path, "attribution");
  CHECK(claims > 0);
  REQUIRE(scan_into(path, {article("1", "Le Quai", text), article("1", "Le Quai", text)}).status == 0);
  CHECK(count(path, "attribution") == claims);
  REQUIRE(scan_into(path, {article("1", "Le Quai", "Rien.")}).status == 0);
  CHECK(count(path, "article") == 1);
  CHECK(count(path, "attribution") == 0);
  CHECK(count(path, "link") == 0);
  REQUIRE(scan_into(path, {article("1", "Le Quai", "Rien.")}, "2").status == 0);
  CHECK(count(path, "article WHERE versions LIKE 'sourcier 2,%'") == 1);
}

TEST_CASE("an archive of other tables is refused, with a way out") {
  auto const folder = Folder{"schema"};
  auto const path = (folder.path / "a.sqlite").string();
  REQUIRE(scan_into(path, {article("1", "Le Quai", text)}).status == 0);
  change(path, "PRAGMA user_version = 99");
  auto const later = scan_into(path, {article("2", "Le Quai", text)});
  CHECK(later.status == 3);
  CHECK(later.err.find("later version") != std::string::npos);
  auto options = CompareOptions{};
  options.input.paths = {path};
  CHECK(compare("", options).err == later.err);
  change(path, "PRAGMA user_version = 0");
  CHECK(scan_into(path, {}).err.find("make a new one: sourcier scan --archive") != std::string::npos);
  change(path, "PRAGMA application_id = 7");
  CHECK(scan_into(path, {}).err.find("is no archive of sourcier") != std::string::npos);
  auto const junk = folder.write("junk.sqlite", std::string(5000, 'x'));
  CHECK(scan_into(junk, {}).status == 3);
  CHECK(compare("", options).status == 3);
}

TEST_CASE("an archive of an earlier version is read, and brought up by the next scan") {
  auto const folder = Folder{"migration"};
  auto const path = (folder.path / "a.sqlite").string();
  REQUIRE(scan_into(path, {article("1", "Le Quai", text), article("2", "La Rade", text + " Fin.")}).status == 0);
  auto options = CompareOptions{};
  options.input.paths = {path};
  options.replicates = 50;
  auto const claims = [&] { return Json::parse(compare("", options).out)["all"]["claims"]; };
  options.format = CompareFormat::json;
  auto const before = claims();
  change(path, "DROP VIEW claim; DROP INDEX link_level; ALTER TABLE article DROP COLUMN words; "
               "PRAGMA user_version = 1");
  CHECK(claims() == before);
  CHECK(count(path, "sqlite_master WHERE name = 'claim'") == 0); // reading changes nothing
  auto const ran = scan_into(path, {article("3", "Le Quai", "Rien.")});
  CHECK(ran.status == 0);
  CHECK(ran.err.find("tables of version 1 brought up to version 2") != std::string::npos);
  CHECK(count(path, "pragma_user_version WHERE user_version = 2") == 1);
  CHECK(count(path, "article") == 3);
  CHECK(count(path, "claim") == count(path, "attribution"));
  CHECK(scan_into(path, {article("3", "Le Quai", "Rien.")}).err.empty());
}

TEST_CASE("the same text with another outlet is another article") {
  auto const folder = Folder{"members"};
  auto const path = (folder.path / "a.sqlite").string();
  REQUIRE(scan_into(path, {article("1", "Le Quai", text)}).status == 0);
  REQUIRE(scan_into(path, {article("1", "La Rade", text)}).status == 0);
  CHECK(count(path, "article WHERE outlet = 'La Rade'") == 1);
  CHECK(count(path, "article") == 1);
}

TEST_CASE("the ready queries") {
  auto const folder = Folder{"queries"};
  auto const path = (folder.path / "a.sqlite").string();
  REQUIRE(scan_into(path, {article("1", "Le Quai", text), article("2", "La Rade", text + " Fin."),
                           article("3", "La Rade", "Rien.")})
              .status == 0);
  auto const run = [&](std::string const& name) {
    auto const file = std::filesystem::path{CORPUS_TESTS}.parent_path() / "examples/queries" / (name + ".sql");
    auto const out = (folder.path / "out").string();
    auto const status =
        std::system(("sqlite3 -bail '" + path + "' < '" + file.string() + "' > '" + out + "' 2>&1").c_str());
    CHECK(status == 0);
    return folder.read("out");
  };
  auto const anonymous = run("anonymous_by_outlet");
  CHECK(anonymous.find("La Rade|1|2|1|50.0") != std::string::npos);
  CHECK(run("state_media_relays").find("TASS|RU|SC|") != std::string::npos);
  CHECK(run("speakers_across_outlets").find("Jean Kolani|2|2|2") != std::string::npos);
}
