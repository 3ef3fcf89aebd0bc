#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t most_heard = 40; ///< looked at for « le ministre »
constexpr std::uint32_t most_named = 24; ///< looked at for « le praticien »
constexpr int enough = 36;               ///< points of somebody meant by other words
constexpr int enough_alone = 20;         ///< … when nobody else comes into question
constexpr int none = 0;                  ///< points below which nobody is meant
constexpr int another_office = -25;      ///< points of « le maire » for « le préfet »
constexpr int not_told = -60;            ///< … of somebody of whom no function is told, for « le préfet »
constexpr int ahead = 6;                 ///< points before the next one
constexpr int same_field = 25;           ///< points of « le joueur » for « l'attaquant »

} // namespace

/// « Le praticien », « l'élue de la Drôme », « cette enseignante »: a person named before, in other words. The one who
/// suits best: heard or told of just before, the subject rather than somebody else, with a like function or the same
/// words said of them. When two suit alike, nobody is meant for certain.
auto Resolver::said_otherwise(SourcePhrase const& phrase, SourceWords const& source) const -> std::optional<Identity> {
  if (auto const old = of_that_age(phrase)) return person(*old, phrase);
  if (!renames(phrase) || set_apart(source) || somebody_else(phrase, source)) return std::nullopt;
  bool const kin = phrase.noun_class != nullptr && phrase.noun_class->id == "relative" && phrase.of_something;
  if (auto const voice = only_voice(phrase)) return person(*voice, phrase);
  std::vector<Suitor> suitors;
  named_suitors(phrase, source, suitors);
  heard_suitors(phrase, source, suitors);
  if (kin) // « le fils du guide »: of whom the article says so, or a man at least
    std::erase_if(suitors, [&](Suitor const& s) {
      if (!s.entity) return true;
      auto const& e = entities_.list[*s.entity];
      auto const known = gender_of(*s.entity, e.agreement);
      // nor « le guide Omar Sall … le fils du guide », who is his father
      bool const father = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                      [&](std::string const& m) { return said_of(e, m); });
      return (known.masculine == known.feminine || father) && !contains(e.roles, phrase.head);
    });
  std::erase_if(suitors, [&](Suitor const& s) { return s.entity && told_to(*s.entity, source); });
  std::sort(suitors.begin(), suitors.end(), [](Suitor const& a, Suitor const& b) { return a.points > b.points; });
  // « … », dit un enseignant qui préfère taire son nom. Selon ce professeur, … »
  if (phrase.determination == Determination::demonstrative && !heard_.empty() && !suitors.empty() &&
      !suitors.front().entity && source.sentence - heard_at_.back() <= 1 && !heard_.back().entity &&
      heard_.back().level == Level::anonymous && !heard_.back().agreement.plural && !heard_.back().speaker.empty())
    return heard_.back();
  if (auto same = unnamed_before(phrase, source)) return same;
  if (suitors.empty() || !suitors.front().entity) return std::nullopt;
  auto const best = *suitors.front().entity;
  if (to_him(source) && likeness(phrase, best) <= none) return std::nullopt;
  auto const rival = std::find_if(suitors.begin(), suitors.end(), [&](Suitor const& s) { return s.entity != best; });
  bool const alone = (rival == suitors.end() || rival->points < none) && likeness(phrase, best) > another_office;
  if (suitors.front().points < (alone ? enough_alone : enough)) return std::nullopt;
  if (rival != suitors.end() && suitors.front().points - rival->points < ahead) return std::nullopt;
  return person(best, phrase);
}

