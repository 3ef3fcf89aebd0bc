#include "corpus/archive.hpp"
#include "corpus/interrupt.hpp"
#include "corpus/pipeline.hpp"
#include "corpus/progress.hpp"
#include "corpus/resume.hpp"
#include "corpus/run.hpp"
#include "corpus/scan_article.hpp"
#include "error.hpp"
#include "lexicon/pack.hpp"
#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

namespace sourcier::corpus {
namespace {

constexpr auto batch_bytes = std::size_t{64} * 1024;
constexpr std::size_t batch_records = 32;
constexpr std::uint64_t most_named = 20; ///< errors that are named; the others are counted

/// Some records together, so that handing them on costs little beside the work.
struct Batch {
  std::vector<Record> records;
  std::uint64_t taken = 0; ///< bytes of the input up to here, for progress
};

struct Results {
  std::vector<ScannedLine> lines;
  std::vector<ArticleRow> rows;                              ///< for the archive, when there is one
  std::vector<std::pair<std::string, std::uint64_t>> places; ///< of each line: the input's name and its line
  std::uint64_t taken = 0;
};

struct StopScan {
  int status;
};

class Scan {
public:
  Scan(ScanOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err)
      : options_{options}, packs_{packs}, out_{&out}, err_{err}, records_{options.input}, progress_{
                                                                                              err,
                                                                                              options.progress &&
                                                                                                  !options.quiet} {}

  auto run() -> int {
    if (auto const status = prepare(); status != 0) return status;
    auto status = 0;
    try {
      in_order(
          options_.jobs, [&] { return next(); }, [&](Batch batch) { return work(std::move(batch)); },
          [&](Results results) { take(std::move(results)); });
    } catch (StopScan const& stop) {
      status = stop.status;
    }
    progress_.clear();
    if (errors_ > 0 && (!options_.quiet || errors_ > named_))
      err_ << "sourcier: " << errors_ << " of " << lines_ << " articles could not be analysed\n";
    if (status == 0 && interrupted() != 0) {
      err_ << "sourcier: interrupted after " << lines_ << " articles\n";
      status = 128 + interrupted();
    }
    return status == 0 && errors_ > 0 ? 3 : status;
  }

private:
  auto prepare() -> int {
    if (options_.input.stream == nullptr && !options_.output.empty() && is_input(options_.output)) {
      err_ << "sourcier: " << printable(options_.output) << ": is an input too\n";
      return 2;
    }
    for (auto const& name : options_.input.keep) {
      static constexpr auto ours = std::array<std::string_view, 5>{"outlet", "date", "url", "title", "text"};
      if (!is_reserved_member(name) || std::find(ours.begin(), ours.end(), name) != ours.end()) continue;
      err_ << "sourcier: \"" << printable(name) << "\" cannot be kept: the output has a member of that name\n";
      return 2;
    }
    if (options_.resume && options_.output.empty()) {
      err_ << "sourcier: --resume needs --output\n";
      return 2;
    }
    if (!options_.archive.empty()) {
      archive_ = std::make_unique<Archive>(options_.archive, versions());
      if (archive_->migrated_from() != 0 && !options_.quiet) {
        err_ << "sourcier: " << printable(options_.archive) << ": tables of version " << archive_->migrated_from()
             << " brought up to version " << archive_schema << '\n';
      }
    }
    if (options_.output.empty()) return 0;
    if (options_.resume) {
      auto const written = mend_output(options_.output);
      if (!skip(written)) return 2;
    }
    file_.open(options_.output, options_.resume ? std::ios::binary | std::ios::app : std::ios::binary);
    if (!file_) {
      err_ << "sourcier: " << printable(options_.output) << ": cannot be written: " << std::strerror(errno) << '\n';
      return 2;
    }
    out_ = &file_;
    return 0;
  }

  /// Whether a run over the inputs would write into one of them.
  [[nodiscard]] auto is_input(std::string const& path) const -> bool {
    return std::any_of(options_.input.paths.begin(), options_.input.paths.end(), [&](auto const& each) {
      auto problem = std::error_code{};
      return std::filesystem::is_regular_file(each, problem) && std::filesystem::equivalent(each, path, problem);
    });
  }

  /// What the analysis of an article depends on beside its text.
  [[nodiscard]] auto versions() const -> std::string {
    auto out = "sourcier " + options_.version;
    for (auto const& lang : packs_.languages()) out += ", " + lang;
    return out + ", registry " + packs_.registry().version();
  }

