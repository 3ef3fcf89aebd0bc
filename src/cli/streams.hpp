#pragma once
#include <iosfwd>

namespace sourcier::cli {

/// Where a command reads and writes.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// What the program promises to its callers.
enum ExitStatus : int {
  ok = 0,
  findings = 1,     ///< check only
  wrong_usage = 2,  ///< or a wrong configuration, pack or registry
  unread_input = 3, ///< the other inputs were done
};

} // namespace sourcier::cli
