#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « avant | d'assurer que … »: the same speaker's next claim.
auto SentenceReader::says_next(Index i) const -> bool {
  if (!is(i, Shape::other) || !is(i + 1, Shape::infinitive) || !is(i + 1, Shape::cue)) return false;
  return run(grammar_.que_clause, i + 2) || run(grammar_.quotation, i + 2) ||
         (run(grammar_.infinitive, i + 2) && pack_.verbs[chunks_[i + 1].entry].can(Takes::infinitive));
}

/// « a dit que la loi serait adoptée, mais le Sénat l'a rejetée »: below a past cue the claim's verbs follow its tense,
/// and one that does not is the article's.
auto SentenceReader::narrated_turn(Index from, Index n) const -> bool {
  constexpr std::uint32_t sight = 8;
  if (!is(n, Shape::adversative) || reason_in_marks(n)) return false;
  auto claimed = from;
  while (claimed < n && !is(claimed, Shape::verb)) ++claimed;
  if (claimed == n || !shifted(claimed)) return false;
  for (auto k = n + 1; k < size() && k < n + sight && !any(k, Shape::que | Shape::comma | Shape::relative); ++k) {
    if (is(k, Shape::verb)) return is(k, Shape::modal_past) && !shifted(k) && !is(k, Shape::conditional);
  }
  return false;
}

/// « a assuré que la digue tiendrait, | ce qui a surpris », « Selon la mairie, « le pont sera rouvert », | alors que
/// les travaux … »: the article's word on what was said.
auto SentenceReader::commented(Index from, Index comma) const -> bool {
  constexpr Index sight = 6;
  auto const n = comma + 1;
  if (grammar_.trailing || n >= size() || !is(comma, Shape::comma)) return false;
  bool const what = is(n, Shape::si) && is_what(n) && is(n + 1, Shape::verb); // ce qui
  auto const& quoted = reading_.sentence.quoted;
  if (is(from, Shape::quotation) || quoted[chunks_[from].first]) {
    bool marked = behind_marks(comma) || is(comma - 1, Shape::quotation);
    for (auto i = from; i < comma && marked; ++i) marked = is(i, Shape::quotation) || quoted[chunks_[i].first];
    bool const whole = marked && (is(from, Shape::quotation) || has_finite(from, comma));
    bool const clause = what || is(n, Shape::subordinator) || token(chunks_[n].first).is(Tag::contrast);
    return whole && clause && !quoted_ahead(n);
  }
  if (!what || !is(from, Shape::que)) return false;
  // « affirme que le site est sûr, | ce qui est faux, selon les riverains »: somebody else says so
  auto o = n + 2;
  while (o < size() && o < n + sight && !any(o, Shape::comma | Shape::stop)) ++o;
  bool const judged = is(n + 1, Shape::copula) && is(o, Shape::comma) && is(o + 1, Shape::opener);
  if (judged && is(o + 2, Shape::noun_phrase) && !own_opener(o + 1)) return true;
  auto claimed = from;
  while (claimed < n && !is(claimed, Shape::verb)) ++claimed;
  return claimed < n && shifted(claimed) && is(n + 1, Shape::modal_past) && !shifted(n + 1);
}

/// Further words between marks stand behind `i` in the sentence.
auto SentenceReader::quoted_ahead(Index i) const -> bool { return i < size() && chunks_[i].first < last_quoted_; }

/// « que le site est rentable, | mais cela n'a convaincu personne », « …, | mais cette promesse … »: what points back
/// at the words is not said in them. `n` is the coordinator.
auto SentenceReader::points_back(Index n) const -> bool {
  if (grammar_.trailing || !is(n, Shape::adversative) || n + 1 >= size()) return false;
  auto const& next = token(chunks_[n + 1].first);
  bool const this_word = next.is(Tag::demonstrative) && is(n + 1, Shape::noun_phrase) && is(n + 1, Shape::nominal_cue);
  return (pack_.is(fold(next), Use::anaphor) || this_word) && is(n + 2, Shape::verb);
}

