#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « la procédure de « farce » », « le texte inapplicable »: one noun phrase holds the object and what it is called.
auto SentenceReader::attributed(CueVerb const& verb, Index object) const -> bool {
  if (!(verb.can(Takes::object_attribute) || verb.can(Takes::object_de)) || verb.can(Takes::noun) ||
      !is(object, Shape::noun_phrase))
    return false;
  auto const& np = chunks_[object];
  bool const quoted = reading_.sentence.quoted[np.last - 1]; // « le projet « prématuré » »
  bool const marked = quoted && !grammar_.trailing && !reading_.sentence.quoted[np.head]; // « l'accord « mort-né » »
  bool const degree = !grammar_.trailing && np.last > np.head + 2 && token(np.last - 1).is(Tag::past_participle) &&
                      token(np.last - 2).is(Tag::adverb); // « la situation trop tendue »
  auto const* cls = pack_.noun_class(head(object).noun_class);
  bool const thing = (cls == nullptr || !cls->animate) && token(np.first).is(Tag::determiner) &&
                     !token(np.first).is(Tag::indefinite) && np.head == np.first + 1;
  bool const trait = !grammar_.trailing && thing && np.last == np.head + 2 &&
                     token(np.last - 1).is(Tag::past_participle) && !is(object + 1, Shape::with_par) &&
                     !is(object + 1, Shape::time); // « le risque sous-évalué »
  if (np.last > np.head + 1 && verb.can(Takes::object_attribute) &&
      (token(np.last - 1).is(Tag::adjective) || (quoted && token(np.last - 1).is(Tag::past_participle)) || marked ||
       degree || trait))
    return true;
  for (auto t = np.head + 1; t + 1 < np.last && verb.can(Takes::object_de); ++t) {
    if (token(t).is(Tag::de)) return true;
  }
  return false;
}

/// "accused Vale, | who had left, | of lying", "called him, | among other things, | a liar", "called the report |
/// Friday | a lie": behind the object and what is inserted there; the chunk behind the object where nothing is.
auto SentenceReader::past_aside(Index object) const -> Index {
  constexpr Index sight = 16;
  auto after = object + 1;
  if (!grammar_.trailing) return after;
  while (any(after, Shape::time | Shape::bracket)) ++after;
  if (!is(after, Shape::comma)) return after;
  bool const relative = is(after + 1, Shape::relative);
  if (!relative && !any(after + 1, Shape::noun_phrase | Shape::prepositional | Shape::adverb | Shape::participle))
    return object + 1;
  Index first = 0; // behind the first comma that may close it
  for (auto i = after + 1; i < size() && i < after + sight; ++i) {
    if (any(i, Shape::stop | Shape::colon | Shape::semicolon | Shape::dash) || is(i, Shape::quotation)) break;
    if (!is(i, Shape::comma)) continue;
    if (!relative && has_finite(after + 1, i)) break;
    if (any(i + 1, Shape::with_de | Shape::comme)) return i + 1;
    if (first == 0) first = i + 1;
  }
  return first != 0 ? first : object + 1;
}

/// « accuse son rival, Louis Garel, | d'avoir menti », « a prévenu les élus de Brive, réunis lundi, | que »: behind the
/// object and the name or role apposed to it; the chunk behind the object where none is.
auto SentenceReader::past_name(Index object) const -> Index {
  constexpr Index sight = 10;
  auto const after = object + 1;
  if (grammar_.trailing) return after;
  auto i = after;
  while (is(i, Shape::prepositional) && is(i, Shape::with_de)) ++i; // « le maire | d'une commune voisine, Brassac, »
  if (!is(i, Shape::comma)) return after;
  auto const apposed = i + 1;
  bool const role =
      is(apposed, Shape::noun_phrase) && (is(apposed, Shape::named) || !is(apposed, Shape::determined) ||
                                          token(chunks_[apposed].first).any(Tag::possessive | Tag::indefinite));
  if (!role && !is(apposed, Shape::participle)) return after;
  for (i = apposed + 1; i < size() && i < apposed + sight; ++i) {
    if (is(i, Shape::comma))
      return any(i + 1, Shape::with_de | Shape::que) || is(i + 1, Shape::infinitive) ? i + 1 : after;
    if (!any(i, Shape::prepositional | Shape::bracket | Shape::time | Shape::adverb)) return after;
  }
  return after;
}

