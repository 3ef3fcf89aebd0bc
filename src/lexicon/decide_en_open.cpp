#include "lexicon/decide_en.hpp"

#include <algorithm>

namespace sourcier {

auto EnglishDecider::open_word(std::uint32_t i) const -> OpenWord {
  auto const& t = tokens_[i];
  return {.i = i,
          .t = t,
          .n = next(i),
          .p = before(),
          .w = word(t),
          .noun = may(t, Feature::noun) || t.features == 0,
          .adjective = may(t, Feature::adjective),
          .participle = may(t, Feature::past_participle),
          .gerund = may(t, Feature::present_participle),
          .base = may(t, Feature::infinitive),
          .verb = finite(t)};
}

auto EnglishDecider::open_class(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (may(t, Feature::adverb) && w.ends_with("ly") && !(adjective && nounish(n) && !verb)) return pos(Tag::adverb);
  if (manner(t)) return pos(Tag::adverb);
  if (auto const chosen = auxiliary(open)) return chosen;
  if (auto const chosen = wanted(open)) return chosen;
  if (may(t, Feature::adverb) && !noun && !adjective && !verb) return pos(Tag::adverb);
  if (may(t, Feature::adverb) && !t.is(Tag::speech_verb) && n.is(Tag::speech_verb) && finite(n) &&
      !may(n, Feature::noun) && p.any(Tag::subject_pronoun | Tag::name))
    return pos(Tag::adverb); // it further wrote
  bool const in_phrase = (p.is(Tag::time) && day_in_phrase(t)) || p.any(Tag::determiner | Tag::number) ||
                         p.is(Tag::possessive) || (p.is(Tag::adjective) && !p.is(Tag::finite));
  if (in_phrase) return in_noun_phrase(open);
  if (auto const chosen = beside_verb(open)) return chosen;
  auto const& back = p.any(Tag::adverb | Tag::hedge | Tag::time) ? behind_adverbs() : p;
  bool const after_nominal = back.any(Tag::noun | Tag::name) || back.any(Tag::pronoun | Tag::close_bracket) ||
                             back.any(Tag::acronym | Tag::subject_pronoun) ||
                             (back.is(Tag::close_quote) && !p.is(Tag::stop)) || back.is(Tag::relative);
  if (after_nominal) return behind_nominal(open, back);
  bool const free_verb = participle && verb && !noun && t.is(Tag::speech_verb);
  if (free_verb && p.is(Tag::time) && p.is(Tag::capitalized) && !finite_seen_ &&
      n.any(Tag::capitalized | Tag::determiner))
    return pos(Tag::finite); // "the mayor on Monday called Brook a liar"
  if (free_verb && p.is(Tag::past_participle) && n.is(Tag::capitalized) && says_freely(t))
    return pos(Tag::finite); // "those surveyed said Brook leads"
  if (p.any(marks) || p.fold_size == 0) {
    if (auto const chosen = behind_mark(open)) return chosen;
  }
  if (p.any(Tag::coordinator | Tag::adversative)) {
    if (auto const chosen = behind_coordinator(open)) return chosen;
  }
  if (p.any(Tag::de | Tag::preposition | Tag::par) || p.is(Tag::a)) {
    if (auto const chosen = behind_preposition(open)) return chosen;
  }
  if (gerund && !noun) return pos(Tag::present_participle);
  if (noun && adjective)
    return nounish(n) && !ends_phrase(i + 1) ? pos(Tag::adjective)
           : may(t, Feature::noun)           ? pos(Tag::noun)
                                             : pos(Tag::adjective);
  if (noun && !(verb && may(t, Feature::mainly_verb))) return pos(Tag::noun);
  if (adjective) return pos(Tag::adjective);
  if (participle && !verb) return pos(Tag::past_participle);
  if (participle && nounish(n) && !p.is(Tag::adverb)) return pos(Tag::adjective);
  if (verb) return pos(Tag::finite);
  if (gerund) return pos(Tag::present_participle);
  return pos(Tag::noun);
}

auto EnglishDecider::auxiliary(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (t.any(Tag::avoir | Tag::etre)) {
    if (want_ == Want::base && base) return pos(Tag::infinitive);
    if (want_ == Want::participle && participle) return pos(Tag::past_participle);
    if (gerund) return p.is(Tag::determiner) && noun ? pos(Tag::noun) : pos(Tag::present_participle);
    if (w == "been") return pos(Tag::past_participle);
    if (w == "be") return pos(Tag::infinitive);
    return pos(Tag::finite);
  }
  if (w == "do" || w == "does" || w == "did") { // an auxiliary before its verb
    if (want_ == Want::base) return pos(Tag::infinitive);
    auto k = i + 1;
    while (k < i + 4 && (at(k).any(Tag::negator | Tag::adverb | Tag::subject_pronoun) || may(at(k), Feature::adverb)))
      ++k;
    return may(at(k), Feature::infinitive) && k > i ? pos(Tag::finite) | pos(Tag::modal) : pos(Tag::finite);
  }
  return 0;
}

auto EnglishDecider::wanted(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (want_ == Want::base && base) return pos(Tag::infinitive);
  if (want_ == Want::participle && participle) return pos(Tag::past_participle);
  if (want_ == Want::any_participle) {
    if (participle &&
        !(adjective && !may(t, Feature::mainly_verb) && !n.any(Tag::preposition | Tag::a | Tag::par | Tag::que)))
      return pos(Tag::past_participle);
    if (gerund) return pos(Tag::present_participle);
    if (participle) return pos(Tag::past_participle);
    if (adjective) return pos(Tag::adjective);
    if (may(t, Feature::adverb) && !noun) return pos(Tag::adverb);
    if (noun) return pos(Tag::noun);
  }
  return 0;
}

auto EnglishDecider::in_noun_phrase(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (p.is(Tag::number) && verb && !noun && !adjective)
    return participle && n.any(Tag::preposition | Tag::par) ? pos(Tag::past_participle) : pos(Tag::finite);
  if (noun && adjective && t.noun_class != no_entry && finite(n) && !may(n, Feature::adjective))
    return pos(Tag::noun); // "the firm plans"
  if (noun && adjective)
    return nounish(n) && (may(n, Feature::noun) || n.features == 0 || n.is(Tag::capitalized)) && !ends_phrase(i + 1)
               ? pos(Tag::adjective)
               : pos(Tag::noun);
  if (noun) {
    // "the president plans to": the noun is behind us
    bool const governed = i > 1 && at(i - 2).any(Tag::preposition | Tag::a | Tag::par); // "for public use"
    if (p.is(Tag::adjective) && !governed && verb && may(t, Feature::mainly_verb) && may(p, Feature::noun))
      return pos(Tag::finite);
    return pos(Tag::noun);
  }
  if (adjective) return pos(Tag::adjective);
  if (participle) return pos(Tag::adjective);
  if (gerund) return nounish(n) ? pos(Tag::adjective) : pos(Tag::noun);
  if (may(t, Feature::adverb)) return pos(Tag::adverb);
  if (verb) return p.is(Tag::determiner) && !p.is(Tag::pronoun) ? pos(Tag::noun) : pos(Tag::finite); // "a slap"
  return pos(Tag::noun);
}

auto EnglishDecider::beside_verb(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  // "says rival Ann Brook", "says caucuses are": two verbs of one clause do not meet
  if (p.is(Tag::finite) && !p.any(Tag::modal | Tag::etre | Tag::avoir) && p.is(Tag::speech_verb) && verb &&
      may(t, Feature::noun) &&
      (certain_verb(n) || n.is(Tag::capitalized) || (t.noun_class != no_entry && n.any(Tag::que | Tag::adverb))))
    return pos(Tag::noun);
  if (p.is(Tag::comma) && base && !may(t, Feature::simple_past) && !t.is(Tag::speech_verb) &&
      (may(t, Feature::noun) || adjective) && n.noun_class != no_entry)
    return pos(Tag::noun); // ", associate professor"
  bool const plural_noun = noun && (t.noun_class != no_entry || may(t, Feature::noun_plural));
  if (p.is(Tag::relative) && plural_noun && n.is(Tag::speech_verb) && finite(n) && !may(n, Feature::noun))
    return pos(Tag::noun); // "who police said was"
  if (word(p) == "what" && may(t, Feature::noun_plural) && n.is(Tag::speech_verb) && finite(n))
    return pos(Tag::noun); // "what rivals call a trap"
  if (p.is(Tag::subject_pronoun) || (p.is(Tag::relative) && !p.is(Tag::determiner))) {
    if (verb) return pos(Tag::finite);
    if (may(t, Feature::adverb)) return pos(Tag::adverb);
  }
  return 0;
}

auto EnglishDecider::behind_nominal(OpenWord const& open, Token const& back) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (gerund && pack_.is(w, Use::occasion) && p.any(Tag::noun | Tag::name) &&
      !n.any(Tag::determiner | Tag::que | Tag::pronoun))
    return pos(Tag::noun); // a committee hearing
  if (gerund)
    return noun && may(t, Feature::noun) && !may(t, Feature::mainly_verb) && p.is(Tag::noun) && !t.is(Tag::speech_verb)
               ? pos(Tag::noun)
               : pos(Tag::present_participle);
  if (participle && verb) {
    if (&n == &at(i + 1) && n.is(Tag::speech_verb) && finite(n) && !may(n, Feature::noun) && !says_freely(t) &&
        !back.any(Tag::subject_pronoun | Tag::relative))
      return pos(Tag::past_participle); // "those surveyed said"
    if (&n == &at(i + 1) && t.is(Tag::speech_verb) && n.is(Tag::capitalized) && !n.is(Tag::time) && names(t) &&
        thing_before(i))
      return pos(Tag::past_participle);                                               // "a firm called Vale"
    bool const done = n.is(Tag::a) && verb_ahead(i + 1) && !verb_before_mark(i);      // "she and others refused to"
    bool const counted = at(i + 2).is(Tag::preposition) && at(i + 3).is(Tag::number); // "said more than 30 boats"
    bool const governed =
        (n.any(Tag::preposition | Tag::par | Tag::a) || n.is(Tag::de)) && !done && !counted; // "accused of"
    bool const free = says_freely(t);
    if (n.is(Tag::time) && !free && verb_before_mark(i) && !back.any(Tag::subject_pronoun | Tag::relative))
      return pos(Tag::past_participle); // "a report released last year found"
    bool const reduced =
        finite_seen_ || (governed && (verb_before_mark(i) ||
                                      (comma_seen_ && !free && !back.is(Tag::name)))); // "However, Brook met with"
    if (back.is(Tag::relative) || back.is(Tag::subject_pronoun)) return pos(Tag::finite);
    if (n.is(Tag::par))
      return t.is(Tag::light_verb) && may(at(i + 2), Feature::present_participle) ? pos(Tag::finite)
                                                                                  : pos(Tag::past_participle);
    if (!reduced) return pos(Tag::finite);
    auto const* cls = pack_.noun_class(p.noun_class);
    bool const speaker = p.any(Tag::name | Tag::pronoun | Tag::subject_pronoun) || (cls != nullptr && cls->speaks);
    return t.is(Tag::speech_verb) && speaker && ((free && !verb_before_mark(i)) || !n.any(Tag::preposition | Tag::par))
               ? pos(Tag::finite)
               : pos(Tag::past_participle);
  }
  if (participle) return pos(Tag::past_participle);
  if (verb) {
    bool const governs = n.any(Tag::determiner | Tag::pronoun | Tag::subject_pronoun | Tag::que | Tag::si) ||
                         n.any(Tag::a | Tag::preposition | Tag::adverb | Tag::open_quote | Tag::colon | Tag::negator) ||
                         n.any(Tag::capitalized | Tag::time) || may(n, Feature::adverb);
    bool const plural_subject =
        may(back, Feature::noun_plural) || back.any(Tag::pronoun | Tag::subject_pronoun) || paired(i);
    bool const agrees = !base || plural_subject || back.is(Tag::pronoun) || may(t, Feature::simple_past);
    if (!noun && !adjective) return pos(Tag::finite);
    if (noun && n.is(Tag::que) && i > 2 && at(i - 2).is(Tag::preposition) && at(i - 3).is(Tag::speech_verb))
      return pos(Tag::noun); // "said in court files that"
    if (!finite_seen_ && agrees && (may(t, Feature::mainly_verb) || governs)) return pos(Tag::finite);
    if (!finite_seen_ && agrees && headline_[i]) return pos(Tag::finite);
    if (finite_seen_ && agrees && may(t, Feature::mainly_verb) && governs && t.is(Tag::speech_verb))
      return pos(Tag::finite);
  }
  if (adjective && !noun) return pos(Tag::adjective);
  if (noun) return pos(Tag::noun);
  if (adjective) return pos(Tag::adjective);
  if (may(t, Feature::adverb)) return pos(Tag::adverb);
  return verb ? pos(Tag::finite) : pos(Tag::noun);
}

