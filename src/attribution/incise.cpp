#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « Le maire a répondu : « Non », a-t-il lancé »: one quotation, said once; the cue behind it tells how.
auto SentenceReader::framed_twice(Index quotation) -> void {
  auto const words = range(quotation, quotation + 1);
  std::erase_if(found_, [&](Candidate const& c) {
    return c.construct == "colon" && c.content.size() == 1 && c.content.front().first == words.first &&
           c.content.front().last == words.last;
  });
}

/// « Iran : | la hausse …, affirme X », « Elle sort déçue : | le ministre, dit-elle, n'a … »: an incise reaches back to
/// the colon, unless what stands between is no clause (« Le bilan est lourd : dix morts, affirme la police »).
auto SentenceReader::behind_colon(Index v, Index start, Index edge) const -> Index {
  for (auto i = start; i + 1 < edge; ++i) {
    if (!is(i, Shape::colon)) continue;
    bool const own_words = reading_.sentence.quoted[chunks_[i].first]; // the colon belongs to what was said
    bool const clause = !grammar_.trailing && !own_words && (has_finite(i + 1, edge) || divides_clause(v));
    constexpr std::uint32_t topic = 3; // « Iran : », « Coupe du monde de football : »
    bool const heading = !has_finite(start, i) && (grammar_.trailing || i <= start + topic);
    if (heading || clause) start = i + 1;
  }
  return start;
}

/// « Il déplore le retard des secours, | alertés, dit-il, à 19 heures »: the first claim is another verb's.
auto SentenceReader::behind_claim(Index start, Index edge) const -> Index {
  if (grammar_.trailing) return start;
  for (auto const& claim : found_) {
    if (claim.construct != "object" || claim.cue_chunk < start || claim.cue_chunk >= edge) continue;
    auto i = claim.cue_chunk;
    while (i < edge && chunks_[i].first < claim.content.back().last) ++i;
    if (i + 1 < edge && is(i, Shape::comma) && !has_finite(i + 1, edge)) start = i + 1;
  }
  return start;
}

/// « Le pont, | a dit le maire, | sera fermé »: behind the incise comes the verb of what stands before it.
auto SentenceReader::divides_clause(Index v) const -> bool {
  auto const subject = is(v, Shape::inverted) ? Subject{} : subject_behind(v);
  auto const from = subject.found ? subject.last : v + 1;
  auto const after = run(grammar_.complements, from).value_or(from);
  return any(after, Shape::comma | Shape::dash) && is(after + 1, Shape::verb) &&
         !(is(after + 1, Shape::cue) && subject_behind(after + 1).found);
}

/// The subject behind a cue at `v` that no quotation and no verb-less left side tells for an incise: what stands on its
/// left cannot say it, or a comma is missing.
auto SentenceReader::speaker_behind(Index v, Subject const& left, bool open_left) const -> Subject {
  if (left.pronoun || v == 0 || run(grammar_.que_clause, v + 1)) return {};
  auto const behind = subject_behind(v);
  if (!behind.found || behind.self || behind.pronoun) return {};
  auto const* cls = pack_.noun_class(head(behind.head).noun_class);
  bool const somebody = cls != nullptr ? cls->speaks && cls->level != Level::document : is(behind.head, Shape::named);
  bool const beside = chunks_[behind.first].first == chunks_[v].last;
  auto const after = run(grammar_.complements, behind.last).value_or(behind.last);
  bool const over = after >= size() || any(after, Shape::stop | Shape::comma | Shape::bracket);
  // « Le slogan passe mal à Vannes, où le maire est en colère, | rapporte Le Télégramme »: a slogan says nothing
  bool const mute = left.found && !speaks(left) && is(v - 1, Shape::comma);
  if (mute && over && beside && (somebody || (cls != nullptr && cls->speaks))) return behind;
  // « Ces sites » font « de la propagande » | estimait ainsi mardi, Awa Sy: no comma, and the object of another verb
  auto const& quoted = reading_.sentence.quoted;
  bool const marks =
      v > 1 && quoted[chunks_[v].first - 1] && !quoted[chunks_[v].first] && has_finite(clause_start(v - 1), v - 1);
  if (marks && is_person(behind)) return behind;
  // « Les marins ont « décidé de rentrer », | a dit la capitainerie »
  bool const marks_comma =
      v > 1 && is(v - 1, Shape::comma) && quoted[chunks_[v - 1].first - 1] && has_finite(clause_start(v - 1), v - 1);
  if (marks_comma && (somebody || cls == nullptr) && beside && over) return behind;
  // « Le pont fermera lundi a annoncé le maire », « La distance est | deux fois meilleure | précise le CNRS »
  auto const clause_of = [&](Index last) { // « annonce que, dans un sondage, | les élus soutiennent … »
    auto from = clause_start(last);
    for (auto i = from; i < last; ++i)
      if (any(i, Shape::que | Shape::si | Shape::subordinator)) from = i + 1;
    return from;
  };
  bool const object = left.found && left.first > 0 && has_finite(clause_of(left.first), left.first) &&
                      !any(left.first - 1, Shape::comma | Shape::coordinator | Shape::adversative | Shape::que) &&
                      !any(left.first - 1, Shape::relative | Shape::subordinator | Shape::time | Shape::semicolon) &&
                      !is(left.first - 1, Shape::colon) && !run(grammar_.infinitive, v + 1);
  bool const unmarked = (!left.found || (object && over)) && !open_left && !is(v, Shape::reflexive) &&
                        (any(v - 1, Shape::prepositional | Shape::time | Shape::noun_phrase | Shape::participle) ||
                         (is(v - 1, Shape::verb) && head(v - 1).is(Tag::past_participle))) &&
                        has_finite(clause_of(v), v) && !relative_before(v);
  return unmarked && somebody && beside ? behind : Subject{};
}

