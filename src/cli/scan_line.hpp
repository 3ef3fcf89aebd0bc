#pragma once
#include "analysis.hpp"
#include "cli/tools.hpp"
#include "reports/render.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::cli {

struct ScanSettings {
  std::string lang = "auto"; ///< of lines that name none
  KeptMembers keep;
};

/// What one line gave: a line of sourcier.article/1 or sourcier.error/1, with its line end.
struct ScannedLine {
  std::string output;
  std::string error;        ///< empty: none
  std::uint64_t column = 1; ///< where the line is wrong
};

/// One article as a JSON object on a line to its attributions. Never throws: a line that is wrong gives an error line,
/// with the article's id when it can be read.
[[nodiscard]] auto scan_line(std::string_view line, std::uint64_t number, ScanSettings const& settings,
                             Tools const& tools) -> ScannedLine;

} // namespace sourcier::cli
