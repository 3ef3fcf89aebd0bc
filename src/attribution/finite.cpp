#include "attribution/sentence_reader.hpp"

namespace sourcier {

auto SentenceReader::make(Index v, std::string_view construct) const -> Candidate {
  Candidate out;
  out.sentence = index_;
  out.construct = construct;
  out.cue_chunk = v;
  auto const& c = chunks_[v];
  out.past_cue = c.is(Shape::modal_past);
  out.hedged_cue = c.is(Shape::conditional);
  out.negative = c.is(Shape::negative);
  if (c.is(Shape::cue)) {
    auto const& verb = pack_.verbs[c.entry];
    out.kind = verb.kind;
    out.stance = verb.stance;
  }
  return out;
}

/// « Il est prudent : | Luc Bel, avait jugé que … »: where the last clause before `last` begins.
auto SentenceReader::behind_last_colon(Index first, Index last) const -> Index {
  for (auto i = first; i + 1 < last && !grammar_.trailing; ++i)
    if (is(i, Shape::colon)) first = i + 1;
  return first;
}

/// A cue that is the verb of its clause.
auto SentenceReader::finite_cue(Index v) -> void {
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  // « Dix classes seront ouvertes, | a-t-il été précisé | en séance »
  bool const aside = !grammar_.trailing && c.is(Shape::passive) && c.is(Shape::inverted) && v > 1 &&
                     any(v - 1, Shape::comma | Shape::quotation) && verb.can(Takes::incise) &&
                     fold(token(c.subject)).ends_with("il");
  if (aside) return incise(v, {v, v + 1, v, true, true, true, false});
  if (c.is(Shape::passive)) return passive_cue(v);
  if (nicknamed(v)) return;
  // « En témoigne une offre de la mairie, … »: what shows it
  if (!grammar_.trailing && v == 0 && token(c.first).is(Tag::en) && !c.is(Shape::inverted)) return;
  // « ont dit qu'elles ne voyaient pas d'issue et craignaient que … »: both are what they said
  if (!grammar_.trailing && covered(v) && v > 0 && is(v - 1, Shape::coordinator) && shifted(v)) return;
  auto const& quoted = reading_.sentence.quoted; // « La mesure « relève du gadget », a lancé l'élu »: his words
  bool const opens_marks = !grammar_.trailing && c.first > 0 && quoted[c.first] && !quoted[c.first - 1];
  if (opens_marks && !c.is(Shape::inverted) && (predicate_in_marks(v) || !is_person(subject_before(v)))) return;
  if (!grammar_.trailing && quoted[c.head] && !quoted[c.first])
    return; // « ils ont « décidé de partir », a dit l'élue »
  if (goes_on_with(v) || behind_divided(v)) return;
  auto const subject = c.is(Shape::inverted) ? Subject{} : subject_before(v);
  if (unsaid(v, subject)) return;
  auto before = v;
  while (before > 0 && any(before - 1, Shape::adverb | Shape::time)) --before;
  bool const quote_left = (before > 0 && is(before - 1, Shape::quotation)) ||
                          (before > 1 && is(before - 1, Shape::comma) && is(before - 2, Shape::quotation));
  bool const open_left =
      v == 0 || any(before > 0 ? before - 1 : 0, Shape::comma | Shape::quotation | Shape::bracket | Shape::dash) ||
      (before == 0) || is(before - 1, Shape::stop);
  if (c.is(Shape::inverted)) {
    Subject behind{v, v + 1, v, true, true, false, false};
    auto const word = fold(token(c.subject));
    behind.self = word == "-je" || word == "-nous" || word == "-vous" || word == "-tu" || word == "-ce";
    behind.impersonal = word.ends_with("on");
    if (behind.self) return;
    // « Le maire dira-t-il la vérité ? »: asked, and said by nobody
    bool const asked = !grammar_.trailing && !open_left && v > 0 &&
                       any(v - 1, Shape::noun_phrase | Shape::prepositional | Shape::pronoun);
    bool const divides = asked && divides_clause(v) && !ends_in_question(); // « Le four dit-il, | doit être changé »
    if (asked && !divides && !has_finite(clause_start(v), v)) { // « Tout juste a-t-elle concédé que … »
      auto const que = ends_in_question() ? std::nullopt : run(grammar_.que_clause, v + 1);
      auto const who = subject_before(v);
      if (who.found && !who.self && !who.impersonal && !is(who.head, Shape::personal) && speaks(who)) behind = who;
      if (que) clause_of(v, behind, "que", *que, clause_end(*que));
      // « Ainsi l'un des élus regrette-t-il | « que le budget baisse » »
      bool const words = !que && is(v + 1, Shape::quotation) && !ends_in_question() && verb.can(Takes::que);
      if (words) clause_of(v, behind, "quotation", v + 1, v + 2);
      return;
    }
    if (v == 0 && !verb.can(Takes::incise)) return;
    return incise(v, behind);
  }
  if (verb.can(Takes::incise) && shouted(v)) {
    auto const behind = subject_behind(v);
    // « « Le Monde », « Libération » | ont critiqué | le ministre »: without a comma perhaps its object
    bool const object = !is(v - 1, Shape::comma) && verb.can(Takes::noun) && behind.found && !behind.pronoun &&
                        !token(chunks_[behind.first].first).is(Tag::indefinite);
    if (behind.found && !behind.self && !object && speaks(behind)) return incise(v, behind);
  }
  if (grammar_.trailing && subject.found && verb.can(Takes::incise) && trailing(v, subject)) return;
  bool const clause_done = open_left && before > 0 && subject.found && !subject.pronoun &&
                           ((has_finite(clause_start(subject.first), subject.first) && !waits_below(subject)) ||
                            said_already(subject, before) || beside_quotation(subject));
  if (clause_done && verb.can(Takes::incise) &&
      !run(grammar_.que_clause, v + 1)) { // « …, qui n'a pas répondu, a ajouté l'OMS »
    auto const behind = subject_behind(v);
    if (behind.found && !behind.self && speaks(behind)) return incise(v, behind);
  }
  if (!grammar_.trailing && verb.can(Takes::incise)) {
    if (auto const behind = speaker_behind(v, subject, open_left); behind.found) return incise(v, behind);
  }
  // « Aucune source n'a confirmé que P », « Personne ne dit que P »: nobody says so
  bool const nobody = !grammar_.trailing && subject.found && c.is(Shape::negative) &&
                      token(chunks_[subject.first].first).is(Tag::negator);
  bool const none = !grammar_.trailing && c.is(Shape::negative) && v > 0 && is(v - 1, Shape::adverb) &&
                    token(chunks_[v - 1].first).is(Tag::negator); // « De même, personne n'assumait le choix »
  if (nobody || none) return;
  if (subject.found && !subject.self) {
    if (clause_behind(v, subject)) return;
    if (behind_quotation(v, subject)) return;
  }
  if (!subject.found && before > 1 && is(before - 1, Shape::comma) && is(before - 2, Shape::noun_phrase) &&
      !has_finite(behind_last_colon(clause_start(before - 1), before - 1), before - 1)) {
    // « Le président américain, a commenté la décision »: a comma too many
    auto const behind = subject_behind(v);
    auto const left = source_group(before - 2);
    auto const* const cls = behind.found ? pack_.noun_class(head(behind.head).noun_class) : nullptr;
    bool const somebody =
        behind.found &&
        (behind.pronoun ||
         (cls != nullptr ? cls->animate || cls->level == Level::organization || cls->level == Level::media
                         : is(behind.head, Shape::named) || head(behind.head).is(Tag::medium)));
    if (!somebody && speaks(left)) {
      clause_behind(v, left);
      return;
    }
  }
  if ((!subject.found && open_left) || (quote_left && !(subject.found && subject.pronoun))) {
    if (!verb.can(Takes::incise) && !quote_left) return;
    auto behind = subject_behind(v);
    if (grammar_.trailing && behind.found && is(behind.head, Shape::personal) && is(behind.head + 1, Shape::verb))
      behind = {}; // "said he was"
    auto const after = behind.found ? run(grammar_.complements, behind.last).value_or(behind.last) : v;
    bool const framed = before > 0 && any(before - 1, Shape::comma | Shape::dash) &&
                        any(after, Shape::comma | Shape::dash) &&
                        is(after + 1, Shape::verb); // « Le navire, précise la capitainerie, transportait »
    // « « Alien » raconte l'histoire d'un vaisseau »: a title tells of a thing
    auto const* said = behind.found ? pack_.noun_class(head(behind.head).noun_class) : nullptr;
    bool const thing = behind.found && !behind.pronoun && !is(behind.head, Shape::named) &&
                       (said != nullptr ? !said->speaks : !agentive(behind.head));
    if (!grammar_.trailing && thing && before > 0 && is(before - 1, Shape::quotation) && verb.can(Takes::noun)) return;
    if (behind.found && !behind.self && (speaks(behind) || quote_left || framed || closes(v, before, behind)))
      return incise(v, behind);
  }
}

/// « ne peut dire si la pluie viendra », « n'a pas su dire si »: a verb that declines, and the cue in the infinitive.
auto SentenceReader::cannot_say(Index v) -> void {
  auto to = v + 1; // « n'est pas | en mesure | de dire si », « est | incapable | de dire si »
  bool const state = is(v, Shape::copula) && any(to, Shape::prepositional | Shape::noun_phrase);
  bool const unable = state && is(to, Shape::noun_phrase) && !any(to, Shape::determined | Shape::named);
  if (state) ++to;
  if (!(chunks_[v].is(Shape::negative) || unable) || !is(to, Shape::infinitive) || !is(to, Shape::cue) ||
      !pack_.verbs[chunks_[to].entry].can(Takes::si))
    return;
  auto const whether = run(grammar_.question, to + 1);
  if (!whether) return;
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || subject.impersonal || !speaks(subject)) return;
  if (clause_of(to, subject, "question", *whether, clause_end(*whether)))
    found_.back().links.back().cue.first = chunks_[v].first;
}

