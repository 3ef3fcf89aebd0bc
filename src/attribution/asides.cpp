#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « Le projet est adopté, | « une victoire » | selon le maire », « Sa peine, « aménageable » selon X, … »: a quotation
/// between a comma and the opener alone, or one word of it between marks (« une « victoire » »).
auto SentenceReader::quoted_apposition(Index o, Index end) const -> TokenRange {
  bool const over = end >= size() || any(end, Shape::stop | Shape::comma);
  if (grammar_.trailing || o < 2 || !over || covered(o - 1)) return {};
  auto first = o;
  while (first > 0 && !any(first - 1, Shape::comma | Shape::adversative | Shape::colon) && !is(first - 1, Shape::verb))
    --first;
  if (first == 0 || first == o || !is(first - 1, Shape::comma)) return {};
  auto const& quoted = reading_.sentence.quoted;
  auto const words = range(first, o);
  bool const article =
      token(words.first).is(Tag::indefinite) && !has(token(words.first).features, Feature::noun_plural);
  auto const inside = words.first + (article && !quoted[words.first] ? 1 : 0);
  if (inside >= words.last || !quoted[inside] || !quoted[words.last - 1]) return {};
  return has_finite(first, o) || capital_quotation(o - 1) ? TokenRange{} : words;
}

/// « Le chien est là, mais | le patron », « assure que | le tunnel »: where the clause begins in which `last` stands.
auto SentenceReader::behind_link(Index last) const -> Index {
  auto first = last;
  while (first > 0 && !any(first - 1, Shape::que | Shape::semicolon) &&
         !(first > 1 && any(first - 1, Shape::adversative | Shape::coordinator) && is(first - 2, Shape::comma)))
    --first;
  return first;
}

/// « toujours », « notamment »; not « très prudent ».
auto SentenceReader::lone_adverb(Index i) const -> bool {
  auto const& c = chunks_[i];
  auto const* last = &token(c.last - 1) + 1;
  return std::any_of(&token(c.first), last, [](Token const& t) { return t.is(Tag::adverb); }) &&
         std::all_of(&token(c.first), last, [](Token const& t) { return t.any(Tag::adverb | Tag::de | Tag::a); });
}

/// « La victime, une femme très appréciée selon ses voisins, n'a pas été retrouvée »: what stands in apposition alone.
auto SentenceReader::of_apposition(Index o, Index end) const -> TokenRange {
  if (auto const words = quoted_apposition(o, end); !words.empty()) return words;
  if (grammar_.trailing || o < 3 || is(o - 1, Shape::comma) || !is(end, Shape::comma) || !is(end + 1, Shape::verb))
    return {};
  auto first = o;
  while (first > 0 && !any(first - 1, Shape::comma | Shape::adversative)) {
    --first;
    if (any(first, Shape::verb | Shape::quotation | Shape::que)) return {};
  }
  auto const head = is(first - 1, Shape::comma) ? first : insertion_start(end).value_or(0) + 1;
  if (first == 0 || head < 2 || !is(head - 1, Shape::comma) || is(first, Shape::relative)) return {};
  // « Le bal, | toujours | selon le maire, est annulé »
  if (lone_adverb(first) && first + 1 == o) return {};
  if (has_finite(behind_link(head - 1), head)) return {};
  return range(first, o);
}

/// « Un cargo | ayant coulé jeudi | selon la marine a été remorqué », « Un cargo | coulé jeudi | selon la marine a … »:
/// what a participle tells of the subject, whose verb is still to come.
auto SentenceReader::of_participle(Index o, Index end) const -> TokenRange {
  if (grammar_.trailing || !is(end, Shape::verb) || is(end, Shape::inverted) || has_finite(0, o)) return {};
  auto first = o;
  while (first > 0 && any(first - 1, Shape::time | Shape::prepositional | Shape::adverb)) --first;
  if (first == 0) return {};
  if (any(first - 1, Shape::gerund | Shape::participle) && first > 1 && is(first - 2, Shape::noun_phrase))
    return range(first - 1, o);
  auto const& noun = chunks_[first - 1];
  bool const told =
      is(first - 1, Shape::noun_phrase) && noun.last == noun.head + 2 && token(noun.last - 1).is(Tag::past_participle);
  return told ? TokenRange{noun.last - 1, chunks_[o - 1].last} : TokenRange{};
}

