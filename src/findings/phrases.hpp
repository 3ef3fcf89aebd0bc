#pragma once
#include "lexicon/string_map.hpp"
#include "text/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// A word or one punctuation mark of a text. An elided article is a word of its own: « l' » « agence ».
struct FoldedWord {
  Span span;               ///< in the text
  std::uint32_t begin = 0; ///< in `FoldedText::folded`
  std::uint32_t end = 0;
  bool punctuation = false;
  bool capital = false;                    ///< starts with a capital in the text
  std::uint64_t opens = ~std::uint64_t{0}; ///< the sets that may have a phrase which begins here, see PhraseOpenings
};

/// The words of a text in lower case, apostrophes folded to ', hyphens and spaces left out.
struct FoldedText {
  std::string folded; ///< each word, where it stands in the text as a rule; what lies between them means nothing
  std::vector<FoldedWord> words;
  std::vector<std::uint64_t> opens; ///< by any of `stretch` words, see FoldedWord; empty: nobody has looked
  std::vector<std::uint32_t> near;  ///< by `block` bytes of the text, its first word; empty: not made
  static constexpr std::size_t stretch = 16;
  static constexpr std::uint32_t block = 32;

  [[nodiscard]] auto at(std::size_t word) const -> std::string_view {
    return std::string_view{folded}.substr(words[word].begin, words[word].end - words[word].begin);
  }
  /// The index of the first word that begins at `offset` or later.
  [[nodiscard]] auto word_at(std::uint32_t offset) const -> std::size_t;
  /// Makes `near`, for a text that is asked often.
  auto index() -> void;
};

[[nodiscard]] auto fold_words(std::string_view text) -> FoldedText;
/// The same into what an earlier text has made room for.
auto fold_words_into(FoldedText& out, std::string_view text) -> void;

/// The folded words of a short text joined with one space; what two spellings of a name have in common.
[[nodiscard]] auto fold_key(std::string_view text) -> std::string;

/// Phrases looked for as whole words. In a phrase, « vérifi* » stands for every word that begins so, and « … » for up
/// to four words of the same sentence.
class PhraseSet {
public:
  PhraseSet() = default;
  explicit PhraseSet(std::vector<std::string> const& phrases);

  /// Every match between two words of `text`, longest first at each place, none inside another.
  [[nodiscard]] auto find_all(FoldedText const& text, std::size_t first, std::size_t last) const -> std::vector<Span>;
  [[nodiscard]] auto find_all(FoldedText const& text, Span within) const -> std::vector<Span>;
  [[nodiscard]] auto found_in(FoldedText const& text, std::size_t first, std::size_t last) const -> bool;
  [[nodiscard]] auto found_in(FoldedText const& text, Span within) const -> bool;
  /// Whether one phrase makes up words [first, last) whole.
  [[nodiscard]] auto is(FoldedText const& text, std::size_t first, std::size_t last) const -> bool;
  /// One past the last word of the longest match that starts at word `at` and ends by `last`; 0 when there is none.
  [[nodiscard]] auto longest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t;
  /// The same of the shortest match.
  [[nodiscard]] auto shortest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t;
  [[nodiscard]] auto empty() const -> bool { return elements_.empty(); }

private:
  friend class PhraseOpenings;
  struct Element {
    std::uint32_t begin = 0; ///< in `words_`
    std::uint32_t size = 0;
    bool prefix = false;
    bool gap = false;
  };
  struct Phrase {
    std::uint32_t first = 0; ///< in `elements_`
    std::uint32_t last = 0;
  };

  auto add(FoldedText const& phrase) -> void;
  auto index() -> void;
  [[nodiscard]] auto may_open(FoldedText const& text, std::size_t at) const -> bool {
    return bit_ == 0 || (text.words[at].opens & bit_) != 0;
  }
  /// The first word in [at, last) that may begin a phrase; `last` when none does.
  [[nodiscard]] auto next_opening(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t;
  [[nodiscard]] auto word(Element const& element) const -> std::string_view {
    return std::string_view{words_}.substr(element.begin, element.size);
  }
  [[nodiscard]] auto first_word(Phrase const& phrase) const -> std::string_view {
    return word(elements_[phrase.first]);
  }
  /// What the second word of a phrase begins with, as a bit.
  [[nodiscard]] auto second_of(Phrase const& phrase) const -> std::uint64_t;
  /// One past the last word of the match of elements [element, last_element) that starts at `at`; 0: there is none.
  [[nodiscard]] auto match(std::uint32_t element, std::uint32_t last_element, FoldedText const& text, std::size_t at,
                           std::size_t last) const -> std::size_t;

  /// Calls `take` with the end of each phrase that matches at `at`.
  template <class Take>
  auto for_each(FoldedText const& text, std::size_t at, std::size_t last, Take const& take) const -> void;

  std::string words_;
  std::vector<Element> elements_;
  std::vector<Phrase> phrases_;     ///< by first word
  StringMap<Phrase> by_first_word_; ///< where those of a word stand in `phrases_`
  std::vector<Phrase> by_prefix_;   ///< those whose first word ends in *
  std::uint64_t bit_ = 0;           ///< of `FoldedWord::opens`; 0: none
};

/// Which words phrases begin with, for many sets at once: each word of a text is looked up once, not once a set.
class PhraseOpenings {
public:
  PhraseOpenings() = default;
  /// Gives each of the sets, 64 at most, a bit of its own.
  explicit PhraseOpenings(std::vector<PhraseSet*> const& sets);
  /// Notes at each word which sets may begin there.
  auto note(FoldedText& text) const -> void;

private:
  /// The phrases of one set that begin with one word.
  struct Opening {
    std::uint64_t set = 0;
    std::uint64_t seconds = 0; ///< what their second words begin with; `any_second`: one has none
    std::uint32_t next = 0;    ///< of the same word, one more than the index
  };
  using Prefixes = std::vector<std::pair<std::string, std::uint64_t>>;
  /// The first three bytes of some words, to see at once that another is none of them.
  class Initials {
  public:
    auto add(std::string_view word) -> void { seconds_[byte(word, 0)] |= bit(byte(word, 1), byte(word, 2)); }
    auto add_prefix(std::string_view word) -> void {
      for (std::size_t other = 0; other < 256; ++other) {
        if (word.size() > 2) return add(word);
        seconds_[byte(word, 0)] |= word.size() == 2 ? bit(byte(word, 1), other) : ~std::uint64_t{0};
      }
    }
    [[nodiscard]] auto may_have(std::string_view word) const -> bool {
      return (seconds_[byte(word, 0)] & bit(byte(word, 1), byte(word, 2))) != 0;
    }

  private:
    static auto byte(std::string_view word, std::size_t i) -> std::size_t {
      return i < word.size() ? static_cast<unsigned char>(word[i]) : 0;
    }
    /// Of the second and the third byte.
    static auto bit(std::size_t second, std::size_t third) -> std::uint64_t {
      return std::uint64_t{1} << ((second * 31 + third) & 63U);
    }
    std::array<std::uint64_t, 256> seconds_{};
  };

  std::vector<Opening> openings_;
  StringMap<std::uint32_t> words_; ///< the first opening of each word, one more than the index
  StringMap<Prefixes> prefixes_;   ///< of words that end in *, by their first bytes
  Prefixes short_prefixes_;        ///< those that have fewer
  Initials initials_, prefix_initials_;
};

} // namespace sourcier
