#include "attribution/sentence_reader.hpp"

namespace sourcier {

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
  out.links.push_back(link);
  cover_chunks(v, agent.last);
  emit(std::move(out));
  return true;
}

/// « L'homme, | décrit par la police | comme le chef du réseau, | … »: whom somebody takes for what, the agent first.
auto SentenceReader::presented(Index v) -> bool {
  constexpr Index sight = 4; // chunks of the agent
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (grammar_.trailing || !verb.can(Takes::object_comme) || verb.kind == Kind::directive ||
      !is(v + 1, Shape::with_par))
    return false;
  auto as = v + 2;
  while (as < v + 2 + sight && any(as, Shape::prepositional | Shape::time | Shape::bracket)) ++as;
  auto const noun = v > 1 && is(v - 1, Shape::comma) ? v - 2 : v - 1;
  if (!is(as, Shape::comme) || v == 0 || !is(noun, Shape::noun_phrase)) return false;
  auto agent = source_group(v + 1);
  agent.last = std::min(agent.last, as);
  if (!speaks(agent) && !is(v + 1, Shape::named)) return false;
  auto const last = object_end(as);
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content = {range(extend_left(noun, false), noun + 1), range(as, last)};
  CandidateLink link;
  link.cue = cue_words(v);
  link.source = words_of(agent);
  out.links.push_back(link);
  cover_chunks(v, last);
  emit(std::move(out));
  return true;
}

/// « Accusé | de fraude, notamment d'avoir vendu un terrain, | le maire … »: where what a participle charges somebody
/// with ends, before the main clause; with none in sight, behind the noun.
auto SentenceReader::charge_end(Index of) const -> Index {
  auto const last = object_end(of);
  if (is(last, Shape::comma)) return last;
  for (auto i = of + 1; i < last; ++i)
    if (auto const more = further_charge(i); more != 0) return main_clause_behind(more + 1, last, true).value_or(i);
  return last;
}

/// « X, soupçonné d'avoir menti, … »: by whom is not said. « Accusé par ses rivaux de comploter, X … »
auto SentenceReader::accused(Index v) -> bool {
  if (grammar_.trailing || !pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::accusing)) return false;
  auto to = run(grammar_.infinitive, v + 1);
  // « X, accusé | de fraude et de vol, … »
  bool const noun = !to && is(v + 1, Shape::prepositional) && is(v + 1, Shape::with_de) && !is(v + 1, Shape::named);
  if (noun) to = v + 1;
  if (!to || !is(*to, Shape::with_de)) return false;
  auto const object = noun ? charge_end(*to) : *to;
  auto const by = noun ? agent_within(v + 2, object) : agent_within(v + 1, *to);
  // « Soupçonné d'avoir menti, X … »
  bool const of_whom = v == 0 ? is(noun ? object : main_clause_behind(*to, size(), true).value_or(0), Shape::comma)
                              : any(v - 1, Shape::noun_phrase | Shape::comma | Shape::adversative | Shape::adverb);
  if (!by && !of_whom) return false;
  auto last = noun ? by.value_or(object) : clause_end(*to);
  for (auto i = *to + 1; i < last; ++i) {
    if (is(i, Shape::comma) && any(i + 1, Shape::verb | Shape::noun_phrase | Shape::pronoun)) last = i;
  }
  // « Le garçon accusé d'avoir blessé un homme | sera jugé »
  bool const of_subject = v > 0 && !noun && is(v - 1, Shape::noun_phrase) && !has_finite(0, v);
  if (auto const own = of_subject ? before_own_verb(v, *to) : 0; own > *to) last = std::min(last, own);
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content.push_back(range(*to, last));
  CandidateLink link;
  link.cue = cue_words(v);
  link.impersonal = !by;
  if (by) {
    auto agent = source_group(*by);
    if (!noun) agent.last = std::min(agent.last, *to);
    link.source = words_of(agent);
  }
  out.links.push_back(link);
  cover_chunks(*to, last);
  emit(std::move(out));
  return true;
}

