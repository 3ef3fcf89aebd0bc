#include "analyze.hpp"
#include "lexicon/pack.hpp"
#include "support/case_compare.hpp"
#include "support/case_format.hpp"
#include "support/case_run.hpp"
#include "support/diff.hpp"
#include "support/files.hpp"
#include "support/gaps.hpp"

#include <cstdio>
#include <filesystem>

// Runs every case under CASES/<lang>: cases_test CASES LANG GAPS [PART-OF-A-NAME]. Cases that are not right yet stand
// in GAPS; any other that fails is shown with its faults and a diff.

namespace fs = std::filesystem;
using namespace sourcier;

namespace {

auto show(std::string const& name, std::vector<std::string> const& faults, test::CaseText const& wanted,
          Analysis const& analysis) -> void {
  std::printf("%s\n", name.c_str());
  for (auto const& fault : faults) std::printf("    %s\n", fault.c_str());
  std::printf("%s\n", test::diff(test::print_case(wanted), test::print_case(test::case_of(analysis))).c_str());
}

auto run(fs::path const& root, std::string const& lang, std::string const& gaps_file, std::string const& only) -> int {
  auto const packs = Packs::embedded();
  test::Gaps gaps{gaps_file};
  for (auto const& folder : test::case_folders(root / lang)) {
    auto const name = fs::relative(folder, root).generic_string();
    if (name.find(only) == std::string::npos) continue;
    ArticleInfo info;
    info.id = name;
    info.lang = lang;
    auto const wanted = test::parse_case(test::read_file((folder / "expected.txt").string()));
    auto const analysis = analyze(test::read_file((folder / "input.txt").string()), info, packs);
    auto const faults = test::faults(wanted, analysis);
    auto const unlisted = gaps.note(folder.parent_path().filename().string(), name, faults.empty());
    if (!only.empty() ? !faults.empty() : unlisted && !test::accepting()) show(name, faults, wanted, analysis);
  }
  if (!only.empty()) return 0;
  return gaps.finish();
}

} // namespace

auto main(int argc, char** argv) -> int { return test::run_cases(argc, argv, run); }
