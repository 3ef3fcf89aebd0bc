#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

/// « , regroupant … », « , accompagné de … », « , présente à … », « , qui réunit … »: what a comma opens that says more
/// of the noun before it and may hold a list.
auto SentenceReader::opens_description(Index comma) const -> bool {
  if (comma == 0 || !is(comma, Shape::comma)) return false;
  if (!any(comma - 1, Shape::noun_phrase | Shape::prepositional | Shape::bracket)) return false;
  auto const first = comma + 1;
  bool const trait = is(first, Shape::verb) && chunks_[first].last == chunks_[first].first + 1 &&
                     has(head(first).features, Feature::adjective) && is(first + 1, Shape::prepositional);
  return trait || any(first, Shape::participle | Shape::gerund) || is(first, Shape::relative);
}

/// « La FCD, | regroupant des enseignes comme Carrefour, Darty ou encore Nicolas, | explique »: the comma that opens a
/// description with a list in it, which the comma given closes.
auto SentenceReader::description_with_list(Index comma) const -> std::optional<Index> {
  constexpr Index most = 30;
  if (grammar_.trailing) return std::nullopt;
  Index verbs = 0;
  bool joined = false;
  for (auto k = comma; k-- > 1 && comma - k < most;) {
    if (any(k, Shape::stop | Shape::colon | Shape::semicolon | Shape::dash) || is(k, Shape::quotation))
      return std::nullopt;
    if (any(k, Shape::que | Shape::si | Shape::subordinator)) return std::nullopt;
    auto item = k + 1;
    while (any(item, Shape::adverb | Shape::time)) ++item; // « ou | encore | Nicolas »
    if (is(k, Shape::coordinator)) joined = joined || any(item, Shape::noun_phrase | Shape::prepositional);
    if (opens_description(k)) {
      bool const relative = is(k + 1, Shape::relative);
      bool const own = relative ? verbs == 1 : verbs == (is(k + 1, Shape::verb) ? 1U : 0U);
      return joined && own ? std::optional{k} : std::nullopt;
    }
    if (is(k, Shape::verb)) ++verbs;
  }
  return std::nullopt;
}

/// « Les policiers | qui ont arrêté le suspect et fouillé | la maison | ont affirmé »: the second participle of a
/// relative clause, right before its object; the relative pronoun.
auto SentenceReader::second_deed(Index object, Index v) const -> std::optional<Index> {
  if (grammar_.trailing || object < 4 || !is(object - 1, Shape::participle) || !is(object - 2, Shape::coordinator))
    return std::nullopt;
  auto const r = relative_before(object - 2);
  if (!r || !is(*r, Shape::relative_subject)) return std::nullopt;
  auto const deed = *r + 1;
  bool const compound = is(deed, Shape::verb) && token(chunks_[deed].first).is(Tag::avoir);
  return compound && several(deed) == several(v) ? r : std::nullopt;
}

/// « Un rapport remis au Sénat | et | publié mardi affirme »: two participles of one noun.
auto SentenceReader::joins_participles(Index coordinator) const -> bool {
  constexpr Index sight = 4;
  if (grammar_.trailing || !is(coordinator, Shape::coordinator) || !is(coordinator + 1, Shape::participle))
    return false;
  for (auto k = coordinator; k-- > 0 && coordinator - k <= sight;) {
    bool const told = is(k, Shape::noun_phrase) && token(chunks_[k].last - 1).is(Tag::past_participle);
    if (is(k, Shape::participle) || told) return true;
    if (!any(k, Shape::prepositional | Shape::time | Shape::adverb)) return false;
  }
  return false;
}

/// « Ses amis l'appelaient « le Grand » », « comme on l'appelle »: what somebody is called, and no order.
auto SentenceReader::gives_name(Index v) const -> bool {
  auto const& verb = pack_.verbs[chunks_[v].entry];
  return !grammar_.trailing && verb.kind == Kind::directive && verb.can(Takes::object_a) &&
         token(chunks_[v].first).is(Tag::clitic);
}

/// « a condamné Luc Bel, | dit | Toto, à dix ans »: another name of his, between commas.
auto SentenceReader::nicknamed(Index v) const -> bool {
  if (grammar_.trailing || v < 2 || !is(v - 1, Shape::comma) || !full_name(v - 2)) return false;
  auto const name = v + 1;
  bool const one = is(name, Shape::noun_phrase) && is(name, Shape::named) &&
                   chunks_[name].last == chunks_[name].first + 1 && chunks_[v].last == chunks_[v].first + 1;
  if (!one || !is(name + 1, Shape::comma) || !pack_.is(fold(head(v)), Use::called)) return false;
  return any(name + 2, Shape::prepositional | Shape::participle | Shape::verb | Shape::relative);
}

