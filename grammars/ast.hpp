#pragma once
#include "text/span.hpp"
#include "text/token.hpp"

#include <cstdint>
#include <vector>

namespace sourcier {

/// What a chunk is: the words of the second level, which the constructs are written in.
enum class Shape : std::uint64_t {
  noun_phrase = 1ull << 0,   ///< « le porte-parole du ministère »: with its complements in *de* and its parenthesis
  prepositional = 1ull << 1, ///< « à l'AFP », « dans un communiqué »
  pronoun = 1ull << 2,       ///< « il », « certains », « ce dernier » is a noun phrase
  verb = 1ull << 3,          ///< finite group: « n'a pas précisé », « s'est-il félicité »
  infinitive = 1ull << 4,    ///< « de supprimer », « avoir perdu »
  gerund = 1ull << 5,        ///< « ajoutant », « tout en précisant »
  participle = 1ull << 6,    ///< « interrogé », « cité »
  que = 1ull << 7,
  relative = 1ull << 8,
  si = 1ull << 9, ///< si, où, quand, comment, combien, pourquoi, ce que
  subordinator = 1ull << 10,
  coordinator = 1ull << 11,
  adversative = 1ull << 12,
  comma = 1ull << 13,
  colon = 1ull << 14,
  semicolon = 1ull << 15,
  dash = 1ull << 16,
  bracket = 1ull << 17,   ///< a whole parenthesis
  quotation = 1ull << 18, ///< a quotation that says something, closed marks and all
  adverb = 1ull << 19,
  time = 1ull << 20,
  opener = 1ull << 21, ///< « selon », « d'après », « aux yeux de »
  comme = 1ull << 22,
  stop = 1ull << 23,
  other = 1ull << 24,
  // marks
  cue = 1ull << 32,      ///< headed by a verb of the pack; `entry` is the verb
  inverted = 1ull << 33, ///< its subject hangs behind it; `subject` is that token
  passive = 1ull << 34,
  negative = 1ull << 35,
  conditional = 1ull << 36, ///< form of the conditional; whether it is the journalistic one is judged later
  reflexive = 1ull << 37,
  with_de = 1ull << 38, ///< opens with *de*
  with_a = 1ull << 39,  ///< opens with *à*
  with_par = 1ull << 40,
  with_pour = 1ull << 41,
  determined = 1ull << 42,       ///< noun phrase with a determiner
  named = 1ull << 43,            ///< noun phrase with a name in it
  personal = 1ull << 44,         ///< subject pronoun
  nominal_cue = 1ull << 45,      ///< head noun is one of nominal_cues.toml
  relative_subject = 1ull << 46, ///< qui
  third = 1ull << 47,
  modal_past = 1ull << 48, ///< past tense above a conditional: future in the past
  plural = 1ull << 49,
  with_en = 1ull << 50,
  copula = 1ull << 51
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
