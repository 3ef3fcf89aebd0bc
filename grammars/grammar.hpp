#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"
#include "text/sentences.hpp"

#include <optional>
#include <string_view>

namespace sourcier {

/// The chunks of one sentence of a language, in order, without gaps.
using Chunker = auto(*)(Sentence const&, TokenList const&, Pack const&) -> Chunks;
/// Where what a construct looks for begins, when it matches at `first`.
using Construct = auto(*)(Chunk const* first, Chunk const* last) -> std::optional<Chunk const*>;

/// What may stand behind a cue, past complements of time, place and manner: each gives the chunk at which the content
/// (or the subject) begins.
struct BehindCue {
  Construct que_clause;     ///< « a dit mardi à l'AFP | que … »
  Construct question;       ///< « n'a pas précisé | si … »
  Construct infinitive;     ///< « affirme | avoir … », « promet | de … »
  Construct quotation;      ///< « a déclaré : | « … » »
  Construct subject_behind; ///< « a indiqué mercredi à l'AFP | un responsable »
  Construct object;         ///< « a annoncé | une opération »
  Construct attribute;      ///< « se dit | prêt à … »
  Construct agent;          ///< « est déploré par | les Nations unies »
  Construct complements;    ///< where the complements end
};

/// A language's shapes, as the stages call them: one row a language. No Spirit behind this header.
struct Grammar : BehindCue {
  std::string_view lang;
  Chunker chunk;
  bool trailing; ///< the cue behind its content may follow its subject: "…, the mayor said"
};

/// nullptr when no grammar of that language is built in.
[[nodiscard]] auto find_grammar(std::string_view lang) -> Grammar const*;

} // namespace sourcier
