#pragma once
#include "findings/rule.hpp"

// The parts of the table, for rules.cpp only.

namespace sourcier::tables {

[[nodiscard]] auto anonymity() -> std::vector<Rule>;
[[nodiscard]] auto attribution() -> std::vector<Rule>;
[[nodiscard]] auto article() -> std::vector<Rule>;

} // namespace sourcier::tables
