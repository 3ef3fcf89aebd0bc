#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t most_mentions = 1000; ///< looked at for « l'entreprise »

} // namespace

/// « la coalition », « la banque »: the same noun with more words before in the text; of « Le Conseil », « L'Union »
/// one that has its capital too.
auto Resolver::same_head_before(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity> {
  if (phrase.noun_class == nullptr || phrase.noun_class->animate || depth_ > 0) return std::nullopt;
  auto const holds = [&](Reading const& reading, Chunk const& chunk, std::string_view word) {
    for (auto t = chunk.first; t < chunk.last; ++t)
      if (tokens_.fold(reading.sentence.tokens[t]) == word) return true;
    return false;
  };
  for (std::uint32_t s = source.sentence + 1; s-- > 0 && source.sentence - s < 40;) {
    auto const& reading = readings_[s];
    for (auto const& chunk : reading.chunks) {
      if (s == source.sentence && chunk.last > source.range.first) break;
      if (!chunk.any(Shape::noun_phrase | Shape::prepositional) ||
          chunk.last - chunk.first <= source.range.last - source.range.first)
        continue;
      for (auto t = chunk.first; t < chunk.last; ++t) {
        auto const& token = reading.sentence.tokens[t];
        if (tokens_.fold(token) != phrase.head || !token.any(Tag::noun | Tag::name)) continue;
        if (phrase.proper_head && !token.is(Tag::capitalized)) continue;
        bool const more = t + 1 < chunk.last && !reading.sentence.tokens[t + 1].any(
                                                    Tag::past_participle | Tag::open_bracket | Tag::open_quote);
        // « le gouvernement italien … le gouvernement canadien »: two
        bool const other = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                       [&](std::string const& m) { return !holds(reading, chunk, m); });
        if (other) break;
        // « le chef de police Luc Bel … la police »: his name is not hers
        auto const* owner = pack_.noun_class(reading.sentence.tokens[chunk.head].noun_class);
        if (!more || (t != chunk.head && owner != nullptr && owner->animate)) continue;
        auto first = t > chunk.first && reading.sentence.tokens[t - 1].is(Tag::determiner) ? t - 1 : t;
        ++depth_;
        auto who = identify(SourceWords{s, {first, chunk.last}, t, false}, Candidate{});
        --depth_;
        if (who.level == Level::organization || who.level == Level::media) return who;
      }
    }
  }
  return std::nullopt;
}

/// « la source judiciaire », « cette source », « la même source », « le ministère »: somebody heard before.
auto Resolver::spoken_before(SourcePhrase const& phrase) const -> std::optional<Identity> {
  bool const alone = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                 [&](std::string const& m) { return pack_.is(m, Use::same); });
  if (phrase.same && alone && pack_.is(phrase.head, Use::source_word) && !phrase.plural) {
    if (auto source = source_before()) return source;
  }
  for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < 40; ++it) {
    if (phrase.same && pack_.is(phrase.head, Use::source_word) && it == heard_.rbegin()) return *it;
    if (it->head != phrase.head && !(pack_.is(phrase.head, Use::source_word) && pack_.is(it->head, Use::source_word)))
      continue;
    // « Le Français a marqué … Les Français estiment … »
    if (it->level == Level::named_person && phrase.plural != it->agreement.plural) continue;
    auto const folded = fold(it->speaker);
    bool const fits = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                  [&](std::string const& m) { return folded.find(m) != std::string::npos; });
    bool const as_before = it->entity && !it->said_as.empty() && it->said_as == fold(phrase.text);
    if (as_before) return *it;
    if (!fits) continue;
    if (folded.size() < phrase.text.size()) continue;
    return *it;
  }
  if (phrase.same && pack_.is(phrase.head, Use::source_word) && !heard_.empty()) return heard_.back();
  return std::nullopt;
}

/// « l'un d'eux », « une autre »: a pronoun for one person.
auto Resolver::one_of_several(SourcePhrase const& phrase) -> bool {
  auto const* kind = phrase.noun_class;
  return kind != nullptr && kind->id == "pronoun" && kind->level == Level::witness;
}

/// « selon une source … », puis « indique | une autre »: another one of those whom the article called so last.
auto Resolver::another(SourcePhrase const& phrase) const -> std::optional<Identity> {
  if (!one_of_several(phrase) || phrase.plural || phrase.complement || !pack_.prenominal.contains(phrase.head))
    return std::nullopt;
  constexpr std::ptrdiff_t sight = 4;
  for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < sight; ++it) {
    bool const people = it->animate || it->level == Level::anonymous;
    if (it->entity || !people || !agrees(it->agreement, phrase.agreement)) continue;
    auto who = *it;
    who.speaker = phrase.text;
    who.aliases.clear();
    return who;
  }
  return std::nullopt;
}

