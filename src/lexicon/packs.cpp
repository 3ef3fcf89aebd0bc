#include "lexicon/compiled.hpp"
#include "lexicon/pack.hpp"

#include <utility>

namespace sourcier {

auto Packs::embedded() -> Packs { return with({}); }

/// What a user overlays is read from its files anew, as TOML; the rest comes compiled.
auto Packs::with(std::map<std::string, std::vector<PackFile>> const& overlay) -> Packs {
  Packs out;
  auto const& compiled = compiled_packs();
  out.registry_ = Lazy<Registry>{[bytes = compiled.registry] { return load_registry(bytes); }};
  if (auto const more = overlay.find("registry"); more != overlay.end()) {
    auto registry = load_registry(compiled.registry);
    for (auto const& file : more->second) registry.merge(Registry::parse(file.text, file.name));
    out.registry_ = Lazy<Registry>{std::move(registry)};
  }
  for (auto const& [lang, bytes] : compiled.languages) {
    auto const name = std::string{lang};
    if (auto const more = overlay.find(name); more != overlay.end() && !more->second.empty()) {
      auto files = embedded_packs().at(name);
      files.insert(files.end(), more->second.begin(), more->second.end());
      out.languages_.emplace(name, Lazy<Pack>{read_pack(name, files)}); // its errors belong here
    } else {
      out.languages_.emplace(name, Lazy<Pack>{[bytes = bytes] { return load_pack(bytes); }});
    }
  }
  return out;
}

auto Packs::language(std::string_view lang) const -> Pack const* {
  auto const it = languages_.find(lang);
  return it == languages_.end() ? nullptr : &it->second.get();
}

auto Packs::languages() const -> std::vector<std::string> {
  std::vector<std::string> out;
  for (auto const& [lang, pack] : languages_) out.push_back(lang);
  return out;
}

} // namespace sourcier
