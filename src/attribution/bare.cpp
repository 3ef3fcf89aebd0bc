#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// Where the quoted words that begin at a chunk end; `from` when they are not between marks.
auto SentenceReader::quoted_run(Index from) const -> Index {
  auto i = from;
  while (i < size() && reading_.sentence.quoted[chunks_[i].first] && !is(i, Shape::quotation)) ++i;
  return i;
}

/// « nous irons en justice » between marks, a clause with its pronoun: behind its last word; `from` for other words.
auto SentenceReader::quoted_clause(Index from) const -> Index {
  bool const clause =
      !grammar_.trailing && is(from, Shape::pronoun) && !any(from, Shape::relative | Shape::noun_phrase);
  auto const last = clause ? quoted_run(from) : from;
  return last > from + 1 && (last >= size() || any(last, Shape::stop | Shape::comma)) ? last : from;
}

/// « L'imam, Mohammed Karabila, est « effaré par … » », « le pape François « s'associe à … » »: a person's own words as
/// the predicate, with no cue.
auto SentenceReader::quoted_predicate(Index v) -> void {
  auto const copula = is(v, Shape::copula);
  auto const state = !copula && is(v, Shape::verb); // « est « dévastée » »: the participle alone is between marks
  auto const first = copula ? v + 1 : v;
  // « est « effaré par ce choix. » », the stop between the marks
  bool const stopped =
      copula && !grammar_.trailing && is(first, Shape::quotation) && !token(chunks_[first].first).is(Tag::capitalized);
  auto const last = stopped             ? first + 1
                    : copula            ? quoted_run(first)
                    : grammar_.trailing ? v + 1
                                        : std::max(v + 1, quoted_run(v + 1));
  if (last == first || covered(first)) return;
  auto words = range(first, last);
  while (state && words.first < words.last && !reading_.sentence.quoted[words.first]) ++words.first;
  if (words.empty()) return;
  auto const subject = subject_before(v);
  if (copula && judged_by(v, last)) return;
  if (!subject.found || subject.self || subject.pronoun) return;
  auto const& h = head(subject.head);
  auto const* cls = pack_.noun_class(h.noun_class);
  bool named = false;
  for (auto i = subject.first; i < subject.last; ++i)
    named = named || (is(i, Shape::named) && is(i, Shape::noun_phrase));
  if (!named || (cls != nullptr && !cls->animate)) return;
  // « La priorité de la deuxième Europe « doit être … » »: what is hers says nothing
  if (!grammar_.trailing && cls == nullptr && named_in_complement(subject.head)) return;
  auto out = make(first, "predicate");
  out.kind = Kind::opinion;
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(words);
  CandidateLink link;
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(first, last);
  emit(std::move(out));
}

/// « Le texte | est « inacceptable » | pour les syndicats »: what stands between marks is what they call it. It ends at
/// `last`.
auto SentenceReader::judged_by(Index v, Index last) -> bool {
  auto const subject = subject_before(v);
  if (grammar_.trailing || !subject.found || subject.self || !is(last, Shape::with_pour)) return false;
  auto const* cls = pack_.noun_class(head(last).noun_class);
  bool const who = is(last, Shape::prepositional) && (is(last, Shape::named) || (cls != nullptr && cls->speaks));
  if (!who || is(last + 1, Shape::infinitive)) return false;
  auto group = source_group(last);
  auto out = make(v, "prepositional");
  out.kind = Kind::opinion;
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(subject.first, last));
  CandidateLink link;
  link.cue = {chunks_[last].first, chunks_[last].first + 1};
  link.source = words_of(group);
  out.links.push_back(link);
  cover_chunks(subject.first, group.last);
  emit(std::move(out));
  return true;
}

