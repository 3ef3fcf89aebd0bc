#pragma once
#include "text/span.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <vector>

namespace sourcier {

/// What a chunk is: the words of the second level, which the constructs are written in.
enum class Shape : std::uint64_t {
  noun_phrase = 1ULL << 0,   ///< « le porte-parole du ministère »: with its complements in *de* and its parenthesis
  prepositional = 1ULL << 1, ///< « à l'AFP », « dans un communiqué »
  pronoun = 1ULL << 2,       ///< « il », « certains », « ce dernier » is a noun phrase
  verb = 1ULL << 3,          ///< finite group: « n'a pas précisé », « s'est-il félicité »
  infinitive = 1ULL << 4,    ///< « de supprimer », « avoir perdu »
  gerund = 1ULL << 5,        ///< « ajoutant », « tout en précisant »
  participle = 1ULL << 6,    ///< « interrogé », « cité »
  que = 1ULL << 7,
  relative = 1ULL << 8,
  si = 1ULL << 9, ///< si, où, quand, comment, combien, pourquoi, ce que
  subordinator = 1ULL << 10,
  coordinator = 1ULL << 11,
  adversative = 1ULL << 12,
  comma = 1ULL << 13,
  colon = 1ULL << 14,
  semicolon = 1ULL << 15,
  dash = 1ULL << 16,
  bracket = 1ULL << 17,   ///< a whole parenthesis
  quotation = 1ULL << 18, ///< a quotation that says something, closed marks and all
  adverb = 1ULL << 19,
  time = 1ULL << 20,
  opener = 1ULL << 21, ///< « selon », « d'après », « aux yeux de »
  comme = 1ULL << 22,
  stop = 1ULL << 23,
  other = 1ULL << 24,
  // marks
  cue = 1ULL << 32,      ///< headed by a verb of the pack; `entry` is the verb
  inverted = 1ULL << 33, ///< its subject hangs behind it; `subject` is that token
  passive = 1ULL << 34,
  negative = 1ULL << 35,
  conditional = 1ULL << 36, ///< form of the conditional; whether it is the journalistic one is judged later
  reflexive = 1ULL << 37,
  with_de = 1ULL << 38, ///< opens with *de*
  with_a = 1ULL << 39,  ///< opens with *à*
  with_par = 1ULL << 40,
  with_pour = 1ULL << 41,
  determined = 1ULL << 42,       ///< noun phrase with a determiner
  named = 1ULL << 43,            ///< noun phrase with a name in it
  personal = 1ULL << 44,         ///< subject pronoun
  nominal_cue = 1ULL << 45,      ///< head noun is one of nominal_cues.toml
  relative_subject = 1ULL << 46, ///< qui
  third = 1ULL << 47,
  modal_past = 1ULL << 48, ///< past tense above a conditional: future in the past
  plural = 1ULL << 49,
  with_en = 1ULL << 50,
  copula = 1ULL << 51
};

/// A run of tokens that the grammar takes as one word of its second level.
struct Chunk {
  std::uint32_t first = 0, last = 0; ///< half-open token range
  std::uint32_t head = 0;            ///< head noun, name or verb
  std::uint64_t shapes = 0;
  std::uint16_t entry = no_entry; ///< cue verb, source opener or nominal cue of the pack
  std::uint32_t subject = 0;      ///< token of the inverted pronoun

  [[nodiscard]] constexpr auto is(Shape s) const -> bool { return (shapes & static_cast<std::uint64_t>(s)) != 0; }
  [[nodiscard]] constexpr auto any(std::uint64_t mask) const -> bool { return (shapes & mask) != 0; }
  constexpr auto set(Shape s) -> void { shapes |= static_cast<std::uint64_t>(s); }
  constexpr auto clear(Shape s) -> void { shapes &= ~static_cast<std::uint64_t>(s); }
};

[[nodiscard]] constexpr auto operator|(Shape a, Shape b) -> std::uint64_t {
  return static_cast<std::uint64_t>(a) | static_cast<std::uint64_t>(b);
}
[[nodiscard]] constexpr auto operator|(std::uint64_t a, Shape b) -> std::uint64_t {
  return a | static_cast<std::uint64_t>(b);
}

/// The chunks of one sentence.
using Chunks = std::vector<Chunk>;

} // namespace sourcier
