#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// Whether somebody is reported to speak in what follows.
auto SentenceReader::speech_ahead(Index from) const -> bool {
  for (auto i = from; i < size(); ++i) {
    if (is(i, Shape::opener) || (is(i, Shape::verb) && any(i, Shape::cue | Shape::inverted))) return true;
  }
  return false;
}

/// « qui | admettent que P, mais | qui | contestent Q »: the claim that begins at `from` stands below a relative
/// clause, and so does the verb of speech behind the relative at `n`.
auto SentenceReader::says_also(Index from, Index n) const -> bool {
  return !grammar_.trailing && is(n, Shape::relative_subject) && is(n + 1, Shape::cue) && from > 1 &&
         is(from - 2, Shape::relative_subject);
}

/// Where a reported clause that begins at `from` ends: with the sentence, or where somebody else takes over.
auto SentenceReader::clause_end(Index from) const -> Index {
  for (;;) {
    auto const end = clause_end_of_words(from);
    if (!grammar_.trailing) return end;
    auto const marks = past_marks(from, end);
    // what stopped it stands between marks: "to “watch and verify” | that it is so"
    bool const inside = marks > end && marks > from + 1 && marks < size() && !is(marks - 1, Shape::comma);
    if (!inside) return before_venue(from, marks);
    from = marks - 1;
  }
}

/// The comma at `comma` closes an insertion, and the verb behind it is the reported clause's own: "that Ann Brook, who
/// had left, was back".
auto SentenceReader::resumes(Index from, Index comma) const -> bool {
  auto const opening = insertion_start(comma);
  if (!opening || *opening <= from) return false;
  if (!grammar_.trailing && is(*opening - 1, Shape::relative)) return true; // « qui, n'ayant rien, | demandent … »
  auto clause = *opening;
  while (clause > from && !any(clause - 1, Shape::que | Shape::si | Shape::subordinator)) --clause;
  return !has_finite(clause, *opening);
}

/// Words between quotation marks are not cut: the end moves behind the mark that closes them.
auto SentenceReader::past_marks(Index from, Index last) const -> Index {
  auto const& sentence = reading_.sentence;
  bool open = false;
  for (auto i = from; i < size(); ++i) {
    if (i >= last && !open) return i;
    for (auto t = chunks_[i].first; t < chunks_[i].last; ++t) {
      if (sentence.outer[t].begin < token(t).span.begin) open = true;
      if (sentence.outer[t].end > token(t).span.end) open = false;
    }
  }
  return size();
}

/// The words right before stand between marks, and these do not: « « la porte reste ouverte » | en signant ».
auto SentenceReader::behind_marks(Index i) const -> bool {
  auto const t = chunks_[i].first;
  return t > 0 && reading_.sentence.quoted[t - 1] && !reading_.sentence.quoted[t];
}

/// « remis « des reçus, | pour établir les dates » »: the chunk in which the marks close that open in the one at `i`;
/// `i` where none open, or where somebody is said to speak between them.
auto SentenceReader::marks_close(Index i) const -> Index {
  auto const& sentence = reading_.sentence;
  if (grammar_.trailing || is(i, Shape::quotation)) return i;
  bool open = false;
  for (auto k = i; k < size(); ++k) {
    if (k > i && (!open || is(k, Shape::opener) || (is(k, Shape::verb) && is(k, Shape::inverted)))) return i;
    for (auto t = chunks_[k].first; t < chunks_[k].last; ++t) {
      if (sentence.outer[t].begin < token(t).span.begin) open = true;
      if (sentence.outer[t].end > token(t).span.end) open = false;
    }
    if (k > i && !open) return k;
  }
  return i;
}

/// What the article adds to words that it has quoted: « en signant le décret », « dans un entretien », not
/// « « une œuvre » | en remportant « le premier titre » ».
auto SentenceReader::adjunct(Index i) const -> bool {
  bool const quoted_on = is(i, Shape::gerund) && !is(i, Shape::cue) && i + 1 < size() &&
                         (is(i + 1, Shape::quotation) || reading_.sentence.quoted[chunks_[i + 1].first]);
  if (quoted_on) return false;
  return (is(i, Shape::gerund) && is(i, Shape::with_en)) || (is(i, Shape::prepositional) && venue(i));
}