/// « Le procureur a assuré que … Selon | ce magistrat |, … », « Un commerçant a peur. … | Ce père de famille | craint …
/// », « Le maire a répondu … | L'édile | promet … »: whoever spoke just before and has no name, where the words may
/// mean the same person; not « Le préfet a dit … Ce médecin … ».
auto Resolver::unnamed_before(SourcePhrase const& phrase, SourceWords const& source) const -> std::optional<Identity> {
  if (heard_.empty() || phrase.noun_class == nullptr || !phrase.modifiers.empty() ||
      source.sentence - heard_at_.back() > 1)
    return std::nullopt;
  auto const& last = heard_.back();
  auto const noun = pack_.nouns.find(last.head);
  auto const* kind = noun == pack_.nouns.end() ? nullptr : pack_.noun_class(noun->second);
  if (last.entity || last.speaker.empty() || kind == nullptr || !kind->animate ||
      !agrees(last.agreement, phrase.agreement))
    return std::nullopt;
  bool const private_man = last.level == Level::witness && phrase.noun_class->level == Level::witness;
  bool const meant = phrase.determination == Determination::demonstrative
                         ? private_man || pack_.one_field(phrase.head, last.head)
                         : kind->id == "mayor" && phrase.noun_class->id == "mayor";
  return meant ? std::optional{last} : std::nullopt;
}

/// « Didier Malet, 47 ans, … le quadragénaire »: the one person of that age and gender.
auto Resolver::of_that_age(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  auto const decade = pack_.decades.find(phrase.head);
  if (decade == pack_.decades.end() || !definite(phrase) || phrase.plural) return std::nullopt;
  auto const [known, missing] = of_age_.try_emplace(std::string{phrase.head} + (phrase.agreement.feminine ? "+" : "-"));
  if (!missing) return known->second;
  std::uint32_t found = 0;
  for (EntityIndex i = 0; i < entities_.list.size() && found < 2; ++i) {
    auto const& e = entities_.list[i];
    if (e.age < decade->second || e.age >= decade->second + 10 || !agrees(gender_of(i, e.agreement), phrase.agreement))
      continue;
    known->second = i;
    ++found;
  }
  if (found != 1) known->second.reset();
  return known->second;
}

/// « le leader de la CGT », where somebody who spoke is of the CGT: the same person.
auto Resolver::tells_of_heard(std::uint32_t s, Chunk const& chunk) const -> bool {
  auto const& tokens = readings_[s].sentence.tokens;
  auto const recent = heard_.size() > 8 ? heard_.end() - 8 : heard_.begin();
  for (auto t = chunk.head + 1; t < chunk.last; ++t) {
    if (!tokens[t].any(Tag::name | Tag::acronym)) continue;
    auto const word = std::string{tokens_.fold(tokens[t])};
    if (std::any_of(recent, heard_.end(), [&](Identity const& who) {
          return who.entity && who.level == Level::named_person &&
                 contains(entities_.list[*who.entity].described, word);
        }))
      return true;
  }
  return false;
}

auto Resolver::names_somebody(std::uint32_t s, Chunk const& chunk) const -> bool {
  for (auto it = entities_.before(s, chunk.first);
       it != entities_.mentions.end() && it->sentence == s && it->first < chunk.last; ++it) {
    auto const& e = entities_.list[it->entity];
    if (e.kind == EntityKind::person || (e.kind == EntityKind::unknown && e.words.size() > 1)) return true;
  }
  return false;
}

/// « Le gérant, lui, jure que … »: somebody else than those before.
auto Resolver::set_apart(SourceWords const& source) const -> bool {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  for (auto t = source.head + 1; t + 1 < tokens.size() && t <= source.range.last + 1; ++t) {
    if (tokens[t].is(Tag::comma) && pack_.is(tokens_.fold(tokens[t + 1]), Use::personal) &&
        (t + 2 >= tokens.size() || tokens[t + 2].is(Tag::comma)))
      return true;
  }
  return false;
}

