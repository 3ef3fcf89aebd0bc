#include "sources/resolver.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t most_holders = 256; ///< of one role, looked at for « le maire »

/// « RN » of « Rassemblement national »: the first letters of words that stand one after the other.
auto holds_acronym(std::vector<std::string> const& words, std::string_view acronym) -> bool {
  if (acronym.size() < 2 || acronym.size() > words.size()) return false;
  for (std::size_t i = 0; i + acronym.size() <= words.size(); ++i) {
    std::size_t k = 0;
    while (k < acronym.size() && words[i + k].front() == acronym[k]) ++k;
    if (k == acronym.size()) return true;
  }
  return false;
}

auto split_words(std::string_view phrase) -> std::vector<std::string_view> {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < phrase.size();) {
    auto const end = std::min(phrase.find(' ', at), phrase.size());
    if (end > at) out.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// « Luc Bel, ancien maire »: what he is no longer.
auto no_longer(Entity const& e, std::string_view role) -> bool {
  auto const past = std::count(e.former.begin(), e.former.end(), role);
  return past > 0 && past == std::count(e.roles.begin(), e.roles.end(), role);
}

/// « l'ancien ministre » of an « ex-ministre »
auto formerly(Entity const& e, std::string_view role) -> bool {
  return std::any_of(e.roles.begin(), e.roles.end(),
                     [&](std::string const& known) { return known != role && without_ex(known) == role; });
}

} // namespace

/// « Selon | le professeur |, … Luc Bel, un professeur de Brest, … »: whom the article introduces further down as one
/// of those is not the one meant here.
auto Resolver::introduced_below(EntityIndex entity, SourcePhrase const& phrase) const -> bool {
  auto const first = entities_.list[entity].first_sentence;
  if (first <= reading_ || pack_.lower_quotations_belong) return false;
  auto const& tokens = readings_[first].sentence.tokens;
  constexpr int sight = 32; // names
  int looked = 0;
  for (auto it = entities_.before(first, 0);
       it != entities_.mentions.end() && it->sentence == first && looked++ < sight; ++it) {
    if (it->entity != entity) continue;
    auto const t = it->last;
    return t + 2 < tokens.size() && tokens[t].is(Tag::comma) && tokens[t + 1].is(Tag::indefinite) &&
           tokens_.fold(tokens[t + 2]) == phrase.head;
  }
  return false;
}

/// « la ministre », « le porte-parole »: the person of that function named so far, or later in the text.
auto Resolver::person_of_role(SourcePhrase const& phrase) const -> std::optional<std::uint32_t> {
  std::optional<std::uint32_t> best;
  std::optional<std::uint32_t> like; // some of the words are said of them
  std::vector<EntityIndex> spoken;
  std::vector<EntityIndex> silent;
  auto const holders = by_role_.find(without_ex(phrase.head));
  if (holders == by_role_.end()) {
    if (auto const holder = other_name_of_office(phrase)) return holder;
    if (auto const next = named_next(phrase)) return next;
    if (auto const office = person_of_office(phrase)) return office;
    return only_of_field(phrase);
  }
  // « Léo Roy, le maire … Luc Bel, ancien maire … Le maire … »: who is in office
  bool const in_office = phrase.modifiers.empty() && holders->second.size() > 1 &&
                         holders->second.size() < most_holders &&
                         std::any_of(holders->second.begin(), holders->second.end(),
                                     [&](EntityIndex i) { return !no_longer(entities_.list[i], phrase.head); });
  std::uint32_t looked = 0;
  for (auto it = holders->second.rbegin(); it != holders->second.rend() && looked++ < most_holders; ++it) {
    auto const i = *it;
    auto const& e = entities_.list[i];
    if (in_office && no_longer(e, phrase.head)) continue;
    if (introduced_below(i, phrase)) continue;
    bool const fits = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
      return said_of(e, m) || holds_acronym(e.described, m) ||
             (pack_.prenominal.contains(m) && formerly(e, phrase.head));
    });
    bool const some = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                  [&](std::string const& m) { return contains(e.described, m); });
    bool const loose = phrase.modifiers.empty() || (some && (has_spoken_[i] || holders->second.size() == 1));
    if (!fits && !loose) continue;
    if (phrase.agreement.feminine && !phrase.agreement.masculine && e.agreement.masculine && !e.agreement.feminine)
      continue;
    if (phrase.agreement.masculine && !phrase.agreement.feminine && e.agreement.feminine && !e.agreement.masculine)
      continue;
    if (phrase.owner && std::find(phrase.all_named.begin(), phrase.all_named.end(), i) != phrase.all_named.end())
      continue;
    if (!fits && !phrase.modifiers.empty()) {
      if (!like || has_spoken_[i]) like = like && has_spoken_[*like] ? like : std::optional{i};
      continue;
    }
    if (has_spoken_[i]) { // the last one who spoke wins
      if (!phrase.modifiers.empty()) return i;
      spoken.push_back(i);
    }
    if (!best) best = i;
    if (phrase.modifiers.empty()) silent.push_back(i);
  }
  if (!spoken.empty()) return told_last(spoken);
  if (best) return silent.size() > 1 ? told_last(silent) : best;
  if (like) { // « le chef de l'État français … le président serbe … Le chef de l'État serbe … »
    auto const holder = other_name_of_office(phrase);
    return holder ? holder : like;
  }
  if (auto const holder = other_name_of_office(phrase)) return holder;
  return named_next(phrase);
}

