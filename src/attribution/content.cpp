#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

auto SentenceReader::range(Index first, Index last) const -> TokenRange {
  // closing marks and commas at the edges are not content
  while (last > first && any(last - 1, Shape::comma | Shape::stop | Shape::semicolon | Shape::colon | Shape::dash))
    --last;
  while (first < last && any(first, Shape::comma | Shape::semicolon | Shape::dash)) ++first;
  if (first >= last) return {};
  return {chunks_[first].first, chunks_[last - 1].last};
}

auto SentenceReader::has_finite(Index first, Index last) const -> bool {
  for (auto i = first; i < last; ++i) {
    if (is(i, Shape::verb)) return true;
    if (is(i, Shape::relative)) { // its verb is not the clause's
      while (i < last && !is(i, Shape::verb)) ++i;
    }
  }
  return false;
}

/// The quotation opens as a sentence does.
auto SentenceReader::capital_quotation(Index q) const -> bool { return token(chunks_[q].first).is(Tag::capitalized); }

/// « ce que », « ce qui »: no condition.
auto SentenceReader::is_what(Index i) const -> bool { return chunks_[i].last > chunks_[i].first + 1; }

/// A verb of the content stands in the conditional that reports (« aurait versé »), with no *si* beside it.
auto SentenceReader::conditional_in(Index first, Index last) const -> bool {
  bool found = false;
  for (auto i = first; i < last && i < size(); ++i) {
    if (is(i, Shape::si) && i + 1 < size() && (grammar_.trailing || !is_what(i))) return false;
    if (!chunks_[i].is(Shape::verb) || !chunks_[i].is(Shape::conditional)) continue;
    auto const& verb = chunks_[i];
    bool modal = false;
    if (verb.is(Shape::negative) && verb.last - verb.first <= 3 && !token(verb.head).is(Tag::past_participle))
      continue; // « ne ferait pas de mal »
    for (auto t = verb.first; t < verb.last; ++t) {
      bool const wished = !grammar_.trailing && t == verb.head && token(t).is(Tag::past_participle) &&
                          pack_.is(fold(token(t)), Use::wished); // « aurait voulu venger son frère » reports
      if (pack_.modal_forms.contains(fold(token(t))) && !verb.is(Shape::passive) && !wished)
        modal = true; // « serait dû au gel » reports
      if (token(t).is(Tag::finite) && pack_.hypothetical_forms.contains(fold(token(t))))
        modal = true; // « permettrait », not « aurait permis »
    }
    if (!modal) found = true;
  }
  return found;
}

/// Whether somebody is reported to speak in what follows.
auto SentenceReader::speech_ahead(Index from) const -> bool {
  for (auto i = from; i < size(); ++i) {
    if (is(i, Shape::opener) || (is(i, Shape::verb) && any(i, Shape::cue | Shape::inverted))) return true;
  }
  return false;
}

/// « avoir tout perdu et | », « prêts à partir et | »: no verb with a subject stands in it, so the next one is not of
/// it.
auto SentenceReader::verbless(Index first, Index last) const -> bool {
  if (!any(first, Shape::infinitive | Shape::participle | Shape::noun_phrase)) return false;
  for (auto i = first; i < last; ++i) {
    if (any(i, Shape::verb | Shape::relative | Shape::que | Shape::si | Shape::subordinator)) return false;
  }
  return true;
}

/// Where a reported clause that begins at `from` ends: with the sentence, or where somebody else takes over.
auto SentenceReader::clause_end(Index from) const -> Index {
  return grammar_.trailing ? past_marks(from, clause_end_of_words(from)) : clause_end_of_words(from);
}

