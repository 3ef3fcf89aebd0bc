#pragma once
#include "check/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// How findings are written. All but text are stable.
enum class CheckFormat { text, github, sarif, junit, rdjson, json, jsonl };

[[nodiscard]] auto parse_check_format(std::string_view name) -> std::optional<CheckFormat>;
[[nodiscard]] auto check_format_names() -> std::vector<std::string_view>;

/// For text only.
struct TextStyle {
  bool color = false;
  bool source = false; ///< the source line with a mark under the words, and a count at the end
  std::string lang;    ///< of the count: "fr", "en"
};

/// The whole output, with a line end at its end unless it is empty. Silenced and baselined findings are left out of the
/// formats that cannot mark them (text, github, junit, rdjson) and marked in the others.
[[nodiscard]] auto render_check(CheckReport const& report, CheckFormat format, TextStyle const& style = {})
    -> std::string;

/// A table in Markdown for $GITHUB_STEP_SUMMARY.
[[nodiscard]] auto step_summary(CheckReport const& report, std::string_view lang) -> std::string;

// One function a format, called by render_check.
[[nodiscard]] auto text_check(CheckReport const& report, TextStyle const& style) -> std::string;
[[nodiscard]] auto github_check(CheckReport const& report) -> std::string;
[[nodiscard]] auto sarif_check(CheckReport const& report) -> std::string;
[[nodiscard]] auto junit_check(CheckReport const& report) -> std::string;
[[nodiscard]] auto rdjson_check(CheckReport const& report) -> std::string;
[[nodiscard]] auto json_check(CheckReport const& report) -> std::string;
[[nodiscard]] auto jsonl_check(CheckReport const& report) -> std::string;

} // namespace sourcier
