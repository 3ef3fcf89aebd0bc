#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// Whether the words of an opener may say something else too.
auto SentenceReader::also(Index o, SourceOpener::Also what) const -> bool {
  return is(o, Shape::opener) && chunks_[o].entry < pack_.source_openers.size() &&
         pack_.source_openers[chunks_[o].entry].also == what;
}

/// « un rapport selon lequel … », « X, pour qui … »: the source is the noun before.
auto SentenceReader::relative_opener(Index o) -> void {
  // « des faits pour lesquels ils risquent la prison »: an opinion is that of « pour qui »
  if (!grammar_.trailing && also(o, SourceOpener::Also::purpose) && is(o + 1, Shape::relative) &&
      !token(chunks_[o + 1].first).is(Tag::qui))
    return;
  if (also(o, SourceOpener::Also::purpose) && done_for(o + 2)) return;
  auto n = o;
  while (n > 0 && (is(n - 1, Shape::comma) || any(n - 1, Shape::prepositional | Shape::bracket | Shape::participle) ||
                   is(n - 1, Shape::time)))
    --n;
  // « déclenchée | par le ministre, | pour qui la loi est claire »
  auto const agent = is(o - 1, Shape::comma) ? o - 2 : o - 1;
  if (!grammar_.trailing && o > 1 && token(chunks_[o + 1].first).is(Tag::qui) && is(agent, Shape::prepositional) &&
      !is(agent, Shape::with_de) && !token(chunks_[agent].first).is(Tag::en)) {
    Subject whom{agent, agent + 1, agent, true, false, false, false};
    if (is_person(whom) && o + 2 < size()) {
      clause_of(o, whom, "prepositional", o + 2, embedded_end(o + 2));
      return;
    }
  }
  if (n > 2 && apposed_alone(n - 1) && called_so(n - 3, n - 1)) n -= 2; // « Luc Bel, président du club, pour qui »
  if (n == 0 || !is(n - 1, Shape::noun_phrase) || is(n - 1, Shape::nominal_cue)) return;
  // « deux ans avant l'élection, pour laquelle il … »: of purpose, unless somebody stands right before it
  bool const apart = n < (is(o - 1, Shape::comma) ? o - 1 : o);
  if (!grammar_.trailing && apart && also(o, SourceOpener::Also::purpose)) return;
  Subject source{extend_left(n - 1, false), o, n - 1, true, false, false, false};
  if (is(o - 1, Shape::comma)) --source.last;
  if (!speaks(source)) return;
  auto const first = o + 2;
  if (first >= size()) return;
  auto const last = embedded_end(first);
  clause_of(o, source, "prepositional", first, last);
}

auto SentenceReader::names_medium(Index chunk) const -> bool {
  for (auto t = chunks_[chunk].first; t < chunks_[chunk].last; ++t) {
    if (token(t).is(Tag::medium)) return true;
  }
  return false;
}

/// « des informations publiées mardi | dans Le Point »: the medium in which they stand.
auto SentenceReader::printed_in(Subject const& source) const -> std::optional<Index> {
  if (grammar_.trailing || !source.found || source.pronoun) return std::nullopt;
  auto const* cls = pack_.noun_class(head(source.head).noun_class);
  if (cls == nullptr || cls->level != Level::anonymous || cls->animate) return std::nullopt;
  auto n = source.head + 1;
  if (is(n, Shape::participle)) ++n;
  if (!pack_.is(fold(token(chunks_[n - 1].last - 1)), Use::printed)) return std::nullopt;
  while (is(n, Shape::time)) ++n;
  if (is(n, Shape::prepositional) && names_medium(n)) return n;
  return std::nullopt;
}

/// « …, tandis que, | selon X, … », « … ; | selon X, … », « …, mais | selon X, … »: a clause of its own begins here.
auto SentenceReader::begins_clause(Index edge) const -> bool {
  if (edge == 0 || grammar_.trailing) return false;
  if (any(edge - 1, Shape::adversative | Shape::semicolon | Shape::coordinator | Shape::colon)) return true;
  if (is(edge - 1, Shape::subordinator)) return true; // « même si, | selon lui, « … » »
  return edge > 1 && is(edge - 1, Shape::que) && token(chunks_[edge - 2].first).is(Tag::contrast);
}

