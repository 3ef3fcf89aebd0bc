#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « la fermeture … décidée », « des risques … liés »: a noun and a participle, in gender and number.
auto SentenceReader::agrees(Features noun, Features participle) -> bool {
  bool const gender = (has(noun, Feature::noun_feminine) && has(participle, Feature::participle_feminine)) ||
                      (has(noun, Feature::noun_masculine) && has(participle, Feature::participle_masculine));
  bool const number = (has(noun, Feature::noun_plural) && has(participle, Feature::participle_plural)) ||
                      (has(noun, Feature::noun_singular) && has(participle, Feature::participle_singular));
  return gender && number;
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
  for (;;) {
    auto const end = object_end_of_words(from);
    if (!grammar_.trailing) return end;
    auto const marks = past_marks(from, end);
    bool const inside = marks > end && marks > from + 1 && marks < size() && !is(marks - 1, Shape::comma) &&
                        !any(marks, Shape::coordinator | Shape::adversative);
    if (!inside) return marks;
    from = marks - 1;
  }
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
  if (grammar_.trailing || !is(i, Shape::relative) || speech_ahead(i)) return false;
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

/// « la fermeture du guichet, | décidée sans concertation »: a participle that says no more than what was done, of a
/// noun that the claim holds.
auto SentenceReader::qualified(Index from, Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::participle) || is(i, Shape::cue)) return false;
  auto const& participle = head(i).features;
  for (auto k = i - 1; k-- > from && k + 4 > i;) {
    if (!any(k, Shape::noun_phrase | Shape::prepositional) || is(k, Shape::named)) continue;
    for (auto t = chunks_[k].first; t < chunks_[k].last; ++t) {
      if (token(t).is(Tag::noun) && agrees(token(t).features, participle)) return true;
    }
  }
  return false;
}

/// « dix-huit morts, | dont quatre enfants »: part of the figure.
auto SentenceReader::of_which(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::relative) || is(i, Shape::relative_subject)) return false;
  if (fold(token(chunks_[i].first)) == "dont" && is(i + 1, Shape::noun_phrase) && !speech_ahead(i)) return true;
  auto k = i + 1;
  while (any(k, Shape::noun_phrase | Shape::prepositional | Shape::coordinator) || is(k, Shape::adverb)) ++k;
  return k > i + 1 && (k >= size() || any(k, Shape::comma | Shape::stop | Shape::bracket));
}

/// « des mesures, | notamment une hausse des salaires », « des fermetures, | ainsi que la vente du musée »: more of it.
auto SentenceReader::further_part(Index comma) const -> bool {
  constexpr Index sight = 14;
  auto const n = comma + 2;
  if (grammar_.trailing || !any(n, Shape::noun_phrase | Shape::prepositional)) return false;
  bool const part = is(n - 1, Shape::adverb) && pack_.is(fold(token(chunks_[n - 1].first)), Use::including);
  bool const more = is(n - 1, Shape::coordinator) && is(n, Shape::noun_phrase);
  auto const opening = fold(token(chunks_[n].first));
  if ((!part && !more) || venue(n) || pack_.is(opening, Use::moment) || pack_.is(opening, Use::event)) return false;
  auto k = n + 1;
  for (; k < size() && k < n + sight && !any(k, Shape::comma | Shape::stop | Shape::semicolon | Shape::colon); ++k) {
    if (is(k, Shape::relative)) return true;
    if (any(k, Shape::verb | Shape::quotation)) return false;
  }
  return part || k >= size() || is(k, Shape::stop) || !has_finite(k, size());
}

/// « condamne un « acte irresponsable » | après le survol de la Corse »: when, not what.
auto SentenceReader::circumstance_of_quoting(Index i) const -> bool {
  return !grammar_.trailing && is(i, Shape::prepositional) && behind_marks(i) &&
         (venue(i) || pack_.is(fold(token(chunks_[i].first)), Use::moment));
}