/// « La ville « s'engage à payer » », « son avocat s'« indigne des fuites » », « un texte qui « condamne … » »: the
/// verb of speech stands between the marks.
auto SentenceReader::verb_in_marks(Index q) -> bool {
  if (grammar_.trailing || q == 0 || capital_quotation(q)) return false;
  auto const inside = tokens_in(token(chunks_[q].first).span);
  constexpr std::size_t most = 6; // tokens
  auto at = inside.begin();
  auto const sight = inside.size() > most ? at + most : inside.end();
  while (at != sight && at->any(Tag::open_quote | Tag::quotation | Tag::clitic | Tag::negation)) ++at;
  if (at == sight || !at->is(Tag::speech_verb) || at->any(Tag::etre | Tag::avoir | Tag::modal | Tag::light_verb))
    return false;
  auto v = q;
  if (is(q - 1, Shape::other) && at->is(Tag::finite)) --v; // « s' »
  bool const group = is(q - 1, Shape::verb) && token(chunks_[q - 1].last - 1).is(Tag::avoir);
  if (group && at->is(Tag::past_participle)) --v;
  if (v == q && !at->is(Tag::finite)) return false;
  if (v == q && !any(q - 1, Shape::noun_phrase | Shape::pronoun | Shape::relative_subject)) return false;
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || !speaks(subject)) return false;
  auto out = make(q, "predicate");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(q, q + 1));
  CandidateLink link;
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(q, q + 1);
  emit(std::move(out));
  return true;
}

/// « Le préfet « regrette la décision du port » », « … et « exige une enquête » »: behind the opening mark stands the
/// verb of speech with its object. Not « « annonce n'importe quoi », | a lancé l'élue »: whoever says that is no
/// subject.
auto SentenceReader::predicate_in_marks(Index v) -> bool {
  auto const last = quoted_run(v);
  if (covered(v) || last < v + 2 || token(chunks_[v].first).is(Tag::capitalized)) return false;
  auto const subject = subject_before(v);
  if (!subject.found || subject.self || subject.impersonal || !speaks(subject)) return false;
  if (is(last, Shape::comma) && is(last + 1, Shape::verb) && is(last + 1, Shape::cue)) return true;
  auto out = make(v, "predicate");
  out.content.push_back(range(v, last));
  CandidateLink link;
  link.source = words_of(subject);
  out.links.push_back(link);
  cover_chunks(v + 1, last); // a further verb may share the subject
  emit(std::move(out));
  return true;
}

/// « Il semblerait que le suspect ait changé d'adresse »: somebody says so, and the article does not say who.
auto SentenceReader::seeming(Index v) -> void {
  if (v == 0 || !is(v + 1, Shape::que) || !is(v - 1, Shape::pronoun)) return;
  if (!pack_.is(fold(head(v)), Use::seeming) || !pack_.is(fold(token(chunks_[v - 1].first)), Use::dummy)) return;
  auto out = make(v, "hearsay");
  out.conditional = is(v, Shape::conditional);
  out.content.push_back(range(v + 1, clause_end(v + 1)));
  CandidateLink link;
  link.cue = {chunks_[v - 1].first, chunks_[v].last};
  link.impersonal = true;
  out.links.push_back(link);
  cover_chunks(v + 1, clause_end(v + 1));
  emit(std::move(out));
}

/// « Le légiste est formel : la victime était morte avant l'incendie. », « Le constat du maire est simple : la ville se
/// vide. »
auto SentenceReader::categorical(Index v) -> void {
  auto const trait = v + 1;
  if (!is(trait + 1, Shape::colon) || is(trait + 2, Shape::quotation) || !has_finite(trait + 2, size())) return;
  auto subject = subject_before(v);
  if (!subject.found || subject.self) return;
  bool const words = !subject.pronoun && is(subject.head, Shape::nominal_cue) && is(v, Shape::copula) &&
                     any(trait, Shape::noun_phrase | Shape::prepositional | Shape::participle) &&
                     !any(trait, Shape::named | Shape::determined);
  if (words) {
    auto const whose = std::max(full_name_of(subject.head), last_complement(subject.head));
    if (whose == 0 && !speaker_owns(trait + 1)) return;
    auto out = make(v, "colon");
    out.content.push_back(range(trait + 2, size()));
    CandidateLink link;
    link.cue = cue_words(v);
    if (whose != 0) {
      Subject who{subject.head, subject.head + 1, subject.head, true, false, false, false};
      who.tail = whose;
      link.source = words_of(who);
    } else {
      link.same_as_before = true;
    }
    out.links.push_back(link);
    cover_chunks(trait + 2, size());
    return emit(std::move(out));
  }
  if (!pack_.is(fold(head(std::min(trait, size() - 1))), Use::categorical) || !speaks(subject)) return;
  if (subject.pronoun && pack_.is(fold(token(chunks_[subject.head].head)), Use::anaphor)) return;
  if (clause_of(v, subject, "colon", trait + 2, size())) found_.back().links.back().cue.last = chunks_[trait].last;
}

