#include "lexicon/decide_fr.hpp"

namespace sourcier {

using namespace may_be;

auto FrenchDecider::run() -> void {
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    auto& token = tokens_[i];
    if (token.is(Tag::paragraph_start)) new_sentence();
    if (token.any(marks)) {
      mark(token);
      bool const opens_behind =
          token.is(Tag::open_quote) && before().is(Tag::determiner); // « un « tournant » »: a noun all the same
      if (!opens_behind) previous_ = i;
      continue;
    }
    if (token.is(Tag::title) && !title_here(i)) token.clear(Tag::title);
    bool const symbol = token.features == 0 && token.fold_size == 1 && tokens_.fold(token)[0] != '%' &&
                        !token.any(Tag::number | Tag::capitalized) &&
                        token.tags == (token.tags & (Tag::glued | Tag::paragraph_start)) &&
                        static_cast<unsigned char>(tokens_.fold(token)[0]) < 0x80 &&
                        !(tokens_.fold(token)[0] >= 'a' && tokens_.fold(token)[0] <= 'z');
    auto const chosen = token.is(Tag::inverted) || symbol ? Tags{} : decide(i);
    if ((chosen & static_cast<Tags>(Tag::name)) != 0) token.clear(Tag::time); // « Mai Fatty »
    if (chosen != 0) {
      token.tags = (token.tags & ~parts_of_speech) | chosen;
      if (token.is(Tag::clitic) && !token.is(Tag::determiner)) token.clear(Tag::indefinite);
    }
    settle(token);
    bool const initial = closing_initial(i);
    previous_ = i;
    sentence_start_ = initial;
  }
}

auto FrenchDecider::closing_initial(std::uint32_t i) const -> bool {
  auto const& token = tokens_[i];
  auto const word = tokens_.fold(token);
  if (word.size() != 2 || word[1] != '.' || !before().is(Tag::noun) || before().any(Tag::capitalized | Tag::title))
    return false;
  auto const& n = next(i);
  return n.is(Tag::capitalized) && n.any(Tag::determiner | Tag::subject_pronoun);
}

auto FrenchDecider::mark(Token const& token) -> void {
  auxiliary_ = auxiliary_ && token.is(Tag::comma);
  if (token.is(Tag::stop)) new_sentence();
  if (token.any(Tag::colon | Tag::dash)) sentence_start_ = true; // « Abidjan - Le PDCI a dit »
  if (token.is(Tag::comma)) sentence_start_ = false;             // « Qui paiera ? », demande Louise
  if (token.any(Tag::semicolon | Tag::colon | Tag::comma)) finite_seen_ = false;
  behind_aside_ = aside_ && token.is(Tag::comma);
  if (token.is(Tag::comma)) aside_ = false;
  if (token.is(Tag::open_quote)) sentence_start_ = true; // a quotation may open with a capital
}

auto FrenchDecider::settle(Token& token) -> void {
  if (token.is(Tag::finite)) finite_seen_ = true;
  if (token.is(Tag::relative) && before().is(Tag::comma)) aside_ = true;
  behind_aside_ = false;
  if (token.any(Tag::que | Tag::relative) || token.any(Tag::coordinator | Tag::adversative)) finite_seen_ = false;
  if ((token.any(Tag::avoir | Tag::etre) && token.any(Tag::finite | Tag::infinitive | Tag::present_participle)) ||
      (token.is(Tag::past_participle) && token.is(Tag::etre))) { // « a été annoncé »
    auxiliary_ = true;
  } else if (!token.any(Tag::adverb | Tag::negator | Tag::clitic | Tag::inverted) && !token.is(Tag::pronoun)) {
    auxiliary_ = false;
  }
  if (!token.any(Tag::finite | Tag::infinitive | Tag::past_participle | Tag::present_participle)) {
    token.clear(Tag::speech_verb);
    if (!token.any(Tag::adjective | Tag::noun)) token.clear(Tag::light_verb); // « jugé utile de préciser »
    token.clear(Tag::avoir);
    token.clear(Tag::etre);
  }
  if (!token.is(Tag::noun)) token.clear(Tag::nominal_cue);
  if (!token.any(Tag::noun | Tag::name)) {
    if (!token.any(Tag::pronoun | Tag::adjective)) token.noun_class = no_entry;
  }
  if (token.is(Tag::reflexive) && !token.is(Tag::clitic)) token.clear(Tag::reflexive);
}

