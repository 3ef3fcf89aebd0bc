#pragma once
#include <string>
#include <string_view>

namespace sourcier {

class Packs;

/// The language of a text, told by its function words: "fr", "en", "de", "es", "it", "nl" or "pt"; "other" when it is
/// long enough to tell and none of these; empty when there is too little to tell (numbers, a few names, nothing).
[[nodiscard]] auto tell_language(std::string_view text) -> std::string;

/// "French" for "fr"; the code itself when it has no name here.
[[nodiscard]] auto language_name(std::string_view code) -> std::string_view;

/// The language to read a text in: the one that was asked for, or for "auto" and "" the one that the text is in.
/// @throws InputError when no pack knows that language.
[[nodiscard]] auto choose_language(std::string_view asked, std::string_view text, Packs const& packs) -> std::string;

} // namespace sourcier
