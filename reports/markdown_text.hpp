#pragma once
#include <string>
#include <string_view>

namespace sourcier::reports {

/// The text on one line, so that Markdown (CommonMark and GitHub's) shows it letter for letter wherever it stands.
[[nodiscard]] auto markdown_text(std::string_view text) -> std::string;

/// `markdown_text`, where a line may begin with it: « 1. », « - » and « # » would start a block there.
[[nodiscard]] auto markdown_line(std::string_view text) -> std::string;

} // namespace sourcier::reports
