#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « …, celui-ci estimant que »: the participle has a subject of its own.
auto SentenceReader::own_pronoun(Index v) const -> bool {
  return v > 1 && is(v, Shape::gerund) && !is(v, Shape::with_en) && is(v - 1, Shape::pronoun) &&
         !is(v - 1, Shape::personal) && is(v - 2, Shape::comma) &&
         pack_.is(fold(token(chunks_[v - 1].first)), Use::personal);
}

/// « Le quartier a été évacué par les pompiers, craignant que »: they fear who did it.
auto SentenceReader::agent_before(Index verb, Index v) const -> Subject {
  if (grammar_.trailing || !is(verb, Shape::passive)) return {};
  for (auto k = verb + 1; k < v && k < verb + 8; ++k) {
    if (!is(k, Shape::with_par)) continue;
    auto const agent = source_group(k);
    if (speaks(agent)) return agent;
  }
  return {};
}

/// Somebody, by name, pronoun or noun, and not « le quartier ».
auto SentenceReader::is_person(Subject const& s) const -> bool {
  if (!s.found) return false;
  auto const* cls = pack_.noun_class(head(s.head).noun_class);
  return cls ? cls->animate : s.pronoun || is(s.head, Shape::named) || agentive(s.head);
}

/// « ajoutant que », « tout en précisant », « avant d'affirmer », « pour dénoncer »: the subject is that of the main
/// clause.
auto SentenceReader::nonfinite_cue(Index v) -> void {
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  bool const infinitive = c.is(Shape::infinitive);
  bool const participle = c.is(Shape::participle);
  if (participle && (judged(v) || accused(v))) return;
  auto const opens = fold(token(c.first));
  bool told_on = false; // by whoever spoke in the sentence before
  if (infinitive) {
    // a claim of its own only behind « avant de », « après », « pour » or a light verb
    bool const led = token(c.first).is(Tag::preposition) || (v > 0 && is(v - 1, Shape::other)) || opens == "avant" ||
                     opens == "après" || opens == "pour";
    bool const after_light = v > 0 && is(v - 1, Shape::verb) && head(v - 1).is(Tag::light_verb);
    bool const narrated = !grammar_.trailing && c.is(Shape::with_de) && v > 0 && is(v - 1, Shape::coordinator) &&
                          (v == 1 || any(v - 2, Shape::comma | Shape::quotation)); // « Et d'ajouter que … »
    if (!led && !after_light && !narrated) return;
    told_on = narrated && v == 1;
    if (verb.kind == Kind::opinion && c.is(Shape::with_pour) && !run(grammar_.que_clause, v + 1))
      return; // « pour trouver « une issue » »
  }
  // « citant ses sources »: a relay, not a claim
  if (pack_.relay_verb_forms.contains(fold(head(v))) && !run(grammar_.que_clause, v + 1)) return;
  bool left_hand = false; // the sentence has a verb of its own
  for (Index k = 0; k < size(); ++k) left_hand = left_hand || (is(k, Shape::verb) && !covered(k));
  // whose words: the last source before, or the subject of the main verb
  Subject subject;
  std::optional<SourceWords> inherited;
  for (auto it = found_.rbegin(); it != found_.rend(); ++it) {
    if (it->cue_chunk < v && !it->links.empty() && it->links.back().source.present() && it->construct != "passive") {
      inherited = it->links.back().source;
      break;
    }
  }
  bool const typo_participle = participle && v > 0 && is(v - 1, Shape::noun_phrase);
  if (typo_participle) { // « la société affirmé que »: the auxiliary is missing
    if (!run(grammar_.que_clause, v + 1)) return;
    subject = subject_before(v);
    inherited.reset();
  } else if (participle && v > 0 &&
             (is(v - 1, Shape::coordinator) ||
              (any(v - 1, Shape::comma | Shape::adversative) && claims(v) && !grammar_.trailing))) {
    // « a souligné la gravité des faits, promis un audit et déploré l'absence »
    for (auto k = v - 1; k-- > 0;) {
      if (!is(k, Shape::verb) || !is(k, Shape::modal_past) || is(k, Shape::passive) || covered(k)) continue;
      if (!is(v - 1, Shape::coordinator) && !head(k).is(Tag::past_participle)) return;
      auto const main = subject_before(k);
      if (main.found && !main.self && clause_behind(v, main)) found_.back().past_cue = true;
      return;
    }
    return;
  } else if (participle) {
    return reported_noun(v);
  } else if (!told_on && (!inherited || !(v > 0 && any(v - 1, Shape::comma | Shape::coordinator | Shape::adverb)))) {
    Subject left;
    // « un média d'État avertissant que »: its own subject right before it
    if (v > 0 && is(v - 1, Shape::noun_phrase) && c.is(Shape::gerund) && !c.is(Shape::with_en)) {
      left = source_group(v - 1);
      left.last = v;
      left.first = v - 1;
      left.head = v - 1;
    } else if (own_pronoun(v)) {
      left = {v - 1, v, v - 1, true, true, false, false};
    }
    if (grammar_.trailing && !left.found) left = main_subject(v);
    for (auto k = v; !left.found && k-- > 0;) {
      if (is(k, Shape::stop) || is(k, Shape::colon)) break;
      if (is(k, Shape::verb) && !(k > 0 && is(k - 1, Shape::relative))) {
        left = subject_before(k);
        if (auto const agent = agent_before(k, v); agent.found && !is_person(left)) left = agent;
        if (left.found) break;
      }
    }
    if (!left.found) { // « Accusant la France, le ministre a … »
      for (auto k = v + 1; k < size(); ++k) {
        if (is(k, Shape::verb)) {
          left = subject_before(k);
          break;
        }
      }
    }
    if (left.found && !inherited) subject = left;
    if (left.found && inherited && v > 0 && (is(v - 1, Shape::noun_phrase) || own_pronoun(v)))
      subject = left, inherited.reset();
  }
  bool const goes_on =
      (infinitive || (grammar_.trailing && c.is(Shape::gerund) && !left_hand)) && v <= 1 &&
      (run(grammar_.que_clause, v + 1) || run(grammar_.quotation, v + 1)); // « Avant d'ajouter : « … » »
  if (!subject.found && !inherited && !goes_on) return;
  if (subject.self) return;
  // « un écran diffusait un clip dénonçant « les préjugés » »: what cannot speak says nothing
  bool const silent = subject.found && !subject.pronoun && !speaks(subject) && !grammar_.trailing;
  if (silent && !run(grammar_.que_clause, v + 1)) return;
  auto const emit_clause = [&](Index first, Index last) {
    auto out = make(v, infinitive ? "infinitive-cue" : participle ? "participle-cue" : "gerund");
    for (auto i = first + 1; i < last && !grammar_.trailing;
         ++i) { // « accusant X d'avoir menti, a affirmé … », « après avoir refusé de partir, il a … »
      if (!is(i, Shape::comma)) continue;
      auto next = i + 2;
      while (next < i + 6 && any(next, Shape::prepositional | Shape::bracket)) ++next; // « les restes de la fille ont »
      bool const main = is(i + 1, Shape::verb) || (any(i + 1, Shape::noun_phrase | Shape::pronoun) &&
                                                   is(next, Shape::verb) && (v == 0 || infinitive));
      if (main) last = i;
    }
    // "Promising that it would rain, the mayor said …": the main clause is not what was promised
    if (grammar_.trailing && subject.found && subject.first > first && last > subject.first) last = subject.first;
    auto const piece = range(first, last);
    if (piece.empty()) return;
    out.content.push_back(piece);
    out.past_cue = out.past_cue || told_in_the_past(v);
    CandidateLink link;
    link.cue = cue_words(v);
    if (subject.found)
      link.source = words_of(subject);
    else if (inherited)
      link.source = *inherited;
    else
      link.same_as_before = true;
    out.links.push_back(link);
    cover_chunks(first, last);
    emit(std::move(out));
  };
  auto const behind = v + 1;
  if (auto const end = quoted_run(behind); end > behind && c.is(Shape::gerund) && is(behind, Shape::bracket))
    return emit_clause(behind, end);
  if (auto const que = run(grammar_.que_clause, behind); que && (verb.can(Takes::que) || verb.can(Takes::incise)))
    return emit_clause(*que, clause_end(*que));
  if (auto const q = run(grammar_.quotation, behind);
      q && (is(*q - 1, Shape::colon) || !infinitive || verb.can(Takes::incise)))
    return emit_clause(*q, std::max(*q + 1, is(*q - 1, Shape::colon) ? *q + 1 : object_end(*q)));
  if (auto const si = run(grammar_.question, behind); si && verb.can(Takes::si))
    return emit_clause(*si, clause_end(*si));
  if (c.is(Shape::reflexive) && verb.can(Takes::attribute)) {
    if (auto const a = run(grammar_.attribute, behind)) return emit_clause(*a, object_end(*a));
  }
  if (auto const to = run(grammar_.infinitive, behind)) {
    bool const whom = verb.can(Takes::object_de) && token(c.first).is(Tag::clitic); // « les accusant de mentir »
    bool const wanted = chunks_[*to].is(Shape::with_de) && !verb.can(Takes::de) && !verb.can(Takes::a_object_de)
                            ? whom
                            : wanted_infinitive(verb, *to);
    if (wanted) return emit_clause(*to, clause_end(*to));
  }
  if (auto const object = run(grammar_.object, behind)) {
    auto after = *object + 1;
    while (after < size() && any(after, Shape::prepositional | Shape::bracket | Shape::time)) ++after;
    if (verb.can(Takes::object_de) && is(after, Shape::infinitive)) return emit_clause(*object, clause_end(after));
    if (verb.can(Takes::object_a) && is(after, Shape::infinitive) && is(after, Shape::with_a))
      return emit_clause(after, clause_end(after));
    if (attributed(verb, *object))
      return emit_clause(*object, object_end(*object)); // « qualifiant le texte de « farce » »
    if (verb.can(Takes::object_comme) || verb.can(Takes::object_attribute)) {
      auto const last = object_end(*object);
      if (last > *object + 1) return emit_clause(*object, last);
    }
    bool const apart =
        infinitive || c.is(Shape::with_en) || v == 0 || any(v - 1, Shape::comma | Shape::coordinator | Shape::adverb);
    bool const past_infinitive =
        infinitive && head(v).is(Tag::past_participle) && verb.kind == Kind::assertion; // « après avoir promis »
    bool const of_medium = [&] { // « confirmant une information de RTL »: the claim is the one before
      if (verb.lemma.empty() || !pack_.is(verb.lemma, Use::corroborating)) return false;
      for (auto t = chunks_[*object].first; t < chunks_[*object].last; ++t) {
        if (token(t).is(Tag::medium)) return true;
      }
      return false;
    }();
    if (of_medium) return;
    if (verb.can(Takes::noun) && apart && (!infinitive || past_infinitive))
      return emit_clause(*object, object_end(*object));
    if (verb.can(Takes::object_de) && is(*object + 1, Shape::prepositional) && is(*object + 1, Shape::with_de))
      return emit_clause(*object, object_end(*object));
  }
  for (auto i = behind; i < size() && (is(i, Shape::prepositional) || (i == behind && is(i, Shape::noun_phrase) &&
                                                                       token(chunks_[i].first).is(Tag::de)));
       ++i) { // « se félicitant du « sérieux » des débats »
    bool const of_whom = is(i, Shape::with_de) && verb.can(Takes::object_de) && token(c.first).is(Tag::clitic) &&
                         !c.is(Shape::reflexive);                             // « les accusant de complicité »
    bool const stands_for = is(i, Shape::with_pour) || is(i, Shape::with_en); // « des élus militant pour sa sortie »
    if (of_whom || (claim_behind_preposition(verb, i) && !stands_for)) return emit_clause(i, object_end(i));
  }
}

