#pragma once
#include "attribution/candidate.hpp"
#include "lexicon/pack.hpp"
#include "lexicon/registry.hpp"
#include "sources/entity.hpp"
#include "text/document.hpp"

#include <vector>

namespace sourcier {

/// Turns candidates, in text order, into attributions: says who is meant by each source, on what level, and what a
/// continuation continues. What cannot be told stays unknown.
[[nodiscard]] auto resolve(std::vector<Candidate> const& candidates, std::vector<Reading> const& readings,
                           Entities const& entities, Document const& document, TokenList const& tokens,
                           Pack const& pack, Registry const& registry) -> std::vector<Attribution>;

} // namespace sourcier