auto EnglishDecider::behind_mark(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (gerund && !(noun && !may(t, Feature::mainly_verb) && certain_verb(n))) return pos(Tag::present_participle);
  if (sentence_start_ && verb && may(t, Feature::noun_plural) && t.is(Tag::capitalized) && certain_verb(n))
    return pos(Tag::noun); // "Rivals accuse"
  if (verb && t.is(Tag::speech_verb) && (may(t, Feature::mainly_verb) || may(t, Feature::simple_past)) &&
      !sentence_start_)
    return pos(Tag::finite);
  if (participle && !noun && !may(t, Feature::simple_past)) return pos(Tag::past_participle);
  if (participle && sentence_start_ && n.any(Tag::preposition | Tag::par | Tag::a | Tag::adverb))
    return pos(Tag::past_participle);
  if (verb && t.is(Tag::speech_verb) && !sentence_start_ && finite_seen_ && n.is(Tag::que))
    return pos(Tag::finite); // "Vale, who lives here, claims that"
  if (participle && verb && !noun && !adjective)
    return finite_seen_ || n.any(Tag::preposition | Tag::par | Tag::a) ? pos(Tag::past_participle) : pos(Tag::finite);
  if (base && sentence_start_ && (may(t, Feature::mainly_verb) || !noun) &&
      n.any(Tag::determiner | Tag::pronoun | Tag::que))
    return pos(Tag::infinitive);
  if (verb && !noun && !adjective && !sentence_start_) return pos(Tag::finite);
  return 0;
}