/// « les doutes sur le texte | exprimés », « le feu à la maison | louée »: where the noun phrase begins that the
/// participle at `v` is said of.
auto SentenceReader::described(Index v) const -> Index {
  auto first = v - 1;
  while (first > 0 && is(first, Shape::prepositional)) --first;
  if (grammar_.trailing || first + 1 == v) return first;
  if (!is(first, Shape::noun_phrase)) ++first; // « revient | sur la colère | exprimée »
  bool const nearer = is(v - 1, Shape::determined) && agrees(head(v - 1).features, head(v).features) &&
                      !agrees(head(first).features, head(v).features);
  return nearer ? v - 1 : first;
}

/// « le plan promis par le ministre », « un sentiment de trahison exprimé mardi par des zadistes »
auto SentenceReader::reported_noun(Index v) -> void {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (!verb.can(Takes::noun) || verb.kind == Kind::directive || verb.document_only) return;
  if (v == 0 || !any(v - 1, Shape::noun_phrase | Shape::prepositional)) return;
  auto by = v + 1;
  while (by < size() && is(by, Shape::time)) ++by;
  if (!is(by, Shape::prepositional) || !is(by, Shape::with_par)) return;
  auto const first = described(v);
  if (!grammar_.trailing && verb.idle_before(fold(head(first)))) return; // « la maison louée par X »
  auto agent = source_group(by);
  auto words = words_of(agent);
  if (!speaks(agent) && !is(by, Shape::named)) return;
  auto out = make(v, "participle");
  out.past_cue = false;
  out.content.push_back(range(first, v));
  auto& piece = out.content.back(); // « revient sur | la colère exprimée »
  if (!grammar_.trailing && is(first, Shape::prepositional) && piece.first < chunks_[first].head &&
      token(piece.first).any(Tag::preposition | Tag::a | Tag::de | Tag::par) && !token(piece.first).is(Tag::determiner))
    ++piece.first;
  if (piece.empty()) return;
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
  Index first = n + 1;
  Index last = 0;
  if ((is(first, Shape::que) && noun.can(Takes::que)) ||
      (is(first, Shape::infinitive) &&
       ((is(first, Shape::with_de) && noun.can(Takes::de)) || (is(first, Shape::with_a) && noun.can(Takes::a))))) {
    last = clause_end(first);
  } else if (is(first, Shape::colon) && is(first + 1, Shape::quotation)) {
    last = ++first + 1;
  } else {
    return false;
  }
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || subject.impersonal || !speaks(subject)) return false;
  // « Il ne fait aucun doute que P »: nobody
  bool const dummy = subject.pronoun && pack_.is(fold(head(subject.head)), Use::dummy);
  if (dummy && verb.is(Shape::negative) && token(c.first).is(Tag::negator)) return false;
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

/// "the claim of Mayor Ann Brook | that": behind the nominal cue, whose it is.
auto SentenceReader::of_somebody(Index n) const -> bool {
  auto const& c = chunks_[n];
  auto const of = c.subject + 1;
  if (!grammar_.trailing || of + 1 >= c.last || !token(of).is(Tag::de)) return false;
  for (auto t = of + 1; t < c.last; ++t) {
    auto const* cls = pack_.noun_class(token(t).noun_class);
    if (token(t).is(Tag::name) || (token(t).is(Tag::noun) && cls != nullptr && cls->animate)) return true;
  }
  return false;
}

