#include "cli/article.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "lexicon/language.hpp"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <set>

namespace sourcier::cli {
namespace {

auto list_files(std::string const& key, std::map<std::string, std::vector<PackFile>> const& overlay, std::ostream& out)
    -> void {
  for (auto const& file : embedded_packs().at(key)) out << "  " << file.name << " (built in)\n";
  auto const found = overlay.find(key);
  if (found == overlay.end()) return;
  for (auto const& file : found->second) out << "  " << file.name << '\n';
}

auto run_packs(CommonOptions const& options, Streams streams) -> int {
  auto const overlay =
      read_overlay(options.packs, options.registry, options.lang == "auto" ? std::string{"fr"} : options.lang);
  auto const packs = Packs::with(overlay);
  auto& out = streams.out;
  out << "sourcier " << SOURCIER_VERSION << "\n\n";
  for (auto const& lang : packs.languages()) {
    if (options.lang != "auto" && lang != options.lang) continue;
    auto const& pack = *packs.language(lang);
    out << fmt::format("{} ({}): {} verbs and verb phrases, {} nouns that report, {} openers such as «selon», "
                       "{} nouns for sources, {} organizations\n",
                       lang, language_name(lang), pack.verbs.size(), pack.nominal_cues.size(),
                       pack.source_openers.size(), pack.nouns.size(), pack.organizations.size());
    list_files(lang, overlay, out);
    out << '\n';
  }
  std::set<std::string> countries;
  std::size_t classed = 0;
  for (auto const& medium : packs.registry().media()) {
    countries.insert(medium.country);
    classed += medium.media_class ? 1 : 0;
  }
  auto const& version = packs.registry().version();
  out << fmt::format("registry{}: {} media of {} countries, {} with a class\n", version.empty() ? "" : " " + version,
                     packs.registry().media().size(), countries.size(), classed);
  list_files("registry", overlay, out);
  return ok;
}

} // namespace

auto add_packs(CLI::App& program) -> Command {
  auto const options = std::make_shared<CommonOptions>();
  auto* const command = program.add_subcommand("packs", "The words and media in force, and where they were read from");
  add_common_options(*command, *options);
  return {command, [options](Streams streams) { return run_packs(*options, streams); }};
}

} // namespace sourcier::cli