/// The name that closes a headline behind its quotation and a comma, with what the person is.
auto SentenceReader::signed_by(Index q) const -> Subject {
  if (!is(q + 1, Shape::comma) || !is(q + 2, Shape::noun_phrase) || !is(q + 2, Shape::named) ||
      is(q + 2, Shape::determined) || chunks_[q + 2].last - chunks_[q + 2].first < 2)
    return {};
  auto group = source_group(q + 2);
  auto const end = is(group.last, Shape::stop) ? group.last + 1 : group.last;
  return end >= size() ? group : Subject{};
}

/// « Grève : une « catastrophe pour le pays » (Le Maire) »: who said it stands in brackets at the end of a headline.
auto SentenceReader::bracketed_source() -> void {
  if (grammar_.trailing || !reading_.sentence.title || size() < 3 || !found_.empty()) return;
  auto last = size() - 1;
  if (is(last, Shape::stop)) --last;
  auto const& words = chunks_[last];
  auto open = words.last - 1;
  while (open > words.first && !token(open).is(Tag::open_bracket)) --open;
  auto const close = words.last - 1;
  if (!token(open).is(Tag::open_bracket) || !token(close).is(Tag::close_bracket) || close < open + 2) return;
  bool names = close - open < 5;
  for (auto t = open + 1; t < close; ++t) names = names && token(t).is(Tag::capitalized) && !token(t).is(Tag::acronym);
  auto const place = fold(token(close - 1));
  bool quotes = false;
  for (std::uint32_t t = 0; t < open; ++t)
    quotes = quotes || reading_.sentence.quoted[t] || token(t).is(Tag::quotation);
  if (!names || !quotes || pack_.countries.contains(place) || pack_.metonyms.contains(place)) return;
  Index first = 0;
  for (Index i = 0; i < last; ++i)
    if (is(i, Shape::colon)) first = i + 1;
  auto out = make(last, "signature");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back({chunks_[first].first, open});
  if (out.content.back().empty()) return;
  CandidateLink link;
  link.source.sentence = index_;
  link.source.range = {open + 1, close};
  link.source.head = close - 1;
  out.links.push_back(link);
  cover_chunks(first, size());
  emit(std::move(out));
}

/// « « Le lait ne paie plus » : | c'est le constat de Luc Bel, éleveur »: what the words are, and whose.
auto SentenceReader::summed_up_by(Index q) -> bool {
  auto const n = q + 4;
  if (grammar_.trailing || n >= size() || !any(q + 1, Shape::colon | Shape::comma) || !is(q + 2, Shape::pronoun) ||
      !is(q + 3, Shape::copula) || !is(n, Shape::noun_phrase) || !is(n, Shape::nominal_cue) ||
      !pack_.is(fold(token(chunks_[q + 2].head)), Use::dummy))
    return false;
  auto const whose = std::max(full_name_of(n), last_complement(n));
  if (whose == 0) return false;
  Subject who{n, n + 1, n, true, false, false, false};
  who.tail = whose;
  auto out = make(q + 3, "quotation-incise");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(q, q + 1));
  CandidateLink link;
  link.cue = {chunks_[n].first, whose - 1};
  link.source = words_of(who);
  out.links.push_back(link);
  cover_chunks(q, n + 1);
  emit(std::move(out));
  return true;
}