/// « Le président Luc Bel a dit … Ali Sy, le président mexicain, a dit … Luc Bel promet … Le président … »: of those
/// who have spoken, whoever spoke or was a sentence's subject last.
auto Resolver::told_last(std::vector<EntityIndex> const& spoken) const -> EntityIndex {
  if (spoken.size() == 1) return spoken.front();
  constexpr std::uint32_t sight = 48; // names, and those who spoke
  std::uint32_t looked = 0;
  auto const one = [&](EntityIndex e) { return contains(spoken, e); };
  std::optional<std::pair<std::uint32_t, EntityIndex>> heard;
  for (auto i = heard_.size(); i-- > 0 && looked++ < sight && !heard;)
    if (heard_[i].entity && one(*heard_[i].entity)) heard = {heard_at_[i], *heard_[i].entity};
  looked = 0;
  auto const here = reading_;
  for (auto it = entities_.before(here, 0); it != entities_.mentions.begin() && looked < sight; ++looked) {
    --it;
    if (heard && it->sentence <= heard->first) break;
    if (it->subject && !it->in_complement && one(it->entity)) return it->entity;
  }
  return heard ? heard->second : spoken.front();
}

/// « … le président Léon Bas … Le chef de l'État … »: the one person of that office; « le chef de l'État | ivoirien »
/// is the « président ivoirien ».
auto Resolver::other_name_of_office(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  if (phrase.plural || !definite(phrase)) return std::nullopt;
  auto const& text = phrase.folded;
  auto names = pack_.title_roles.find(text);
  std::vector<std::string_view> traits; // behind the office: « ivoirien »
  for (auto end = text.rfind(' '); names == pack_.title_roles.end() && end != std::string::npos && traits.size() < 2;
       end = text.rfind(' ', end - 1)) {
    auto const until = traits.empty() ? text.size() : static_cast<std::size_t>(traits.back().data() - text.data()) - 1;
    traits.push_back(std::string_view{text}.substr(end + 1, until - end - 1));
    names = pack_.title_roles.find(text.substr(0, end));
    if (end == 0) break;
  }
  if (names == pack_.title_roles.end()) return std::nullopt;
  std::optional<EntityIndex> only;
  for (auto const& name : names->second) {
    auto const words = split_words(name);
    for (auto const& role : words) {
      auto const holders = by_role_.find(role);
      if (holders == by_role_.end()) continue;
      std::uint32_t looked = 0;
      for (auto const i : holders->second) {
        if (looked++ == most_holders) return std::nullopt;
        auto const& e = entities_.list[i];
        if (!agrees(e.agreement, phrase.agreement)) continue; // « la cheffe de l'État »
        // « Le ministre des Affaires étrangères … | Le chef de la diplomatie française |»: of the paper's own land
        auto const of_nation = [&](std::string const& word) { return names_nation(word); };
        bool const landless = std::none_of(e.described.begin(), e.described.end(), of_nation) &&
                              std::none_of(e.roles.begin(), e.roles.end(), of_nation);
        if (!std::all_of(traits.begin(), traits.end(), [&](std::string_view trait) {
              return said_of(e, trait) || (landless && names_nation(trait));
            }))
          continue;
        bool const all = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
          return word == role || contains(e.described, word) || contains(e.roles, word);
        });
        bool const of_body = words.size() == 1 && !of_land(e); // « le président du club »
        if (!all || of_body) continue;
        if (only && *only != i) return std::nullopt;
        only = i;
      }
    }
  }
  return only;
}