/// « La loi n'est, a-t-il dit, | plus adaptée »: the verb before the incise (it ends at `edge`) waits for what stands
/// at `next`.
auto SentenceReader::left_open(Index edge, Index next) const -> bool {
  if (grammar_.trailing || edge == 0 || next >= size()) return false;
  if (is(edge - 1, Shape::coordinator)) return true; // « des lingots et, précise une source, « un carnet » »
  // « C'est un bien car, | dit-il, « la ville allait mal » », « Il regrette que, | dit-il, … »
  if (any(edge - 1, Shape::subordinator | Shape::adversative | Shape::que | Shape::si | Shape::relative)) return true;
  if (is(next, Shape::que) ||
      (is(next, Shape::infinitive) && !is(next, Shape::cue) && !token(chunks_[next].first).is(Tag::preposition)))
    return true;
  if (!is(edge - 1, Shape::verb) && !is(edge - 1, Shape::participle)) return false;
  auto n = next;
  while (is(n, Shape::adverb)) ++n;
  if (venue(n) || any(n, Shape::gerund | Shape::opener | Shape::relative | Shape::verb)) return false;
  bool const state = is(n, Shape::participle) || (is(n, Shape::noun_phrase) && !is(n, Shape::determined));
  if (state) { // « est, a-t-il dit, innocent », not « est fermé, a-t-il dit, visiblement ému »
    auto const& verb = head(edge - 1);
    return is(edge - 1, Shape::copula) || verb.any(Tag::avoir | Tag::etre);
  }
  return any(n, Shape::noun_phrase | Shape::prepositional | Shape::time | Shape::quotation) || n > next;
}

/// « Lorsqu'il était jeune, | explique-t-il, « il y avait … » »: what stands before the incise is but when or why.
auto SentenceReader::subordinate(Index first, Index edge) const -> bool {
  if (grammar_.trailing || first >= edge || !any(first, Shape::subordinator | Shape::si)) return false;
  if (is(first, Shape::quotation) || is(first, Shape::adversative)) return false;
  auto verbs = 0;
  for (auto i = first; i < edge; ++i) {
    verbs += is(i, Shape::verb) ? 1 : 0;
    if (verbs > 0 && is(i, Shape::comma)) return false;
  }
  return verbs == 1;
}

/// « Le pont pourrait rouvrir, estime X, | mais le coût serait élevé »: the clause behind the incise goes on in the
/// time of the one before, or with its subject. It begins at `next`, with « mais » or « et ».
auto SentenceReader::second_half(Index first, Index edge, Index next) const -> bool {
  constexpr Index sight = 16;
  if (grammar_.trailing || !any(next, Shape::adversative | Shape::coordinator) || speech_ahead(next)) return false;
  auto const finite = [&](Index v) {
    for (auto t = chunks_[v].first; t < chunks_[v].last; ++t)
      if (token(t).is(Tag::finite)) return token(t).features;
    return Features{};
  };
  auto before = edge;
  while (before > first && !is(before - 1, Shape::verb)) --before;
  if (before == first) return false;
  auto v = next + 1;
  while (v < next + sight && !any(v, Shape::verb | Shape::que | Shape::relative | Shape::quotation | Shape::stop)) ++v;
  if (!is(v, Shape::verb) || is(v, Shape::cue)) return false;
  if (v == next + 1) return several(v) == several(before - 1);
  auto const one = finite(before - 1);
  auto const other = finite(v);
  auto const same = [&](Feature f) { return has(one, f) && has(other, f); };
  return same(Feature::future) || same(Feature::conditional) || same(Feature::imperfect) ||
         (same(Feature::present) && !token(chunks_[before - 1].head).is(Tag::past_participle) &&
          !token(chunks_[v].head).is(Tag::past_participle));
}