/// « Deux députés de la majorité sont sortis. « … », lâche | l'un d'eux |»: one of the people told of last, and what
/// one of those is.
auto Resolver::one_of_them(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity> {
  if (!one_of_several(phrase) || phrase.plural) return std::nullopt;
  constexpr std::uint32_t sight = 2; // sentences
  constexpr int most = 16;           // phrases
  int looked = 0;
  for (std::uint32_t back = 0; back <= sight && back <= source.sentence; ++back) {
    auto const& nouns = bare_nouns(source.sentence - back);
    for (auto i = nouns.size(); i-- > 0;) {
      auto const& noun = nouns[i];
      if (noun.pair || (back == 0 && noun.words.range.last > source.range.first)) continue;
      if (++looked > most) return std::nullopt;
      auto const many = taken_apart(noun.words);
      auto const* kind = many.noun_class;
      if (!many.plural || many.named || kind == nullptr || !kind->animate || kind->id == "pronoun") continue;
      Identity who;
      who.speaker = phrase.text;
      who.level = many.complement ? kind->indefinite_of : kind->indefinite;
      who.agreement = phrase.agreement;
      who.head = phrase.head;
      return who;
    }
  }
  return std::nullopt;
}

/// « La préfecture a pris un arrêté. « … », | peut-on lire |»: what somebody reads stands in the document told of last.
auto Resolver::read_there(Candidate const& candidate) -> std::optional<Identity> {
  constexpr std::uint32_t sight = 2; // sentences
  constexpr int most = 64;           // phrases
  auto const& here = readings_[candidate.sentence].chunks;
  if (candidate.cue_chunk >= here.size()) return std::nullopt;
  auto const& cue = here[candidate.cue_chunk];
  bool const reads = cue.is(Shape::cue) && pack_.is(pack_.verbs[cue.entry].lemma, Use::in_writing);
  // « On peut lire | dans ses yeux | que … »
  bool const elsewhere =
      candidate.cue_chunk + 1 < here.size() && here[candidate.cue_chunk + 1].is(Shape::prepositional);
  if (!reads || elsewhere || candidate.venue || pack_.lower_quotations_belong) return std::nullopt;
  bool const quoted = !heard_.empty() && candidate.sentence - heard_at_.back() <= sight;
  if (quoted && heard_.back().level == Level::document) return heard_.back(); // « Dans un rapport, on apprend que … »
  int looked = 0;
  for (std::uint32_t back = 1; back <= sight && back <= candidate.sentence; ++back) {
    auto const s = candidate.sentence - back;
    auto const& [sentence, chunks] = readings_[s];
    for (auto c = chunks.size(); c-- > 0;) {
      if (++looked > most) return std::nullopt;
      auto const* kind = pack_.noun_class(sentence.tokens[chunks[c].head].noun_class);
      if (!chunks[c].is(Shape::noun_phrase) || kind == nullptr || kind->level != Level::document) continue;
      auto const told = taken_apart({s, {chunks[c].first, chunks[c].last}, chunks[c].head, false});
      if (told.plural) continue;
      Identity who;
      who.speaker = told.text;
      who.level = kind->level;
      who.agreement = told.agreement;
      who.head = told.head;
      return who;
    }
  }
  return std::nullopt;
}

/// « cette source », « la même source »: what was called a source last, else what is nobody's name: « indique l'AFP. «
/// … », a dit l'ancien otage. La même source … »
auto Resolver::source_before() const -> std::optional<Identity> {
  constexpr std::ptrdiff_t sight = 6;
  Identity const* other = nullptr;
  for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < sight; ++it) {
    if (pack_.is(it->head, Use::source_word)) return *it;
    bool const body = it->level == Level::media || it->level == Level::document || it->level == Level::organization;
    if (other == nullptr && body) other = &*it;
  }
  if (other != nullptr) return *other;
  return std::nullopt;
}

/// « le quotidien », « l'agence »: the medium named last.
auto Resolver::medium_meant(SourceWords const& source) const -> std::optional<Identity> {
  for (auto it = heard_.rbegin(); it != heard_.rend() && it - heard_.rbegin() < 6; ++it) {
    if (it->level == Level::media && it->entity) return *it;
  }
  std::optional<Identity> best;
  auto const near = source.sentence > 6 ? source.sentence - 6 : 0;
  auto at = entities_.before(near, 0);
  for (; at != entities_.mentions.end(); ++at) {
    auto const& m = *at;
    if (m.sentence > source.sentence || (m.sentence == source.sentence && m.first >= source.range.first)) break;
    auto const& e = entities_.list[m.entity];
    if (e.kind != EntityKind::medium || source.sentence - m.sentence > 6) continue;
    best = identity_of(m.entity);
  }
  return best;
}