/// « Le pont, qui « tiendra encore cent ans », selon l'architecte, sera fermé », « Le projet, qui menace selon eux la
/// nappe, est à l'étude »: the relative clause alone stands on that word.
auto SentenceReader::of_relative(Index edge, Index o, Index end) const -> std::vector<TokenRange> {
  if (grammar_.trailing || edge < 2) return {};
  if (edge == o && is(o - 1, Shape::relative) && own_opener(o)) { // « une loi | qui selon lui est inutile »
    auto const last = embedded_end(end);
    bool const quoted = is(end, Shape::quotation) || quoted_run(end) > end;
    return quoted || has_finite(end, last) ? std::vector{range(o - 1, o), range(end, last)} : std::vector<TokenRange>{};
  }
  // « L'amende, | qui selon le notaire dépasse mille euros | , sera payée »
  if (edge == o && is(o - 1, Shape::relative_subject) && is(end, Shape::verb) && !has_finite(0, o))
    return {range(o - 1, o), range(end, embedded_end(end))};
  bool const what = is(edge - 1, Shape::si) && is_what(edge - 1); // « …, ce que, selon eux, l'État ne fait pas »
  if (edge < o && (is(edge - 1, Shape::relative) || what) && is(end, Shape::comma)) {
    auto const last = embedded_end(end + 1); // « a contesté un contrat | qui, selon elle, liait la ville »
    if (has_finite(end + 1, last)) return {range(edge - 1, edge), range(end + 1, last)};
  }
  auto const relative = relative_before(edge - 1);
  if (!relative || *relative == 0 || is(*relative, Shape::que)) return {};
  if (edge < o && !is(*relative - 1, Shape::comma)) return {};
  if (edge < o) {
    if (!is(end, Shape::comma)) return {};
    if (is(end + 1, Shape::verb)) return {range(*relative, edge)};
    // « …, qui pourrait passer, selon elle, sous la coupe de l'État »: what the verb waits for
    if (!any(edge - 1, Shape::infinitive | Shape::verb | Shape::participle) ||
        !any(end + 1, Shape::prepositional | Shape::opener))
      return {};
    auto last = end + 1;
    while (last < size() && !any(last, Shape::comma | Shape::stop | Shape::semicolon)) ++last;
    return {range(*relative, edge), range(end + 1, last)};
  }
  if (is(end, Shape::comma) && is(end + 1, Shape::verb) && has_finite(*relative + 1, o)) return {range(*relative, o)};
  // « Le stade | qui a coûté dix millions | selon la ville a été vendu »
  if (is(end, Shape::verb) && has_finite(*relative + 1, o) && !has_finite(0, *relative)) return {range(*relative, o)};
  auto last = end;
  while (last < size() && !any(last, Shape::comma | Shape::stop | Shape::semicolon)) ++last;
  if (!has_finite(*relative + 1, o) || last == end) return {};
  return {range(*relative, o), range(end, last)};
}

/// « 5 000 selon les organisateurs | (3 000 selon la police) »: the token behind the opener of a bracket that holds a
/// figure and whose it is; 0 for another.
auto SentenceReader::rival_in_brackets(Index bracket) const -> std::uint32_t {
  if (grammar_.trailing || !is(bracket, Shape::bracket)) return 0;
  auto const& c = chunks_[bracket];
  bool figure = false;
  for (auto t = c.first + 1; t + 2 < c.last; ++t) {
    figure = figure || token(t).is(Tag::number);
    if (!token(t).is(Tag::source_opener)) continue;
    auto const& opener = pack_.source_openers[token(t).entry];
    auto const who = t + std::max<std::uint32_t>(1, token(t).phrase_length);
    bool const names = opener.kind == Kind::assertion && !opener.source_inside && !opener.complete;
    return figure && names && who + 1 < c.last ? who : 0;
  }
  return 0;
}

