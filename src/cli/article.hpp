#pragma once
#include "analysis.hpp"
#include "cli/tools.hpp"
#include "lexicon/pack.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::cli {

/// What came of one input: an analysis or an error, and what a person should know of how it was read.
struct Outcome {
  std::optional<Analysis> analysis;
  std::vector<std::string> notes;   ///< "FILE: read as windows-1252"
  std::vector<std::string> details; ///< for --verbose
  std::string error;                ///< without the name of the input
};

/// What the rules of the configuration find; `path` is what its globs are held against.
auto add_findings(Analysis& analysis, Tools const& tools, std::string_view path = {}) -> void;

/// Text to findings; `info.lang` may be "auto". `path` is what the globs of the configuration are held against. Never
/// throws.
[[nodiscard]] auto analyze_text(std::string text, ArticleInfo info, Tools const& tools, std::string_view path = {})
    -> Outcome;

/// Bytes of a file to findings. Never throws.
[[nodiscard]] auto analyze_bytes(std::string_view bytes, ArticleInfo info, Tools const& tools) -> Outcome;

} // namespace sourcier::cli
