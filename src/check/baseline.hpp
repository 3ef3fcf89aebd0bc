#pragma once
#include "check/report.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace sourcier {

/// Findings that were there when a newsroom began to check: they are marked, and only new ones count.
class Baseline {
public:
  struct Entry {
    std::uint32_t count = 0;
    std::string words; ///< for the people who read the file
  };
  /// File, rule, fingerprint.
  using Key = std::tuple<std::string, std::string, std::string>;

  /// @throws PackError when the text is no baseline, or one of another version.
  [[nodiscard]] static auto parse(std::string_view json, std::string_view file_name) -> Baseline;
  [[nodiscard]] static auto of(CheckReport const& report) -> Baseline;
  [[nodiscard]] auto to_json() const -> std::string;

  /// Marks the findings that the baseline holds, each entry as often as it counts.
  auto mark(CheckReport& report) const -> void;
  /// The entries of checked files, and of files that `is_gone` tells, that are no longer found as often.
  [[nodiscard]] auto stale(CheckReport const& report, std::vector<std::string> const& gone) const -> std::vector<Key>;
  /// Without what is stale.
  [[nodiscard]] auto pruned(CheckReport const& report, std::vector<std::string> const& gone) const -> Baseline;
  [[nodiscard]] auto files() const -> std::vector<std::string>;

private:
  std::map<Key, Entry> entries_;
};

} // namespace sourcier