/// An object and what is said of it: « accuse le maire d'avoir menti », « qualifie le texte de « farce » », « presse
/// les élus d'agir », « juge le texte inapplicable ».
auto SentenceReader::three_place(Clause const& clause, Index object) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  auto const of_what = [&](Index i) {
    return grammar_.trailing && verb.can(Takes::object_de) && is(i, Shape::with_de);
  };
  auto after = object + 1;
  // « accuse le préfet | et ses amis | d'avoir volé »
  while (!grammar_.trailing && is(after, Shape::coordinator) && is(after + 1, Shape::noun_phrase) &&
         any(after + 2, Shape::coordinator | Shape::infinitive | Shape::prepositional))
    after += 2;
  if (auto const behind = past_aside(object);
      any(behind, Shape::with_de | Shape::comme) || (verb.can(Takes::object_attribute) && !verb.can(Takes::noun) &&
                                                     (is(behind, Shape::noun_phrase) || quoted_run(behind) > behind)))
    after = behind; // "accused its head, Ann Brook, of fraud"
  auto const apposed = past_name(object);
  bool const inserted = apposed > object + 1;
  if (inserted) after = apposed;
  while (!inserted && after < size() &&
         (any(after, Shape::prepositional | Shape::bracket | Shape::time) || is(after, Shape::adverb)) &&
         !is(after, Shape::with_par) && !(after > object + 1 && of_what(after)) &&
         !(grammar_.trailing && verb.can(Takes::object_comme) && is(after, Shape::comme)))
    ++after;
  if (verb.can(Takes::object_de) && is(after, Shape::infinitive) && is(after, Shape::with_de))
    return emit_clause(clause, "object", verb.kind == Kind::directive ? after : object, clause_end(after));
  if (!inserted && attributed(verb, object) && speaks(clause.subject))
    return emit_clause(clause, "object", object, object_end(object));
  if (grammar_.trailing && verb.can(Takes::object_de) && is(object + 1, Shape::gerund) &&
      is(object + 1, Shape::with_de))
    return emit_clause(clause, "object", object, clause_end(object + 1)); // "accused them of hiding it"
  // « a qualifié ce sommet | avec Jean Bol | de « tremplin » »
  auto of = apposed;
  while (!grammar_.trailing && is(of, Shape::prepositional) && !is(of, Shape::with_de)) ++of;
  bool const called = of == object + 1 || inserted || (of < size() && reading_.sentence.quoted[chunks_[of].last - 1]);
  if (verb.can(Takes::object_de) && (verb.kind != Kind::directive || grammar_.trailing) && called &&
      is(of, Shape::prepositional) && is(of, Shape::with_de))
    return emit_clause(clause, "object", object, object_end(inserted ? of : object));
  if (grammar_.trailing && verb.can(Takes::object_de) && after > object + 1 && is(after, Shape::with_de))
    return emit_clause(clause, "object", object, is(after, Shape::gerund) ? clause_end(after) : object_end(after));
  if (verb.can(Takes::object_a) && is(after, Shape::infinitive) && is(after, Shape::with_a)) // "wants | the crew to go"
    return emit_clause(clause, "object", grammar_.trailing && verb.kind != Kind::directive ? object : after,
                       clause_end(after));
  if (auto const to = called_to(verb, object); to != 0) // « a invité | les populations au calme »
    return emit_clause(clause, "object", object, object_end(to));
  if (grammar_.trailing && verb.can(Takes::object_comme) && is(after, Shape::comme))
    return emit_clause(clause, "object", object, object_end(after));
  if (grammar_.trailing && verb.can(Takes::object_attribute) && !verb.can(Takes::noun)) {
    // "called the law “much, much better”", "called Brook, her rival, a fraud"
    for (auto const at : {object + 1, after}) {
      if (auto const last = quoted_run(at); last > at)
        return emit_clause(clause, "object", object, std::max(last, object_end(last - 1)));
    }
    if (after > object + 1 && is(after, Shape::noun_phrase))
      return emit_clause(clause, "object", object, object_end(after));
  }
  if (verb.can(Takes::object_comme) && (is(after, Shape::comme) || is(object + 1, Shape::comme)))
    return emit_clause(clause, "object", object, object_end(object));
  if (verb.can(Takes::object_attribute) && !verb.can(Takes::noun) &&
      any(object + 1, Shape::noun_phrase | Shape::participle | Shape::quotation | Shape::comme))
    return emit_clause(clause, "object", object, object_end(object));
  if (grammar_.trailing && verb.can(Takes::object_attribute) && !verb.can(Takes::noun)) { // "called the nominee unfit"
    auto const last = object_end(object);
    auto const& np = chunks_[object];
    bool const predicate = last > object + 1 || (np.last - np.first > 1 && token(np.last - 1).is(Tag::adjective));
    if (predicate) return emit_clause(clause, "object", object, last);
  }
  bool const state = is(object + 1, Shape::prepositional) && !is(object + 1, Shape::named) &&
                     (grammar_.trailing || !any(object + 1, Shape::determined | Shape::with_a |
                                                                Shape::with_pour)); // « juge l'avis hors sujet »
  if (verb.can(Takes::object_attribute) && !verb.can(Takes::noun) && is(object, Shape::noun_phrase) && state &&
      (grammar_.trailing || !clause.subject.impersonal)) // « on trouve des loutres dans douze départements »
    return emit_clause(clause, "object", object, object_end(object));
  return false;
}