/// « La députée Awa Sy a interpellé le ministre. … Le ministre a répondu »: the same noun stands before with nobody's
/// name.
auto Resolver::somebody_else(SourcePhrase const& phrase, SourceWords const& source) const -> bool {
  if (phrase.determination == Determination::demonstrative) return false; // « ce jeune homme »: the nearest
  auto const recent = heard_.size() > most_heard ? heard_.end() - most_heard : heard_.begin();
  bool const known =
      std::any_of(recent, heard_.end(), [&](Identity const& who) { return who.entity && who.head == phrase.head; });
  if (known) return false;
  constexpr std::uint32_t sight = 4; // sentences
  for (std::uint32_t back = 0; back <= sight && back <= source.sentence; ++back) {
    auto const s = source.sentence - back;
    auto const& [sentence, chunks] = readings_[s];
    for (std::size_t c = 0; c < chunks.size(); ++c) {
      auto const& chunk = chunks[c];
      if (back == 0 && chunk.last > source.range.first) break;
      if (!chunk.any(Shape::noun_phrase | Shape::prepositional) || names_somebody(s, chunk)) continue;
      if (!sentence.tokens[chunk.first].any(Tag::determiner | Tag::a | Tag::de) ||
          tokens_.fold(sentence.tokens[chunk.head]) != phrase.head)
        continue;
      // « le maire, Anne Diot, » has her name
      bool const apposed =
          (c + 2 < chunks.size() && chunks[c + 1].is(Shape::comma) && chunks[c + 2].is(Shape::named)) ||
          (c > 1 && chunks[c - 1].is(Shape::comma) && chunks[c - 2].is(Shape::named));
      if (!apposed && !tells_of_heard(s, chunk)) return true;
    }
  }
  return false;
}

/// In an article in which one person alone has spoken so far, more than once, « la présidente de la commission » is
/// she.
auto Resolver::only_voice(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  if (!only_voice_ || heard_.size() < 2 || phrase.owner == *only_voice_) return std::nullopt;
  auto const known = gender_of(*only_voice_, entities_.list[*only_voice_].agreement);
  if (known.masculine == known.feminine || !agrees(known, phrase.agreement)) return std::nullopt;
  // « le maire Luc Rey … Le préfet … », but « la députée … La présidente de la commission … »
  bool const head_of_body = phrase.noun_class != nullptr && phrase.noun_class->id == "leader";
  if (!head_of_body && likeness(phrase, *only_voice_) <= another_office) return std::nullopt;
  if (phrase.noun_class != nullptr && phrase.noun_class->id == "relative") return std::nullopt;
  return only_voice_;
}

/// Whether a phrase can call a person by other words: « le sénateur », but not « un sénateur » or « les sénateurs ».
auto Resolver::renames(SourcePhrase const& phrase) -> bool {
  if (!definite(phrase) || phrase.named || phrase.plural) return false;
  if (phrase.noun_class == nullptr) return phrase.agentive || (phrase.unlisted && !phrase.proper_head);
  auto const level = phrase.noun_class->level;
  return phrase.noun_class->animate && (level == Level::office || level == Level::official_unnamed ||
                                        level == Level::witness || phrase.noun_class->id == "camp" ||
                                        phrase.noun_class->id == "entourage"); // « l'ancienne collaboratrice du maire »
}

/// « Luc Bel a été arrêté. Le directeur de l'usine … »: of whom nothing is told, and who has not spoken; but « Luc Bel
/// a ouvert l'usine. Le directeur de l'usine … ».
auto Resolver::untold_of(SourcePhrase const& phrase, EntityIndex entity) const -> bool {
  auto const& e = entities_.list[entity];
  if (has_spoken_[entity] || !e.roles.empty() || !e.described.empty() || phrase.noun_class == nullptr ||
      !holds_office(*phrase.noun_class) || !phrase.of_something)
    return false;
  auto const& tokens = readings_[e.first_sentence].sentence.tokens;
  constexpr std::uint32_t sight = 60; // tokens
  for (std::uint32_t t = 0; t < tokens.size() && t < sight; ++t)
    if (tokens[t].any(Tag::noun | Tag::name) && contains(phrase.modifiers, std::string{tokens_.fold(tokens[t])}))
      return false;
  return true;
}