auto EnglishDecider::behind_coordinator(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (gerund && (may(t, Feature::mainly_verb) || !noun)) return pos(Tag::present_participle);
  if (verb && (may(t, Feature::mainly_verb) || !noun) && !adjective) return pos(Tag::finite);
  if (verb && t.is(Tag::speech_verb) && n.any(Tag::que | Tag::determiner | Tag::pronoun)) return pos(Tag::finite);
  if (verb && may(t, Feature::simple_past) && ((!noun && n.is(Tag::capitalized)) || n.is(Tag::determiner)))
    return pos(Tag::finite); // "and ranked Brook", "and left the room"
  if (verb && t.is(Tag::speech_verb) && !noun && n.is(Tag::a) && verb_ahead(i + 1))
    return pos(Tag::finite); // "but pledged to stay"
  return 0;
}

auto EnglishDecider::behind_preposition(OpenWord const& open) const -> Tags {
  auto const& [i, t, n, p, w, noun, adjective, participle, gerund, base, verb] = open;
  if (gerund && !(noun && !may(t, Feature::mainly_verb) && !n.any(Tag::determiner | Tag::que | Tag::pronoun) &&
                  !(at(i + 2).is(Tag::que) && may(n, Feature::adverb))))
    return pos(Tag::present_participle); // "by warning darkly that"
  if (noun && !(adjective && nounish(n) && !ends_phrase(i + 1))) return pos(Tag::noun);
  if (adjective) return pos(Tag::adjective);
  if (participle) return pos(Tag::adjective);
  return 0;
}

