#pragma once
#include "ast.hpp"

#include <optional>

namespace sourcier::grammar::fr {

/// « n'a pas précisé », « s'est-il félicité », « a, dans un entretien, assuré », « souligne également »
[[nodiscard]] auto verb_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// « tient à rappeler », « vient d'annoncer », « en a profité pour révéler »: a verb that only leads to the cue
[[nodiscard]] auto led_cue(Token const* first, Token const* last) -> std::optional<Token const*>;
/// « de supprimer », « n'avoir pas perdu », « à se préparer »
[[nodiscard]] auto infinitive_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// « ajoutant », « tout en précisant », « ayant affirmé »
[[nodiscard]] auto gerund_group(Token const* first, Token const* last) -> std::optional<Token const*>;
/// « interrogé », « promis », « également cité »
[[nodiscard]] auto participle_group(Token const* first, Token const* last) -> std::optional<Token const*>;

} // namespace sourcier::grammar::fr
