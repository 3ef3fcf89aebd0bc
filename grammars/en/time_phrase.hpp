#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::en {

/// "Monday", "on Sept. 12, 2016", "last week", "early Sunday morning"
[[nodiscard]] auto time_phrase(Token const* first, Token const* last) -> std::optional<Token const*>;

} // namespace sourcier::grammar::en
