#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {
constexpr std::uint32_t near = 7; ///< chunks behind a cue
}

/// « a insisté sur la défense, | qu'il juge déloyale »: a relative clause, unless the phrase says where or to whom it
/// was said (« a indiqué à la presse, | que »).
auto SentenceReader::of_object(Index from, Index que) const -> bool {
  if (grammar_.trailing || que < from + 2 || !is(que - 1, Shape::comma)) return false;
  for (auto i = from; i + 1 < que; ++i) {
    if (any(i, Shape::comma | Shape::time | Shape::participle) || venue(i) || said_to(i)) return false;
  }
  return is(que - 2, Shape::prepositional);
}

/// "told Reuters", "to reporters": whom it was said to.
auto SentenceReader::said_to(Index i) const -> bool {
  if (!is(i, Shape::prepositional) || !is(i, Shape::with_a)) return false;
  auto const& h = head(i);
  auto const* cls = pack_.noun_class(h.noun_class);
  if (h.is(Tag::medium) || (cls != nullptr && cls->level == Level::media)) return true;
  if (!grammar_.trailing) return false; // « a confié à ses proches »
  return is(i, Shape::named) || (cls != nullptr && cls->speaks && cls->level != Level::document);
}

/// « à l'issue d'une réunion », « au cours d'un débat »: the occasion on which it was said.
auto SentenceReader::said_when(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::prepositional)) return false;
  if (!pack_.is(fold(head(i)), Use::event) && !pack_.is(fold(head(i)), Use::during)) return false;
  bool one = false;
  for (auto t = chunks_[i].head + 1; t < chunks_[i].last; ++t) {
    if (one && pack_.is(fold(token(t)), Use::occasion)) return true;
    one = one || token(t).is(Tag::indefinite);
  }
  return false;
}

/// « deux heures après », « quelques jours plus tard » at the end of the clause: when it was said.
auto SentenceReader::later(Index i) const -> bool {
  if (grammar_.trailing || !is(i, Shape::time) || !(i + 1 >= size() || any(i + 1, Shape::comma | Shape::stop)))
    return false;
  auto const& c = chunks_[i];
  if (c.last < c.first + 3 || !token(c.first).any(Tag::number | Tag::indefinite | Tag::adverb)) return false;
  return pack_.is(fold(token(c.last - 1)), Use::moment) || token(c.last - 2).is(Tag::adverb);
}

/// « candidate | lors d'une visite à Lens », « prête à partir | dans un entretien »: where what somebody calls himself
/// ends, before when and where he says so.
auto SentenceReader::attribute_end(Index trait) const -> Index {
  auto const last = clause_end(trait);
  bool deed = false; // « prêt à parler | devant le juge »
  for (auto i = trait + 1; i < last && !grammar_.trailing; ++i) {
    auto const told = Shape::verb | Shape::que | Shape::si | Shape::relative | Shape::subordinator | Shape::participle;
    if (any(i, told) || is(i, Shape::cue)) return last;
    deed = deed || is(i, Shape::infinitive);
    if (said_when(i)) return i;
    if (!venue(i) || is(i, Shape::with_a) || token(chunks_[i - 1].last - 1).is(Tag::past_participle)) continue;
    auto const& c = chunks_[i];
    auto const word = fold(token(c.first));
    bool const one = std::any_of(&token(c.first), &token(c.head), [](Token const& t) { return t.is(Tag::indefinite); });
    if (one || (!deed && (pack_.is(word, Use::audience) || pack_.is(word, Use::event)))) return i;
  }
  return last;
}

