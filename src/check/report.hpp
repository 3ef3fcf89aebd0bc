#pragma once
#include "findings/finding.hpp"
#include "text/line_index.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// A finding with its place in a file.
struct PlacedFinding {
  std::string path; ///< as given or relative to the working directory, forward slashes
  Finding finding;  ///< its span is of the file
  Place begin;
  Place end;                     ///< after the last code point
  std::uint32_t byte_column = 1; ///< for formats that count bytes
  std::uint32_t end_byte_column = 1;
  std::string words;               ///< what stands there
  std::string source_line;         ///< where it begins; of a long line a part around the words
  std::uint32_t source_column = 1; ///< where that part begins
  std::string fingerprint;         ///< of rule and words, not of the line
  bool suppressed = false;         ///< by a comment in the file
  bool in_baseline = false;

  [[nodiscard]] auto counts() const -> bool { return !suppressed && !in_baseline; }
};

/// What a check found, in the order of files and text.
struct CheckReport {
  std::vector<std::string> files;
  std::vector<PlacedFinding> findings;
  std::string version;
  bool has_baseline = false;

  [[nodiscard]] auto count(Severity severity) const -> std::uint32_t;
};

/// A hash of rule, words and claim that does not change when lines move. Sixteen hexadecimal digits.
[[nodiscard]] auto fingerprint(std::string_view rule, std::string_view words, std::string_view claim) -> std::string;

} // namespace sourcier
