#pragma once
#include "findings/signals.hpp"

namespace sourcier::built_in {

[[nodiscard]] auto french() -> Signals;
[[nodiscard]] auto english() -> Signals;

} // namespace sourcier::built_in
