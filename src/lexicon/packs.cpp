#include "lexicon/compiled.hpp"
#include "lexicon/pack.hpp"

namespace sourcier {

auto Packs::embedded() -> Packs { return with({}); }

/// What a user overlays is read from its files anew, as TOML; the rest comes compiled.
auto Packs::with(std::map<std::string, std::vector<PackFile>> const& overlay) -> Packs {
  Packs out;
  auto const& compiled = compiled_packs();
  out.registry_ = load_registry(compiled.registry);
  if (auto const more = overlay.find("registry"); more != overlay.end()) {
    for (auto const& file : more->second) out.registry_.merge(Registry::parse(file.text, file.name));
  }
  for (auto const& [lang, bytes] : compiled.languages) {
    auto const name = std::string{lang};
    if (auto const more = overlay.find(name); more != overlay.end() && !more->second.empty()) {
      auto files = embedded_packs().at(name);
      files.insert(files.end(), more->second.begin(), more->second.end());
      out.languages_.emplace(name, read_pack(name, files));
    } else {
      out.languages_.emplace(name, load_pack(bytes));
    }
  }
  return out;
}

auto Packs::language(std::string_view lang) const -> Pack const* {
  auto const it = languages_.find(lang);
  return it == languages_.end() ? nullptr : &it->second;
}

auto Packs::languages() const -> std::vector<std::string> {
  std::vector<std::string> out;
  for (auto const& [lang, pack] : languages_) out.push_back(lang);
  return out;
}

} // namespace sourcier
