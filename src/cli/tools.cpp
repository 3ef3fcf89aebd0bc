#include "cli/tools.hpp"

#include "cli/files.hpp"
#include "corpus/fingerprint.hpp"

#include <utility>
#include <vector>

namespace sourcier::cli {
namespace {

auto signals_of(Pack const& pack) -> SignalSets {
  std::vector<SignalEntry> entries;
  for (auto const& signal : pack.signals) entries.push_back({signal.id, signal.phrase, signal.rote});
  return SignalSets{signals_with(pack.lang, entries)};
}

/// Paths in a configuration are relative to its directory.
auto from(Config const& config, std::string const& path) -> std::string {
  return path.starts_with('/') || config.directory.empty() ? path : config.directory + '/' + path;
}

} // namespace

Tools::Tools(Packs p, Config c, std::string u) : packs(std::move(p)), config(std::move(c)), ui(std::move(u)) {
  for (auto const& lang : packs.languages())
    signals_.emplace(lang, Lazy<SignalSets>{[all = packs, lang] { return signals_of(*all.language(lang)); }});
}

auto Tools::signals(std::string_view lang) const -> SignalSets const& {
  auto const found = signals_.find(lang);
  return found == signals_.end() ? none_ : found->second.get();
}

auto Tools::media() const -> MediaLookup { return media_lookup(packs); }

auto load_tools(CommonOptions& options) -> Tools {
  auto const file = options.config.empty() ? find_config(".") : options.config;
  auto config = file.empty() ? Config{} : load_config(file);
  if (options.lang == "auto" && config.lang) options.lang = config.lang->value;
  if (options.ui.empty() && config.ui) options.ui = config.ui->value;
  auto directories = options.packs;
  for (auto const& directory : config.packs.value) directories.push_back(from(config, directory));
  auto const registry =
      options.registry.empty() && config.registry ? from(config, config.registry->value) : options.registry;
  auto const lang = options.lang == "auto" ? std::string{"fr"} : options.lang;
  auto const overlay = read_overlay(directories, registry, lang);
  auto bytes = file.empty() ? std::string{} : read_config_file(file);
  for (auto const& [language, packs] : overlay)
    for (auto const& pack : packs) bytes += language + '\0' + pack.text + '\0';
  auto out = Tools{Packs::with(overlay), std::move(config), options.ui};
  if (!bytes.empty()) out.files = corpus::hex(corpus::hash_text(bytes));
  return out;
}

} // namespace sourcier::cli
