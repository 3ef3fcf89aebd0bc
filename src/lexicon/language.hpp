#pragma once
#include <string>
#include <string_view>

namespace sourcier {

/// The language of a text, told by its function words: "fr", "en", "de", "es", "it", "nl" or "pt"; "other" when it is
/// long enough to tell and none of these; empty when there is too little to tell (numbers, a few names, nothing).
[[nodiscard]] auto tell_language(std::string_view text) -> std::string;

/// "French" for "fr"; the code itself when it has no name here.
[[nodiscard]] auto language_name(std::string_view code) -> std::string_view;

} // namespace sourcier
