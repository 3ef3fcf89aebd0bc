#pragma once
#include "corpus/options.hpp"

#include <iosfwd>

namespace sourcier {
class Packs;
}

namespace sourcier::corpus {

/// `sourcier scan`: articles in, one line of JSON out for each, in their order, in bounded memory. What goes wrong is
/// named on `err`; an article that cannot be analysed has a line of its own that says why. Returns the exit status:
/// 0, 2 for options that cannot be and for an output that cannot be written, 3 when an input could not be read or an
/// article not be analysed, 130 or 143 after SIGINT or SIGTERM, with whole lines written.
[[nodiscard]] auto run_scan(ScanOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err)
    -> int;

/// `sourcier compare`: how groups of articles are sourced, or several articles on one event side by side.
[[nodiscard]] auto run_compare(CompareOptions const& options, Packs const& packs, std::ostream& out, std::ostream& err)
    -> int;

} // namespace sourcier::corpus
