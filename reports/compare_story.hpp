#pragma once
#include "corpus/options.hpp"
#include "corpus/story.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier::reports {

/// Several articles on one event, claim by claim: on whose word each of them has it. markdown, html or json.
[[nodiscard]] auto render_stories(std::vector<corpus::Story> const& stories, corpus::CompareFormat format,
                                  std::string_view ui) -> std::string;

} // namespace sourcier::reports
