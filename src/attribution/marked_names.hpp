#pragma once
#include "attribution/candidate.hpp"
#include "lexicon/pack.hpp"

namespace sourcier {

/// « la présidente de l'association | « Un toit pour tous » | , Mme Adou »: the chunk that names a body and has the
/// body's own name in marks behind it, where `chunk` is the last one between these marks; `chunk` itself where it is no
/// name.
[[nodiscard]] auto before_marked_name(Reading const& reading, Pack const& pack, std::size_t chunk) -> std::size_t;

} // namespace sourcier
