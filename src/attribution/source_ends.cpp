#include "attribution/sentence_reader.hpp"

namespace sourcier {

/// « Selon la police, | un homme | , âgé de 30 ans, a été arrêté »: behind a source and its comma, the phrase that the
/// verb of the claim, which stands behind a comma, has for its subject. 0: the verb has its own beside it, or none is
/// in sight.
auto SentenceReader::claim_subject(Index comma) const -> Index {
  constexpr Index sight = 24;
  if (grammar_.trailing) return 0;
  Index subject = 0;
  bool below = false; // in a clause of its own, up to the next comma
  for (auto i = comma; i < size() && i < comma + sight; ++i) {
    if (any(i, Shape::stop | Shape::colon | Shape::semicolon | Shape::quotation | Shape::que | Shape::opener)) return 0;
    if (any(i, Shape::relative | Shape::si | Shape::subordinator | Shape::gerund)) below = true;
    if (is(i, Shape::verb) && !below) return is(i - 1, Shape::comma) && !is(i, Shape::inverted) ? subject : 0;
    if (!is(i, Shape::comma)) continue;
    below = false;
    if (!is(i + 1, Shape::noun_phrase) || is(i + 2, Shape::verb)) continue;
    bool const count = token(chunks_[i + 1].first).any(Tag::number | Tag::numeral | Tag::quantity);
    bool const bare = !is(i + 1, Shape::determined) && !count;
    bool const role = bare && !head(i + 1).is(Tag::name); // « Luc Bel, | maire de Redon, »
    // « le patron de Kelvo, | Luc Bel, »
    bool const function = subject != 0 && is(subject, Shape::determined) && !head(subject).is(Tag::name);
    bool const apposed = subject != 0 && (role || (bare && !role && function));
    if (!apposed && !(role && subject == 0)) subject = i + 1;
  }
  return 0;
}

/// « Selon l'agence Tass, | agence officielle russe, | le ministre … »: a phrase without an article says what the
/// source is. Behind it; `comma` for another.
auto SentenceReader::bare_apposition(Index who, Index comma) const -> Index {
  auto const n = comma + 1;
  if (grammar_.trailing || !is(who, Shape::named) || !is(comma, Shape::comma)) return comma;
  if (!is(n, Shape::noun_phrase) || any(n, Shape::determined | Shape::named) || !head(n).is(Tag::noun)) return comma;
  auto end = n + 1;
  while (any(end, Shape::prepositional | Shape::bracket)) ++end;
  bool const claim = any(end + 1, Shape::noun_phrase | Shape::pronoun) && !is(end + 2, Shape::comma);
  return is(end, Shape::comma) && claim ? end : comma;
}

/// « en France | , en Italie et en Espagne », « pour la radio Kelvo | , Le Monde et Les Échos »: where a row of such
/// complements ends; `comma` when none begins there.
auto SentenceReader::row_end(Index comma) const -> Index {
  if (comma == 0 || !is(comma - 1, Shape::prepositional)) return comma;
  auto const first = comma - 1;
  auto const alike = [&](Index k) {
    if (is(k, Shape::prepositional)) return fold(token(chunks_[k].first)) == fold(token(chunks_[first].first));
    return is(k, Shape::noun_phrase) && is(k, Shape::named) && is(first, Shape::named) && !is(k + 1, Shape::verb);
  };
  auto k = comma;
  while (is(k, Shape::comma) && alike(k + 1)) k += 2;
  if (k == comma) return comma;
  auto const& last = chunks_[k - 1]; // « , | Les Échos et Radio Kelvo »: one chunk
  for (auto t = last.first; t < last.last; ++t)
    if (token(t).is(Tag::coordinator)) return k;
  return is(k, Shape::coordinator) && alike(k + 1) ? k + 2 : comma;
}

/// « révélés par Mediapart », « cité par l'AFP »: a link of the chain, no word of the source.
auto SentenceReader::handed_by(Index participle) const -> bool {
  if (!is(participle, Shape::participle)) return false;
  auto by = participle + 1;
  while (is(by, Shape::time)) ++by;
  auto const word = fold(head(participle));
  if (pack_.is(word, Use::printed) && !(is(by, Shape::with_par) && names_medium(by))) return false; // its author
  return is(by, Shape::with_par) && (pack_.relay_verb_forms.contains(word) || pack_.is(word, Use::handed_on));
}

/// « selon le rapport | « Eaux vives » de la banque, | … »: behind the title of a written source that begins at `i`.
auto SentenceReader::behind_title(Index i) const -> Index {
  if (!is(i, Shape::quotation) || !capital_quotation(i) || i + 1 >= size()) return i;
  auto const of = [&](Index k) {
    return any(k, Shape::noun_phrase | Shape::prepositional) && token(chunks_[k].first).is(Tag::de);
  };
  if (!of(i + 1) && !is(i + 1, Shape::comma)) return i;
  ++i;
  while (of(i)) ++i;
  return i;
}

/// « un rapport remis | mardi au Sénat », « une étude | publiée jeudi par l'Insee »: what a participle tells of a
/// written source belongs to it. Behind it.
auto SentenceReader::told_of_document(Subject const& source) const -> Index {
  auto i = source.last;
  if (grammar_.trailing || !source.found || source.pronoun) return i;
  auto const* cls = pack_.noun_class(head(source.head).noun_class);
  if (cls == nullptr || cls->level != Level::document) return i;
  i = behind_title(i);
  if (!token(chunks_[source.head].last - 1).is(Tag::past_participle)) {
    auto told = i;
    while (any(told, Shape::adverb | Shape::time)) ++told; // « une étude | récemment | publiée »
    if (!is(told, Shape::participle) || handed_by(told)) return i;
    i = told + 1;
  }
  bool const state = is(i, Shape::noun_phrase) && !any(i, Shape::determined | Shape::named);
  if (state && head(i).is(Tag::adjective)) ++i; // « une note rendue | publique | par la banque »
  while (i < size()) {
    if (any(i, Shape::time | Shape::prepositional | Shape::adverb | Shape::bracket)) {
      ++i;
    } else if (is(i, Shape::coordinator) && any(i + 1, Shape::participle | Shape::time | Shape::prepositional) &&
               !handed_by(i + 1)) {
      i += 2;
    } else if (auto const end = is(i, Shape::comma) ? row_end(i) : i; end > i) {
      i = end;
    } else {
      break;
    }
  }
  return i;
}

/// « interrogé », « présent sur place »: chunk `i` opens what is said of `source` behind a comma, and goes with it in
/// gender and number.
auto SentenceReader::tells_of(Subject const& source, Index i) const -> bool {
  auto const& word = token(chunks_[i].first);
  auto const f = word.features;
  bool const trait = is(i, Shape::noun_phrase) && !any(i, Shape::determined | Shape::named) && i < size() &&
                     (has(f, Feature::adjective) || has(f, Feature::past_participle));
  if (!trait && !is(i, Shape::participle)) return false;
  auto const& noun = head(source.head);
  auto const one = [](Features of, Feature a, Feature b) { return has(of, a) || has(of, b); };
  bool const many = one(f, Feature::plural, Feature::participle_plural);
  bool const single = one(f, Feature::singular, Feature::participle_singular);
  bool const woman = one(f, Feature::feminine, Feature::participle_feminine);
  bool const man = one(f, Feature::masculine, Feature::participle_masculine);
  auto const n = noun.features;
  bool const name = is(source.head, Shape::named) && noun.is(Tag::name);
  if (name ? !single : !(single && has(n, Feature::noun_singular)) && !(many && has(n, Feature::noun_plural)))
    return false;
  if (!name && !(woman && has(n, Feature::noun_feminine)) && !(man && has(n, Feature::noun_masculine))) return false;
  auto const* cls = pack_.noun_class(noun.noun_class);
  bool const person = cls != nullptr ? cls->animate : name && full_name(source.head);
  return person || (cls != nullptr && cls->level == Level::document);
}

/// « selon Luc Bel, astronome à Harvard, | interrogé par Le Guardian, | … », « …, selon le maire, | cité par Le Soir |
/// . »: behind what is said of the source between commas or at the end.
auto SentenceReader::told_of_source(Index o, Subject const& source, Index end) const -> Index {
  constexpr Index sight = 20;
  constexpr Index near_start = 3;
  bool const opens = o < near_start;
  while (is(end, Shape::comma)) {
    // « D'après le rapport, | que Le Monde a pu lire, | … »
    bool const read = !grammar_.trailing && !source.pronoun && is(end + 1, Shape::que) &&
                      any(end + 2, Shape::noun_phrase | Shape::pronoun);
    bool const said = any(end + 1, Shape::participle | Shape::relative | Shape::gerund) || read;
    bool const own = !grammar_.trailing && end + 1 < size() && !source.pronoun && tells_of(source, end + 1);
    if (!(opens && said) && !own) break;
    auto k = end + 2;
    auto const closing = Shape::comma | Shape::stop | (said ? Shape::stop : Shape::verb);
    while (k < size() && k < end + 2 + sight && !any(k, closing)) ++k;
    bool const last = own && (k >= size() || (is(k, Shape::stop) && k + 1 >= size()));
    if (last && !opens) return k;
    if (!opens || !is(k, Shape::comma) || k + 2 >= size()) break;
    end = k;
  }
  return end;
}

/// « selon les marins | qui étaient à bord », « selon une note | que le ministère a envoyée, … », not « Il est possible
/// selon le maire | que le pont cède »: behind the source of the opener at `o` a relative clause tells which one.
auto SentenceReader::tells_which(Index o, Subject const& source) const -> bool {
  auto const relative = source.last;
  if (grammar_.trailing) return false;
  if (is(relative, Shape::relative)) return true;
  if (source.pronoun || !is(relative, Shape::que)) return false;
  if (o == 0) return true;
  auto const* cls = pack_.noun_class(head(source.head).noun_class);
  return cls != nullptr && cls->level == Level::document && !pack_.is(fold(token(0)), Use::dummy);
}

/// « selon les informations | qui lui ont été transmises | cet homme … »: where a relative clause without commas ends,
/// at the next subject with its verb or at a mark.
auto SentenceReader::relative_end(Index relative) const -> Index {
  auto i = relative + 1;
  while (i < size() && !any(i, Shape::verb | Shape::comma | Shape::stop | Shape::colon)) ++i;
  bool below = grammar_.trailing; // in a clause below the relative one
  for (; i < size() && !any(i, Shape::comma | Shape::stop | Shape::colon); ++i) {
    below = below || any(i, Shape::que | Shape::si | Shape::relative | Shape::subordinator);
    bool const quoted = is(i + 1, Shape::quotation) && !capital_quotation(i + 1); // « cet homme | « était ivre » »
    if (!below && any(i, Shape::noun_phrase | Shape::pronoun) && (is(i + 1, Shape::verb) || quoted)) return i;
  }
  return i;
}

/// « selon Luc Escande, le secrétaire du syndicat, l'individu … »: behind a name, a role that a comma closes is no
/// subject.
auto SentenceReader::past_apposition(Subject const& source, Index end) const -> Index {
  if (grammar_.trailing || !is(source.head, Shape::named) || !is(end, Shape::comma) ||
      !any(end + 1, Shape::noun_phrase | Shape::prepositional | Shape::pronoun))
    return end;
  auto const* cls = pack_.noun_class(head(end + 1).noun_class);
  auto const& opening = token(chunks_[end + 1].first);
  bool const of_body = opening.is(Tag::de) && !opening.is(Tag::indefinite); // « , du syndicat Sud-Rail, »
  bool const one_of =
      is(end + 1, Shape::pronoun) && chunks_[end + 1].last > chunks_[end + 1].first + 1; // « , l'une des avocates, »
  // behind « le géophysicien Lucas Arana » no second function stands
  if (!of_body && !one_of && (cls == nullptr || !cls->animate || is(source.head, Shape::determined))) return end;
  if (is(end + 2, Shape::verb) || claim_subject(end) == end + 1) return end;
  for (auto k = end + 2; k < size() && k < end + 12; ++k) {
    if (is(k, Shape::colon)) return k;
    if (is(k, Shape::stop) || is(k, Shape::quotation)) return end;
    if (is(k, Shape::comma)) {
      auto i = k + 1; // « selon X, le maire de Bornes, dans le Cantal, aurait … »: he is the subject
      while (any(i, Shape::prepositional | Shape::time | Shape::comma | Shape::participle) || is(i, Shape::adverb)) ++i;
      if (is(i, Shape::verb) && i > k + 1) return end;
      return k + 1 < size() && !is(k + 1, Shape::stop) ? k : end;
    }
  }
  return end;
}

/// « Selon le maire | – un ancien gendarme – | , la rue est sûre »: behind what stands between two dashes.
auto SentenceReader::past_dashes(Index end) const -> Index {
  constexpr Index sight = 12; ///< chunks
  if (grammar_.trailing || !is(end, Shape::dash) || !is(end + 1, Shape::noun_phrase)) return end;
  for (auto i = end + 2; i + 1 < size() && i < end + sight; ++i) {
    if (is(i, Shape::dash)) return i + 1;
    if (any(i, Shape::verb | Shape::stop | Shape::colon) || is(i, Shape::quotation)) return end;
  }
  return end;
}

} // namespace sourcier