/// « Qualifié de « traître » par le chef du parti, le député … », « un geste jugé insuffisant par les syndicats »
auto SentenceReader::judged(Index v) -> bool {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  auto const trait = v + 1;
  bool const wanted = (verb.can(Takes::object_de) && is(trait, Shape::prepositional) && is(trait, Shape::with_de)) ||
                      (verb.can(Takes::object_comme) && is(trait, Shape::comme)) || attribute_behind(v).has_value() ||
                      ((verb.can(Takes::object_attribute) || verb.can(Takes::object_de)) && quoted_run(trait) > trait);
  if (grammar_.trailing || !wanted || verb.kind == Kind::directive) return false;
  auto const by = agent_within(trait + 1, std::min<Index>(size(), v + 12));
  if (!by) return false;
  auto const agent = source_group(*by);
  std::vector<TokenRange> content{range(trait, *by)};
  auto noun = v; // « une première année à Milan, qualifiée de brillante par »
  if (noun > 1 && is(noun - 1, Shape::comma)) --noun;
  while (noun > 1 && is(noun - 1, Shape::prepositional)) --noun;
  if (noun > 0 && is(noun - 1, Shape::noun_phrase)) {
    content = {range(extend_left(noun - 1, false), v), range(trait, *by)};
  } else if (is(agent.last, Shape::comma) && is(agent.last + 1, Shape::noun_phrase)) {
    content.push_back(range(agent.last + 1, agent.last + 2)); // who is judged stands behind
  }
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content = std::move(content);
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(agent);
  while (link.source.range.first + 1 < link.source.range.last && token(link.source.range.first).is(Tag::par))
    ++link.source.range.first;
  out.links.push_back(link);
  cover_chunks(v, agent.last);
  emit(std::move(out));
  return true;
}