/// « …, | car le permis est délivré « par l'État seul » », « une hausse, | car « tout augmente » »: marks say that the
/// reason is the speaker's.
auto SentenceReader::reason_in_marks(Index n) const -> bool {
  constexpr Index sight = 14;
  if (grammar_.trailing || n >= size() || !pack_.is(fold(token(chunks_[n].first)), Use::cause)) return false;
  for (auto k = n + 1; k < size() && k < n + sight && !any(k, Shape::comma | Shape::stop | Shape::semicolon); ++k) {
    if (is(k, Shape::verb) && is(k, Shape::cue) && is(k + 1, Shape::que)) return false;
    if (is(k, Shape::quotation) || reading_.sentence.quoted[chunks_[k].last - 1]) return true;
  }
  return false;
}

/// « et | Louis Daret, président du journal, estime que … »: the next speaker, whatever is said of him, and his words.
auto SentenceReader::another_says(Index n) const -> bool {
  constexpr Index sight = 8;
  if (grammar_.trailing || !is(n, Shape::noun_phrase)) return false;
  auto k = n + 1;
  while (any(k, Shape::prepositional | Shape::bracket)) ++k;
  if (is(k, Shape::comma)) {
    auto const open = k++;
    while (k < size() && k < open + sight && !any(k, Shape::comma | Shape::verb | Shape::stop)) ++k;
    if (!is(k, Shape::comma)) return false;
    ++k;
  }
  if (!is(k, Shape::verb) || !is(k, Shape::cue) || is(k, Shape::inverted)) return false;
  return run(grammar_.que_clause, k + 1) || run(grammar_.quotation, k + 1);
}

/// « …, et | d'autres | encore | pensent que », « …, mais | les pièces que nous avons lues | indiquent que »: the next
/// claim and whose it is.
auto SentenceReader::others_say(Index n) const -> bool {
  constexpr Index sight = 8;
  if (grammar_.trailing || !any(n, Shape::noun_phrase | Shape::pronoun)) return false;
  auto k = n + 1;
  while (any(k, Shape::adverb | Shape::time)) ++k;
  if (any(k, Shape::que | Shape::relative)) {
    while (k < size() && k < n + sight && !any(k, Shape::verb | Shape::comma | Shape::stop)) ++k;
    if (!is(k, Shape::verb)) return false;
    ++k;
    while (k < n + sight && any(k, Shape::prepositional | Shape::participle | Shape::time | Shape::adverb)) ++k;
  }
  return k > n + 1 && is(k, Shape::verb) && is(k, Shape::cue) && !is(k, Shape::inverted) &&
         run(grammar_.que_clause, k + 1).has_value();
}

/// « dit avoir été reçu | et | il part », « …, mais | le coût de l'opération inquiète »: what has no subject of its own
/// is not gone on with by a clause that has one. The claim runs from `from` to `last`; the clause begins at `n`.
auto SentenceReader::own_clause(Index from, Index last, Index n) const -> bool {
  constexpr Index sight = 6;
  if (grammar_.trailing || !any(n, Shape::noun_phrase | Shape::pronoun) || any(n, Shape::que | Shape::relative))
    return false;
  if (is(from, Shape::noun_phrase) || !verbless(from, last)) return false;
  // « vouloir la paix, car | les accords empêchent … »: who speaks gives the reason
  if (pack_.is(fold(token(chunks_[n - 1].first)), Use::cause)) return false;
  auto k = n + 1;
  while (k < n + sight && any(k, Shape::prepositional | Shape::bracket | Shape::adverb)) ++k;
  return is(k, Shape::verb) && !is(k, Shape::inverted);
}

/// « que la réforme avance | et | elle promet des aides »: the same speaker's next claim, in the tense of the article.
auto SentenceReader::says_anew(Index from, Index n) const -> bool {
  if (grammar_.trailing || !is(from, Shape::que) || !is(n, Shape::personal) || !is(n, Shape::third)) return false;
  auto const v = n + 1;
  if (!is(v, Shape::verb) || !is(v, Shape::cue) || shifted(v)) return false;
  return pack_.verbs[chunks_[v].entry].can(Takes::incise) && claims(v);
}