/// « a dénoncé un complot | avant de saluer le public », « annonce son départ | après avoir perdu »: what else was
/// done.
auto SentenceReader::deed_beside(Index i) const -> bool {
  if (grammar_.trailing || !pack_.is(fold(token(chunks_[i].first)), Use::moment)) return false;
  if (is(i, Shape::other)) return is(i + 1, Shape::infinitive) && is(i + 1, Shape::with_de);
  return is(i, Shape::infinitive) && token(chunks_[i].first + 1).any(Tag::avoir | Tag::etre);
}

/// « décrit un homme « nerveux », « imprévisible », qui « ne parlait à personne » »: further words between marks, and
/// the relative clause of somebody or something new.
auto SentenceReader::more_quoted(Index from, Index i) const -> bool {
  if (grammar_.trailing || !any(i, Shape::comma | Shape::coordinator) || !behind_marks(i) || i + 1 >= size())
    return false;
  if (reading_.sentence.quoted[chunks_[i + 1].first]) return !capital_quotation(i + 1) && !is(i + 1, Shape::quotation);
  // « d'un « drame », | d'une « tragédie » »
  bool const one_more =
      is(i, Shape::comma) && any(i + 1, Shape::noun_phrase | Shape::prepositional) &&
      reading_.sentence.quoted[chunks_[i + 1].last - 1] && !is(i + 2, Shape::verb) &&
      (fold(token(chunks_[i + 1].first)) == fold(token(chunks_[from].first)) ||
       (is(from, Shape::noun_phrase) && is(i + 1, Shape::noun_phrase) && // « un … », « une … »
        token(chunks_[i + 1].first).is(Tag::indefinite) && token(chunks_[from].first).is(Tag::indefinite)));
  if (one_more) return true;
  auto const clause = is(i + 1, Shape::other) ? i + 2 : i + 1; // « dans | lequel »
  return is(i, Shape::comma) && is(clause, Shape::relative) && token(chunks_[from].first).is(Tag::indefinite);
}

/// « des producteurs, | commerçants et transformateurs »: two nouns that one phrase holds.
auto SentenceReader::pair(Index i) const -> bool {
  for (auto t = chunks_[i].first + 1; t + 1 < chunks_[i].last; ++t)
    if (token(t).is(Tag::coordinator) && token(t + 1).is(Tag::noun)) return !is(i, Shape::determined);
  return false;
}

/// « le retour du pays | dans l'accord de Paris », not « … dans un communiqué »: what is entered or left, and no place
/// where it was said.
auto SentenceReader::binding(Index i) const -> bool {
  return !grammar_.trailing && is(i, Shape::prepositional) && venue(i) && pack_.is(fold(head(i)), Use::binding);
}

/// "quoted the eleventh rule | -- “Never look back.”", "the usual slogan, | “Make it new.”": what it says, at the end
/// of the sentence. Behind it; `i` where there is none.
auto SentenceReader::named_in_marks(Index i) const -> Index {
  if (!grammar_.trailing || !any(i, Shape::comma | Shape::dash) ||
      !any(i - 1, Shape::noun_phrase | Shape::prepositional))
    return i;
  auto q = i + 1;
  while (is(q, Shape::dash)) ++q;
  auto const last = is(q, Shape::quotation) ? q + 1 : quoted_run(q);
  return last > q && (last >= size() || any(last, Shape::stop | Shape::dash)) ? last : i;
}

/// "a “mistake,” | made by “voices” who are “wrong”": what follows the closing mark has further words between marks,
/// and nobody else speaks in it.
auto SentenceReader::marks_ahead(Index i) const -> bool {
  constexpr Index sight = 12;
  if (!grammar_.trailing || !is(i, Shape::comma) ||
      reading_.sentence.outer[chunks_[i].first].end <= token(chunks_[i].first).span.end)
    return false;
  if (!any(i + 1, Shape::participle | Shape::prepositional | Shape::relative | Shape::noun_phrase)) return false;
  for (auto k = i + 1; k < size() && k < i + sight; ++k) {
    if (any(k, Shape::stop | Shape::semicolon | Shape::quotation) || (is(k, Shape::cue) && !is(k, Shape::participle)))
      return false;
    if (is(k, Shape::pronoun) && is(k, Shape::personal)) return false;
    if (reading_.sentence.quoted[chunks_[k].last - 1]) return true;
  }
  return false;
}

