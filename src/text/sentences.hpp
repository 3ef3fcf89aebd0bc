#pragma once
#include "quotes/quotes.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <vector>

namespace sourcier {

/// A sentence as the grammar reads it: a quotation that says something is one token, the marks around quoted words
/// that belong to the sentence are left out.
struct Sentence {
  std::vector<Token> tokens;
  std::vector<Span> outer;  ///< each token's span together with the marks left out beside it
  std::vector<bool> quoted; ///< between quotation marks
  bool paragraph_start = false;
  bool answer = false; ///< what somebody answers in an interview
  bool title = false;  ///< in the headline; known to who knows the document

  [[nodiscard]] auto size() const -> std::uint32_t { return static_cast<std::uint32_t>(tokens.size()); }
  /// From the first token to the last, marks beside them included.
  [[nodiscard]] auto span(std::uint32_t first, std::uint32_t last) const -> Span {
    return {outer[first].begin, outer[last - 1].end};
  }
  /// The same without such marks.
  [[nodiscard]] auto inner_span(std::uint32_t first, std::uint32_t last) const -> Span {
    return {tokens[first].span.begin, tokens[last - 1].span.end};
  }
};

/// Splits the tokens of a document into sentences. A sentence never crosses a paragraph, but a quotation in it may.
/// `lower_belongs`: see find_quotes; elsewhere marks are read more closely (« une chanson, « Partir ! », qui … »).
[[nodiscard]] auto split_sentences(TokenList const& tokens, std::vector<Quote> const& quotes, bool lower_belongs = true)
    -> std::vector<Sentence>;

} // namespace sourcier
