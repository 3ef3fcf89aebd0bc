#include "shape/cue_words.hpp"

namespace sourcier::grammar {
namespace {

auto agrees(Token const& head, Features form) -> bool {
  if (head.is(Tag::finite)) return has(form, Feature::finite) && has(form, Feature::third_person);
  if (head.is(Tag::infinitive)) return has(form, Feature::infinitive);
  if (head.is(Tag::present_participle)) return has(form, Feature::present_participle);
  return has(form, Feature::past_participle);
}

/// Where the words behind the verb of a fixed phrase end; nullptr when they are others.
auto rest_of(Token const* head, Token const* last, std::vector<std::string> const& rest, TokenList const& tokens,
             SameWord same) -> Token const* {
  auto const* t = head + 1;
  auto const between = [last](Token const* word) { // « peut-on | y | lire »
    bool const object = word->is(Tag::clitic) && word + 1 != last && (word + 1)->is(Tag::infinitive);
    return object || word->any(Tag::adverb | Tag::negator | Tag::inverted | Tag::time);
  };
  for (auto const& word : rest) {
    std::uint32_t skipped = 0;
    while (t != last && !same(tokens.fold(*t), word) && skipped < 3 && between(t)) ++t, ++skipped;
    if (t == last || !same(tokens.fold(*t), word)) return nullptr;
    ++t;
  }
  return t;
}

} // namespace

auto find_cue(Token const* head, Token const* last, bool reflexive, TokenList const& tokens, Pack const& pack,
              SameWord same) -> std::pair<std::uint16_t, Token const*> {
  std::pair<std::uint16_t, Token const*> best{no_entry, head + 1};
  if (!head->is(Tag::speech_verb)) return best;
  std::size_t best_score = 0;
  for (auto const& form : pack.forms_of(tokens.fold(*head))) {
    if (!agrees(*head, form.features)) continue;
    auto const& verb = pack.verbs[form.verb];
    if (verb.pronominal == Pronominal::required && !reflexive) continue;
    if (verb.pronominal == Pronominal::no && reflexive) continue;
    auto const* const end = rest_of(head, last, verb.rest, tokens, same);
    if (end == nullptr) continue;
    auto const score = 1 + 4 * verb.rest.size() + (reflexive && verb.pronominal == Pronominal::required ? 2 : 0);
    if (score <= best_score) continue;
    best_score = score;
    best = {form.verb, end};
  }
  return best;
}

} // namespace sourcier::grammar