/// A quotation with a name beside it, and a dash for its cue or none.
auto SentenceReader::emit_signed(Index q, Subject const& who, TokenRange cue) -> void {
  auto out = make(q, "signature");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(q, q + 1));
  CandidateLink link;
  link.cue = cue;
  link.source = words_of(who);
  out.links.push_back(link);
  cover_chunks(q, who.last);
  emit(std::move(out));
}

/// « « On a tout perdu » : la vallée après la crue »: a headline's quotation, of nobody that it names.
auto SentenceReader::headline(Index q) -> bool {
  constexpr std::uint32_t sentence_long = 24; ///< bytes; shorter ones are titles and names
  if (grammar_.trailing || !reading_.sentence.title || !capital_quotation(q)) return false;
  if (auto const group = signed_by(q); group.found) { // « Santé : « … », Awa Sy, secrétaire du syndicat »
    emit_signed(q, group);
    return true;
  }
  bool const leads = q == 0 && is(q + 1, Shape::colon);
  bool const closes = q > 1 && is(q - 1, Shape::colon) && (q + 1 >= size() || is(q + 1, Shape::stop));
  if ((!leads && !closes) || token(chunks_[q].first).span.size() < sentence_long) return false;
  auto out = make(q, "headline");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.content.push_back(range(q, q + 1));
  CandidateLink link;
  link.impersonal = true;
  out.links.push_back(link);
  cover_chunks(q, q + 1);
  emit(std::move(out));
  return true;
}

/// « L'individu aurait été vu à Lyon | mais rien ne prouve que … »: where the clause in the conditional ends.
auto SentenceReader::hedge_end() const -> Index {
  bool hedged = false;
  for (Index i = 0; i + 1 < size(); ++i) {
    hedged = hedged || (is(i, Shape::verb) && is(i, Shape::conditional));
    if (hedged && is(i, Shape::adversative) && has_finite(i + 1, size()) && !conditional_in(i + 1, size())) return i;
  }
  return size();
}

/// « La régie serait l'une de celles qui embauchent, | signalant les personnes … »: the comma before the first claim.
auto SentenceReader::before_claims() const -> Index {
  auto first = size();
  for (auto const& other : found_) first = std::min(first, other.cue_chunk);
  for (auto i = first; i < size() && i > 0; --i) {
    bool const aside = is(i, Shape::gerund) || is(i, Shape::relative_subject); // « …, | qui a sollicité une aide »
    if (is(i - 1, Shape::comma)) return aside && conditional_in(0, i - 1) ? i - 1 : size();
  }
  return size();
}

/// « quand », « lorsque », « après que », « car »: opens a clause that says when or why.
auto SentenceReader::temporal(Index i) const -> bool {
  auto const& t = token(chunks_[i].first);
  return any(i, Shape::subordinator | Shape::si | Shape::adversative) && t.any(Tag::subordinator | Tag::adversative) &&
         !t.is(Tag::comme) && fold(t) != "si" && fold(t) != "s'";
}

/// « Le trafic est interrompu, mais aucun voyageur n'aurait été blessé »: only the clause that stands in the
/// conditional.
auto SentenceReader::hedged_clause(Index first) const -> Index {
  for (auto i = first + 1; i + 2 < size(); ++i) {
    if (!any(i, Shape::adversative | Shape::coordinator) || !has_finite(first, i) || conditional_in(first, i)) continue;
    auto verb = i + 2;
    while (verb < size() && !is(verb, Shape::verb)) ++verb;
    if (is(verb - 1, Shape::coordinator)) continue; // « Il avait loué un gîte et une voiture et aurait acheté »
    if (any(i + 1, Shape::noun_phrase | Shape::pronoun) && conditional_in(i + 1, size())) return i + 1;
  }
  for (auto i = first + 1; i + 1 < size(); ++i) { // « La police a arrêté deux hommes : | ils auraient tiré »
    if (!is(i, Shape::colon)) continue;
    bool const supposed = any(i + 1, Shape::noun_phrase | Shape::pronoun) && conditional_in(i + 1, size());
    return supposed && has_finite(first, i) && !conditional_in(first, i) ? i + 1 : first;
  }
  return first;
}

