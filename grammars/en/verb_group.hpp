#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::en {

/// "said", "did not say", "has repeatedly been asked", "also noted"
[[nodiscard]] auto verb_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// "went on to say", "began by arguing": a verb that only leads to the cue
[[nodiscard]] auto led_cue(Token const* first, Token const* last) -> std::optional<Token const*>;
/// "to cut", "to have lost", "not to run"
[[nodiscard]] auto infinitive_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// "adding", "while noting", "having said"
[[nodiscard]] auto gerund_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// "asked", "quoted", "also cited"
[[nodiscard]] auto participle_group(Token const* first, Token const* last) -> std::optional<Token const*>;

} // namespace sourcier::grammar::en
