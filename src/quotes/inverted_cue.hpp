#pragma once
#include "text/token.hpp"

#include <cstdint>

namespace sourcier {

/// Whether a cue stands at a token, and its subject behind it.
struct InvertedCue {
  bool pronoun = false;  ///< « dit-il », « a-t-elle ajouté »
  bool somebody = false; ///< « raconte un voyageur », « a dit Luc Bel »
};

/// Looks for one between the tokens `at` and `last`: « a confirmé mardi à l'AFP la préfète ».
[[nodiscard]] auto inverted_cue(TokenList const& tokens, std::uint32_t at, std::uint32_t last) -> InvertedCue;

} // namespace sourcier