/// « La police a arrêté | un homme, qui aurait agi seul | . »: the one relative clause that stands in the conditional,
/// with what it is about.
auto SentenceReader::supposed_relative(Index first, Index last) const -> TokenRange {
  Index v = first;
  while (v < last && !(is(v, Shape::verb) && is(v, Shape::conditional))) ++v;
  if (v >= last || v < 2 || !is(v - 1, Shape::relative_subject) || is(0, Shape::pronoun)) return {};
  if (conditional_in(v + 1, last)) return {};
  auto n = v - 2;
  bool const aside = is(n, Shape::comma) && n > 0;
  if (aside) --n;
  while (n > first && any(n, Shape::prepositional | Shape::bracket | Shape::participle)) --n;
  if (!is(n, Shape::noun_phrase)) return {};
  auto end = v + 1;
  while (end < size() && !(aside ? is(end, Shape::comma) : is(end, Shape::verb))) ++end;
  return range(n, end);
}

/// « aurait versé », « aurait été vu »: a conditional of the past.
auto SentenceReader::past_conditional(Index v) const -> bool {
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::finite) && has(token(t).features, Feature::conditional))
      return token(t).is(Tag::avoir) && head(v).is(Tag::past_participle);
  }
  return false;
}

/// « Une telle mesure | serait | injuste », « Cela | coûterait | cher »:
/// what would follow, and no hearsay.
auto SentenceReader::supposes(Index v) const -> bool {
  if (grammar_.trailing || !is(v, Shape::verb) || !is(v, Shape::conditional) || past_conditional(v)) return false;
  auto const first = v > 0 ? v - 1 : v;
  if (is(first, Shape::pronoun) && pack_.is(fold(token(chunks_[first].first)), Use::supposing)) return true;
  auto const subject = subject_before(v);
  auto t = subject.found ? chunks_[subject.first].first : chunks_[v].first;
  auto const behind = v + 1 < size() && is(v + 1, Shape::adverb) ? chunks_[v + 1].last : chunks_[v].last;
  for (; t < behind; ++t) {
    bool const said_of = token(t).any(Tag::adjective | Tag::adverb | Tag::adversative) && !token(t).is(Tag::determiner);
    if (said_of && pack_.is(fold(token(t)), Use::supposing)) return true;
  }
  // « Ce serait efficace », « Il serait utile de céder », « Le maire aurait tort de céder »: a judgement
  auto n = v + 1;
  while (is(n, Shape::adverb)) ++n;
  if (!is(n, Shape::noun_phrase) || any(n, Shape::determined | Shape::named)) return false;
  bool const dummy = is(first, Shape::pronoun) && pack_.is(fold(token(chunks_[first].first)), Use::dummy);
  bool const trait = head(n).is(Tag::adjective) && !head(n).is(Tag::noun);
  if (dummy && trait && is(v, Shape::copula) && !is(first, Shape::third)) return true;
  return is(n + 1, Shape::infinitive) && any(n + 1, Shape::with_de | Shape::with_a) &&
         ((dummy && is(v, Shape::copula)) || (chunks_[v].head + 1 == chunks_[v].last && head(v).is(Tag::avoir)));
}

/// « Pour | ce qui | est | du suspect, | il aurait fui »: the chunk behind what the sentence is about.
auto SentenceReader::behind_topic() const -> Index {
  if (!also(0, SourceOpener::Also::purpose) || !is(1, Shape::si) || !is_what(1) || !is(2, Shape::copula)) return 0;
  Index i = 3;
  while (i < size() && any(i, Shape::noun_phrase | Shape::prepositional)) ++i;
  return is(i, Shape::comma) ? i + 1 : 0;
}

