#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

/// Somebody of whom nothing is known yet but the names.
auto called(std::uint32_t entity, Entity const& e) -> Identity {
  Identity who;
  who.speaker = e.name;
  who.aliases = e.aliases;
  who.entity = entity;
  return who;
}

/// « Anne Sy | (UDI) |, Luc Bel »: the token behind a bracket that opens at one, or that one.
auto past_bracket(std::vector<Token> const& tokens, std::uint32_t at, std::uint32_t end) -> std::uint32_t {
  if (at >= end || !tokens[at].is(Tag::open_bracket)) return at;
  auto t = at;
  while (t < end && !tokens[t].is(Tag::close_bracket)) ++t;
  return t < end ? t + 1 : at;
}

/// « la plupart », « certains », « une autre »: a word for some of them, and nobody's function.
auto stands_alone(SourcePhrase const& phrase) -> bool {
  return phrase.noun_class != nullptr && phrase.noun_class->id == "pronoun";
}

} // namespace

auto Resolver::identify(SourceWords const& source, Candidate const& candidate) -> Identity {
  if (source.pronoun && source.house) return body_last(source).value_or(Identity{}); // « y assure-t-on »
  auto const phrase = taken_apart(source);
  if (source.pronoun && !phrase.last_mentioned) return pronoun(source, phrase, candidate);
  bool const told = phrase.named && phrase.apposed; // « ce dernier, la société Gazport, »
  if (phrase.last_mentioned && !told) {
    if (auto const found = named_last(source, phrase.agreement, phrase.person_meant)) return *found;
    if (auto const found = antecedent(source, phrase.agreement, false)) return *found;
    if (source.pronoun) return pronoun(source, phrase, candidate);
  }
  if (possessor(source)) {
    auto const word = tokens_.fold(readings_[source.sentence].sentence.tokens[source.range.first]);
    bool const plural = word.starts_with("leur") || word == "les";
    if (auto const found = antecedent(source, {true, true, plural}, false)) return *found;
    Identity somebody; // « À l'entendre, … », « À ses yeux, … » of nobody before
    somebody.level = Level::anonymous;
    return somebody;
  }
  if (auto const whose = apposition_of(source, phrase)) return person(*whose, phrase);
  Identity who;
  who.agreement = phrase.agreement;
  who.head = std::string{phrase.head};
  who.animate = phrase.noun_class == nullptr || phrase.noun_class->animate;
  who.level = level_of(phrase, entities_, pack_);
  bool const several = stands_alone(phrase) && who.level == Level::collective; // « la plupart », « la majorité »: they
  if (several) who.agreement = {true, true, true};
  if (phrase.named && source.house && who.level == Level::named_person &&
      entities_.list[*phrase.named].kind == EntityKind::unknown)
    who.level = Level::organization, who.animate = false;
  if (phrase.named && who.level == Level::named_person) {
    auto known = person(*phrase.named, phrase);
    together(source, phrase, known);
    return known;
  }
  if (phrase.named && who.level == Level::witness) {
    who.speaker = entities_.list[*phrase.named].name;
    who.entity = phrase.named;
    return who;
  }
  if (two_functions(source)) {
    name_it(who, phrase);
    who.agreement = {true, false, true};
    return who;
  }
  if (who.level == Level::office ||
      (!several && phrase.noun_class != nullptr && phrase.noun_class->animate && definite(phrase) && !phrase.plural)) {
    if (auto const entity = person_of_role(phrase)) return person(*entity, phrase);
  }
  if (auto const kin = theirs(phrase)) return person(*kin, phrase);
  if (auto const known = known_already(phrase, source, who.level)) return *known;
  name_it(who, phrase);
  if (!phrase.named) acronym(source, who);
  mark_medium(who, phrase);
  together(source, phrase, who);
  return who;
}

/// « le président et le Premier ministre »: nobody holds both.
auto Resolver::two_functions(SourceWords const& source) const -> bool {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto const holder = [&](std::uint32_t t) {
    auto const* cls = pack_.noun_class(tokens[t].noun_class);
    return cls != nullptr && cls->animate && holds_office(*cls);
  };
  auto const last = source.range.last;
  for (auto t = source.range.first + 2; t + 2 < last; ++t) {
    if (tokens[t].any(Tag::qui | Tag::relative | Tag::comma)) return false;
    if (!tokens[t].is(Tag::coordinator) || !tokens[t + 1].is(Tag::determiner) || tokens[t + 1].is(Tag::de)) continue;
    auto noun = t + 2;
    while (noun + 1 < last && tokens[noun].is(Tag::adjective) && !holder(noun)) ++noun;
    if (holder(noun) && holder(std::min(source.head, t - 1))) return true;
  }
  return false;
}

