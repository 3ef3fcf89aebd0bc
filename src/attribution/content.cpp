#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

auto SentenceReader::range(Index first, Index last) const -> TokenRange {
  last = std::min(last, size()); // « Selon des médias, »: nothing stands behind the comma
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

/// The words that stand in that part of the text, those of a quotation too, which is one token of its sentence.
auto SentenceReader::tokens_in(Span part) const -> std::span<Token const> {
  std::span const all(tokens_.items);
  auto const from = [all](std::uint32_t byte) {
    auto const at = std::lower_bound(all.begin(), all.end(), byte,
                                     [](Token const& t, std::uint32_t b) { return t.span.begin < b; });
    return static_cast<std::size_t>(at - all.begin());
  };
  auto const first = from(part.begin);
  return all.subspan(first, from(part.end) - first);
}

/// « ce que », « ce qui »: no condition.
auto SentenceReader::is_what(Index i) const -> bool { return chunks_[i].last > chunks_[i].first + 1; }

/// « Les deux plongeurs | ne seraient pas | des soldats », « Le danseur | ne serait plus | en Suisse »: what people are
/// not, as somebody says; not « Un report | ne serait pas | une bonne idée ».
auto SentenceReader::said_to_be(Index v) const -> bool {
  if (grammar_.trailing || !is(v, Shape::copula) || v + 1 >= size()) return false;
  auto const what = v + 1;
  bool const where = is(what, Shape::prepositional) && !is(what, Shape::with_de);
  if (!where && !(is(what, Shape::noun_phrase) && is(what, Shape::determined))) return false;
  auto const who = subject_before(v);
  if (!who.found || who.self || who.pronoun || !is_person(who)) return false;
  auto const& first = token(chunks_[who.first].first);
  return !first.is(Tag::indefinite);
}

/// A verb of the content stands in the conditional that reports (« aurait versé »), with no *si* beside it.
auto SentenceReader::conditional_in(Index first, Index last) const -> bool {
  bool found = false;
  for (auto i = first; i < last && i < size(); ++i) {
    if (is(i, Shape::si) && i + 1 < size() && (grammar_.trailing || !is_what(i))) return false;
    if (!chunks_[i].is(Shape::verb) || !chunks_[i].is(Shape::conditional)) continue;
    auto const& verb = chunks_[i];
    bool modal = false;
    auto words = verb.last - verb.first;
    if (verb.last < reading_.sentence.size() && token(verb.last).is(Tag::negator)) ++words; // « aucun survivant »
    if (verb.is(Shape::negative) && words <= 3 && !token(verb.head).is(Tag::past_participle) && !said_to_be(i))
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

/// « avoir tout perdu et | », « prêts à partir et | »: no verb with a subject stands in it, so the next one is not of
/// it.
auto SentenceReader::verbless(Index first, Index last) const -> bool {
  if (!any(first, Shape::infinitive | Shape::participle | Shape::noun_phrase)) return false;
  for (auto i = first; i < last; ++i) {
    if (any(i, Shape::verb | Shape::relative | Shape::que | Shape::si | Shape::subordinator)) return false;
  }
  return true;
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
  auto const& c = chunks_[i];
  if (c.head + 2 < c.last) { // « point de presse »
    auto const three =
        std::string{fold(h)} + ' ' + std::string{fold(token(c.head + 1))} + ' ' + std::string{fold(token(c.head + 2))};
    if (pack_.is(three, Use::occasion)) return true;
  }
  auto const* cls = pack_.noun_class(h.noun_class);
  if (pack_.is(word, Use::audience) && (is(i, Shape::named) || (cls != nullptr && cls->animate)))
    return true; // « devant les élus »
  if (cls == nullptr) return false;
  return cls->level == Level::media ||
         (cls->level == Level::document && !token(chunks_[i].first).is(Tag::a) && !token(chunks_[i].first).is(Tag::en));
}

/// « P, a dit le maire, | mais Q, selon l'opposition »: behind an incise that says its claim, a clause of its own.
auto SentenceReader::behind_incise(Index v) const -> Index {
  if (grammar_.trailing || found_.empty()) return 0;
  auto const& last = found_.back();
  bool const framed = last.construct == "prepositional"; // « P selon la ville, | et Q, selon la région »
  if ((last.construct != "incise" && !framed) || last.content.size() != 1 || last.cue_chunk >= v || last.links.empty())
    return 0;
  if (framed && last.content.front().last > chunks_[last.cue_chunk].first) return 0;
  auto const& source = last.links.front().source;
  auto const told = std::max(source.present() ? source.range.last : 0, last.links.front().cue.last);
  auto i = last.cue_chunk + 1;
  while (i < v && chunks_[i].first < told) ++i;
  i = run(grammar_.complements, i).value_or(i);
  if (framed && !any(i + 1, Shape::coordinator | Shape::adversative)) return 0;
  return is(i, Shape::comma) && i + 1 < v && has_finite(i + 1, v) ? i + 1 : 0;
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
    // « Elle affirme avoir payé, | mais la somme manque, selon X »
    auto const turn = is(i + 1, Shape::comma) ? i + 2 : i + 1;
    if (!grammar_.trailing && candidate.cue_chunk < i && is(turn, Shape::adversative) && has_finite(turn, v))
      start = std::max(start, i + 1);
  }
  start = std::max(start, behind_incise(v));
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