/// « être « triste, mais pas surprise » | , avant de quitter la salle »: what the article tells behind the marks.
auto SentenceReader::leaves_marks(Index comma) const -> bool {
  if (grammar_.trailing || !is(comma, Shape::comma) || !behind_marks(comma)) return false;
  auto const n = comma + 1;
  if (!is(n, Shape::other) || !is(n + 1, Shape::infinitive) || !is(n + 1, Shape::with_de)) return false;
  for (auto i = n + 1; i < size(); ++i)
    if (any(i, Shape::verb | Shape::comma) || reading_.sentence.quoted[chunks_[i].first]) return false;
  return true;
}

/// « que, | pour | l'instant, le pont est fermé »: no opinion of anybody.
auto SentenceReader::of_purpose(Index o) const -> bool {
  if (grammar_.trailing || !also(o, SourceOpener::Also::purpose)) return false;
  return !is(o + 1, Shape::pronoun) && !(is(o + 1, Shape::noun_phrase) && speaks(source_group(o + 1)));
}

/// « 22 % des élus », « un tiers d'entre eux »: so many of a number of people.
auto SentenceReader::share(Index i) const -> bool {
  if (!is(i, Shape::noun_phrase)) return false;
  auto const& c = chunks_[i];
  return std::any_of(&token(c.first), &token(c.last - 1) + 1, [](Token const& t) { return t.is(Tag::quantity); });
}

/// « Selon la police, l'homme a trompé la victime | en disant qu'il était médecin », « espère gagner | en imposant son
/// projet »: how somebody in the claim does what it tells, and no further claim of whoever makes it.
auto SentenceReader::own_manner(Index from, Index gerund) const -> bool {
  if (grammar_.trailing || behind_marks(gerund)) return false;
  auto const& verb = pack_.verbs[chunks_[gerund].entry];
  if (is(from, Shape::infinitive)) return !verb.can(Takes::incise) && verb.kind != Kind::opinion;
  if (!is(from, Shape::noun_phrase) || from == 0 || pack_.is(verb.lemma, Use::going_on)) return false;
  auto v = from + 1;
  while (any(v, Shape::prepositional | Shape::time | Shape::adverb)) ++v;
  if (!is(v, Shape::verb) || any(v, Shape::cue | Shape::passive | Shape::copula) || has_finite(v + 1, gerund))
    return false;
  for (auto i = v + 1; i < gerund; ++i)
    if (any(i, Shape::comma | Shape::quotation)) return false;
  return is_person({from, from + 1, from, true, false, false, false});
}

/// « Selon la ville, P, et | selon la région, Q »: a clause on the word of somebody else.
auto SentenceReader::another_source(Index o) const -> bool {
  return !grammar_.trailing && is(o, Shape::opener) && any(o + 1, Shape::noun_phrase | Shape::pronoun) &&
         !own_opener(o) && !of_purpose(o);
}

/// « que l'incendie, qui a fait deux blessés | selon les pompiers, est éteint »: only what is inserted stands on their
/// word.
auto SentenceReader::of_insertion(Index from, Index o) const -> bool {
  if (grammar_.trailing || !is(o + 1, Shape::noun_phrase)) return false;
  auto const end = source_group(o + 1).last;
  return is(end, Shape::comma) && is(end + 1, Shape::verb) && !is(end + 1, Shape::inverted) && resumes(from, end);
}

/// « L'un assure que P, | l'autre estime que Q »: another one's claim begins.
auto SentenceReader::other_claims(Index n) const -> bool {
  auto const* cls = n < size() ? pack_.noun_class(head(n).noun_class) : nullptr;
  bool const other = cls != nullptr && cls->id == "pronoun" && is(n, Shape::noun_phrase) && is(n, Shape::determined);
  return !grammar_.trailing && other && is(n + 1, Shape::verb) && is(n + 1, Shape::cue) && is(n + 2, Shape::que);
}