/// "grumbled to the crowd that", "wired to her brother, John Vale, that": a verb that no list knows, somebody it is
/// said to, and what.
auto SentenceReader::tells_somebody(Index v) -> bool {
  auto const& c = chunks_[v];
  auto const to = v + 1;
  if (c.any(Shape::copula | Shape::passive)) return false;
  bool const clause =
      (is(to + 1, Shape::personal) && is(to + 2, Shape::verb)) ||
      (is(to + 1, Shape::noun_phrase) && any(to + 1, Shape::determined | Shape::named) && late_verb(to + 1));
  if (is(to, Shape::que) && clause) { // "sniped that the hall was cold", but not "sold that hall"
    auto const subject = subject_before(v);
    if (subject.pronoun &&
        (!is(subject.head, Shape::personal) || pack_.is(fold(token(chunks_[subject.head].head)), Use::thing_only)))
      return false; // "it means that", "none of this means that"
    return is_person(subject) && !subject.self && speaks(subject) && clause_of(v, subject, "que", to, clause_end(to));
  }
  if (!is(to, Shape::prepositional) || !is(to, Shape::with_a)) return false;
  auto const* cls = pack_.noun_class(head(to).noun_class);
  if (!(cls != nullptr ? cls->animate : is(to, Shape::named))) return false;
  auto const que = run(grammar_.que_clause, to);
  if (!que || !is(*que, Shape::que)) return false;
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || !speaks(subject)) return false;
  if (subject.pronoun && pack_.is(fold(token(chunks_[subject.head].head)), Use::thing_only))
    return false; // "it occurred to her that"
  return clause_of(v, subject, "que", *que, clause_end(*que));
}

