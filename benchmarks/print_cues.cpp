// The cue list of one language, a form a line: what a search for cues with another program would look for.
#include "lexicon/pack.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

auto main(int argc, char const* const* argv) -> int {
  auto const packs = sourcier::Packs::embedded();
  auto const* const pack = packs.language(argc > 1 ? argv[1] : "fr");
  if (pack == nullptr) return 2;
  auto forms = std::vector<std::string_view>{};
  for (auto const& [form, readings] : pack->verb_forms) forms.push_back(form);
  for (auto const& opener : pack->source_openers)
    if (opener.words.find(' ') == std::string::npos) forms.emplace_back(opener.words);
  std::sort(forms.begin(), forms.end());
  for (auto const form : forms) std::cout << form << '\n';
}