/// « le président français », « le président de la République », « le président Bas », not « le président du syndicat
/// ».
auto Resolver::of_land(Entity const& e) const -> bool {
  return std::all_of(e.described.begin(), e.described.end(), [&](std::string const& word) {
    auto const it = pack_.nouns.find(word);
    auto const* c = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
    return c == nullptr || c->animate || pack_.is(word, Use::generic_land);
  });
}

/// « Anne Diot : « On tiendra » »: the headline begins with who speaks below, by the whole name.
auto Resolver::voice_of_headline() const -> std::optional<EntityIndex> {
  if (readings_.empty() || !readings_.front().sentence.title) return std::nullopt;
  auto const& tokens = readings_.front().sentence.tokens;
  auto const it = entities_.before(0, 0);
  if (it == entities_.mentions.end() || it->sentence != 0 || it->first != 0 || it->last >= tokens.size())
    return std::nullopt;
  auto const& e = entities_.list[it->entity];
  bool const quotes = it->last + 1 < tokens.size() &&
                      (tokens[it->last + 1].is(Tag::quotation) || readings_.front().sentence.quoted[it->last + 1]);
  bool const somebody = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && quotes);
  return tokens[it->last].is(Tag::colon) && somebody && e.words.size() > 1 ? std::optional{it->entity} : std::nullopt;
}

/// « La ministre des Armées dénonce … En visite à Toulouse, Florence Perly a … »: a function that has nobody's name in
/// the article, and right behind its first mention somebody named of whom the article says no function. They are one.
auto Resolver::named_next(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  if (phrase.plural || !definite(phrase) || phrase.noun_class == nullptr || !phrase.noun_class->animate)
    return std::nullopt;
  auto const known = named_next_.find(std::string{phrase.head});
  if (known != named_next_.end()) return known->second;
  auto& out = named_next_[std::string{phrase.head}];
  constexpr std::uint32_t sight = 3; // sentences
  auto const first = first_mention(phrase.head);
  if (!first) return out;
  auto const suits = [&](Entity const& e) { return e.roles.empty() && agrees(e.agreement, phrase.agreement); };
  // « Anne Diot : « On tiendra » », and below « La maire, qui … »
  auto const voice = voice_of_headline();
  if (voice && *first <= sight && suits(entities_.list[*voice])) return out = voice;
  auto const sure = [&](Entity const& e) {
    return e.agreement.masculine != e.agreement.feminine && phrase.agreement.masculine != phrase.agreement.feminine;
  };
  auto const in_title = [&](std::uint32_t s) { return readings_[s].sentence.title; };
  bool const told = told_of_holder(*phrase.noun_class);
  for (auto it = entities_.before(*first, 0); it != entities_.mentions.end() && it->sentence <= *first + sight; ++it) {
    auto const& e = entities_.list[it->entity];
    bool const speaks = behind_cue(*it) || (holds_office(*phrase.noun_class) && !told && before_cue(*it));
    bool const person = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && speaks);
    if (!person || e.words.size() < 2 || it->in_complement) continue;
    if (it->sentence == *first && !e.roles.empty()) continue; // « Le député a reçu le préfet Luc Bel »: two
    if (behind_function(*it)) return out; // « L'ancien maire et adjoint au maire, Luc Bel »: has one of his own
    if (phrase.of_something && with_party(*it))
      return out; // « Le candidat d'En avant … Luc Bel (UDI) a dit »: somebody else
    bool const begins = (e.first_sentence == it->sentence || in_title(e.first_sentence)) && it->sentence > *first;
    // « …, a déclaré le ministre. « … », a ajouté Luc Bel »: the same man goes on
    bool const goes_on = it->sentence > *first && behind_cue(*it, true);
    bool const acts = it->subject && sure(e) && !told; // « Le préfet dénonce … Luc Bel est venu »: two
    if ((begins || goes_on) && suits(e) && (speaks || acts)) out = it->entity;
    return out; // the first person named there, or nobody
  }
  return out;
}