/// « souhaite que celui qui est | selon lui | le meilleur reste »: the speaker's own, inside what he says. A clause
/// that a comma sets apart is a claim beside it: « surpris par la hausse, qui remet | selon eux | en cause le plan ».
auto SentenceReader::own_opener(Index o) const -> bool {
  if (grammar_.trailing || !is(o, Shape::opener)) return false;
  auto const& words = chunks_[o]; // « que, | à ses yeux, | la loi est bonne »
  for (auto t = words.first; t < words.last; ++t)
    if (token(t).is(Tag::possessive) && !pack_.is(fold(token(t)), Use::first_person)) return true;
  if (!is(o + 1, Shape::pronoun) || is(o + 2, Shape::relative)) return false;
  if (chunks_[o + 1].last != chunks_[o + 1].first + 1 || !pack_.is(fold(head(o + 1)), Use::personal)) return false;
  bool const predicate = o > 1 && is(o - 1, Shape::verb) && is(o - 2, Shape::relative);
  return !(predicate && o > 2 && is(o - 3, Shape::comma));
}

/// What stands before the comma is a subject alone, and behind the next one comes its verb.
auto SentenceReader::waits_for_verb(Index from, Index comma) const -> bool {
  constexpr Index sight = 12;
  if (grammar_.trailing) return false;
  bool subject = false;
  for (auto k = comma; k-- > from && k + sight > comma;) {
    if (any(k, Shape::verb | Shape::infinitive | Shape::gerund | Shape::quotation)) return false;
    subject = subject || any(k, Shape::noun_phrase | Shape::pronoun);
    if (any(k, Shape::que | Shape::coordinator | Shape::adversative | Shape::comma)) break;
  }
  if (!subject) return false;
  for (auto k = comma + 2; k < size() && k < comma + sight; ++k) {
    // « que la fermeture, décidée en mars, | « n'est pas une solution digne » »
    if (is(k, Shape::comma) && (is(k + 1, Shape::verb) || (is(k + 1, Shape::quotation) && !capital_quotation(k + 1))))
      return true;
    if (any(k, Shape::verb | Shape::stop | Shape::semicolon)) return false;
  }
  return false;
}

/// « ont dit qu'elles ne voyaient pas d'issue | et craignaient que … »: a verb in the tense of the claim, below a cue
/// in another, belongs to the claim.
auto SentenceReader::feared_within(Index from, Index n) const -> bool {
  if (grammar_.trailing || !shifted(n) || is(n, Shape::conditional) || !is(from, Shape::que)) return false;
  auto claimed = from;
  while (claimed < n && !is(claimed, Shape::verb)) ++claimed;
  if (claimed == n || !shifted(claimed) || from == 0) return false;
  constexpr std::uint32_t sight = 4;
  for (auto k = from; k-- > 0 && k + sight > from;) {
    if (is(k, Shape::verb)) return is(k, Shape::modal_past) && !shifted(k);
  }
  return false;
}

/// « « le feu est parti du toit », | d'autres témoins déclarent que … »: the next claim, behind a comma only.
auto SentenceReader::spliced(Index n) const -> bool {
  bool const marks = n > 1 && (is(n - 2, Shape::quotation) || behind_marks(n - 1));
  return marks && any(n, Shape::noun_phrase | Shape::pronoun | Shape::prepositional) && is(n + 1, Shape::verb) &&
         is(n + 1, Shape::cue) && run(grammar_.que_clause, n + 2);
}

/// "to cut taxes, | close the port and …", "would cut taxes, | close …": a further verb of a row that "to" or an
/// auxiliary opened.
// NOLINTNEXTLINE(misc-no-recursion): one verb of the row at a time, and rows are short
auto SentenceReader::listed_base(Index from, Index n) const -> bool {
  auto const& verb = chunks_[n];
  if (verb.last != verb.head + 1 || !has(head(n).features, Feature::infinitive)) return false;
  for (auto i = n; i-- > from;) {
    if (is(i, Shape::infinitive)) return is(i, Shape::with_a);
    if (is(i, Shape::verb)) {
      if (token(chunks_[i].first).is(Tag::modal)) return true;
      return i > from && is(i, Shape::verb) && chunks_[i].last == chunks_[i].head + 1 && is(i - 1, Shape::comma) &&
             listed_base(from, i);
    }
    if (any(i, Shape::que | Shape::si | Shape::relative)) return false;
  }
  return false;
}

