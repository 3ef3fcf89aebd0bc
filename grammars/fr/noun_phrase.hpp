#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"

#include <optional>

namespace sourcier::grammar::fr {

/// Where the noun phrase that begins at `first` ends: « le porte-parole du ministère de la Santé », « près de 130
/// civils », « M. Poutine », « l'Organisation mondiale de la santé (OMS) ».
[[nodiscard]] auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*>;

/// Where its core ends, before any complement in *de*: « le porte-parole ».
[[nodiscard]] auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*>;

/// First noun of the core, else its first name, else its first word with a meaning of its own.
[[nodiscard]] auto head_of(Token const* first, Token const* last, Token const* end, Pack const& pack) -> Token const*;

} // namespace sourcier::grammar::fr