/// A claim with its source elsewhere than in the subject.
auto SentenceReader::clause_of(Index v, Subject const& source, std::string_view construct, Index first, Index last)
    -> bool {
  auto out = make(v, construct);
  out.content.push_back(range(first, last));
  if (out.content.back().empty() || !source.found) return false;
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(source);
  out.links.push_back(link);
  cover_chunks(first, last);
  emit(std::move(out));
  return true;
}

/// The claim of a clause, with the clause's cue and subject.
auto SentenceReader::emit_clause(Clause const& clause, std::string_view construct, Index first, Index last) -> bool {
  auto const& [v, subject, where] = clause;
  auto out = make(v, construct);
  if (in_relative(v)) { // « X, qui a assuré que …, a quitté la salle »
    for (auto i = first + 1; i < last; ++i) {
      if (is(i, Shape::comma) && is(i + 1, Shape::verb)) last = i;
    }
    // « Le rapport qui conclut que P | a fait du bruit »: the verb of the sentence is still to come
    auto const r = relative_before(v);
    bool const bare = !grammar_.trailing && r && *r > 0 && is(*r, Shape::relative_subject) && !is(*r - 1, Shape::comma);
    if (bare && is(first, Shape::que) && !has_finite(0, *r)) last = std::min(last, embedded_end(first));
    // « Le candidat qui dit avoir gagné | a réuni les siens »
    // « L'élu qui accuse deux voisins de l'avoir menacé | est parti »
    auto to = first;
    while (to < last && is(first, Shape::noun_phrase) && !is(to, Shape::infinitive)) ++to;
    auto const own = bare && is(to, Shape::infinitive) && !has_finite(0, *r) ? before_own_verb(to, to) : 0;
    if (own > to) last = std::min(last, own);
  }
  last = before_main_clause(v, first, last);
  // « L'idée selon laquelle il aurait dit que la loi est juste | a surpris »
  bool const of_noun = !grammar_.trailing && !found_.empty() && found_.back().construct == "nominal" &&
                       found_.back().content.back().contains(cue_words(v));
  while (of_noun && last > first && chunks_[last - 1].last > found_.back().content.back().last) --last;
  auto const piece = range(first, last);
  if (piece.empty() || (last == first + 1 && is(first, Shape::que))) return false; // « prévoit que : »
  out.content.push_back(piece);
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(subject);
  link.impersonal = subject.impersonal;
  if (where.found) link.source = words_of(where), link.impersonal = false;
  out.links.push_back(link);
  cover_chunks(first, last);
  emit(std::move(out));
  return true;
}