/// « Selon X, le maire de Bornes, dans le Cantal, | aurait offert … »: a clause without its verb goes on behind what is
/// inserted.
auto SentenceReader::past_insertion(Index first, Index last) const -> Index {
  constexpr std::uint32_t sight = 10;
  if (grammar_.trailing || !is(last, Shape::comma) || has_finite(first, last)) return last;
  if (is(last + 1, Shape::verb) && !is(last + 1, Shape::inverted)) return clause_end(last + 1);
  for (auto i = last + 1; i + 1 < size() && i < last + sight; ++i) {
    if (any(i, Shape::verb | Shape::quotation | Shape::stop)) return last;
    if (is(i, Shape::comma) && is(i + 1, Shape::verb)) return clause_end(i + 1);
  }
  return last;
}

/// « Une hypothèse est que « … », | selon X »: the supposition that ends at `edge` is nobody's own, but X's words.
auto SentenceReader::take_supposition(Index edge) -> bool {
  if (grammar_.trailing || found_.empty() || edge == 0) return false;
  auto const& last = found_.back();
  if (last.construct != "nominal" || last.content.empty() || last.links.empty() || !last.links.back().impersonal ||
      last.content.back().last != chunks_[edge - 1].last)
    return false;
  found_.pop_back();
  return true;
}

/// « les 41 ans du président Luc Bel », « la deuxième édition du Salon Kelvo »: the name is not that of the head.
auto SentenceReader::named_in_complement(Index i) const -> bool {
  auto const& c = chunks_[i];
  if (grammar_.trailing || head(i).any(Tag::name | Tag::acronym | Tag::medium)) return false;
  return std::any_of(&token(c.head), &token(c.head) + (c.last - c.head), [](Token const& t) { return t.is(Tag::de); });
}

/// « …, dit-on | de source policière »: who « on » is, of the claim right before.
auto SentenceReader::said_of_source(Index o, CandidateLink const& link) -> bool {
  if (grammar_.trailing || o == 0 || found_.empty() || !is(o - 1, Shape::opener) || !link.source.present())
    return false;
  auto& told = found_.back();
  if (told.cue_chunk != o - 1 || told.links.size() != 1 || told.links.front().source.present() ||
      !pack_.source_openers[chunks_[o].entry].source_inside)
    return false;
  told.links.front().source = link.source;
  told.links.front().impersonal = false;
  return true;
}

/// « …, a appris l'AFP, | de source policière »: where the one of the claim right before has it from.
auto SentenceReader::learnt_of_source(Index o) const -> bool {
  constexpr Index sight = 8; ///< chunks between the cue and « de source »
  if (grammar_.trailing || found_.empty() || !pack_.source_openers[chunks_[o].entry].source_inside) return false;
  auto const& told = found_.back();
  auto const v = told.cue_chunk;
  if (v >= o || o - v > sight || !is(v, Shape::cue) || told.links.size() != 1 ||
      !pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::reading))
    return false;
  for (auto i = v + 1; i < o; ++i) {
    if (!any(i, Shape::noun_phrase | Shape::prepositional | Shape::time | Shape::adverb | Shape::comma)) return false;
  }
  return told.links.front().source.present() && !told.links.front().impersonal;
}

/// « Un blessé est à déplorer | du côté des pompiers »: without a mark before or behind it, where something happened.
auto SentenceReader::located(Index o, Subject const& source) const -> bool {
  if (grammar_.trailing || o == 0) return false;
  auto const before = Shape::comma | Shape::adversative | Shape::coordinator | Shape::quotation | Shape::semicolon;
  return !any(o - 1, before) && !any(o - 1, Shape::colon | Shape::que | Shape::subordinator) &&
         (!is(o - 1, Shape::cue) || is(o - 1, Shape::infinitive)) && !is(source.last, Shape::colon);
}