/// « X, soupçonné d'avoir menti, … »: by whom is not said.
auto SentenceReader::accused(Index v) -> bool {
  if (grammar_.trailing || !pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::accusing)) return false;
  auto const to = run(grammar_.infinitive, v + 1);
  if (!to || !is(*to, Shape::with_de) || v == 0) return false;
  if (!any(v - 1, Shape::noun_phrase | Shape::comma | Shape::adversative | Shape::adverb)) return false;
  auto last = clause_end(*to);
  for (auto i = *to + 1; i < last; ++i) {
    if (is(i, Shape::comma) && any(i + 1, Shape::verb | Shape::noun_phrase | Shape::pronoun)) last = i;
  }
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content.push_back(range(*to, last));
  CandidateLink link;
  link.cue = cue_words(v);
  link.impersonal = true;
  out.links.push_back(link);
  cover_chunks(*to, last);
  emit(std::move(out));
  return true;
}

/// « a parlé, assurant que le site fermerait »: below a main verb in the past the conditional is a future.
auto SentenceReader::told_in_the_past(Index v) const -> bool {
  if (grammar_.trailing) return false;
  for (auto k = v; k-- > 0;) {
    if (any(k, Shape::stop | Shape::semicolon)) return false;
    if (is(k, Shape::verb) && !covered(k)) return is(k, Shape::modal_past) && !is(k, Shape::conditional);
  }
  return false;
}

