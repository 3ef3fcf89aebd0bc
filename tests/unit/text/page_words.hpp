#pragma once
#include "text/page.hpp"

#include <cstdlib>
#include <string>
#include <toml++/toml.h>

namespace sourcier::test {

/// The folder with the language packs: SOURCIER_GRAMMARS from the build, or as seen from the project's root.
inline auto page_file() -> std::string {
  auto const* const folder = std::getenv("SOURCIER_GRAMMARS");
  return std::string{folder != nullptr ? folder : "grammars"} + "/fr/lexicon/page.toml";
}

inline auto french_page() -> PageWords const& {
  static auto const words = [] {
    auto const table = toml::parse_file(page_file());
    PageWords read;
    for (auto const& [key, list] : page_word_lists) {
      for (auto const& entry : *table[key].as_array()) (read.*list).push_back(entry.value<std::string>().value());
    }
    return prepared(std::move(read));
  }();
  return words;
}

} // namespace sourcier::test