/// « indique-t-on à la préfecture », « peut-on lire dans le rapport »: nobody is the subject, but somewhere it was
/// said.
auto SentenceReader::said_at(Index from, bool learnt) const -> Subject {
  for (auto i = from; i < size() && i < from + 4 &&
                      (any(i, Shape::prepositional | Shape::adverb | Shape::time | Shape::opener) ||
                       (from == 0 && is(i, Shape::comma)));
       ++i) {
    if (from == 0 && !grammar_.trailing && is(i, Shape::opener) && is(i + 1, Shape::noun_phrase) &&
        !pack_.source_openers[chunks_[i].entry].source_inside) {
      auto out = source_group(i + 1); // « Du côté de la mairie, on tempère »
      out.pronoun = false;
      return out;
    }
    if (is(i, Shape::comma) || is(i, Shape::with_par) || is(i, Shape::opener)) continue;
    if (is(i, Shape::with_de) ? !learnt : !pack_.is(fold(token(chunks_[i].first)), Use::venue)) continue;
    // « a-t-on appris | au cours d'une réunion »: when, and by nobody
    bool const occasion = pack_.is(fold(head(i)), Use::during) || pack_.is(fold(token(chunks_[i].first)), Use::event);
    if (!grammar_.trailing && occasion &&
        !pack_.is(fold(token(chunks_[std::min(i + 1, size() - 1)].first)), Use::audience))
      return {};
    if (!grammar_.trailing && occasion) continue;
    auto const* cls = pack_.noun_class(head(i).noun_class);
    if (learnt && cls != nullptr && cls->speaks) return source_group(i);
    // « dit-on dans l'entourage du ministre », « … au niveau de la mairie »
    if (!grammar_.trailing && cls != nullptr && cls->id == "entourage") return source_group(i);
    if (auto const t = !grammar_.trailing && pack_.is(fold(head(i)), Use::within) ? last_complement(i) : 0; t != 0) {
      Subject out{i, i + 1, i, true, false, false, false};
      out.tail = t;
      return out;
    }
    bool const body = cls != nullptr && cls->speaks && !cls->animate;
    if (body || head(i).is(Tag::medium) || (cls == nullptr && is(i, Shape::named) && !full_name(i))) {
      auto out = source_group(i);
      out.pronoun = false;
      out.house = true;
      return out;
    }
  }
  return {};
}

/// « un rapport, dans lequel | on apprend que », « une étude où | l'on lit que », « à l'Élysée, où | l'on dément »: the
/// document, medium or body before the relative, where the clause of « on » begins at `on`.
auto SentenceReader::antecedent_read(Index on) const -> Subject {
  bool const elided = on > 1 && is(on - 1, Shape::other) && any(on - 2, Shape::relative | Shape::si); // l'on
  if (elided) --on;
  if (grammar_.trailing || on == 0 || !any(on - 1, Shape::relative | Shape::si)) return {};
  auto n = on - 1;
  if (n > 0 && is(n - 1, Shape::other)) --n;
  if (n > 0 && is(n - 1, Shape::comma)) --n;
  for (auto noun = n; noun-- > 0 && n - noun < 6 && any(noun, Shape::noun_phrase | Shape::prepositional);) {
    auto const* cls = pack_.noun_class(head(noun).noun_class);
    bool const written = cls != nullptr && (cls->level == Level::document || cls->level == Level::media);
    bool const where = is(on - 1, Shape::relative) && !token(chunks_[on - 1].first).any(Tag::lequel | Tag::qui) &&
                       (cls != nullptr ? cls->speaks && !cls->animate && cls->level == Level::organization
                                       : is(noun, Shape::named) && (known_voice(noun) || voiced(noun)));
    if (!written && !where) continue;
    auto out = source_group(noun);
    out.pronoun = false;
    out.house = where;
    return out;
  }
  return {};
}

/// Where the claim was made: beside the cue ("said in a statement", "told Reuters"), or first in the sentence ("In a
/// statement, the mayor said"). Without its preposition.
auto SentenceReader::fill_venue(Candidate& candidate) const -> void {
  auto const v = candidate.cue_chunk;
  if (candidate.venue || candidate.links.empty() || v >= size() || !any(v, Shape::cue | Shape::verb | Shape::gerund))
    return;
  auto const claimed = [&](Index i) {
    return std::any_of(candidate.content.begin(), candidate.content.end(),
                       [&](TokenRange p) { return p.first <= chunks_[i].first && chunks_[i].last <= p.last; });
  };
  auto const source_of = [&](Index i) { // « peut-on lire dans le rapport »: who says it, and no place besides
    return std::any_of(candidate.links.begin(), candidate.links.end(), [&](CandidateLink const& l) {
      return l.source.present() && l.source.range.first < chunks_[i].last && chunks_[i].first < l.source.range.last;
    });
  };
  auto const take = [&](Index i) {
    if (source_of(i)) return;
    TokenRange words{chunks_[i].first, chunks_[i].last};
    while (words.first + 1 < words.last && token(words.first).any(Tag::preposition | Tag::a | Tag::de) &&
           !token(words.first).any(Tag::determiner | Tag::name))
      ++words.first;
    candidate.venue = words;
  };
  for (auto i = v + 1; i < size() && i < v + near; ++i) {
    if (claimed(i) || any(i, Shape::stop | Shape::colon | Shape::quotation)) break;
    if (is(i, Shape::verb) || is(i, Shape::que)) break;
    if (venue(i) || (candidate.kind != Kind::directive && said_to(i))) return take(i); // who is ordered is no venue
  }
  auto const opening = is(0, Shape::adverb) || any(0, Shape::adversative | Shape::coordinator) ? Index{1} : Index{0};
  if (opening < v && venue(opening) && !claimed(opening)) take(opening);
}

} // namespace sourcier