auto FrenchDecider::decide(std::uint32_t i) const -> Tags {
  auto const& t = tokens_[i];
  if (previous_ != none && i > 0 && others_alone(i - 1)) return pos(Tag::pronoun);
  if (others_alone(i)) return pos(Tag::pronoun);
  // « A ses yeux », « A l'hôpital »: a capital without its accent
  if (t.is(Tag::avoir) && t.is(Tag::capitalized) && tokens_.fold(t) == "a" && !t.is(Tag::medium) &&
      !next(i).any(Tag::inverted | Tag::clitic) && !may(next(i), Feature::past_participle))
    return pos(Tag::a);
  // « le maire à indiqué que »: an accent too many
  auto const& said = next(i);
  if (t.is(Tag::a) && !t.is(Tag::determiner) && said.is(Tag::speech_verb) && may(said, Feature::past_participle) &&
      !may(said, Feature::noun) && !may(said, Feature::infinitive) && !may(said, Feature::adjective))
    return pos(Tag::avoir) | pos(Tag::finite);
  if (auto const whatever = no_matter(i); whatever != 0) return whatever;
  if (t.is(Tag::number)) return pos(Tag::number);
  if (tokens_.fold(t) == "%") return pos(Tag::noun); // « 43 % des sondés »
  if (pack_.is(tokens_.fold(t), Use::same) && !t.is(Tag::adverb) &&
      before().any(Tag::noun | Tag::name | Tag::adjective))
    return pos(Tag::adjective); // « le ministre lui-même a annoncé »
  if (before().is(Tag::name) && !t.any(Tag::de | Tag::determiner) && !t.any(Tag::preposition | Tag::coordinator) &&
      pack_.particles.contains(tokens_.fold(t)) && particle_of_name(i))
    return pos(Tag::name); // « Houda ben Salah »
  if (before().is(Tag::name) && article_of_name(i)) return pos(Tag::name);
  if (finite_seen_ && tokens_.fold(t) == "presse" && before().is(Tag::noun))
    return pos(Tag::noun); // « un point presse »
  // « Médecins sans frontières »
  auto const word = tokens_.fold(t);
  if ((word == "sans" && before().is(Tag::capitalized) && tokens_.fold(next(i)) == "frontières") ||
      (word == "frontières" && before().is(Tag::name) && tokens_.fold(before()) == "sans"))
    return pos(Tag::name);
  // « 300 postes, | soit un quart des effectifs », « venant | soit de Russie, | soit du nord », not « que la route |
  // soit »
  if (pack_.is(word, Use::that_is) && !before().any(Tag::que | Tag::subject_pronoun | Tag::relative | Tag::negation) &&
      (next(i).any(Tag::number | Tag::numeral | Tag::determiner | Tag::de | Tag::a | Tag::preposition | Tag::time)) &&
      (before().any(Tag::comma | Tag::open_bracket | Tag::present_participle) || twice(i)))
    return pos(Tag::coordinator);
  if (t.is(Tag::title) && title_here(i)) return pos(Tag::noun) | pos(Tag::title);
  if (t.is(Tag::capitalized) && tokens_.fold(t) == "el" && next(i).is(Tag::title) && next(i).is(Tag::capitalized))
    return pos(Tag::noun) | pos(Tag::title); // « El Hadj Oumar Sow »
  if (before().is(Tag::title) && surname_in_small(t)) return pos(Tag::name);
  if (t.any(Tag::etre | Tag::avoir) && t.is(Tag::capitalized) && !sentence_start_ && before().is(Tag::determiner) &&
      next(i).is(Tag::capitalized))
    return pos(Tag::name); // « l'Est Républicain »
  if (t.is(Tag::capitalized) && nationality(i)) return pos(Tag::adjective);
  bool const of_medium = t.is(Tag::medium) && (t.features == 0 || before().is(Tag::medium));
  if ((t.is(Tag::capitalized) || of_medium) && is_name(i)) {
    auto out = pos(Tag::name);
    if (t.noun_class != no_entry || (t.is(Tag::title))) out |= pos(Tag::noun);
    return out;
  }
  constexpr auto closed = Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::negator | Tag::clitic |
                          Tag::subject_pronoun | Tag::pronoun | Tag::que | Tag::relative | Tag::si | Tag::subordinator |
                          Tag::coordinator | Tag::adversative | Tag::preposition | Tag::adverb | Tag::numeral;
  if (t.any(closed)) {
    auto const chosen = closed_class(i);
    if (chosen != 0) return chosen;
  }
  return open_class(i);
}