/// "his pledge | to stay", "the mayor's call | for a vote": behind a noun whose owner says so, where its infinitive or
/// the thing called for begins; 0 for neither.
auto SentenceReader::pledged(Index n, Index k) const -> Index {
  auto const& c = chunks_[n];
  auto const& noun = pack_.nominal_cues[c.entry];
  if (c.subject + 1 != c.last || noun.kind == Kind::opinion) return 0; // "his plan to leave" says nothing
  bool const near = k == n + 1 || (k == n + 2 && any(n + 1, Shape::time | Shape::prepositional));
  if (near && noun.can(Takes::a) && is(k, Shape::infinitive) && is(k, Shape::with_a)) return k;
  auto const to = n + 1;
  return noun.can(Takes::noun_pour) && is(to, Shape::prepositional) && is(to, Shape::with_pour) ? to : 0;
}

/// "Her claim that the mayor, who left, had lied | drew laughter", "the reply to his pledge to stay | was cool", « La
/// rumeur selon laquelle il quitterait la scène | a surpris »: where a claim inside a noun phrase ends, at the first
/// verb that no clause of it has opened; 0 where there is none.
auto SentenceReader::before_own_verb(Index n, Index first) const -> Index {
  constexpr Index sight = 60;
  bool const deed = is(first, Shape::infinitive);
  if (!deed && (is(n, Shape::prepositional) || has_finite(0, n))) return 0;
  int open = is(first, Shape::que) || !(grammar_.trailing || deed) ? 1 : 0; // clauses that wait for their verb
  for (auto i = first + 1; i < size() && i < first + sight && !any(i, Shape::stop | Shape::semicolon); ++i) {
    auto k = i + 1;
    while (any(k, Shape::adverb | Shape::prepositional)) ++k;
    bool const clause = any(k, Shape::noun_phrase | Shape::pronoun) && is(k + 1, Shape::verb);
    if (any(i, Shape::coordinator | Shape::adversative | Shape::comma) && clause && deed && open == 0) return i;
    if (any(i, Shape::que | Shape::relative | Shape::si | Shape::subordinator)) ++open;
    if (any(i, Shape::coordinator | Shape::adversative) && (clause || is(k, Shape::verb))) ++open;
    if (is(i, Shape::personal) && open == 0) ++open; // "a plan he said"
    if (!is(i, Shape::verb) || is(i, Shape::inverted)) continue;
    if (open == 0) return any(i - 1, Shape::comma | Shape::adverb) ? i - 1 : i;
    --open;
    if (grammar_.trailing && is(i, Shape::cue) && any(i + 1, Shape::noun_phrase | Shape::pronoun) &&
        is(i + 2, Shape::verb))
      ++open;
  }
  return 0;
}

/// « la promesse | du maire », « le refus de Luc Bel »: behind the noun stands somebody whose it is.
auto SentenceReader::promised_by(Index n) const -> bool {
  auto const& c = chunks_[n];
  auto const of = c.subject + 1;
  if (of + 1 >= c.last || !token(of).is(Tag::de)) return false;
  for (auto t = of + 1; t < c.last; ++t) {
    auto const* cls = pack_.noun_class(token(t).noun_class);
    if (cls != nullptr) return cls->speaks;
    if (token(t).is(Tag::name)) return true;
    if (token(t).is(Tag::noun)) return false;
  }
  return false;
}

/// « Une rumeur | circule depuis lundi | selon laquelle … »: the opener behind the noun's own verb, at `k`; `k` for
/// none.
auto SentenceReader::behind_its_verb(Index n, Index k) const -> Index {
  constexpr Index sight = 6; ///< chunks
  if (grammar_.trailing || !is(n, Shape::noun_phrase) || !is(k, Shape::verb) || is(k, Shape::cue)) return k;
  for (auto i = k + 1; i < size() && i < k + sight; ++i) {
    if (is(i, Shape::opener)) return i + 1 < size() && token(chunks_[i + 1].first).is(Tag::lequel) ? i : k;
    if (!any(i, Shape::prepositional | Shape::time | Shape::adverb | Shape::participle | Shape::comma)) return k;
  }
  return k;
}

