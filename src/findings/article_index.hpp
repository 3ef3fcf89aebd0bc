#pragma once
#include "findings/phrases.hpp"
#include "text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

// What the checks ask of an article again and again, made ready once: each answer costs a binary search at most, so
// that a long article costs no more a word than a short one.

namespace sourcier {

/// Spans of a text, asked whether one of them holds a place.
class Spans {
public:
  Spans() = default;
  explicit Spans(std::vector<Span> spans);

  /// Whether one of the spans contains the whole of another.
  [[nodiscard]] auto contain(Span other) const -> bool;

private:
  std::vector<Span> spans_;          ///< by begin
  std::vector<std::uint32_t> reach_; ///< the greatest end of the spans up to each
};

/// Where the phrases of a set begin in a text.
class PhrasePlaces {
public:
  PhrasePlaces() = default;
  PhrasePlaces(PhraseSet const& phrases, FoldedText const& text);

  /// Whether a phrase stands whole between two words, as `PhraseSet::found_in` says.
  [[nodiscard]] auto any_in(std::size_t first, std::size_t last) const -> bool;

private:
  struct Place {
    std::uint32_t first = 0;
    std::uint32_t nearest = 0; ///< the least end of the phrases that begin here or later
  };
  std::vector<Place> places_;
};

/// The sentences of the paragraphs, as word indices, and which words stand inside quotation marks.
class SentenceTable {
public:
  SentenceTable(FoldedText const& text, std::vector<Span> const& paragraphs);

  /// From the sentence mark before the word to the one after it; the word alone outside the paragraphs.
  [[nodiscard]] auto of(std::size_t word) const -> std::pair<std::size_t, std::size_t>;
  /// Whether a quotation is open before the word in its paragraph.
  [[nodiscard]] auto quoted(std::size_t word) const -> bool { return word < quoted_.size() && quoted_[word]; }

private:
  std::vector<std::uint32_t> first_, last_; ///< by word
  std::vector<bool> quoted_;
};

/// Whether a word is a mark that ends a sentence.
[[nodiscard]] auto ends_sentence(FoldedText const& text, std::size_t word) -> bool;

/// The paragraph where a span begins; null when none does. The paragraphs are in text order.
[[nodiscard]] auto paragraph_at(std::vector<Span> const& paragraphs, std::uint32_t begin) -> Span const*;

} // namespace sourcier
