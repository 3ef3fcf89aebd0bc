#pragma once
#include "analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier::test {

/// One link as expected.txt writes it; "-" is what is missing.
struct CaseLink {
  std::string cue, source, speaker, level;
  bool state = false;
};

/// One block of expected.txt.
struct CaseClaim {
  std::vector<std::string> content;
  std::string form, kind, hedge, venue; ///< kind is empty for an assertion
  bool optional = false;
  std::vector<CaseLink> links;
};

/// A whole expected.txt. See tests/cases/README.md.
struct CaseText {
  std::vector<CaseClaim> claims;
  std::vector<std::string> credits;
};

/// @throws std::runtime_error on a line that the format does not have.
[[nodiscard]] auto parse_case(std::string_view expected) -> CaseText;
[[nodiscard]] auto case_of(Analysis const& analysis) -> CaseText;
[[nodiscard]] auto print_case(CaseText const& text) -> std::string;

} // namespace sourcier::test