/// « une hausse de 2 %, | « en raison du gel » . », « la fin du Sénat, | « une chambre inutile » . »: words between
/// marks that end the sentence go on with the claim. Behind them; `comma` where there are none.
auto SentenceReader::quoted_end(Index comma) const -> Index {
  auto const q = comma + 1;
  if (grammar_.trailing || q >= size() || !reading_.sentence.quoted[chunks_[q].first] || capital_quotation(q) ||
      behind_marks(comma))
    return comma;
  auto const last = is(q, Shape::quotation) ? q + 1 : quoted_run(q);
  return last > q && (last >= size() || is(last, Shape::stop)) ? last : comma;
}

/// « des attaques de banques, | et | de pharmacies »: one more of the same noun.
auto SentenceReader::further_of(Index comma) const -> bool {
  auto const n = comma + 2;
  return !grammar_.trailing && is(n - 1, Shape::coordinator) && n < size() && token(chunks_[n].first).is(Tag::de) &&
         any(n, Shape::noun_phrase | Shape::prepositional) && !token(chunks_[n].first).is(Tag::indefinite) &&
         !is(n + 1, Shape::verb);
}

/// "called the offer “a trap” | because nobody had read it"
auto SentenceReader::reason(Index i) const -> bool {
  return grammar_.trailing && is(i, Shape::subordinator) && pack_.is(fold(token(chunks_[i].first)), Use::cause);
}

/// « une prime et, | dès juin, | une hausse », « sa fatigue et donc, | son retrait »: behind the coordinator at `link`,
/// and an adverbial set off by commas, where one more noun begins; `link` where none does.
auto SentenceReader::one_more_behind(Index link) const -> Index {
  constexpr Index most = 4;   // chunks of the adverbial
  constexpr Index sight = 14; // chunks of what the noun has behind it
  if (grammar_.trailing) return link;
  bool const opened = is(link + 1, Shape::comma);
  auto const from = opened ? link + 2 : link + 1;
  auto n = from;
  while (n < from + most && any(n, Shape::adverb | Shape::time | Shape::prepositional)) ++n;
  if (!opened && n == from && bare_adjective(from)) ++n;
  if (n == from || !is(n, Shape::comma)) return link;
  if (!opened && !(n == from + 1 && (is(from, Shape::adverb) || bare_adjective(from)))) return link;
  ++n;
  if (!is(n, Shape::noun_phrase) || !is(n, Shape::determined)) return link;
  for (auto k = n + 1; k < size() && k < n + sight; ++k) {
    if (any(k, Shape::comma | Shape::stop | Shape::relative | Shape::semicolon | Shape::que)) break;
    if (is(k, Shape::verb)) return link; // « …, et, lundi, les élus ont voté »
  }
  return n;
}

/// « de fraude, | notamment | d'avoir vendu un terrain », « …, et | d'avoir menti »: one more thing that somebody is
/// charged with: its infinitive; 0 where there is none.
auto SentenceReader::further_charge(Index comma) const -> Index {
  constexpr Index most = 3; // « mais aussi et surtout »
  if (grammar_.trailing || !is(comma, Shape::comma)) return 0;
  auto to = comma + 1;
  while (to <= comma + most && any(to, Shape::coordinator | Shape::adversative | Shape::adverb)) ++to;
  if (to == comma + 1 || !is(to, Shape::infinitive) || !token(chunks_[to].first).is(Tag::de)) return 0;
  // « et | d'ajouter que … » goes on with the tale
  bool const perfect = token(chunks_[to].first + 1).any(Tag::avoir | Tag::etre);
  return perfect || !is(to, Shape::cue) ? to : 0;
}

/// The object at `from` is that of a verb that charges somebody with something: « accuse | le maire de fraude ».
auto SentenceReader::charged(Index from) const -> bool {
  constexpr Index near = 3;
  for (auto v = from; v-- > 0 && v + near >= from;) {
    if (any(v, Shape::verb | Shape::participle))
      return is(v, Shape::cue) && pack_.verbs[chunks_[v].entry].can(Takes::object_de);
  }
  return false;
}