/// "and | Ann Brook says that it is", "and | the clerk calling it a lie": the words of somebody else.
auto SentenceReader::other_speaker(Index n) const -> bool {
  auto const v = n + 1;
  if (!is(n, Shape::noun_phrase) || !is(v, Shape::cue)) return false;
  if (is(v, Shape::gerund)) return is(n, Shape::named) && claims(v);
  return is(v, Shape::verb) && pack_.verbs[chunks_[v].entry].can(Takes::que) &&
         (run(grammar_.que_clause, v + 1) || run(grammar_.quotation, v + 1));
}

/// "while noting that", "before praising the crew": the speaker's next words; "by asking the crew to leave" is how the
/// claim comes about.
auto SentenceReader::says_more(Index i) const -> bool {
  if (is(i, Shape::with_pour)) return false; // "called her “rash” for asking"
  bool const means = token(chunks_[i].first).is(Tag::par);
  return means ? run(grammar_.que_clause, i + 1) || run(grammar_.quotation, i + 1) : claims(i);
}

/// "because “nobody asked us,” | she said", "“it will hold,” | though he noted …": the comma inside the marks closes
/// the claim, and the sentence goes on with who speaks or what else is said.
auto SentenceReader::said_behind(Index quotation) const -> bool {
  if (!ends_with_comma(quotation)) return false;
  auto const n = quotation + 1;
  if (is(n, Shape::subordinator)) return true;
  if (is(n, Shape::adversative))
    return !(is(n + 1, Shape::adverb) && is(n + 2, Shape::noun_phrase) &&
             !is(n + 3, Shape::verb)); // "“a liar,” but also “a fool”"
  return any(n, Shape::pronoun | Shape::noun_phrase) && is(n + 1, Shape::verb) && is(n + 1, Shape::cue);
}

/// "that it would pass, | as have her rivals": what the article sets beside the claim.
auto SentenceReader::compared(Index n) const -> bool {
  return n + 1 < size() && is(n + 1, Shape::verb) && token(chunks_[n].first).is(Tag::comme) &&
         pack_.is(fold(token(chunks_[n + 1].first)), Use::pro_verb);
}

/// The verb stands in a tense that speech takes below a past cue: était, avait promis, serait.
auto SentenceReader::shifted(Index v) const -> bool {
  if (is(v, Shape::conditional)) return true;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::finite)) return has(token(t).features, Feature::imperfect);
  }
  return false;
}

/// "that she met the crew, | whom she called “brave”": what the speaker calls somebody of the claim is said apart.
auto SentenceReader::calls_so(Index n) const -> bool {
  auto const v = n + 2;
  if (!is(n, Shape::relative) || !is(n + 1, Shape::personal) || !is(v, Shape::verb) || !is(v, Shape::cue)) return false;
  auto const& verb = pack_.verbs[chunks_[v].entry];
  if (v + 1 >= size() || !reading_.sentence.quoted[chunks_[v + 1].last - 1]) return false;
  return (verb.can(Takes::object_comme) && is(v + 1, Shape::comme)) || verb.can(Takes::object_attribute);
}

/// was, left, would: the verb stands in a tense of the past; is, leaves: in the present, and no modal opens it.
auto SentenceReader::in_tense(Index v, Feature tense) const -> bool {
  bool const past = tense == Feature::simple_past;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::modal)) return past != pack_.modal_forms.contains(fold(token(t))); // would; will
    if (token(t).is(Tag::finite))
      return has(token(t).features, tense) && !has(token(t).features, past ? Feature::present : Feature::simple_past);
  }
  return false;
}