  /// Leaves out the articles that have their line already.
  auto skip(Written const& written) -> bool {
    auto last = std::string{};
    for (lines_ = 0; lines_ < written.lines; ++lines_) {
      auto const record = records_.next();
      if (!record) {
        if (interrupted() != 0) return true;
        err_ << "sourcier: " << printable(options_.output) << ": has more lines than the input has articles\n";
        return false;
      }
      if (lines_ + 1 < written.lines) continue;
      try {
        last = read_article(*record, options_.input).info.id;
      } catch (std::exception const&) {
        last = rescue_id(*record).value_or("");
      }
    }
    errors_ = written.errors;
    if (last == written.last_id || written.last_id.empty()) return true;
    err_ << "sourcier: " << printable(options_.output) << ": line " << written.lines << " is about \""
         << printable(written.last_id) << "\", the input has \"" << printable(last) << "\" there\n";
    return false;
  }

  auto next() -> std::optional<Batch> {
    auto batch = Batch{};
    std::size_t bytes = 0;
    while (bytes < batch_bytes && batch.records.size() < batch_records && interrupted() == 0) {
      if (!batch.records.empty() && !records_.ready()) break; // who writes to us may wait for an answer
      auto record = records_.next();
      if (!record) break;
      bytes += record->bytes.size();
      batch.records.push_back(std::move(*record));
    }
    batch.taken = records_.taken();
    if (batch.records.empty() || interrupted() != 0) return std::nullopt;
    return batch;
  }

  auto work(Batch batch) const -> Results {
    auto out = Results{{}, {}, {}, batch.taken};
    for (auto& record : batch.records) {
      out.lines.push_back(scan_record(record, options_.input, packs_, options_.finish));
      out.places.emplace_back(std::move(record.path), record.line);
      if (archive_ && out.lines.back().error.empty())
        out.rows.push_back(read_row(nlohmann::json::parse(out.lines.back().line)));
      record = {};
    }
    return out;
  }

  auto take(Results results) -> void {
    if (archive_) keep(results.rows);
    errno = 0;
    for (std::size_t i = 0; i < results.lines.size(); ++i) {
      auto const& line = results.lines[i];
      ++lines_;
      if (!line.error.empty()) {
        ++errors_;
        name_error(results.places[i], line);
        if (options_.strict) {
          --lines_;
          finish_writing();
          throw StopScan{3};
        }
      }
      out_->write(line.line.data(), static_cast<std::streamsize>(line.line.size()));
    }
    finish_writing();
    progress_.show(lines_, results.taken, records_.total());
  }

  /// Committed before the first line is written: what has its line is in the archive after a resume.
  auto keep(std::vector<ArticleRow> const& rows) -> void {
    try {
      for (auto const& row : rows) archive_->put(row);
      archive_->commit();
    } catch (InputError const& error) {
      progress_.clear();
      err_ << "sourcier: " << printable(options_.archive) << " cannot be written: " << printable(error.what()) << '\n';
      throw StopScan{2};
    }
  }

  auto name_error(std::pair<std::string, std::uint64_t> const& place, ScannedLine const& line) -> void {
    if (named_ >= most_named && !line.unreadable && !options_.strict) return;
    ++named_;
    progress_.clear();
    err_ << "sourcier: " << printable(place.first) << ':' << place.second << ": " << printable(line.error) << '\n';
    if (named_ == most_named && !options_.strict) err_ << "sourcier: more of these are only counted\n";
  }

  auto finish_writing() -> void {
    out_->flush();
    if (out_->good()) return;
    progress_.clear();
    err_ << "sourcier: " << (options_.output.empty() ? "the output" : printable(options_.output))
         << " cannot be written" << (errno != 0 ? std::string{": "} + std::strerror(errno) : std::string{}) << '\n';
    throw StopScan{2};
  }

  ScanOptions const& options_;
  Packs const& packs_;
  std::ostream* out_;
  std::ostream& err_;
  RecordReader records_;
  Progress progress_;
  std::ofstream file_;
  std::unique_ptr<Archive> archive_;
  std::uint64_t lines_ = 0;
  std::uint64_t errors_ = 0;
  std::uint64_t named_ = 0;
};

} // namespace

auto run_scan(ScanOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err) -> int {
  auto const guard = InterruptGuard{};
  try {
    return Scan{options, packs, out, err}.run();
  } catch (InputError const& error) {
    err << "sourcier: " << printable(error.what()) << '\n';
    return 3;
  }
}

} // namespace sourcier::corpus