/// « Paris et Berlin », « les États-Unis, le Canada et l'ONU »: several bodies, media or people of which each has its
/// name.
auto Resolver::together(SourceWords const& source, SourcePhrase const& phrase, Identity& who) const -> void {
  bool const people = who.level == Level::named_person;
  bool const functions = people && (phrase.noun_class == nullptr || phrase.noun_class->animate);
  bool const papers = who.level == Level::media; // « le Journal du Jura et Mediapart »
  // « les syndicats CGT, FO et Solidaires »
  bool const bodies = who.level == Level::organization && phrase.plural && phrase.noun_class != nullptr &&
                      !phrase.noun_class->animate && !pack_.lower_quotations_belong;
  if (!phrase.named || (phrase.noun_class != nullptr && !functions && !papers && !bodies) ||
      phrase.all_named.size() < 2 || phrase.all_named.size() > 12 ||
      (who.level != Level::organization && who.level != Level::media && !people))
    return;
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto it = entities_.before(source.sentence, source.range.first);
  std::vector<std::string> names;
  auto at = source.range.first;
  bool joined = false;
  bool man = false;
  std::string_view joiner; // « et », "and"
  for (; it != entities_.mentions.end() && it->sentence == source.sentence && it->first < source.range.last; ++it) {
    if (!names.empty()) at = past_bracket(tokens, at, source.range.last);
    if (it->first < at) continue;                 // « Anne Sy (UDI) »
    if (functions && it->in_complement) continue; // « la maire de | Kaya | Rose Tavel et le préfet Paul Rey »
    bool apart = names.empty();
    for (auto t = at; t < it->first; ++t) {
      bool const comma = tokens[t].is(Tag::comma) && !names.empty() && t == at;
      auto const* kind = papers ? pack_.noun_class(tokens[t].noun_class) : nullptr; // « et le | journal | Bild »
      bool const said =
          (functions && (tokens[t].any(Tag::noun | Tag::adjective | Tag::de) || tokens[t].is(Tag::name))) ||
          (kind != nullptr && kind->level == Level::media) || (bodies && names.empty() && tokens[t].is(Tag::noun)) ||
          (papers && pack_.is(tokens_.fold(tokens[t]), Use::wire));
      if (!tokens[t].any(Tag::determiner | Tag::coordinator) && !tokens[t].is(Tag::title) && !comma && !said) return;
      joined = joined || (tokens[t].is(Tag::coordinator) && !names.empty());
      if (tokens[t].is(Tag::coordinator)) // « ainsi que » joins no name
        joiner = t > at && tokens[t - 1].is(Tag::coordinator) ? std::string_view{} : document_.at(tokens[t].span);
      apart = apart || tokens[t].is(Tag::coordinator);
    }
    if (functions && !apart && !(tokens[at].is(Tag::comma) && it->first <= at + 2)) return;
    if (!names.empty() && at == it->first) return;
    auto const kind = entities_.list[it->entity].kind;
    bool const somebody =
        kind == EntityKind::person || (kind == EntityKind::unknown && !names.empty() && it->last - it->first > 1);
    if (people ? !somebody : kind == EntityKind::person) return;
    names.push_back(entities_.list[it->entity].name);
    auto const gender = entities_.list[it->entity].agreement; // « Anne Roy, Luc Petit et Léa Sy … ils »
    man = man || gender.masculine || !gender.feminine;
    at = it->last;
  }
  if (!joined || names.size() < 2 || past_bracket(tokens, at, source.range.last) != source.range.last) return;
  who.speaker = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) {
    who.speaker += i + 1 < names.size() || joiner.empty() ? ", " : " " + std::string{joiner} + " ";
    who.speaker += names[i];
  }
  who.aliases = std::move(names);
  if (people) who.agreement = {man, !man, true};
  who.agreement.plural = true;
  who.entity.reset();
}

