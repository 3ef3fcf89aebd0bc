#include "corpus/archive.hpp"

#include "corpus/sqlite.hpp"
#include "error.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace sourcier::corpus {
namespace {

constexpr auto application = 0x53524352; // "SRCR", in the file's header
constexpr auto per_commit = 200;

constexpr auto tables = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, lang TEXT NOT NULL, outlet TEXT, url TEXT,
  date TEXT, title TEXT, minhash TEXT, members TEXT NOT NULL, versions TEXT NOT NULL);
CREATE TABLE speaker (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE attribution (
  key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL,
  text TEXT NOT NULL, form TEXT NOT NULL, kind TEXT NOT NULL, stance TEXT NOT NULL, conditional INTEGER NOT NULL,
  construct TEXT NOT NULL, venue TEXT NOT NULL, begin INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL,
  UNIQUE (article, number));
CREATE TABLE link (
  attribution INTEGER NOT NULL REFERENCES attribution ON DELETE CASCADE, number INTEGER NOT NULL,
  is_origin INTEGER NOT NULL, cue TEXT NOT NULL, source TEXT NOT NULL, speaker INTEGER REFERENCES speaker,
  level TEXT NOT NULL, media_name TEXT, media_country TEXT, media_class TEXT, media_entry TEXT,
  anonymity_requested INTEGER NOT NULL, anonymity_reason TEXT NOT NULL, PRIMARY KEY (attribution, number)) WITHOUT ROWID;
CREATE TABLE credit (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL, text TEXT NOT NULL,
  names TEXT NOT NULL, state_media TEXT NOT NULL, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TABLE finding (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, number INTEGER NOT NULL, rule TEXT NOT NULL,
  severity TEXT NOT NULL, message TEXT NOT NULL, begin INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE INDEX article_outlet ON article (outlet);
CREATE INDEX link_speaker ON link (speaker);
)sql";

/// Since version 2: how long an article is, and a claim on a line, with who stands at its origin: what most queries
/// want.
constexpr auto words_and_claims = R"sql(
ALTER TABLE article ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
CREATE VIEW claim AS
  SELECT article.id AS article, article.outlet, article.date, article.lang, attribution.number, attribution.text,
    attribution.form, attribution.kind, attribution.stance, attribution.conditional, link.level,
    coalesce(speaker.name, link.source) AS origin, link.number AS relays
  FROM attribution JOIN article ON article.key = attribution.article
    JOIN link ON link.attribution = attribution.key AND link.is_origin LEFT JOIN speaker ON speaker.key = link.speaker;
CREATE INDEX link_level ON link (level);
)sql";

/// The step from version i + 1 to the next. `read_archive` does without them: it takes every version there was.
constexpr auto steps = std::array{words_and_claims};
static_assert(steps.size() + 1 == archive_schema);

auto number_of(sqlite3* database, std::string_view sql) -> std::int64_t {
  auto statement = Statement{database, sql};
  return statement.step() ? statement.number(0) : 0;
}

auto open(std::string const& path, int flags) -> Database {
  sqlite3* made = nullptr;
  auto const result = sqlite3_open_v2(path.c_str(), &made, flags, nullptr);
  auto out = Database{made};
  if (result != SQLITE_OK) throw InputError{path + ": " + (made != nullptr ? sqlite3_errmsg(made) : "no memory")};
  sqlite3_busy_timeout(made, 10'000);
  return out;
}

/// The version of the tables.
auto require_schema(sqlite3* database, std::string const& path) -> int {
  if (number_of(database, "PRAGMA application_id") != application)
    throw InputError{path + ": is no archive of sourcier"};
  auto const found = number_of(database, "PRAGMA user_version");
  if (found >= 1 && found <= archive_schema) return static_cast<int>(found);
  auto const both = " (the file has version " + std::to_string(found) + ", this program version " +
                    std::to_string(archive_schema) + ")";
  if (found > archive_schema)
    throw InputError{path + ": the archive was made by a later version of sourcier" + both + "; use that one"};
  throw InputError{path + ": the archive has tables of a version that there never was" + both +
                   "; make a new one: sourcier scan --archive NEW.sqlite over the same articles"};
}

auto migrate(sqlite3* database, int from) -> void {
  auto sql = std::string{"BEGIN IMMEDIATE;"};
  for (auto version = from; version < archive_schema; ++version) sql += steps[static_cast<std::size_t>(version - 1)];
  execute(database, sql + "PRAGMA user_version = " + std::to_string(archive_schema) + ";COMMIT");
}

auto list_text(std::vector<std::string> const& list) -> std::string {
  return nlohmann::json(list).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

auto read_list(std::string const& text) -> std::vector<std::string> {
  auto const value = nlohmann::json::parse(text, nullptr, false);
  return value.is_array() ? value.get<std::vector<std::string>>() : std::vector<std::string>{};
}

} // namespace

struct Archive::State {
  explicit State(Database opened)
      : database{std::move(opened)},
        find{database.get(), "SELECT key, hash, versions, lang, outlet, url, date, title, members, words FROM article "
                             "WHERE id = ?"},
        remove{database.get(), "DELETE FROM article WHERE key = ?"},
        article{database.get(),
                "INSERT INTO article (id, hash, lang, outlet, url, date, title, minhash, members, versions, "
                "words) VALUES (?,?,?,?,?,?,?,?,?,?,?)"},
        add_speaker{database.get(), "INSERT OR IGNORE INTO speaker (name) VALUES (?)"},
        find_speaker{database.get(), "SELECT key FROM speaker WHERE name = ?"},
        attribution{database.get(),
                    "INSERT INTO attribution (article, number, text, form, kind, stance, conditional, construct, "
                    "venue, begin, \"end\", line) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"},
        link{database.get(), "INSERT INTO link VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"},
        credit{database.get(), "INSERT INTO credit VALUES (?,?,?,?,?)"},
        finding{database.get(), "INSERT INTO finding VALUES (?,?,?,?,?,?,?)"} {}

  Database database;
  Statement find, remove, article, add_speaker, find_speaker, attribution, link, credit, finding;
  std::string versions;
  int migrated_from = 0;
  int waiting = 0; ///< articles since the last commit
};

Archive::Archive(std::string const& path, std::string_view versions) {
  auto database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  auto* const raw = database.get();
  execute(raw, "PRAGMA foreign_keys = ON");
  if (number_of(raw, "SELECT count(*) FROM sqlite_master") == 0 && number_of(raw, "PRAGMA application_id") == 0) {
    execute(raw, "BEGIN IMMEDIATE;" + std::string{tables} + words_and_claims +
                     "PRAGMA application_id = " + std::to_string(application) +
                     ";PRAGMA user_version = " + std::to_string(archive_schema) + ";COMMIT");
  }
  auto const version = require_schema(raw, path);
  if (version < archive_schema) migrate(raw, version);
  execute(raw, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  state_ = std::make_unique<State>(std::move(database));
  state_->versions = versions;
  if (version < archive_schema) state_->migrated_from = version;
  Statement{raw, "INSERT INTO meta VALUES ('versions', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"}
      .with(versions)
      .run();
}

Archive::~Archive() = default; // what was not committed is as if it had not been put

auto Archive::put(ArticleRow const& row) -> void {
  auto& s = *state_;
  auto* const database = s.database.get();
  if (s.waiting++ == 0) execute(database, "BEGIN IMMEDIATE");
  auto const members = nlohmann::json(row.members).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  if (s.find.with(row.id).step()) {
    auto const key = s.find.number(0);
    // The same text may come with another outlet, or with members that were not kept before.
    auto const same = s.find.text(1) == row.hash && s.find.text(2) == s.versions && !row.hash.empty() &&
                      s.find.text(3) == row.lang && s.find.optional_text(4) == row.outlet &&
                      s.find.optional_text(5) == row.url && s.find.optional_text(6) == row.date &&
                      s.find.optional_text(7) == row.title && s.find.text(8) == members &&
                      s.find.number(9) == row.words;
    s.find.run();
    if (same) return;
    s.remove.with(key).run();
  }
  auto const minhash = row.signature ? std::optional{to_text(*row.signature)} : std::nullopt;
  s.article
      .with(row.id, row.hash, row.lang, row.outlet, row.url, row.date, row.title, minhash, members, s.versions,
            row.words)
      .run();
  auto const article = static_cast<std::int64_t>(sqlite3_last_insert_rowid(database));
  std::uint32_t number = 0;
  for (auto const& claim : row.claims) {
    s.attribution
        .with(article, number++, claim.text, claim.form, claim.kind, claim.stance, claim.conditional, claim.construct,
              claim.venue, claim.begin, claim.end, claim.line)
        .run();
    auto const attribution = static_cast<std::int64_t>(sqlite3_last_insert_rowid(database));
    std::uint32_t place = 0;
    for (auto const& each : claim.chain) {
      auto speaker = std::optional<std::string>{};
      if (!each.speaker.empty()) {
        s.add_speaker.with(each.speaker).run();
        if (s.find_speaker.with(each.speaker).step()) speaker = s.find_speaker.text(0);
        s.find_speaker.run();
      }
      auto const media = [&](auto member) {
        return each.media ? std::optional{std::string{member(*each.media)}} : std::nullopt;
      };
      s.link
          .with(attribution, place, place + 1 == claim.chain.size(), each.cue, each.source, speaker,
                to_string(each.level), media([](auto const& m) { return m.name; }),
                media([](auto const& m) { return m.country; }),
                media([](auto const& m) { return to_string(m.media_class); }),
                media([](auto const& m) { return m.entry; }), each.anonymity_requested, each.anonymity_reason)
          .run();
      ++place;
    }
  }
  number = 0;
  for (auto const& each : row.credits)
    s.credit.with(article, number++, each.text, list_text(each.names), list_text(each.state_media)).run();
  number = 0;
  for (auto const& each : row.findings)
    s.finding.with(article, number++, each.rule, each.severity, each.message, each.begin, each.end).run();
  if (s.waiting >= per_commit) commit();
}

auto Archive::commit() -> void {
  if (state_->waiting == 0) return;
  execute(state_->database.get(), "COMMIT");
  state_->waiting = 0;
}

auto Archive::migrated_from() const -> int { return state_->migrated_from; }

auto is_archive(std::string const& path) -> bool {
  auto head = std::array<char, 16>{};
  auto problem = std::error_code{};
  if (!std::filesystem::is_regular_file(path, problem)) return false; // a pipe must not be read twice
  auto file = std::ifstream{path, std::ios::binary};
  return file.read(head.data(), static_cast<std::streamsize>(head.size())) &&
         std::string_view{head.data(), 15} == "SQLite format 3";
}

auto read_archive(std::string const& path, std::function<void(ArticleRow)> const& take) -> void {
  auto const database = open(path, SQLITE_OPEN_READONLY);
  auto* const raw = database.get();
  auto const version = require_schema(raw, path);
  auto articles = Statement{raw, "SELECT key, id, hash, lang, outlet, url, date, title, minhash, members, " +
                                     std::string{version < 2 ? "0" : "words"} + " FROM article ORDER BY id"};
  auto claims =
      Statement{raw, "SELECT key, text, form, kind, stance, conditional, construct, venue, begin, \"end\", line "
                     "FROM attribution WHERE article = ? ORDER BY number"};
  auto links = Statement{
      raw, "SELECT cue, source, coalesce(name, ''), level, media_name, media_country, media_class, media_entry, "
           "anonymity_requested, anonymity_reason FROM link LEFT JOIN speaker ON speaker.key = link.speaker "
           "WHERE attribution = ? ORDER BY number"};
  auto credits = Statement{raw, "SELECT text, names, state_media FROM credit WHERE article = ? ORDER BY number"};
  auto findings =
      Statement{raw, "SELECT rule, severity, message, begin, \"end\" FROM finding WHERE article = ? ORDER BY number"};
  auto const u32 = [](std::int64_t value) { return static_cast<std::uint32_t>(value); };
  while (articles.step()) {
    auto row = ArticleRow{};
    auto const key = articles.number(0);
    row.id = articles.text(1);
    row.hash = articles.text(2);
    row.lang = articles.text(3);
    row.outlet = articles.optional_text(4);
    row.url = articles.optional_text(5);
    row.date = articles.optional_text(6);
    row.title = articles.optional_text(7);
    row.signature = parse_signature(articles.text(8));
    row.words = u32(articles.number(10));
    auto const members = nlohmann::json::parse(articles.text(9), nullptr, false);
    if (members.is_object()) row.members = members.get<std::map<std::string, std::string>>();
    for (claims.with(key); claims.step();) {
      auto claim = ClaimRow{claims.text(1),
                            claims.text(2),
                            claims.text(3),
                            claims.text(4),
                            claims.text(6),
                            claims.text(7),
                            claims.number(5) != 0,
                            u32(claims.number(8)),
                            u32(claims.number(9)),
                            u32(claims.number(10)),
                            {}};
      for (links.with(claims.number(0)); links.step();) {
        auto link = LinkRow{links.text(0), links.text(1),
                            links.text(2), parse_level(links.text(3)).value_or(Level::unattributed),
                            std::nullopt,  links.number(8) != 0,
                            links.text(9)};
        if (auto const media_class = parse_media_class(links.text(6)))
          link.media = StateMedia{links.text(4), links.text(5), *media_class, links.text(7)};
        claim.chain.push_back(std::move(link));
      }
      if (claim.chain.empty()) throw InputError{path + ": article " + row.id + " has an attribution without links"};
      row.claims.push_back(std::move(claim));
    }
    for (credits.with(key); credits.step();)
      row.credits.push_back({credits.text(0), read_list(credits.text(1)), read_list(credits.text(2))});
    for (findings.with(key); findings.step();)
      row.findings.push_back(
          {findings.text(0), findings.text(1), findings.text(2), u32(findings.number(3)), u32(findings.number(4))});
    take(std::move(row));
  }
}

} // namespace sourcier::corpus
