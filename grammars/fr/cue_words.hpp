#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"

#include <utility>

namespace sourcier::grammar::fr {

/// The pack's verb that `head` is a form of, with the words that belong to it; the longest wins.
[[nodiscard]] auto find_cue(Token const* head, Token const* last, bool reflexive, TokenList const& tokens,
                            Pack const& pack) -> std::pair<std::uint16_t, Token const*>;

} // namespace sourcier::grammar::fr
