#include "lexicon/decide_fr.hpp"

namespace sourcier {

using namespace may_be;

auto FrenchDecider::open_class(std::uint32_t i) const -> Tags {
  auto const& t = tokens_[i];
  auto const& n = next(i);
  auto const& p = before();
  bool const noun = may(t, Feature::noun) || t.features == 0;
  bool const adjective = may(t, Feature::adjective);
  bool const participle = may(t, Feature::past_participle);
  bool const finite = third_person(t);
  auto const word = tokens_.fold(t);

  if (t.any(Tag::avoir | Tag::etre) && !(p.is(Tag::determiner) && noun)) {
    if (participle && (auxiliary_ || !noun)) return pos(Tag::past_participle);
    if (may(t, Feature::infinitive)) return pos(Tag::infinitive);
    if (may(t, Feature::present_participle)) return pos(Tag::present_participle);
    if (!participle) return pos(Tag::finite);
  }
  if (noun && finite && p.is(Tag::open_quote) && previous_ > 0 && tokens_[previous_ - 1].any(Tag::de | Tag::determiner))
    return pos(Tag::noun); // « a qualifié d'« acte de guerre » »
  if (participle && auxiliary_ && !(finite && n.is(Tag::inverted))) return pos(Tag::past_participle); // « a, dit-il, »
  if (auxiliary_ && adjective && n.is(Tag::speech_verb) && may(n, Feature::past_participle))
    return pos(Tag::adverb);                          // « a juste indiqué »
  if (noun && apposed_role(i)) return pos(Tag::noun); // « Ali Sy, étudiant en droit », « …, conseiller municipal »
  if (may(t, Feature::present_participle)) {
    bool const gerund = tokens_.fold(p) == "en" || p.any(marks) || p.any(Tag::clitic | Tag::negation) ||
                        n.any(Tag::que | Tag::determiner) || n.is(Tag::infinitive) || may(n, Feature::infinitive) ||
                        t.is(Tag::speech_verb) || !(noun || adjective);
    bool const state = p.any(Tag::finite | Tag::etre) || said_to_be();
    bool const trait = adjective && state && !n.any(Tag::que | Tag::determiner); // « se dit confiant »
    if (gerund && !trait && !p.is(Tag::determiner)) return pos(Tag::present_participle);
  }
  if (may(t, Feature::infinitive)) {
    auto const* who = pack_.noun_class(t.noun_class); // « le jeune | conseiller | du maire »
    bool const somebody = noun && who != nullptr && who->animate && p.any(Tag::adjective | Tag::noun) &&
                          previous_ > 0 && tokens_[previous_ - 1].is(Tag::determiner) &&
                          pack_.prenominal.contains(tokens_.fold(p));
    // « Luc Bel, | boulanger | à Brest », « Anne Diot, jeune | conseillère | du maire »
    auto const behind =
        previous_ != none && pack_.prenominal.contains(tokens_.fold(p)) && previous_ > 0 ? tokens_[previous_ - 1] : p;
    bool const apposed =
        noun && who != nullptr && who->animate && behind.is(Tag::comma) &&
        (n.any(Tag::de | Tag::a | Tag::preposition) || n.is(Tag::comma) || may(n, Feature::past_participle)) &&
        names_before(i);
    if (somebody || apposed) return pos(Tag::noun);
    if (!(p.is(Tag::determiner) && noun)) return pos(Tag::infinitive);
  }
  if (participle && p.is(Tag::comma) && names_again(i)) return pos(Tag::past_participle); // « Salif Ba, dit « Kas », »
  if (participle && sentence_start_ && t.is(Tag::capitalized) && t.is(Tag::speech_verb) &&
      (n.is(Tag::par) || (n.is(Tag::de) && !finite)))
    return pos(Tag::past_participle); // « Accusé de vol par ses voisins, l'homme … »
  if (finite && noun && !auxiliary_ && !t.is(Tag::capitalized) && behind_incise(i) &&
      (n.any(Tag::determiner | Tag::clitic | Tag::number) || n.any(Tag::preposition | Tag::a | Tag::numeral)))
    return pos(Tag::finite); // « Son recueil, dit-elle, | pose un regard tendre sur l'usine »
  if (finite && noun && behind_aside_ && !auxiliary_ && !t.is(Tag::capitalized) &&
      (n.any(Tag::determiner | Tag::adverb | Tag::number) || n.is(Tag::numeral) || n.any(Tag::clitic | Tag::time) ||
       may(n, Feature::adverb)))
    return pos(Tag::finite); // « Le zoo, qui s'agrandit, | compte 300 animaux »
  if (participle && !finite && t.is(Tag::speech_verb) && p.any(Tag::coordinator | Tag::comma) && governs_claim(i))
    return pos(Tag::past_participle); // « a condamné l'attentat et promis que »
  if (finite && t.is(Tag::speech_verb) && p.is(Tag::que) && previous_ > 0 &&
      tokens_.fold(tokens_[previous_ - 1]) == "ce" && n.is(Tag::determiner))
    return pos(Tag::finite); // « ce que conteste la mairie »
  if (finite && noun && t.is(Tag::speech_verb) && p.is(Tag::que) && previous_ > 0 && !t.is(Tag::capitalized) &&
      tokens_[previous_ - 1].any(Tag::noun | Tag::adjective) && n.any(Tag::determiner | Tag::capitalized) &&
      !n.is(Tag::de))
    return pos(Tag::finite); // « un avis que partage le maire »
  if (finite && noun && t.is(Tag::speech_verb) && after_the_latter() && governs_claim(i))
    return pos(Tag::finite); // « cette dernière conteste toute faute »
  if (finite && t.is(Tag::speech_verb) && !p.any(Tag::determiner | Tag::preposition | Tag::de) &&
      fixed_phrase(i, tokens_, pack_))
    return pos(Tag::finite); // « fait état de »
  if (finite && t.is(Tag::speech_verb) && n.is(Tag::negation) && at(i + 2).is(Tag::negator) && !p.is(Tag::determiner) &&
      may(at(i + 3), Feature::infinitive))
    return pos(Tag::finite); // « L'élu qui a lancé le projet dit ne pas avoir menti »
  if (finite && t.is(Tag::light_verb) && p.any(Tag::noun | Tag::name) && n.any(Tag::de | Tag::a) && !finite_seen_ &&
      may(at(i + 2), Feature::infinitive))
    return pos(Tag::finite); // « Le maire continue de répéter que »
  if (finite && noun && t.is(Tag::speech_verb) && p.any(Tag::name | Tag::noun) && tokens_.fold(n) == "sur" &&
      !finite_seen_)
    return pos(Tag::finite); // « L'ONU alerte sur », « l'association alerte sur »
  if (finite && (adjective || noun) && p.is(Tag::name) && n.is(Tag::capitalized) && !finite_seen_ && !participle)
    return pos(Tag::finite); // « La marque Kente Plus quitte Lomé »
  if (finite && may(n, Feature::infinitive) && !p.any(Tag::determiner | Tag::preposition | Tag::de | Tag::a) &&
      !n.is(Tag::capitalized))
    return pos(Tag::finite); // « va affronter », « fait remarquer »
  bool const after_subject =
      p.any(Tag::subject_pronoun | Tag::negation | Tag::clitic) || (p.is(Tag::relative) && !p.is(Tag::determiner));
  if (finite && after_subject && !p.is(Tag::determiner)) return pos(Tag::finite);
  if (finite && noun && t.is(Tag::speech_verb) && another_says(i)) return pos(Tag::finite); // « Un autre nuance »
  if (p.any(Tag::determiner | Tag::number) || p.is(Tag::possessive)) {
    if (adjective && noun && !pack_.prenominal.contains(word)) return pos(Tag::noun);
    // « un enseignant à la retraite », « un enseignant présent »
    auto const* who = pack_.noun_class(t.noun_class);
    auto const* next_who = pack_.noun_class(n.noun_class);
    bool const person = adjective && who != nullptr && who->animate && !pack_.prenominal.contains(word) &&
                        !n.is(Tag::capitalized) && (may(n, Feature::adjective) || n.fold_size <= 2) &&
                        !(next_who != nullptr && next_who->animate);
    if (person) return pos(Tag::noun);
    if (adjective && noun)
      return nounish(n) && !only_verb(n) && (may(n, Feature::noun) || n.is(Tag::capitalized)) ? pos(Tag::adjective)
                                                                                              : pos(Tag::noun);
    if (noun) return pos(Tag::noun);
    if (participle && t.noun_class != no_entry && (n.noun_class == t.noun_class || n.is(Tag::a)))
      return pos(Tag::noun); // « Le | mis | en cause », « le | gardé | à vue »
    if (adjective) return pos(Tag::adjective);
    if (participle) return pos(Tag::past_participle);
    if (may(t, Feature::adverb)) return pos(Tag::adverb);
    if (finite) return pos(Tag::finite);
    return pos(Tag::noun);
  }
  if (p.is(Tag::adjective) && finite && noun && t.is(Tag::speech_verb) && tokens_.fold(p).ends_with('s') &&
      !may(t, Feature::noun_plural) && !finite_seen_ && governs_claim(i))
    return pos(Tag::finite); // « Une dizaine de requérants estime que »
  if (p.is(Tag::adjective) && noun && (!finite || !before_adjective_is_postposed())) return pos(Tag::noun);
  if (p.any(Tag::noun | Tag::name | Tag::close_bracket | Tag::acronym) || p.is(Tag::adjective) ||
      p.is(Tag::past_participle) || p.is(Tag::adverb) || p.is(Tag::pronoun)) {
    bool const governs =
        n.any(Tag::que | Tag::determiner | Tag::adverb | Tag::colon | Tag::open_quote | Tag::clitic | Tag::negation) ||
        n.any(Tag::subject_pronoun | Tag::negator | Tag::inverted | Tag::time) || n.any(Tag::capitalized | Tag::a) ||
        may(n, Feature::infinitive) ||                            // not « une source rebelle | a indiqué »
        (n.is(Tag::de) && may(at(i + 2), Feature::infinitive)) || // « craint de perdre »
        (may(n, Feature::adverb) && !may(n, Feature::adjective) &&
         !may(n, Feature::noun)); // « critique vivement la loi »
    if (finite && (adjective || participle) && t.is(Tag::speech_verb)) {
      if (!finite_seen_ && (governs || tonic_follows(i) || insertion_follows(i)) && !agent_follows(i))
        return pos(Tag::finite);
      if (finite_seen_ && speaker_closes(i)) return pos(Tag::finite);
    } else if (finite && !(adjective || participle)) {
      if (!noun || !finite_seen_) return pos(Tag::finite);
      if (t.is(Tag::speech_verb) && governs && !p.is(Tag::adjective)) return pos(Tag::finite);
    } else if (finite && !finite_seen_ && !p.is(Tag::adverb) &&
               (n.any(Tag::determiner | Tag::clitic) || may(n, Feature::infinitive))) {
      return pos(Tag::finite);
    }
    if (may(t, Feature::adverb) && !adjective && !noun) return pos(Tag::adverb);
    if (adjective) return pos(Tag::adjective);
    if (participle) return pos(Tag::past_participle);
    if (noun) return pos(Tag::noun);
    return finite ? pos(Tag::finite) : pos(Tag::noun);
  }
  if (finite && !participle && !finite_seen_ && !t.is(Tag::capitalized) && closing_mark() && !n.is(Tag::de) &&
      (n.any(Tag::adverb | Tag::determiner) || may(n, Feature::adverb)))
    return pos(Tag::finite); // « L'affiche « Soleil » passe mal »
  if (p.any(marks)) {
    bool const answers =
        n.any(Tag::colon | Tag::open_quote) ||
        n.any(Tag::determiner | Tag::subject_pronoun | Tag::inverted | Tag::capitalized | Tag::time | Tag::a) ||
        n.is(Tag::que) || n.any(Tag::possessive | Tag::adverb) || n.is(Tag::de) ||
        (p.is(Tag::comma) && n.is(Tag::pronoun)) || // « … », dit l'un d'eux
        (p.is(Tag::comma) && !finite_seen_ && n.any(Tag::number | Tag::numeral) &&
         may(at(i + 2), Feature::noun)) ||  // « , annonce deux fermetures »
        (p.is(Tag::comma) && says_to(i)) || // « Luc Bel, professeur à Redon, note auprès de l'AFP que »
        (n.any(Tag::preposition | Tag::comma) && i >= 2 &&
         at(i - 2).is(Tag::close_quote)); // « … », peste devant la presse
    if (finite && t.is(Tag::speech_verb) && (!sentence_start_ || !t.is(Tag::capitalized)) && answers &&
        !(participle && !may(t, Feature::present)))
      return pos(Tag::finite);
    if (finite && !noun && !adjective && !participle) return pos(Tag::finite);
    if (participle && !noun) return pos(Tag::past_participle);
    if (participle && n.any(Tag::preposition | Tag::a | Tag::de)) return pos(Tag::past_participle);
  }
  // « Luc Bel, ambassadeur américain »: of two words that may both be a noun or an adjective, the one for somebody
  auto const* cls = pack_.noun_class(t.noun_class);
  bool const somebody = noun && adjective && cls != nullptr && cls->animate && may(n, Feature::adjective) &&
                        !n.is(Tag::capitalized) && !pack_.prenominal.contains(word);
  if (p.any(Tag::de | Tag::a | Tag::preposition)) {
    if (noun && (somebody || !(adjective && may(n, Feature::noun) && !finite))) return pos(Tag::noun);
    if (adjective) return pos(Tag::adjective);
  }
  if (may(t, Feature::adverb) && !noun && !adjective) return pos(Tag::adverb);
  if (finite && !noun && !adjective && !participle) return pos(Tag::finite);
  if (finite && t.is(Tag::speech_verb) && !noun && !participle) return pos(Tag::finite);
  if (finite && t.is(Tag::speech_verb) && p.any(Tag::coordinator | Tag::adversative) &&
      (n.any(Tag::que | Tag::determiner | Tag::possessive) || n.is(Tag::clitic) ||
       (n.is(Tag::de) && may(at(i + 2), Feature::infinitive)))) // « et menace de partir »
    return pos(Tag::finite);
  if (participle && !noun) return pos(Tag::past_participle);
  if (somebody) return pos(Tag::noun);
  if (adjective && (!noun || may(n, Feature::noun))) return pos(Tag::adjective);
  if (noun) return pos(Tag::noun);
  if (adjective) return pos(Tag::adjective);
  return finite ? pos(Tag::finite) : pos(Tag::noun);
}

/// « s'est dit | confiant », « s'est déclarée | méfiante »: the word before is a verb of speech behind its auxiliary.
auto FrenchDecider::said_to_be() const -> bool {
  return previous_ != none && previous_ > 0 && before().is(Tag::past_participle) && before().is(Tag::speech_verb) &&
         tokens_[previous_ - 1].is(Tag::etre);
}

auto FrenchDecider::behind_incise(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 16; // tokens
  if (i < 4 || !at(i - 1).is(Tag::comma)) return false;
  auto k = i - 2;
  while (k > 0 && k + 4 > i && at(k).is(Tag::past_participle)) --k; // « a-t-elle | dit »
  if (!at(k).is(Tag::inverted)) return false;
  while (k > 0 && k + 8 > i && !at(k).is(Tag::comma)) --k;
  if (!at(k).is(Tag::comma)) return false;
  auto const comma = k;
  for (; k > 0 && k + sight > comma; --k) {
    if (at(k - 1).is(Tag::finite)) return false;
    if (at(k - 1).any(Tag::stop | Tag::colon | Tag::open_quote) || at(k).is(Tag::paragraph_start)) break;
  }
  return at(comma - 1).any(Tag::noun | Tag::name | Tag::adjective | Tag::close_quote);
}

auto FrenchDecider::closing_mark() const -> bool {
  if (previous_ == none || previous_ == 0 || !before().any(Tag::open_quote | Tag::close_quote)) return false;
  return before().is(Tag::close_quote) || before().span.begin == tokens_[previous_ - 1].span.end;
}

auto FrenchDecider::speaker_closes(std::uint32_t i) const -> bool {
  auto k = i + 1;
  if (at(k).is(Tag::determiner) && !at(k).any(Tag::de | Tag::a)) ++k;
  auto const* cls = pack_.noun_class(at(k).noun_class);
  bool const body = at(k).is(Tag::acronym) || (cls != nullptr && cls->speaks && k == i + 2);
  bool const full_name = k == i + 1 && (may(at(k), Feature::proper_name) || may(at(k), Feature::male_name)) &&
                         at(k).is(Tag::capitalized) && at(k + 1).is(Tag::capitalized);
  if (!body && !full_name) return false;
  k += full_name ? 2 : 1;
  constexpr std::uint32_t words = 3; // « le maire | Luc Roy | . », « la ministre | de la Santé | . »
  auto const noun = k;
  while (body && k < noun + words && (at(k).is(Tag::capitalized) || (at(k).is(Tag::de) && at(k).is(Tag::determiner))))
    ++k;
  if (body && k == noun && at(k).is(Tag::de)) {
    auto const of = at(k + 1).is(Tag::determiner) ? k + 2 : k + 1;
    if (at(of).is(Tag::capitalized) && at(of + 1).is(Tag::stop)) k = of + 1;
  }
  return at(k).is(Tag::stop) || (at(k).is(Tag::preposition) && !at(k).any(Tag::de | Tag::a));
}

auto FrenchDecider::governs_claim(std::uint32_t i) const -> bool {
  auto const& n = next(i);
  return n.is(Tag::que) || (n.is(Tag::determiner) && (!n.is(Tag::de) || n.is(Tag::indefinite))) ||
         (n.is(Tag::de) && may(at(i + 2), Feature::infinitive)) || n.is(Tag::a);
}

auto FrenchDecider::tonic_follows(std::uint32_t i) const -> bool {
  return next(i).is(Tag::comma) && at(i + 2).is(Tag::pronoun) && at(i + 3).is(Tag::comma);
}

auto FrenchDecider::insertion_follows(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 9; // tokens
  if (!next(i).is(Tag::comma) || !at(i + 2).any(Tag::comme | Tag::preposition | Tag::a | Tag::time)) return false;
  for (auto k = i + 3; k < i + sight; ++k) {
    if (at(k).any(Tag::stop | Tag::colon | Tag::semicolon | Tag::que) || only_verb(at(k))) return false;
    if (at(k).is(Tag::comma)) return at(k + 1).is(Tag::determiner) && !at(k + 1).any(Tag::de | Tag::a);
  }
  return false;
}

auto FrenchDecider::says_to(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 8; // tokens
  if (!next(i).any(Tag::preposition | Tag::a)) return false;
  for (auto k = i + 2; k < i + sight; ++k) {
    if (at(k).is(Tag::que)) return true;
    if (at(k).any(Tag::stop | Tag::comma | Tag::colon | Tag::relative) || only_verb(at(k))) return false;
  }
  return false;
}

auto FrenchDecider::names_before(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 3; // tokens: « Bel | , | jeune | boulanger »
  for (auto k = i; k > 0 && i - k < sight;)
    if (tokens_[--k].is(Tag::comma)) return k > 0 && tokens_[k - 1].is(Tag::name);
  return false;
}

auto FrenchDecider::another_says(std::uint32_t i) const -> bool {
  if (previous_ == none || previous_ == 0 || tokens_.fold(before()) != "autre") return false;
  auto const& article = tokens_[previous_ - 1];
  auto const said = pack_.genders.find(tokens_.fold(article));
  auto const& features = tokens_[i].features;
  if (article.is(Tag::determiner) && next(i).is(Tag::que)) return true; // « l'autre estime que »
  return article.is(Tag::indefinite) && said != pack_.genders.end() && (said->second & 3) == 1 &&
         has(features, Feature::noun_feminine) && !has(features, Feature::noun_masculine);
}

auto FrenchDecider::after_the_latter() const -> bool {
  return previous_ != none && previous_ > 0 && tokens_.fold(before()).starts_with("derni") &&
         tokens_[previous_ - 1].is(Tag::demonstrative);
}

} // namespace sourcier