/// « a averti que ce serait la fin, mais | il est toujours en poste »: below a cue in the past the claim stands in the
/// tenses that follow from it, and what does not is the article's. `n` is the coordinator.
auto SentenceReader::back_in_present(Index from, Index n) const -> bool {
  constexpr Index sight = 8;
  if (grammar_.trailing || !is(n, Shape::adversative) || !is(from, Shape::que) || from == 0 ||
      pack_.is(fold(token(chunks_[n].first)), Use::cause) || !any(n + 1, Shape::noun_phrase | Shape::pronoun) ||
      any(n + 1, Shape::que | Shape::relative))
    return false;
  auto const verb_from = [&](Index i, Index last) {
    while (i < last && !any(i, Shape::verb | Shape::quotation)) ++i;
    return i < last && is(i, Shape::verb) ? std::optional{i} : std::nullopt;
  };
  auto const claimed = verb_from(from, n);
  auto const next = verb_from(n + 1, std::min(size(), n + sight));
  if (!claimed || !next || !shifted(*claimed) || shifted(*next) || is(*next, Shape::infinitive)) return false;
  auto cue = from;
  while (cue > 0 && !is(cue, Shape::verb)) --cue;
  bool const past = is(cue, Shape::verb) && (is(cue, Shape::modal_past) || shifted(cue));
  return past && !reading_.sentence.quoted[chunks_[*next].head];
}

/// "that the mill was sold in May, | which is the owner's month", "…, | but the owner is glad": below a past cue the
/// claim stands in the past, and what stands in the present is the article's. `n` is behind the comma.
auto SentenceReader::told_now(Index from, Index n) const -> bool {
  constexpr Index sight = 24;
  auto opening = n;
  if (is(n, Shape::adversative)) {
    if (!any(++opening, Shape::pronoun | Shape::noun_phrase) || token(chunks_[opening].first).is(Tag::que))
      return false;
  } else if (!is(n, Shape::relative) || token(chunks_[n].first).is(Tag::subordinator) ||
             (!any(n + 1, Shape::verb | Shape::adverb | Shape::prepositional) &&
              !(is(n + 1, Shape::personal) && is(n + 2, Shape::cue)) &&
              !(!is(n, Shape::relative_subject) && token(chunks_[n].first).is(Tag::si) && is(n + 2, Shape::verb)))) {
    return false; // "which, when it rains,", "whom many fear"
  }
  auto claimed = from;
  while (claimed < n && claimed < from + sight && !is(claimed, Shape::verb)) ++claimed;
  if (claimed >= n || !is(claimed, Shape::verb) || !in_tense(claimed, Feature::simple_past)) return false;
  auto v = opening;
  while (v < size() && v < opening + sight && !any(v, Shape::verb | Shape::comma | Shape::stop | Shape::que)) ++v;
  if (!is(v, Shape::verb) || !in_tense(v, Feature::present)) return false;
  for (auto k = v + 1; k < size() && k < v + sight; ++k) // "that the mill, which stands here, | was sold"
    if (any(k, Shape::comma | Shape::dash) && is(k + 1, Shape::verb)) return false;
  return true;
}

/// "that she was ready, | a step that her rivals had feared", "… — | and the hall was full": what the article adds to
/// the claim, up to the end of the sentence. `n` is behind the comma or the dash.
auto SentenceReader::added_by_article(Index from, Index n) const -> bool {
  if (n >= size() || chunks_[n].first < last_quoted_ || !has_finite(from, n - 1)) return false;
  bool const dash = is(n - 1, Shape::dash);
  if (is(n, Shape::noun_phrase) && token(chunks_[n].first).is(Tag::indefinite)) {
    constexpr Index sight = 24;
    if (!dash &&
        !any(n + 1, Shape::prepositional | Shape::relative | Shape::que | Shape::participle | Shape::infinitive) &&
        chunks_[n].last < chunks_[n].head + 2)
      return false;     // "the mayor, a Democrat"
    bool below = false; // in a relative clause
    for (auto k = n + 1; k < size() && k < n + sight && !is(k, Shape::stop); ++k) {
      if (any(k, Shape::comma | Shape::dash)) return false;
      below = below || any(k, Shape::relative | Shape::que | Shape::noun_phrase);
      if (is(k, Shape::verb) && !below) return false;
    }
    return true;
  }
  if (!dash) return false;
  if (any(n, Shape::coordinator | Shape::adversative) || (is(n, Shape::subordinator) && !reason(n))) ++n;
  return any(n, Shape::noun_phrase | Shape::pronoun) && is(n + 1, Shape::verb) && !token(chunks_[n].first).is(Tag::que);
}

} // namespace sourcier
