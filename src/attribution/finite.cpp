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

/// A cue that is the verb of its clause.
auto SentenceReader::finite_cue(Index v) -> void {
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  if (c.is(Shape::passive)) return passive_cue(v);
  auto const subject = c.is(Shape::inverted) ? Subject{} : subject_before(v);
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
    if (v == 0 && !verb.can(Takes::incise)) return;
    return incise(v, behind);
  }
  if (grammar_.trailing && subject.found && verb.can(Takes::incise) && trailing(v, subject)) return;
  bool const clause_done = open_left && before > 0 && subject.found && !subject.pronoun &&
                           has_finite(clause_start(subject.first), subject.first);
  if (clause_done && verb.can(Takes::incise) &&
      !run(grammar_.que_clause, v + 1)) { // « …, qui n'a pas répondu, a ajouté l'OMS »
    auto const behind = subject_behind(v);
    if (behind.found && !behind.self && speaks(behind)) return incise(v, behind);
  }
  if (subject.found && !subject.self) {
    if (clause_behind(v, subject)) return;
  }
  if (!subject.found && before > 1 && is(before - 1, Shape::comma) && is(before - 2, Shape::noun_phrase) &&
      !has_finite(clause_start(before - 1), before - 1)) {
    // « Le président américain, a commenté la décision »: a comma too many
    auto const behind = subject_behind(v);
    auto const left = source_group(before - 2);
    auto const cls = behind.found ? pack_.noun_class(head(behind.head).noun_class) : nullptr;
    bool const somebody =
        behind.found &&
        (behind.pronoun || (cls ? cls->animate || cls->level == Level::organization || cls->level == Level::media
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
    if (behind.found && !behind.self && (speaks(behind) || quote_left || framed)) return incise(v, behind);
  }
}

/// « indique-t-on à la préfecture », « peut-on lire dans le rapport »: nobody is the subject, but somewhere it was
/// said.
auto SentenceReader::said_at(Index from, bool learnt) const -> Subject {
  for (auto i = from;
       i < size() && i < from + 4 && any(i, Shape::prepositional | Shape::adverb | Shape::time | Shape::opener); ++i) {
    if (is(i, Shape::with_par) || is(i, Shape::opener)) continue;
    if (is(i, Shape::with_de) ? !learnt : !pack_.is(fold(token(chunks_[i].first)), Use::venue)) continue;
    auto const cls = pack_.noun_class(head(i).noun_class);
    if (learnt && cls && cls->speaks) return source_group(i);
    bool const body = cls && cls->speaks && !cls->animate;
    if (body || head(i).is(Tag::medium) || (!cls && is(i, Shape::named))) {
      auto out = source_group(i);
      out.pronoun = false;
      return out;
    }
  }
  return {};
}

/// « …, a indiqué un responsable »: the content stands before the cue, or around it.
auto SentenceReader::incise(Index v, Subject const& behind) -> void {
  auto before = v;
  while (before > 0 && any(before - 1, Shape::adverb | Shape::time)) --before;
  auto const edge = before > 0 && any(before - 1, Shape::comma | Shape::dash) ? before - 1 : before;
  auto start = clause_start(edge);
  if (edge > 0 && is(edge - 1, Shape::quotation)) {
    auto const q = edge - 1;
    // « X reconnaît que … : « … » a-t-il confié »: the quotation alone
    bool const heading = capital_quotation(q) && !has_finite(start, q); // « Premier bilan « … », a résumé le ministre »
    bool const alone = q == 0 || heading || any(q - 1, Shape::colon | Shape::dash | Shape::stop) ||
                       is(q - 1, Shape::quotation) || (covered(q - 1) && !covered(q));
    if (alone) start = q;
  } else {
    for (auto i = start; i < edge; ++i) {
      if (is(i, Shape::colon) && i + 1 < edge && !has_finite(start, i))
        start = i + 1; // « Iran : la hausse …, affirme X »
    }
  }
  auto out = make(v, edge > 0 && is(edge - 1, Shape::quotation) ? "quotation-incise" : "incise");
  if (start < edge) {
    auto const piece = range(start, edge);
    if (!piece.empty()) out.content.push_back(piece);
  }
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(behind);
  link.impersonal = behind.impersonal;
  bool const learns = is(v, Shape::cue) && pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::reading);
  if (behind.impersonal) {
    if (auto const where = said_at(std::max(behind.last, v + 1), learns); where.found)
      link.source = words_of(where), link.impersonal = false;
  }
  out.links.push_back(link);
  if (learns && !behind.impersonal) { // « a appris l'AFP de source judiciaire », « … auprès de la préfecture »
    auto from = behind.head + 1;
    if (auto const whom = said_at(from, true); whom.found) {
      auto& source = out.links.back().source.range;
      source.last = std::min(source.last, chunks_[whom.first].first);
      CandidateLink origin;
      origin.source = words_of(whom);
      out.links.push_back(origin);
    }
  }
  auto after = std::max(behind.last, v + 1);
  auto const complements = run(grammar_.complements, after).value_or(after);
  // « « A, dit X, B » »: the sentence goes on behind the incise
  auto next = complements;
  bool const goes_on = any(complements, Shape::comma | Shape::dash);
  if (goes_on) ++next;
  bool const left_is_clause = !out.content.empty() && (has_finite(start, edge) || is(edge - 1, Shape::quotation));
  bool const quoted_left = edge > 0 && is(edge - 1, Shape::quotation);
  bool const same_marks =
      edge > 0 && !quoted_left && reading_.sentence.quoted[chunks_[edge - 1].first]; // « A, dit X, B »
  bool const fragment =
      (quoted_left || same_marks) && goes_on && next < size() && reading_.sentence.quoted[chunks_[next].first];
  if (fragment) { // « A », dit X, « et B »: the words between the second marks
    auto last = next;
    while (last < size() && reading_.sentence.quoted[chunks_[last].first]) ++last;
    out.content.push_back(range(next, last));
    cover_chunks(next, last);
  } else if (is(next, Shape::quotation) && goes_on && edge > 0 && is(edge - 1, Shape::quotation)) {
    out.content.push_back(range(next, next + 1));
    cover_chunks(next, next + 1);
  } else if (auto const half = grammar_.trailing && quoted_left ? other_half(complements) : std::nullopt) {
    out.content.push_back(range(half->first, half->second));
    cover_chunks(half->first, half->second);
  } else if (!left_is_clause && goes_on && next < size()) {
    auto const end = clause_end(next);
    auto const piece = range(next, end);
    if (!piece.empty() && (has_finite(next, end) || out.content.empty())) {
      out.content.push_back(piece);
      cover_chunks(next, end);
    }
  } else if (out.content.empty() && is(complements, Shape::colon)) {
    auto const piece = range(complements + 1, size());
    if (!piece.empty()) out.content.push_back(piece);
    cover_chunks(complements + 1, size());
  } else if (out.content.empty() && is(complements, Shape::que)) {
    auto const end = clause_end(complements);
    out.content.push_back(range(complements, end));
    cover_chunks(complements, end);
  }
  if (out.content.empty()) {
    // « … », in the sentence before; then the cue opens its own sentence: « A-t-il ajouté. »
    return;
  }
  cover_chunks(start, std::max(behind.last, v + 1));
  emit(std::move(out));
}