/// « | Kristalina Geo | a estimé que »: a name of which nobody knows whether it is a woman's.
auto Resolver::before_cue(NamedAt const& name) const -> bool {
  auto const& chunks = readings_[name.sentence].chunks;
  if (!name.subject || name.in_complement || entities_.list[name.entity].kind != EntityKind::unknown) return false;
  auto const verb = std::find_if(chunks.begin(), chunks.end(), [&](Chunk const& c) { return c.first >= name.last; });
  return verb != chunks.end() && verb->is(Shape::verb) && verb->is(Shape::cue);
}

/// « L'ancien maire et actuel adjoint au maire de Nice, | Luc Bel | parle de … »: a function that opens the sentence.
auto Resolver::behind_function(NamedAt const& name) const -> bool {
  auto const& [sentence, chunks] = readings_[name.sentence];
  if (name.first < 2 || !sentence.tokens[name.first - 1].is(Tag::comma)) return false;
  bool function = false;
  for (auto const& chunk : chunks) {
    if (chunk.last >= name.first) break;
    if (chunk.any(Shape::verb | Shape::quotation)) return false;
    auto const* cls = pack_.noun_class(sentence.tokens[chunk.head].noun_class);
    function = function || (chunk.is(Shape::noun_phrase) && cls != nullptr && cls->animate);
  }
  return function && chunks.front().is(Shape::noun_phrase);
}

/// « Luc Bel (UDI) »
auto Resolver::with_party(NamedAt const& name) const -> bool {
  auto const& tokens = readings_[name.sentence].sentence.tokens;
  return name.last + 2 < tokens.size() && tokens[name.last].is(Tag::open_bracket) &&
         tokens[name.last + 1].is(Tag::acronym) && tokens[name.last + 2].is(Tag::close_bracket);
}

/// « …, a prévenu Florence Perly »: the subject stands behind its verb.
auto Resolver::behind_cue(NamedAt const& name, bool going_on) const -> bool {
  auto const& chunks = readings_[name.sentence].chunks;
  for (std::size_t c = 1; c < chunks.size() && chunks[c].first <= name.first; ++c) {
    if (chunks[c].first != name.first) continue;
    auto v = c - 1;
    while (v > 0 && chunks[v].any(Shape::time | Shape::adverb | Shape::prepositional)) --v;
    if (chunks[v].is(Shape::comma) && v + 1 == c && v > 0 && chunks[v - 1].is(Shape::quotation))
      return !going_on; // « « … », Anne Diot, au sortir de la réunion »
    if (!chunks[v].is(Shape::verb) || !chunks[v].is(Shape::cue)) return false;
    return !going_on || pack_.is(pack_.verbs[chunks[v].entry].lemma, Use::going_on);
  }
  return false;
}

