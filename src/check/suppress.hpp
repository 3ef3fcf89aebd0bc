#pragma once
#include "text/line_index.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// Words in a file that silence rules: <!-- sourcier-disable-next-line anonymous-bare -- agreed with the desk -->, or a
/// line « #sourcier: disable-next-line anonymous-bare ». Without codes, every rule.
struct Suppression {
  std::string code; ///< empty: every rule
  Span span;        ///< the comment
  Span covers;      ///< the bytes where findings are silenced
  bool used = false;
};

struct Suppressions {
  std::string text; ///< the file with the comments blanked, byte for byte
  std::vector<Suppression> all;

  /// Whether a finding is silenced; marks what silences it as used.
  auto suppress(std::string_view code, Span span) -> bool;
};

/// Finds the comments of a file and blanks them, so that they are never read as the article's words.
[[nodiscard]] auto find_suppressions(std::string file) -> Suppressions;

} // namespace sourcier
