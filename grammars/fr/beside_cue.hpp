#pragma once
#include "ast.hpp"
#include "lexicon/pack.hpp"

namespace sourcier::grammar::fr {

/// The word before `last` is a medium, by name or not: « à l'AFP », « à la presse ».
[[nodiscard]] auto ends_with_medium(Token const* last, Pack const& pack) -> bool;

/// « à l'AFP | des sources concordantes », « à Reuters | deux experts »: where, in the noun phrase [first, last) behind
/// the preposition, another begins than that of the medium; nullptr when none does.
[[nodiscard]] auto behind_medium(Token const* first, Token const* last, Pack const& pack) -> Token const*;

/// « à l'AFP | Jean Duval », « au téléphone | Karim, un livreur »: where, in the noun phrase [first, last) behind the
/// preposition of a venue, the name begins of the one who speaks; nullptr when all of it is the venue.
[[nodiscard]] auto speaker_behind_venue(Token const* first, Token const* last, Token const* end,
                                        TokenList const& tokens, Pack const& pack) -> Token const*;

/// « le quotidien français | le Figaro », « la revue | la Fabrique »: behind the noun phrase [first, last) for one
/// medium, where its title with an article of its own ends; nullptr when none follows.
[[nodiscard]] auto title_behind(Token const* first, Token const* last, Token const* end, Pack const& pack)
    -> Token const*;

/// « il y a quinze jours », « il y a à peine deux semaines »: where it ends, nullptr when it does not begin here.
[[nodiscard]] auto time_ago(Token const* first, Token const* end, TokenList const& tokens, Pack const& pack)
    -> Token const*;

/// « deux heures après », « quelques jours plus tard », « une heure auparavant »: where it ends, nullptr when it does
/// not begin here or says after what (« deux heures après le match »).
[[nodiscard]] auto time_after(Token const* first, Token const* end, TokenList const& tokens, Pack const& pack)
    -> Token const*;

/// Imperfect or simple past, and no present.
[[nodiscard]] auto past_tense(Token const& t) -> bool;

/// « 2017 »
[[nodiscard]] auto year(Token const& t, TokenList const& tokens) -> bool;

/// « de | nouvelles sanctions », « d' | importants travaux »: « des » before an adjective, where `first` is « de ».
[[nodiscard]] auto des_before_adjective(Token const* first, Token const* end) -> bool;

} // namespace sourcier::grammar::fr
