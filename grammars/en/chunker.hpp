#pragma once
#include "grammar.hpp"

namespace sourcier::grammar::en {

/// Cuts an English sentence into chunks: the longest shape that matches at each token, in a fixed order.
[[nodiscard]] auto chunk_sentence(Sentence const& sentence, TokenList const& tokens, Pack const& pack) -> Chunks;

} // namespace sourcier::grammar::en
