#pragma once
#include "render.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace sourcier::reports {

using Json = nlohmann::ordered_json;

/// The object of the schema sourcier.article/1, on one line, or indented.
[[nodiscard]] auto article_json(Analysis const& analysis, KeptMembers keep, MediaLookup const& media,
                                bool indented = false) -> std::string;

/// On one line, or indented; an invalid byte, which no analysis has, becomes U+FFFD.
[[nodiscard]] auto dump(Json const& value, bool indented = false) -> std::string;

} // namespace sourcier::reports
