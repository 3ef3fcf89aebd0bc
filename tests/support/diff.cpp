#include "support/diff.hpp"

#include "support/files.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sourcier::test {

auto diff(std::string_view wanted, std::string_view got) -> std::string {
  auto const a = lines_of(wanted);
  auto const b = lines_of(got);
  // longest common subsequence, from the ends backwards
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (auto i = a.size(); i-- > 0;) {
    for (auto j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string out;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      out += "  " + a[i++] + '\n';
      ++j;
    } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
      out += "- " + a[i++] + '\n';
    } else {
      out += "+ " + b[j++] + '\n';
    }
  }
  return out;
}

} // namespace sourcier::test