/// « a invité les populations | au calme », « exhorte ses troupes | à la retenue »: what many are called to; 0 where it
/// is none (« invite les élus | à Paris », « … | à un dîner »).
auto SentenceReader::called_to(CueVerb const& verb, Index object) const -> Index {
  auto const to = object + 1;
  if (grammar_.trailing || verb.kind != Kind::directive || !verb.can(Takes::object_a) || !verb.can(Takes::a_noun) ||
      !is(object, Shape::determined) || !is(to, Shape::prepositional) || !is(to, Shape::with_a))
    return 0;
  auto const whom = head(object).features;
  auto const* who = pack_.noun_class(head(object).noun_class);
  bool const many = (has(whom, Feature::noun_plural) && !has(whom, Feature::noun_singular)) ||
                    (who != nullptr && who->level == Level::collective);
  auto const& what = head(to);
  auto const* speaker = pack_.noun_class(what.noun_class);
  bool const thing = has(what.features, Feature::noun) && !what.any(Tag::name | Tag::capitalized) &&
                     speaker == nullptr && has(what.features, Feature::noun_singular);
  auto const& p = chunks_[to];
  bool const contracted = pack_.genders.contains(fold(token(p.first))); // au
  bool const definite = (contracted || is(to, Shape::determined)) &&
                        !token(p.first + 1).any(Tag::indefinite | Tag::number | Tag::possessive);
  return many && thing && definite ? to : 0;
}

/// « contre un recul », « à la levée »: the preposition is the one behind which the verb has its claim.
auto SentenceReader::claim_behind_preposition(CueVerb const& verb, Index i) const -> bool {
  if (i >= size()) return false;
  auto const& p = chunks_[i];
  if (!p.is(Shape::prepositional) && !(p.is(Shape::noun_phrase) && token(p.first).is(Tag::de))) return false;
  auto const word = fold(token(p.first));
  if (pack_.is(fold(head(i)), Use::manner)) return false; // « s'est justifié de la même façon »
  bool quoted = reading_.sentence.quoted[p.last - 1];     // « parle d'un « tournant » », « parle de dix vols »
  for (auto t = p.first; t < p.last && !grammar_.trailing; ++t)
    quoted = quoted || token(t).any(Tag::number | Tag::numeral) || reading_.sentence.quoted[t];
  quoted = quoted && verb.can(Takes::quoted_de);
  return (p.is(Shape::with_a) && verb.can(Takes::a_noun)) ||
         (token(p.first).is(Tag::de) && (verb.can(Takes::noun_de) || quoted)) ||
         (word == "contre" && verb.can(Takes::noun_contre)) || (word == "sur" && verb.can(Takes::noun_sur)) ||
         (word == "pour" && verb.can(Takes::noun_pour)) || (word == "en" && verb.can(Takes::noun_en_faveur_de));
}

