#include "attribution/sentence_reader.hpp"

#include <algorithm>

namespace sourcier {

namespace {

auto bytes(Sentence const& sentence, std::vector<TokenRange> const& pieces) -> std::uint32_t {
  std::uint32_t n = 0;
  for (auto const& p : pieces) n += sentence.span(p.first, p.last).size();
  return n;
}

/// « indique-t-on de source policière »: no link of its own.
auto nobody(Candidate const& candidate) -> bool {
  return candidate.links.size() == 1 && candidate.links.front().impersonal;
}

auto inside(TokenRange r, std::vector<TokenRange> const& pieces) -> bool {
  return std::any_of(pieces.begin(), pieces.end(), [&](TokenRange p) { return p.contains(r); });
}

} // namespace

/// « L'actrice, révélée par une série »: nobody's words.
auto SentenceReader::discovered(Index participle) const -> bool {
  if (participle < 2 || !is(participle - 1, Shape::comma)) return false;
  auto const* cls = pack_.noun_class(head(participle - 2).noun_class);
  return is(participle - 2, Shape::named) || (cls != nullptr && cls->animate);
}

/// « « La paix », a-t-il ajouté, citant aussi l'ancien président Luc Bel »: whom he named.
auto SentenceReader::mentions(Candidate const& said, Subject const& cited) const -> bool {
  if (grammar_.trailing || said.construct != "quotation-incise" || !is(cited.head, Shape::named)) return false;
  auto const* cls = pack_.noun_class(head(cited.head).noun_class);
  bool const person = cls != nullptr ? cls->animate : !head(cited.head).any(Tag::medium | Tag::acronym);
  auto const& source = said.links.back().source;
  auto const* speaker = source.present() ? pack_.noun_class(token(source.head).noun_class) : nullptr;
  return person && source.present() && (source.pronoun || (speaker != nullptr && speaker->animate));
}

/// « Elle a estimé que « tous mentent », citant deux préfets et un notaire »: of whom somebody judges so.
auto SentenceReader::of_those(Candidate const& said, Subject const& cited) const -> bool {
  auto const& source = said.links.back().source;
  if (grammar_.trailing || said.kind != Kind::opinion || !source.present() || cited.pronoun) return false;
  auto const* speaker = pack_.noun_class(token(source.head).noun_class);
  auto const* cls = pack_.noun_class(head(cited.head).noun_class);
  bool const some = token(chunks_[cited.first].first).is(Tag::de); // « citant | des experts et des élus »: its sources
  bool const people = cls != nullptr && cls->animate && cls->level != Level::anonymous && !some;
  auto const& who = token(source.head);
  bool const person = speaker != nullptr ? speaker->animate : who.is(Tag::name) && !who.any(Tag::medium | Tag::acronym);
  if (!people || !(source.pronoun || person)) return false;
  for (auto i = cited.first; i < cited.last; ++i)
    if (is(i, Shape::coordinator)) return true;
  return false;
}

/// « L'élue qui a repris | le dossier | affirme que »: somebody who takes a thing over, and cites nothing.
auto SentenceReader::taken_up(Candidate const& said, Index v, Subject const& what) const -> bool {
  auto const& source = said.links.front().source;
  if (grammar_.trailing || !source.present() || !is(v, Shape::cue)) return false;
  auto const* speaker = pack_.noun_class(token(source.head).noun_class);
  auto const* cls = pack_.noun_class(head(what.head).noun_class);
  return speaker != nullptr && speaker->animate && cls != nullptr && cls->level == Level::document &&
         pack_.is(pack_.verbs[chunks_[v].entry].lemma, Use::going_on);
}

/// « citant le pont de Redon », « citant un besoin de clarté »: an example, and nobody's words.
auto SentenceReader::example(Subject const& cited) const -> bool {
  if (grammar_.trailing || cited.pronoun || !cited.found) return false;
  auto const& noun = head(cited.head);
  if (pack_.noun_class(noun.noun_class) != nullptr || noun.any(Tag::name | Tag::acronym | Tag::medium)) return false;
  return noun.is(Tag::noun) && token(chunks_[cited.head].first).is(Tag::determiner) && !agentive(cited.head);
}

/// « les chaînes diffusées par X », « les photos publiées par ses abonnés »: what is no text or recording of words says
/// nothing.
auto SentenceReader::broadcast(Index participle) const -> bool {
  if (grammar_.trailing || participle == 0 || !pack_.is(fold(head(participle)), Use::printed)) return false;
  if (!any(participle - 1, Shape::noun_phrase | Shape::prepositional)) return false;
  auto const& c = chunks_[participle - 1];
  auto t = c.last - 1; // « la baisse des contenus | publiés »: the nearest noun
  while (t > c.first && !token(t).is(Tag::noun)) --t;
  auto const* cls = pack_.noun_class(token(t).noun_class);
  return !pack_.footage.contains(fold(token(t))) && !token(t).any(Tag::name | Tag::medium) &&
         (cls == nullptr || (cls->level == Level::media && cls->id != "hearsay"));
}

/// « selon les précisions apportées | par le maire », « d'après les mots | employés | par elle »: what mere words lean
/// on, when the participle that tells whose they are ends at chunk `i`.
auto SentenceReader::worded_by(Index i) const -> bool {
  if (grammar_.trailing || i == 0 || !is(i + 1, Shape::with_par)) return false;
  bool const apart = is(i, Shape::participle) && !is(i, Shape::noun_phrase);
  auto const words = apart ? i - 1 : i;
  if (words == 0 || !is(words, Shape::noun_phrase) || !is(words - 1, Shape::opener)) return false;
  if (!apart && !token(chunks_[i].last - 1).is(Tag::past_participle)) return false;
  auto const& nouns = pack_.transparent;
  return std::find(nouns.begin(), nouns.end(), fold(head(words))) != nouns.end() && speaks(source_group(i + 1));
}

/// « citant ses sources », « citée par l'agence Tass », « selon des propos rapportés par X »: one more link.
auto SentenceReader::relays() -> void {
  for (Index i = 0; i < size(); ++i) {
    auto const& c = chunks_[i];
    bool const who_cites = c.is(Shape::verb) && i > 0 && is(i - 1, Shape::relative_subject); // « X, qui cite Y »
    bool const citing = (c.is(Shape::gerund) || who_cites) && pack_.relay_verb_forms.contains(fold(head(i)));
    bool const handed =
        !grammar_.trailing && c.is(Shape::participle) && pack_.is(fold(head(i)), Use::handed_on) && !discovered(i);
    auto by = i + 1; // « révélés | mardi | par Mediapart »
    while (handed && is(by, Shape::time)) ++by;
    bool const told = c.is(Shape::participle) && (handed || pack_.relay_verb_forms.contains(fold(head(i)))) &&
                      is(by, Shape::with_par);
    bool const cited = told || worded_by(i);
    if ((!citing && !cited) || cites_words(i)) continue;
    auto n = i + 1;
    while (citing && !grammar_.trailing && is(n, Shape::time)) ++n; // « qui citait | le 3 mai | deux sources »
    bool const leaning = !grammar_.trailing && citing && c.is(Shape::reflexive) && is(n, Shape::prepositional);
    if (cited)
      n = by;
    else if (!any(n, Shape::noun_phrase | Shape::pronoun) && !leaning) // « se référant | à une source »
      continue;
    auto group = source_group(n);
    auto words = words_of(group);
    // « citant les deux communes les plus touchées »: named, not quoted
    auto const* of_what = pack_.noun_class(head(group.head).noun_class);
    bool const many_bodies = of_what != nullptr && !of_what->animate && of_what->plural == Level::collective &&
                             has(head(group.head).features, Feature::noun_plural) && !is(group.head, Shape::named);
    if (citing && many_bodies && !grammar_.trailing) continue;
    if (citing && !grammar_.trailing && !speaks(group)) continue; // « citant l'immigration et l'insécurité »
    // « un groupe qui a repris | l'usine »: bought, and nobody is cited
    bool const bought = who_cites && !grammar_.trailing && of_what != nullptr && !of_what->animate &&
                        of_what->level == Level::organization && !is(group.head, Shape::named);
    if (bought || (citing && example(group))) continue;
    if (cited && broadcast(i)) continue;
    Candidate* nearest = nullptr;
    for (auto& candidate : found_) {
      if (candidate.links.empty() || candidate.cue_chunk > i + 12) continue;
      auto const& source = candidate.links.front().source;
      if (cited && source.present() && source.range.last <= chunks_[i].first + 0U) nearest = &candidate;
      if (cited && source.present() && source.range.first <= chunks_[i].first && source.range.last >= chunks_[i].last)
        nearest = &candidate;
      // « Citant deux témoins, le quotidien affirme … »
      bool const leads = !grammar_.trailing && i == 0 && nearest == nullptr && candidate.cue_chunk > i;
      // « Les médias, citant deux témoins, ont rapporté »: between the subject and its verb
      bool const inserted = !grammar_.trailing && source.present() && source.range.first <= chunks_[i].first &&
                            chunks_[i].first < source.range.last;
      if (citing && (candidate.cue_chunk < i || who_cites || leads || inserted)) nearest = &candidate;
    }
    if (nearest == nullptr) continue;
    // « déplore les images | diffusées | par la chaîne »: of what the claim is about
    bool const told_of = !grammar_.trailing && cited && nearest->construct == "object" &&
                         inside({chunks_[i].first, chunks_[i].last}, nearest->content);
    if (told_of) continue;
    CandidateLink link;
    link.cue = {chunks_[i].first, chunks_[i].last};
    link.source = words;
    if (citing && (mentions(*nearest, group) || of_those(*nearest, group))) continue;
    if (who_cites && taken_up(*nearest, i, group)) continue;
    if (citing) {
      auto& speaker = nearest->links.front().source.range;
      if (!grammar_.trailing && speaker.first < chunks_[i].first && chunks_[i].first < speaker.last) {
        speaker.last = chunks_[i].first;
        while (speaker.last > speaker.first + 1 && token(speaker.last - 1).any(Tag::comma | Tag::qui)) --speaker.last;
      }
      // « dans un e-mail », « citant un communiqué » of the same source would be a venue; a source is a further link
      nearest->links.push_back(link);
    } else {
      auto& source = nearest->links.back().source;
      bool const reported_words = (source.range.first <= chunks_[i].first && source.range.last >= chunks_[i].last) ||
                                  source.range.last == chunks_[i].first;
      auto const* cls = pack_.noun_class(token(source.head).noun_class);
      // « un rapport publié par la Banque centrale »: its author, no relay
      if (!grammar_.trailing && reported_words && cls != nullptr && cls->level == Level::document && !names_medium(n) &&
          pack_.is(fold(head(i)), Use::printed))
        continue;
      bool const footage = pack_.footage.contains(fold(token(source.head)));
      auto const& of_somebody = pack_.transparent; // « selon des informations révélées par X »
      bool const mere_words =
          cls == nullptr || !cls->speaks || cls->id == "hearsay" || footage ||
          std::find(of_somebody.begin(), of_somebody.end(), fold(token(source.head))) != of_somebody.end();
      if (reported_words && mere_words && !token(source.head).is(Tag::name) && nearest->construct == "prepositional") {
        // « selon des propos rapportés par X »: the words have no source of their own
        link.cue = nearest->links.back().cue;
        nearest->links.back() = link;
      } else {
        if (reported_words && source.range.first < chunks_[i].first) source.range.last = chunks_[i].first;
        while (source.range.last > source.range.first + 1 && token(source.range.last - 1).is(Tag::comma))
          --source.range.last;
        nearest->links.insert(nearest->links.begin(), link);
      }
    }
  }
}

/// A cue at the end whose content is another attribution whole: « X nie P, a fait savoir son avocat » is one claim
/// with two links. So is a reported clause whose own verb reports: « X dit que Y affirme que P ».
auto SentenceReader::merge_covering() -> void {
  // each pass that merges takes a candidate away; the few that nested speech needs are far below the limit
  constexpr int most_passes = 8;
  for (int pass = 0; pass < most_passes && merge_once(); ++pass) {
  }
}

/// « Le gouvernement, | par la voix de son porte-parole, | a condamné l'attaque »: who speaks for whom; somebody by
/// name is the one who spoke.
auto SentenceReader::spoken_through() -> void {
  if (grammar_.trailing) return;
  for (Index o = 2; o < size(); ++o) {
    if (!also(o, SourceOpener::Also::voice)) continue;
    auto const who = source_group(o + 1);
    if (!who.found || !speaks(who)) continue;
    Candidate* nearest = nullptr; // behind the insertion, else around it, else before it
    Candidate* before = nullptr;
    for (auto& claim : found_) {
      if (claim.links.empty()) continue;
      bool const behind = claim.cue_chunk > o && (nearest == nullptr || claim.cue_chunk < nearest->cue_chunk);
      bool const around = !claim.content.empty() && claim.content.front().first > chunks_[o].first;
      if (behind || (claim.cue_chunk < o && around)) nearest = &claim;
      if (claim.cue_chunk < o) before = &claim;
    }
    if (nearest == nullptr) nearest = before;
    if (nearest == nullptr) continue;
    if (full_name(who.head)) {
      nearest->links.front().source = words_of(who);
      continue;
    }
    CandidateLink link;
    link.cue = cue_words(o);
    link.source = words_of(who);
    nearest->links.insert(nearest->links.begin(), link);
  }
}

/// "that last week | Ann Brook said …", not "that it is a plan | that Ann Brook wanted": nothing of weight stands
/// between the two tokens.
auto SentenceReader::begins_with(std::uint32_t from, std::uint32_t opening) const -> bool {
  for (auto t = from; t < opening; ++t) {
    if (!token(t).any(Tag::que | Tag::adverb | Tag::time | Tag::comma) &&
        !token(t).any(Tag::open_quote | Tag::adversative))
      return false;
  }
  return true;
}

/// « | À Paris, mardi, | le maire a dit que … »: nothing but where and when stands between the two tokens.
auto SentenceReader::adjuncts_only(std::uint32_t from, std::uint32_t opening) const -> bool {
  constexpr std::ptrdiff_t most = 8; // chunks
  auto const first = std::lower_bound(chunks_.begin(), chunks_.end(), from,
                                      [](Chunk const& c, std::uint32_t t) { return c.first < t; });
  auto c = first;
  while (c != chunks_.end() && c - first < most && c->last <= opening &&
         (c->any(Shape::time | Shape::adverb | Shape::comma) || (c->is(Shape::prepositional) && !c->is(Shape::opener))))
    ++c;
  return c != chunks_.end() && c->first >= opening;
}

/// « Selon un témoin, | le maire aurait répondu | : « Non. » »: what somebody is told to have said stands behind the
/// clause that leads it in, and nothing else stands in that clause.
auto SentenceReader::announces(Candidate const& outer, Candidate const& inner) const -> bool {
  if (grammar_.trailing || outer.construct != "prepositional" || inner.construct != "colon") return false;
  auto const& source = inner.links.front().source;
  auto const clause = outer.content.back();
  bool const behind = inner.content.front().first >= clause.last && inner.content.front().first <= clause.last + 1;
  if (!behind || !source.present() || outer.content.size() != 1) return false;
  if (!inside(inner.links.front().cue, outer.content) || !inside(source.range, outer.content)) return false;
  return source.range.first == clause.first || adjuncts_only(clause.first, source.range.first);
}

/// What becomes of a candidate that stands in the content of another.
auto SentenceReader::covering(Candidate const& outer, Candidate const& inner) const -> Covering {
  if (outer.content.empty() || inner.content.empty() || inner.links.empty()) return Covering::none;
  if (outer.construct == "nominal" || inner.construct == "conditional" || inner.construct == "continued")
    return Covering::none;
  // « La rumeur selon laquelle P | a été démentie par X »: he denies it, and did not spread it
  if (!grammar_.trailing && outer.construct == "passive" && inner.construct == "nominal") return Covering::none;
  // « selon un sondage, 61 % des Français souhaitent … »: the share is what the poll says
  auto const& polled = inner.links.front().source;
  bool share = false;
  for (auto t = polled.range.first; polled.present() && t < polled.range.last; ++t) share |= fold(token(t)) == "%";
  // but « selon un sondage, 61 % des Français pensent que … » has two links
  if (outer.construct == "prepositional" && share && !grammar_.trailing && inner.construct != "que")
    return Covering::words;
  // « Selon le journal, M. Ba « fait l'objet d'une enquête » »: the journal's words
  if (inner.construct == "predicate" && inside(inner.content.front(), outer.content)) return Covering::words;
  if (announces(outer, inner)) return Covering::whole;
  if (!inside(inner.links.front().cue, outer.content) || !inside(inner.content.front(), outer.content))
    return Covering::none;
  auto const from = outer.content.front().first;
  auto opening = std::min(inner.links.front().cue.first, inner.content.front().first);
  // « Le conseil a voté, affirmant que P, ont rapporté les journaux »: whoever votes stands before, his words do not
  bool const beside = !grammar_.trailing && chunks_[inner.cue_chunk].is(Shape::gerund);
  if (inner.links.front().source.present() && !beside)
    opening = std::min(opening, inner.links.front().source.range.first);
  bool const words_only =
      inner.construct == "object" || inner.construct == "passive" || inner.construct == "participle";
  bool const says =
      !words_only ||
      (chunks_[inner.cue_chunk].is(Shape::cue) && pack_.verbs[chunks_[inner.cue_chunk].entry].can(Takes::que)) ||
      inner.stance == Stance::denying;
  bool const to_the_end = inner.content.back().last + 1 >= outer.content.back().last;
  bool const incise = (inner.construct == "incise" || inner.construct == "quotation-incise") &&
                      (outer.construct == "incise" || // « …, a dit X, rapporte Y », « …, a dit X, selon Y »
                       (!grammar_.trailing && outer.construct == "prepositional"));
  bool const whole =
      says &&
      (grammar_.trailing ? begins_with(from, opening)
                         : opening <= from + 2 || (!words_only && adjuncts_only(from, opening))) &&
      (to_the_end || incise || 2 * bytes(reading_.sentence, inner.content) >= bytes(reading_.sentence, outer.content));
  if (!whole &&
      (words_only || (inner.construct == "gerund" && !(beside && token(inner.content.front().first).is(Tag::que)))))
    return Covering::words; // words of the claim, not a claim of their own
  if (outer.links.size() + (nobody(inner) ? 0 : inner.links.size()) > 5) return Covering::none;
  return whole ? Covering::whole : Covering::clause;
}

/// One pass over all pairs. Whether a candidate was taken away, so that another pass may find more.
auto SentenceReader::merge_once() -> bool {
  bool merged = false;
  for (std::size_t o = 0; o < found_.size(); ++o) {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (i == o) continue;
      auto const kind = covering(found_[o], found_[i]);
      if (kind == Covering::none) continue;
      auto const gone = kind == Covering::words ? i : o;
      if (kind != Covering::words) {
        auto chain = found_[o].links;
        if (!grammar_.trailing && nobody(found_[o]) && !nobody(found_[i])) chain.clear(); // « …, a-t-on appris »
        auto const& further = found_[i].links; // « a appris l'AFP de source judiciaire »: the origin comes last
        if (!nobody(found_[i]))
          chain.insert(found_[o].origin ? chain.begin() : chain.end(), further.begin(), further.end());
        // « …, a-t-on appris | de source policière »: the verb is the cue
        if (!grammar_.trailing && nobody(found_[i]) && found_[o].origin && chain.size() == 1 &&
            !found_[i].links.front().cue.empty())
          chain.front().cue = found_[i].links.front().cue;
        found_[i].links = std::move(chain);
        if (kind == Covering::clause) break;
      }
      found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(gone));
      merged = true;
      --o; // wraps at 0 and comes back: the same place holds another candidate now
      break;
    }
  }
  return merged;
}

} // namespace sourcier