/// The comma at `comma` closes an insertion, and the verb behind it is the reported clause's own: "that Ann Brook, who
/// had left, was back".
auto SentenceReader::resumes(Index from, Index comma) const -> bool {
  auto const opening = insertion_start(comma);
  if (!opening || *opening <= from) return false;
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

/// What the article adds to words that it has quoted: « en signant le décret », « dans un entretien ».
auto SentenceReader::adjunct(Index i) const -> bool {
  return (is(i, Shape::gerund) && is(i, Shape::with_en)) || (is(i, Shape::prepositional) && venue(i));
}

/// « avant | d'assurer que … »: the same speaker's next claim.
auto SentenceReader::says_next(Index i) const -> bool {
  if (!is(i, Shape::other) || !is(i + 1, Shape::infinitive) || !is(i + 1, Shape::cue)) return false;
  return run(grammar_.que_clause, i + 2) || run(grammar_.quotation, i + 2);
}

/// « a dit que la loi serait adoptée, mais le Sénat l'a rejetée »: below a past cue the claim's verbs follow its tense,
/// and one that does not is the article's.
auto SentenceReader::narrated_turn(Index from, Index n) const -> bool {
  constexpr std::uint32_t sight = 8;
  if (!is(n, Shape::adversative)) return false;
  auto claimed = from;
  while (claimed < n && !is(claimed, Shape::verb)) ++claimed;
  if (claimed == n || !shifted(claimed)) return false;
  for (auto k = n + 1; k < size() && k < n + sight && !any(k, Shape::que | Shape::comma | Shape::relative); ++k) {
    if (is(k, Shape::verb)) return is(k, Shape::modal_past) && !shifted(k) && !is(k, Shape::conditional);
  }
  return false;
}

/// « « le feu est parti du toit », | d'autres témoins déclarent que … »: the next claim, behind a comma only.
auto SentenceReader::spliced(Index n) const -> bool {
  bool const marks = n > 1 && (is(n - 2, Shape::quotation) || behind_marks(n - 1));
  return marks && any(n, Shape::noun_phrase | Shape::pronoun | Shape::prepositional) && is(n + 1, Shape::verb) &&
         is(n + 1, Shape::cue) && run(grammar_.que_clause, n + 2);
}

/// The verb stands in a tense that speech takes below a past cue: était, avait promis, serait.
auto SentenceReader::shifted(Index v) const -> bool {
  if (is(v, Shape::conditional)) return true;
  for (auto t = chunks_[v].first; t < chunks_[v].last; ++t) {
    if (token(t).is(Tag::finite)) return has(token(t).features, Feature::imperfect);
  }
  return false;
}

auto SentenceReader::clause_end_of_words(Index from) const -> Index {
  auto i = from + 1;
  for (; i < size(); ++i) {
    auto const& c = chunks_[i];
    if (c.is(Shape::stop) && i + 1 == size()) break;
    if (c.is(Shape::semicolon) && speech_ahead(i + 1)) return i;
    if (c.is(Shape::comma) || c.is(Shape::dash)) {
      auto const n = i + 1;
      // "…to “meet halfway,” though …": the closing mark behind the comma closes the claim as well
      bool const marked = grammar_.trailing && reading_.sentence.outer[c.first].end > token(c.first).span.end;
      if (marked && (is(n, Shape::subordinator) || (is(n, Shape::pronoun) && is(n + 1, Shape::cue)))) return i;
      if (is(n, Shape::gerund) && is(n, Shape::cue)) return i;
      if (is(n, Shape::gerund) && pack_.relay_verb_forms.contains(fold(head(n)))) return i;
      if (is(n, Shape::opener)) {
        // « …, selon X » at the end; « …, selon X, … » inside
        return i;
      }
      if (is(n, Shape::verb) && any(n, Shape::cue | Shape::inverted)) { // « , rapporte l'AFP »
        auto const behind = run(grammar_.subject_behind, n + 1);
        if (is(n, Shape::inverted) || behind) return i;
        if (!grammar_.trailing && !resumes(from, i) && claims(n)) return i; // « affirme que …, précise que … et … »
      }
      if (!grammar_.trailing && any(n, Shape::noun_phrase | Shape::pronoun) && is(n + 1, Shape::verb) &&
          !any(from, Shape::named | Shape::determined) && verbless(from, i))
        return i; // « Berlin s'est dit « préoccupé », Paris a appelé … »
      if (!grammar_.trailing && is(n, Shape::noun_phrase) && is(n + 1, Shape::que) &&
          any(n + 2, Shape::noun_phrase | Shape::pronoun) && is(n + 3, Shape::verb) && is(n + 3, Shape::cue))
        return i; // « …, une mesure que le syndicat juge … »
      if (!grammar_.trailing && is(n, Shape::participle) && is(n, Shape::cue) && claims(n)) // « a promis …, annoncé … »
        return i;
      if (grammar_.trailing && is(n, Shape::verb) && i > from + 1 && !resumes(from, i) &&
          any(i - 1, Shape::noun_phrase | Shape::prepositional | Shape::time | Shape::adverb))
        return i; // "who said it was full, left"
      if (grammar_.trailing && any(n, Shape::noun_phrase | Shape::pronoun) && is(n + 1, Shape::verb) &&
          is(n + 1, Shape::cue)) { // "…, he said there was"
        if (run(grammar_.que_clause, n + 2) || run(grammar_.quotation, n + 2)) return i;
      }
      if (n < size() && token(chunks_[n].first).is(Tag::contrast) && (is(n + 1, Shape::que) || grammar_.trailing) &&
          speech_ahead(n))
        return i;
      if (is(n, Shape::infinitive) && is(n, Shape::cue) && !any(n, Shape::with_de | Shape::with_a))
        return i; // « , avant d'ajouter »
      if (!grammar_.trailing && (says_next(n) || narrated_turn(from, n) || spliced(n))) return i;
      if (is(from, Shape::infinitive) && is(n, Shape::si) && is_what(n)) return i; // « …, ce qu'il a fait »
      if (is(n, Shape::adversative) || is(n, Shape::coordinator)) {
        if (is(n + 1, Shape::verb) && is(n + 1, Shape::cue)) return i;
        if (!grammar_.trailing && is(n + 1, Shape::participle) && is(n + 1, Shape::cue) && claims(n + 1)) return i;
        if (any(n + 1, Shape::noun_phrase | Shape::pronoun) && is(n + 2, Shape::verb) && is(n + 2, Shape::cue))
          return i;
      }
      if (is(n, Shape::participle) && pack_.relay_verb_forms.contains(fold(head(n))) && is(n + 1, Shape::with_par))
        return i;
      continue;
    }
    if (any(i, Shape::coordinator | Shape::adversative)) {
      if (between_marks(i)) continue;
      auto n = i + 1;
      if (grammar_.trailing && is(i - 1, Shape::adverb) && n < size() && token(chunks_[n].first).is(Tag::adverb))
        continue; // "rightly and loudly says"
      while (n < size() && is(n, Shape::adverb)) ++n;
      if (is(n, Shape::verb) && is(n, Shape::cue) && !is(n, Shape::inverted) &&
          !(grammar_.trailing && pack_.verbs[chunks_[n].entry].kind == Kind::opinion)) {
        auto const behind = run(grammar_.que_clause, n + 1);
        bool const speaks =
            behind || run(grammar_.infinitive, n + 1) || run(grammar_.quotation, n + 1) || run(grammar_.object, n + 1);
        if (speaks || (!grammar_.trailing && claims(n))) return i;
      }
      if (is(n, Shape::verb) && !grammar_.trailing && verbless(from, i)) return i; // « se dit épuisé et part »
      if (any(n, Shape::gerund | Shape::participle) && is(n, Shape::cue)) return i;
      if (!grammar_.trailing && behind_marks(i) && is(n, Shape::participle)) return i; // « « … » et rendu hommage à »
      continue;
    }
    if (!grammar_.trailing && (says_next(i) || (behind_marks(i) && adjunct(i)))) return i;
    if (c.is(Shape::other) || c.is(Shape::adverb)) continue;
    if (token(c.first).is(Tag::contrast) && is(i + 1, Shape::que) && speech_ahead(i)) return i;
    if (c.is(Shape::gerund) && c.is(Shape::cue) && c.is(Shape::with_en) &&
        (!grammar_.trailing || pack_.verbs[c.entry].can(Takes::que)))
      return i; // « tout en précisant »
    if (c.is(Shape::colon) && is(i + 1, Shape::quotation)) return i;
    if (c.is(Shape::opener) && i > from + 1) return i;
    if (c.is(Shape::quotation) && i + 1 < size() && is(i + 1, Shape::quotation)) return i + 1;
  }
  return i;
}

/// « dans un communiqué », « sur Twitter », « à la télévision d'État »: where it was said.
auto SentenceReader::venue(Index i) const -> bool {
  if (!is(i, Shape::prepositional) || is(i, Shape::with_de) || is(i, Shape::with_par)) return false;
  auto const word = fold(token(chunks_[i].first));
  if (!pack_.is(word, Use::venue)) return false;
  auto const& h = head(i);
  if (grammar_.trailing)
    return !is(i, Shape::with_a) &&
           (h.is(Tag::medium) || pack_.is(fold(h), Use::occasion)); // "in a statement", "on Twitter"
  if (h.is(Tag::medium) || pack_.is(fold(h), Use::occasion)) return true;
  auto const cls = pack_.noun_class(h.noun_class);
  if (!cls) return false;
  return cls->level == Level::media ||
         (cls->level == Level::document && !token(chunks_[i].first).is(Tag::a) && !token(chunks_[i].first).is(Tag::en));
}

/// Where a clause inside a noun phrase ends (« l'annonce selon laquelle le vol serait détourné | a semé la panique »):
/// at a second verb for which there is no subject.
auto SentenceReader::embedded_end(Index from) const -> Index {
  auto const last = clause_end(from);
  bool verb = false, subject = false;
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

/// The chunk and the one before it stand between the same marks.
auto SentenceReader::between_marks(Index i) const -> bool {
  if (grammar_.trailing || i == 0 || is(i, Shape::quotation) || is(i - 1, Shape::quotation)) return false;
  auto const t = chunks_[i].first;
  if (!reading_.sentence.quoted[t] || !reading_.sentence.quoted[t - 1]) return false;
  // closed and opened again in between
  return reading_.sentence.outer[t - 1].end <= token(t - 1).span.end &&
         reading_.sentence.outer[t].begin >= token(t).span.begin;
}

/// Where a noun phrase that is the content ends: its complements and its relative clause belong to it.
auto SentenceReader::object_end(Index from) const -> Index {
  return grammar_.trailing ? past_marks(from, object_end_of_words(from)) : object_end_of_words(from);
}

/// « évoquent douze morts : cinq policiers et sept passants », « a annoncé son choix : Paul Martin »
auto SentenceReader::details(Index from, Index colon) const -> bool {
  if (grammar_.trailing || !is(colon, Shape::colon)) return false;
  // « a révélé un élément troublant : les téléphones se sont éteints »: something, and then what it is
  bool const something = token(chunks_[from].first).any(Tag::indefinite | Tag::possessive) &&
                         (is(from, Shape::noun_phrase) || is(from, Shape::prepositional)) && is(from + 1, Shape::colon);
  if (something && any(colon + 1, Shape::noun_phrase | Shape::pronoun) && !speech_ahead(colon)) return true;
  if (!is(colon + 1, Shape::noun_phrase) || is(colon + 1, Shape::quotation) ||
      (capital_quotation(colon + 1) && reading_.sentence.quoted[chunks_[colon + 1].first]))
    return false;
  return !has_finite(colon + 1, size());
}

/// « une subvention, | qui doit encore être votée »: what is said of the thing, not « le préfet, qui a répondu que … ».
auto SentenceReader::told_more(Index i) const -> bool {
  constexpr std::uint32_t sight = 6;
  if (grammar_.trailing || !is(i, Shape::relative)) return false;
  for (auto k = i + 1; k < size() && k < i + sight && !any(k, Shape::comma | Shape::stop); ++k) {
    if (is(k, Shape::verb)) return !is(k, Shape::cue);
  }
  return false;
}

/// « cet attentat, | qualifié de « lâche » »: the quoted judgement of what is condemned, and nobody else's.
auto SentenceReader::judged_so(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::participle) || !is(i, Shape::cue)) return false;
  auto const& verb = pack_.verbs[chunks_[i].entry];
  if (!verb.can(Takes::object_de) && !verb.can(Takes::object_attribute)) return false;
  bool quotes = false;
  for (auto k = i + 1; k < size() && k < i + 6 && !any(k, Shape::comma | Shape::stop | Shape::verb); ++k) {
    if (is(k, Shape::with_par)) return false;
    quotes = quotes || reading_.sentence.quoted[chunks_[k].last - 1];
  }
  return quotes;
}