/// « affirme avoir … », « promet de … », « s'engage à … »: an infinitive of the kind that the verb has for its claim.
auto SentenceReader::wanted_infinitive(CueVerb const& verb, Index i) const -> bool {
  auto const& infinitive = chunks_[i];
  bool const bare = !infinitive.any(Shape::with_de | Shape::with_a | Shape::with_pour | Shape::with_en) &&
                    !token(infinitive.first).is(Tag::preposition);
  // « ont rapporté n'avoir rien vu », « confie avoir menti »: for any verb that can have « que »
  bool const own_deed = bare && !grammar_.trailing && verb.can(Takes::que) && verb.can(Takes::incise) &&
                        (infinitive.is(Shape::negative) || token(infinitive.first).any(Tag::avoir | Tag::etre));
  return (bare && (verb.can(Takes::infinitive) || own_deed)) ||
         (infinitive.is(Shape::with_de) &&
          (verb.can(Takes::de) || verb.can(Takes::a_object_de) || verb.can(Takes::object_de))) ||
         (infinitive.is(Shape::with_a) && (verb.can(Takes::a) || verb.can(Takes::object_a)));
}

/// Right behind the cue stands what can be its claim: « promis | que … », « réclamé | un audit », « alerte | sur … ».
auto SentenceReader::claims(Index v) const -> bool {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  auto const behind = v + 1;
  if (run(grammar_.que_clause, behind)) return verb.can(Takes::que) || verb.can(Takes::incise);
  if (run(grammar_.quotation, behind)) return true;
  if (run(grammar_.question, behind)) return verb.can(Takes::si);
  if (auto const to = run(grammar_.infinitive, behind)) return wanted_infinitive(verb, *to);
  auto n = behind;
  while (any(n, Shape::adverb | Shape::time)) ++n;
  if (claim_behind_preposition(verb, n)) return true;
  return is(n, Shape::noun_phrase) && is(n, Shape::determined) &&
         (verb.can(Takes::noun) || verb.can(Takes::object_de) || verb.can(Takes::object_attribute) ||
          verb.can(Takes::object_comme));
}

/// The object stands before the cue: « un retard que l'exploitant attribue à … », « il l'attribue à … ».
auto SentenceReader::object_before(Clause const& clause) const -> bool {
  auto const& opening = token(chunks_[clause.v].first);
  bool const clitic = opening.is(Tag::clitic) && !is(clause.v, Shape::reflexive);
  return clitic || (clause.subject.first > 0 && is(clause.subject.first - 1, Shape::que));
}

/// « met en garde contre … », « a appelé à la levée », « doute de … »: the claim hangs on a preposition, no farther
/// than `last`.
auto SentenceReader::prepositional_object(Clause const& clause, Index last) -> bool {
  auto const& verb = pack_.verbs[chunks_[clause.v].entry];
  for (auto i = clause.v + 1; i < std::min<Index>(last + 1, size()); ++i) {
    auto const& p = chunks_[i];
    if (!claim_behind_preposition(verb, i)) continue;
    // « attribue le retard à des grèves » is read with its object; « un retard qu'il attribue à des grèves » has none
    if (p.is(Shape::with_a) && verb.can(Takes::noun) && !object_before(clause)) continue;
    auto const* cls = pack_.noun_class(head(i).noun_class);
    if (p.is(Shape::with_a) && (is(i, Shape::named) || (cls != nullptr && cls->animate)))
      continue; // « a appelé à l'AFP »
    if (!speaks(clause.subject)) return false;
    return emit_clause(clause, "object", i, object_end(i));
  }
  return false;
}

/// « une réforme « nécessaire » »: a thing and, between marks, what it is called.
auto SentenceReader::so_called(Index object) const -> bool {
  auto const& np = chunks_[object];
  return !grammar_.trailing && token(np.first).is(Tag::indefinite) && !reading_.sentence.quoted[np.head] &&
         (reading_.sentence.quoted[np.last - 1] || (object + 1 < size() && quoted_run(object + 1) > object + 1));
}

