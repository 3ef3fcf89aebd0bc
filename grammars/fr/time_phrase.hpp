#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::fr {

/// « mercredi », « le 24 février », « en avril », « samedi soir », « la semaine dernière »
[[nodiscard]] auto time_phrase(Token const* first, Token const* last) -> std::optional<Token const*>;

} // namespace sourcier::grammar::fr