/// « Ils étaient 200 | (selon la police) |»: the clause before the bracket, on the word of whoever is named there.
auto SentenceReader::clause_before_bracket(Index bracket) -> void {
  if (grammar_.trailing || bracket == 0 || !is(bracket, Shape::bracket) || covered(bracket - 1)) return;
  auto const& c = chunks_[bracket];
  auto const o = c.first + 1;
  if (o + 2 >= c.last || !token(o).is(Tag::source_opener)) return;
  auto const& opener = pack_.source_openers[token(o).entry];
  auto const who = o + std::max<std::uint32_t>(1, token(o).phrase_length);
  if (opener.kind != Kind::assertion || opener.source_inside || opener.complete || who + 1 >= c.last) return;
  for (auto t = who; t + 1 < c.last; ++t)
    if (token(t).any(Tag::number | Tag::numeral) || token(t).any(Tag::comma | Tag::semicolon)) return;
  auto const first = clause_start(bracket);
  if (first >= bracket || !has_finite(first, bracket)) return;
  auto head = who;
  while (head + 2 < c.last && !token(head).any(Tag::noun | Tag::name | Tag::acronym | Tag::medium)) ++head;
  auto const* cls = pack_.noun_class(token(head).noun_class);
  bool const somebody = cls != nullptr ? cls->speaks : token(head).any(Tag::name | Tag::acronym | Tag::medium);
  if (!somebody || std::binary_search(opener.idle_words.begin(), opener.idle_words.end(), fold(token(head))))
    return; // « (selon la taille) »
  auto out = make(bracket, "prepositional");
  out.past_cue = out.hedged_cue = out.negative = false;
  out.kind = Kind::assertion;
  out.content.push_back(range(first, bracket));
  CandidateLink link;
  link.cue = {o, who};
  link.source.sentence = index_;
  link.source.range = {who, c.last - 1};
  link.source.head = head;
  out.links.push_back(link);
  cover_chunks(first, bracket + 1);
  emit(std::move(out));
}

/// The figure of a bracket, on the word of whoever is named there.
auto SentenceReader::figure_in_brackets(Index bracket) -> void {
  auto const who = rival_in_brackets(bracket);
  if (who == 0) return;
  auto const& c = chunks_[bracket];
  auto out = make(bracket, "prepositional");
  out.past_cue = out.hedged_cue = out.negative = false;
  auto cue = who - 1;
  while (cue > c.first + 1 && !token(cue).is(Tag::source_opener)) --cue;
  out.content.push_back({c.first + 1, cue});
  CandidateLink link;
  link.cue = {cue, who};
  link.source.sentence = index_;
  link.source.range = {who, c.last - 1};
  link.source.head = who;
  while (link.source.head + 1 < c.last - 1 && !token(link.source.head).any(Tag::noun | Tag::name)) ++link.source.head;
  out.links.push_back(link);
  emit(std::move(out));
}

/// « a été volée selon la police | par deux hommes », « la loi doit selon lui | « protéger » »: what the words before
/// the source wait for stands right behind it. Chunks, half-open; empty: nothing.
auto SentenceReader::behind_source(Index o, Subject const& source) const -> std::pair<Index, Index> {
  auto const next = source.last;
  if (grammar_.trailing || !source.found || o == 0 || next >= size()) return {};
  if (any(next, Shape::comma | Shape::stop | Shape::semicolon | Shape::colon | Shape::dash)) return {};
  if (any(o - 1, Shape::comma | Shape::quotation | Shape::que | Shape::relative)) return {};
  bool const own = own_opener(o) && !any(next, Shape::coordinator | Shape::adversative | Shape::relative);
  bool const agent = is(next, Shape::with_par) && any(o - 1, Shape::passive | Shape::participle);
  bool const waits = is(next, Shape::infinitive) && is(o - 1, Shape::verb) && !any(o - 1, Shape::passive | Shape::cue);
  if (!own && !agent && !waits) return {};
  return {next, clause_end(next)};
}

/// « …, où ils étaient 450 | selon la police »: the figure's own clause.
auto SentenceReader::figure_clause(Index o) const -> Index {
  constexpr Index sight = 12;
  if (grammar_.trailing) return o;
  bool number = false;
  for (auto i = o; i > 1 && i + sight > o; --i) {
    if (any(i - 1, Shape::relative | Shape::si) && is(i - 2, Shape::comma))
      return number && has_finite(i, o) ? i - 1 : o;
    if (any(i - 1, Shape::comma | Shape::quotation | Shape::colon | Shape::que)) return o;
    for (auto t = chunks_[i - 1].first; t < chunks_[i - 1].last; ++t)
      number = number || token(t).any(Tag::number | Tag::numeral | Tag::quantity);
  }
  return o;
}

