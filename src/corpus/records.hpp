#pragma once
#include "corpus/bytes.hpp"
#include "corpus/options.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::corpus {

/// One article as it came, not yet understood.
struct Record {
  enum class Kind { json, csv, html, text, error };
  Kind kind = Kind::json;
  std::string bytes; ///< of an error, as much of the article as was read
  std::string name;  ///< of the file, below the folder that was given: of this are ids made
  std::string path;  ///< of the file, as messages show it
  std::uint64_t line = 1;
  bool alone = false;                                      ///< its file is the only input: lines need no name of it
  bool is_file = false;                                    ///< the article is the whole file
  std::shared_ptr<std::vector<std::string> const> columns; ///< csv: the names in the first line
  char separator = ',';                                    ///< csv
  std::string error;                                       ///< why there is nothing to analyse
  bool unreadable = false; ///< the error is the input's (missing, damaged), not one article's
};

/// Gives the articles of all inputs one after another, in the order of the command line; those of a folder by name.
class RecordReader {
public:
  explicit RecordReader(InputOptions const& options);
  ~RecordReader();
  RecordReader(RecordReader const&) = delete;
  RecordReader(RecordReader&&) = delete;
  auto operator=(RecordReader const&) -> RecordReader& = delete;
  auto operator=(RecordReader&&) -> RecordReader& = delete;

  /// Nothing at the end and when the run is interrupted. An input that cannot be read is a record of kind error.
  [[nodiscard]] auto next() -> std::optional<Record>;

  /// Whether `next` gives an article without waiting for another process.
  [[nodiscard]] auto ready() const -> bool { return !lines_ || lines_->ready(); }

  /// For progress: bytes of files that have been taken, and how many there are in all, 0 when that is not known.
  [[nodiscard]] auto taken() const -> std::uint64_t;
  [[nodiscard]] auto total() const -> std::uint64_t { return total_; }

private:
  struct Input {
    std::string path;
    std::string name;
    std::string problem; ///< why it cannot be read, when that is known already
  };

  auto expand(std::string const& path) -> void;
  auto open(Input const& input) -> std::optional<Record>;
  auto next_line() -> std::optional<Record>;
  auto next_csv() -> std::optional<Record>;

  InputOptions const& options_;
  std::deque<Input> inputs_;
  std::unique_ptr<LineReader> lines_;
  Input input_;
  bool alone_ = true;
  bool csv_ = false;
  char separator_ = ',';
  std::shared_ptr<std::vector<std::string> const> columns_;
  std::uint64_t taken_before_ = 0;
  std::uint64_t total_ = 0;
  bool stream_done_ = false;
};

/// The fields of one CSV record; a doubled quotation mark stands for itself.
[[nodiscard]] auto split_csv(std::string_view record, char separator) -> std::vector<std::string>;

} // namespace sourcier::corpus
