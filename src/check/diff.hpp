#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// The lines of one file that a diff adds, and what it says of the others.
struct FileDiff {
  std::vector<std::uint32_t> added;              ///< line numbers in the new file, rising
  std::map<std::uint32_t, std::string> expected; ///< every line of the hunks as the new file must have it
};

/// A unified diff, as `git diff` and `diff -u` write it.
class Diff {
public:
  /// @throws PackError when the text is no unified diff; `name` is for the message.
  [[nodiscard]] static auto parse(std::string_view text, std::string_view name) -> Diff;

  /// The changes of a file; null when the diff does not speak of it. The path of the diff and the one given may start
  /// in different directories: the one must be the end of the other.
  [[nodiscard]] auto of(std::string_view path) const -> FileDiff const*;

private:
  std::map<std::string, FileDiff> files_;
};

/// @throws PackError when the file is not the one that the diff leads to.
auto require_applied(FileDiff const& diff, std::string_view text, std::string_view path) -> void;

/// Whether lines [first, last] hold one that was added.
[[nodiscard]] auto touches(FileDiff const& diff, std::uint32_t first, std::uint32_t last) -> bool;

} // namespace sourcier
