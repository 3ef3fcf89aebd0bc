#include "quotes/inverted_cue.hpp"

#include "lexicon/morphology.hpp"

#include <algorithm>

namespace sourcier {

auto inverted_cue(TokenList const& tokens, std::uint32_t at, std::uint32_t last) -> InvertedCue {
  auto k = at;
  while (k < last && (tokens[k].is(Tag::clitic) || tokens[k].is(Tag::negation)) && !tokens[k].is(Tag::determiner)) ++k;
  if (k >= last || !tokens[k].is(Tag::finite) || !has(tokens[k].features, Feature::third_person)) return {};
  auto cue = k;
  if (tokens[k].is(Tag::avoir)) {
    ++cue;
    while (cue < last && tokens[cue].any(Tag::inverted | Tag::adverb)) ++cue;
  }
  if (cue >= last || !tokens[cue].is(Tag::speech_verb)) return {};
  auto next = cue + 1;
  while (next < last && tokens[next].any(Tag::time | Tag::adverb))
    next += std::max<std::uint32_t>(1, tokens[next].phrase_length); // « a dit de son côté »
  if (next + 1 < last && tokens[next].is(Tag::a)) {                 // « a déclaré mardi à l'AFP Salif Ba »
    auto past = next + 1;
    while (past < last && past < next + 4 &&
           tokens[past].any(Tag::determiner | Tag::medium | Tag::acronym | Tag::noun) &&
           !(past > next + 1 && tokens[past].is(Tag::determiner) && tokens[past - 1].any(Tag::acronym | Tag::medium)))
      ++past; // « a confirmé à l'AFP | la procureure »
    if (past > next + 1) next = past;
    while (next < last && tokens[next].any(Tag::time | Tag::adverb)) ++next;
  }
  bool const noun = next + 1 < last && tokens[next + 1].noun_class != no_entry; // « raconte un voyageur »
  bool const subject = next < last && tokens[next].any(Tag::determiner | Tag::name | Tag::title) &&
                       (!tokens[next].is(Tag::indefinite) || noun);
  return {k + 1 < tokens.size() && tokens[k + 1].is(Tag::inverted), subject};
}

} // namespace sourcier
