#pragma once
#include <string>

namespace sourcier {

/// The table of rules for programs: `sourcier rules --format json`. Both languages, stable codes.
[[nodiscard]] auto rules_json() -> std::string;

} // namespace sourcier