/// « Luc Bel, | l'une des figures du mouvement | a affirmé », « selon Luc Bel, | l'un de ses avocats, | qui précise »:
/// what is said of the name that opens the sentence, or its clause behind what comes first, or that « selon » names.
auto Resolver::apposition_of(SourceWords const& source, SourcePhrase const& phrase) const
    -> std::optional<EntityIndex> {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto const comma = source.range.first;
  if (comma < 2 || phrase.named || phrase.plural || phrase.noun_class == nullptr || !phrase.noun_class->animate ||
      !tokens[comma - 1].is(Tag::comma))
    return std::nullopt;
  auto name = entities_.before(source.sentence, comma);
  if (name == entities_.mentions.begin()) return std::nullopt;
  --name;
  if (name->sentence != source.sentence || name->last + 1 != comma || name->last < name->first + 2 ||
      entities_.list[name->entity].kind != EntityKind::person)
    return std::nullopt;
  constexpr std::uint32_t sight = 12;
  auto first = name->first; // « Me | Luc Bel »
  while (first > 0 && tokens[first - 1].is(Tag::title)) --first;
  auto const last = source.range.last;
  bool const fronted = first > 1 && first < sight && tokens[first - 1].is(Tag::comma) &&
                       std::none_of(tokens.begin(), tokens.begin() + first,
                                    [](Token const& t) { return t.any(Tag::finite | Tag::name | Tag::qui); });
  // « celle | de Luc Bel, un élu : « … » »
  bool const of_him =
      first > 1 && tokens[first - 1].is(Tag::de) && pack_.is(tokens_.fold(tokens[first - 2]), Use::pointer);
  bool const chosen = first > 0 && tokens[first - 1].is(Tag::preposition) && !tokens[first - 1].is(Tag::par);
  bool const closed = last + 1 < tokens.size() &&
                      ((tokens[last].is(Tag::comma) && tokens[last + 1].is(Tag::qui)) || tokens[last].is(Tag::colon));
  bool const told = (chosen || of_him) && closed && phrase.determination == Determination::indefinite;
  if (first != 0 && !fronted && !told) return std::nullopt;
  return name->entity;
}

/// « Le père de Lina, Pedro Ibarra, … « … », dit son père », « leur manager »: the one person whom the article calls
/// so.
auto Resolver::theirs(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  if (phrase.determination != Determination::possessive || phrase.plural || phrase.noun_class == nullptr ||
      !phrase.noun_class->animate || !phrase.modifiers.empty())
    return std::nullopt;
  auto const holders = by_role_.find(phrase.head);
  if (holders == by_role_.end() || holders->second.size() != 1) return std::nullopt;
  return holders->second.front();
}

/// « à ses yeux », « selon leurs dires », « à l'en croire », « à les entendre »: he or she of whom the article speaks.
/// « nos informations » are the article's own.
auto Resolver::possessor(SourceWords const& source) const -> bool {
  auto const& tokens = readings_[source.sentence].sentence.tokens;
  auto const first = source.range.first;
  auto const last = source.range.last;
  if (last - first < 2) return false;
  if (tokens[last - 1].is(Tag::infinitive)) return tokens[last - 2].is(Tag::en) || last - first == 2;
  auto const word_at = [&](std::uint32_t t) { return tokens_.fold(tokens[t]); };
  auto const word = word_at(first);
  bool const third = tokens[first].is(Tag::possessive) && (word.starts_with("s") || word.starts_with("leur"));
  bool const own = last - first == 3 && word_at(first + 1).starts_with("propre"); // « selon ses propres mots »
  auto const* kind = pack_.noun_class(tokens[first + 1].noun_class); // « de | son point de vue », not « son attachée »
  bool const phrase = last - first == 4 && tokens[first + 2].is(Tag::de) && !(kind != nullptr && kind->animate);
  if (third && phrase) return true;
  if (!third || (last - first != 2 && !own)) return false;
  auto const& nouns = pack_.transparent;
  return std::find(nouns.begin(), nouns.end(), tokens_.fold(tokens[last - 1])) != nouns.end();
}

