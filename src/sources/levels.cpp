#include "sources/phrase.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {

auto state_worded(SourcePhrase const& phrase, Pack const& pack) -> bool {
  auto const& whole = phrase.folded;
  return std::any_of(pack.state_media_words.begin(), pack.state_media_words.end(), [&](std::string const& words) {
    auto const found = whole.find(words);
    if (found == std::string::npos) return false;
    auto const end = found + words.size();
    bool const left = found == 0 || whole[found - 1] == ' ' || whole[found - 1] == '\'' || whole[found - 1] == '-';
    auto const behind = whole.find(' ', std::min(end + 1, whole.size())); // « de | l'État islamique », which is none
    auto const start = whole.find_last_of(" '", end - 1) + 1;
    auto const name = whole.substr(start, behind == std::string::npos ? behind : behind - start);
    if (end < whole.size() && pack.organizations.contains(name)) return false;
    bool const kept = phrase.noun_class != nullptr && phrase.noun_class->id == "site"; // « le site officiel du club »
    if (kept && words.find(' ') == std::string::npos) return false;
    return left && (end == whole.size() || whole[end] == ' ' || whole[end] == ',');
  });
}

auto of_either_gender(std::string_view word, Features features, Pack const& pack) -> bool {
  bool const masculine = has(features, Feature::noun_masculine) || has(features, Feature::masculine);
  bool const feminine = has(features, Feature::noun_feminine) || has(features, Feature::feminine);
  if (pack.agent(word, features) || pack.fields.contains(word)) return true;
  if (masculine == feminine) return masculine && word.ends_with('e');
  auto const known = [&](std::string const& form) {
    auto const other = pack.morphology.features(form);
    return has(other, Feature::noun) || has(other, Feature::adjective);
  };
  if (masculine) return known(std::string{word} + 'e');
  auto const stem = word.substr(0, word.size() - 1);
  bool const doubled = stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
  return word.ends_with('e') &&
         (known(std::string{stem}) || (doubled && known(std::string{stem.substr(0, stem.size() - 1)})));
}

auto marked_name(Sentence const& sentence, TokenRange words) -> Span {
  auto span = sentence.inner_span(words.first, words.last);
  bool opened = false;
  for (auto t = words.first + 1; t < words.last; ++t) {
    if (sentence.outer[t].begin < sentence.tokens[t].span.begin) opened = true;
    if (t + 1 < words.last && sentence.outer[t].end > sentence.tokens[t].span.end) opened = false;
  }
  if (opened) span.end = std::max(span.end, sentence.outer[words.last - 1].end);
  return span;
}

auto holds_office(NounClass const& noun) -> bool {
  return noun.id == "role" || noun.id == "envoy" || noun.id == "appointee" || one_office(noun);
}

auto told_of_holder(NounClass const& noun) -> bool { return noun.id == "appointee" || noun.id == "lawyer"; }

auto one_office(NounClass const& noun) -> bool {
  return noun.id == "mayor" || noun.id == "monarch" || noun.id == "leader";
}

auto goes_by_first_name(Entity const& e, Pack const& pack) -> bool {
  if (e.words.size() != 1 || e.kind != EntityKind::person || !e.aliases.empty()) return false;
  auto const features = pack.morphology.features(e.words.front());
  bool const given = first_name(features) || (e.age != 0 && features == 0); // « Maela, 15 ans »
  return given && !has(features, Feature::surname) &&
         std::all_of(e.roles.begin(), e.roles.end(), [&](std::string const& role) {
           auto const it = pack.nouns.find(role);
           auto const* c = it == pack.nouns.end() ? nullptr : pack.noun_class(it->second);
           return c != nullptr && c->level == Level::witness && !pack.is(role, Use::one_name);
         });
}

