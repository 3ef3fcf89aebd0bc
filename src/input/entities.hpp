#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier {

struct Entity {
  std::string text;       ///< UTF-8
  std::uint32_t size = 0; ///< of « &eacute; » in the file
};

/// Reads the character reference that `at` begins with; nothing when it is none or is not known.
[[nodiscard]] auto read_entity(std::string_view at) -> std::optional<Entity>;

} // namespace sourcier