/// The sentence in which a noun first stands with its article and nobody's name.
auto Resolver::first_mention(std::string_view noun) const -> std::optional<std::uint32_t> {
  constexpr std::uint32_t far = 24; // sentences; articles name early whom they are about
  for (std::uint32_t s = 0; s < readings_.size() && s < far; ++s) {
    auto const& [sentence, chunks] = readings_[s];
    for (auto const& chunk : chunks) {
      if (chunk.is(Shape::noun_phrase) && chunk.is(Shape::determined) &&
          tokens_.fold(sentence.tokens[chunk.head]) == noun && !names_somebody(s, chunk))
        return s;
    }
  }
  return std::nullopt;
}

/// « Le patron du bar raconte … Le patron … »: somebody without a name has spoken under that noun.
auto Resolver::heard_nameless(std::string_view noun) const -> bool {
  auto const recent = heard_.size() > 8 ? heard_.end() - 8 : heard_.begin();
  return std::any_of(recent, heard_.end(), [&](Identity const& who) { return !who.entity && who.head == noun; });
}

/// « Le sélectionneur a tranché. … », a dit le coach Paul Rey »: the one person of the article who may be called so,
/// named before or behind.
auto Resolver::only_of_field(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  auto const text = fold(phrase.text);
  auto const space = text.find(' ');
  // « la femme politique de 67 ans »: two words for one thing
  auto const two = space == std::string::npos ? text : text.substr(0, text.find(' ', space + 1));
  bool const called_so = space != std::string::npos && pack_.fields.contains(two);
  if (phrase.plural || !definite(phrase) || phrase.of_something || phrase.noun_class == nullptr ||
      !(called_so || (holds_office(*phrase.noun_class) && pack_.fields.contains(phrase.head))) ||
      heard_nameless(phrase.head))
    return std::nullopt;
  auto const called = called_so ? std::string_view{two} : phrase.head;
  std::uint32_t looked = 0;
  auto const [known, missing] = of_field_.try_emplace(text);
  if (!missing) return known->second;
  for (auto const& [role, holders] : by_role_) {
    if (!pack_.one_field(called, role)) continue;
    for (auto const holder : holders) {
      if (++looked > most_holders) { // too many to tell one from the others
        known->second.reset();
        return std::nullopt;
      }
      auto const& e = entities_.list[holder];
      bool const own = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
        return said_of(e, m) || (called_so && (two.ends_with(m) || pack_.time_units.contains(m)));
      });
      if (!own) continue; // « le leader nord-coréen »
      if (known->second && *known->second != holder) {
        known->second.reset();
        return std::nullopt;
      }
      known->second = holder;
    }
  }
  if (known->second && !agrees(gender_of(*known->second, entities_.list[*known->second].agreement), phrase.agreement))
    known->second.reset();
  return known->second;
}

/// « Le maire, Anne Diot, … L'édile … »: the one person of whom the article says another word for the same office.
auto Resolver::person_of_office(SourcePhrase const& phrase) const -> std::optional<EntityIndex> {
  if (phrase.noun_class == nullptr || !one_office(*phrase.noun_class)) return std::nullopt;
  auto const said = std::count_if(phrase.modifiers.begin(), phrase.modifiers.end(),
                                  [&](std::string const& m) { return !pack_.prenominal.contains(m); });
  bool const of_the_place = phrase.noun_class->id == "mayor" && phrase.all_named.empty() &&
                            said == 1; // « le premier magistrat de la commune »
  if (phrase.complement && !of_the_place) return std::nullopt;
  if (heard_nameless(phrase.head)) return std::nullopt;
  std::optional<EntityIndex> only;
  for (auto const& [role, holders] : by_role_) {
    auto const it = pack_.nouns.find(role);
    auto const* c = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
    if (c == nullptr || c->id != phrase.noun_class->id) continue;
    if (holders.size() > 1 || (only && *only != holders.front())) return std::nullopt;
    only = holders.front();
  }
  // « la maire Awa Sy … L'édile … »: the article tells no gender
  if (only && !phrase.either && !agrees(entities_.list[*only].agreement, phrase.agreement)) return std::nullopt;
  return only;
}

} // namespace sourcier