/// « La digue doit tenir, prévient X, | sinon la plaine sera noyée », « …, | faute de quoi … », « …, | sauf si … »:
/// what happens if it is not so, not « …, | faute de moyens ».
auto SentenceReader::otherwise(Index i) const -> bool {
  if (grammar_.trailing || i + 2 >= size() || chunks_[i].last != chunks_[i].first + 1) return false;
  auto const& word = token(chunks_[i].first);
  auto next = i + 1;
  if (is(next, Shape::other) && token(chunks_[next].first).is(Tag::de)) ++next;
  bool const unless = next == i + 1 && is(next, Shape::si) && is(next, Shape::subordinator) && !is_what(next);
  bool const or_else = is(next, Shape::relative) && token(chunks_[next].first).is(Tag::lequel);
  bool const not_so = pack_.counterfactual.contains(fold(word)) && !word.any(Tag::finite | Tag::preposition) &&
                      next == i + 1 && any(next, Shape::noun_phrase | Shape::pronoun);
  if (unless ? !word.is(Tag::preposition) : !not_so && !(or_else && pack_.counterfactual.contains(fold(word))))
    return false;
  for (auto k = next + 1; k < size(); ++k) { // somebody else speaks
    if (is(k, Shape::opener) || is(k, Shape::inverted) || (is(k, Shape::cue) && is(k + 1, Shape::que))) return false;
  }
  return has_finite(not_so ? next : next + 1, size());
}

/// « Le pont sera fermé, a précisé X, | pour réparer la chaussée », « …, | afin que … », « …, | car il menace ruine »:
/// what for or why, and nothing that X says to somebody's end.
auto SentenceReader::aim_behind(Index i) const -> bool {
  if (i < size() && pack_.is(fold(token(chunks_[i].first)), Use::cause))
    return has_finite(i, size()) && !speech_ahead(i);
  if (otherwise(i)) return true;
  if (is(i, Shape::infinitive)) return is(i, Shape::with_pour) && !is(i, Shape::cue);
  return is(i, Shape::subordinator) && pack_.is(fold(token(chunks_[i].first)), Use::purpose) &&
         any(i + 1, Shape::que | Shape::infinitive);
}

/// « Les travaux reprendront, assure | la boutique | . »: whatever stands behind such a verb is its subject.
auto SentenceReader::closes(Index v, Index before, Subject const& behind) const -> bool {
  if (grammar_.trailing || covered(v) || pack_.verbs[chunks_[v].entry].can(Takes::noun) || !behind.found) return false;
  if (before == 0 || !is(before - 1, Shape::comma) || !has_finite(0, before - 1)) return false;
  auto const after = run(grammar_.complements, behind.last).value_or(behind.last);
  return is(behind.head, Shape::noun_phrase) && is(behind.head, Shape::determined) &&
         (after >= size() || any(after, Shape::stop | Shape::comma));
}

/// « C'est en ces termes que Luc Bel, 22 ans, | a interpellé la ministre »: the verb behind is the cleft clause's own.
auto SentenceReader::awaits_verb(Index start, Index edge) const -> bool {
  constexpr Index sight = 5;
  if (grammar_.trailing || !is(start, Shape::personal) || !is(start + 1, Shape::copula)) return false;
  auto que = start + 2;
  while (que < start + sight && que < edge && !is(que, Shape::que)) ++que;
  return que < edge && is(que, Shape::que) && que > start + 2 && !has_finite(que, edge);
}

/// « Rien | n'est joué, a-t-il dit »: no connective, but the subject.
auto SentenceReader::nothing(Index i) const -> bool {
  return token(chunks_[i].first).is(Tag::negator) && is(i + 1, Shape::verb) && is(i + 1, Shape::negative);
}

/// « Le four, dit-il | doit être changé »: the second comma is missing.
auto SentenceReader::comma_lost(Index v, Index start, Index edge) const -> bool {
  return !grammar_.trailing && is(v, Shape::inverted) && start < edge && is(edge, Shape::comma) &&
         is(v + 1, Shape::verb) && !has_finite(start, edge) && !is(edge - 1, Shape::quotation);
}

