#include "grammar.hpp"

#include "en/behind_cue.hpp"
#include "en/chunker.hpp"
#include "fr/behind_cue.hpp"
#include "fr/chunker.hpp"

#include <array>

namespace sourcier {
namespace {

constexpr std::array grammars{
    Grammar{"fr", grammar::fr::chunk_sentence, grammar::fr::que_clause_behind, grammar::fr::question_behind,
            grammar::fr::infinitive_behind, grammar::fr::quotation_behind, grammar::fr::subject_behind,
            grammar::fr::object_behind, grammar::fr::attribute_behind, grammar::fr::agent_behind,
            grammar::fr::complements_behind, false},
    Grammar{"en", grammar::en::chunk_sentence, grammar::en::that_clause_behind, grammar::en::question_behind,
            grammar::en::infinitive_behind, grammar::en::quotation_behind, grammar::en::subject_behind,
            grammar::en::object_behind, grammar::en::attribute_behind, grammar::en::agent_behind,
            grammar::en::complements_behind, true},
};

} // namespace

auto find_grammar(std::string_view lang) -> Grammar const* {
  for (auto const& grammar : grammars) {
    if (grammar.lang == lang) return &grammar;
  }
  return nullptr;
}

} // namespace sourcier