auto EnglishDecider::thing_before(std::uint32_t i) const -> bool {
  if (i < 2 || word(at(i - 2)).size() > 2 || !at(i - 2).is(Tag::indefinite) || !at(i - 1).is(Tag::noun)) return false;
  auto const* cls = pack_.noun_class(at(i - 1).noun_class);
  return cls == nullptr || !cls->animate;
}

auto EnglishDecider::names(Token const& t) const -> bool {
  auto const forms = pack_.forms_of(word(t));
  return std::any_of(forms.begin(), forms.end(), [&](VerbForm const& form) {
    auto const& verb = pack_.verbs[form.verb];
    return verb.rest.empty() && verb.can(Takes::object_attribute) && !verb.can(Takes::que);
  });
}

auto EnglishDecider::paired(std::uint32_t i) const -> bool {
  for (auto k = i; k > 0 && k + 4 > i; --k) {
    if (tokens_[k].is(Tag::paragraph_start)) return false;
    if (tokens_[k - 1].is(Tag::coordinator))
      return k + 1 < i && tokens_[k].is(Tag::determiner) && k > 1 && at(k - 2).is(Tag::name);
  }
  return false;
}

auto EnglishDecider::says_freely(Token const& t) const -> bool {
  auto const forms = pack_.forms_of(word(t));
  return std::any_of(forms.begin(), forms.end(), [&](VerbForm const& form) {
    auto const& verb = pack_.verbs[form.verb];
    return verb.rest.empty() && verb.can(Takes::incise) && verb.kind != Kind::directive;
  });
}

