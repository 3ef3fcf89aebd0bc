#pragma once
#include "analysis.hpp"
#include "text/span_index.hpp"

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

/// Where the claims of an article stand.
class ClaimMap {
public:
  explicit ClaimMap(Analysis const& analysis);
  /// The pieces of a block, in text order, without gaps.
  [[nodiscard]] auto pieces(Span block) const -> std::vector<Piece>;

private:
  struct Part {
    Span span;
    std::uint32_t claim = 0;
    std::uint32_t size = 0; ///< of the whole claim
    std::uint32_t claim_begin = 0;
    bool last = false;
  };
  std::vector<Part> parts_;
  SpanIndex index_;
};

/// Those of one block.
[[nodiscard]] auto pieces(Analysis const& analysis, Span block) -> std::vector<Piece>;

} // namespace sourcier::reports
