#include "lexicon/decide_en.hpp"

namespace sourcier {

auto EnglishDecider::closed_class(std::uint32_t i) const -> Tags {
  auto const& t = tokens_[i];
  auto const& n = next(i);
  auto const& p = before();
  auto const w = word(t);
  if (w == "that") return that(i);
  if (t.is(Tag::modal) && t.is(Tag::time) && t.is(Tag::capitalized) && before().any(Tag::preposition | Tag::time))
    return pos(Tag::time); // "in May"
  if (t.is(Tag::modal)) {
    if (w == "will" && p.is(Tag::determiner)) return pos(Tag::noun);
    if (w == "can" && p.is(Tag::determiner)) return pos(Tag::noun);
    return pos(Tag::finite) | pos(Tag::modal);
  }
  if (t.is(Tag::negator)) return kept;
  if (w == "to") return verb_ahead(i) ? kept : pos(Tag::preposition);
  if (w == "her" || w == "his") {
    bool const owns =
        nounish(n) || n.is(Tag::open_quote) || may(n, Feature::present_participle) || may(n, Feature::past_participle);
    if (w == "his") return pos(Tag::determiner);
    if (&n != &at(i + 1) && (may(n, Feature::adjective) || may(n, Feature::noun)) && !n.is(Tag::determiner) &&
        !names(p))
      return pos(Tag::determiner); // her “long service”, but not behind "called"
    return owns && !n.any(Tag::preposition | Tag::a | Tag::adverb | Tag::time | Tag::coordinator) && !n.is(Tag::que)
               ? pos(Tag::determiner)
               : pos(Tag::pronoun);
  }
  if (t.is(Tag::possessive)) return pos(Tag::determiner);
  if (t.is(Tag::subject_pronoun)) {
    if (w == "there" && !(n.any(Tag::etre | Tag::modal) || certain_verb(n) || word(n).starts_with('\'')))
      return pos(Tag::adverb);
    bool const object = (w == "it" || w == "you") &&
                        (p.any(Tag::preposition | Tag::de | Tag::par) ||
                         (p.any(Tag::finite | Tag::infinitive | Tag::present_participle) &&
                          !p.any(Tag::etre | Tag::avoir | Tag::modal))) &&
                        !n.any(Tag::etre | Tag::avoir | Tag::modal) && !certain_verb(n) &&
                        !(finite(n) && !may(n, Feature::noun)) && !word(n).starts_with('\'');
    return pos(object ? Tag::pronoun : Tag::subject_pronoun);
  }
  if (w == "so" || w == "as" || w == "like") return as_like(i);
  if (t.any(Tag::si | Tag::relative)) {
    if (t.is(Tag::determiner)) { // what, which, whose
      if (w == "what") return kept;
      if (w == "whose") return kept;
      return p.any(marks) || p.any(Tag::noun | Tag::name | Tag::preposition) ? kept
             : nounish(n) && !certain_verb(n)                                ? pos(Tag::determiner)
                                                                             : kept;
    }
    return kept;
  }
  if (t.is(Tag::numeral)) return pos(Tag::number);
  if (t.is(Tag::determiner) && t.is(Tag::pronoun)) { // some, many, this, all
    if (w == "most" && (may(n, Feature::adjective) && !may(n, Feature::noun)) && p.is(Tag::determiner))
      return pos(Tag::adverb);
    if (w == "another" && may(n, Feature::noun))
      return may(n, Feature::noun_plural) && n.is(Tag::speech_verb) && finite(n) ? pos(Tag::pronoun)
                                                                                 : pos(Tag::determiner);
    if (w == "any" && (word(n) == "more" || word(n) == "other" || word(n) == "such")) return pos(Tag::determiner);
    if (n.is(Tag::speech_verb) && finite(n) && at(i + 2).is(Tag::que)) return pos(Tag::pronoun); // "some fear that"
    bool const before_noun = (nounish(n) || n.is(Tag::determiner)) && !n.any(Tag::etre | Tag::avoir | Tag::modal) &&
                             !(certain_verb(n) && !may(n, Feature::adjective)) && !n.is(Tag::adverb);
    return before_noun ? pos(Tag::determiner) : pos(Tag::pronoun);
  }
  if (t.is(Tag::determiner)) return w == "no" && n.any(marks) ? kept : pos(Tag::determiner);
  if (t.is(Tag::time) && !t.any(Tag::preposition | Tag::adverb)) return kept;
  if (t.is(Tag::pronoun)) return t.is(Tag::adverb) ? pos(Tag::adverb) : pos(Tag::pronoun);
  if (t.is(Tag::de) || t.is(Tag::coordinator)) return kept;
  if (t.is(Tag::subordinator) && t.is(Tag::preposition)) { // before, after, since, until: a clause or a noun phrase
    return clause_ahead(i) ? kept : pos(Tag::preposition);
  }
  if (t.is(Tag::preposition) && t.is(Tag::adverb)) {
    if (w == "about" && sentence_start_ && n.any(Tag::number | Tag::numeral))
      return pos(Tag::adverb); // "About four in 10"
    bool const object = n.any(Tag::determiner | Tag::pronoun | Tag::number | Tag::numeral | Tag::time) ||
                        n.any(Tag::subject_pronoun | Tag::que) || nounish(n) || may(n, Feature::present_participle) ||
                        n.is(Tag::open_quote);
    return object && !n.any(Tag::preposition | Tag::a) ? pos(Tag::preposition) : pos(Tag::adverb);
  }
  if (t.is(Tag::adverb) || t.is(Tag::hedge)) {
    if (w == "back" &&
        (want_ == Want::base || (!finite_seen_ && p.any(Tag::noun | Tag::name) && n.is(Tag::determiner))))
      return 0;
    if (p.is(Tag::determiner) && may(t, Feature::noun) && !nounish(n)) return pos(Tag::noun);
    if (p.is(Tag::determiner) && !p.is(Tag::pronoun) && (w == "later" || w == "earlier" || w == "then") && nounish(n))
      return pos(Tag::adjective); // a later interview
    bool const noun_next = may(n, Feature::noun) && !may(n, Feature::adjective);
    if (p.is(Tag::determiner) && !p.is(Tag::pronoun) && may(t, Feature::adjective) && noun_next)
      return pos(Tag::adjective); // the long lines
    return pos(Tag::adverb);
  }
  if (w == "provided" && p.any(Tag::noun | Tag::name | Tag::subject_pronoun))
    return 0; // "the session provided a chance"
  if (t.any(Tag::subordinator | Tag::adversative)) return kept;
  if (t.is(Tag::preposition)) {
    if (p.is(Tag::determiner) && may(t, Feature::noun)) return pos(Tag::noun);
    return pos(Tag::preposition);
  }
  return 0;
}

auto EnglishDecider::enclitic(std::uint32_t i) const -> Tags {
  auto const w = word(tokens_[i]);
  auto const& p = before();
  if (w == "n't") return pos(Tag::negator);
  if (w == "'") return p.any(marks) ? kept : pos(Tag::possessive); // Sanders' campaign
  if (w == "'s") {
    bool const pronoun = p.any(Tag::subject_pronoun | Tag::relative | Tag::si | Tag::que) || p.is(Tag::pronoun) ||
                         word(p) == "here" || word(p) == "let";
    auto const& n = next(i);
    bool const predicate = (n.is(Tag::determiner) && !n.any(Tag::possessive | Tag::pronoun)) || n.is(Tag::negator);
    bool const being = pronoun || (predicate && !finite_seen_) ||
                       (!finite_seen_ && may(n, Feature::present_participle) && !may(n, Feature::noun));
    bool const had = pronoun && n.is(Tag::speech_verb) && may(n, Feature::past_participle) &&
                     at(i + 2).any(Tag::subject_pronoun | Tag::que); // "he's said he would"
    if (had) return pos(Tag::finite) | pos(Tag::avoir);
    return being ? pos(Tag::finite) | pos(Tag::etre) : pos(Tag::possessive);
  }
  if (w == "'re" || w == "'m") return pos(Tag::finite) | pos(Tag::etre);
  if (w == "'ve") return pos(Tag::finite) | pos(Tag::avoir);
  if (w == "'d" && may(next(i), Feature::past_participle) && !may(next(i), Feature::infinitive))
    return pos(Tag::finite) | pos(Tag::avoir);
  return pos(Tag::finite) | pos(Tag::modal);
}

auto EnglishDecider::clause_ahead(std::uint32_t i) const -> bool {
  if (next(i).is(Tag::subject_pronoun)) return true;
  if (may(next(i), Feature::present_participle)) return false;
  for (auto k = i + 1; k < i + 12; ++k) {
    auto const& t = at(k);
    if (t.fold_size == 0 || t.any(marks) || t.any(Tag::que | Tag::relative | Tag::coordinator)) return false;
    if (k > i + 1 && certain_verb(t) && !t.is(Tag::determiner)) return true;
    bool const told = may(t, Feature::simple_past) && t.is(Tag::speech_verb) && at(k - 1).is(Tag::capitalized);
    if (k > i + 1 && told && at(k + 1).any(Tag::determiner | Tag::pronoun | Tag::que | Tag::subject_pronoun))
      return true; // "after Ann Brook told a"
    if (t.any(Tag::preposition | Tag::de) && k == i + 1) return false;
    if (t.any(Tag::subordinator | Tag::si) && !t.is(Tag::preposition) && k > i + 1)
      return false; // "as unfair because he had"
  }
  return false;
}

auto EnglishDecider::that(std::uint32_t i) const -> Tags {
  auto const& p = before();
  auto const& n = next(i);
  auto const que = static_cast<Tags>(Tag::que);
  auto const relative = static_cast<Tags>(Tag::relative);
  // the mark that does not fit goes
  auto& t = tokens_[i];
  bool const clause_follows = n.any(Tag::determiner | Tag::subject_pronoun | Tag::pronoun) || n.is(Tag::capitalized) ||
                              n.any(Tag::si | Tag::subordinator | Tag::number) || n.is(Tag::numeral);
  if (p.any(Tag::noun | Tag::name | Tag::pronoun) && !p.is(Tag::nominal_cue) &&
      (certain_verb(n) || n.any(Tag::etre | Tag::avoir | Tag::modal) || (finite(n) && !may(n, Feature::noun)))) {
    t.tags &= ~que;
    return kept;
  }
  if (p.any(Tag::determiner | Tag::preposition | Tag::de) && !p.is(Tag::pronoun)) {
    t.tags &= ~(que | relative);
    return nounish(n) ? pos(Tag::determiner) : pos(Tag::pronoun);
  }
  bool const cue = p.any(Tag::speech_verb | Tag::nominal_cue | Tag::comma) || p.is(Tag::number) ||
                   (p.is(Tag::close_quote) && clause_follows) ||
                   p.any(Tag::finite | Tag::past_participle | Tag::infinitive | Tag::present_participle) ||
                   p.any(Tag::adjective | Tag::adverb | Tag::time);
  if (cue || p.any(Tag::noun | Tag::name | Tag::pronoun)) {
    if (n.any(Tag::etre | Tag::modal | Tag::avoir) &&
        !p.any(Tag::noun | Tag::name | Tag::pronoun)) { // "said that was fine"
      t.tags &= ~(que | relative);
      return pos(Tag::pronoun);
    }
    if (clause_follows || nounish(n) || may(n, Feature::adverb) || may(n, Feature::present_participle) ||
        n.any(Tag::preposition | Tag::comma | Tag::open_quote | Tag::adverb)) {
      if (p.is(Tag::comma) || cue || p.any(Tag::noun | Tag::name | Tag::pronoun)) t.tags &= ~relative;
      return kept;
    }
    t.tags &= ~relative;
    return kept;
  }
  t.tags &= ~(que | relative);
  return nounish(n) && !certain_verb(n) ? pos(Tag::determiner) : pos(Tag::pronoun);
}

auto EnglishDecider::as_like(std::uint32_t i) const -> Tags {
  auto const& t = tokens_[i];
  auto const& n = next(i);
  auto const w = word(t);
  if (w == "so")
    return may(n, Feature::adjective) || may(n, Feature::adverb) || n.any(Tag::adverb | Tag::determiner)
               ? pos(Tag::adverb)
               : kept;
  if (w == "like") {
    if (want_ == Want::base || (before().is(Tag::subject_pronoun) && !finite_seen_))
      return pos(want_ == Want::base ? Tag::infinitive : Tag::finite);
    return pos(Tag::preposition);
  }
  if (clause_ahead(i)) return kept;
  if (word(n) == "many" || word(n) == "much") return pos(Tag::adverb);
  if (may(n, Feature::adjective) && !may(n, Feature::noun) && word(at(i + 2)) == "as") return pos(Tag::adverb);
  return pos(Tag::preposition);
}

} // namespace sourcier
