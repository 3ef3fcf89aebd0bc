#pragma once
#include "ast.hpp"
#include "attribution/attribution.hpp"
#include "text/sentences.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sourcier {

/// Half-open range of tokens of one sentence.
struct TokenRange {
  std::uint32_t first = 0, last = 0;
  [[nodiscard]] constexpr auto empty() const -> bool { return first >= last; }
  [[nodiscard]] constexpr auto contains(TokenRange o) const -> bool { return first <= o.first && o.last <= last; }
};

/// The words that stand for a source, and how they do.
struct SourceWords {
  std::uint32_t sentence = 0;
  TokenRange range;       ///< empty: no source in the text
  std::uint32_t head = 0; ///< token
  bool pronoun = false;
  bool house = false; ///< « chez Kelvo, on dément »: no person; a pronoun: « y assure-t-on »
  [[nodiscard]] constexpr auto present() const -> bool { return !range.empty(); }
};

/// One link as the grammar sees it.
struct CandidateLink {
  TokenRange cue; ///< empty: none
  SourceWords source;
  bool same_as_before = false;               ///< a continuation: whoever spoke in the attribution before
  std::optional<std::uint32_t> cue_sentence; ///< where the cue stands, when not in the candidate's sentence
  bool impersonal = false;                   ///< « il a été annoncé que », « on dit que »: nobody
};

/// An attribution as the grammar sees it: ranges of tokens, nobody resolved yet.
struct Candidate {
  bool origin = false; ///< « de source policière »: where a claim comes from in the end
  std::uint32_t sentence = 0;
  std::string_view construct;
  std::vector<TokenRange> content;  ///< in the candidate's sentence, in order
  std::vector<CandidateLink> links; ///< nearest first
  Kind kind = Kind::assertion;
  Stance stance = Stance::neutral;
  bool past_cue = false;   ///< a conditional below it is a future in the past
  bool hedged_cue = false; ///< « aurait affirmé »
  bool conditional = false;
  bool negative = false;
  std::optional<TokenRange> venue;
  std::uint32_t cue_chunk = 0;
};

/// A sentence with its chunks.
struct Reading {
  Sentence sentence;
  Chunks chunks;
};

} // namespace sourcier
