#pragma once
#include "sources/entity.hpp"
#include "text/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sourcier {

/// Goes through an article's noun phrases and gathers the names in them.
class Finder {
public:
  Finder(std::vector<Reading> const& readings, Document const& document, TokenList const& tokens, Pack const& pack,
         Registry const& registry)
      : readings_(readings), document_(document), tokens_(tokens), pack_(pack), registry_(registry) {}

  auto run() -> Entities;

private:
  using Index = std::uint32_t;
  static constexpr std::size_t most = 4000; ///< names kept apart

  // entity.cpp: which words are a name, and which names are one
  auto surname_opens(Index s) -> void;
  auto names_in(Index s, Chunk const& chunk) -> void;
  auto record(Index s, Chunk const& chunk, Index first, Index last) -> void;
  [[nodiscard]] auto of_thing(Index s, Chunk const& chunk, Index first) const -> bool;
  [[nodiscard]] auto body_end(Index s, Chunk const& chunk, Index t, Index last) const -> Index;
  [[nodiscard]] auto given_name(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto known_place(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto holder_follows(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto with_common_words(Index s, Chunk const& chunk, Index first, Index last) const -> Index;
  [[nodiscard]] auto calls_by_place(Index s, Chunk const& chunk, Index first) const -> bool;
  [[nodiscard]] auto with_number(Index s, Chunk const& chunk, Index first, Index last) const -> Index;
  [[nodiscard]] auto titled_article(Index s, Index t) const -> bool;
  [[nodiscard]] auto of_its_article(Index s, Chunk const& chunk, Index first, Index last) const -> Medium const*;
  [[nodiscard]] auto numbered_medium(Index s, Chunk const& chunk, Index t) const -> Index;

  // functions.cpp: words with a capital that are no name
  [[nodiscard]] auto byline(Index s) const -> bool;
  [[nodiscard]] auto body_before(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto in_list(Index s, Chunk const& chunk, Index t) const -> bool;
  [[nodiscard]] auto party_before_name(Index s, Chunk const& chunk, Index t) const -> bool;
  [[nodiscard]] auto function_in_capitals(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto origin_before_name(Index s, Chunk const& chunk, Index t) const -> bool;
  [[nodiscard]] auto land_before_holder(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto function_before_name(Index s, Chunk const& chunk, Index t) const -> bool;
  [[nodiscard]] auto shouted(Index s, Index first, Index last) const -> bool;

  // namesakes.cpp: which names are one
  auto surnames() -> void;
  [[nodiscard]] auto namesake(Entity const& e, Index s, Index first) const -> std::optional<Index>;
  [[nodiscard]] auto shorter(Entity const& e) const -> bool;
  [[nodiscard]] auto of_last_word(Entity const& e, bool lone) const -> std::optional<Index>;
  [[nodiscard]] auto another_of_given_name(Entity const& e) const -> bool;
  auto join(Entity e, std::string folded, bool lone, std::optional<Index> known_as) -> std::optional<Index>;
  static auto merge(Entity& into, Entity const& from) -> void;

  // aliases.cpp: other names of one person or body
  auto other_names() -> void;
  [[nodiscard]] auto given_name_features(std::string_view word, Features known) const -> Features;
  [[nodiscard]] auto age_within(Index s, Chunk const& chunk) const -> std::uint8_t;
  [[nodiscard]] auto tells_of_person(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto clipped(Index s, Index begin, Index bracket) const -> bool;
  [[nodiscard]] auto spelt_from(Index s, Index begin, Index bracket) const -> Index;
  auto acronym_in(Index s, Chunk const& chunk) -> void;
  auto nickname_in(Index s, std::size_t participle) -> void;
  auto first_letters() -> void;
  auto same(Index into, Index other) -> void;

  // naming.cpp: what kind of thing a name stands for, and what is said beside it
  [[nodiscard]] auto predicate(Index s, Chunk const& chunk, Index first, Index last) const -> Chunk const*;
  [[nodiscard]] auto party_of(Index s, Chunk const& chunk, Index first) const -> bool;
  auto describe(Entity& e, Index s, Chunk const& chunk, Index first, Index last) -> void;
  [[nodiscard]] auto titled_behind(Index s, Chunk const& chunk, Index first) const -> bool;
  [[nodiscard]] auto any_word(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto of_another(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto verb_behind(Index s, std::size_t chunk) const -> bool;
  static auto agreement(Agreement& a, Token const& t) -> void;
  auto agreement_of_determiner(Agreement& a, Token const& t) const -> void;
  auto kind_of(Entity& e, Index s, Chunk const& chunk, Index first, Index last, std::string const& folded) const
      -> EntityKind;
  [[nodiscard]] auto class_before(Index s, Chunk const& chunk, Index first, Index last) const -> NounClass const*;
  [[nodiscard]] auto nobody_else(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto branch(Token const& word) const -> bool;
  [[nodiscard]] auto lone_thing(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto known_with_country(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto named_like_press(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto named_like_firm(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto agency_before(Index s, Index first) const -> bool;
  [[nodiscard]] auto reports_for_others(Index s, Chunk const& chunk, Index first, Index last) const -> bool;
  [[nodiscard]] auto common_words(Index s, Index first, Index last) const -> bool;
  [[nodiscard]] auto body_behind(Index s, Chunk const& chunk, Index first) const -> bool;
  [[nodiscard]] auto said_to_be(Index s, Chunk const& chunk, Index first) const -> std::optional<EntityKind>;
  [[nodiscard]] auto opens_clause(Index s, Chunk const& chunk) const -> bool;
  [[nodiscard]] auto next_chunk(Index s, Chunk const& chunk) const -> Chunk const*;

  [[nodiscard]] auto token(Index s, Index t) const -> Token const& { return readings_[s].sentence.tokens[t]; }
  [[nodiscard]] auto fold(Token const& t) const -> std::string_view { return tokens_.fold(t); }
  [[nodiscard]] auto text(Index s, Index first, Index last) const -> std::string {
    return std::string{document_.at(readings_[s].sentence.inner_span(first, last))};
  }

  std::vector<Reading> const& readings_;
  Document const& document_;
  TokenList const& tokens_;
  Pack const& pack_;
  Registry const& registry_;
  /// A name of one word or « Mme | Le Pen |», which is recorded when all longer ones are.
  struct LoneName {
    Index sentence;
    Chunk const* chunk;
    Index first, last;
  };

  Entities out_;
  std::vector<LoneName> lone_;
  Index nicknames_ = 0;                                           ///< joined so far
  std::unordered_map<std::string, std::vector<Index>> namesakes_; ///< by surname
  std::unordered_map<Index, std::vector<NamedAt>> named_in_full_; ///< those of `namesakes_`
  std::unordered_map<std::string, Index> by_name_;
  std::unordered_map<std::string, Index> by_word_;
};

} // namespace sourcier