/// « ne peut dire si la pluie viendra », « n'a pas su dire si »: a verb that declines, and the cue in the infinitive.
auto SentenceReader::cannot_say(Index v) -> void {
  auto const to = v + 1;
  if (!chunks_[v].is(Shape::negative) || !is(to, Shape::cue) || !pack_.verbs[chunks_[to].entry].can(Takes::si)) return;
  auto const whether = run(grammar_.question, to + 1);
  if (!whether) return;
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || subject.impersonal || !speaks(subject)) return;
  if (clause_of(to, subject, "question", *whether, clause_end(*whether)))
    found_.back().links.back().cue.first = chunks_[v].first;
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
    return false;
  }
  if (verb.document_only && !subject.pronoun) {
    auto const cls = pack_.noun_class(head(subject.head).noun_class);
    bool const shows =
        (cls && (cls->level == Level::document || cls->level == Level::media || cls->level == Level::organization)) ||
        head(subject.head).is(Tag::medium);
    if (!shows) return false;
  }
  Subject where; // « À Matignon, on dément », « on lit dans le rapport que »
  if (subject.impersonal) {
    where = said_at(v + 1);
    bool const opens = subject.first >= 1 && is(subject.first - 1, Shape::comma);
    if (!where.found && (opens || pack_.is(verb.lemma, Use::reading))) where = said_at(0);
    if (where.found && where.last > v && where.first < v) where = {};
    if (!where.found && pack_.is(verb.lemma, Use::authorial)) return false;
  }
  auto const emit_clause = [&](std::string_view construct, Index first, Index last) {
    auto out = make(v, construct);
    if (v > 0 && is(v - 1, Shape::relative)) { // « X, qui a assuré que …, a quitté la salle »
      for (auto i = first + 1; i < last; ++i) {
        if (is(i, Shape::comma) && is(i + 1, Shape::verb)) last = i;
      }
    }
    auto const piece = range(first, last);
    if (piece.empty()) return false;
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
  };
  auto const behind = v + 1;
  bool const elsewhere = subject.pronoun && pack_.is(fold(token(chunks_[subject.head].head)), Use::anaphor);
  if (elsewhere) return false;
  if (auto const que = run(grammar_.que_clause, behind); que && (verb.can(Takes::que) || verb.can(Takes::incise))) {
    return emit_clause("que", *que, clause_end(*que));
  }
  // « un sentier, dit « chemin des meuniers », … »: a name between commas
  if (!grammar_.trailing && v > 0 && is(v - 1, Shape::comma) && behind < size() &&
      reading_.sentence.quoted[chunks_[behind].first] && !capital_quotation(behind) && !subject.pronoun &&
      !is(subject.head, Shape::named)) {
    auto const cls = pack_.noun_class(head(subject.head).noun_class);
    if (!cls || !cls->speaks) return false;
  }
  if (is(behind + 1, Shape::que) && token(chunks_[behind].first).is(Tag::contrast) && verb.can(Takes::que) &&
      has(head(v).features, Feature::imperfect)) {
    return emit_clause("que", behind + 1, clause_end(behind + 1)); // « expliquait alors que … »
  }
  if (auto const q = run(grammar_.quotation, behind)) {
    bool const colon = *q > 0 && is(*q - 1, Shape::colon);
    if (colon || verb.can(Takes::que) || verb.can(Takes::incise) || verb.can(Takes::noun)) {
      auto last = *q + 1;
      if (!colon && is(last, Shape::coordinator) && is(last + 1, Shape::quotation)) last += 2;
      return emit_clause(colon ? "colon" : "quotation", *q, colon ? last : std::max(last, object_end(*q)));
    }
  }
  if (auto const si = run(grammar_.question, behind); si && verb.can(Takes::si))
    return emit_clause("question", *si, clause_end(*si));
  if (c.is(Shape::reflexive) && verb.can(Takes::attribute)) {
    if (auto const a = run(grammar_.attribute, behind)) return emit_clause("attribute", *a, clause_end(*a));
  }
  auto const complements = run(grammar_.complements, behind).value_or(behind);
  if (is(complements, Shape::colon) && complements + 1 < size() && (verb.can(Takes::incise) || verb.can(Takes::que)) &&
      has_finite(complements + 1, size())) {
    return emit_clause("colon", complements + 1, size());
  }
  if (auto const to = run(grammar_.infinitive, behind)) {
    auto const& infinitive = chunks_[*to];
    if (infinitive.is(Shape::cue) && pack_.verbs[infinitive.entry].can(Takes::si)) { // « a refusé de dire si … »
      if (auto const whether = run(grammar_.question, *to + 1)) {
        if (!emit_clause("question", *whether, clause_end(*whether))) return false;
        found_.back().links.back().cue.last = infinitive.last;
        return true;
      }
    }
    bool const bare = !infinitive.any(Shape::with_de | Shape::with_a | Shape::with_pour | Shape::with_en) &&
                      !token(infinitive.first).is(Tag::preposition);
    bool const wanted = (bare && verb.can(Takes::infinitive)) ||
                        (infinitive.is(Shape::with_de) &&
                         (verb.can(Takes::de) || verb.can(Takes::a_object_de) || verb.can(Takes::object_de))) ||
                        (infinitive.is(Shape::with_a) && (verb.can(Takes::a) || verb.can(Takes::object_a)));
    if (wanted) return emit_clause("infinitive", *to, clause_end(*to));
  }
  auto const object = run(grammar_.object, behind);
  if (object && pack_.is(fold(head(*object)), Use::no_content)) return false; // « a requis l'anonymat »
  if (grammar_.trailing && object && (verb.can(Takes::que) || verb.can(Takes::incise)) && late_verb(*object)) {
    return emit_clause("que", *object, clause_end(*object)); // "said the plan to move the market was late"
  }
  if (auto const what = run(grammar_.question, behind); grammar_.trailing && what && fold(head(*what)) == "what" &&
                                                        (verb.can(Takes::noun) || verb.can(Takes::object_attribute)) &&
                                                        !is(what.value() + 1, Shape::verb)) {
    return emit_clause("object", *what, clause_end(*what)); // "condemned what he called a breach"
  }
  if (object) {
    auto after = *object + 1;
    if (grammar_.trailing && is(after, Shape::comma) && is(after + 1, Shape::noun_phrase) &&
        is(after + 2, Shape::comma) &&
        (any(after + 3, Shape::with_de | Shape::comme) ||
         (is(after + 3, Shape::noun_phrase) && verb.can(Takes::object_attribute))))
      after += 3; // "accused its head, Ann Brook, of fraud"
    while (after < size() &&
           (any(after, Shape::prepositional | Shape::bracket | Shape::time) || is(after, Shape::adverb)) &&
           !is(after, Shape::with_par))
      ++after;
    if (verb.can(Takes::object_de) && is(after, Shape::infinitive) && is(after, Shape::with_de))
      return emit_clause("object", verb.kind == Kind::directive ? after : *object, clause_end(after));
    if ((verb.can(Takes::object_attribute) || verb.can(Takes::object_de)) && !verb.can(Takes::noun) &&
        is(*object, Shape::noun_phrase)) { // « la procédure de « farce » », « le texte inapplicable »
      auto const& np = chunks_[*object];
      bool attributed =
          np.last > np.head + 1 && token(np.last - 1).is(Tag::adjective) && verb.can(Takes::object_attribute);
      for (auto t = np.head + 1; t + 1 < np.last && verb.can(Takes::object_de); ++t)
        attributed = attributed || token(t).is(Tag::de);
      if (attributed && speaks(subject)) return emit_clause("object", *object, object_end(*object));
    }
    if (grammar_.trailing && verb.can(Takes::object_de) && is(*object + 1, Shape::gerund) &&
        is(*object + 1, Shape::with_de))
      return emit_clause("object", *object, clause_end(*object + 1)); // "accused them of hiding it"
    if (verb.can(Takes::object_de) && is(*object + 1, Shape::prepositional) && is(*object + 1, Shape::with_de))
      return emit_clause("object", *object, object_end(*object));
    if (grammar_.trailing && verb.can(Takes::object_de) && after > *object + 3 && is(after, Shape::with_de))
      return emit_clause("object", *object, object_end(after));
    if (verb.can(Takes::object_a) && is(after, Shape::infinitive) && is(after, Shape::with_a))
      return emit_clause("object", after, clause_end(after));
    if (grammar_.trailing && verb.can(Takes::object_comme) && is(after, Shape::comme))
      return emit_clause("object", *object, object_end(after));
    if (grammar_.trailing && verb.can(Takes::object_attribute) && !verb.can(Takes::noun)) {
      // "called the law “much, much better”", "called Brook, her rival, a fraud"
      if (auto const last = quoted_run(*object + 1); last > *object + 1)
        return emit_clause("object", *object, std::max(last, object_end(last - 1)));
      if (after > *object + 2 && is(after, Shape::noun_phrase))
        return emit_clause("object", *object, object_end(after));
    }
    if (verb.can(Takes::object_comme) && (is(after, Shape::comme) || is(*object + 1, Shape::comme)))
      return emit_clause("object", *object, object_end(*object));
    if (verb.can(Takes::object_attribute) && !verb.can(Takes::noun) &&
        any(*object + 1, Shape::noun_phrase | Shape::participle | Shape::quotation | Shape::comme))
      return emit_clause("object", *object, object_end(*object));
    if (grammar_.trailing && verb.can(Takes::object_attribute) &&
        !verb.can(Takes::noun)) { // "called the nominee unfit"
      auto const last = object_end(*object);
      auto const& np = chunks_[*object];
      bool const predicate = last > *object + 1 || (np.last - np.first > 1 && token(np.last - 1).is(Tag::adjective));
      if (predicate) return emit_clause("object", *object, last);
    }
    if (verb.can(Takes::object_attribute) && !verb.can(Takes::noun) && is(*object, Shape::noun_phrase) &&
        is(*object + 1, Shape::prepositional))
      return emit_clause("object", *object, object_end(*object));
  }
  if (verb.can(Takes::object_comme) && is(behind, Shape::comme))
    return emit_clause("object", behind, object_end(behind));
  bool const relative_object = subject.first > 0 && is(subject.first - 1, Shape::que); // « …, qu'il juge « abjectes » »
  if (verb.can(Takes::object_attribute) && relative_object &&
      any(behind, Shape::noun_phrase | Shape::participle | Shape::quotation))
    return emit_clause("object", behind, object_end(behind));
  if (verb.can(Takes::object_attribute) && token(chunks_[v].first).is(Tag::clitic) && !c.is(Shape::reflexive) &&
      any(behind, Shape::noun_phrase | Shape::participle)) {
    return emit_clause("object", behind, object_end(behind));
  }
  if (is(complements, Shape::noun_phrase) || object) {
    auto const at = object ? *object : complements;
    if (verb.can(Takes::noun) && speaks(subject) && (!subject.impersonal || where.found) && !verb.document_only &&
        !(c.is(Shape::negative) && verb.stance != Stance::denying)) {
      // the object of a cue in a relative clause stands before it: « l'accord que le ministre a annoncé »
      auto last = object_end(at);
      return emit_clause("object", at, last);
    }
  }
  // « les visites reprendront « en temps voulu » »: how, not what
  bool const adjunct = behind < size() && !grammar_.trailing &&
                       token(chunks_[behind].first).any(Tag::preposition | Tag::a) && is(behind, Shape::prepositional);
  if (auto const end = quoted_run(behind);
      end > behind && !adjunct && speaks(subject) && (verb.can(Takes::incise) || verb.can(Takes::que)))
    return emit_clause("quotation", behind, end);
  for (auto i = behind; i < std::min<Index>(complements + 1, size());
       ++i) { // « met en garde contre … », « a appelé à la levée »
    auto const& p = chunks_[i];
    if (!p.is(Shape::prepositional) && !(p.is(Shape::noun_phrase) && token(p.first).is(Tag::de))) continue;
    auto const word = fold(token(p.first));
    bool const quoted = reading_.sentence.quoted[p.last - 1] && verb.can(Takes::quoted_de);
    bool const wanted =
        (p.is(Shape::with_a) && verb.can(Takes::a_noun)) ||
        (token(p.first).is(Tag::de) && (verb.can(Takes::noun_de) || quoted)) ||
        (word == "contre" && verb.can(Takes::noun_contre)) || (word == "sur" && verb.can(Takes::noun_sur)) ||
        (word == "pour" && verb.can(Takes::noun_pour)) || (word == "en" && verb.can(Takes::noun_en_faveur_de));
    if (!wanted) continue;
    auto const cls = pack_.noun_class(head(i).noun_class);
    if (p.is(Shape::with_a) && (is(i, Shape::named) || (cls && cls->animate))) continue; // « a appelé à l'AFP »
    if (!speaks(subject)) return false;
    return emit_clause("object", i, object_end(i));
  }
  return false;
}

} // namespace sourcier
