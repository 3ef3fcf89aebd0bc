#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"

#include <string_view>
#include <utility>

namespace sourcier::grammar {

/// Whether `form` is the word of a fixed phrase, as the language inflects it.
using SameWord = auto(*)(std::string_view form, std::string_view word) -> bool;

/// The pack's verb that `head` is a form of, with the words that belong to it; the longest wins.
[[nodiscard]] auto find_cue(Token const* head, Token const* last, bool reflexive, TokenList const& tokens,
                            Pack const& pack, SameWord same) -> std::pair<std::uint16_t, Token const*>;

} // namespace sourcier::grammar
