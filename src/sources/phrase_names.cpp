#include "sources/phrase_parts.hpp"
#include "sources/phrase_reader.hpp"

#include <algorithm>
#include <string>

namespace sourcier {
namespace {

auto holds_given_name(Entity const& e, Pack const& pack) -> bool {
  return std::any_of(e.words.begin(), e.words.end(), [&](std::string const& word) {
    auto const features = pack.morphology.features(word.substr(0, word.find('-')));
    return first_name(features);
  });
}

} // namespace

/// Where a clause about the noun begins: « les avocats | qui défendent Marc Dutour »: his name is not theirs.
auto PhraseReader::relative_clause() const -> Index {
  for (auto t = head_ + 1; t < last_; ++t) {
    bool const behind_comma = at(t - 1).is(Tag::comma);
    // « le rapport, que La Liberté a consulté, », « le rapport que La Liberté a consulté »
    bool const object =
        at(t).is(Tag::que) && (behind_comma || (!at(t).is(Tag::coordinator) && !pack_.lower_quotations_belong));
    bool const trait = t + 1 < last_ && at(t + 1).any(Tag::a | Tag::preposition) &&
                       has(at(t).features, Feature::adjective) && !at(t).is(Tag::adverb); // « , présente à Lille »
    bool const with = behind_comma && (trait || at(t).any(Tag::past_participle | Tag::present_participle)) &&
                      !at(t).any(Tag::noun | Tag::name); // « le préfet, accompagné de Luc Morin »
    if (at(t).any(Tag::qui | Tag::relative) || object || with) return t;
  }
  return last_;
}

auto PhraseReader::read_names() -> void {
  auto const relative = relative_clause();
  Index aside = 0; // behind the last name that is not theirs
  for (auto it = entities_.before(source_.sentence, source_.range.first);
       it != entities_.mentions.end() && it->sentence == source_.sentence && it->first < last_; ++it) {
    if (it->first < first_) continue;
    // « un homme originaire de Mérignac | (Gironde) »
    bool const where = it->first > first_ && at(it->first - 1).is(Tag::open_bracket) &&
                       entities_.list[it->entity].kind != EntityKind::person;
    if (where && out_.noun_class != nullptr && out_.noun_class->animate) continue;
    auto lead = it->first; // « , | Pr | Arsène Kobéa »
    while (lead > first_ && at(lead - 1).is(Tag::title)) --lead;
    bool const listed = aside != 0 && lead == aside + 1; // « qui réunit Sud, | Attac »
    if (it->first > relative && (listed || !(lead > 0 && at(lead - 1).is(Tag::comma)))) {
      aside = it->last;
      continue;
    }
    if (beside_the_point(*it)) continue;
    out_.all_named.push_back(it->entity);
    read_name(*it);
  }
}

/// « les pays voisins, notamment | le Niger », « un sondage Elabe pour | BFMTV », « les organisateurs du Festival
/// d'arts
/// (| Fark) »: a name that is not theirs.
auto PhraseReader::beside_the_point(NamedAt const& mention) const -> bool {
  for (auto t = mention.first; t > head_ + 1 && t + 3 > mention.first; --t)
    if (pack_.is(fold(t - 1), Use::including)) return true;
  if (mention.first <= head_) return false;
  auto const& beside = at(mention.first > first_ ? mention.first - 1 : first_);
  if (beside.is(Tag::pour) && out_.noun_class == nullptr) return true;
  return beside.is(Tag::open_bracket) && mention.last == mention.first + 1 && out_.noun_class != nullptr &&
         out_.noun_class->animate && out_.of_something;
}

/// « le groupe », « la société »: a body that may be another's.
auto PhraseReader::body_of_another() const -> bool {
  return out_.noun_class != nullptr && !out_.noun_class->animate && out_.noun_class->level == Level::organization;
}

/// Whether a name stands in what is said of the noun.
auto PhraseReader::in_complement(NamedAt const& mention) const -> bool {
  if (is_head(mention)) return false;
  constexpr auto prepositions = Tag::de | Tag::a | Tag::preposition;
  auto opening = mention.first; // « l'avocat de | M. Sall, Luc Bel »
  while (opening > begin_ + 1 && opening > head_ + 1 && at(opening - 1).is(Tag::title)) --opening;
  if (opening > begin_ && at(opening - 1).any(prepositions)) return true;
  if (opening > begin_ + 1 && at(opening - 1).is(Tag::determiner) && at(opening - 2).any(prepositions)) return true;
  if (of_nearer_noun(mention)) return true;
  // « une enquête publiée mardi par le journal Le Parisien »: whose it is, however far behind
  return document_class() && mention.first > head_ &&
         std::any_of(&at(head_ + 1), &at(mention.first),
                     [](Token const& t) { return t.any(Tag::par | Tag::past_participle); });
}

/// « la collaboratrice du président Luc Sall », « le chef de la zone opérationnelle Sokola »: the name is that of what
/// stands before it.
auto PhraseReader::of_nearer_noun(NamedAt const& mention) const -> bool {
  if (mention.first <= head_ + 1) return false;
  auto noun = mention.first;
  while (noun > head_ + 1 && !at(noun - 1).any(Tag::noun | Tag::de | Tag::preposition | Tag::a | Tag::comma)) --noun;
  if (noun - 1 <= head_ || !at(noun - 1).is(Tag::noun)) return false;
  // « le porte-parole de l'armée, | le lieutenant Jules Ngongo »: a comma begins anew
  auto const begins_anew = [&](Index t) { // « le président du conseil | et ancien ministre Luc Sall »
    bool const role =
        pack_.prenominal.contains(fold(t + 1)) || at(t - 1).is(Tag::noun); // not « agricole et vétérinaire »
    return at(t).is(Tag::comma) || (at(t).is(Tag::coordinator) && role &&
                                    !at(t + 1).any(Tag::de | Tag::determiner | Tag::preposition | Tag::a));
  };
  bool inside = false;
  for (auto t = head_ + 1; t + 1 < noun; ++t)
    inside = !begins_anew(t) && (inside || at(t).any(Tag::de | Tag::preposition | Tag::a));
  auto const* near = pack_.noun_class(at(noun - 1).noun_class);
  bool const one_person = near != nullptr && near->animate && !has(at(noun - 1).features, Feature::noun_plural);
  return inside && (one_person || (entities_.list[mention.entity].words.size() < 2 && noun < mention.first));
}

/// « la judokate Assia Belkacem »: a noun that no list knows, and a person's name.
auto PhraseReader::unknown_role(NamedAt const& mention) const -> bool {
  auto const& entity = entities_.list[mention.entity];
  bool const name = entity.words.size() >= 2 && entity.kind != EntityKind::medium && entity.kind != EntityKind::place;
  bool const noun = out_.noun_class == nullptr && mention.first > head_ && begin_ < head_ &&
                    at(begin_).is(Tag::determiner) && !at(head_).is(Tag::capitalized);
  return name && noun &&
         (entity.kind == EntityKind::person ||
          (entity.kind == EntityKind::unknown && entity.words.size() == 2 && mention.last >= end_));
}

/// « le maire PS de Vitré », « la ministre UDC »: the party of whoever holds the office.
auto PhraseReader::party_of_office(NamedAt const& mention) const -> bool {
  bool const office = out_.noun_class != nullptr && out_.noun_class->animate &&
                      (out_.noun_class->level == Level::office || out_.noun_class->level == Level::official_unnamed);
  auto const t = mention.first;
  bool const party = at(t).is(Tag::acronym) || pack_.organizations.contains(fold(t)); // « MoDem »
  return office && entities_.list[mention.entity].kind != EntityKind::person && t == head_ + 1 &&
         mention.last == head_ + 2 && party;
}

auto PhraseReader::read_name(NamedAt const& mention) -> void {
  auto const& entity = entities_.list[mention.entity];
  bool const head = is_head(mention);
  bool const complement = in_complement(mention);
  bool const of_persons = animate();
  auto const before = [&](Tag tag) { return at(mention.first - 1).is(tag); };
  // « l'avocat du suspect, | Me Morel », « le médecin du club, | le Dr Tavel »
  auto lead = mention.first;
  while (lead > begin_ + 1 && at(lead - 1).any(Tag::title | Tag::determiner)) --lead;
  bool const titled_apart =
      mention.first > head_ + 1 && before(Tag::title) && lead > begin_ && at(lead - 1).is(Tag::comma);
  // « la porte-parole du ministère Anne-Claire Legendre »: a person's name behind the complement is the head's
  bool const behind_complement = mention.first > head_ + 1 && before(Tag::noun) && !titled_apart &&
                                 !(before(Tag::title) && !of_persons) && // « son conseil, Me Tavel »
                                 entity.words.size() < 2;
  bool const before_head = mention.last <= head_ && of_persons; // "Mr. Cole's aide"
  bool const apposed = !complement && !head && !before_head && !behind_complement &&
                       (of_persons || mention.first > end_ || (mention.first > begin_ && before(Tag::comma)));
  bool const role_unknown = !complement && !head && unknown_role(mention);
  if (party_of_office(mention)) return;
  bool const body_named = !complement && !head && out_.noun_class != nullptr && !of_persons;
  if (head || role_unknown || (apposed && entity.kind == EntityKind::person) ||
      (apposed && of_persons && entity.kind == EntityKind::unknown) ||
      (body_named && entity.kind != EntityKind::person)) {
    if (!out_.named || (entity.kind == EntityKind::person && entities_.list[*out_.named].kind != EntityKind::person)) {
      out_.named = mention.entity;
      out_.apposed = mention.first > end_; // « l'exploitant, la société Froid Atlantique »
    }
  } else if (!out_.owner) {
    take_owner(mention);
  }
  // « le groupe Bolmar | (Canal 9) », a firm's word for itself
  bool const aside_only = mention.first > head_ &&
                          at(mention.first > first_ ? mention.first - 1 : first_).is(Tag::open_bracket) &&
                          body_of_another();
  // « Amnesty International France », « Kelvo Avenir »: a word of a body's name is no role
  bool const own_name = head && entity.words.size() > 1 && mention.first == begin_ && out_.noun_class != nullptr;
  if (own_name && (entity.kind == EntityKind::organization ? of_persons : !out_.noun_class->speaks))
    out_.noun_class = nullptr;
  if (entity.medium != nullptr && out_.medium == nullptr && !aside_only && (head || body_named || out_.of_medium))
    out_.medium = entity.medium;
}

auto PhraseReader::take_owner(NamedAt const& mention) -> void {
  auto const& entity = entities_.list[mention.entity];
  out_.owner = mention.entity;
  // « un porte-parole de Morel Voyages »: a person has but one, and a first name
  bool const firm = out_.determination == Determination::indefinite && entity.words.size() > 1 &&
                    !holds_given_name(entity, pack_) && !person_said(&at(head_), &at(mention.first), pack_);
  out_.of_person = entity.kind == EntityKind::person && !firm;
  out_.of_medium = entity.kind == EntityKind::medium;
}

/// « Henk van der Meulen, ingénieur du syndicat »: what has such a role is a person.
auto PhraseReader::read_role_behind() -> void {
  constexpr Index sight = 6;
  if (!out_.named || end_ >= last_ || !at(end_).is(Tag::comma)) return;
  for (auto t = end_ + 1; t < last_ && t < end_ + sight && !at(t).any(Tag::de | Tag::comma | Tag::qui); ++t) {
    if (!at(t).is(Tag::noun)) continue;
    auto const* role = pack_.noun_class(at(t).noun_class);
    out_.role_behind = role != nullptr && role->animate;
    return;
  }
}

/// A medium that stands for itself or behind « l'agence ».
auto PhraseReader::read_medium() -> void {
  // « la SPA », which the article spells out as a society, is no news agency
  constexpr std::size_t acronym_size = 8; // bytes
  auto const* named = out_.named ? &entities_.list[*out_.named] : nullptr;
  bool const spelt_out = named != nullptr && named->kind == EntityKind::organization && named->acronym &&
                         named->medium == nullptr && named->name.size() > acronym_size;
  for (auto t = begin_; t < end_ && out_.medium == nullptr && !spelt_out; ++t) {
    if (t > head_ && at(t).any(Tag::preposition | Tag::a) && out_.noun_class == nullptr) break;
    if (t > head_ && body_of_another() && at(t).any(Tag::de | Tag::open_bracket)) break; // « les entreprises de TRM »
    if (!at(t).is(Tag::medium)) continue;
    auto const match = registry_.longest_match(document_.text, at(t).span.begin, at(end_ - 1).span.end);
    if (!match) continue;
    bool const cue = (out_.noun_class != nullptr &&
                      (out_.noun_class->level == Level::media || out_.noun_class->id == "journalist")) ||
                     pack_.is(out_.head, Use::wire); // « nos confrères de Sud Ouest »
    bool const article = t > begin_ && at(t - 1).is(Tag::determiner);
    if (match->ambiguous && !cue && !(at(t).is(Tag::acronym) && !article)) continue;
    if (match->ambiguous && match->shared && !cue) continue;
    out_.medium = match->medium;
    out_.medium_text = std::string{document_.at(match->span)};
  }
}

/// « Libération estime », « La Tribune affirme »: a common word with a capital, its own article and nothing else.
auto PhraseReader::read_press() -> void {
  auto const name = begin_ > source_.range.first && at(begin_ - 1).is(Tag::capitalized) ? begin_ - 1 : begin_;
  auto const& word = at(end_ - 1);
  bool const own = name < begin_ || begin_ == first_;
  // « Marianne a révélé que … »: a first name of which the article says nothing else
  auto const* const who = out_.named ? &entities_.list[*out_.named] : nullptr;
  bool const unheard = who != nullptr && name == first_ && last_ == first_ + 1 && who->words.size() == 1 &&
                       who->times < 2 && who->roles.empty() && who->age == 0 && who->aliases.empty();
  bool const common = has(word.features, Feature::uncapitalized) || unheard;
  if (out_.medium != nullptr || !own || !word.is(Tag::capitalized) || !common) return;
  auto const match = registry_.longest_match(document_.text, at(name).span.begin, word.span.end);
  out_.press = match && match->ambiguous && match->span.end == word.span.end;
  if (out_.press) out_.medium_text = std::string{document_.at(match->span)};
  if (out_.press && !match->shared) out_.medium = match->medium;
}

auto PhraseReader::private_role(std::string const& role) const -> bool {
  auto const it = pack_.nouns.find(role);
  auto const* c = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
  return c != nullptr && c->level == Level::witness;
}

/// « Maela, 15 ans », « Ibrahim, un commerçant du marché », « Romain W. »: somebody whose surname is not told.
auto PhraseReader::read_given_name() -> void {
  if (!out_.named) return;
  auto const& e = entities_.list[*out_.named];
  auto const& t = at(head_);
  bool const one_word = e.words.size() == 1 && e.kind == EntityKind::person;
  bool const alone = one_word && e.aliases.empty();
  bool const titled = at(head_ > 0 ? head_ - 1 : 0).is(Tag::title);
  bool const given = first_name(t.features) || (e.age != 0 && t.features == 0);
  bool const witness = out_.noun_class != nullptr && out_.noun_class->level == Level::witness;
  bool const unlisted = alone && given && !has(t.features, Feature::surname) && e.roles.empty() && !titled;
  // « Wilner, un chauffeur de 38 ans »
  bool const privately = one_word && (given || (t.features == 0 && !out_.plural)) && !e.roles.empty() &&
                         std::all_of(e.roles.begin(), e.roles.end(), [&](auto const& r) { return private_role(r); });
  // « Gustave, un gilet jaune venu de Lens »: a surname may be a first name
  bool const introduced = given && end_ + 1 < last_ && at(end_).is(Tag::comma) && at(end_ + 1).is(Tag::indefinite) &&
                          e.words.size() == 1 && e.aliases.empty() && !titled &&
                          std::all_of(e.roles.begin(), e.roles.end(),
                                      [&](auto const& r) { return !pack_.nouns.contains(r) || private_role(r); });
  // popes, kings and queens go by one name
  bool const one_name =
      std::any_of(e.roles.begin(), e.roles.end(), [&](auto const& r) { return pack_.is(r, Use::one_name); });
  out_.first_name_only = !one_name && (unlisted || (alone && witness) || privately || introduced || name_kept_back(e));
}

} // namespace sourcier
