#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sourcier::test {

/// A list, in a file, of what is known not to be right yet. It may only shrink: a listed name that is right is an
/// error, and so is one that is unknown. Lines that start with # stay at its head.
class Gaps {
public:
  explicit Gaps(std::string path);

  /// Notes how a check came out. True: it is wrong and not listed, so that the reader should be shown why.
  auto note(std::string const& group, std::string const& name, bool right) -> bool;

  /// Prints the totals of each group and what is wrong with the list. With SOURCIER_ACCEPT=1 the list is rewritten.
  /// Returns the exit status.
  [[nodiscard]] auto finish() -> int;

private:
  struct Totals {
    std::size_t right = 0, known = 0, failed = 0;
  };
  std::string path_;
  std::string head_;
  std::set<std::string> listed_;
  std::set<std::string> wrong_;
  std::vector<std::string> closed_; ///< listed and right
  std::set<std::string> seen_;
  std::map<std::string, Totals> totals_;
};

} // namespace sourcier::test