/// « dans | n'importe quel | cas », « n'importe qui », « n'importe où »: no verb.
auto FrenchDecider::no_matter(std::uint32_t i) const -> Tags {
  constexpr std::uint32_t words = 3;
  auto const same = [&](std::uint32_t k, std::string_view word) { return tokens_.fold(at(k)) == word; };
  auto first = i; // « n' »
  while (first + words > i + 1 && first > 0 && !same(first, "n'")) --first;
  if (!same(first, "n'") || !same(first + 1, "importe") || i >= first + words) return 0;
  auto const which = tokens_.fold(at(first + 2));
  bool const noun = which.starts_with("quel");
  bool const somebody = which == "qui" || which == "quoi" || which.ends_with("quel") || which.ends_with("quelle");
  if (noun) return i == first + 2 ? pos(Tag::adjective) : pos(Tag::determiner);
  if (somebody) return pos(Tag::pronoun);
  return which == "où" || which == "quand" || which == "comment" ? pos(Tag::adverb) : Tags{};
}

/// « soit mardi, soit mercredi »
auto FrenchDecider::twice(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 12;
  for (auto k = i + 1; k < tokens_.size() && k < i + sight && !tokens_[k].is(Tag::stop); ++k) {
    if (tokens_.fold(tokens_[k]) == tokens_.fold(tokens_[i])) return true;
  }
  return false;
}

/// A verb stands before the token, no farther than a clause is long.
auto FrenchDecider::clause_before(std::uint32_t i) const -> bool {
  constexpr std::uint32_t sight = 40;
  for (auto k = i; k-- > 0 && k + sight > i && !tokens_[k].is(Tag::stop);) {
    if (tokens_[k].is(Tag::finite)) return true;
    if (tokens_[k].is(Tag::paragraph_start)) break;
  }
  return false;
}

auto FrenchDecider::title_here(std::uint32_t i) const -> bool {
  auto const& n = next(i);
  // « « … », | juge M. Belin »: a verb that is a title elsewhere
  if (tokens_[i].is(Tag::speech_verb) && i >= 2 && before().is(Tag::comma) && at(i - 2).is(Tag::close_quote))
    return false;
  if (tokens_[i].is(Tag::speech_verb) && !tokens_[i].is(Tag::capitalized) && before().is(Tag::comma) &&
      clause_before(i)) // « Les élus n'ont rien compris, | juge Anne Morel »
    return false;
  // « Pape Diogo Faye », not « le pape Jean-Paul II »
  bool const given = tokens_[i].is(Tag::capitalized) && n.is(Tag::capitalized) && at(i + 2).is(Tag::capitalized) &&
                     (previous_ == none || !before().is(Tag::determiner)) &&
                     pack_.is(tokens_.fold(tokens_[i]), Use::given_title);
  if (given) return false;
  if (tokens_[i].is(Tag::capitalized) && surname_in_small(n)) return true;
  return n.is(Tag::capitalized) &&
         (tokens_[i].is(Tag::capitalized) || may(tokens_[i], Feature::noun) || tokens_[i].features == 0);
}