/// « Qui | ajoute | : « … » », « Qui | précise, malicieux, | que … »: a sentence that hangs on the one before, whose
/// speaker goes on.
auto SentenceReader::goes_on_with(Index v) -> bool {
  constexpr Index sight = 5;
  if (grammar_.trailing || v != 1 || !is(0, Shape::relative_subject) || ends_in_question()) return false;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (!verb.can(Takes::que) && !verb.can(Takes::incise)) return false;
  auto first = v + 1;
  auto const aside = [&](Index i) { // « , malicieux, »
    return any(i, Shape::comma | Shape::adverb | Shape::time | Shape::prepositional) ||
           (is(i, Shape::noun_phrase) && head(i).is(Tag::adjective));
  };
  while (first < v + sight && aside(first)) ++first;
  Index last = 0;
  if (is(first, Shape::colon) && is(first + 1, Shape::quotation))
    last = ++first + 1;
  else if (is(first, Shape::que))
    last = clause_end(first);
  if (last == 0) return false;
  auto out = make(v, is(first, Shape::que) ? "que" : "colon");
  out.content.push_back(range(first, last));
  CandidateLink link;
  link.cue = cue_words(v);
  link.same_as_before = true;
  out.links.push_back(link);
  cover_chunks(first, last);
  emit(std::move(out));
  return true;
}

