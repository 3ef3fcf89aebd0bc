#pragma once
#include "corpus/article_row.hpp"
#include "corpus/options.hpp"
#include "corpus/tally.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace sourcier {
class Packs;
}

namespace sourcier::corpus {

/// What one input of a comparison was: a row, a tally, or an error.
struct Gathered {
  std::optional<ArticleRow> row;
  std::optional<Tally> tally;
  std::string text;  ///< of an article that was analysed now, when asked for
  std::string error; ///< why there is neither
  std::string place; ///< "file:17"
  bool unreadable = false;
  bool noted = false; ///< the error is a line of sourcier.error/1: it was told when the line was made
};

struct GatherWants {
  bool rows = false; ///< keep the row beside its tally
  bool texts = false;
  bool only_tallies = false; ///< everything else is an error
};

/// Reads lines of scan, tallies, archives and articles, analyses those that are not yet, and gives them in order.
auto gather(CompareOptions const& options, Packs const& packs, GatherWants wants, std::ostream& err,
            std::function<void(Gathered)> const& take) -> void;

} // namespace sourcier::corpus