/// « Mme tavel »: a word that no dictionary has, without the capital of a name.
auto FrenchDecider::surname_in_small(Token const& t) const -> bool {
  constexpr std::uint32_t shortest = 3; // bytes
  return t.features == 0 && t.noun_class == no_entry && t.fold_size >= shortest &&
         t.tags == (t.tags & (Tag::glued | Tag::paragraph_start)) && tokens_.fold(t)[0] >= 'a' &&
         tokens_.fold(t)[0] <= 'z';
}

auto FrenchDecider::is_name(std::uint32_t i) const -> bool {
  auto const& t = tokens_[i];
  if (t.is(Tag::medium) && before().is(Tag::medium) && !t.is(Tag::paragraph_start))
    return true; // « Sciences et Avenir »
  if (t.any(Tag::medium | Tag::acronym) && !t.any(Tag::determiner | Tag::preposition)) return true;
  bool const closed = t.any(Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::clitic | Tag::subject_pronoun |
                            Tag::que | Tag::relative | Tag::subordinator | Tag::preposition | Tag::coordinator |
                            Tag::adversative | Tag::adverb | Tag::pronoun | Tag::si);
  if (!sentence_start_) {
    if (!closed) return true;
    // « Rose Fort »: a word with a capital behind a given name
    if (t.any(Tag::adverb | Tag::adversative) && !t.any(Tag::determiner | Tag::preposition | Tag::pronoun) &&
        ((before().is(Tag::name) && first_name(before().features)) || before().is(Tag::title)))
      return true;
    // « Masanori Son, »: no noun stands behind it
    if (t.is(Tag::determiner) && !t.is(Tag::de) && before().is(Tag::name) && previous_ + 1 == i &&
        next(i).any(Tag::comma | Tag::stop))
      return true;
    // « Le Monde », « La Nation » inside a sentence, but not « DIT Le ministre »
    return t.is(Tag::determiner) && next(i).is(Tag::capitalized);
  }
  if (t.is(Tag::time) && next(i).is(Tag::time) && !t.any(Tag::medium | Tag::noun))
    return false;                                                                      // « Cet été sera chaud »
  if (closed || t.is(Tag::numeral)) return t.is(Tag::medium) && t.is(Tag::determiner); // « Trois Belges sur dix »
  // « Martin dénonce », « Petit assure »: no common noun opens a sentence without its article
  bool const personal_name = has(t.features, Feature::surname) || first_name(t.features) || may(t, Feature::adjective);
  bool const several = may(t, Feature::noun_plural) && !pack_.is(tokens_.fold(t), Use::surname);
  if (personal_name && next(i).is(Tag::speech_verb) && third_person(next(i)) && !may(next(i), Feature::noun) &&
      !several)
    return true;
  if (t.features == 0) return true;
  bool const common = has(t.features, Feature::uncapitalized);
  if (!common) return true;
  auto const& n = next(i);
  bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name) || may(t, Feature::surname);
  if (personal && n.is(Tag::capitalized)) return true;
  if (pack_.metonyms.contains(tokens_.fold(t)) || pack_.organizations.contains(tokens_.fold(t))) return true;
  return !verbish(t) && !may(t, Feature::adverb) && n.is(Tag::capitalized) && t.noun_class == no_entry &&
         !n.any(Tag::acronym | Tag::medium);
}

auto FrenchDecider::nationality(std::uint32_t i) const -> bool {
  auto const& t = tokens_[i];
  auto const& p = before();
  if (!p.is(Tag::noun) || t.any(Tag::acronym | Tag::medium) || (!p.is(Tag::capitalized) && may(t, Feature::surname)) ||
      next(i).any(Tag::capitalized | Tag::open_bracket))
    return false;
  auto const* cls = pack_.noun_class(p.noun_class);
  if (!(cls != nullptr && cls->animate) && tokens_.fold(p) != "état") return false;
  bool const personal = may(t, Feature::male_name) || may(t, Feature::female_name);
  bool const called =
      pack_.is(tokens_.fold(t), Use::surname) || pack_.prenominal.contains(tokens_.fold(t)); // « Petit »
  bool const word = may(t, Feature::adjective) && has(t.features, Feature::uncapitalized) && !personal && !called;
  return word || (p.is(Tag::capitalized) && t.features == 0 && pack_.agent(tokens_.fold(t), t.features));
}