auto EnglishDecider::behind_adverbs() const -> Token const& {
  auto k = previous_;
  std::uint32_t steps = 0;
  while (k != none && k > 0 && steps++ < 3 && tokens_[k].any(Tag::adverb | Tag::hedge | Tag::time) &&
         !tokens_[k].is(Tag::paragraph_start))
    --k;
  return k == none ? empty_ : tokens_[k];
}

auto EnglishDecider::day_in_phrase(Token const& t) const -> bool {
  if (!may(t, Feature::noun) || (t.is(Tag::speech_verb) && may(t, Feature::simple_past))) return false;
  auto k = previous_;
  bool day = false;
  while (k != none && k > 0 && tokens_[k].is(Tag::time) && !tokens_[k].is(Tag::paragraph_start))
    day = day || tokens_[k].is(Tag::capitalized), --k;
  return day && k != none && tokens_[k].is(Tag::determiner) && !tokens_[k].is(Tag::demonstrative);
}

auto EnglishDecider::ends_phrase(std::uint32_t i) const -> bool {
  auto const& t = at(i);
  return t.any(Tag::etre | Tag::avoir | Tag::modal) ||
         (certain_verb(t) && !may(t, Feature::noun) && !may(t, Feature::adjective));
}

auto EnglishDecider::verb_before_mark(std::uint32_t i) const -> bool {
  for (auto k = i + 1; k < i + 12; ++k) {
    auto const& t = at(k);
    if (t.fold_size == 0 || t.any(marks) || t.any(Tag::relative | Tag::coordinator | Tag::que) ||
        t.any(Tag::subordinator | Tag::si | Tag::subject_pronoun))
      return false;
    if (certain_verb(t) && !may(t, Feature::infinitive)) return true;
    if (t.any(Tag::modal | Tag::etre | Tag::avoir)) return true;
    if (may(t, Feature::simple_past) && may(t, Feature::mainly_verb) && t.is(Tag::speech_verb)) return true;
  }
  return false;
}

} // namespace sourcier
