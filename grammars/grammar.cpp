#include "grammar.hpp"

#include "en/behind_cue.hpp"
#include "en/chunker.hpp"
#include "fr/behind_cue.hpp"
#include "fr/chunker.hpp"

#include <array>

namespace sourcier {
namespace {

// NOLINTNEXTLINE(cppcoreguidelines-interfaces-global-init): what they are made from is constinit
std::array const grammars{
    Grammar{grammar::fr::behind_cue, "fr", grammar::fr::chunk_sentence, false},
    Grammar{grammar::en::behind_cue, "en", grammar::en::chunk_sentence, true},
};

} // namespace

auto find_grammar(std::string_view lang) -> Grammar const* {
  for (auto const& grammar : grammars) {
    if (grammar.lang == lang) return &grammar;
  }
  return nullptr;
}

} // namespace sourcier