/// « Le maire a promis à | Luc Morel | que … »: whom somebody speaks to is another.
auto Resolver::told_to(EntityIndex entity, SourceWords const& source) const -> bool {
  constexpr std::uint32_t sight = 10; // tokens
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto end = source.range.last;
  while (end < tokens.size() && end < source.range.last + sight &&
         !tokens[end].any(Tag::que | Tag::comma | Tag::colon | Tag::open_quote) &&
         !tokens[end].any(Tag::quotation | Tag::stop))
    ++end;
  for (auto it = entities_.before(source.sentence, source.range.last);
       it != entities_.mentions.end() && it->sentence == source.sentence && it->first < end; ++it)
    if (it->entity == entity && !it->in_complement) return true;
  return false;
}

/// « Le maire | lui | a promis que … »
auto Resolver::to_him(SourceWords const& source) const -> bool {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto const next = source.range.last;
  return next < tokens.size() && tokens[next].is(Tag::clitic) && !tokens[next].is(Tag::reflexive) &&
         pack_.is(tokens_.fold(tokens[next]), Use::personal);
}

auto Resolver::named_suitors(SourcePhrase const& phrase, SourceWords const& source, std::vector<Suitor>& suitors) const
    -> void {
  auto it = entities_.before(source.sentence, source.range.first);
  bool one_before = false; // in the sentence before, somebody behind
  for (std::uint32_t looked = 0; it != entities_.mentions.begin() && looked < most_named; ++looked) {
    --it;
    auto const distance = source.sentence - it->sentence;
    if (distance > 4) break;
    auto const& e = entities_.list[it->entity];
    bool const person = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && e.words.size() >= 2);
    if (!person || it->of_thing || !agrees(gender_of(it->entity, e.agreement), phrase.agreement)) continue;
    // « la police de l'État de | Negeri Sembilan |»
    if (e.kind == EntityKind::unknown && it->in_complement && e.roles.empty() && e.times < 2) continue;
    int points = 40 - 7 * static_cast<int>(distance) + likeness(phrase, it->entity);
    if (it->subject) points += 12;
    if (it->introduced) points += 8;
    if (in_headline(it->entity)) points += 10; // whom the article is about
    // « l'indifférence de Luc Bel est totale : « … », a lâché cette figure du club »
    bool const pointed = phrase.determination == Determination::demonstrative && distance == 0;
    // « … comme Anne Diot. | Née en Espagne, | la maire a … »: the last one named
    bool const led =
        !one_before && distance == 1 && !readings_[it->sentence].sentence.title && led_by_participle(source);
    one_before = one_before || distance == 1;
    if (led) points += 24;
    if (!led && untold_of(phrase, it->entity)) points -= 22;
    if (it->in_complement && !led) points -= pointed ? 6 : 30;
    suitors.push_back({it->entity, points, it->sentence, it->subject && !it->in_complement});
  }
}

/// « | Née en Espagne, | la maire a … »
auto Resolver::led_by_participle(SourceWords const& source) const -> bool {
  auto const& [sentence, chunks] = readings_[source.sentence];
  auto const first = source.range.first;
  constexpr std::uint32_t longest = 12; // tokens
  if (chunks.empty() || !chunks.front().is(Shape::participle) || first < 2 || first >= longest ||
      !sentence.tokens[first - 1].is(Tag::comma))
    return false;
  auto const end = std::find_if(chunks.begin(), chunks.end(), [&](Chunk const& c) { return c.last >= first; });
  return std::none_of(chunks.begin(), end,
                      [](Chunk const& c) { return c.any(Shape::verb | Shape::quotation | Shape::comma); });
}

auto Resolver::in_headline(EntityIndex entity) const -> bool {
  auto const s = entities_.list[entity].first_sentence;
  return s < readings_.size() && readings_[s].sentence.title;
}