/// « dix-huit morts, | dont quatre enfants »: part of the figure.
auto SentenceReader::of_which(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::relative) || is(i, Shape::relative_subject)) return false;
  if (fold(token(chunks_[i].first)) == "dont" && is(i + 1, Shape::noun_phrase) && !speech_ahead(i)) return true;
  auto k = i + 1;
  while (any(k, Shape::noun_phrase | Shape::prepositional | Shape::coordinator) || is(k, Shape::adverb)) ++k;
  return k > i + 1 && (k >= size() || any(k, Shape::comma | Shape::stop | Shape::bracket));
}

/// « condamne un « acte irresponsable » | après le survol de la Corse »: when, not what.
auto SentenceReader::circumstance_of_quoting(Index i) const -> bool {
  return !grammar_.trailing && is(i, Shape::prepositional) && behind_marks(i) &&
         (venue(i) || pack_.is(fold(token(chunks_[i].first)), Use::moment));
}

/// « décrit un homme « nerveux », « imprévisible », qui « ne parlait à personne » »: further words between marks, and
/// the relative clause of somebody or something new.
auto SentenceReader::more_quoted(Index from, Index i) const -> bool {
  if (grammar_.trailing || !any(i, Shape::comma | Shape::coordinator) || !behind_marks(i) || i + 1 >= size())
    return false;
  if (reading_.sentence.quoted[chunks_[i + 1].first]) return !capital_quotation(i + 1) && !is(i + 1, Shape::quotation);
  return is(i, Shape::comma) && is(i + 1, Shape::relative) && token(chunks_[from].first).is(Tag::indefinite);
}

