#pragma once
#include "analysis.hpp"
#include "corpus/article_input.hpp"
#include "corpus/options.hpp"
#include "corpus/records.hpp"

#include <string>

namespace sourcier {
class Packs;
}

namespace sourcier::corpus {

/// A record as its line of output.
struct ScannedLine {
  std::string line; ///< sourcier.article/1 or sourcier.error/1, with its line end
  std::string error;
  std::string id;
  std::string text; ///< what was analysed, only when asked for
  bool unreadable = false;
};

/// The parts of an article's line that a corpus needs and a report does not: `fingerprint` and the carried members.
/// Never throws on content: what cannot be analysed gives a line of error.
[[nodiscard]] auto scan_record(Record const& record, InputOptions const& options, Packs const& packs,
                               Finish const& finish, bool with_text = false) -> ScannedLine;

} // namespace sourcier::corpus