/// « Alors que la nuit tombait, | deux hommes auraient forcé la porte »: where the clause in the conditional begins
/// behind one in the indicative that says when; 0 where none does. Both are the claim.
auto SentenceReader::behind_moment_told() const -> Index {
  if (size() < 4 || !temporal(0) || is(0, Shape::adversative) || fold(token(0)) == "puisque") return 0;
  Index comma = 1;
  while (comma < size() && !any(comma, Shape::comma | Shape::stop)) ++comma;
  if (!is(comma, Shape::comma) || !has_finite(1, comma) || conditional_in(0, comma)) return 0;
  return any(comma + 1, Shape::noun_phrase | Shape::pronoun) ? comma + 1 : 0;
}

/// « Mali : | le vote a été reporté, selon l'opposition », « Tempête à Brest : | deux marins auraient disparu »: behind
/// the few words of the topic that open a sentence, before a clause that ends at `last`; `first` where there are none.
auto SentenceReader::behind_heading(Index first, Index last) const -> Index {
  constexpr Index topic = 3; // « Coupe du monde de football : »
  if (grammar_.trailing || first != 0) return first;
  for (Index i = 1; i <= topic && i + 1 < last; ++i) {
    if (any(i - 1, Shape::verb | Shape::infinitive | Shape::quotation)) return first;
    if (is(i, Shape::colon))
      return !reading_.sentence.quoted[chunks_[i].first] && has_finite(i + 1, last) ? i + 1 : first;
  }
  return first;
}

/// « bien que malade », « quoiqu'en froid », « même si la caisse est vide »: the comma that ends what is conceded at
/// `i`; `i` where nothing is. « Même si la pluie cessait, le match serait annulé » supposes.
auto SentenceReader::past_concession(Index i) const -> Index {
  auto const& first = token(chunks_[i].first);
  bool const though =
      pack_.is(fold(first), Use::conceding) && chunks_[i].first + 1 < reading_.sentence.size() &&
      (chunks_[i].last == chunks_[i].first + 1 || token(chunks_[i].first + 1).is(Tag::que)) &&
      (is(i + 1, Shape::que) || token(chunks_[i].last - 1).is(Tag::que) || !first.any(Tag::adverb | Tag::noun));
  bool const even = i > 0 && any(i, Shape::si | Shape::subordinator) && !is_what(i) && first.is(Tag::si) &&
                    pack_.is(fold(token(chunks_[i].first - 1)), Use::same);
  if (!though && !even) return i;
  auto k = i + 1;
  for (; k < size() && !is(k, Shape::comma); ++k) {
    if (!is(k, Shape::verb)) continue;
    for (auto t = chunks_[k].first; even && t < chunks_[k].last; ++t)
      if (has(token(t).features, Feature::imperfect) && !has(token(t).features, Feature::present)) return i;
  }
  return k;
}

