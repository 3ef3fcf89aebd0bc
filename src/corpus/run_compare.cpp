#include "corpus/run.hpp"
namespace sourcier::corpus {
auto run_compare(CompareOptions const&, Packs const&, std::ostream&, std::ostream&) -> int { return 2; }
} // namespace sourcier::corpus
