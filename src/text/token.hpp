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
  determiner = 1ull << 0,
  noun = 1ull << 1,
  adjective = 1ull << 2,
  name = 1ull << 3, ///< capitalised, not for its place alone
  number = 1ull << 4,
  finite = 1ull << 5,
  infinitive = 1ull << 6,
  past_participle = 1ull << 7,
  present_participle = 1ull << 8,
  adverb = 1ull << 9,
  negation = 1ull << 10,  ///< ne, n'
  modal = negation,       ///< will, would, do: no language has both, and bits are scarce
  negator = 1ull << 11,   ///< pas, jamais, plus, rien, aucun
  clitic = 1ull << 12,    ///< object or reflexive pronoun before its verb
  reflexive = 1ull << 13, ///< se, s' (a clitic as well)
  hedge = reflexive,      ///< reportedly, allegedly (an adverb as well); English has no reflexive clitic
  subject_pronoun = 1ull << 14,
  inverted = 1ull << 15, ///< « -t-il », « -elle »: the subject behind its verb
  pronoun = 1ull << 16,  ///< strong, demonstrative or indefinite: lui, celui-ci, certains
  de = 1ull << 17,       ///< de, d', du, des
  a = 1ull << 18,        ///< à, au, aux
  preposition = 1ull << 19,
  que = 1ull << 20,
  relative = 1ull << 21, ///< qui, dont, où, lequel
  si = 1ull << 22,       ///< opens an indirect question: si, quand, comment, combien, pourquoi
  subordinator = 1ull << 23,
  coordinator = 1ull << 24, ///< et, ou, ni
  adversative = 1ull << 25, ///< mais, or, car, donc
  // auxiliaries (finite, infinitive or participle as well)
  avoir = 1ull << 26,
  etre = 1ull << 27,
  // punctuation
  comma = 1ull << 28,
  colon = 1ull << 29,
  semicolon = 1ull << 30,
  stop = 1ull << 31, ///< . ! ? …
  dash = 1ull << 32,
  open_bracket = 1ull << 33,
  close_bracket = 1ull << 34,
  open_quote = 1ull << 35,
  close_quote = 1ull << 36,
  // marks from the packs
  speech_verb = 1ull << 37,   ///< a form of a verb in speech_verbs.toml
  nominal_cue = 1ull << 38,   ///< a noun in nominal_cues.toml
  source_opener = 1ull << 39, ///< first word of « selon », « d'après », …
  source_opener_rest = 1ull << 40,
  title = 1ull << 41, ///< M., Mme, Dr
  time = 1ull << 42,  ///< mercredi, hier, 2022, mars
  demonstrative = 1ull << 43,
  possessive = 1ull << 44,
  indefinite = 1ull << 45, ///< un, une, des, plusieurs, certains
  capitalized = 1ull << 46,
  acronym = 1ull << 47,
  medium = 1ull << 48, ///< first word of a medium that the registry knows
  paragraph_start = 1ull << 49,
  glued = 1ull << 50,      ///< no white space before it
  light_verb = 1ull << 51, ///< tenir à, venir de, vouloir: leads a cue in the infinitive
  comme = 1ull << 52,
  numeral = 1ull << 53,
  quantity = 1ull << 54, ///< dizaine, ensemble, plupart: the noun behind it says what it is a quantity of
  // single words that shapes name
  en = 1ull << 55,
  par = 1ull << 56,
  pour = 1ull << 57,
  qui = 1ull << 58,
  tout = 1ull << 59,
  lequel = 1ull << 60,
  quotation = 1ull << 61, ///< a whole quotation that says something, taken as one token
  contrast = 1ull << 62   ///< tandis, alors: with *que* they open another speaker's clause
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
