#pragma once
#include "text/document.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <vector>

namespace sourcier {

/// A quotation at the outermost level, from mark to mark; it may run over several paragraphs.
struct Quote {
  std::uint32_t open = 0;  ///< token of the opening mark
  std::uint32_t close = 0; ///< token of the closing mark, or the last token inside when it is never closed
  bool closed = true;
  /// Behind the sentence that has an incise inside the marks (« …, dit-il, … »): a token; 0: none.
  std::uint32_t incise = 0;
  /// Where that sentence begins, when others of the quotation stand before it: a token; 0: none.
  std::uint32_t incise_sentence = 0;
  bool answer = false;    ///< of an interview: it begins and ends with no mark
  bool statement = false; ///< says something by itself; otherwise words that belong to the sentence around
};

/// Pairs the quotation marks of a document: « », “ ”, " ", nested, reopened at each paragraph, unbalanced. Linear.
/// `lower_belongs`: in this language words between marks that open with no capital belong to the clause around,
/// whatever their number ("urged people to "choose the road"").
[[nodiscard]] auto find_quotes(TokenList const& tokens, bool lower_belongs = false) -> std::vector<Quote>;

} // namespace sourcier
