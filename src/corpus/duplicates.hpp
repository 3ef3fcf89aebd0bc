#pragma once
#include "corpus/tally.hpp"

#include <cstdint>
#include <vector>

namespace sourcier::corpus {

/// From how similar on two articles are one copy.
inline constexpr auto copy_threshold = 0.7;

/// For each tally the number of its group: the place of the first tally that it is a near-duplicate of, by however many
/// steps; its own when there is none. Does not depend on the order of the tallies but for these numbers.
[[nodiscard]] auto copy_groups(std::vector<Tally> const& tallies) -> std::vector<std::uint32_t>;

} // namespace sourcier::corpus