/// « le plan promis par le ministre », « un sentiment de trahison exprimé mardi par des zadistes »
auto SentenceReader::reported_noun(Index v) -> void {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (!verb.can(Takes::noun) || verb.kind == Kind::directive || verb.document_only) return;
  if (v == 0 || !any(v - 1, Shape::noun_phrase | Shape::prepositional)) return;
  auto by = v + 1;
  while (by < size() && is(by, Shape::time)) ++by;
  if (!is(by, Shape::prepositional) || !is(by, Shape::with_par)) return;
  auto first = v - 1;
  while (first > 0 && is(first, Shape::prepositional)) --first;
  auto agent = source_group(by);
  auto words = words_of(agent);
  while (words.range.first + 1 < words.range.last && token(words.range.first).is(Tag::par)) ++words.range.first;
  if (!speaks(agent) && !is(by, Shape::named)) return;
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content.push_back(range(first, v));
  if (out.content.back().empty()) return;
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words;
  out.links.push_back(link);
  emit(std::move(out));
}

/// The token of the genitive before a nominal cue ("Brook's claim that"), 0 when there is none.
auto SentenceReader::owner_of(Index n) const -> std::uint32_t {
  if (!grammar_.trailing) return 0;
  for (auto t = chunks_[n].first + 1; t < chunks_[n].subject; ++t) {
    if (token(t).is(Tag::possessive) && !token(t).is(Tag::determiner)) return t;
  }
  return 0;
}

/// « garde l'espoir que … », « a renouvelé sa promesse de … », « a lancé un avertissement : « … » »: the noun reports,
/// and the verb's subject is who says or feels it.
auto SentenceReader::held_noun(Index v) -> bool {
  auto const& verb = chunks_[v];
  if (grammar_.trailing || verb.is(Shape::passive) || verb.is(Shape::inverted) || covered(v)) return false;
  if (!pack_.support_verb_forms.contains(fold(head(v)))) return false;
  auto n = v + 1;
  while (any(n, Shape::adverb | Shape::time)) ++n;
  if (!is(n, Shape::noun_phrase) || !is(n, Shape::nominal_cue) || chunks_[n].entry >= pack_.nominal_cues.size())
    return false;
  auto const& c = chunks_[n];
  auto const& noun = pack_.nominal_cues[c.entry];
  if (c.subject + 1 != c.last || !token(c.first).is(Tag::determiner)) return false;
  Index first = n + 1, last = 0;
  if (is(first, Shape::que) && noun.can(Takes::que)) {
    last = clause_end(first);
  } else if (is(first, Shape::infinitive) &&
             ((is(first, Shape::with_de) && noun.can(Takes::de)) || (is(first, Shape::with_a) && noun.can(Takes::a)))) {
    last = clause_end(first);
  } else if (is(first, Shape::colon) && is(first + 1, Shape::quotation)) {
    last = ++first + 1;
  } else {
    return false;
  }
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || subject.impersonal || !speaks(subject)) return false;
  auto out = make(v, "nominal");
  out.kind = noun.kind;
  out.stance = noun.stance;
  out.past_cue = verb.is(Shape::modal_past);
  out.content.push_back(range(first, last));
  if (out.content.back().empty()) return false;
  CandidateLink link;
  link.cue = {c.first, c.last};
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(n, last);
  emit(std::move(out));
  return true;
}