/// « Ceux qui ne se sentent pas | malades peuvent … », « les électeurs qui se disent inquiets votent … »: of many a
/// relative clause tells which ones are meant.
auto SentenceReader::whom_it_concerns(Index v) const -> bool {
  constexpr Index sight = 6;
  if (grammar_.trailing || v < 2 || !is(v - 1, Shape::relative_subject) || is(v - 2, Shape::comma) || !several(v))
    return false;
  if (has_finite(0, v - 1) || reading_.sentence.quoted[chunks_[std::min(v + 1, size() - 1)].first]) return false;
  for (auto i = v + 1; i < size() && i < v + sight && !any(i, Shape::comma | Shape::stop); ++i)
    if (is(i, Shape::verb)) return !any(i - 1, Shape::pronoun | Shape::relative | Shape::que);
  return false;
}

/// « Les salariés ont appris que le site fermerait »: who is told says nothing; « L'AFP a appris que … » does.
auto SentenceReader::hearer(CueVerb const& verb, Subject const& subject) const -> bool {
  if (grammar_.trailing || !pack_.is(verb.lemma, Use::reading) || subject.impersonal) return false;
  auto const* cls = pack_.noun_class(head(subject.head).noun_class);
  return !head(subject.head).is(Tag::medium) && !(cls != nullptr && cls->level == Level::media);
}

/// « que, selon le rapport, | le patient est mort »: where the claim begins behind a further source; the chunk itself
/// where there is none.
auto SentenceReader::behind_opener(Index que) const -> Index {
  auto const o = que + 2;
  if (grammar_.trailing || !is(que + 1, Shape::comma) || !is(o, Shape::opener) ||
      !any(o + 1, Shape::noun_phrase | Shape::pronoun))
    return que;
  auto const group = source_group(o + 1);
  auto end = group.last;
  while (any(end, Shape::prepositional | Shape::participle | Shape::time)) ++end;
  return is(end, Shape::comma) && end + 1 < size() ? end + 1 : que;
}

/// "said | “on her worst day” she would win": what stands between the cue and its clause, when it opens the quotation.
auto SentenceReader::from_marks(Index behind, Index que) const -> Index {
  if (!grammar_.trailing || is(que, Shape::que)) return que;
  auto const quoted = quoted_run(behind);
  return quoted == que ? behind : que;
}

/// "said as she left the hall, | “It is done.”": when it was said, and then the words.
auto SentenceReader::behind_moment(Index que) const -> Index {
  constexpr Index sight = 12;
  if (!grammar_.trailing || !any(que, Shape::subordinator | Shape::si) ||
      !pack_.is(fold(token(chunks_[que].first)), Use::moment))
    return que;
  for (auto i = que + 1; i + 1 < size() && i < que + sight && !any(i, Shape::stop | Shape::colon); ++i) {
    if (is(i, Shape::comma)) return is(i + 1, Shape::quotation) && capital_quotation(i + 1) ? i + 1 : que;
  }
  return que;
}

/// « n'ait réagi | qu'au petit matin »: « ne … que », and no clause behind it.
auto SentenceReader::only(Index v) const -> bool {
  if (grammar_.trailing || !is(v + 1, Shape::que) ||
      !any(v + 2, Shape::prepositional | Shape::time | Shape::noun_phrase))
    return false;
  bool negation = false;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::negator)) return false;
    negation = negation || token(t).is(Tag::negation);
  }
  return negation && !has_finite(v + 2, clause_end(v + 1));
}

/// « Le tribunal lui a interdit de sortir », « l'accord prévoit un retrait »: a decision or a provision, and no claim.
auto SentenceReader::rules(CueVerb const& verb, Subject const& subject) const -> bool {
  if (grammar_.trailing || subject.pronoun) return false;
  auto const who = fold(head(subject.head));
  bool const provides = pack_.is(verb.lemma, Use::provides) || pack_.is(verb.lemma, Use::barring);
  return (pack_.is(who, Use::provision) && provides) ||
         (pack_.is(who, Use::court) && pack_.is(verb.lemma, Use::sentencing));
}

