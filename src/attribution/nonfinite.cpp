#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « la plainte | d'une jeune femme », « les attentes | des analystes », « au grand dam | de la direction du syndicat
/// »: the token behind *de* where somebody is told of: of complements within each other the one that has the others; 0
/// for nobody.
auto SentenceReader::last_complement(Index chunk) const -> std::uint32_t {
  auto const& c = chunks_[chunk];
  auto const first = std::max(c.head, c.first) + 2;
  std::uint32_t holder = 0;
  auto end = c.last;
  for (auto t = c.last; t-- > first;) {
    if (!token(t - 1).is(Tag::de)) continue;
    bool const speaks = somebody_within(t, end);
    if (speaks) holder = t;
    if (grammar_.trailing || (holder != 0 && !speaks)) break;
    end = t - 1;
  }
  return holder;
}

/// « des | riverains », « de | la direction »: behind *de* at `first`, with its article, what can speak.
auto SentenceReader::somebody_within(std::uint32_t first, std::uint32_t last) const -> bool {
  auto noun = first;
  while (noun < last && !token(noun).is(Tag::noun)) ++noun;
  auto const* cls = noun < last ? pack_.noun_class(token(noun).noun_class) : nullptr;
  if (cls == nullptr) return false;
  bool const body = cls->level == Level::organization && cls->speaks; // « la colère du syndicat »
  bool const article = token(first - 1).is(Tag::determiner) || token(first).any(Tag::determiner | Tag::number);
  return (cls->animate || body) && article;
}

/// « la ligne de mire | de Paul Marin »: the name behind *de* at the end of a chunk whose own noun can say nothing; 0
/// where there is none.
auto SentenceReader::named_complement(Index chunk) const -> std::uint32_t {
  auto const* cls = pack_.noun_class(head(chunk).noun_class);
  return (cls != nullptr && cls->speaks) || agentive(chunk) ? 0 : full_name_of(chunk);
}

/// « le commentaire | de Paul Marin »: the name, given name first, behind *de* at the end of a chunk headed by a common
/// noun; 0 where there is none.
auto SentenceReader::full_name_of(Index chunk) const -> std::uint32_t {
  auto const& c = chunks_[chunk];
  bool const common =
      head(chunk).is(Tag::noun) && !head(chunk).is(Tag::name) && (!head(chunk).is(Tag::capitalized) || c.head == 0);
  if (!any(chunk, Shape::noun_phrase | Shape::prepositional) || !common) return 0;
  auto t = c.last;
  while (t > c.head + 1 && token(t - 1).is(Tag::name)) --t;
  bool const given = t < c.last && (first_name(token(t).features));
  return given && t + 1 < c.last && token(t - 1).is(Tag::de) ? t : 0;
}

/// « la réponse | de Jean-Marc »: a given name alone behind *de* at the end of a chunk; 0 where there is none.
auto SentenceReader::given_name_of(Index chunk) const -> std::uint32_t {
  auto const& c = chunks_[chunk];
  auto const t = c.last - 1;
  bool const alone = t > c.head + 1 && token(t).is(Tag::name) && first_name(token(t).features);
  return !grammar_.trailing && alone && token(t - 1).is(Tag::de) ? t : 0;
}

/// Somebody, by name, pronoun or noun, and not « le quartier ».
auto SentenceReader::is_person(Subject const& s) const -> bool {
  if (!s.found) return false;
  auto const* cls = pack_.noun_class(head(s.head).noun_class);
  return cls != nullptr ? cls->animate : s.pronoun || is(s.head, Shape::named) || agentive(s.head);
}

/// "citing her “long service”": no source, but what somebody names, in quoted words.
auto SentenceReader::cites_words(Index v) const -> bool {
  auto const object = grammar_.trailing ? run(grammar_.object, v + 1) : std::nullopt;
  if (!object || !is(*object, Shape::noun_phrase) || !is(*object, Shape::determined)) return false;
  auto const* cls = pack_.noun_class(head(*object).noun_class);
  return reading_.sentence.quoted[chunks_[*object].last - 1] && !(cls != nullptr && cls->speaks);
}

