#pragma once
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {
struct Analysis;
}

namespace sourcier::corpus {

/// Called for each analysis, on several threads at once: where findings are added. `path` is that of the file when the
/// article is a whole file, else empty.
using Finish = std::function<void(Analysis& analysis, std::string_view path)>;

/// How an input is to be read; `automatic` goes by the file's name, and takes standard input as lines of JSON.
enum class InputFormat { automatic, jsonl, json, csv, html, text };

/// Where articles come from and what is kept of them.
struct InputOptions {
  std::vector<std::string> paths; ///< files and folders; "-" is standard input; empty: standard input
  std::istream* stream = nullptr; ///< instead of the paths
  InputFormat format = InputFormat::automatic;
  std::map<std::string, std::string> columns; ///< our name for a member to the input's: {"text", "body"}
  std::string name_fields;                    ///< what file names say: "{outlet}_{date}_{rest}"; empty: nothing
  std::string lang = "auto";                  ///< of articles that do not say theirs
  std::vector<std::string> keep = {"outlet", "date", "url"}; ///< members of the input that go into the output
  std::uint64_t max_bytes = 8U << 20U; ///< the longest line or file that is read; a longer one is an error
};

struct ScanOptions {
  InputOptions input;
  std::string output;            ///< a file; empty: the stream that is given to run_scan
  std::string archive;           ///< an SQLite file; empty: none
  std::string version = "0.1.0"; ///< of the program and of packs from files: goes into the archive
  bool resume = false;           ///< go on behind the whole lines that `output` has
  bool strict = false;           ///< stop at the first input that cannot be analysed
  bool progress = false;
  bool quiet = false;
  unsigned jobs = 0; ///< threads; 0: all cores
  Finish finish;
};

enum class CompareFormat { markdown, html, json, csv };
enum class Correction { holm, benjamini_hochberg, none };

struct CompareOptions {
  InputOptions input;        ///< lines of scan or of --partial, archives, or articles, told apart by what they hold
  std::string by = "outlet"; ///< a member that lines carry; "date" is taken by month
  CompareFormat format = CompareFormat::markdown;
  Correction correction = Correction::holm;
  std::string ui;           ///< "fr" or "en"; empty: the language of most articles
  bool partial = false;     ///< write a summary for a later run instead of a report
  bool merge = false;       ///< the inputs are such summaries, and nothing else
  bool story = false;       ///< lay the articles on one event side by side
  bool keep_copies = false; ///< count near-duplicates each time they appear
  double alpha = 0.05;
  std::uint32_t replicates = 2000; ///< of the bootstrap
  std::uint64_t seed = 1;
  bool progress = false;
  bool quiet = false;
  unsigned jobs = 0;
  Finish finish;
};

} // namespace sourcier::corpus