auto FrenchDecider::particle_of_name(std::uint32_t i) const -> bool {
  if (next(i).is(Tag::capitalized)) return true;
  return pack_.particles.contains(tokens_.fold(next(i))) && at(i + 2).is(Tag::capitalized);
}

/// « Hervé | le | Guen »: an article with a small letter between a first name and a surname; not « rappelle à Florence
/// le Conseil européen ».
auto FrenchDecider::article_of_name(std::uint32_t i) const -> bool {
  auto const& t = tokens_[i];
  if (i == 0 || !t.is(Tag::determiner) || t.any(Tag::de | Tag::capitalized) ||
      !pack_.particles.contains(tokens_.fold(t)))
    return false;
  auto const& given = tokens_[i - 1];
  auto const& surname = next(i);
  bool const first = may(given, Feature::male_name) || may(given, Feature::female_name);
  bool const behind_place = i > 1 && tokens_[i - 2].is(Tag::a);
  return first && !behind_place && surname.is(Tag::capitalized) &&
         !surname.any(Tag::title | Tag::acronym | Tag::medium) && !at(i + 2).is(Tag::de) &&
         !may(at(i + 2), Feature::adjective) && !may(at(i + 2), Feature::noun);
}

auto FrenchDecider::apposed_role(std::uint32_t i) const -> bool {
  auto const& t = tokens_[i];
  // « Anne Roux, députée du Nord, … », not « accusée de vol », « élue de justesse »
  auto const& place = at(i + 2);
  bool const deputy = may(t, Feature::past_participle) && !t.is(Tag::speech_verb) && next(i).is(Tag::de) &&
                      (place.is(Tag::capitalized) || next(i).is(Tag::determiner) || place.is(Tag::determiner)) &&
                      !may(place, Feature::infinitive);
  if (!may(t, Feature::noun) || !(may(t, Feature::present_participle) || may(t, Feature::infinitive) || deputy))
    return false;
  auto const* cls = pack_.noun_class(t.noun_class);
  if (cls == nullptr || !cls->animate || i < 2 || !before().is(Tag::comma) || !tokens_[i - 2].is(Tag::name))
    return false;
  auto const& n = next(i);
  bool const of = n.is(Tag::de) || n.is(Tag::a) || n.is(Tag::preposition);
  bool const trait = may(n, Feature::adjective) && !n.any(Tag::determiner | Tag::clitic | Tag::pronoun);
  return of || trait || n.any(Tag::comma | Tag::stop);
}

auto FrenchDecider::names_again(std::uint32_t i) const -> bool {
  if (!pack_.is(tokens_.fold(tokens_[i]), Use::called) || i < 2 || !tokens_[i - 2].is(Tag::name)) return false;
  auto k = i + 1;
  while (at(k).any(Tag::open_quote | Tag::determiner)) ++k;
  if (!at(k).is(Tag::capitalized) || at(k).any(Tag::title | Tag::medium)) return false;
  constexpr std::uint32_t longest = 4; // words
  auto const first = k;
  while (k < first + longest && at(k).is(Tag::capitalized)) ++k;
  if (at(k).is(Tag::close_quote)) ++k;
  if (!at(k).is(Tag::comma)) return false;
  constexpr std::uint32_t sight = 30;
  for (auto back = i; back-- > 0 && i - back < sight;) {
    if (tokens_[back].is(Tag::finite)) return false; // « Le pont est fermé pour Salif Ba, dit Kas, … »
    if (tokens_[back].any(Tag::stop | Tag::paragraph_start)) break;
  }
  return true;
}

auto decide_french(TokenList& tokens, Pack const& pack) -> void { FrenchDecider{tokens, pack}.run(); }

} // namespace sourcier
