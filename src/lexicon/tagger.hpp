#pragma once
#include "lexicon/pack.hpp"
#include "lexicon/registry.hpp"
#include "text/document.hpp"
#include "text/token.hpp"

namespace sourcier {

/// Marks each token with what it is: one part of speech per word, decided from the dictionary and from what stands
/// around, and the marks of the pack (cues, titles, noun classes, times) and of the registry (media). Linear.
[[nodiscard]] auto tag(TokenList tokens, Document const& document, Pack const& pack, Registry const& registry)
    -> TokenList;

/// The same with a given decider; none leaves on each token all that it may be.
[[nodiscard]] auto tag(TokenList tokens, Document const& document, Pack const& pack, Registry const& registry,
                       void (*decide)(TokenList&, Pack const&)) -> TokenList;

} // namespace sourcier