/// Whoever spoke, with a name or without: « Une voisine raconte … La retraitée … » is no one named before.
auto Resolver::heard_suitors(SourcePhrase const& phrase, SourceWords const& source, std::vector<Suitor>& suitors) const
    -> void {
  auto const newest = std::find_if(suitors.begin(), suitors.end(), [](Suitor const& s) { return s.subject; });
  auto const topic = newest == suitors.end() ? 0 : newest->sentence;
  int rank = 0;
  for (auto i = heard_.size(); i-- > 0 && rank < 4; ++rank) {
    auto const& who = heard_[i];
    auto const distance = source.sentence - heard_at_[i];
    if (distance > 4 || !who.animate || who.speaker.empty()) continue;
    bool const named = who.level == Level::named_person && who.entity;
    if (!agrees(named ? gender_of(*who.entity, who.agreement) : who.agreement, phrase.agreement)) continue;
    int points = 54 - 7 * static_cast<int>(distance) - 4 * rank;
    if (named) {
      auto const like = likeness(phrase, *who.entity);
      points += like + (subject_of(heard_at_[i], *who.entity) ? 12 : 0) +
                (heard_at_[i] >= topic ? 7 * (times_heard(*who.entity) - 1) : 0);
      if (rank == 0 && distance <= 1 && like > -25) points += 8; // « le maire … Le préfet … » is another
    }
    suitors.push_back({named ? who.entity : std::nullopt, points, heard_at_[i], false});
  }
}

/// Of the last four who spoke, at most three times: the article goes on about whoever speaks often, until it names
/// another.
auto Resolver::times_heard(EntityIndex entity) const -> int {
  auto const recent = heard_.size() > 4 ? heard_.end() - 4 : heard_.begin();
  auto const times = std::count_if(recent, heard_.end(), [&](Identity const& who) { return who.entity == entity; });
  return static_cast<int>(std::min<std::ptrdiff_t>(times, 3));
}

auto Resolver::subject_of(std::uint32_t sentence, EntityIndex entity) const -> bool {
  std::uint32_t looked = 0;
  for (auto it = entities_.before(sentence, 0); it != entities_.mentions.end() && it->sentence == sentence; ++it) {
    if (it->entity == entity && it->subject) return true;
    if (++looked == most_named) break;
  }
  return false;
}

/// « l'attaquant Paul Rey … Le joueur … », « la PDG … La cheffe d'entreprise … »: words that one person may bear in
/// turn, and nothing beside them that is not said of the person (« le patron du bar »).
auto Resolver::of_one_field(SourcePhrase const& phrase, Entity const& e) const -> bool {
  auto const text = fold(phrase.text);
  std::size_t end = 0;
  for (int words = 0; words < 4 && end < text.size(); ++words) { // « chef », « chef de », « chef de file »
    end = std::min(text.find(' ', end + 1), text.size());
    auto const called = std::string_view{text}.substr(0, end);
    bool const field = std::any_of(e.roles.begin(), e.roles.end(),
                                   [&](std::string const& role) { return pack_.one_field(called, role); });
    bool const own = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
      return called.find(m) != std::string_view::npos || pack_.is(m, Use::generic_body) || said_of(e, m) ||
             !phrase.of_something;
    });
    if (field && own) return true;
  }
  return false;
}

/// « l'humoriste Luc Bel … Le journaliste … »; but « le directeur du journal Luc Bel … Le journaliste … »
auto Resolver::another_trade(SourcePhrase const& phrase, Entity const& e) const -> bool {
  if (phrase.noun_class == nullptr || phrase.noun_class->id != "journalist") return false;
  return std::none_of(e.described.begin(), e.described.end(), [&](std::string const& word) {
    auto const it = pack_.nouns.find(word);
    auto const* cls = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
    return cls != nullptr && cls->level == Level::media;
  });
}

/// français, françaises
auto Resolver::names_nation(std::string_view word) const -> bool {
  // NOLINTNEXTLINE(readability-use-anyofallof): the map's iterator is no iterator of the standard algorithms
  for (auto const& [land, adjective] : pack_.nationalities)
    if (!adjective.empty() && word.starts_with(adjective) && word.size() <= adjective.size() + 3) return true;
  return false;
}