/// « les rumeurs | selon lesquelles le stade serait vendu »: behind the noun of chunk `i` stands what it says.
auto SentenceReader::says_what(Index i) const -> bool {
  if (grammar_.trailing || !any(i, Shape::noun_phrase | Shape::prepositional) || !is(i + 1, Shape::opener))
    return false;
  return i + 3 < size() && token(chunks_[i + 2].first).is(Tag::lequel);
}

/// « ou | pire | , un blocage du port »: an adjective with no noun.
auto SentenceReader::bare_adjective(Index i) const -> bool {
  if (!is(i, Shape::noun_phrase) || chunks_[i].last != chunks_[i].first + 1) return false;
  return pack_.prenominal.contains(fold(token(chunks_[i].first)));
}

/// « | de trois blessés | à Lens », « , | deux | à Lille »: a figure leads the phrase.
auto SentenceReader::counted(Index i) const -> bool {
  if (!any(i, Shape::noun_phrase | Shape::prepositional)) return false;
  auto t = chunks_[i].first;
  if (is(i, Shape::prepositional)) {
    if (!is(i, Shape::with_de)) return false;
    ++t;
  }
  return t < chunks_[i].last && token(t).any(Tag::number | Tag::numeral);
}

/// One of a row of noun phrases of which `from` is the first: with its article, definite or indefinite as that one's,
/// or with a figure, if that one has a figure.
auto SentenceReader::item_of_row(Index from, Index i) const -> bool {
  if (i >= size() || is(i, Shape::time)) return false;
  auto const& opening = token(chunks_[i].first);
  if (counted(from)) {
    if (i == from || (is(i, Shape::noun_phrase) && counted(i))) return true;
    bool const one = opening.is(Tag::indefinite) && !has(opening.features, Feature::noun_plural); // « une | à Sète »
    return one && (is(i, Shape::noun_phrase) || (is(i, Shape::other) && is(i + 1, Shape::prepositional)));
  }
  return is(i, Shape::noun_phrase) && is(i, Shape::determined) && !is(i, Shape::named) &&
         !opening.is(Tag::possessive) && opening.is(Tag::indefinite) == token(chunks_[from].first).is(Tag::indefinite);
}

/// « la fermeture de deux ponts | , | la remise en état d'une route | , | le report du festival | . », « trois cas à
/// Lens, deux à Lille, un à Douai »: the comma stands in a row of three or more that ends the sentence.
auto SentenceReader::in_row(Index from, Index comma) const -> bool {
  constexpr Index sight = 32; ///< chunks
  if (grammar_.trailing || !item_of_row(from, from)) return false;
  int items = 1;
  auto i = from + 1;
  for (; i < size() && i < from + sight && !is(i, Shape::stop); ++i) {
    if (is(i, Shape::comma) && item_of_row(from, i + 1)) {
      ++items;
      ++i;
    } else if (!any(i, Shape::prepositional | Shape::participle | Shape::bracket)) {
      return false;
    }
  }
  return items > 2 && comma < i && (i >= size() || is(i, Shape::stop));
}

/// « la plaignante | qui affirmait | , mardi, | avoir menti »: an object that ends at `end` with a verb of speech that
/// has its own words behind what is inserted; before its relative pronoun.
auto SentenceReader::before_own_words(Index from, Index end) const -> Index {
  constexpr Index most = 5;
  if (grammar_.trailing || end < from + 3 || !is(end, Shape::comma)) return end;
  auto const v = end - 1;
  if (!is(v, Shape::verb) || !is(v, Shape::cue) || !is(v - 1, Shape::relative_subject)) return end;
  auto k = end + 1;
  while (k < end + most && any(k, Shape::time | Shape::adverb | Shape::prepositional)) ++k;
  if (k == end + 1 || !is(k, Shape::comma)) return end;
  bool const words =
      is(k + 1, Shape::infinitive) ? wanted_infinitive(pack_.verbs[chunks_[v].entry], k + 1) : is(k + 1, Shape::que);
  return words ? v - 1 : end;
}