auto SentenceReader::clause_end_of_words(Index from) const -> Index {
  auto i = from + 1;
  bool dashed = false; // between two dashes
  bool progressive = false;
  bool verb = !any(from, Shape::que | Shape::noun_phrase | Shape::pronoun); // the claim has had one
  auto marks = marks_close(from);
  for (; i < size(); ++i) {
    auto const& c = chunks_[i];
    verb = verb || c.is(Shape::verb);
    if (i < marks || (i == marks && i > from + 1 && !c.is(Shape::comma) && between_marks(i))) continue;
    marks = marks_close(i);
    if (c.is(Shape::verb)) progressive = head(i).is(Tag::present_participle);
    if (c.is(Shape::stop) && i + 1 == size()) break;
    if (c.is(Shape::semicolon) && speech_ahead(i + 1)) return i;
    if (c.is(Shape::comma) || c.is(Shape::dash)) {
      auto const n = i + 1;
      // "…to “meet halfway,” though …": the closing mark behind the comma closes the claim as well
      bool const marked = grammar_.trailing && reading_.sentence.outer[c.first].end > token(c.first).span.end;
      // "the town was “on its knees,” | which nobody denied": the article goes on with no marks
      if (marked && is(n, Shape::relative) && pack_.is(fold(token(chunks_[n].first)), Use::comment) &&
          chunks_[n].first >= last_quoted_)
        return i;
      bool const beside = n < size() && token(chunks_[n].first).is(Tag::contrast) && !speech_ahead(n);
      if (marked &&
          ((is(n, Shape::subordinator) && !reason(n) && !beside) || (is(n, Shape::pronoun) && is(n + 1, Shape::cue))))
        return i;
      // "was “no saint,” | but she gave him a chair": the mark that closes, and a clause of the article's
      if (marked && is(n, Shape::adversative) && !pack_.is(fold(token(chunks_[n].first)), Use::result) &&
          any(n + 1, Shape::noun_phrase | Shape::pronoun) && is(n + 2, Shape::verb))
        return i;
      if (compared(n) || leaves_marks(i) || (verb && other_claims(n))) return i;
      if (!grammar_.trailing && !dashed && c.is(Shape::dash) && is(n, Shape::comma)) return i; // « - X dit P -, Q »
      // « que le pont rouvrirait | , lors d'une visite du chantier »: when it was said
      bool const when = !grammar_.trailing && c.is(Shape::comma) && is(n, Shape::prepositional) &&
                        (pack_.is(fold(token(chunks_[n].first)), Use::event) || pack_.is(fold(head(n)), Use::event));
      if (when && !has_finite(n, size())) return i;
      if (grammar_.trailing && calls_so(n)) return i;
      // "that she was “not there,” | a swipe at the clerk": past the marks, what the article calls it
      if (grammar_.trailing && last_quoted_ > chunks_[from].first && n < size() && chunks_[n].first >= last_quoted_ &&
          is(n, Shape::noun_phrase) && token(chunks_[n].first).is(Tag::indefinite) &&
          !any(n + 1, Shape::verb | Shape::coordinator))
        return i;
      if (grammar_.trailing && told_now(from, n)) return i;
      bool const alone = c.is(Shape::comma) ? !dashed : !dashed && i == last_dash_;
      if (grammar_.trailing && alone && added_by_article(from, n)) return i;
      if (c.is(Shape::dash)) dashed = !dashed;
      // "would “never win,” | the clerk recalled": whoever says all of it
      if (marked && is(n, Shape::noun_phrase) && is(n + 1, Shape::verb) && is(n + 1, Shape::cue) &&
          (n + 2 >= size() || any(n + 2, Shape::stop | Shape::comma | Shape::prepositional | Shape::time)))
        return i;
      // « que son coût, estimé à 3 millions par le groupe, pèsera », « le conseil, après avoir rappelé les faits, a … »
      if (any(n, Shape::gerund | Shape::infinitive | Shape::participle) && waits_for_verb(from, i)) continue;
      // « ajoutant que … », not « …, s'élevant à 8 % »
      if (is(n, Shape::gerund) && is(n, Shape::cue) && (grammar_.trailing || claims(n))) return i;
      // « …, se bornant à saluer … »
      if (is(n, Shape::gerund) && head(n).is(Tag::light_verb) && is(n + 1, Shape::infinitive) && is(n + 1, Shape::cue))
        return i;
      if (is(n, Shape::gerund) && pack_.relay_verb_forms.contains(fold(head(n)))) return i;
      if (is(n, Shape::opener) && (grammar_.trailing || !is(n + 1, Shape::infinitive)) && !own_opener(n) &&
          !of_purpose(n)) { // not « , pour les inclure »
        // « …, selon X » at the end; « …, selon X, … » inside
        return i;
      }
      if (is(n, Shape::verb) && any(n, Shape::cue | Shape::inverted)) { // « , rapporte l'AFP »
        auto const behind = run(grammar_.subject_behind, n + 1);
        // « que Luc Bel, 37 ans, | avait lancé un pavé »: the claim's own verb
        auto const opening = insertion_start(i); // « ceux qui, n'ayant rien, | demandent une aide »
        bool const below = opening && *opening > from && is(*opening - 1, Shape::relative);
        bool const own = !grammar_.trailing && (!verb || below) && resumes(from, i);
        if (is(n, Shape::inverted) || (behind && (verb || !grammar_.trailing) && !own)) return i;
        if (!grammar_.trailing && !resumes(from, i) && claims(n)) return i; // « affirme que …, précise que … et … »
      }
      // « 22 % estiment que P, | 40 % jugent … »: the next share
      if (!grammar_.trailing && from > 1 && share(from - 2) && share(n) && is(n + 1, Shape::verb) &&
          is(n + 1, Shape::cue))
        return i;
      if (!grammar_.trailing && any(n, Shape::noun_phrase | Shape::pronoun) && is(n + 1, Shape::verb) &&
          !any(from, Shape::named | Shape::determined) && verbless(from, i))
        return i; // « Berlin s'est dit « préoccupé », Paris a appelé … »
      if (!grammar_.trailing && is(n, Shape::noun_phrase) && is(n + 1, Shape::que) &&
          any(n + 2, Shape::noun_phrase | Shape::pronoun) && is(n + 3, Shape::verb) && is(n + 3, Shape::cue))
        return i; // « …, une mesure que le syndicat juge … »
      if (!grammar_.trailing && is(n, Shape::participle) && is(n, Shape::cue) && claims(n) &&
          !figure_behind(n)) // « a promis …, annoncé … », not « le terrain, estimé à deux millions, »
        return i;
      if (grammar_.trailing && is(n, Shape::verb) && i > from + 1 && verb && !resumes(from, i) &&
          !listed_base(from, n) && any(i - 1, Shape::noun_phrase | Shape::prepositional | Shape::time | Shape::adverb))
        return i; // "who said it was full, left"
      if (grammar_.trailing && any(n, Shape::noun_phrase | Shape::pronoun) && is(n + 1, Shape::verb) &&
          is(n + 1, Shape::cue)) { // "…, he said there was"
        if (run(grammar_.que_clause, n + 2) || run(grammar_.quotation, n + 2)) return i;
      }
      // "…, | a charge that the clerk denied": what the article calls it
      if (grammar_.trailing && is(n, Shape::noun_phrase) && is(n, Shape::nominal_cue) &&
          any(n + 1, Shape::que | Shape::relative) && fold(token(chunks_[n].first)).starts_with('a') &&
          fold(token(chunks_[n].first)).size() <= 2)
        return i;
      if (n < size() && token(chunks_[n].first).is(Tag::contrast) && (is(n + 1, Shape::que) || grammar_.trailing) &&
          speech_ahead(n))
        return i;
      bool const bare = !grammar_.trailing && token(chunks_[n < size() ? n : i].first).is(Tag::infinitive);
      bool const aim = !grammar_.trailing && is(n, Shape::with_pour) && !run(grammar_.que_clause, n + 1) &&
                       !run(grammar_.quotation, n + 1); // « , pour reprendre les mots de X »
      if (is(n, Shape::infinitive) && is(n, Shape::cue) && !any(n, Shape::with_de | Shape::with_a) && !bare && !aim)
        return i; // « , avant d'ajouter », but « que, dans ce cas, évoquer un départ est une « diversion » »
      if (!grammar_.trailing && (says_next(n) || narrated_turn(from, n) || spliced(n))) return i;
      if (commented(from, i) || points_back(n)) return i;
      // « les uns affirmant que P, | les autres jurant que Q »
      if (own_pronoun(n + 1) && is(n + 1, Shape::cue) && claims(n + 1)) return i;
      if (is(from, Shape::infinitive) && is(n, Shape::si) && is_what(n)) return i; // « …, ce qu'il a fait »
      // « …, ce qu'il conteste »: somebody else says so
      if (!grammar_.trailing && is(n, Shape::si) && is_what(n) && any(n + 1, Shape::pronoun | Shape::noun_phrase) &&
          is(n + 2, Shape::verb) && is(n + 2, Shape::cue))
        return i;
      // "that she would go, | although she wrote that": the next claim
      if (grammar_.trailing && is(n, Shape::subordinator) && verb && any(n + 1, Shape::pronoun | Shape::noun_phrase) &&
          is(n + 2, Shape::verb) && is(n + 2, Shape::cue) && run(grammar_.que_clause, n + 3))
        return i;
      if (is(n, Shape::adversative) || is(n, Shape::coordinator)) {
        if (another_source(n + 1) || says_also(from, n + 1)) return i;
        if (is(n + 1, Shape::verb) && is(n + 1, Shape::cue)) return i;
        if (!grammar_.trailing && is(n + 1, Shape::participle) && is(n + 1, Shape::cue) && claims(n + 1)) return i;
        if (own_clause(from, i, n + 1) || others_say(n + 1) || back_in_present(from, n)) return i;
        if (any(n + 1, Shape::noun_phrase | Shape::pronoun) && is(n + 2, Shape::verb) && is(n + 2, Shape::cue))
          return i;
      }
      if (is(n, Shape::participle) && pack_.relay_verb_forms.contains(fold(head(n))) && is(n + 1, Shape::with_par))
        return i;
      continue;
    }
    if (any(i, Shape::coordinator | Shape::adversative)) {
      if (between_marks(i)) continue;
      if (another_source(i + 1) || says_also(from, i + 1)) return i;
      auto n = i + 1;
      if (grammar_.trailing && is(i - 1, Shape::adverb) && n < size() && token(chunks_[n].first).is(Tag::adverb))
        continue; // "rightly and loudly says"
      while (n < size() && is(n, Shape::adverb)) ++n;
      if (is(n, Shape::verb) && is(n, Shape::cue) && !is(n, Shape::inverted) &&
          !(grammar_.trailing && pack_.verbs[chunks_[n].entry].kind == Kind::opinion)) {
        auto const behind = run(grammar_.que_clause, n + 1);
        bool const speaks =
            behind || run(grammar_.infinitive, n + 1) || run(grammar_.quotation, n + 1) || run(grammar_.object, n + 1);
        if ((speaks || (!grammar_.trailing && claims(n))) && !feared_within(from, n) && !claims_verb(from, i, n))
          return i;
      }
      if (another_says(n) || own_clause(from, i, n) || says_anew(from, n)) return i;
      if (is(n, Shape::verb) && !grammar_.trailing && verbless(from, i)) return i; // « se dit épuisé et part »
      // "were burning the hall and | cheering the fire": one verb group
      bool const going_on = grammar_.trailing && is(n, Shape::gerund) && progressive;
      if (any(n, Shape::gerund | Shape::participle) && is(n, Shape::cue) && !going_on && (verb || !grammar_.trailing))
        return i;
      bool const whole = has_finite(from, i) || any(from, Shape::gerund | Shape::infinitive);
      if (grammar_.trailing && whole && other_speaker(n)) return i;
      if (!grammar_.trailing && behind_marks(i) && is(n, Shape::participle)) return i; // « « … » et rendu hommage à »
      continue;
    }
    if (!grammar_.trailing && (says_next(i) || (behind_marks(i) && adjunct(i)))) return i;
    if (c.is(Shape::other) || c.is(Shape::adverb)) continue;
    if (token(c.first).is(Tag::contrast) && is(i + 1, Shape::que) && speech_ahead(i)) return i;
    // "that she lied | while Brook suggests the mayor is a captive": somebody else's claim
    if (grammar_.trailing && token(c.first).is(Tag::contrast) && other_speaker(i + 1)) return i;
    if (c.is(Shape::gerund) && c.is(Shape::cue) && c.is(Shape::with_en) && !own_manner(from, i) &&
        (!grammar_.trailing || (pack_.verbs[c.entry].can(Takes::que) && says_more(i))))
      return i; // « tout en précisant »
    // « que « rien n'est fini » | ajoutant que … »
    if (!grammar_.trailing && c.is(Shape::gerund) && c.is(Shape::cue) && !head(i).is(Tag::past_participle) &&
        (behind_marks(i) || is(i - 1, Shape::quotation)) && claims(i))
      return i;
    bool const says_what =
        grammar_.trailing && i > from + 1 && !ends_with_comma(i + 1); // "that two ways are left: “…”"
    if (c.is(Shape::colon) && is(i + 1, Shape::quotation) && !says_what) return i;
    // « que les voyageurs doivent porter ceci | : Les masques sont fournis … »: the page's next sentence
    if (!grammar_.trailing && c.is(Shape::colon) && any(i + 1, Shape::noun_phrase | Shape::pronoun) &&
        token(chunks_[i + 1].first).is(Tag::capitalized) &&
        token(chunks_[i + 1].first).any(Tag::determiner | Tag::subject_pronoun) && has_finite(i + 1, size()) &&
        has_finite(from, i))
      return i;
    // « affirme que le pont est « fermé » | : l'organisation redoute une crue »
    if (!grammar_.trailing && c.is(Shape::colon) && behind_marks(i) &&
        any(i + 1, Shape::noun_phrase | Shape::pronoun) && is(i + 2, Shape::verb) && is(i + 2, Shape::cue) &&
        claims(i + 2))
      return i;
    // « aux sondages | selon lesquels son camp perdrait »: a clause of the noun
    bool const of_noun = !grammar_.trailing && c.is(Shape::opener) && is(i + 1, Shape::relative) &&
                         any(i - 1, Shape::noun_phrase | Shape::prepositional);
    if (c.is(Shape::opener) && i > from + 1 && !of_noun && !own_opener(i) && !of_purpose(i) && !of_insertion(from, i))
      return i;
    if (c.is(Shape::quotation) && i + 1 < size() && is(i + 1, Shape::quotation)) return i + 1;
    if (grammar_.trailing && c.is(Shape::quotation) && said_behind(i)) return i + 1;
  }
  return i;
}