/// « la même source », « le scientifique », « le quotidien », « l'entreprise »: somebody of whom the article has
/// spoken.
/// « Luc Bel ne se tait pas. Le député du Nord a écrit au préfet, Paul Rey. « … », écrit | le député |»: whom the same
/// noun meant where it stood before and nobody spoke.
auto Resolver::meant_before(SourcePhrase const& phrase, SourceWords const& source) -> std::optional<Identity> {
  constexpr std::uint32_t sight = 6; // sentences
  constexpr int subject = 50;        // of bare nouns; not « Anne Sy a interpellé | le ministre | . Le ministre … »
  bool const somebody = phrase.noun_class != nullptr && phrase.noun_class->animate && definite(phrase) &&
                        !phrase.plural && !phrase.named && phrase.modifiers.empty();
  if (!somebody) return std::nullopt;
  for (auto s = source.sentence; s-- > 0 && s + sight > source.sentence;) {
    for (auto const& noun : bare_nouns(s)) {
      auto const& tokens = readings_[s].sentence.tokens;
      if (noun.pair || noun.score < subject || tokens_.fold(tokens[noun.words.head]) != phrase.head) continue;
      auto const meant = taken_apart(noun.words);
      if (auto const entity = person_of_role(meant)) return person(*entity, meant);
      auto who = said_otherwise(meant, noun.words);
      return who && who->level == Level::named_person ? who : std::nullopt;
    }
  }
  return std::nullopt;
}

auto Resolver::known_already(SourcePhrase const& phrase, SourceWords const& source, Level level)
    -> std::optional<Identity> {
  bool const pointing = definite(phrase) && !phrase.named;
  if (phrase.same || pointing) {
    if (auto known = spoken_before(phrase)) return known;
  }
  if (stands_alone(phrase) && level == Level::collective) return std::nullopt;
  if (auto known = another(phrase)) return known;
  if (auto known = one_of_them(phrase, source)) return known;
  if (auto known = said_otherwise(phrase, source)) return known;
  if (auto known = meant_before(phrase, source)) return known;
  if (!pointing || phrase.plural || phrase.of_something) return std::nullopt;
  bool const told_to_it = !heard_.empty() && source.sentence - heard_at_.back() <= 1 && phrase.modifiers.empty() &&
                          spoken_to(phrase.head, heard_at_.back());
  // « Interpol se dit surpris. « … », ajoute l'organisation »
  bool const just_heard = phrase.modifiers.empty() && pack_.is(phrase.head, Use::generic_body) && !heard_.empty() &&
                          heard_.back().entity && heard_.back().level == Level::organization &&
                          source.sentence - heard_at_.back() <= 1 && !told_to_it;
  if (just_heard && could_be(phrase, entities_.list[*heard_.back().entity])) {
    auto const other = body_meant(phrase, source); // « le groupe Orvex … Sud-Rail dit … Le groupe … »
    auto const near = kinship(phrase.head, entities_.list[*heard_.back().entity]);
    bool const called_so = other && contains(entities_.list[*other].described, phrase.head);
    bool const fitter = other && (called_so || (near < 0 && kinship(phrase.head, entities_.list[*other]) >= 0));
    if (near > 0 || !fitter) return heard_.back();
    return body(*other, phrase);
  }
  if (!phrase.proper_head || phrase.modifiers.empty()) {
    if (auto known = same_head_before(phrase, source)) return known;
  }
  auto const& quoted = readings_[source.sentence].sentence.quoted;
  auto const next = phrase.head_token + 1; // « le collectif | « Rive gauche » »: it has its name
  bool const own_name = next < source.range.last && !quoted[phrase.head_token] && quoted[next];
  if (phrase.medium == nullptr && level == Level::media && !own_name && !state_worded(phrase, pack_) &&
      !pack_.is(phrase.head, Use::at_large)) {
    if (auto known = medium_meant(source)) return known;
  }
  if (phrase.noun_class != nullptr && !phrase.noun_class->animate && level == Level::organization &&
      !phrase.proper_head && !own_name) {
    if (auto known = named_by_noun(phrase, source)) return known;
    auto const meant = body_meant(phrase, source);
    if (meant && !(told_to_it && heard_.back().entity == meant)) return body(*meant, phrase);
  }
  return std::nullopt;
}

