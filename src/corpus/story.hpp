#pragma once
#include "corpus/article_row.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::corpus {

/// An article as a story needs it; without its text it cannot be seen what it states on nobody's word.
struct StoryArticle {
  ArticleRow row;
  std::string text;
};

/// How one article has a claim.
struct StoryCell {
  enum class Kind { absent, sourced, stated };
  Kind kind = Kind::absent;
  std::string words; ///< the claim, or the sentence that states it
  std::vector<LinkRow> chain;
  bool conditional = false;
  std::string stance;
};

/// A claim, side by side: one cell for each article of the story.
struct StoryClaim {
  std::vector<StoryCell> cells;
  std::uint32_t carried = 0; ///< cells that are not absent
};

/// One article of a story; near-duplicates of it stand with it.
struct StoryColumn {
  std::string id, outlet, date, title, lang;
  std::vector<std::string> copies; ///< outlets, or ids, of its near-duplicates
};

struct Story {
  std::vector<StoryColumn> columns; ///< by date, then id
  std::vector<StoryClaim> claims;   ///< those of several articles first
};

/// Groups the articles on one event by their names, words and dates, and lays their claims side by side. The largest
/// story first; articles that stand alone are left out. Does not depend on the order of the articles.
[[nodiscard]] auto find_stories(std::vector<StoryArticle> articles) -> std::vector<Story>;

} // namespace sourcier::corpus
