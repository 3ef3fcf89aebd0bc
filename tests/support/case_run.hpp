#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace sourcier::test {

/// The folders of the cases below `root`, in order.
[[nodiscard]] auto case_folders(std::filesystem::path const& root) -> std::vector<std::filesystem::path>;

/// Runs the cases of a language whose names have `only` in them, and gives the exit status. What is not right yet
/// stands in `gaps_file`.
using CaseRun = auto(*)(std::filesystem::path const& root, std::string const& lang, std::string const& gaps_file,
                        std::string const& only) -> int;

/// The `main` of a test over cases: PROGRAM CASES LANG GAPS [PART-OF-A-NAME].
[[nodiscard]] auto run_cases(int argc, char** argv, CaseRun run) -> int;

} // namespace sourcier::test