/// « l'annonce selon laquelle … », « sa conviction que … », « les informations selon lesquelles … »
auto SentenceReader::nominal_cue(Index n) -> void {
  auto const& c = chunks_[n];
  if (c.entry >= pack_.nominal_cues.size()) return;
  auto const& noun = pack_.nominal_cues[c.entry];
  auto words = c.first; // behind its preposition: "on the senator's claim that"
  while (c.is(Shape::prepositional) && words < c.subject && token(words).any(Tag::preposition | Tag::a | Tag::de))
    ++words;
  auto k = n + 1;
  while (k < size() && any(k, Shape::prepositional | Shape::bracket | Shape::time | Shape::participle) &&
         !is(k, Shape::opener))
    ++k;
  Index first = 0;
  if (is(k, Shape::opener) && k + 1 < size() && token(chunks_[k + 1].first).is(Tag::lequel)) {
    first = k + 2;
  } else if (is(k, Shape::que) && noun.can(Takes::que) && k == n + 1 && c.subject + 1 == c.last &&
             (!c.is(Shape::prepositional) || grammar_.trailing) &&
             (token(words).any(Tag::determiner | Tag::possessive) || owner_of(n) != 0) &&
             !has(token(c.subject).features, Feature::noun_plural)) {
    // nothing between the noun and « que »: otherwise the clause is a relative one
    first = k;
  } else if (is(k, Shape::copula) && !is(k, Shape::negative) && is(k + 1, Shape::que) &&
             noun.can(Takes::que)) { // « l'avis du médecin est que … »
    first = k + 1;
  } else {
    return;
  }
  if (first >= size()) return;
  auto const end = embedded_end(first);
  auto const piece = range(first, end);
  if (piece.empty()) return;
  auto out = make(n, "nominal");
  out.kind = noun.kind;
  out.stance = noun.stance;
  out.past_cue = false;
  out.content.push_back(piece);
  CandidateLink link;
  link.cue = {grammar_.trailing ? words : c.first, c.last};
  auto const& opening = token(grammar_.trailing ? words : c.first);
  if (opening.is(Tag::possessive)) {
    for (auto v = n; v-- > 0;) {
      if (!is(v, Shape::verb)) continue;
      auto const subject = subject_before(v);
      if (subject.found) link.source = words_of(subject);
      break;
    }
  }
  if (auto const owner = owner_of(n); owner != 0) { // "the senator's claim that"
    link.source.sentence = index_;
    link.source.range = {words, owner};
    link.source.head = owner - 1;
    link.cue.first = owner + 1;
  }
  if (grammar_.trailing && !link.source.present() && n > 0 && any(n - 1, Shape::verb | Shape::infinitive) &&
      !any(n - 1, Shape::passive | Shape::copula)) {
    // "made the point that", "expressed the hope that"
    auto const subject = is(n - 1, Shape::verb) ? subject_before(n - 1) : main_subject(n);
    if (subject.found && !subject.self && speaks(subject)) link.source = words_of(subject);
  }
  if (!link.source.present()) { // « l'accusation du ministre selon laquelle »
    for (auto t = c.subject + 1; t + 1 < c.last; ++t) {
      if (!token(t).is(Tag::de)) continue;
      link.source.sentence = index_;
      link.source.range = {t + 1, c.last};
      link.source.head = t + 1;
      for (auto h = t + 1; h < c.last; ++h) {
        if (token(h).any(Tag::noun | Tag::name)) {
          link.source.head = h;
          break;
        }
      }
      link.cue.last = t;
      break;
    }
  }
  if (!link.source.present()) link.impersonal = true;
  out.links.push_back(link);
  cover_chunks(first, end);
  emit(std::move(out));
}

} // namespace sourcier
