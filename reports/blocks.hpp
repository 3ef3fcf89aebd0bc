#pragma once
#include "analysis.hpp"

#include <cstdint>
#include <vector>

namespace sourcier::reports {

enum class BlockKind { title, paragraph, credit, boilerplate };

/// A block of the article as a page shows it; together the blocks hold all of the text but white space.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
};

/// In text order, not overlapping, never empty.
[[nodiscard]] auto blocks(Document const& document) -> std::vector<Block>;

/// A run of text inside which no claim begins or ends.
struct Piece {
  Span span;
  std::vector<std::uint32_t> claims; ///< indices of the attributions that hold it, the longest first
  std::vector<std::uint32_t> ends;   ///< those whose last piece ends with it, the shortest first
};

/// The pieces of a block, in text order, without gaps.
[[nodiscard]] auto pieces(Analysis const& analysis, Span block) -> std::vector<Piece>;

} // namespace sourcier::reports