auto named_for_trade(Entity const& e, Pack const& pack) -> bool {
  if (e.words.size() != 2 || e.kind != EntityKind::unknown || !e.roles.empty() || !e.described.empty() || e.age != 0)
    return false;
  auto const trade = pack.morphology.features(e.words.back());
  return pack.morphology.features(e.words.front()) == Features{} && has(trade, Feature::noun) &&
         has(trade, Feature::uncapitalized) && !has(trade, Feature::surname) && !first_name(trade);
}

auto name_kept_back(Entity const& e) -> bool {
  if (e.kind == EntityKind::person && e.words.size() == 1 && initials(e.words.front())) return true;
  if (e.words.size() != 2 || e.kind != EntityKind::person) return false;
  auto const& initial = e.words.back();
  return initial.size() == 1 || (initial.size() == 2 && initial.back() == '.');
}

namespace {

/// « des banques suisses », « certains partis en place »: many of a kind, and none of them is named.
auto some_bodies(SourcePhrase const& p) -> bool {
  auto const& c = *p.noun_class;
  return !c.animate && c.level == Level::organization && c.plural == Level::collective &&
         p.determination == Determination::indefinite && !p.named;
}

/// « les rebelles Omori »: people who go by the name of their group.
auto of_a_band(SourcePhrase const& p, Entity const& e) -> bool {
  auto const* c = p.noun_class;
  return c != nullptr && c->animate && p.plural && p.all_named.size() == 1 && e.words.size() == 1 &&
         c->level == Level::witness && c->plural == Level::collective && c->id != "relative";
}

/// « un agent anonyme », « des élus sous couvert d'anonymat ».
auto called_nameless(SourcePhrase const& p, Pack const& pack) -> bool {
  auto const* c = p.noun_class;
  if (c == nullptr || !c->animate || p.named || holds_office(*c)) return false;
  return std::any_of(p.modifiers.begin(), p.modifiers.end(),
                     [&](std::string const& m) { return pack.is(m, Use::no_content); });
}

/// Several people or bodies that no name tells apart.
auto level_of_many(SourcePhrase const& p, Pack const& pack) -> Level {
  auto const* c = p.noun_class;
  // « des maires ruraux » are a group, « des députés du parti X » people of a named body
  // « les deux avocats de Mme Roche »
  if (c->id == "lawyer" && p.of_person && p.determination == Determination::definite) return c->level;
  if (some_bodies(p)) return c->plural;
  bool const body = p.owner || p.of_body;
  // « les associations d'élus » are many and none of them is named
  bool const kind_of_body = !c->animate && (p.of_a_kind || p.of_kinds) && !p.owner;
  bool const of_camp = p.of_group && !body && !p.proper_head; // « les députés d'opposition »: of no body
  // « les puissances occidentales », « plusieurs ONG locales » are many too
  bool const told_apart = p.complement && !kind_of_body && !of_camp &&
                          (c->animate || c->level == c->plural || p.of_something || p.owner || p.proper_head ||
                           pack.is(p.head, Use::generic_land));
  auto const said = [&](Use use) {
    return std::any_of(p.modifiers.begin(), p.modifiers.end(), [&](std::string const& m) { return pack.is(m, use); });
  };
  // « certains membres du groupe »
  bool const vague =
      c->id == "official" && p.determination == Determination::indefinite && !p.owner && said(Use::generic_body);
  auto const in_camp = [&](std::string const& m) { // « les députés socialistes »
    auto const it = pack.nouns.find(m);
    auto const* camp = it == pack.nouns.end() ? nullptr : pack.noun_class(it->second);
    return camp != nullptr && (camp->id == "camp" || camp->id == "activist");
  };
  // « les responsables syndicaux »
  bool const of_a_sort = c->id == "official" && !body &&
                         (said(Use::sphere) || std::any_of(p.modifiers.begin(), p.modifiers.end(), in_camp));
  if (vague || of_a_sort) return c->plural;
  bool const his = c->id == "official" && p.determination == Determination::possessive; // « ses conseillers »
  bool const counts = his || (holds_office(*c) || c->id == "expert" || c->id == "lawyer" ? body : told_apart);
  return counts ? c->plural_of : c->plural;
}

} // namespace