/// A claim whose first piece, the chunk `what`, stands before its source, and the second behind the cue.
auto SentenceReader::around(Clause const& clause, std::string_view construct, Index what, Index behind, Index last)
    -> bool {
  auto out = make(clause.v, construct);
  auto thing = range(what, what + 1);
  while (thing.first + 1 < thing.last && token(thing.first).any(Tag::preposition | Tag::a | Tag::de)) ++thing.first;
  out.content = {thing, range(behind, last)};
  if (out.content.back().empty()) return false;
  CandidateLink link;
  link.cue = cue_words(clause.v);
  link.source = words_of(clause.subject);
  out.links.push_back(link);
  cover_chunks(what, what + 1);
  cover_chunks(behind, last);
  emit(std::move(out));
  return true;
}

/// "the driver, | whom a witness described | as “calm”", "| what they called | a trap": what is judged stands before
/// the judge, as a relative word.
auto SentenceReader::relative_object(Clause const& clause) -> bool {
  auto const& [v, subject, where] = clause;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (subject.first == 0 || subject.self || !speaks(subject)) return false;
  auto const what = subject.first - 1;
  auto behind = v + 1;
  // "in a clip | the judge called | “vulgar”": the relative word is left out
  if (any(what, Shape::noun_phrase | Shape::prepositional) && verb.can(Takes::object_attribute) &&
      (is(behind, Shape::quotation) || quoted_run(behind) > behind)) {
    auto const last = is(behind, Shape::quotation) ? behind + 1 : quoted_run(behind);
    return around(clause, "object", what, behind, last);
  }
  bool const no_subject = is(what, Shape::que) && is(behind, Shape::verb); // "a plan | that she said | would fail"
  if (!(any(what, Shape::relative | Shape::si) || no_subject) || is(what, Shape::subordinator)) return false;
  while (is(behind, Shape::adverb)) ++behind;
  bool const as = verb.can(Takes::object_comme) && behind < size() && token(chunks_[behind].first).is(Tag::comme);
  auto const quoted = quoted_run(behind);
  if (verb.can(Takes::que) && is(behind, Shape::verb) &&
      (!is(what, Shape::si) || fold(head(what)) == "what")) { // "a plan | that she said | would fail"
    auto last = embedded_end(behind);
    bool opened = false; // a further clause, with a verb of its own
    for (auto i = behind + 1; i < last && !opened; ++i) {
      if (is(i, Shape::verb) && any(i - 1, Shape::noun_phrase | Shape::prepositional | Shape::time))
        last = i; // "who police say stole the car | was held"
      opened = any(i, Shape::que | Shape::relative | Shape::si | Shape::subordinator | Shape::coordinator) ||
               any(i, Shape::adversative | Shape::infinitive);
    }
    return around(clause, "que", what, behind, last);
  }
  bool const named = verb.can(Takes::object_attribute) &&
                     (quoted > behind || any(behind, Shape::noun_phrase | Shape::participle | Shape::quotation));
  if (!as && !named) return false;
  return around(clause, "object", what, behind, std::max(quoted, object_end(behind)));
}

/// « ne reconnaît | aucune faute », « n'a pas admis | ses torts »: what a verb of admitting denies when it is negated;
/// not « ne reconnaît pas | ce pays ».
auto SentenceReader::refused(Clause const& clause, Index object) const -> bool {
  auto const& c = chunks_[clause.v];
  auto const& verb = pack_.verbs[c.entry];
  bool const admits = verb.stance == Stance::endorsing && verb.can(Takes::que) && verb.can(Takes::noun);
  if (grammar_.trailing || !admits || !c.is(Shape::negative) || !is(object, Shape::noun_phrase)) return false;
  auto const* cls = pack_.noun_class(head(object).noun_class);
  auto const& opening = token(chunks_[object].first);
  return opening.any(Tag::negator | Tag::possessive) && cls == nullptr && !is(object, Shape::named) &&
         head(object).is(Tag::noun) && !agentive(object);
}

/// « nie | tout ce qui lui est reproché », « conteste en bloc | ce dont on l'accuse », « nie | tout »: whatever it is.
auto SentenceReader::denied_whole(Clause const& clause) -> bool {
  auto const& c = chunks_[clause.v];
  auto const& verb = pack_.verbs[c.entry];
  bool const denies = verb.stance == Stance::denying && verb.can(Takes::noun) && !c.is(Shape::negative);
  if (grammar_.trailing || !denies || !speaks(clause.subject)) return false;
  auto first = clause.v + 1;
  while (any(first, Shape::time | Shape::adverb | Shape::prepositional)) ++first;
  if (first >= size()) return false;
  bool const all = token(chunks_[first].first).is(Tag::tout) && chunks_[first].last == chunks_[first].first + 1;
  auto const what = all ? first + 1 : first;
  if (is(what, Shape::si) && is_what(what)) return emit_clause(clause, "object", first, clause_end(what));
  bool const closed = what >= size() ||
                      any(what, Shape::comma | Shape::stop | Shape::coordinator | Shape::adversative) ||
                      any(what, Shape::prepositional | Shape::adverb | Shape::time);
  return all && closed && emit_clause(clause, "object", first, what);
}