/// The verb at `v` is that of a clause that the incise before it divides: « Son livre, | dit-elle, | raconte la vie des
/// dockers ».
auto SentenceReader::behind_divided(Index v) const -> bool {
  if (grammar_.trailing || found_.empty() || v < 2 || !is(v - 1, Shape::comma)) return false;
  auto const& last = found_.back();
  if (last.construct != "incise" || last.content.size() != 2 || last.content.back().first != chunks_[v].first)
    return false;
  auto const who = subject_behind(v); // « …, a-t-il dit, | rapporte Le Lab »
  auto const* cls = who.found ? pack_.noun_class(head(who.head).noun_class) : nullptr;
  return !who.found || !(head(who.head).any(Tag::name | Tag::medium | Tag::acronym) || (cls != nullptr && cls->speaks));
}

/// « …, a indiqué un responsable »: the content stands before the cue, or around it.
auto SentenceReader::incise(Index v, Subject const& behind) -> void {
  // « Seuls deux pays - la Sudrie et la Nordalie - avaient reconnu | Israël »: a state that is recognised
  if (!grammar_.trailing && v > 0 && is(v - 1, Shape::dash) && is(v, Shape::cue) &&
      pack_.verbs[chunks_[v].entry].idle_before("*") && pack_.countries.contains(std::string{fold(head(behind.head))}))
    return;
  constexpr std::uint32_t sentence_long = 24; ///< bytes; shorter ones are titles and names
  constexpr std::uint32_t several_long = 80;  ///< bytes; no title is that long
  auto before = v;
  auto const& marked = reading_.sentence.quoted; // « on part « demain » crie Awa »: that word is hers
  while (before > 0 && any(before - 1, Shape::adverb | Shape::time) &&
         (grammar_.trailing || marked[chunks_[v].first] || !marked[chunks_[before - 1].first]))
    --before;
  // « Le pont rouvrira | lundi | indique la mairie »: no comma, and the day is the claim's
  if (!grammar_.trailing && before > 0 && !any(before - 1, Shape::comma | Shape::dash | Shape::colon) &&
      !is(before - 1, Shape::quotation) && !marked[chunks_[before - 1].last - 1])
    before = v;
  auto const edge = before > 0 && any(before - 1, Shape::comma | Shape::dash) ? before - 1 : before;
  auto start = clause_start(edge);
  if (edge > 0 && is(edge - 1, Shape::quotation)) {
    auto const q = edge - 1;
    // « X reconnaît que … : « … » a-t-il confié »: the quotation alone
    bool const heading = capital_quotation(q) && !has_finite(start, q); // « Premier bilan « … », a résumé le ministre »
    // « Elle parle comme les jeunes « Voilà, je pars au soleil », lance un voisin »: the article's clause ends unmarked
    bool const told = !grammar_.trailing && capital_quotation(q) && q > start + 1 && !covered(q - 1) &&
                      any(q - 1, Shape::noun_phrase | Shape::prepositional | Shape::time) && has_finite(start, q) &&
                      token(chunks_[q].first).span.size() > (is(edge, Shape::comma) ? several_long : sentence_long);
    bool const alone = q == 0 || heading || told || any(q - 1, Shape::colon | Shape::dash | Shape::stop) ||
                       is(q - 1, Shape::quotation) || (covered(q - 1) && !covered(q));
    if (alone) start = q;
  } else {
    start = behind_claim(behind_colon(v, start, edge), edge);
  }
  if (awaits_verb(start, edge)) return;
  if (start + 1 == edge && is(start, Shape::quotation) && is(v, Shape::inverted)) framed_twice(start);
  // « Toutefois, a-t-il ajouté, « … » »: a connective alone is no part of what was said
  while (!grammar_.trailing && start < edge && is(v, Shape::inverted) && !nothing(start) &&
         !reading_.sentence.quoted[chunks_[start].first] &&
         any(start, Shape::adverb | Shape::adversative | Shape::coordinator | Shape::comma))
    ++start;
  auto out = make(v, edge > 0 && is(edge - 1, Shape::quotation) ? "quotation-incise" : "incise");
  // « Il salue l'élu, qui est incarcéré, dit-il, pour ses idées »: the relative clause alone
  auto const aside = is(v, Shape::inverted) && edge < v ? of_relative(edge, v, v + 1) : std::vector<TokenRange>{};
  if (aside.size() == 2) {
    out.content = aside;
  } else if (start < edge) {
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
    // « …, a-t-on appris | mardi | de source policière », « …, indique-t-on | de source syndicale »
    auto o = v + 1;
    while (any(o, Shape::time | Shape::adverb)) ++o;
    bool const nameless_source = link.impersonal && !grammar_.trailing && is(o, Shape::opener) &&
                                 chunks_[o].entry < pack_.source_openers.size() &&
                                 pack_.source_openers[chunks_[o].entry].source_inside;
    if (nameless_source) link.source = nameless(o, nameless_end(o)), link.impersonal = false;
    // « « Tout est en règle », y assure-t-on »: the body named before
    if (auto const there = token(chunks_[v].first); link.impersonal && !learns && !grammar_.trailing &&
                                                    there.is(Tag::clitic) && pack_.is(fold(there), Use::there)) {
      link.source = {index_, {chunks_[v].first, chunks_[v].first + 1}, chunks_[v].first, true, true};
      link.impersonal = false;
    }
    // « …, poursuit-on »: whoever spoke before, when that is nobody by name
    bool const goes_on = is(v, Shape::cue) && pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::going_on);
    if (link.impersonal && goes_on && !grammar_.trailing) {
      link.source = {};
      link.same_as_before = true;
    }
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
  bool const marked_end = any(complements, Shape::comma | Shape::dash);
  bool const goes_on = marked_end || comma_lost(v, start, edge);
  if (marked_end) ++next;
  bool const left_is_clause = !out.content.empty() && (has_finite(start, edge) || is(edge - 1, Shape::quotation));
  bool const quoted_left = edge > 0 && is(edge - 1, Shape::quotation);
  bool const same_marks =
      edge > 0 && !quoted_left && reading_.sentence.quoted[chunks_[edge - 1].first]; // « A, dit X, B »
  bool const fragment =
      (quoted_left || same_marks) && goes_on && next < size() && reading_.sentence.quoted[chunks_[next].first];
  // « A, a dit Luc Bel, père de la victime, | devant la presse. B »: where it was said
  bool const where = !grammar_.trailing && same_marks && is(next, Shape::prepositional) && venue(next) &&
                     (next + 1 >= size() || is(next + 1, Shape::stop));
  if (aside.size() == 2 || where) {
    // the relative clause is the whole claim
  } else if (fragment) { // « A », dit X, « et B »: the words between the second marks
    auto last = next;
    while (last < size() && reading_.sentence.quoted[chunks_[last].first]) ++last;
    // « A », dit X, « B » | et « C »
    if (!grammar_.trailing && is(last, Shape::coordinator)) {
      if (auto const more = quoted_run(last + 1); more > last + 1) last = more;
    }
    out.content.push_back(range(next, last));
    cover_chunks(next, last);
  } else if (grammar_.trailing && goes_on && (is(next, Shape::quotation) || quoted_run(next) > next) &&
             !capital_quotation(next) && !quoted_left && start < edge &&
             words_of_claim(start, edge)) { // "Because it rained, said Brook, | “the fair is off”"
    auto const last = is(next, Shape::quotation) ? next + 1 : quoted_run(next);
    out.content.push_back(range(next, last));
    cover_chunks(next, last);
  } else if (is(next, Shape::quotation) && goes_on && edge > 0 && is(edge - 1, Shape::quotation)) {
    out.content.push_back(range(next, next + 1));
    cover_chunks(next, next + 1);
  } else if (auto const half = grammar_.trailing && quoted_left ? other_half(complements) : std::nullopt) {
    out.content.push_back(range(half->first, half->second));
    cover_chunks(half->first, half->second);
  } else if (auto const open = left_open(edge, next) || subordinate(start, edge);
             (!left_is_clause || open) && goes_on && next < size()) {
    auto const end = clause_end(next);
    auto const piece = range(next, end);
    bool const quotes = !grammar_.trailing && is(next, Shape::quotation); // « Un jour, raconte X, « … » »
    if (!piece.empty() && (open || quotes || has_finite(next, end) || out.content.empty())) {
      out.content.push_back(piece);
      cover_chunks(next, end);
    }
  } else if (goes_on && left_is_clause && !quoted_left && !same_marks && !grammar_.trailing && aim_behind(next)) {
    auto const last = clause_end(next);
    out.content.push_back(range(next, last));
    cover_chunks(next, last);
  } else if (goes_on && left_is_clause && !quoted_left && !same_marks && second_half(start, edge, next)) {
    auto const last = clause_end(next + 1);
    out.content.push_back(range(next, last));
    cover_chunks(next, last);
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

} // namespace sourcier
