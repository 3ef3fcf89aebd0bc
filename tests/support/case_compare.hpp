#pragma once
#include "support/case_format.hpp"

#include <string>
#include <vector>

namespace sourcier::test {

/// What an analysis has otherwise than a case wants it, a line a fault; empty when it is right.
///
/// Claims belong together when their contents share at least half of their bytes. Contents are compared without
/// white space and marks at their edges; a cue is right when it overlaps, a source when at least half of the shorter
/// one is shared, a speaker when the words of one name hold those of the other. A claim that is optional, or lies
/// mostly in one that is, is not looked at. A venue that is wanted must be overlapped; one more does no harm.
[[nodiscard]] auto faults(CaseText const& wanted, Analysis const& analysis) -> std::vector<std::string>;

} // namespace sourcier::test