/// « de | source proche du dossier »: the source whose noun stands in the opener at `o`, up to `end`.
auto SentenceReader::nameless(Index o, Index end) const -> SourceWords {
  auto const last = range(o, end);
  SourceWords source;
  source.sentence = index_;
  source.range = {std::min(chunks_[o].first + 1, last.last - 1), last.last};
  source.head = source.range.first;
  while (source.head + 1 < source.range.last && token(source.head).noun_class == no_entry) ++source.head;
  if (token(source.head).noun_class == no_entry) source.head = source.range.first;
  return source;
}

/// « de source | proche | du dossier »: where the source ends whose noun stands in the opener at `o`.
auto SentenceReader::nameless_end(Index o) const -> Index {
  auto end = o + 1;
  while (end < size() && any(end, Shape::noun_phrase | Shape::prepositional | Shape::participle)) ++end;
  bool const of_whom = end == o + 2 && token(chunks_[o].last - 1).is(Tag::de); // « dans l'entourage de | la ministre »
  if (end > o + 1 && !of_whom && is(end - 1, Shape::noun_phrase) && token(chunks_[end - 1].first).is(Tag::determiner))
    --end;
  return end;
}

/// « selon X, … », « …, selon X », « de source policière, … »: a source with no verb of its own.
auto SentenceReader::opener(Index o) -> void {
  auto const& c = chunks_[o];
  if (c.entry >= pack_.source_openers.size()) return;
  auto const& entry = pack_.source_openers[c.entry];
  // « Le gouvernement, par la voix de son porte-parole, a condamné … »: see spoken_through
  if (!grammar_.trailing && o > 1 && entry.also == SourceOpener::Also::voice) return;
  // « confirmée | lundi | de source sûre », « a-t-on appris | mardi | de source policière »
  constexpr std::size_t latest = 4; ///< claims
  auto const from_here = [&](CandidateLink const& link) {
    return link.source.present() && link.source.range.first == chunks_[o].first + 1;
  };
  bool taken = false;
  for (auto k = found_.size(); entry.source_inside && k > 0 && found_.size() - k < latest && !taken; --k) {
    auto const& links = found_[k - 1].links;
    taken = std::any_of(links.begin(), links.end(), from_here);
  }
  if (taken) return;
  if (own_opener(o) && covered(o)) return; // « souhaite que celui qui est selon lui le meilleur reste »
  bool const purpose = entry.also == SourceOpener::Also::purpose; // « pour »
  Subject source;
  auto end = o + 1;
  std::pair<Index, Index> rest{};
  bool const learnt = learnt_of_source(o);
  if (entry.source_inside && o > 0 && !learnt &&
      !any(o - 1, Shape::comma | Shape::adversative | Shape::coordinator | Shape::que | Shape::quotation |
                      Shape::bracket | Shape::time) &&
      !is(o - 1, Shape::inverted) && (grammar_.trailing || !is(o - 1, Shape::opener))) {
    auto k = o + 1; // « on apprend de source policière que … »
    while (k < size() && any(k, Shape::noun_phrase | Shape::prepositional | Shape::participle)) ++k;
    if (!is(k, Shape::que)) return; // « n'ont pas pu être vérifiées de source indépendante »: no claim
  }
  if (entry.source_inside) { // « de source proche du dossier »: the noun is part of the source
    end = nameless_end(o);
  } else if (!entry.complete) {
    auto n = o + 1;
    // « selon | toujours | la préfète »
    if (!grammar_.trailing && !purpose && any(n, Shape::adverb | Shape::time) &&
        any(n + 1, Shape::noun_phrase | Shape::pronoun))
      ++n;
    Index past_verb = 0;
    // « selon ce que rapportent des médias belges », « selon ce qu'a dit le maire »
    if (is(n, Shape::si) && is(n + 1, Shape::verb)) {
      if (!grammar_.trailing && purpose) return; // « pour ce qui est du retard »
      source = subject_behind(n + 1);
      if (!source.found) return;
    } else if (is(n, Shape::si) &&
               token(chunks_[n].last - 1).is(Tag::que)) { // « selon ce que ses camarades ont confié à X, … »
      auto v = n + 1;
      while (v < size() && v < n + 8 && !any(v, Shape::verb | Shape::comma | Shape::stop)) ++v;
      if (!is(v, Shape::verb) || !is(v, Shape::cue)) return;
      source = subject_before(v);
      if (!source.found || source.first <= n) { // « certains de ses camarades »
        auto noun = n + 1;
        while (noun + 1 < v && !any(noun, Shape::noun_phrase | Shape::prepositional)) ++noun;
        source = {n + 1, v, noun, v > n + 1, false, false, false};
      }
      if (!source.found || source.self) return;
      past_verb = run(grammar_.complements, v + 1).value_or(v + 1);
    } else {
      if (is(n, Shape::relative) && token(chunks_[n].first).any(Tag::lequel | Tag::qui)) return relative_opener(o);
      bool const some = n + 1 < size() && !any(n, Shape::noun_phrase | Shape::prepositional) &&
                        is(n + 1, Shape::with_de) && !pack_.is(fold(token(chunks_[n].first)), Use::personal);
      if (purpose && some) ++n; // « pour beaucoup | d'experts »
      // « pour | de nombreux élus », « pour beaucoup | d'experts »: a number of people
      bool const number_of = purpose && is(n, Shape::prepositional) && is(n, Shape::with_de) && n < size() &&
                             (n > o + 1 || pack_.is(fold(token(chunks_[n].first + 1)), Use::numerous));
      if (!any(n, Shape::noun_phrase | Shape::pronoun) && !number_of) return;
      if (token(chunks_[n].first).any(Tag::lequel | Tag::qui))
        return relative_opener(o); // « un rapport selon lequel », « X, selon qui »
      if (is(n, Shape::pronoun) && is(n, Shape::si)) return;
      source = source_group(n);
      if (auto const in = printed_in(source)) source = source_group(*in);
      source.last = told_of_document(source);
      if (!(purpose && source.pronoun) && tells_which(o, source)) source.last = relative_end(source.last);
      auto const* cls = pack_.noun_class(head(source.head).noun_class);
      if (cls != nullptr && !cls->speaks) return;
      // « du côté de Rebais, … »: a place, unless the sentence begins with it (« Du côté de Bercy, on assure que »)
      if (entry.also == SourceOpener::Also::place && (cls == nullptr || located(o, source)) && o > 0) return;
      if (purpose && !source.pronoun) { // of purpose, price or time; an opinion needs somebody
        bool const somebody =
            (cls != nullptr && (cls->animate || cls->level == Level::organization || cls->level == Level::collective ||
                                (cls->level == Level::media && is(source.head, Shape::named)))) ||
            (is(source.head, Shape::named) && cls == nullptr && !named_in_complement(source.head)) ||
            (cls == nullptr && is(source.head, Shape::determined) && agentive(source.head));
        bool const words = !grammar_.trailing && reading_.sentence.quoted[chunks_[n].head] && !is(n, Shape::named) &&
                           !head(n).is(Tag::capitalized); // « condamné, pour « association de malfaiteurs », … »
        // « , pour la plupart salafistes, »: some of those before
        bool const share = !grammar_.trailing && head(source.head).is(Tag::quantity) &&
                           token(chunks_[source.head].last - 1).is(Tag::adjective);
        if (!somebody || words || share || token(chunks_[n].first).is(Tag::number)) return;
        bool const first = o == 0 || any(o - 1, Shape::stop | Shape::adversative | Shape::coordinator | Shape::comma) ||
                           (!grammar_.trailing && is(o - 1, Shape::colon)); // « … : | pour la CGT, « il est tard » »
        if (!first) return;
        // « « Une trahison », | pour le syndicat | . »
        auto const marks = o > 1 && is(o - 1, Shape::comma) && !grammar_.trailing ? o - 1 : 0;
        bool const judges = marks > 0 && (source.last >= size() || is(source.last, Shape::stop)) &&
                            behind_marks(marks) && !covered(marks - 1) && !has_finite(0, marks);
        // « Pour le chercheur | au CNRS, … »
        while (!grammar_.trailing && is(source.last, Shape::prepositional) && is(source.last, Shape::named) &&
               is(source.last, Shape::with_a) && o == 0)
          ++source.last;
        if (!judges && !is(source.last, Shape::comma)) return;
      }
      auto const it = source.last; // « Pour lui | ce sont « des propos privés » »
      bool const judged = !grammar_.trailing && is(it, Shape::personal) && !is(it, Shape::third) &&
                          is(it + 1, Shape::copula) && pack_.is(fold(head(it)), Use::dummy);
      if (purpose && source.pronoun && !(o == 0 && (is(it, Shape::comma) || judged))) return;
    }
    if (purpose ? concerned(o, source) : depends(o, source)) return;
    end = std::max(source.last, past_verb);
    rest = past_verb == 0 ? behind_source(o, source) : rest;
    end = told_of_source(o, source, end);
    end = past_apposition(source, end);
    end = past_dashes(end);
    bool const more = rest.second > rest.first;
    if (!more && ((is(end, Shape::participle) && (!source.pronoun || grammar_.trailing)) || is(end, Shape::relative) ||
                  is(end, Shape::gerund) || is(end, Shape::infinitive))) { // without a comma
      bool const relative = is(end, Shape::relative);
      if (relative) end = relative_end(end);
      while (!relative && end < size() && !any(end, Shape::comma | Shape::stop | Shape::colon)) ++end;
    }
    // « remet, selon eux, | en cause » and « remet selon eux | en cause le plan »: no word of theirs
    bool const within = !grammar_.trailing && source.pronoun && o > 0 && !any(o - 1, Shape::comma | Shape::stop) &&
                        pack_.is(fold(head(source.head)), Use::personal);
    // « est selon l'Église | « d'abord un rite » »: what it is
    bool const predicate = !grammar_.trailing && o > 0 && is(o - 1, Shape::verb) && end < size() &&
                           reading_.sentence.quoted[chunks_[end].first];
    while (!more && !within && !predicate && end < size() &&
           (any(end, Shape::time | Shape::prepositional | Shape::adverb | Shape::bracket) ||
            (!grammar_.trailing && is(end, Shape::coordinator) && is(end + 1, Shape::time))))
      ++end; // « réalisé | jeudi 13 | et vendredi 14 décembre »
  }
  if (!grammar_.trailing && entry.complete && !source.found) { // « …, dit-on | à la mairie »
    if (auto const where = said_at(o + 1); where.found) source = where, end = std::max(end, where.last);
  }
  auto out = make(o, "prepositional");
  out.kind = entry.kind;
  out.stance = Stance::neutral;
  out.origin = entry.source_inside;
  CandidateLink link;
  link.cue = cue_words(o);
  if (source.found) {
    link.source = words_of(source);
    // what was said of the source between commas belongs to it
    if (end > source.last && is(source.last, Shape::comma)) {
      auto const whole = range(source.first, end);
      if (!whole.empty()) link.source.range = whole;
    }
  } else if (entry.source_inside) {
    link.source = nameless(o, end);
  }
  if (said_of_source(o, link)) return cover_chunks(o, end);
  if (learnt && link.source.present()) {
    auto& links = found_.back().links;
    auto& whose = links.front().source.range;
    whose.last = std::min(whose.last, chunks_[o].first);
    links.push_back(link);
    return cover_chunks(o, end);
  }
  for (auto& other :
       found_) { // « le maire a dit, selon l'AFP, que … »: the claim's cue stands before, its words behind
    if (other.cue_chunk >= o || other.content.empty() ||
        other.content.front().first < chunks_[std::min(end, size() - 1)].first || covered(o))
      continue;
    bool const further = !grammar_.trailing && o > 1 && is(o - 2, Shape::que); // « a dit que, selon le rapport, … »
    bool const own =
        further && source.pronoun && pack_.is(fold(head(source.head)), Use::personal); // « que, selon lui, »
    if (link.source.present() && !own) other.links.insert(further ? other.links.end() : other.links.begin(), link);
    cover_chunks(o, end);
    return;
  }
  if (entry.source_inside && is(end, Shape::que)) { // « on apprend de source policière que … »
    out.content.push_back(range(end, clause_end(end)));
    out.links.push_back(link);
    cover_chunks(o, clause_end(end));
    return emit(std::move(out));
  }
  if (auto const last = quoted_run(end); // « cet amendement, selon lui « inapplicable » »
      !grammar_.trailing && source.pronoun && last > end && o > 0 && is(o - 1, Shape::comma)) {
    out.content.push_back(range(end, last));
    out.links.push_back(link);
    cover_chunks(o, last);
    return emit(std::move(out));
  }
  // « Un homme a crié : « … », selon La Gazette »: the paper tells of his words
  if (!grammar_.trailing && o > 1 && is(o - 1, Shape::comma) && is(o - 2, Shape::quotation) && !found_.empty()) {
    auto& told = found_.back();
    if (told.content.size() == 1 && told.content.front().first == chunks_[o - 2].first && told.cue_chunk < o - 2 &&
        !told.links.empty() && told.links.front().source.present()) {
      told.links.insert(told.links.begin(), link);
      return cover_chunks(o, end);
    }
  }
  bool const rivals = rival_ahead(end) && o > 0;
  auto edge = o;
  // « …, | toujours | selon la police »
  if (!grammar_.trailing && o > 1 && lone_adverb(o - 1) && is(o - 2, Shape::comma)) --edge;
  if (edge > 0 && is(edge - 1, Shape::comma)) --edge;
  if (auto const words = of_apposition(o, end); !words.empty()) {
    out.content = {words};
    out.links.push_back(link);
    cover_chunks(o, end);
    return emit(std::move(out));
  }
  if (auto const words = of_participle(o, end); !words.empty()) {
    out.content = {words};
    out.links.push_back(link);
    cover_chunks(o, end);
    return emit(std::move(out));
  }
  if (auto const words = of_relative(edge, o, end); !words.empty()) {
    out.content = words;
    out.links.push_back(link);
    while (end < size() && chunks_[end].last <= words.back().last) ++end;
    cover_chunks(o, end);
    return emit(std::move(out));
  }
  if (grounds_claim(edge, o, source)) { // « a dit que le pont tiendra | d'après une étude »
    found_.back().links.push_back(link);
    return cover_chunks(o, end);
  }
  bool const quoted_left =
      edge > 0 && is(edge - 1, Shape::quotation) && !covered(edge - 1); // « « … » selon le maire, qui se félicite »
  bool const opens =
      o == 0 || (covered(o - 1) && !rival_figure(o)) ||
      (begins_clause(edge) && is(end, Shape::comma) && (edge < o || has_finite(end, size()))) ||
      (begins_clause(edge) && any(end, Shape::noun_phrase | Shape::pronoun) && is(end + 1, Shape::verb)) ||
      (o <= 4 && !quoted_left && !has_finite(0, o));
  if (opens && !rivals && !rival_figure(edge) && end < size()) {
    auto first = end;
    if (is(first, Shape::comma) || is(first, Shape::colon)) ++first;
    auto last = past_insertion(first, clause_end(first));
    auto piece = range(first, last);
    // « Du côté du syndicat, on dénonce … »: read with its verb
    bool const verb_next = !grammar_.trailing && o == 0 && !entry.source_inside && is(first, Shape::pronoun) &&
                           is(first + 1, Shape::cue) && is(first + 1, Shape::verb) && claims(first + 1) &&
                           !run(grammar_.que_clause, first + 2);
    if (verb_next && pack_.is(fold(token(chunks_[first].first)), Use::impersonal)) return;
    // « Du côté de la mairie, c'est le silence », « …, même son de cloche », « …, on ne commente pas »: nothing is said
    bool const side = !grammar_.trailing && entry.also == SourceOpener::Also::place;
    bool const hushed = is(first, Shape::pronoun) && is(first + 1, Shape::verb) &&
                        (is(first + 1, Shape::copula) || is(first + 1, Shape::negative));
    bool const cited = first < size() && reading_.sentence.quoted[chunks_[first].first];
    bool const leads = is(first, Shape::pronoun) && is(last, Shape::colon); // « …, on reste prudent : « … » »
    if (side && (hushed || leads || !has_finite(first, last)) && !cited) return;
    if (!piece.empty()) {
      if (o > 0 && !covered(o - 1)) { // « En 2019, selon l'Insee, … »
        auto const left = range(clause_start(edge), edge);
        bool const words =
            !left.empty() && !any(clause_start(edge), Shape::adversative | Shape::coordinator | Shape::adverb);
        if (words && is(edge - 1, Shape::noun_phrase)) out.content.push_back(left);
      }
      out.content.push_back(piece);
      out.links.push_back(link);
      cover_chunks(o, end);
      return emit(std::move(out));
    }
  }
  // the content stands before; behind the source it may go on
  bool const supposed = take_supposition(edge);
  auto start = clause_start(edge);
  if (auto const figure = rival_figure(edge)) start = *figure;
  if (auto const piece = own_piece(edge)) start = *piece;
  start = behind_heading(start, edge);
  // « Il critique les chaînes : | sur leurs antennes, selon lui, tout se vaut »
  bool const inside = !grammar_.trailing && edge < o && is(end, Shape::comma) && has_finite(end + 1, size());
  for (auto i = start; inside && i + 1 < edge; ++i)
    if (is(i, Shape::colon) && !has_finite(i + 1, edge)) start = i + 1;
  if (rivals) { // « les manifestants, 13 500 selon la police, 100 000 selon les organisateurs, »: the figure alone
    for (auto i = edge; i > start; --i) {
      if (is(i - 1, Shape::comma)) start = i;
    }
  }
  if (edge > 0 && is(edge - 1, Shape::quotation) && !supposed &&
      (edge == 1 || any(edge - 2, Shape::colon | Shape::stop) || covered(edge - 2)))
    start = edge - 1;
  bool const over = end >= size() || any(end, Shape::stop | Shape::comma);
  if (auto const figure = edge == o && over ? figure_clause(o) : o; figure < o) start = std::max(start, figure);
  // « Il a cité les raisons expliquant, selon elle, le départ du maire »: what the participle tells of
  if (!grammar_.trailing && edge > start + 1 && is(edge - 1, Shape::gerund) && is(edge - 2, Shape::noun_phrase))
    start = edge - 2;
  auto const left = range(start, edge);
  if (left.empty()) return;
  out.content.push_back(left);
  if (rest.second > rest.first) {
    out.content.push_back(range(rest.first, rest.second));
    cover_chunks(rest.first, rest.second);
  } else if (start < edge && is(edge - 1, Shape::verb) && !is(edge - 1, Shape::cue) &&
             (any(end, Shape::noun_phrase | Shape::quotation | Shape::participle | Shape::time) ||
              quoted_run(end) > end)) { // « le rite est selon l'Église la forme … »
    out.content.push_back(range(end, std::max(quoted_run(end), object_end(end))));
  }
  // « est un danger selon des experts | et ferait peser une menace »
  if (!grammar_.trailing && edge == o && is(end, Shape::coordinator) && is(end + 1, Shape::conditional) &&
      !is(end + 1, Shape::cue))
    out.content.push_back(range(end, clause_end(end + 1)));
  if (rest.second == 0 && !rivals && is(end, Shape::comma) && !piece_follows(end + 1) && end + 2 < size() &&
      !any(end + 1, Shape::gerund | Shape::relative | Shape::adversative) &&
      !(is(end + 1, Shape::coordinator) && is(end + 2, Shape::verb)) &&
      !token(chunks_[end + 1].first).is(Tag::contrast)) {
    auto const last = clause_end(end + 1);
    auto const piece = range(end + 1, last);
    // « selon un communiqué de X, un organisme de surveillance »: what the source is
    bool const apposed = !grammar_.trailing && (has_finite(start, edge) || is(start, Shape::quotation)) &&
                         !has_finite(end + 1, last) && is(end + 1, Shape::noun_phrase) && !own_opener(o) &&
                         !any(edge - 1, Shape::gerund | Shape::infinitive) &&
                         (!is(edge - 1, Shape::verb) || is(edge - 1, Shape::passive));
    if (!piece.empty() && !apposed) out.content.push_back(piece);
  }
  out.links.push_back(link);
  cover_chunks(start, end);
  emit(std::move(out));
}

} // namespace sourcier
