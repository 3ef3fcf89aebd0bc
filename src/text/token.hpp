#pragma once
#include "text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// What a token is or may be; the grammar's shapes match these and never the words themselves.
/// Parts of speech are decided one per word by `tag`; lexical marks (speech_verb, title, …) come beside them.
enum class Tag : std::uint64_t {
  // parts of speech
  determiner = 1ULL << 0,
  noun = 1ULL << 1,
  adjective = 1ULL << 2,
  name = 1ULL << 3, ///< capitalised, not for its place alone
  number = 1ULL << 4,
  finite = 1ULL << 5,
  infinitive = 1ULL << 6,
  past_participle = 1ULL << 7,
  present_participle = 1ULL << 8,
  adverb = 1ULL << 9,
  negation = 1ULL << 10,  ///< ne, n'
  modal = negation,       ///< will, would, do: no language has both, and bits are scarce
  negator = 1ULL << 11,   ///< pas, jamais, plus, rien, aucun
  clitic = 1ULL << 12,    ///< object or reflexive pronoun before its verb
  reflexive = 1ULL << 13, ///< se, s' (a clitic as well)
  hedge = reflexive,      ///< reportedly, allegedly (an adverb as well); English has no reflexive clitic
  subject_pronoun = 1ULL << 14,
  inverted = 1ULL << 15, ///< « -t-il », « -elle »: the subject behind its verb
  pronoun = 1ULL << 16,  ///< strong, demonstrative or indefinite: lui, celui-ci, certains
  de = 1ULL << 17,       ///< de, d', du, des
  a = 1ULL << 18,        ///< à, au, aux
  preposition = 1ULL << 19,
  que = 1ULL << 20,
  relative = 1ULL << 21, ///< qui, dont, où, lequel
  si = 1ULL << 22,       ///< opens an indirect question: si, quand, comment, combien, pourquoi
  subordinator = 1ULL << 23,
  coordinator = 1ULL << 24, ///< et, ou, ni
  adversative = 1ULL << 25, ///< mais, or, car, donc
  // auxiliaries (finite, infinitive or participle as well)
  avoir = 1ULL << 26,
  etre = 1ULL << 27,
  // punctuation
  comma = 1ULL << 28,
  colon = 1ULL << 29,
  semicolon = 1ULL << 30,
  stop = 1ULL << 31, ///< . ! ? …
  dash = 1ULL << 32,
  open_bracket = 1ULL << 33,
  close_bracket = 1ULL << 34,
  open_quote = 1ULL << 35,
  close_quote = 1ULL << 36,
  // marks from the packs
  speech_verb = 1ULL << 37,   ///< a form of a verb in speech_verbs.toml
  nominal_cue = 1ULL << 38,   ///< a noun in nominal_cues.toml
  source_opener = 1ULL << 39, ///< first word of « selon », « d'après », …
  source_opener_rest = 1ULL << 40,
  title = 1ULL << 41, ///< M., Mme, Dr
  time = 1ULL << 42,  ///< mercredi, hier, 2022, mars
  demonstrative = 1ULL << 43,
  possessive = 1ULL << 44,
  indefinite = 1ULL << 45, ///< un, une, des, plusieurs, certains
  capitalized = 1ULL << 46,
  acronym = 1ULL << 47,
  medium = 1ULL << 48, ///< first word of a medium that the registry knows
  paragraph_start = 1ULL << 49,
  glued = 1ULL << 50,      ///< no white space before it
  light_verb = 1ULL << 51, ///< tenir à, venir de, vouloir: leads a cue in the infinitive
  comme = 1ULL << 52,
  numeral = 1ULL << 53,
  quantity = 1ULL << 54, ///< dizaine, ensemble, plupart: the noun behind it says what it is a quantity of
  // single words that shapes name
  en = 1ULL << 55,
  par = 1ULL << 56,
  pour = 1ULL << 57,
  qui = 1ULL << 58,
  tout = 1ULL << 59,
  lequel = 1ULL << 60,
  quotation = 1ULL << 61, ///< a whole quotation that says something, taken as one token
  contrast = 1ULL << 62   ///< tandis, alors: with *que* they open another speaker's clause
};

using Tags = std::uint64_t;

[[nodiscard]] constexpr auto operator|(Tag a, Tag b) -> Tags { return static_cast<Tags>(a) | static_cast<Tags>(b); }
[[nodiscard]] constexpr auto operator|(Tags a, Tag b) -> Tags { return a | static_cast<Tags>(b); }

constexpr std::uint16_t no_entry = 0xFFFF;

/// A word, a number or a mark, and what the packs and the dictionary say of it.
struct Token {
  Span span;
  Tags tags = 0;
  std::uint64_t features = 0;          ///< of the dictionary, see lexicon/morphology.hpp
  std::uint16_t entry = no_entry;      ///< verb, nominal cue or source opener in the pack
  std::uint16_t noun_class = no_entry; ///< class of sources.toml that the noun belongs to
  std::uint16_t phrase_length = 1;     ///< tokens of the pack phrase that begins here
  std::uint16_t fold_size = 0;         ///< the folded word lies in TokenList::folds
  std::uint32_t fold_begin = 0;

  [[nodiscard]] constexpr auto is(Tag tag) const -> bool { return (tags & static_cast<Tags>(tag)) != 0; }
  [[nodiscard]] constexpr auto any(Tags mask) const -> bool { return (tags & mask) != 0; }
  constexpr auto set(Tag tag) -> void { tags |= static_cast<Tags>(tag); }
  constexpr auto clear(Tag tag) -> void { tags &= ~static_cast<Tags>(tag); }
};

/// The tokens of a document, in text order, with their folded words (lower case, NFC, straight apostrophe).
struct TokenList {
  std::vector<Token> items;
  std::string folds;

  [[nodiscard]] auto fold(Token const& token) const -> std::string_view {
    return std::string_view{folds}.substr(token.fold_begin, token.fold_size);
  }
  [[nodiscard]] auto size() const -> std::uint32_t { return static_cast<std::uint32_t>(items.size()); }
  [[nodiscard]] auto operator[](std::uint32_t i) const -> Token const& { return items[i]; }
  [[nodiscard]] auto operator[](std::uint32_t i) -> Token& { return items[i]; }
  [[nodiscard]] auto span(std::uint32_t first, std::uint32_t last) const -> Span {
    return {items[first].span.begin, items[last - 1].span.end};
  }
};

} // namespace sourcier