auto SentenceReader::object_end_of_words(Index from) const -> Index {
  auto i = from + 1;
  bool relative = false;
  for (; i < size(); ++i) {
    auto const& c = chunks_[i];
    if (between_marks(i)) continue; // a claim does not end inside its marks
    if (details(from, i)) return size();
    if (c.any(Shape::stop | Shape::semicolon | Shape::colon | Shape::dash)) break;
    if (circumstance_of_quoting(i)) break;
    if (more_quoted(from, i)) continue;
    if (!(c.is(Shape::prepositional) && venue(i)) &&
        (c.any(Shape::prepositional | Shape::bracket | Shape::time | Shape::participle) ||
         c.any(Shape::infinitive | Shape::comme | Shape::quotation)))
      continue;
    if (token(c.first).is(Tag::contrast) && is(i + 1, Shape::que)) break;
    if (c.is(Shape::prepositional) && venue(i)) break;
    if (c.any(Shape::adverb | Shape::other)) continue;
    if (c.is(Shape::noun_phrase)) continue;
    if (c.is(Shape::relative) || (c.is(Shape::que) && !relative)) {
      relative = true;
      continue;
    }
    if (c.is(Shape::pronoun)) {
      if (relative) continue;
      break;
    }
    if (c.is(Shape::verb)) {
      if (relative) continue;
      break;
    }
    if (c.is(Shape::gerund)) { // « un programme prévoyant la rénovation »: what is announced, not who announces
      bool const of_noun =
          !grammar_.trailing && !c.is(Shape::with_en) && any(i - 1, Shape::noun_phrase | Shape::prepositional);
      if ((c.is(Shape::cue) && !of_noun) || c.is(Shape::with_en)) break;
      continue;
    }
    if (c.is(Shape::coordinator)) {
      if (is(i + 1, Shape::verb) || (is(i + 1, Shape::adverb) && is(i + 2, Shape::verb))) break;
      if (is(i + 1, Shape::participle) && is(i + 1, Shape::cue)) break;
      if (any(i + 1, Shape::noun_phrase | Shape::prepositional) && is(i + 2, Shape::verb) && !relative) break;
      continue;
    }
    if (c.is(Shape::adversative) && !grammar_.trailing && fold(token(c.first)) == "puis" &&
        is(i + 1, Shape::noun_phrase) && !is(i + 2, Shape::verb))
      continue; // « la suspension puis l'abandon du projet »
    if (c.is(Shape::comma)) {
      if (of_which(i + 1) || judged_so(i + 1)) continue;
      if (told_more(i + 1)) {
        relative = true;
        continue;
      }
      // an enumeration goes on: « …, des fermetures et des retards »
      if (any(i + 1, Shape::noun_phrase | Shape::prepositional) && !is(i + 2, Shape::verb)) {
        auto k = i + 2;
        std::uint32_t looked = 0;
        while (k < size() && looked++ < 12 &&
               any(k, Shape::prepositional | Shape::bracket | Shape::noun_phrase | Shape::comma | Shape::participle))
          ++k;
        if (is(k, Shape::coordinator) && any(k + 1, Shape::noun_phrase | Shape::prepositional) &&
            !is(k + 2, Shape::verb))
          continue;
      }
      // « la réouverture, à partir de samedi, des écoles »
      if (any(i + 1, Shape::prepositional | Shape::time | Shape::adverb)) {
        auto k = i + 1;
        while (k < size() && k < i + 5 && any(k, Shape::prepositional | Shape::time | Shape::adverb)) ++k;
        if (is(k, Shape::comma) && is(k + 1, Shape::prepositional) && is(k + 1, Shape::with_de)) {
          i = k;
          continue;
        }
        if (is(k, Shape::comma) && is(k + 1, Shape::noun_phrase) && token(chunks_[k + 1].first).is(Tag::de)) {
          i = k;
          continue;
        }
      }
      if (is(i + 1, Shape::gerund) && !is(i + 1, Shape::cue) && !pack_.relay_verb_forms.contains(fold(head(i + 1))))
        continue;
      break;
    }
    break;
  }
  return i;
}