/// « affirme que les grues étaient réparées | et | avaient repris »: the verb goes in number with the claim's own and
/// not with the one that reports.
auto SentenceReader::claims_verb(Index from, Index last, Index v) const -> bool {
  if (grammar_.trailing) return false;
  auto const verb_before = [&](Index end, Index begin) {
    auto k = end;
    while (k > begin && !is(k - 1, Shape::verb)) --k;
    return k > begin ? std::optional{k - 1} : std::nullopt;
  };
  auto const reporting = verb_before(from, 0);
  auto const own = verb_before(last, from);
  if (!own || several(v) != several(*own)) return false;
  return reporting ? several(v) != several(*reporting) : from > 0 && !is(from, Shape::que); // « Selon le maire, … »
}

/// A verb group in the plural.
auto SentenceReader::several(Index v) const -> bool {
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::finite))
      return has(token(t).features, Feature::verb_plural) && !has(token(t).features, Feature::verb_singular);
  }
  return false;
}

/// Where a clause inside a noun phrase ends (« l'annonce selon laquelle le vol serait détourné | a semé la panique »):
/// at a second verb for which there is no subject.
auto SentenceReader::embedded_end(Index from) const -> Index {
  auto const last = clause_end(from);
  bool verb = false;
  bool subject = false;
  for (auto i = from; i < last; ++i) {
    if (is(i, Shape::verb)) {
      if (verb && !subject) {
        auto end = i;
        if (end > from && is(end - 1, Shape::comma)) --end;
        return end;
      }
      verb = true;
      subject = false;
    } else if (grammar_.trailing && is(i, Shape::noun_phrase) && head(i).is(Tag::adjective) && !head(i).is(Tag::noun)) {
      continue; // "that the bridge was safe | drew laughter"
    } else if (any(i, Shape::noun_phrase | Shape::pronoun | Shape::relative | Shape::que) ||
               any(i, Shape::coordinator | Shape::adversative | Shape::subordinator)) {
      subject = true;
    }
    if (is(i, Shape::comma) && is(i + 1, Shape::verb) && verb) return i;
  }
  return last;
}

} // namespace sourcier
