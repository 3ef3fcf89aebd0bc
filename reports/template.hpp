#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::reports {

/// What a template's placeholders stand for; the values are HTML already and are not looked into.
using Values = std::vector<std::pair<std::string_view, std::string>>;

/// Fills a page in: {{name}} is a value, and what stands between {{#article}} and {{/article}} is repeated for each
/// article, where its values are known beside those of the page.
/// @throws PackError "template:line: …" on a name that does not exist and on a block that is not closed.
[[nodiscard]] auto fill(std::string_view page, Values const& values, std::vector<Values> const& articles)
    -> std::string;

} // namespace sourcier::reports