/// Where the clause before an incise begins: the sentence's start, or behind what another attribution took.
auto SentenceReader::clause_start(Index v) const -> Index {
  Index start = 0;
  auto const before = chunks_.begin() + v;
  for (auto const& candidate : found_) {
    if (candidate.content.empty()) continue;
    auto const taken = candidate.content.back().last;
    auto const found =
        std::lower_bound(chunks_.begin(), before, taken, [](Chunk const& c, Index last) { return c.last < last; });
    if (found == before || found->last != taken) continue;
    auto const i = static_cast<Index>(found - chunks_.begin());
    if (token(chunks_[std::min(i + 2, size() - 1)].first).is(Tag::contrast)) start = std::max(start, i + 1);
  }
  while (start < v && any(start, Shape::comma | Shape::adversative | Shape::coordinator | Shape::dash)) ++start;
  for (auto i = start; i + 2 < v; ++i) { // « …, tandis que … », « … ; … »
    bool const contrast = token(chunks_[i].first).is(Tag::contrast) && is(i + 1, Shape::que);
    // « P, alors que Q, soutient X »: X says both, unless P has a source of its own
    bool const taken = grammar_.trailing || std::any_of(found_.begin(), found_.end(), [&](Candidate const& c) {
                         return c.cue_chunk < i && c.construct != "passive" && c.construct != "participle";
                       });
    if (contrast && taken) start = i + 2;
    if (is(i, Shape::semicolon)) start = i + 1;
  }
  return start;
}

} // namespace sourcier