auto level_of(SourcePhrase const& p, Entities const& entities, Pack const& pack) -> Level {
  auto const* c = p.noun_class;
  if (p.press) return Level::media;
  if (p.mixed && !p.named) return Level::collective;
  if (called_nameless(p, pack)) return Level::anonymous;
  // « certains Insoumis », « des Républicains »: some people of a body
  if (p.named && c == nullptr && p.plural && p.determination == Determination::indefinite && p.proper_head &&
      p.medium == nullptr)
    return Level::collective;
  if (p.named) {
    auto const& e = entities.list[*p.named];
    if (of_a_band(p, e)) return Level::collective;
    if (p.role_behind && e.kind == EntityKind::unknown && c == nullptr) return Level::named_person;
    // not « du Sdis de Garonne »
    bool const like_a_person = e.kind == EntityKind::unknown && e.words.size() >= 2 && c == nullptr &&
                               p.determination != Determination::definite && !named_for_trade(e, pack);
    if (like_a_person) return Level::named_person;
    if (e.kind == EntityKind::unknown && ((c != nullptr && c->animate && c->id != "journalist") || p.agentive))
      return Level::named_person;
    if (e.kind == EntityKind::person) return p.first_name_only ? Level::witness : Level::named_person;
    bool const journalist = c != nullptr && c->id == "journalist";
    if (e.kind == EntityKind::medium && !journalist && !(c != nullptr && c->animate)) return Level::media;
    if (c == nullptr || (!c->animate && c->level == Level::organization)) {
      if (p.medium != nullptr && c == nullptr) return Level::media;
      if (c == nullptr && e.kind == EntityKind::unknown && e.words.size() == 1 &&
          p.determination == Determination::none && p.could_be_surname &&
          ((e.first_sentence < 2 && e.times < 2) || !e.bare || !e.roles.empty()))
        return Level::named_person; // « Duval »; « Dentalpha … Dentalpha … », with no first name ever, is a firm
      if (c != nullptr && c->level == Level::organization) return Level::organization;
      return e.kind == EntityKind::unknown || e.kind == EntityKind::organization || e.kind == EntityKind::place
                 ? Level::organization
                 : Level::media;
    }
  }
  if (p.medium != nullptr && pack.is(p.head, Use::wire)) return Level::media;
  if (c == nullptr && p.agentive && p.medium == nullptr) return p.plural ? Level::collective : Level::witness;
  if (c == nullptr) {
    if (p.medium != nullptr) return Level::media;
    if (p.plural) return Level::collective;
    if (p.somebody) return Level::witness; // « un fellah »
    return Level::organization;
  }
  if (p.of_medium && c->of_medium != c->indefinite_of) return c->of_medium;
  if ((p.of_medium || p.medium != nullptr) && c->id == "journalist") return Level::media;
  if (p.of_person && c->of_person != c->level) return c->of_person;
  if (c->id == "spokesperson" && !p.plural && !p.owner && !p.of_body && (!p.complement || p.of_group) &&
      p.determination == Determination::definite)
    return Level::office;
  if (p.plural) return level_of_many(p, pack);
  // « une équipe internationale d'astronomes »
  if (p.of_experts && !c->animate && c->level == Level::organization && !p.proper_head && !p.named)
    return Level::collective;
  switch (p.determination) {
  case Determination::possessive: return c->possessive;
  case Determination::indefinite:
  case Determination::none:
    // « un chercheur de l'institut », and nobody knows which « chercheur indépendant »
    if (c->id == "expert" && !p.of_something && !p.owner) return c->indefinite;
    return p.complement ? c->indefinite_of : c->indefinite;
  case Determination::definite:
    // « l'ambassadeur d'un pays européen »: of which, nobody knows
    return p.of_indefinite && c->level == Level::office && !p.named ? c->indefinite : c->level;
  case Determination::demonstrative: return c->level;
  }
  return c->level;
}

} // namespace sourcier