/// « a reconnu Sudria », « prévoit un défilé »: done or planned, where « prévoit une hausse » foretells.
auto SentenceReader::deed(CueVerb const& verb, Index object) const -> bool {
  if (grammar_.trailing) return false;
  if (head(object).is(Tag::name) && verb.idle_before("*")) return true;
  // « Le texte exclut | les retraités »
  auto const* cls = pack_.noun_class(head(object).noun_class);
  if (pack_.is(verb.lemma, Use::barring)) return cls != nullptr && cls->animate;
  if (!pack_.is(verb.lemma, Use::provides)) return false;
  auto const& np = chunks_[object];
  for (auto t = np.first; t < np.last; ++t) {
    if (token(t).is(Tag::number) || reading_.sentence.quoted[t] || pack_.is(fold(token(t)), Use::trend)) return false;
  }
  return quoted_run(object + 1) == object + 1;
}

/// The claim is the object: « a annoncé une hausse », « accuse le maire d'avoir menti », « juge le texte inapplicable
/// ».
auto SentenceReader::object_clause(Clause const& clause) -> bool {
  auto const& [v, subject, where] = clause;
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  auto const behind = v + 1;
  auto const complements = run(grammar_.complements, behind).value_or(behind);
  auto const object = run(grammar_.object, behind);
  if (object && pack_.is(fold(head(*object)), Use::no_content)) return false; // « a requis l'anonymat »
  if (object && deed(verb, *object)) return false;
  if (object && subject.impersonal && exists(verb, *object)) return false;
  auto called = behind; // « a qualifié, | mardi, | de « farce » »
  while (!grammar_.trailing && any(called, Shape::time | Shape::adverb | Shape::comma)) ++called;
  if (!grammar_.trailing && verb.can(Takes::object_de) && !verb.can(Takes::noun) && is(called, Shape::with_de) &&
      is(called, Shape::prepositional) && is(called + 1, Shape::noun_phrase) &&
      reading_.sentence.quoted[chunks_[called].last - 1] && speaks(subject)) // « qualifie de « farce » | le procès »
    return emit_clause(clause, "object", called, object_end(called + 1));
  if (grammar_.trailing && object && (verb.can(Takes::que) || verb.can(Takes::incise)) &&
      is(*object + 1, Shape::quotation) && !capital_quotation(*object + 1)) // "said the crew “would never have left.”"
    return emit_clause(clause, "que", *object, clause_end(*object + 1));
  if (grammar_.trailing && object && (verb.can(Takes::que) || verb.can(Takes::incise)) && late_verb(*object)) {
    return emit_clause(clause, "que", *object, clause_end(*object)); // "said the plan to move the market was late"
  }
  if (auto const what = run(grammar_.question, behind);
      grammar_.trailing && what &&
      (fold(head(*what)) == "what" || (!verb.rest.empty() && !is(*what, Shape::subordinator))) &&
      (verb.can(Takes::noun) || verb.can(Takes::object_attribute)) &&
      (!is(what.value() + 1, Shape::verb) || !verb.rest.empty())) {
    return emit_clause(clause, "object", *what, clause_end(*what)); // "condemned what he called a breach"
  }
  if (grammar_.trailing && !object && is(behind, Shape::gerund) && !is(behind, Shape::with_en) &&
      verb.can(Takes::noun) && speaks(subject)) // "called for | making the fares lower", "denied | taking money"
    return emit_clause(clause, "object", behind, clause_end(behind));
  if (object && verb.can(Takes::quoted_de) && so_called(*object) && speaks(subject)) // « défend une loi « juste » »
    return emit_clause(clause, "object", *object, object_end(*object));
  if (grammar_.trailing && relative_object(clause)) return true;
  if (object && reckoned(clause, *object)) return true;
  if (object && grounded(clause, *object)) return true;
  if (object && (told_of(clause, *object) || three_place(clause, *object))) return true;
  if (taken_for(clause) || denied_whole(clause)) return true;
  auto const as = grammar_.trailing ? behind : complements; // « le décrit à l'AFP comme … »
  bool const itself = !grammar_.trailing && c.is(Shape::reflexive) && !is_person(subject); // « La fusée se présente »
  if (verb.can(Takes::object_comme) && is(as, Shape::comme) && !itself)
    return emit_clause(clause, "object", as, object_end(as));
  if (!grammar_.trailing && verb.can(Takes::object_de) && token(chunks_[v].first).is(Tag::clitic) &&
      !c.is(Shape::reflexive) && is(behind, Shape::prepositional) && is(behind, Shape::with_de) && speaks(subject))
    return emit_clause(clause, "object", behind, object_end(behind));               // « les accuse de complicité »
  bool const object_first = subject.first > 0 && is(subject.first - 1, Shape::que); // « …, qu'il juge « abjectes » »
  // « …, qu'il qualifie d'« absurde » », « ce qu'un élu qualifie « d'abandon » »
  bool const so_named = !grammar_.trailing && verb.can(Takes::object_de) && !verb.can(Takes::noun) &&
                        subject.first > 0 && any(subject.first - 1, Shape::que | Shape::si) && behind < size() &&
                        token(chunks_[behind].first).is(Tag::de) && reading_.sentence.quoted[chunks_[behind].last - 1];
  if (so_named && speaks(subject))
    return emit_clause(clause, "object", behind, std::max(quoted_run(behind), object_end(behind)));
  if (verb.can(Takes::object_attribute) && object_first &&
      any(behind, Shape::noun_phrase | Shape::participle | Shape::quotation)) {
    auto last = object_end(behind); // « que les médecins jugent injuste | et qui sera votée »
    for (auto i = behind + 1; i < last && !grammar_.trailing; ++i)
      if (is(i, Shape::coordinator) && is(i + 1, Shape::relative)) last = i;
    return emit_clause(clause, "object", behind, last);
  }
  // « on y trouve des contes »
  bool const there = !grammar_.trailing && subject.impersonal &&
                     (is(behind, Shape::determined) || fold(token(chunks_[v].first)) == "y");
  if (verb.can(Takes::object_attribute) && token(chunks_[v].first).is(Tag::clitic) && !c.is(Shape::reflexive) &&
      !there && any(behind, Shape::noun_phrase | Shape::participle)) {
    return emit_clause(clause, "object", behind, object_end(behind));
  }
  if (is(complements, Shape::noun_phrase) || object) {
    auto const at = object ? *object : complements;
    bool const half = verb.can(Takes::noun) &&
                      verb.can(Takes::a_noun) && // « attribue trois prix »: to whom, or to what?
                      !is(at + 1, Shape::with_a) && !is(at + 2, Shape::with_a);
    if (verb.can(Takes::noun) && !half && speaks(subject) && (!subject.impersonal || where.found) &&
        !verb.document_only && (!c.is(Shape::negative) || verb.stance == Stance::denying || refused(clause, at))) {
      // the object of a cue in a relative clause stands before it: « l'accord que le ministre a annoncé »
      auto const last = object_end(at);
      auto const emitted = emit_clause(clause, "object", at, last);
      if (emitted && refused(clause, at)) found_.back().stance = Stance::denying;
      return emitted;
    }
  }
  // « les visites reprendront « en temps voulu » »: how, not what
  bool const adjunct = behind < size() && !grammar_.trailing &&
                       token(chunks_[behind].first).any(Tag::preposition | Tag::a) && is(behind, Shape::prepositional);
  if (auto const end = quoted_run(behind); end > behind && !adjunct && !gives_name(v) && speaks(subject) &&
                                           (verb.can(Takes::incise) || verb.can(Takes::que)))
    return emit_clause(clause, "quotation", behind,
                       grammar_.trailing && !is(end - 1, Shape::comma) ? std::max(end, object_end(end - 1)) : end);
  return prepositional_object(clause, complements);
}

} // namespace sourcier