/// « l'entreprise » is no ministry: a body whose own name begins with a common noun for an institution.
auto Resolver::could_be(SourcePhrase const& phrase, Entity const& e) const -> bool {
  if (!pack_.companies.contains(phrase.head)) return true;
  auto const first = fold(e.name.substr(0, e.name.find(' ')));
  return first == phrase.head || !pack_.nouns.contains(first);
}

/// « La Ligue des droits de l'homme a saisi le juge. | L'association | estime … »: a body that bears a common noun with
/// a capital for its name, heard or named just before, and called by another word.
auto Resolver::named_by_noun(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity> {
  bool const any = pack_.is(phrase.head, Use::any_body);
  if (depth_ > 0 || phrase.plural || !phrase.modifiers.empty() || !(any || pack_.is(phrase.head, Use::civil_body)))
    return std::nullopt;
  if (!heard_.empty() && !heard_.back().entity && heard_.back().level == Level::organization &&
      source.sentence - heard_at_.back() <= 2 && heard_.back().head != phrase.head &&
      heard_.back().speaker.find(' ') != std::string::npos && pack_.is(heard_.back().head, Use::civil_body))
    return heard_.back();
  constexpr std::uint32_t sight = 3; // sentences
  for (auto s = source.sentence; s-- > 0 && s + sight >= source.sentence;) {
    auto const& [sentence, chunks] = readings_[s];
    auto const first = entities_.before(s, 0); // « … Greenpeace approuve. L'association … »
    if (first != entities_.mentions.end() && first->sentence == s && first->subject && !first->in_complement &&
        entities_.list[first->entity].kind != EntityKind::person)
      return std::nullopt;
    for (std::size_t c = 0; c + 1 < chunks.size() && c < 4; ++c) {
      auto const& chunk = chunks[c];
      auto const& head = sentence.tokens[chunk.head];
      if (!chunk.is(Shape::noun_phrase) || !chunks[c + 1].is(Shape::verb) || chunk.last - chunk.head < 2) continue;
      auto const word = tokens_.fold(head);
      if (!head.is(Tag::capitalized) || chunk.head == 0 || word == phrase.head || !pack_.is(word, Use::civil_body))
        continue;
      ++depth_;
      auto who = identify(SourceWords{s, {chunk.first, chunk.last}, chunk.head, false}, Candidate{});
      --depth_;
      if (who.level == Level::organization) return who;
    }
  }
  return std::nullopt;
}

/// « La fédération reproche | au club | d'avoir triché. Le club … »: a body with no name to which the one heard speaks.
auto Resolver::spoken_to(std::string_view noun, std::uint32_t sentence) const -> bool {
  auto const& words = readings_[sentence].sentence;
  auto const& chunks = readings_[sentence].chunks;
  constexpr std::ptrdiff_t sight = 40; // chunks
  auto const end = chunks.begin() + std::min(sight, chunks.end() - chunks.begin());
  return std::any_of(chunks.begin(), end, [&](Chunk const& c) {
    return c.is(Shape::prepositional) && c.is(Shape::with_a) && !c.is(Shape::named) &&
           tokens_.fold(words.tokens[c.head]) == noun;
  });
}

/// How well « le syndicat » goes with what a body is called: 1 called so, or a firm by another word for a firm; 0 of
/// which nothing is said, or by a word for any body; -1 called another kind of body (« la société Altimer »).
auto Resolver::kinship(std::string_view called, Entity const& e) const -> int {
  bool const any = pack_.is(called, Use::any_body);
  bool const firm = pack_.companies.contains(called);
  int out = 0;
  for (auto const& word : e.described) {
    if (word == called) return 1;
    if (!pack_.is(word, Use::generic_body) && !pack_.companies.contains(word)) continue;
    if (firm && pack_.companies.contains(word)) return 1;
    if (!any && !pack_.is(word, Use::any_body)) out = -1;
  }
  return out;
}

/// « le ministère de la | Santé |»: what a body is for is none itself.
auto Resolver::field_of_body(NamedAt const& m, std::string_view called) const -> bool {
  if (!m.in_complement) return false;
  auto const& tokens = readings_[m.sentence].sentence.tokens;
  auto t = m.first;
  bool of = false;
  for (; t > 0 && tokens[t - 1].any(Tag::determiner | Tag::de); --t) of = of || tokens[t - 1].is(Tag::de);
  if (!of || (t > 0 && tokens_.fold(tokens[t - 1]) == called))
    return false; // « le collectif de | Kaya |. Le collectif »
  auto const* cls = t > 0 ? pack_.noun_class(tokens[t - 1].noun_class) : nullptr;
  if (cls == nullptr || heard_lately(m.entity)) return false;
  // « la ministre des | Transports |»
  bool const portfolio = cls->animate && holds_office(*cls) && has(tokens[m.first].features, Feature::noun) &&
                         has(tokens[m.first].features, Feature::uncapitalized);
  return portfolio || (!cls->animate && cls->level == Level::organization);
}

/// « à la sortie de Kaya », « dans le Vercors », « sur la Rocade »: a place, as far as one can see.
auto Resolver::named_as_place(NamedAt const& m) const -> bool {
  auto const& tokens = readings_[m.sentence].sentence.tokens;
  auto t = m.first;
  if (t > 0 && m.in_complement && tokens[t - 1].any(Tag::de | Tag::a) && !tokens[t - 1].is(Tag::determiner)) {
    auto const* head = t > 1 ? pack_.noun_class(tokens[t - 2].noun_class) : nullptr;
    return head == nullptr || head->id != "leader"; // « le patron de | Velmar |»
  }
  if (t > 0 && tokens[t - 1].is(Tag::determiner)) --t;
  auto const word = t > 0 ? tokens_.fold(tokens[t - 1]) : std::string_view{};
  return t > 0 && tokens[t - 1].is(Tag::preposition) && pack_.is(word, Use::venue) && !pack_.is(word, Use::voiced);
}

/// « l'entreprise », « le Département »: the body of that kind named before.
auto Resolver::body_meant(SourcePhrase const& phrase, SourceWords const& source) const -> std::optional<std::uint32_t> {
  auto const sentence = source.sentence;
  if (depth_ > 0 || !pack_.is(phrase.head, Use::generic_body)) return std::nullopt;
  bool const land = pack_.is(phrase.head, Use::generic_land);
  std::optional<std::uint32_t> best;
  int best_score = 0;
  auto at = std::upper_bound(entities_.mentions.begin(), entities_.mentions.end(), sentence,
                             [](std::uint32_t s, NamedAt const& a) { return s < a.sentence; });
  for (std::uint32_t looked = 0; at != entities_.mentions.begin() && looked < most_mentions; ++looked) {
    auto const& m = *--at;
    auto const& e = entities_.list[m.entity];
    if (!land && m.sentence == sentence && m.first >= source.range.first) continue; // not named yet
    if (land != (e.kind == EntityKind::place)) continue;
    if (e.kind != EntityKind::organization && e.kind != EntityKind::unknown && !land) continue;
    if (!could_be(phrase, e) || (!land && field_of_body(m, phrase.head))) continue;
    bool const named_so = contains(e.described, phrase.head) || contains(e.words, phrase.head);
    auto const distance = static_cast<int>(sentence - m.sentence);
    bool const some_agency = pack_.is(phrase.head, Use::wire) && !phrase.modifiers.empty(); // « l'agence spatiale »
    if ((distance > 12 || some_agency) && !named_so) continue;
    // « L'ONG Médecine Sahel quitte Diffa. L'organisation … »: what is called a body of some kind before what is not
    bool const some_body = std::any_of(e.described.begin(), e.described.end(),
                                       [&](std::string const& word) { return pack_.is(word, Use::generic_body); });
    bool const somewhere = !land && e.kind == EntityKind::unknown && named_as_place(m) && !named_so && !some_body &&
                           !heard_lately(m.entity);
    if (somewhere) continue;
    bool const other_kind = !land && !named_so && kinship(phrase.head, e) < 0;
    int const score = 40 + (named_so ? 100 : 0) +
                      (other_kind  ? -15
                       : some_body ? 30
                                   : 0) +
                      (heard_lately(m.entity) ? 40 : 0) + (m.subject ? 20 : 0) - (m.in_complement ? 15 : 0) -
                      std::min(distance, 12) * 3;
    if (score > best_score) best = m.entity, best_score = score;
  }
  return best;
}

auto Resolver::heard_lately(std::uint32_t entity) const -> bool {
  auto const from = heard_.size() > 3 ? heard_.end() - 3 : heard_.begin();
  return std::any_of(from, heard_.end(),
                     [&](Identity const& who) { return who.entity == entity && who.level == Level::organization; });
}

} // namespace sourcier
