#pragma once
#include "lexicon/pack.hpp"
#include "text/sentences.hpp"
#include "text/token.hpp"

/// What is asked of single words when a source phrase is taken apart.
namespace sourcier {

/// « l'avis de la Cour »: what a body gives under that name is a document; « l'avis de la ministre » is what she
/// thinks.
[[nodiscard]] auto written_by_body(Token const& noun, Token const& owner, Pack const& pack) -> bool;

/// « la Culture | , | Arts et Patrimoine »: common words with a capital, up to the last one.
[[nodiscard]] auto within_list(Token const* comma, Token const* last) -> bool;

/// « ministres français | , | allemand et italien »: one noun and what makes several of it.
[[nodiscard]] auto within_traits(Token const* comma, Token const* last) -> bool;

/// « chercheurs »: a noun of which there are several.
[[nodiscard]] auto several(Token const& t) -> bool;

/// « la | CGT | cheminots »: behind an article for one, the body and not its people; `head` for another.
[[nodiscard]] auto union_named(Sentence const& sentence, TokenList const& tokens, Pack const& pack, std::uint32_t first,
                               std::uint32_t head) -> std::uint32_t;

/// « les experts | et | la revue », « certains journaux | et | commentateurs »: at the coordinator `t`, two kinds of
/// voices, one of them many.
[[nodiscard]] auto two_kinds(Token const* first, Token const* t, Token const* last, Pack const& pack) -> bool;

/// « le commissaire européen | Olli Rehn »: the noun beside a name is that of a person.
[[nodiscard]] auto person_said(Token const* first, Token const* name, Pack const& pack) -> bool;

} // namespace sourcier
