#pragma once
#include "corpus/article_row.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace sourcier::corpus {

/// The version of the tables; docs/corpora.md describes them.
inline constexpr auto archive_schema = 2;

/// Articles with their attributions, links, speakers and findings in an SQLite file. Safe to be killed at any moment:
/// what was committed stays, and an article is there whole or not at all.
class Archive {
public:
  /// Opens an archive or makes one; the tables of an earlier version are brought up to this one in one step that
  /// happens whole or not at all. `versions` says what analyses the articles: program and packs.
  /// @throws InputError when the file is no archive, is one of a later version, or cannot be written.
  Archive(std::string const& path, std::string_view versions);
  ~Archive();
  Archive(Archive const&) = delete;
  Archive(Archive&&) = delete;
  auto operator=(Archive const&) -> Archive& = delete;
  auto operator=(Archive&&) -> Archive& = delete;

  /// Adds an article; replaces the one with its id when the text or the versions differ, else does nothing.
  auto put(ArticleRow const& row) -> void;
  /// Makes sure that what was put stays.
  auto commit() -> void;
  /// The version that the tables had when they were brought up to this one; 0 when they did not need it.
  [[nodiscard]] auto migrated_from() const -> int;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether a file begins like an SQLite database.
[[nodiscard]] auto is_archive(std::string const& path) -> bool;

/// All articles of an archive, by id. One of an earlier version is read as it is.
/// @throws InputError as the constructor of Archive.
auto read_archive(std::string const& path, std::function<void(ArticleRow)> const& take) -> void;

} // namespace sourcier::corpus
