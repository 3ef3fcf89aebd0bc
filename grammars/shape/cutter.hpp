#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"
#include "text/sentences.hpp"

namespace sourcier::grammar {

/// Cuts a sentence into chunks from left to right. A language says in `one` which shapes it tries at a token, and in
/// which order. What reads a chunk adds it and gives the token behind it; where it finds none it gives nullptr.
class Cutter {
public:
  Cutter(Sentence const& sentence, TokenList const& tokens, Pack const& pack)
      : sentence_(sentence), tokens_(tokens), pack_(pack), begin_(sentence.tokens.data()),
        end_(begin_ + sentence.tokens.size()) {}

  Cutter(Cutter const&) = delete;
  Cutter(Cutter&&) = delete;
  auto operator=(Cutter const&) -> Cutter& = delete;
  auto operator=(Cutter&&) -> Cutter& = delete;

  auto run() -> Chunks;

protected:
  ~Cutter() = default;

  /// The next chunk, or chunks; never nullptr.
  virtual auto one(Token const* at) -> Token const* = 0;

  auto index(Token const* t) const -> std::uint32_t { return static_cast<std::uint32_t>(t - begin_); }
  auto folded(Token const* t) const -> std::string_view { return tokens_.fold(*t); }
  /// The chunk before is one of these.
  [[nodiscard]] auto behind(std::uint64_t shapes) const -> bool {
    return !chunks_.empty() && chunks_.back().any(shapes);
  }
  [[nodiscard]] auto behind(Shape shape) const -> bool { return behind(std::uint64_t{} | shape); }

  auto add(Token const* first, Token const* last, Token const* head, std::uint64_t shapes) -> Chunk&;
  /// A chunk that its first word heads.
  auto add(Token const* first, Token const* last, Shape shape) -> Token const*;
  auto single(Token const* at, Shape shape) -> Token const* { return add(at, at + 1, shape); }

  /// A quotation, a mark, a whole parenthesis.
  auto mark(Token const* at) -> Token const*;
  /// « selon », "according to": not before an infinitive or a noun that is no source.
  auto opener(Token const* at) -> Token const*;

  /// The verb that a group of verbs ends in: « n'a pas *précisé* également ».
  static auto verb_of(Token const* first, Token const* last) -> Token const*;
  /// The chunk is a cue of the pack, and takes in the words that belong to it, up to `end`.
  auto mark_cue(Chunk& chunk, std::uint16_t entry, Token const* end) -> Token const*;

  /// Behind the prepositions that open here, « jusqu'à | Lyon », "from inside | the house"; nullptr when none does, or
  /// none of its own words follows.
  auto behind_prepositions(Token const* at) const -> Token const*;
  /// A prepositional phrase, by the preposition that opens it.
  static auto prepositional_shapes(Token const* at) -> std::uint64_t;
  /// Determined, named, a cue of its own: what the words of a noun phrase from `first` on make of it.
  auto describe(Chunk& chunk, Token const* first) -> void;

  Sentence const& sentence_;
  TokenList const& tokens_;
  Pack const& pack_;
  Token const* begin_;
  Token const* end_;
  Chunks chunks_;

private:
  auto refused(SourceOpener const& entry, Token const* next) const -> bool;
};

} // namespace sourcier::grammar
