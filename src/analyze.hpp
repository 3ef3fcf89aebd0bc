#pragma once
#include "analysis.hpp"

#include <memory>
#include <string>

namespace sourcier {

class Packs;

/// The whole pipeline, one call a stage: text → document → tokens → quotes → cues → attributions → speakers → levels.
/// `text` is valid UTF-8 (see decode). Never throws on content: every text has an analysis, perhaps an empty one.
/// Findings are not part of it; see findings/checks.hpp.
[[nodiscard]] auto analyze(std::string text, ArticleInfo info, Packs const& packs) -> Analysis;

} // namespace sourcier
