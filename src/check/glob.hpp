#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// Whether a path with forward slashes fits a pattern: `*` and `?` stay within a name, `**` crosses them, `[a-c]` is a
/// choice of letters, `{a,b}` of words, which may nest. A pattern without a slash fits the name at any depth; one that
/// ends in a slash, or names a directory, fits all that is under it. Linear in pattern times path.
[[nodiscard]] auto glob_match(std::string_view pattern, std::string_view path) -> bool;

/// The patterns of a .sourcierignore file: one a line, # comments, ! takes back what a line above ignored.
class IgnoreList {
public:
  IgnoreList() = default;
  explicit IgnoreList(std::string_view text);
  /// True: ignored; the last pattern that fits decides.
  [[nodiscard]] auto ignores(std::string_view path) const -> bool;
  [[nodiscard]] auto empty() const -> bool { return rules_.empty(); }

private:
  struct Line {
    std::string pattern;
    bool keep = false;
  };
  std::vector<Line> rules_;
};

} // namespace sourcier
