#pragma once
#include "sources/phrase.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sourcier {

/// Takes the words of one source apart, a step each: the noun that they are about, its determiner, its number and
/// gender, how far the phrase goes, what is said of the noun, whom the words name, and the medium that they mean.
class PhraseReader {
public:
  PhraseReader(SourceWords const& source, std::vector<Reading> const& readings, Entities const& entities,
               Document const& document, TokenList const& tokens, Pack const& pack, Registry const& registry);

  [[nodiscard]] auto read() -> SourcePhrase;

private:
  using Index = std::uint32_t; ///< of a token in the sentence

  // phrase.cpp: the noun and what stands around it
  auto pass_transparent() -> void;
  auto read_noun() -> void;
  auto read_trade() -> void;
  auto read_determiner() -> void;
  auto read_determiner_word(Index t) -> void;
  auto read_number() -> void;
  auto read_gender() -> void;
  auto find_end() -> void;
  [[nodiscard]] auto name_end() const -> Index;
  auto read_complement() -> void;
  auto read_complement_word(Index t) -> void;
  auto read_words_before() -> void;
  auto read_pointing() -> void;

  // phrase_names.cpp: whom the words name
  auto read_names() -> void;
  auto read_name(NamedAt const& mention) -> void;
  [[nodiscard]] auto relative_clause() const -> Index;
  [[nodiscard]] auto beside_the_point(NamedAt const& mention) const -> bool;
  [[nodiscard]] auto body_of_another() const -> bool;
  [[nodiscard]] auto in_complement(NamedAt const& mention) const -> bool;
  [[nodiscard]] auto of_nearer_noun(NamedAt const& mention) const -> bool;
  [[nodiscard]] auto unknown_role(NamedAt const& mention) const -> bool;
  [[nodiscard]] auto party_of_office(NamedAt const& mention) const -> bool;
  auto take_owner(NamedAt const& mention) -> void;
  auto read_role_behind() -> void;
  auto read_medium() -> void;
  auto read_press() -> void;
  auto read_given_name() -> void;
  [[nodiscard]] auto private_role(std::string const& role) const -> bool;

  [[nodiscard]] auto at(Index t) const -> Token const& { return sentence_.tokens[t]; }
  [[nodiscard]] auto fold(Index t) const -> std::string_view { return tokens_.fold(sentence_.tokens[t]); }
  [[nodiscard]] auto is_head(NamedAt const& mention) const -> bool {
    return mention.first <= head_ && head_ < mention.last;
  }
  /// Whether the noun is one for persons.
  [[nodiscard]] auto animate() const -> bool {
    return (out_.noun_class != nullptr && out_.noun_class->animate) || out_.agentive;
  }
  [[nodiscard]] auto document_class() const -> bool {
    return out_.noun_class != nullptr && out_.noun_class->level == Level::document;
  }

  SourceWords const& source_;
  Sentence const& sentence_;
  Entities const& entities_;
  Document const& document_;
  TokenList const& tokens_;
  Pack const& pack_;
  Registry const& registry_;

  SourcePhrase out_;
  Index first_ = 0, last_ = 0; ///< the words that count
  Index head_ = 0;             ///< the noun
  Index begin_ = 0;            ///< behind the determiner
  Index end_ = 0;              ///< of the phrase proper: before a comma, a relative clause, a dash
};

} // namespace sourcier
