#include "analyze.hpp"
#include "grammar.hpp"
#include "lexicon/decide.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/pack.hpp"
#include "support/case_compare.hpp"
#include "support/case_format.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

// A third language in a page, by docs/adding-a-language.md: words and cases beside this file, the shapes of English, a
// decider of its own. toy_test FOLDER

namespace fs = std::filesystem;

namespace sourcier {

extern MorphologyTables const toy_morphology; // made by build_forms.py

namespace {

/// One part of speech a word, from the few that the toy dictionary knows.
auto decide_toy(TokenList& tokens, Pack const&) -> void {
  for (auto& t : tokens.items) {
    if (t.any(marks)) continue;
    auto const may = [&](Feature f) { return has(t.features, f); };
    auto chosen = Tags{0};
    if (t.is(Tag::subject_pronoun))
      chosen = Tags{} | Tag::subject_pronoun;
    else if (t.is(Tag::determiner))
      chosen = Tags{} | Tag::determiner;
    else if (t.any(Tag::preposition | Tag::time | Tag::adverb))
      continue;
    else if (may(Feature::finite))
      chosen = Tags{} | Tag::finite;
    else if (may(Feature::past_participle))
      chosen = Tags{} | Tag::past_participle;
    else if (may(Feature::noun))
      chosen = Tags{} | Tag::noun;
    else if (may(Feature::adjective))
      chosen = Tags{} | Tag::adjective;
    else if (t.is(Tag::capitalized) && !t.any(Tag::que | Tag::source_opener))
      chosen = Tags{} | Tag::name;
    if (chosen != 0) t.tags = (t.tags & ~parts_of_speech) | chosen;
  }
}

auto run(fs::path const& folder) -> int {
  std::vector<PackFile> files;
  for (auto const& entry : fs::directory_iterator{folder / "da"})
    files.push_back({entry.path().string(), test::read_file(entry.path().string())});
  auto const pack = read_pack("da", files, Morphology{toy_morphology});
  auto const packs = Packs::embedded();
  auto const language = Language{pack, *find_grammar("en"), decide_toy};
  int count = 0, failed = 0;
  for (auto const& entry : fs::recursive_directory_iterator{folder / "cases"}) {
    if (entry.path().filename() != "input.txt") continue;
    auto const name = fs::relative(entry.path().parent_path(), folder).generic_string();
    auto const analysis = analyze(test::read_file(entry.path().string()), {}, language, packs.registry());
    auto const wanted = test::parse_case(test::read_file((entry.path().parent_path() / "expected.txt").string()));
    ++count;
    auto const faults = test::faults(wanted, analysis);
    failed += faults.empty() ? 0 : 1;
    for (auto const& fault : faults) std::printf("%s: %s\n", name.c_str(), fault.c_str());
  }
  std::printf("%d of %d cases of the toy pack are right\n", count - failed, count);
  return count == 10 && failed == 0 ? 0 : 1;
}

} // namespace
} // namespace sourcier

auto main(int argc, char** argv) -> int {
  if (argc != 2) return 2;
  try {
    return sourcier::run(argv[1]);
  } catch (std::exception const& error) {
    std::printf("%s\n", error.what());
    return 1;
  }
}