/// « Le groupe aurait versé deux millions »: a claim in the conditional and no source in the sentence.
auto SentenceReader::bare_conditional() -> void {
  Index limit = grammar_.trailing ? size() : hedge_end();
  if (limit == size() && !grammar_.trailing) limit = before_claims();
  for (auto const& other : found_) {
    if (limit == size() || other.cue_chunk < limit) return;
  }
  Index scope = size();
  Index cleft_at = 0; // « c'est mardi | qu' »
  auto opening = grammar_.trailing ? 0 : std::max(behind_topic(), behind_moment_told());
  bool hedged = false; // « se serait dégradée | quand … »: what stands behind does not suppose it
  for (Index i = opening; i < size(); ++i) {
    auto const& c = chunks_[i];
    hedged = hedged || (c.is(Shape::verb) && c.is(Shape::conditional));
    if (hedged && !grammar_.trailing &&
        (temporal(i) || is(i + 1, Shape::que))) { // « …, sans | que l'on sache pourquoi »
      scope = i;
      break;
    }
    if (auto const behind = grammar_.trailing ? i : past_concession(i); behind > i) {
      if (!hedged && (i == 0 || !is(i - 1, Shape::comma))) opening = behind;
      if (behind == size()) scope = i;
      i = behind;
      continue;
    }
    // « …, on ignore | si sa femme l'a suivi »: whether the article knows
    if (hedged && !grammar_.trailing && is(i, Shape::si) && is(i - 1, Shape::verb) && !is_what(i)) {
      auto comma = i - 1;
      while (comma > 0 && !is(comma, Shape::comma)) --comma;
      if (comma == 0 || !conditional_in(opening, comma)) return;
      scope = limit = comma;
      break;
    }
    if (c.is(Shape::si) || (c.is(Shape::relative) && token(c.first).is(Tag::si))) return;
    // « sans lui », « Sans accord, », not « un courrier sans équivoque »
    bool const plain = !grammar_.trailing && i > 0 && !is(i - 1, Shape::comma) && is(i, Shape::prepositional) &&
                       c.head == c.first + 1 && token(c.head).is(Tag::noun);
    if (pack_.counterfactual.contains(fold(token(c.first))) && !plain) return;
    if (c.is(Shape::verb) && c.is(Shape::conditional) && i > 0 && is(i - 1, Shape::pronoun) &&
        pack_.is(fold(token(chunks_[i - 1].first)), Use::impersonal))
      return;
    if (supposes(i)) return;
    if (auto const link = cleft_link(i); link != 0) cleft_at = link;
    if (c.is(Shape::que) && (cleft_at == 0 || i != cleft_at)) return; // below some verb that is no cue: not ours to say
    if (c.is(Shape::quotation)) return;
    if (c.is(Shape::subordinator)) return;
    bool const cleft = !grammar_.trailing && i == 0 && is(1, Shape::copula) && !c.is(Shape::third) &&
                       pack_.is(fold(token(c.first)), Use::dummy);
    bool const inside = cleft_at > i;
    if (c.is(Shape::pronoun) && c.is(Shape::personal) && !c.is(Shape::third) && !cleft && !inside) return;
    if (token(c.first).is(Tag::stop) && fold(token(c.first)).starts_with('?')) return;
  }
  if (!conditional_in(opening, scope)) return;
  for (std::uint32_t t = 0; t + 1 < reading_.sentence.size(); ++t) { // « deux ans plus tard, il quitterait »
    if (fold(token(t)) == "plus" && fold(token(t + 1)) == "tard") return;
  }
  Index first = 0;
  while (first < size() && any(first, Shape::adversative | Shape::coordinator | Shape::comma | Shape::dash)) ++first;
  if (!grammar_.trailing) first = hedged_clause(behind_heading(first, size()));
  // « Le président laisse le pouvoir et aurait vidé les caisses »: the coordinated clause and its subject
  std::vector<TokenRange> content;
  for (auto i = first; i < size(); ++i) {
    if (!is(i, Shape::verb) || is(i, Shape::conditional)) continue;
    if (i > 0 && is(i - 1, Shape::relative)) continue;
    Index k = i + 1;
    while (k < size() && !(is(k, Shape::coordinator) && is(k + 1, Shape::verb) && is(k + 1, Shape::conditional))) ++k;
    if (k < size()) {
      auto const subject = subject_before(i);
      if (subject.found) content = {range(subject.first, subject.last), range(k + 1, size())};
    }
    break;
  }
  if (content.empty() && !grammar_.trailing && cleft_at == 0) {
    if (auto const relative = supposed_relative(first, scope); !relative.empty()) content = {relative};
  }
  if (content.empty()) content = {range(first, first < limit ? limit : size())};
  if (content.front().empty()) return;
  auto out = make(first, "conditional");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.conditional = true;
  out.content = std::move(content);
  CandidateLink link;
  link.same_as_before = true;
  out.links.push_back(link);
  emit(std::move(out));
}

} // namespace sourcier