/// « Il nous revient | que le directeur est parti », « … de Dakar | qu'il est parti »: nobody says who told.
auto SentenceReader::comes_to_us(Index v) -> bool {
  if (!token(chunks_[v].first).is(Tag::clitic) || token(chunks_[v].first).is(Tag::reflexive)) return false;
  auto const que = run(grammar_.que_clause, run(grammar_.complements, v + 1).value_or(v + 1));
  if (!que) return false;
  auto out = make(v, "hearsay");
  out.content.push_back(range(*que, clause_end(*que)));
  CandidateLink link;
  link.cue = cue_words(v);
  link.impersonal = true;
  out.links.push_back(link);
  cover_chunks(*que, clause_end(*que));
  emit(std::move(out));
  return true;
}

/// « | le | disent fatigué », « | l' | a promis »: the verb at `v` has its object before it.
auto SentenceReader::object_clitic(Index v) const -> bool {
  auto const& c = chunks_[v];
  if (grammar_.trailing || c.is(Shape::reflexive) || !token(c.first).is(Tag::clitic)) return false;
  auto const word = fold(token(c.first));
  return word == "le" || word == "la" || word == "les" || word == "l'";
}

/// « Le maire l'a promis, | le pont sera ouvert en mai »: the clause that says what « le » stands for; 0 for none.
auto SentenceReader::foretold(Index v, Subject const& subject) const -> Index {
  constexpr Index sight = 5;
  auto const comma = v + 1;
  auto const first = v + 2;
  if (!object_clitic(v) || is(v, Shape::negative) || !pack_.verbs[chunks_[v].entry].can(Takes::que) ||
      !is(comma, Shape::comma) || !any(first, Shape::noun_phrase | Shape::pronoun) || !speaks(subject))
    return 0;
  if (any(first, Shape::relative | Shape::si | Shape::que) || has_finite(0, subject.first) || speech_ahead(first))
    return 0;
  auto verb = first + 1;
  while (verb < first + sight && any(verb, Shape::prepositional | Shape::adverb)) ++verb;
  return is(verb, Shape::verb) ? first : 0;
}