/// What it is called: by its own words, or by the fullest name of what they name.
auto Resolver::name_it(Identity& who, SourcePhrase const& phrase) const -> void {
  who.speaker = phrase.press ? phrase.medium_text : phrase.text;
  if (!phrase.named) return;
  auto const& e = entities_.list[*phrase.named];
  who.entity = phrase.named;
  who.agreement = e.agreement.masculine || e.agreement.feminine ? e.agreement : phrase.agreement;
  bool const ends_so = phrase.text.ends_with(e.name) ||
                       std::any_of(e.aliases.begin(), e.aliases.end(),
                                   [&](std::string const& alias) { return phrase.text.ends_with(alias); });
  // « la société de logiciels Kaspersky »
  bool const firm = pack_.companies.contains(phrase.head) && e.kind != EntityKind::place && ends_so;
  // « l'Ordre national des avocats »: a common word that bears its capital for the whole
  bool const whole = phrase.noun_class == nullptr && phrase.proper_head && phrase.of_something && e.words.size() == 1 &&
                     !e.acronym && e.kind != EntityKind::person && who.level == Level::organization &&
                     has(pack_.morphology.features(phrase.head), Feature::uncapitalized);
  if (whole) {
    who.aliases = e.aliases;
  } else if ((phrase.noun_class == nullptr && !phrase.section) || who.level == Level::media || phrase.apposed || firm) {
    who.speaker = e.name;
    who.aliases = e.aliases;
  } else if (who.level == Level::organization) {
    who.aliases = e.aliases;
    who.aliases.insert(who.aliases.begin(), e.name);
  }
}

/// A medium speaks as a medium, by the name under which it is registered; « les syndicats de RT France » do not.
auto Resolver::mark_medium(Identity& who, SourcePhrase const& phrase) const -> void {
  bool const body_of_medium = phrase.of_medium && phrase.noun_class != nullptr &&
                              phrase.noun_class->level == Level::organization &&
                              phrase.noun_class->of_medium != Level::media;
  if (phrase.medium != nullptr && !body_of_medium) {
    if (who.level == Level::media || who.level == Level::organization) who.level = Level::media;
    if (who.level == Level::media && !phrase.of_medium && !phrase.medium_text.empty()) who.speaker = phrase.medium_text;
    if (phrase.medium->media_class && who.level == Level::media)
      who.state_media =
          StateMedia{phrase.medium->name, phrase.medium->country, *phrase.medium->media_class, phrase.medium->key};
  }
  if (!who.state_media && who.level == Level::media && !phrase.of_medium && state_worded(phrase, pack_))
    who.state_media = StateMedia{phrase.text, "", StateMediaClass::SC, "text"};
}

auto Resolver::body(std::uint32_t entity, SourcePhrase const& phrase) const -> Identity {
  auto const& e = entities_.list[entity];
  auto who = called(entity, e);
  who.level = Level::organization;
  who.agreement = phrase.agreement;
  who.head = std::string{phrase.head};
  who.animate = false;
  return who;
}

auto Resolver::person(std::uint32_t entity, SourcePhrase const& phrase) const -> Identity {
  auto const& e = entities_.list[entity];
  auto who = called(entity, e);
  who.level = goes_by_first_name(e, pack_) ? Level::witness : Level::named_person;
  who.agreement = e.agreement.masculine != e.agreement.feminine ? e.agreement : phrase.agreement;
  who.head = std::string{phrase.head};
  if (!phrase.named) who.said_as = fold(phrase.text);
  return who;
}

/// « l'ARS », « l'Agence régionale de santé (ARS) »: the other form that a parenthesis gave.
auto Resolver::acronym(SourceWords const& source, Identity& who) const -> void {
  auto const& sentence = readings_[source.sentence].sentence;
  for (auto t = source.range.first; t + 1 < source.range.last; ++t) {
    if (sentence.tokens[t].is(Tag::open_bracket) && sentence.tokens[t + 1].is(Tag::acronym))
      who.aliases.emplace_back(document_.at(sentence.tokens[t + 1].span));
  }
}

auto Resolver::identity_of(std::uint32_t entity) const -> Identity {
  auto const& e = entities_.list[entity];
  auto who = called(entity, e);
  who.agreement = e.agreement;
  bool const person = e.kind == EntityKind::person ||
                      (e.kind == EntityKind::unknown && e.words.size() >= 2 && !named_for_trade(e, pack_));
  if (person && e.agreement.masculine == e.agreement.feminine) who.agreement = gender_of(entity, {true, true, false});
  who.level = person ? Level::named_person : e.kind == EntityKind::medium ? Level::media : Level::organization;
  if (name_kept_back(e) || goes_by_first_name(e, pack_)) who.level = Level::witness;
  if (e.medium != nullptr && e.medium->media_class)
    who.state_media = StateMedia{e.medium->name, e.medium->country, *e.medium->media_class, e.medium->key};
  return who;
}

} // namespace sourcier