/// « 1 200 personnes selon la police, 4 000 selon la CGT »: the figure of the second source is all that it gave.
auto SentenceReader::rival_figure(Index edge) const -> std::optional<Index> {
  for (auto const& other : found_) {
    if (other.construct != "prepositional" || other.links.empty() || !other.links.back().source.present()) continue;
    auto const from = other.links.back().source.range.last;
    Index k = edge;
    while (k > 0 && chunks_[k - 1].first >= from) --k;
    if (!grammar_.trailing) { // « selon le comptage réalisé | par le cabinet Orvo |, 4 000 selon la CGT »
      auto past = k;
      while (past < edge && any(past, Shape::prepositional | Shape::participle)) ++past;
      if (past < edge && is(past, Shape::comma)) k = past;
    }
    while (k < edge && any(k, Shape::comma | Shape::coordinator | Shape::adversative | Shape::adverb)) ++k;
    bool figure = k < edge && edge - k <= 3;
    bool number = false;
    for (auto i = k; i < edge && figure; ++i) {
      figure = any(i, Shape::noun_phrase | Shape::prepositional | Shape::adverb);
      for (auto t = chunks_[i].first; t < chunks_[i].last; ++t)
        number = number || token(t).any(Tag::number | Tag::numeral | Tag::quantity);
    }
    if (figure && number) return k;
  }
  return std::nullopt;
}

/// A second figure and its own source follow: « …, selon la police, 4 000 selon la CGT ».
auto SentenceReader::rival_ahead(Index end) const -> bool {
  auto k = end;
  while (any(k, Shape::comma | Shape::coordinator | Shape::adversative)) ++k;
  bool number = false;
  auto const first = k;
  while (k < size() && k < first + 3 && any(k, Shape::noun_phrase | Shape::prepositional | Shape::adverb)) {
    for (auto t = chunks_[k].first; t < chunks_[k].last; ++t)
      number = number || token(t).any(Tag::number | Tag::numeral | Tag::quantity);
    ++k;
  }
  if (is(k, Shape::comma)) ++k;
  return number && is(k, Shape::opener);
}

/// « un progrès selon Luc Bel mais | « une usine à gaz » d'après la CGT »: of two coordinated pieces, each before its
/// own source, where the second begins; so does what somebody says of another's claim.
auto SentenceReader::own_piece(Index edge) const -> std::optional<Index> {
  if (grammar_.trailing || found_.empty()) return std::nullopt;
  auto const& before = found_.back();
  // « X dit que P, | ce qui est faux, selon Y »
  constexpr Index sight = 6;
  for (auto k = edge; k > 1 && k + sight > edge; --k)
    if (is(k, Shape::si) && is(k - 1, Shape::comma) && chunks_[k - 2].last == before.content.back().last) return k;
  if (before.construct != "prepositional" || before.links.empty() || before.content.empty()) return std::nullopt;
  auto const& link = before.links.back();
  if (!link.source.present() || before.content.back().last > link.cue.first) return std::nullopt;
  auto k = edge;
  while (k > 0 && chunks_[k - 1].first >= link.source.range.last) --k;
  if (is(k, Shape::comma)) ++k;
  bool const joined = k + 1 < edge && any(k, Shape::coordinator | Shape::adversative);
  return joined ? std::optional{k + 1} : std::nullopt;
}

/// « …, selon Luc Bel, | et de « mépris » d'après la CGT »: a coordinated piece with a source of its own.
auto SentenceReader::piece_follows(Index i) const -> bool {
  if (grammar_.trailing || !any(i, Shape::coordinator | Shape::adversative)) return false;
  auto k = i + 1;
  for (; k < size() && !any(k, Shape::comma | Shape::stop | Shape::semicolon); ++k)
    if (is(k, Shape::opener)) return k > i + 1 && !own_opener(k) && !also(k, SourceOpener::Also::purpose);
  // « …, selon la ville, | et le train roule, selon la région »
  return is(k, Shape::comma) && another_source(k + 1) && has_finite(i + 1, k);
}

/// « a dit que le pont tiendra | d'après une étude »: with no comma before it, a written source is what the claim that
/// ends there rests on.
auto SentenceReader::grounds_claim(Index edge, Index o, Subject const& source) const -> bool {
  if (grammar_.trailing || edge != o || o == 0 || !source.found || source.pronoun || found_.empty()) return false;
  auto const* cls = pack_.noun_class(head(source.head).noun_class);
  auto const& said = found_.back();
  bool const clause = said.construct == "que" || said.construct == "gerund" || said.construct == "infinitive";
  return cls != nullptr && cls->level == Level::document && clause && !said.content.empty() &&
         said.content.back().last == chunks_[o - 1].last && !said.links.empty() && said.links.back().source.present();
}

} // namespace sourcier
