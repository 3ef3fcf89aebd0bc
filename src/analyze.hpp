#pragma once
#include "analysis.hpp"

#include <memory>
#include <string>

namespace sourcier {

class Packs;
class Registry;
struct Grammar;
struct Pack;
struct TokenList;

/// All that a language brings: its words, its shapes, and what chooses one part of speech a word.
struct Language {
  Pack const& pack;
  Grammar const& grammar;
  void (*decide)(TokenList& tokens, Pack const& pack);
};

/// The whole pipeline, one call a stage: text → document → tokens → quotes → cues → attributions → speakers → levels.
/// `text` is valid UTF-8 (see decode). Never throws on content: every text has an analysis, perhaps an empty one.
/// Findings are not part of it; see findings/checks.hpp.
[[nodiscard]] auto analyze(std::string text, ArticleInfo info, Packs const& packs) -> Analysis;

/// The same in a language that need not be built in; `info.lang` is not asked.
[[nodiscard]] auto analyze(std::string text, ArticleInfo info, Language const& language, Registry const& registry)
    -> Analysis;

} // namespace sourcier
