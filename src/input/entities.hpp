#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier {

/// « &eacute; », « &#233; » as HTML calls them.
struct CharacterReference {
  std::string text;       ///< UTF-8
  std::uint32_t size = 0; ///< of « &eacute; » in the file
};

/// Reads the character reference that `at` begins with; nothing when it is none or is not known.
[[nodiscard]] auto read_reference(std::string_view at) -> std::optional<CharacterReference>;

} // namespace sourcier