/// "suggested that she was tired, | called her a fraud and left": one of several verbs, and none that may stand with
/// its subject behind it.
auto SentenceReader::listed_cue(Index v) const -> bool {
  if (!is(v, Shape::cue) || any(v, Shape::passive | Shape::copula)) return false;
  return !pack_.verbs[chunks_[v].entry].can(Takes::incise) && claims_object(v);
}

/// Behind the verb stands something that it may claim.
auto SentenceReader::claims_object(Index v) const -> bool {
  return claims(v) || any(v + 1, Shape::noun_phrase | Shape::pronoun);
}

/// « Le parquet confirme l'enquête, | évoque « des faits graves » et précise que … »: one verb of several on a subject,
/// not an incise with its subject behind it (« L'enquête est close, précise le parquet »).
auto SentenceReader::listed(Index v) const -> bool {
  if (grammar_.trailing || !is(v, Shape::cue) || is(v, Shape::inverted) || !claims(v)) return false;
  auto const behind = subject_behind(v);
  if (!behind.found || !pack_.verbs[chunks_[v].entry].can(Takes::incise)) return true;
  auto const* cls = pack_.noun_class(head(behind.head).noun_class);
  bool const somebody = behind.pronoun || is(behind.head, Shape::named) || agentive(behind.head) ||
                        (cls != nullptr && cls->speaks && cls->level != Level::document);
  if (somebody) return false;
  for (auto i = v + 1; i + 1 < size(); ++i) { // « …, annonce une plainte et assure que »
    if (any(i, Shape::stop | Shape::colon)) return false;
    if (any(i, Shape::coordinator | Shape::adversative) && is(i + 1, Shape::verb)) return true;
  }
  return false;
}

/// « « Tricheur », « vendu » | ont crié les supporters », « « Démission », « Honte à vous », | lançaient les grévistes
/// »: nothing but words between marks, several of them, stands before the verb; not « « Le Monde », « Libération » |
/// ont révélé l'affaire ».
auto SentenceReader::shouted(Index v) const -> bool {
  constexpr Index most = 16;
  auto const& quoted = reading_.sentence.quoted;
  if (grammar_.trailing || v < 3 || v > most || quoted[chunks_[v].first]) return false;
  if (token(chunks_[0].first).is(Tag::determiner)) return false; // « « Les Choses », « La Disparition » ont … »
  bool several = false;
  for (Index i = 0; i < v; ++i) {
    if (is(i, Shape::quotation)) continue;
    if (quoted[chunks_[i].first]) {
      if (is(i, Shape::named) || head(i).any(Tag::name | Tag::medium)) return false;
    } else if (any(i, Shape::comma | Shape::coordinator)) {
      several = several || i + 1 < v;
    } else {
      return false;
    }
  }
  return several;
}

/// « dénonce | trois plaies | : « la peur », « la misère » et « le mépris » »: what the object is, in several pieces
/// that say nothing alone: where the last one ends, 0 where there is none.
auto SentenceReader::lists_quoted(Index v, Index q) const -> Index {
  constexpr Index sight = 16;      ///< chunks
  constexpr std::size_t most = 12; ///< words of the first piece
  auto const& quoted = reading_.sentence.quoted;
  if (grammar_.trailing || !is(v + 1, Shape::noun_phrase) || !is(q - 1, Shape::colon) || capital_quotation(q)) return 0;
  auto const first = is(q, Shape::quotation) ? q + 1 : quoted_run(q);
  if (first == q) return 0;
  auto const words = tokens_in({token(chunks_[q].first).span.begin, token(chunks_[first - 1].last - 1).span.end});
  if (words.size() > most) return 0;
  if (std::any_of(words.begin(), words.end(), [](Token const& t) { return t.is(Tag::finite); })) return 0;
  bool further = false;
  auto i = first;
  for (; i < size() && !is(i, Shape::stop); ++i) {
    if (any(i, Shape::verb | Shape::relative) || i == first + sight) return 0;
    further = further || (quoted[chunks_[i].first] && any(i - 1, Shape::comma | Shape::coordinator));
  }
  return further ? i : 0;
}

} // namespace sourcier
