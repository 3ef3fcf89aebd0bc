#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// What a dictionary says a form may be. One bit each; `Features` holds any number of them.
/// The embedded tables name them, so a name that changes here changes in tools/build_morphology.py too.
enum class Feature : std::uint64_t {
  // Parts of speech.
  noun = 1ULL << 0,
  adjective = 1ULL << 1,
  adverb = 1ULL << 2,
  preposition = 1ULL << 3,
  conjunction = 1ULL << 4,
  determiner = 1ULL << 5,
  pronoun = 1ULL << 6,
  interjection = 1ULL << 7,
  numeral = 1ULL << 8,
  /// Titles and their abbreviations, as « Mme » or « Dr ».
  title = 1ULL << 9,

  // Names. They say nothing of the bits `masculine` to `plural`.
  male_name = 1ULL << 10,
  female_name = 1ULL << 11,
  surname = 1ULL << 12,
  /// Places, brands, institutions.
  proper_name = 1ULL << 13,
  /// The dictionary writes it with a capital, or without one; both are set for « pierre ».
  capitalized = 1ULL << 14,
  uncapitalized = 1ULL << 15,

  // Gender and number: of the noun if the form may be one, otherwise of whatever else it may be except a name.
  // Both bits are set for what has one form for both.
  masculine = 1ULL << 16,
  feminine = 1ULL << 17,
  singular = 1ULL << 18,
  plural = 1ULL << 19,
  noun_masculine = 1ULL << 20,
  noun_feminine = 1ULL << 21,
  noun_singular = 1ULL << 22,
  noun_plural = 1ULL << 23,
  participle_masculine = 1ULL << 24,
  participle_feminine = 1ULL << 25,
  participle_singular = 1ULL << 26,
  participle_plural = 1ULL << 27,

  // Verb forms. `finite` is any form with a tense and a person; an imperative alone is not called finite.
  infinitive = 1ULL << 28,
  present_participle = 1ULL << 29,
  past_participle = 1ULL << 30,
  finite = 1ULL << 31,
  imperative = 1ULL << 32,
  // Tense and mood. `present` and `imperfect` are indicative; both subjunctives are `subjunctive`.
  present = 1ULL << 33,
  imperfect = 1ULL << 34,
  simple_past = 1ULL << 35,
  future = 1ULL << 36,
  conditional = 1ULL << 37,
  subjunctive = 1ULL << 38,
  // Person and number of finite and imperative forms.
  first_person = 1ULL << 39,
  second_person = 1ULL << 40,
  third_person = 1ULL << 41,
  verb_singular = 1ULL << 42,
  verb_plural = 1ULL << 43,

  // What a verb can do; set on the infinitive that `Morphology::conjugate` gives, and only there.
  intransitive = 1ULL << 44,
  transitive = 1ULL << 45,
  indirect_transitive = 1ULL << 46,
  /// It may be used with « se », or it must.
  pronominal = 1ULL << 47,

  /// Of a form with several readings: a verb far more often than anything else. Told by the English tables only.
  mainly_verb = 1ULL << 48,
};

/// A set of `Feature`; 0 is the empty set.
using Features = std::uint64_t;

[[nodiscard]] constexpr auto operator|(Feature left, Feature right) -> Features {
  return static_cast<Features>(left) | static_cast<Features>(right);
}
[[nodiscard]] constexpr auto operator|(Features left, Feature right) -> Features {
  return left | static_cast<Features>(right);
}
[[nodiscard]] constexpr auto has(Features features, Feature wanted) -> bool {
  return (features & static_cast<Features>(wanted)) != 0;
}

/// « Anne », « Karim »: a first name, of either gender.
[[nodiscard]] constexpr auto first_name(Features features) -> bool {
  return has(features, Feature::male_name) || has(features, Feature::female_name);
}
[[nodiscard]] constexpr auto has_all(Features features, Features wanted) -> bool {
  return (features & wanted) == wanted;
}

/// One reading of one form of a verb.
struct Inflection {
  std::string form;
  Features features = 0;
};

/// An infinitive: which paradigm, and which set says what the verb can do.
struct VerbEntry {
  std::uint16_t paradigm = 0;
  std::uint16_t features = 0;
};
/// How one form is made from the infinitive, in bytes.
struct VerbEnding {
  std::uint16_t suffix = 0;
  std::uint8_t cut = 0;
  std::uint8_t length = 0;
  std::uint16_t features = 0;
};
/// What the generated source holds. An automaton is an array of transitions, see `follow` in morphology.cpp;
/// `paradigms` holds where the endings of each start, and one more.
struct MorphologyTables {
  std::uint32_t const* words;
  std::uint32_t words_root;
  std::uint32_t const* verbs;
  std::uint32_t verbs_root;
  Features const* sets;
  VerbEntry const* verb_entries;
  std::uint32_t const* paradigms;
  VerbEnding const* endings;
  char const* letters;
};

/// The morphology of one language, embedded at build time. Copies are cheap; nothing is computed at start-up.
class Morphology {
public:
  explicit constexpr Morphology(MorphologyTables const& tables) : tables_(&tables) {}

  [[nodiscard]] static auto french() -> Morphology const&;
  [[nodiscard]] static auto english() -> Morphology const&;
  /// That of a language by its code; `none` when there is none.
  [[nodiscard]] static auto of(std::string_view lang) -> Morphology const&;
  /// Knows no word.
  [[nodiscard]] static auto none() -> Morphology const&;

  /// The union over all readings of a form; 0 when it is unknown. The form is lower case, NFC, with the straight
  /// apostrophe. Does not allocate.
  [[nodiscard]] auto features(std::string_view folded) const -> Features;

  /// Every form of a verb, the infinitive first. A form is listed once as an infinitive, a present or past participle,
  /// a finite form and an imperative, each with all its tenses and persons; « dites » thus stands there three times.
  /// Empty when the infinitive is unknown. Pronominal verbs are listed without « se ».
  [[nodiscard]] auto conjugate(std::string_view infinitive) const -> std::vector<Inflection>;

private:
  MorphologyTables const* tables_;
};

} // namespace sourcier
