#include "corpus/sqlite.hpp"

#include "error.hpp"

namespace sourcier::corpus {
namespace {
[[noreturn]] auto fail(sqlite3* database) -> void {
  throw InputError{std::string{"archive: "} + sqlite3_errmsg(database)};
}
} // namespace

auto execute(sqlite3* database, std::string const& sql) -> void {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_{database} {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr) != SQLITE_OK)
    fail(database);
  statement_.reset(made);
}

auto Statement::step() -> bool {
  auto const result = sqlite3_step(statement_.get());
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database_);
  if (result == SQLITE_DONE) sqlite3_reset(statement_.get());
  return result == SQLITE_ROW;
}

auto Statement::text(int column) const -> std::string { return optional_text(column).value_or(""); }

auto Statement::optional_text(int column) const -> std::optional<std::string> {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): SQLite has unsigned bytes
  auto const* const value = reinterpret_cast<char const*>(sqlite3_column_text(statement_.get(), column));
  if (value == nullptr) return std::nullopt;
  return std::string(value, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

auto Statement::bind(int place, std::string_view value) -> void {
  if (sqlite3_bind_text64(statement_.get(), place, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
      SQLITE_OK)
    fail(database_);
}

auto Statement::bind(int place, std::optional<std::string> const& value) -> void {
  if (value) return bind(place, std::string_view{*value});
  if (sqlite3_bind_null(statement_.get(), place) != SQLITE_OK) fail(database_);
}

auto Statement::bind(int place, std::int64_t value) -> void {
  if (sqlite3_bind_int64(statement_.get(), place, value) != SQLITE_OK) fail(database_);
}

} // namespace sourcier::corpus