/// « ajoutant que », « tout en précisant », « avant d'affirmer », « pour dénoncer »: the subject is that of the main
/// clause.
/// « accusant X d'avoir menti | , a affirmé … », « après avoir refusé de partir | , il a … »: the first comma behind
/// which the main clause goes on, or, when it `opens` there, begins.
auto SentenceReader::main_clause_behind(Index first, Index last, bool opens) const -> std::optional<Index> {
  bool const clause = !grammar_.trailing && first > 0 && is(first - 1, Shape::que);
  for (auto i = first; i < last; ++i) {
    if (!is(i, Shape::comma)) continue;
    if (clause && !has_finite(first, i)) continue; // « avant de préciser qu'en cas de crue, | le pont fermerait »
    auto next = i + 2;
    while (next < i + 6 && any(next, Shape::prepositional | Shape::bracket)) ++next; // « les restes de la fille ont »
    // « …, Anne Roux, députée du Nord, a … »
    if (opens && is(i + 1, Shape::named) && is(next, Shape::comma) && is(next + 1, Shape::noun_phrase)) {
      auto verb = next + 2;
      while (any(verb, Shape::prepositional | Shape::bracket)) ++verb;
      if (is(verb, Shape::comma) && is(verb + 1, Shape::verb)) return i;
    }
    if (is(i + 1, Shape::verb) || (opens && any(i + 1, Shape::noun_phrase | Shape::pronoun) && is(next, Shape::verb)))
      return i;
  }
  return std::nullopt;
}

