#include "lexicon/decide_fr.hpp"

namespace sourcier {

using namespace may_be;

auto FrenchDecider::closed_class(std::uint32_t i) const -> Tags {
  auto const& t = tokens_[i];
  auto const& n = next(i);
  auto const& p = before();
  auto const word = tokens_.fold(t);
  bool const after_subject = p.any(Tag::subject_pronoun | Tag::negation) ||
                             (p.is(Tag::clitic) && !p.is(Tag::determiner)) ||
                             (p.is(Tag::relative) && tokens_.fold(p) == "qui" &&
                              !(previous_ > 0 && tokens_[previous_ - 1].any(Tag::preposition | Tag::a | Tag::de)));
  constexpr auto classes = Tag::determiner | Tag::de | Tag::a | Tag::negation | Tag::negator | Tag::clitic |
                           Tag::subject_pronoun | Tag::pronoun | Tag::que | Tag::relative | Tag::si |
                           Tag::subordinator | Tag::coordinator | Tag::adversative | Tag::preposition | Tag::adverb |
                           Tag::numeral;
  if (t.is(Tag::de) && !t.is(Tag::determiner)) {
    bool const opens = previous_ == none ||
                       p.any(Tag::comma | Tag::stop | Tag::colon | Tag::que | Tag::coordinator | Tag::adversative);
    if (opens && pack_.is(tokens_.fold(n), Use::numerous) && may(at(i + 2), Feature::noun))
      return pos(Tag::de) | pos(Tag::determiner); // « De nombreux élus regrettent »
  }
  if (t.features == 0 && (t.tags & classes) == pos(Tag::adverb))
    return pos(Tag::adverb);                                               // « en outre », « sur ce point »
  if (t.features == 0 && t.is(Tag::adjective)) return pos(Tag::adjective); // « en exercice », « par intérim »
  if (t.is(Tag::negation)) return pos(Tag::negation);
  if (t.is(Tag::reflexive)) {
    if (t.is(Tag::si) && (n.is(Tag::subject_pronoun))) return pos(Tag::subordinator) | pos(Tag::si);
    return pos(Tag::clitic);
  }
  if (word == "y") return pos(Tag::clitic);
  if (word == "en") {
    if (may(n, Feature::present_participle)) return pos(Tag::preposition);
    bool const verb = only_verb(n) || (after_subject && verbish(n));
    return verb && !may(n, Feature::proper_name) && !n.is(Tag::capitalized) ? pos(Tag::clitic) : pos(Tag::preposition);
  }
  if (t.is(Tag::determiner) && t.is(Tag::clitic)) { // le, la, les, l', leur
    bool const object = (n.any(Tag::avoir | Tag::etre) && !n.is(Tag::capitalized)) || only_verb(n) ||
                        (n.is(Tag::clitic) && only_verb(at(i + 2))) || (after_subject && verbish(n)) ||
                        (p.any(Tag::comma | Tag::noun | Tag::name) && reports(n)) || // « une lettre les informant que »
                        (p.is(Tag::comme) && n.is(Tag::speech_verb) && third_person(n) &&
                         (n.noun_class == no_entry || clashes(t, n))); // « comme le dit le maire », « comme le note »
    bool const title = n.is(Tag::capitalized) && at(i + 2).is(Tag::capitalized); // « | l' | Est Républicain »
    return object && !title ? pos(Tag::clitic) : pos(Tag::determiner);
  }
  if (word == "lui" || word == "nous" || word == "vous") {
    if (may(n, Feature::infinitive) && p.any(Tag::de | Tag::a | Tag::preposition))
      return pos(Tag::clitic);                                               // « de nous dire »
    if (p.is(Tag::source_opener) && word == "lui") return pos(Tag::pronoun); // « qui selon lui | est inutile »
    if (word != "lui" && !after_subject && (verbish(n) || n.any(Tag::clitic | Tag::negation)) &&
        !p.any(Tag::preposition | Tag::a))
      return pos(verb_of_third_person(i) ? Tag::clitic : Tag::subject_pronoun);
    if ((verbish(n) && !auxiliary_) || (p.is(Tag::comma) && reports(n))) return pos(Tag::clitic);
    return pos(Tag::pronoun);
  }
  if (word == "un" && tokens_.fold(p) == "numéro") return pos(Tag::number); // « le numéro un du parti »
  if (t.is(Tag::clitic)) return verbish(n) || n.is(Tag::clitic) ? pos(Tag::clitic) : pos(Tag::pronoun);
  if (word == "ce") {
    if (n.any(Tag::que | Tag::relative) || n.is(Tag::a)) return pos(Tag::pronoun);
    if (n.is(Tag::etre) && !n.is(Tag::capitalized)) return pos(Tag::subject_pronoun);
    return pos(Tag::determiner);
  }
  if (t.is(Tag::subject_pronoun) && t.is(Tag::pronoun)) { // elle, elles, cela
    bool const governed = p.any(Tag::preposition | Tag::a) || (p.is(Tag::de) && !p.is(Tag::noun)) ||
                          p.any(Tag::source_opener | Tag::coordinator);
    if (governed && !verbish(n) && !n.any(Tag::clitic | Tag::negation)) return pos(Tag::pronoun);
    return p.any(Tag::preposition | Tag::a) ? pos(Tag::pronoun) : pos(Tag::subject_pronoun);
  }
  if (t.is(Tag::subject_pronoun)) return pos(Tag::subject_pronoun);
  if (t.is(Tag::negator) && !t.is(Tag::determiner)) {
    if (p.is(Tag::determiner) && may(t, Feature::noun) && !t.is(Tag::adverb)) return pos(Tag::noun);
    if (t.is(Tag::pronoun) && may(t, Feature::noun) && !p.is(Tag::negation) &&
        p.any(Tag::adjective | Tag::determiner | Tag::number))
      return pos(Tag::noun);
    return t.is(Tag::adverb) ? pos(Tag::adverb) : kept;
  }
  if (t.is(Tag::determiner) && t.is(Tag::pronoun)) { // certains, plusieurs, aucun, tous
    if (n.is(Tag::de) && at(i + 2).is(Tag::preposition) && at(i + 3).is(Tag::pronoun))
      return pos(Tag::pronoun); // « certains d'entre eux »
    if (n.is(Tag::de) && t.is(Tag::indefinite) && at(i + 2).is(Tag::possessive))
      return pos(Tag::pronoun);   // « plusieurs de ses membres »
    auto const& verb = at(i + 2); // « Certains le félicitent »
    bool const him = n.is(Tag::clitic) && t.is(Tag::indefinite) && third_person(verb) &&
                     may(verb, Feature::verb_plural) && !may(verb, Feature::noun) && !may(verb, Feature::adjective);
    bool const before_clitic =
        him || (n.any(Tag::clitic | Tag::negation) && !n.is(Tag::determiner)); // « Certains y voient »
    bool const before_noun = !before_clitic && (nounish(n) || n.is(Tag::determiner) || n.is(Tag::de)) &&
                             !only_verb(n) && !(verbish(n) && n.is(Tag::speech_verb) && !may(n, Feature::noun));
    return before_noun ? pos(Tag::determiner) : pos(Tag::pronoun);
  }
  if (t.is(Tag::determiner)) {
    if (t.is(Tag::numeral) && !nounish(n)) return pos(Tag::number);
    return pos(Tag::determiner);
  }
  if (t.is(Tag::numeral)) return pos(Tag::number);
  if (t.is(Tag::pronoun) && t.is(Tag::adverb)) {
    bool const opens = previous_ == none || p.any(marks) || p.any(Tag::que | Tag::coordinator | Tag::adversative);
    if (opens && third_person(n) && may(n, Feature::verb_plural)) return pos(Tag::pronoun); // « Beaucoup craignent »
    return n.is(Tag::de) ? pos(Tag::determiner) : pos(Tag::adverb);
  }
  if (t.is(Tag::pronoun)) return pos(Tag::pronoun);
  if (t.is(Tag::de) || t.is(Tag::a) || t.is(Tag::que)) return t.is(Tag::determiner) ? pos(Tag::determiner) : kept;
  if (t.is(Tag::relative)) return kept;
  if (t.is(Tag::subordinator) && t.is(Tag::preposition)) return n.is(Tag::que) ? kept : pos(Tag::preposition);
  if (t.is(Tag::subordinator) && t.is(Tag::adverb)) return n.is(Tag::que) ? kept : pos(Tag::adverb);
  if (t.any(Tag::si | Tag::subordinator)) return kept;
  if (t.is(Tag::preposition)) {
    // « suite », « face », « près »: nouns behind a determiner
    if (p.is(Tag::determiner) && may(t, Feature::noun)) return pos(Tag::noun);
    return pos(Tag::preposition);
  }
  if (t.is(Tag::adverb)) {
    if (p.is(Tag::determiner) && may(t, Feature::adjective) && nounish(n))
      return pos(Tag::adjective); // « la même source »
    if (p.is(Tag::determiner) && (may(t, Feature::noun)) && !nounish(n)) return pos(Tag::noun);
    return pos(Tag::adverb);
  }
  if (t.is(Tag::adversative) && has(t.features, Feature::noun) && p.any(Tag::de | Tag::determiner) &&
      p.span.end == t.span.begin)
    return pos(Tag::noun); // « d'or », « l'or »
  if (t.any(Tag::coordinator | Tag::adversative)) return kept;
  return 0;
}

auto FrenchDecider::others_alone(std::uint32_t i) const -> bool {
  constexpr std::string_view of = "d'";
  constexpr std::string_view others = "autres";
  if (at(i).fold_size != of.size() || at(i + 1).fold_size != others.size()) return false; // most words by far
  if (tokens_.fold(at(i)) != of || tokens_.fold(at(i + 1)) != others) return false;
  auto const& behind = at(i + 2);
  if (behind.any(Tag::comma | Tag::stop) || (third_person(behind) && !may(behind, Feature::noun))) return true;
  // « D'autres | y voient », « D'autres | encore | pensent »
  auto const& verb = at(i + 3);
  return (behind.any(Tag::clitic | Tag::negation | Tag::adverb) && !behind.is(Tag::determiner)) &&
         (verb.any(Tag::clitic | Tag::negation) || (third_person(verb) && !may(verb, Feature::noun)));
}

auto FrenchDecider::clashes(Token const& article, Token const& noun) const -> bool {
  auto const it = pack_.genders.find(tokens_.fold(article));
  bool const masculine = it != pack_.genders.end() && it->second == 1;
  return masculine && may(noun, Feature::noun_feminine) && !may(noun, Feature::noun_masculine);
}

auto FrenchDecider::verb_of_third_person(std::uint32_t i) const -> bool {
  auto verb = i + 1;
  while (verb < i + 4 && at(verb).any(Tag::clitic | Tag::negation)) ++verb;
  auto const& t = at(verb);
  return verbish(t) && has(t.features, Feature::third_person);
}

} // namespace sourcier
