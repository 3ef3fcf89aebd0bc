#include "analyze.hpp"
#include "lexicon/pack.hpp"
#include "support/case_compare.hpp"
#include "support/case_format.hpp"
#include "support/diff.hpp"
#include "support/files.hpp"
#include "support/gaps.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>

// Runs every case under CASES/<lang>: cases_test CASES LANG GAPS [PART-OF-A-NAME]. Cases that are not right yet stand
// in GAPS; any other that fails is shown with its faults and a diff.

namespace fs = std::filesystem;
using namespace sourcier;

namespace {

auto case_folders(fs::path const& root) -> std::vector<fs::path> {
  std::vector<fs::path> out;
  for (auto const& entry : fs::recursive_directory_iterator{root}) {
    if (entry.path().filename() == "input.txt") out.push_back(entry.path().parent_path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

auto show(std::string const& name, std::vector<std::string> const& faults, test::CaseText const& wanted,
          Analysis const& analysis) -> void {
  std::printf("%s\n", name.c_str());
  for (auto const& fault : faults) std::printf("    %s\n", fault.c_str());
  std::printf("%s\n", test::diff(test::print_case(wanted), test::print_case(test::case_of(analysis))).c_str());
}

auto run(fs::path const& root, std::string const& lang, std::string const& gaps_file, std::string const& only) -> int {
  auto const packs = Packs::embedded();
  test::Gaps gaps{gaps_file};
  for (auto const& folder : case_folders(root / lang)) {
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

auto main(int argc, char** argv) -> int {
  if (argc < 4) {
    std::fprintf(stderr, "usage: cases_test CASES LANG GAPS [PART-OF-A-NAME]\n");
    return 2;
  }
  try {
    return run(argv[1], argv[2], argv[3], argc > 4 ? argv[4] : "");
  } catch (std::exception const& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 2;
  }
}