auto SentenceReader::nonfinite_cue(Index v) -> void {
  auto const& c = chunks_[v];
  auto const& verb = pack_.verbs[c.entry];
  bool const infinitive = c.is(Shape::infinitive);
  bool const participle = c.is(Shape::participle);
  if (participle && (judged(v) || presented(v) || accused(v))) return;
  // « n'étant pas autorisé à s'exprimer »: what somebody may do is not what somebody says
  if (!grammar_.trailing && c.any(Shape::gerund | Shape::infinitive) && c.is(Shape::passive)) return;
  auto const opens = fold(token(c.first));
  Subject narrator; // « Et l'édile, en poste depuis 2014, de rappeler que … »
  if (!grammar_.trailing && infinitive && c.is(Shape::with_de)) narrator = narrates(v);
  if (!grammar_.trailing && infinitive && c.is(Shape::with_de) && !narrator.found) narrator = enabled_to_say(v);
  if (!grammar_.trailing && infinitive && c.last == c.first + 1) narrator = perceived(v);
  if (!grammar_.trailing && infinitive && c.is(Shape::with_a)) narrator = led_to_say(v);
  bool aimed = false;   // « a tenu une conférence pour dénoncer … »
  bool told_on = false; // by whoever spoke in the sentence before
  if (infinitive) {
    // a claim of its own only behind « avant de », « après », « pour » or a light verb
    bool const led = token(c.first).is(Tag::preposition) || (v > 0 && is(v - 1, Shape::other)) ||
                     pack_.is(opens, Use::moment) || token(c.first).is(Tag::pour);
    // « aurait dû annoncer »: what was not said
    bool const supposed = v > 0 && is(v - 1, Shape::conditional) && pack_.modal_forms.contains(fold(head(v - 1)));
    bool const after_light =
        v > 0 && any(v - 1, Shape::verb | Shape::gerund) && head(v - 1).is(Tag::light_verb) && !supposed;
    bool const narrated = !grammar_.trailing && c.is(Shape::with_de) && v > 0 && is(v - 1, Shape::coordinator) &&
                          (v == 1 || any(v - 2, Shape::comma | Shape::quotation)); // « Et d'ajouter que … »
    if (!led && !after_light && !narrated && !narrator.found) return;
    told_on = narrated && v == 1;
    // « a pris la parole pour dénoncer « une honte » », but « pour trouver « une issue » »
    auto const object = grammar_.trailing || !verb.can(Takes::noun) ? std::nullopt : run(grammar_.object, v + 1);
    bool quotes =
        object && (reading_.sentence.quoted[chunks_[*object].last - 1] || quoted_run(*object + 1) > *object + 1);
    quotes = quotes || (!grammar_.trailing && verb.can(Takes::noun) && run(grammar_.quotation, v + 1));
    bool const aims = object && c.is(Shape::with_pour) && publicly(v) && is(*object, Shape::determined);
    // « la police utilise la radio pour prévenir | les habitants du danger »
    bool const warns = !grammar_.trailing && verb.can(Takes::que) && verb.can(Takes::object_de);
    auto const whom = run(grammar_.object, v + 1);
    bool const tells = run(grammar_.que_clause, v + 1) || (whom && clause_told(v, *whom) > 0);
    if ((verb.kind == Kind::opinion || warns) && c.is(Shape::with_pour) && !quotes && !aims && !tells) return;
    // « est intervenu pour dénoncer « une honte » »
    bool const decries = quotes && !grammar_.trailing && verb.kind == Kind::opinion && c.is(Shape::with_pour);
    aimed = aims || decries || (narrator.found && c.is(Shape::with_a));
  }
  // « citant ses sources »: a relay, not a claim
  if (pack_.relay_verb_forms.contains(fold(head(v))) && !run(grammar_.que_clause, v + 1) && !cites_words(v)) return;
  // « après avoir appris que »: who is told says nothing
  if (!grammar_.trailing && pack_.is(verb.lemma, Use::reading)) return;
  bool left_hand = false;                            // the sentence has a verb of its own
  auto const sight = grammar_.trailing ? size() : v; // a verb of the clause behind is not the sentence's
  for (Index k = 0; k < sight; ++k) left_hand = left_hand || (is(k, Shape::verb) && !covered(k));
  // whose words: the last source before, or the subject of the main verb
  Subject subject;
  std::optional<SourceWords> inherited;
  bool same_voice = false; // « …, a dit la maire tout en précisant que »
  auto const earlier = std::find_if(found_.rbegin(), found_.rend(), [&](Candidate const& one) {
    // « Accusé par ses rivaux de mentir, il se défend en indiquant que »
    bool const of_others = one.construct == "passive" || (one.construct == "participle" && !grammar_.trailing);
    return one.cue_chunk < v && !one.links.empty() && one.links.back().source.present() && !of_others;
  });
  if (earlier != found_.rend()) {
    inherited = earlier->links.back().source;
    auto verb_before = v;
    while (verb_before > 0 && !is(verb_before, Shape::verb)) --verb_before;
    same_voice = !grammar_.trailing && c.is(Shape::gerund) && c.is(Shape::with_en) && verb_before == earlier->cue_chunk;
  }
  // « Et de préciser que P, | ajoutant que Q »: who goes on, goes on
  told_on = told_on || goes_on_narrating(v);
  if (narrator.found) subject = narrator, inherited.reset();
  bool const typo_participle = participle && v > 0 &&
                               (is(v - 1, Shape::noun_phrase) ||
                                (!grammar_.trailing && v == 1 && is(0, Shape::personal) && is(0, Shape::third)));
  if (typo_participle) { // « la société affirmé que »: the auxiliary is missing
    auto const que = run(grammar_.que_clause, v + 1);
    if (!que) return;
    bool const agrees = has(head(v).features, Feature::feminine) && !has(head(v).features, Feature::masculine);
    if (!grammar_.trailing && (is(*que + 1, Shape::verb) || agrees))
      return; // « la version écrite que prépare le ministère »
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
  } else if (!told_on && !narrator.found && !same_voice &&
             (!inherited || !(v > 0 && any(v - 1, Shape::comma | Shape::coordinator | Shape::adverb)))) {
    Subject left;
    // « un média d'État avertissant que »: its own subject right before it
    if (v > 0 && is(v - 1, Shape::noun_phrase) && c.is(Shape::gerund) && !c.is(Shape::with_en)) {
      left = source_group(v - 1);
      left.last = v;
      left.first = v - 1;
      left.head = v - 1;
    } else if (auto const own = own_subject(v); own.found) {
      left = own;
    } else if (auto const near = complement_beside(v); near.found) {
      left = near;
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
    // « Le maire, affirmant que la route est sûre, a … »
    if (!left.found && !grammar_.trailing && v > 1 && is(v - 1, Shape::comma) &&
        any(v - 2, Shape::noun_phrase | Shape::prepositional | Shape::bracket))
      left = subject_before(v - 1);
    if (!left.found) { // « Accusant la France, le ministre a … », « Estimant que la route est sûre, le maire a … »
      bool const clause = !grammar_.trailing && run(grammar_.que_clause, v + 1).has_value();
      auto const main = clause ? main_clause_behind(v + 2, size(), true) : std::optional{v};
      for (auto k = main ? *main + 1 : size(); k < size(); ++k) {
        if (is(k, Shape::verb)) {
          left = subject_before(k);
          break;
        }
      }
    }
    if (left.found && !inherited) subject = left;
    bool const own = own_pronoun(v) || own_subject(v).found;
    // « affirme que la loi est juste | en accusant la droite de mentir »: what stands before « en » is not its subject
    bool const beside = v > 0 && is(v - 1, Shape::noun_phrase) && (grammar_.trailing || !c.is(Shape::with_en));
    // « Selon la police, l'homme l'a trompée | en disant que … »: in what the police says
    bool const told_of = !grammar_.trailing && inherited && earlier->construct == "prepositional" &&
                         earlier->content.back().contains(cue_words(v));
    if (left.found && inherited && (beside || own || told_of)) subject = left, inherited.reset();
  }
  // « Précisant que la décision tomberait lundi. »: a sentence with no other verb
  bool const alone = !grammar_.trailing && c.is(Shape::gerund) && !c.is(Shape::with_en) && v == 0 &&
                     !main_clause_behind(v + 2, size(), true);
  bool const goes_on =
      (infinitive || alone || (grammar_.trailing && c.is(Shape::gerund) && !left_hand)) && v <= 1 &&
      (run(grammar_.que_clause, v + 1) || run(grammar_.quotation, v + 1)); // « Avant d'ajouter : « … » »
  // « « C'est fini », rappelant que … »: whoever spoke before
  bool const quoted_first = !grammar_.trailing && c.is(Shape::gerund) && v > 1 && is(v - 1, Shape::comma) &&
                            is(v - 2, Shape::quotation) && !left_hand && run(grammar_.que_clause, v + 1);
  if (!subject.found && !inherited && !goes_on && !quoted_first && !told_on) return;
  if (subject.self) return;
  // « C'est lui qui …, en voulant prouver … »: nobody is meant
  if (!grammar_.trailing && subject.pronoun && is(subject.head, Shape::personal) && !is(subject.head, Shape::third)) {
    auto k = v; // « C'est ce qu'a déclaré le maire, …, ajoutant que »: the maire
    while (k > 0 && !(is(k, Shape::verb) && is(k, Shape::cue))) --k;
    subject = k > 0 && is(k - 1, Shape::si) ? subject_behind(k) : Subject{};
    if (!subject.found) return;
  }
  // « un écran diffusait un clip dénonçant « les préjugés » »: what cannot speak says nothing
  bool const silent = subject.found && !subject.pronoun && !speaks(subject) && !grammar_.trailing;
  if (silent && !run(grammar_.que_clause, v + 1)) return;
  auto const emit_clause = [&](Index first, Index last) {
    auto out = make(v, infinitive ? "infinitive-cue" : participle ? "participle-cue" : "gerund");
    // « L'expert ayant conclu que P, | le conducteur a été relaxé »
    bool const absolute =
        c.is(Shape::gerund) && v > 0 && any(v - 1, Shape::noun_phrase | Shape::prepositional) && !has_finite(0, v);
    if (!grammar_.trailing) last = main_clause_behind(first + 1, last, v == 0 || infinitive || absolute).value_or(last);
    // « Un courrier affirmant que le maire a menti | circule »
    auto const own = !grammar_.trailing && absolute && is(first, Shape::que) ? before_own_verb(v, first) : 0;
    if (own > first) last = std::min(last, own);
    // "Promising that it would rain, the mayor said …": the main clause is not what was promised
    if (grammar_.trailing && subject.found && subject.first > first && last > subject.first) last = subject.first;
    auto const piece = range(first, last);
    if (piece.empty()) return;
    out.content.push_back(piece);
    out.past_cue = out.past_cue || told_in_the_past(v) || alone; // no hedge where the tense is not told
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
  if (auto const que = run(grammar_.que_clause, behind); que && (verb.can(Takes::que) || verb.can(Takes::incise))) {
    auto const first = from_marks(behind, behind_opener(*que));
    return emit_clause(first, clause_end(first));
  }
  if (auto const q = run(grammar_.quotation, behind);
      q && grammar_.trailing && is(*q + 1, Shape::coordinator) && is(*q + 2, Shape::quotation))
    return emit_clause(*q, *q + 3); // "chanting “We are here” and “We stay”"
  if (auto const q = run(grammar_.quotation, behind);
      q && (is(*q - 1, Shape::colon) || !infinitive || verb.can(Takes::incise)))
    return emit_clause(*q, std::max(*q + 1, is(*q - 1, Shape::colon) ? *q + 1 : object_end(*q)));
  if (auto const marks = quoted_clause(behind); marks > behind && c.is(Shape::gerund) && verb.can(Takes::que))
    return emit_clause(behind, marks); // « ajoutant « nous irons en justice » »
  if (auto const si = run(grammar_.question, behind); si && verb.can(Takes::si))
    return emit_clause(*si, clause_end(*si));
  if (c.is(Shape::reflexive) && verb.can(Takes::attribute)) {
    if (auto const a = run(grammar_.attribute, behind)) return emit_clause(with_degree(*a, behind), object_end(*a));
  }
  if (auto const to = run(grammar_.infinitive, behind)) {
    bool const whom = verb.can(Takes::object_de) && token(c.first).is(Tag::clitic); // « les accusant de mentir »
    bool const wanted = chunks_[*to].is(Shape::with_de) && !verb.can(Takes::de) && !verb.can(Takes::a_object_de)
                            ? whom
                            : wanted_infinitive(verb, *to);
    if (wanted) return emit_clause(*to, clause_end(*to));
  }
  if (!grammar_.trailing && verb.can(Takes::object_attribute) && token(c.first).is(Tag::clitic) &&
      !c.is(Shape::reflexive) && (any(behind, Shape::quotation | Shape::participle) || quoted_run(behind) > behind))
    return emit_clause(behind, std::max(quoted_run(behind), object_end(behind))); // « le jugeant « dangereux » »
  if (auto const object = run(grammar_.object, behind)) {
    // « en rappelant son ambassadeur »
    if (!grammar_.trailing && !c.is(Shape::reflexive) && verb.idle_before(fold(head(*object)))) return;
    auto after = *object + 1;
    while (after < size() && any(after, Shape::prepositional | Shape::bracket | Shape::time)) ++after;
    if (verb.can(Takes::object_de) && is(after, Shape::infinitive)) return emit_clause(*object, clause_end(after));
    if (verb.can(Takes::object_a) && is(after, Shape::infinitive) && is(after, Shape::with_a))
      return emit_clause(grammar_.trailing && verb.kind != Kind::directive ? *object : after, clause_end(after));
    if (auto const que = clause_told(v, *object); que > 0) return emit_clause(que, clause_end(que));
    if (attributed(verb, *object))
      return emit_clause(*object, object_end(*object)); // « qualifiant le texte de « farce » »
    bool const as =
        grammar_.trailing || is(*object + 1, Shape::comme) || is(after, Shape::comme); // « le décrivant comme »
    auto const trait = past_aside(*object);
    if (grammar_.trailing && trait > *object + 1 &&
        ((verb.can(Takes::object_comme) && is(trait, Shape::comme)) ||
         (verb.can(Takes::object_attribute) && (is(trait, Shape::noun_phrase) || quoted_run(trait) > trait))))
      return emit_clause(*object, object_end(trait)); // "calling him, among other things, “a failed candidate”"
    if ((verb.can(Takes::object_comme) && as) || verb.can(Takes::object_attribute)) {
      auto const last = object_end(*object);
      auto const what = *object + 1; // « jugeant la vente | nulle », not « donnant un sens | à sa vie »
      bool const first = head(*object).is(Tag::adjective) &&
                         !any(*object, Shape::determined | Shape::named); // « jugeant | improbable | un gel »
      bool const said_of = grammar_.trailing || as || (first && is(what, Shape::determined)) ||
                           any(what, Shape::participle | Shape::quotation) ||
                           (any(what, Shape::noun_phrase | Shape::prepositional) &&
                            !any(what, Shape::determined | Shape::named | Shape::with_a | Shape::with_pour));
      if (!said_of) return;
      bool const row = grammar_.trailing && is(last, Shape::coordinator); // "touting | their work | and saying …"
      if (last > *object + 1 || row) return emit_clause(*object, last);
    }
    // « Le débat est vif, | plusieurs élus | dénonçant une « dérive » »
    bool const own = !grammar_.trailing && c.is(Shape::gerund) && v > 2 && is(v - 1, Shape::noun_phrase) &&
                     is(v - 2, Shape::comma) && has_finite(0, v - 2) && speaks(subject) && is_person(subject);
    bool const apart = own || infinitive || c.is(Shape::with_en) || v == 0 ||
                       any(v - 1, Shape::comma | Shape::coordinator | Shape::adverb);
    bool const past_infinitive =
        infinitive && head(v).is(Tag::past_participle) && // « après avoir promis », « … exprimé « sa tristesse » »
        (verb.kind == Kind::assertion || reading_.sentence.quoted[chunks_[*object].last - 1]);
    bool const of_medium = [&] { // « confirmant une information de RTL »: the claim is the one before
      if (verb.lemma.empty() || !pack_.is(verb.lemma, Use::corroborating)) return false;
      for (auto t = chunks_[*object].first; t < chunks_[*object].last; ++t) {
        if (token(t).is(Tag::medium)) return true;
      }
      auto const* cls = pack_.noun_class(head(*object).noun_class); // « une information d'Alpes Info »
      return !grammar_.trailing && is(*object, Shape::named) && cls != nullptr && !cls->animate &&
             cls->level == Level::anonymous;
    }();
    if (of_medium) return;
    // « « C'est lamentable », a-t-il dit, avant de rappeler son attachement au club »
    bool const before = v > 0 && is(v - 1, Shape::other) && pack_.is(fold(token(chunks_[v - 1].first)), Use::moment);
    bool const by_whom =
        inherited || (is_person(subject) && is(*object, Shape::determined)); // « a reçu les élus avant »
    bool const next_said = infinitive && (before || pack_.is(opens, Use::moment)) && by_whom &&
                           verb.kind == Kind::assertion && !grammar_.trailing;
    bool const light = infinitive && v > 0 && is(v - 1, Shape::gerund) && head(v - 1).is(Tag::light_verb);
    if (verb.can(Takes::noun) && (apart || light) && (!infinitive || past_infinitive || light || next_said || aimed))
      return emit_clause(*object, object_end(*object));
    if (verb.can(Takes::object_de) && is(*object + 1, Shape::prepositional) && is(*object + 1, Shape::with_de))
      return emit_clause(*object, object_end(*object));
  }
  bool const warned = !grammar_.trailing && verb.can(Takes::noun_contre); // « mettant en garde | les élus | contre … »
  auto what = behind; // « faisant état | vendredi | de « 300 chantiers » »
  while (!grammar_.trailing && is(what, Shape::time)) ++what;
  for (auto i = what; i < size() && (is(i, Shape::prepositional) || (i == behind && is(i, Shape::noun_phrase) &&
                                                                     (warned || token(chunks_[i].first).is(Tag::de))));
       ++i) { // « se félicitant du « sérieux » des débats »
    bool const of_whom = is(i, Shape::with_de) && verb.can(Takes::object_de) && token(c.first).is(Tag::clitic) &&
                         !c.is(Shape::reflexive);                             // « les accusant de complicité »
    bool const stands_for = is(i, Shape::with_pour) || is(i, Shape::with_en); // « des élus militant pour sa sortie »
    if (of_whom || (claim_behind_preposition(verb, i) && !stands_for)) return emit_clause(i, object_end(i));
  }
}

/// « a parlé, assurant que le site fermerait »: below a main verb in the past the conditional is a future.
auto SentenceReader::told_in_the_past(Index v) const -> bool {
  if (grammar_.trailing) return false;
  for (auto k = v; k-- > 0;) {
    if (any(k, Shape::stop | Shape::semicolon)) return false;
    if (!is(k, Shape::verb)) continue;
    bool const last = !found_.empty() && found_.back().cue_chunk == k; // of an incise: covered, and it says so
    if (last || !covered(k)) return is(k, Shape::modal_past) && !is(k, Shape::conditional);
  }
  return false;
}

} // namespace sourcier