/// How well « l'élu de Mambasa » goes with what is said of a person: « le député provincial » speaks for it, « le
/// préfet » against.
auto Resolver::likeness(SourcePhrase const& phrase, EntityIndex entity) const -> int {
  auto const& e = entities_.list[entity];
  if (phrase.owner == entity) return -100; // « l'avocat de M. Diop »
  int points = 0;
  auto const shared = std::count_if(phrase.modifiers.begin(), phrase.modifiers.end(),
                                    [&](std::string const& m) { return said_of(e, m); });
  points += 15 * static_cast<int>(std::min<std::ptrdiff_t>(shared, 2));
  // « le candidat macroniste, Luc Bel, … Le macroniste », « l'humoriste Luc Bel … L'humoriste »
  bool const called_so =
      contains(e.described, phrase.head) || (phrase.noun_class == nullptr && contains(e.roles, phrase.head));
  if (called_so) points += 25;
  bool like = false;
  bool described = false;
  bool apart = false;
  bool counsel = false; // « Me Luc Bel … Le suspect … »
  bool const field = of_one_field(phrase, e);
  for (auto const& role : e.roles) {
    auto const it = pack_.nouns.find(role);
    auto const* c = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
    described = described || (c == nullptr && pack_.fields.contains(role)); // « le footballeur Paul Rey … Le maire … »
    if (c == nullptr || phrase.noun_class == nullptr) continue;
    // « la victime, Luc Bel, … Le suspect … »: two parts in one affair
    bool const parts = c->id == phrase.noun_class->id && pack_.fields.contains(role) &&
                       pack_.fields.contains(phrase.head) && !pack_.one_field(role, phrase.head);
    apart = apart || (parts && phrase.noun_class->level == Level::witness);
    like = like || c->id == phrase.noun_class->id;
    counsel = counsel || (c->id == "lawyer" && phrase.noun_class->id == "witness");
    described = described || (c->animate && c->id != "figure"); // « la star » may be anything else
  }
  // « le leader syndical », « le responsable »: said of whoever is at the head of anything, but « le président français
  // »
  bool const of_land = shared == 0 && std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                                  [&](std::string const& m) { return names_nation(m); });
  bool const office = phrase.noun_class != nullptr && holds_office(*phrase.noun_class) &&
                      (phrase.noun_class->id != "leader" || phrase.of_something || of_land);
  // « Luc Bel a été arrêté. Le père d'une victime … »: nobody says that he is one
  bool const kin = phrase.noun_class != nullptr && phrase.noun_class->id == "relative" && phrase.of_something &&
                   !called_so &&
                   std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
                     auto const it = pack_.nouns.find(m);
                     auto const* c = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
                     return c != nullptr && c->id == "witness";
                   });
  // « le député Paul Rey … L'ancien ministre de Luc Bel … »: what somebody was is no other office
  bool const former =
      phrase.of_something &&
      (phrase.head.starts_with("ex-") || std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                                     [&](std::string const& m) { return pack_.is(m, Use::former); }));
  // « Luc Bel a été blessé. Le préfet … »: nobody says that he is one; but « ce médecin »
  bool const held =
      phrase.noun_class != nullptr && (told_of_holder(*phrase.noun_class) ||
                                       (phrase.noun_class->id == "agent" && e.roles.empty() && e.described.empty()));
  // « le député de la Creuse Paul Rey … Le préfet de la Creuse … »
  bool const untold = held && (shared == 0 || (described && told_of_holder(*phrase.noun_class))) && !former &&
                      phrase.determination != Determination::demonstrative;
  bool const pointed = phrase.determination == Determination::demonstrative;
  bool const other_trade = described && !like && another_trade(phrase, e);
  bool const told_apart = kin || apart || (untold && !field && (!like || office));
  if (told_apart)
    points += not_told;
  else if (field)
    points += same_field;
  else if (like && !office)
    points += 15;
  else if (((office && described) || counsel || (other_trade && !pointed)) && shared == 0 && !former)
    points += another_office; // « le maire … Le préfet … »
  if (former && phrase.owner && !phrase.plural) return points;
  if (phrase.determination == Determination::demonstrative) return points + 15;
  return phrase.of_something && !phrase.of_a_kind && shared == 0 ? points - 18 : points;
}

} // namespace sourcier
