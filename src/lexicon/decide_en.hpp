#pragma once
#include "lexicon/decide.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier {

/// English: one part of speech per word, left to right.
class EnglishDecider {
public:
  EnglishDecider(TokenList& tokens, Pack const& pack) : tokens_(tokens), pack_(pack) { count_capitals(); }

  auto run() -> void;

private:
  /// A closed class with no part of speech of its own.
  static constexpr Tags kept = 1ULL << 63;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// What the words to the left ask of the next verb form.
  enum class Want : std::uint8_t { nothing, base, participle, any_participle };

  /// How often a word stands with a capital where only a name would, and how often without.
  struct Casing {
    std::uint32_t capital = 0, small = 0;
  };

  /// A word of an open class, with what stands around it and what the dictionary lets it be.
  struct OpenWord {
    std::uint32_t i;
    Token const& t; ///< the word
    Token const& n; ///< the next one
    Token const& p; ///< the one before
    std::string_view w;
    bool noun, adjective, participle, gerund, base, verb;
  };

  // --- capitals

  auto count_capitals() -> void;
  auto casing(Token const& t) const -> Casing;

  // --- what was read so far

  auto new_sentence() -> void {
    sentence_start_ = true;
    clause();
    previous_ = none;
  }
  auto clause() -> void {
    finite_seen_ = comma_seen_ = false;
    want_ = Want::nothing;
  }
  /// Keeps what a mark says of the words behind it.
  auto mark(Token const& token) -> void;
  /// Keeps what later words need to know.
  auto settle(std::uint32_t i) -> void;

  // --- what stands around a word

  auto at(std::uint32_t i) const -> Token const& {
    return i < tokens_.size() && !tokens_[i].is(Tag::paragraph_start) ? tokens_[i] : empty_;
  }
  /// The next word: an opening mark between tells nothing of grammar.
  auto next(std::uint32_t i) const -> Token const& {
    return at(i + 1).is(Tag::open_quote) && at(i + 1).fold_size > 0 && !at(i + 1).is(Tag::glued) ? at(i + 2)
                                                                                                 : at(i + 1);
  }
  /// The word before: a quotation mark between tells nothing of grammar, unless another mark stands behind it.
  auto before() const -> Token const& {
    if (previous_ == none) return empty_;
    auto const& p = tokens_[previous_];
    if (!p.any(Tag::open_quote | Tag::close_quote) || previous_ == 0 || p.is(Tag::paragraph_start)) return p;
    auto const& word = tokens_[previous_ - 1];
    bool const opens = tokens_[previous_].is(Tag::open_quote) && !sentence_capital_;
    return word.any(marks) || !opens ? p : word;
  }
  auto word(Token const& t) const -> std::string_view { return tokens_.fold(t); }
  /// "to" before a verb, an adverb and a verb
  auto verb_ahead(std::uint32_t i) const -> bool;
  /// A finite verb stands before the next comma: "after" opens a clause.
  auto clause_ahead(std::uint32_t i) const -> bool;
  auto behind_adverbs() const -> Token const&;
  /// "a Friday evening rally": the days stand inside a noun phrase.
  auto day_in_phrase(Token const& t) const -> bool;
  /// The word can go no further in its noun phrase: what follows is a verb or a function word.
  auto ends_phrase(std::uint32_t i) const -> bool;
  /// A finite verb for the noun before comes later in the clause: what stands here is a participle.
  auto verb_before_mark(std::uint32_t i) const -> bool;

  // --- what a word may be

  static auto may(Token const& t, Feature f) -> bool { return has(t.features, f); }
  static auto pos(Tag t) -> Tags { return static_cast<Tags>(t); }
  static auto nounish(Token const& t) -> bool {
    return may(t, Feature::noun) || may(t, Feature::adjective) ||
           t.any(Tag::capitalized | Tag::number | Tag::numeral) ||
           (t.features == 0 && t.fold_size > 1 && !t.any(marks) && (t.tags & ~static_cast<Tags>(Tag::glued)) == 0);
  }
  static auto finite(Token const& t) -> bool { return may(t, Feature::finite); }
  static auto certain_verb(Token const& t) -> bool {
    return t.any(Tag::avoir | Tag::etre | Tag::modal) ||
           (finite(t) && (may(t, Feature::mainly_verb) || !may(t, Feature::noun)) && !may(t, Feature::past_participle));
  }
  /// A word that no list knows, with the look of an adverb: "prayerfully".
  auto manner(Token const& t) const -> bool { return t.features == 0 && word(t).ends_with("ly"); }
  /// "a firm | called": a thing or a body that is told of for the first time.
  auto thing_before(std::uint32_t i) const -> bool;
  /// "called", "dubbed": a verb that gives a name.
  auto names(Token const& t) const -> bool;
  /// "Vale and his staff | need": two for one verb.
  auto paired(std::uint32_t i) const -> bool;
  /// A verb that can stand beside what was said, with nothing behind it: said, not accused.
  auto says_freely(Token const& t) const -> bool;

  // --- choices; 0 where none is made

  auto decide(std::uint32_t i) -> Tags;
  auto is_name(std::uint32_t i) const -> bool;

  // closed classes
  auto closed_class(std::uint32_t i) const -> Tags;
  auto enclitic(std::uint32_t i) const -> Tags;
  auto that(std::uint32_t i) const -> Tags;
  auto as_like(std::uint32_t i) const -> Tags;

  // open classes, by what stands before
  auto open_word(std::uint32_t i) const -> OpenWord;
  auto open_class(OpenWord const& open) const -> Tags;
  /// be, have, do
  auto auxiliary(OpenWord const& open) const -> Tags;
  /// What an auxiliary or "to" before asks for.
  auto wanted(OpenWord const& open) const -> Tags;
  auto in_noun_phrase(OpenWord const& open) const -> Tags;
  /// The words beside a finite verb, a pronoun or "who".
  auto beside_verb(OpenWord const& open) const -> Tags;
  /// `back` is the nominal, adverbs between them left out.
  auto behind_nominal(OpenWord const& open, Token const& back) const -> Tags;
  auto behind_mark(OpenWord const& open) const -> Tags;
  auto behind_coordinator(OpenWord const& open) const -> Tags;
  auto behind_preposition(OpenWord const& open) const -> Tags;

  static inline Token const empty_{};
  TokenList& tokens_;
  Pack const& pack_;
  std::unordered_map<std::string, Casing> casing_;
  std::vector<bool> headline_;
  std::uint32_t previous_ = none;
  Want want_ = Want::nothing;
  bool sentence_start_ = true;
  bool finite_seen_ = false;
  bool comma_seen_ = false;
  bool question_ = false;
  bool sentence_capital_ = false; ///< the word to decide has a capital
};

} // namespace sourcier
