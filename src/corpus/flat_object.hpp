#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace sourcier::corpus {

/// Reads an object of plain strings, the usual article, in one look at each byte. Nothing for any other JSON, and for
/// what is none: that is nlohmann's to read, or to complain of.
[[nodiscard]] auto read_flat_object(std::string_view bytes) -> std::optional<nlohmann::ordered_json>;

} // namespace sourcier::corpus
