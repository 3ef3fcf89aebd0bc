#include "support/case_run.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>

namespace fs = std::filesystem;

namespace sourcier::test {

auto case_folders(fs::path const& root) -> std::vector<fs::path> {
  std::vector<fs::path> out;
  for (auto const& entry : fs::recursive_directory_iterator{root}) {
    if (entry.path().filename() == "input.txt") out.push_back(entry.path().parent_path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

auto run_cases(int argc, char** argv, CaseRun run) -> int {
  if (argc < 4) {
    std::fprintf(stderr, "usage: %s CASES LANG GAPS [PART-OF-A-NAME]\n", argv[0]);
    return 2;
  }
  try {
    return run(argv[1], argv[2], argv[3], argc > 4 ? argv[4] : "");
  } catch (std::exception const& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 2;
  }
}

} // namespace sourcier::test