/// Subject, cue, content. True when something was found.
auto SentenceReader::clause_behind(Index v, Subject const& subject) -> bool {
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  bool const dummy = subject.pronoun && pack_.is(fold(token(chunks_[subject.head].head)), Use::dummy);
  if (dummy && pack_.is(verb.lemma, Use::emerging)) { // « il ressort du rapport que … »
    std::optional<Index> from;
    for (auto i = v + 1; i < size() && i < v + 8 && !any(i, Shape::verb | Shape::stop); ++i) {
      if (!from && any(i, Shape::prepositional | Shape::noun_phrase) && token(chunks_[i].first).is(Tag::de)) from = i;
      if (from && is(i, Shape::que)) return clause_of(v, source_group(*from), "que", i, clause_end(i));
    }
    return comes_to_us(v);
  }
  if (hearer(verb, subject) || rules(verb, subject)) return false;
  if (verb.somebody_only && !subject.impersonal &&
      (subject.pronoun ? !is(subject.head, Shape::personal) && is(subject.head, Shape::pronoun) : !speaks(subject)))
    return false; // « Une toux signifie que … », « Ce sont des signes et signifient que … »
  if (verb.document_only && !subject.pronoun) {
    auto const* cls = pack_.noun_class(head(subject.head).noun_class);
    bool const shows = (cls != nullptr && (cls->level == Level::document || cls->level == Level::media ||
                                           cls->level == Level::organization)) ||
                       head(subject.head).is(Tag::medium);
    // « Des chercheurs ont montré que … »: what they found
    bool const finds = !grammar_.trailing && cls != nullptr && cls->id == "expert" && run(grammar_.que_clause, v + 1);
    if (!shows && !finds) return false;
  }
  Subject where; // « À Matignon, on dément », « on lit dans le rapport que »
  if (subject.impersonal) {
    where = said_at(v + 1);
    bool const opens = subject.first >= 1 && is(subject.first - 1, Shape::comma);
    bool const framed = is(0, Shape::opener) && run(grammar_.que_clause, v + 1); // « Du côté de Bercy, on dit que … »
    if (!where.found && !framed && (opens || pack_.is(verb.lemma, Use::reading))) where = said_at(0);
    if (where.found && where.last > v && where.first < v) where = {};
    if (!where.found) where = antecedent_read(subject.first);
    if (!where.found && pack_.is(verb.lemma, Use::authorial)) return false;
  }
  Clause const clause{v, subject, where};
  auto const behind = v + 1;
  if (only(v)) return false; // « n'a réagi qu'au petit matin »
  // « a confirmé l'information », not « a confirmé l'information selon laquelle … »
  if (auto const object = run(grammar_.object, behind);
      object && verb.idle_before(fold(head(*object))) && !says_what(*object))
    return false;
  bool const elsewhere = subject.pronoun && pack_.is(fold(token(chunks_[subject.head].head)), Use::anaphor);
  if (elsewhere) return false;
  if (auto const que = run(grammar_.que_clause, behind);
      que && (verb.can(Takes::que) || verb.can(Takes::incise)) && !of_object(behind, *que)) {
    if (auto const first = behind_opener(*que);
        first > *que) // « a ajouté que, selon le rapport, | le patient est mort »
      return emit_clause(clause, "que", first, clause_end(first));
    if (auto const words = behind_moment(*que); words > *que) return emit_clause(clause, "quotation", words, words + 1);
    // "asked Vale about a note | he had left": told of, and no claim
    bool const told = grammar_.trailing && !verb.can(Takes::que) && !is(*que, Shape::que) && *que > behind;
    if (!told) {
      auto const first = from_marks(behind, *que);
      auto const end = clause_end(*que);
      // « ne rapporte plus que 2 % du PIB »: only so much
      bool const only = !grammar_.trailing && c.is(Shape::negative) && *que == behind && !has_finite(*que, end) &&
                        !reading_.sentence.quoted[chunks_[*que + 1 < end ? *que + 1 : *que].first];
      if (only) return false;
      return emit_clause(clause, "que", first, end);
    }
  }
  // « un sentier, dit « chemin des meuniers », … »: a name between commas
  if (!grammar_.trailing && v > 0 && is(v - 1, Shape::comma) && behind < size() &&
      reading_.sentence.quoted[chunks_[behind].first] && !capital_quotation(behind) && !subject.pronoun &&
      !is(subject.head, Shape::named)) {
    auto const* cls = pack_.noun_class(head(subject.head).noun_class);
    if (cls == nullptr || !cls->speaks) return false;
  }
  if (is(behind + 1, Shape::que) && token(chunks_[behind].first).is(Tag::contrast) && verb.can(Takes::que) &&
      has(head(v).features, Feature::imperfect)) {
    return emit_clause(clause, "que", behind + 1, clause_end(behind + 1)); // « expliquait alors que … »
  }
  if (auto const q = run(grammar_.quotation, behind)) {
    bool const colon = *q > 0 && is(*q - 1, Shape::colon);
    if (gives_name(v) && !colon) return false;
    if (auto const end = colon && verb.can(Takes::noun) ? lists_quoted(v, *q) : 0; end > 0)
      return emit_clause(clause, "object", behind, end);
    if (colon || verb.can(Takes::que) || verb.can(Takes::incise) || verb.can(Takes::noun)) {
      auto last = *q + 1;
      // « n'y croient guère : « … », prédit Benoît »: who speaks stands behind
      auto const incise = is(last, Shape::comma) ? last + 1 : last;
      if (colon && !grammar_.trailing && is(incise, Shape::verb) && is(incise, Shape::cue) &&
          !is(incise, Shape::inverted))
        return false;
      if (!colon && is(last, Shape::coordinator) && is(last + 1, Shape::quotation)) last += 2;
      if (colon && !grammar_.trailing && is(last, Shape::coordinator)) {
        auto const more = is(last + 1, Shape::quotation) ? last + 2 : quoted_clause(last + 1);
        if (more > last + 1) last = more; // « : « C'est faux » et « nous irons en justice » »
      }
      return emit_clause(clause, colon ? "colon" : "quotation", *q, colon ? last : std::max(last, object_end(*q)));
    }
  }
  if (auto const si = run(grammar_.question, behind); si && verb.can(Takes::si))
    return emit_clause(clause, "question", *si, clause_end(*si));
  // « une marche | qui se veut une réponse »: only somebody can be so in his own words
  bool const thing = !grammar_.trailing && !verb.can(Takes::que) && !verb.can(Takes::infinitive) &&
                     !is(subject.head, Shape::plural) && !speaks(subject);
  if (c.is(Shape::reflexive) && verb.can(Takes::attribute) && !thing) {
    auto const a = run(grammar_.attribute, behind);
    // « se veut rassurant : aucun bus ne roulera sans contrôle »
    if (a && !grammar_.trailing && is(*a + 1, Shape::colon) && has_finite(*a + 2, size()))
      return emit_clause(clause, "colon", *a + 2, clause_end(*a + 2));
    // « s'est dit | mercredi | ouvert au dialogue », not « s'est déclaré | vers | 5 h »
    bool const apart = a && !grammar_.trailing && *a > behind && any(*a - 1, Shape::time | Shape::prepositional);
    // « La grippe se déclare | de manière soudaine »
    if (a && !grammar_.trailing && is(*a, Shape::prepositional) && pack_.is(fold(head(*a)), Use::manner)) return false;
    // « Ceux qui ne se sentent pas | malades | peuvent … »: of whom the sentence tells
    if (a && whom_it_concerns(v)) return false;
    if (a && !(apart && !head(*a).any(Tag::adjective | Tag::past_participle)) && !verb.idle_before(fold(head(*a))))
      return emit_clause(clause, "attribute", with_degree(*a, behind), attribute_end(*a));
  }
  // « Ses amis | le disent | fatigué », not « Le maire l'a dit | clairement »
  if (object_clitic(v) && verb.can(Takes::attribute)) {
    auto const a = run(grammar_.attribute, behind);
    if (a && *a == behind && head(*a).any(Tag::adjective | Tag::past_participle) && speaks(subject))
      return emit_clause(clause, "attribute", with_degree(*a, behind), attribute_end(*a));
  }
  if (auto const words = foretold(v, subject); words > 0) return emit_clause(clause, "colon", words, clause_end(words));
  if (verb.can(Takes::noun_pour) && is(behind, Shape::other) && token(chunks_[behind].first).is(Tag::pour) &&
      is(behind + 1, Shape::que)) // « plaide | pour que … »
    return emit_clause(clause, "que", behind, clause_end(behind));
  auto const complements = run(grammar_.complements, behind).value_or(behind);
  // « a prévenu : pas question de céder », « promet : aucun impôt nouveau »
  bool const refusal = !grammar_.trailing && complements + 1 < size() && verb.can(Takes::que) &&
                       token(chunks_[complements + 1].first).is(Tag::negator);
  if (is(complements, Shape::colon) && complements + 1 < size() && (verb.can(Takes::incise) || verb.can(Takes::que)) &&
      (refusal || has_finite(complements + 1, size()))) {
    return emit_clause(clause, "colon", complements + 1, size());
  }
  if (auto const to = run(grammar_.infinitive, behind)) {
    auto const& infinitive = chunks_[*to];
    if (infinitive.is(Shape::cue) && pack_.verbs[infinitive.entry].can(Takes::si)) { // « a refusé de dire si … »
      if (auto const whether = run(grammar_.question, *to + 1)) {
        if (!emit_clause(clause, "question", *whether, clause_end(*whether))) return false;
        found_.back().links.back().cue.last = infinitive.last;
        return true;
      }
    }
    // « la falaise menace de tomber »: what cannot speak
    bool const mute = !grammar_.trailing && verb.can(Takes::object_de) && chunks_[*to].is(Shape::with_de) &&
                      !subject.impersonal && !speaks(subject);
    if (wanted_infinitive(verb, *to) && !mute) return emit_clause(clause, "infinitive", *to, clause_end(*to));
  }
  return object_clause(clause);
}

} // namespace sourcier
