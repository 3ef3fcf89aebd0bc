#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::en {

/// Where the noun phrase that begins at `first` ends: "the ministry's spokeswoman", "campaign manager Ann Brook",
/// "two of the officers", "the World Health Organization (WHO)".
[[nodiscard]] auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*>;

/// Where its core ends, before any complement in *of*: "the head".
[[nodiscard]] auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*>;

/// The last noun of the core that no other noun of it follows, before any name: "campaign *manager* Ann Brook";
/// else its last name, else its last word with a meaning of its own.
[[nodiscard]] auto head_of(Token const* first, Token const* last, Token const* end) -> Token const*;

} // namespace sourcier::grammar::en
