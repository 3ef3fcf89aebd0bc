#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « évalue | à 3 millions d'euros le coût du chantier »: the figure and what it is of.
auto SentenceReader::reckoned(Clause const& clause, Index object) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  if (grammar_.trailing || !verb.can(Takes::a_noun) || !verb.can(Takes::noun)) return false;
  auto const figure = figure_behind(clause.v);
  return figure && *figure < object && speaks(clause.subject) &&
         emit_clause(clause, "object", *figure, object_end(object));
}

/// « On y trouve | des chansons anciennes »: something there is, and no judgement.
auto SentenceReader::exists(CueVerb const& verb, Index object) const -> bool {
  return !grammar_.trailing && verb.can(Takes::object_attribute) && !verb.can(Takes::noun) &&
         token(chunks_[object].first).is(Tag::indefinite);
}

/// « justifie la hausse | par le gel »: a thing and its reason.
auto SentenceReader::grounded(Clause const& clause, Index object) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  if (grammar_.trailing || !pack_.is(verb.lemma, Use::grounding) || clause.subject.impersonal ||
      !speaks(clause.subject))
    return false;
  auto by = object + 1;
  while (by < object + 4 && is(by, Shape::prepositional) && !is(by, Shape::with_par)) ++by;
  if (!is(by, Shape::with_par) || !is(by, Shape::prepositional)) return false;
  auto const behind = chunks_[by].first + 1; // « par voie de presse », « par un message »: how it was said
  auto const* cls = pack_.noun_class(head(by).noun_class);
  bool const means = !(token(behind).is(Tag::determiner) || reading_.sentence.quoted[behind]) ||
                     pack_.is(fold(head(by)), Use::occasion) || (cls != nullptr && cls->speaks);
  return !means && emit_clause(clause, "object", object, object_end(by));
}

/// « y voit une manœuvre », « voit dans ce texte une manœuvre »: what something is taken for.
auto SentenceReader::taken_for(Clause const& clause) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  if (grammar_.trailing || !verb.can(Takes::object_comme) || verb.can(Takes::incise) || verb.can(Takes::noun) ||
      clause.subject.impersonal || !speaks(clause.subject))
    return false;
  auto const from = clause.v + 1;
  auto n = from;
  auto const opening_of = is(n, Shape::prepositional) ? fold(token(chunks_[n].first)) : std::string_view{};
  if (opening_of == "dans" || opening_of == "en") ++n; // « voit en Luc Bel | un traître »
  while (any(n, Shape::adverb | Shape::bracket)) ++n;
  if (n >= size()) return false;
  auto const& opening = token(chunks_[clause.v].first);
  bool const there = opening.is(Tag::clitic) && fold(opening) == "y";
  // « y voit une manœuvre », « y voit les prémices d'une guerre »
  bool const of_something = there && chunks_[n].last > chunks_[n].head + 2 && token(chunks_[n].head + 1).is(Tag::de);
  bool const one = is(n, Shape::noun_phrase) && is(n, Shape::determined) &&
                   (of_something || (!is(n, Shape::named) && !has(head(n).features, Feature::noun_plural)));
  bool const seen = !there && is(clause.v, Shape::modal_past) && !is(n, Shape::quotation) &&
                    !token(std::min(chunks_[from].first + 1, chunks_[from].last - 1))
                         .is(Tag::demonstrative); // « ont vu dans le village un homme »
  if (!(there || n > from) || seen || !(one || is(n, Shape::quotation))) return false;
  return emit_clause(clause, "object", from, object_end(n));
}

} // namespace sourcier
