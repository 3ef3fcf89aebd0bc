#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::en {

/// Where the noun phrase that begins at `first` ends: "the ministry's spokeswoman", "campaign manager Ann Brook",
/// "two of the officers", "the World Health Organization (WHO)".
[[nodiscard]] auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*>;

/// Where its core ends, before any complement in *of*: "the head".
[[nodiscard]] auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*>;

/// A whole parenthesis of at most forty words: "(D-Vt.)".
[[nodiscard]] auto bracket(Token const* first, Token const* last) -> std::optional<Token const*>;

} // namespace sourcier::grammar::en
