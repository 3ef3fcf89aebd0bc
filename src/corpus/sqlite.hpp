#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// As much of SQLite as the archive needs; every failure is an InputError.

namespace sourcier::corpus {

struct CloseDatabase {
  auto operator()(sqlite3* database) const -> void { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

/// Runs statements that give no rows.
auto execute(sqlite3* database, std::string const& sql) -> void;

/// A statement that is prepared once and run many times.
class Statement {
public:
  Statement(sqlite3* database, std::string_view sql);
  /// Binds the values in order, from the first parameter on, and forgets an earlier run.
  template <class... Values> auto with(Values const&... values) -> Statement& {
    sqlite3_reset(statement_.get());
    auto place = 0;
    (bind(++place, values), ...);
    return *this;
  }
  /// Whether there is a row; runs the statement as far as that.
  [[nodiscard]] auto step() -> bool;
  auto run() -> void {
    while (step()) {
    }
  }

  [[nodiscard]] auto text(int column) const -> std::string;
  [[nodiscard]] auto optional_text(int column) const -> std::optional<std::string>;
  [[nodiscard]] auto number(int column) const -> std::int64_t { return sqlite3_column_int64(statement_.get(), column); }

private:
  struct Finalize {
    auto operator()(sqlite3_stmt* statement) const -> void { sqlite3_finalize(statement); }
  };
  auto bind(int place, std::string_view value) -> void;
  auto bind(int place, std::string const& value) -> void { bind(place, std::string_view{value}); }
  auto bind(int place, std::optional<std::string> const& value) -> void;
  auto bind(int place, std::int64_t value) -> void;
  auto bind(int place, std::uint32_t value) -> void { bind(place, static_cast<std::int64_t>(value)); }
  auto bind(int place, bool value) -> void { bind(place, static_cast<std::int64_t>(value)); }

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

} // namespace sourcier::corpus