auto SentenceReader::object_end_of_words(Index from) const -> Index {
  auto i = from + 1;
  bool relative = false;
  for (; i < size(); ++i) {
    auto const& c = chunks_[i];
    if (between_marks(i)) continue; // a claim does not end inside its marks
    if (says_what(i - 1)) return clause_end(i + 2);
    if (details(from, i)) return size();
    if (auto const name = named_in_marks(i); name > i) return name;
    if (marks_ahead(i)) {
      relative = true;
      continue;
    }
    if (c.any(Shape::stop | Shape::semicolon | Shape::colon | Shape::dash)) break;
    if (circumstance_of_quoting(i)) break;
    if (own_opener(i)) { // « des mesures qui permettraient | selon lui | de sauver la filière »
      ++i;
      continue;
    }
    if (binding(i)) continue;
    if (!grammar_.trailing && c.is(Shape::subordinator) && is(i + 1, Shape::que) &&
        pack_.is(fold(token(c.first)), Use::purpose)) { // « l'importance du tri, afin que rien ne se perde »
      i = clause_end(i + 1);
      break;
    }
    if (more_quoted(from, i)) continue;
    if (!grammar_.trailing && says_next(i)) break; // « reconnaît une erreur | avant d'indiquer que … »
    if (!relative && deed_beside(i)) break;
    if (!(c.is(Shape::prepositional) && venue(i)) && !said_when(i) && !later(i) &&
        (c.any(Shape::prepositional | Shape::bracket | Shape::time | Shape::participle) ||
         c.any(Shape::infinitive | Shape::comme | Shape::quotation)))
      continue;
    if (token(c.first).is(Tag::contrast) && is(i + 1, Shape::que)) {
      if (!grammar_.trailing && is(i + 2, Shape::quotation)) return i + 3; // « …, alors qu'« il y a urgence » »
      break;
    }
    // « des négociateurs, qui ne sont pas venus | à la réunion »
    if (!grammar_.trailing && relative && is(i - 1, Shape::verb) && c.is(Shape::prepositional)) continue;
    if ((c.is(Shape::prepositional) && venue(i)) || said_when(i) || later(i)) break;
    if (c.any(Shape::adverb | Shape::other)) continue;
    if (!grammar_.trailing && c.is(Shape::subordinator) && is(i + 1, Shape::infinitive))
      continue; // « afin de réaliser »
    if (c.is(Shape::noun_phrase)) continue;
    bool const question = grammar_.trailing && c.is(Shape::si) && !c.is(Shape::subordinator) && !c.is(Shape::cue);
    if (question || c.is(Shape::relative) || (c.is(Shape::que) && (!relative || grammar_.trailing)) || reason(i)) {
      relative = true;
      continue;
    }
    if (grammar_.trailing && relative && c.is(Shape::subordinator) && !c.is(Shape::comme) &&
        !token(c.first).is(Tag::contrast))
      continue; // "because they may leave | until May"
    if (c.is(Shape::pronoun)) {
      // "for calling himself a king"
      if (relative || (grammar_.trailing && is(i - 1, Shape::gerund) && !c.is(Shape::personal))) continue;
      if (grammar_.trailing && is(i - 1, Shape::infinitive) && !is(i + 1, Shape::verb))
        continue; // "to try to win | them"

      break;
    }
    if (c.is(Shape::verb)) {
      if (relative) continue;
      break;
    }
    if (c.is(Shape::gerund)) { // « un programme prévoyant la rénovation »: what is announced, not who announces
      bool const of_noun =
          !grammar_.trailing && !c.is(Shape::with_en) && any(i - 1, Shape::noun_phrase | Shape::prepositional);
      bool const as = grammar_.trailing && token(c.first).is(Tag::comme); // "defended it as being harmless"
      bool const cause = grammar_.trailing && c.is(Shape::with_pour);     // "blamed the mayor for raising fares"
      if (!as && !cause && ((c.is(Shape::cue) && !of_noun) || c.is(Shape::with_en))) break;
      continue;
    }
    if (auto const more = c.is(Shape::coordinator) ? one_more_behind(i) : i; more > i) {
      i = more;
      continue;
    }
    if (c.is(Shape::coordinator)) {
      if (is(i + 1, Shape::verb) || (is(i + 1, Shape::adverb) && is(i + 2, Shape::verb))) break;
      if (is(i + 1, Shape::participle) && is(i + 1, Shape::cue)) break;
      if (any(i + 1, Shape::noun_phrase | Shape::prepositional) && is(i + 2, Shape::verb) && !relative) break;
      if (!grammar_.trailing && is(i + 1, Shape::noun_phrase) && is(i + 2, Shape::verb) && is(i + 2, Shape::cue))
        break; // « les blessés, dont des enfants, et le maire appelle à … »
      continue;
    }
    if (c.is(Shape::adversative) && !grammar_.trailing && fold(token(c.first)) == "puis" &&
        is(i + 1, Shape::noun_phrase) && !is(i + 2, Shape::verb))
      continue; // « la suspension puis l'abandon du projet »
    if (c.is(Shape::comma)) {
      // « 300 postes, soit un quart des effectifs »: the same in other figures
      if (!grammar_.trailing && is(i + 1, Shape::coordinator) &&
          pack_.is(fold(token(chunks_[i + 1].first)), Use::that_is)) {
        ++i;
        continue;
      }
      // « une grève, | mais aussi, à terme, | une pénurie », « une grève, | ou pire, | un blocage »
      if (is(i + 1, Shape::coordinator) && one_more_behind(i + 1) > i + 1) {
        i = one_more_behind(i + 1);
        continue;
      }
      if (further_part(i)) {
        ++i;
        continue;
      }
      if (auto const words = quoted_end(i); words > i) return words;
      if (auto const charge = further_charge(i); charge > i && charged(from)) return clause_end(charge);
      if (further_of(i)) continue;
      if (!grammar_.trailing && is(i + 1, Shape::coordinator) && is(i + 2, Shape::que))
        return clause_end(i + 2); // « dénonce un « mépris », et que la mairie se taise »
      if (reason_in_marks(i + 1)) return clause_end(i + 1); // « table sur une hausse, car « tout augmente » »
      if (of_which(i + 1) || judged_so(i + 1) || qualified(from, i + 1)) continue;
      if (grammar_.trailing && i + 2 < size() && is(i + 1, Shape::adverb) &&
          token(chunks_[i + 1].first).is(Tag::negator) && any(i + 2, Shape::prepositional | Shape::noun_phrase) &&
          !is(i + 3, Shape::verb))
        continue; // "blamed the fire on boys, | not on the wind"
      bool const marked =
          grammar_.trailing && reading_.sentence.outer[chunks_[i].first].end > token(chunks_[i].first).span.end;
      if (marked && reason(i + 1)) { // "called it a “trap,” | because nobody had read it"
        relative = true;
        continue;
      }
      if (told_more(i + 1)) {
        relative = true;
        continue;
      }
      // "a hall, a mill, | and a “full” barn"
      if (grammar_.trailing && is(i + 1, Shape::coordinator) && any(i + 2, Shape::noun_phrase | Shape::prepositional) &&
          !marked && !has_finite(i + 2, std::min<Index>(i + 8, size())))
        continue;
      if (in_row(from, i)) continue;
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
        if (is(k, Shape::coordinator) && one_more_behind(k) > k) continue;
        if (!grammar_.trailing && is(i + 1, Shape::noun_phrase) && pair(i + 1) && !is(k, Shape::verb)) continue;
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
      // "called him a “fraud,” | pointing at the door": the mark that closes behind the comma closes the claim
      if (!marked && is(i + 1, Shape::gerund) && !is(i + 1, Shape::cue) &&
          !pack_.relay_verb_forms.contains(fold(head(i + 1))))
        continue;
      break;
    }
    break;
  }
  i = before_own_words(from, i);
  // « au calme | et en dénonçant », « un contrat | qui, selon elle, … »
  while (i > from + 1 && (is(i - 1, Shape::coordinator) || (is(i - 1, Shape::relative) && !grammar_.trailing))) --i;
  return i;
}

} // namespace sourcier