/// « l'annonce | que le ministre a faite |», « Une information | que le parquet n'a pas souhaité commenter. |»: *que*
/// at `k` is the object of its clause: a participle agrees with the noun, or the noun and its clause are the sentence.
auto SentenceReader::of_its_object(Index n, Index k) const -> bool {
  constexpr Index sight = 5; // chunks
  auto v = k + 1;
  while (v < size() && v < k + sight && !is(v, Shape::verb)) ++v;
  if (!is(v, Shape::verb)) return false;
  bool having = false;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    auto const& word = token(t);
    having = having || word.is(Tag::avoir);
    bool const agrees = has(word.features, Feature::feminine) && !has(word.features, Feature::masculine);
    if (having && word.is(Tag::past_participle) && agrees) return true;
  }
  auto const& words = chunks_[n];
  if (n != 0 || !token(words.first).is(Tag::indefinite)) return false;
  auto end = v + 1;
  while (any(end, Shape::infinitive | Shape::adverb | Shape::prepositional | Shape::time)) ++end;
  return is(end, Shape::stop) || end >= size();
}

/// « l'annonce selon laquelle … », « sa conviction que … », « les informations selon lesquelles … »
auto SentenceReader::nominal_cue(Index n) -> void {
  auto const& c = chunks_[n];
  if (c.entry >= pack_.nominal_cues.size()) return;
  auto const& noun = pack_.nominal_cues[c.entry];
  auto words = c.first; // behind its preposition: "on the senator's claim that"
  while (c.is(Shape::prepositional) && words < c.subject && token(words).any(Tag::preposition | Tag::a | Tag::de))
    ++words;
  // « le même principe que les vélos »: a comparison
  for (auto t = words; t < c.subject; ++t)
    if (pack_.is(fold(token(t)), Use::same)) return;
  auto k = n + 1;
  while (k < size() && any(k, Shape::prepositional | Shape::bracket | Shape::time | Shape::participle) &&
         !is(k, Shape::opener) && (grammar_.trailing || !is(k, Shape::nominal_cue)))
    ++k;
  k = behind_its_verb(n, k);
  bool const owned = grammar_.trailing && (token(words).is(Tag::possessive) || owner_of(n) != 0);
  // « la promesse du maire | de rouvrir le pont »
  bool const promised = !grammar_.trailing && k == n + 1 && is(k, Shape::infinitive) && is(k, Shape::with_de) &&
                        noun.can(Takes::de) && noun.can(Takes::selon_lequel) && !c.is(Shape::prepositional) &&
                        promised_by(n);
  // « l'affirmation du préfet | que la digue est sûre », not « l'annonce du maire | que les élus attendaient »
  auto verb = k + 2;
  while (any(verb, Shape::prepositional | Shape::adverb)) ++verb;
  bool const told =
      !grammar_.trailing && k == n + 1 && is(k, Shape::que) && any(k + 1, Shape::noun_phrase | Shape::pronoun) &&
      promised_by(n) && is(verb, Shape::verb) &&
      (is(verb, Shape::copula) ? any(verb + 1, Shape::noun_phrase | Shape::participle | Shape::prepositional)
                               : is(verb + 1, Shape::noun_phrase) && is(verb + 1, Shape::determined));
  Index first = promised ? k : 0;
  if (first != 0) {
    // what was promised
  } else if (owned && pledged(n, k) != 0) {
    first = pledged(n, k);
  } else if (owned && is(k, Shape::que) && k > n + 1 && k < n + 4 && noun.can(Takes::que) && c.subject + 1 == c.last &&
             any(k + 1, Shape::noun_phrase | Shape::pronoun) && !is(k + 1, Shape::nominal_cue)) {
    first = k; // "her claim in the debate that"
  } else if (is(k, Shape::opener) && k + 1 < size() && token(chunks_[k + 1].first).is(Tag::lequel)) {
    first = k + 2;
  } else if (is(k, Shape::que) && noun.can(Takes::que) &&
             (k == n + 1 || (grammar_.trailing && k == n + 2 && is(n + 1, Shape::time))) &&
             (c.subject + 1 == c.last || of_somebody(n) || told) &&
             (!c.is(Shape::prepositional) || grammar_.trailing) &&
             (token(words).any(Tag::determiner | Tag::possessive) || owner_of(n) != 0) &&
             !has(token(c.subject).features, Feature::noun_plural)) {
    // « une crainte que partage le maire », « l'annonce que le ministre a faite »
    if (!grammar_.trailing && (is(k + 1, Shape::verb) || of_its_object(n, k))) return;
    // nothing between the noun and « que »: otherwise the clause is a relative one
    first = k;
  } else if (is(k, Shape::copula) && !is(k, Shape::negative) && is(k + 1, Shape::que) &&
             noun.can(Takes::que)) { // « l'avis du médecin est que … »
    first = k + 1;
  } else {
    return;
  }
  if (first >= size()) return;
  // "a pledge | that officials said | was late": the relative word of another claim
  if (grammar_.trailing && any(first + 1, Shape::noun_phrase | Shape::pronoun) && is(first + 2, Shape::cue) &&
      is(first + 2, Shape::verb) && is(first + 3, Shape::verb))
    return;
  // « l'idée | que le maire défend | est simple », not « l'annonce | que l'usine fermerait | a surpris »
  if (!grammar_.trailing && is(first, Shape::que) && any(first + 1, Shape::noun_phrase | Shape::pronoun) &&
      is(first + 2, Shape::verb) && is(first + 2, Shape::cue) && is(first + 3, Shape::verb))
    return;
  // "a charge | that the clerk denied", « une information | que la mairie n'a pas confirmée »: what is denied is the
  // charge
  if (is(first, Shape::que) && any(first + 1, Shape::noun_phrase | Shape::pronoun) && is(first + 2, Shape::verb) &&
      is(first + 2, Shape::cue) && !is(first + 2, Shape::passive) &&
      pack_.verbs[chunks_[first + 2].entry].can(Takes::noun) &&
      (first + 3 >= size() || any(first + 3, Shape::stop | Shape::comma)))
    return;
  auto end = is(first, Shape::prepositional) ? object_end(first) : embedded_end(first);
  for (auto i = first + 1; is(first, Shape::infinitive) && i < end; ++i) { // « … de rouvrir le pont | a surpris »
    if (any(i, Shape::que | Shape::relative | Shape::si | Shape::subordinator)) break;
    if (is(i, Shape::verb)) end = i;
  }
  for (auto i = verb + 1; told && first == k && i < end; ++i) { // « … que la digue est sûre | n'a convaincu personne »
    if (any(i, Shape::que | Shape::relative | Shape::si | Shape::subordinator) ||
        any(i, Shape::comma | Shape::coordinator))
      break;
    if (is(i, Shape::verb)) end = i;
  }
  bool const clause = grammar_.trailing || (!is(first, Shape::infinitive) && !told);
  if (auto const own = clause ? before_own_verb(n, first) : 0; own > first) end = own;
  // « Malgré les accusations selon lesquelles il a menti | , le maire reste »
  bool const led = !grammar_.trailing && c.is(Shape::prepositional) && !has_finite(0, n);
  if (auto const main = led ? main_clause_behind(first, end, true) : std::nullopt; main && has_finite(first, *main))
    end = *main;
  auto piece = range(first, end);
  if (is(first, Shape::prepositional)) ++piece.first; // "for"
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
  if (grammar_.trailing && !link.source.present() && !of_somebody(n) && n > 0 &&
      any(n - 1, Shape::verb | Shape::infinitive) && !any(n - 1, Shape::passive | Shape::copula)) {
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
  // « Il ne fait aucun doute que P », « Nul doute que P »: the article's own word
  if (!grammar_.trailing && link.impersonal && token(words).is(Tag::negator)) return;
  out.links.push_back(link);
  cover_chunks(first, end);
  emit(std::move(out));
}

} // namespace sourcier
