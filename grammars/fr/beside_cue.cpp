#include "fr/beside_cue.hpp"

namespace sourcier::grammar::fr {
namespace {

/// « l'AFP », « la presse », « nos confrères »: what a claim is told to.
auto is_medium(Token const& t, Pack const& pack) -> bool {
  auto const* cls = pack.noun_class(t.noun_class);
  return t.is(Tag::medium) || (cls != nullptr && cls->level == Level::media && t.is(Tag::noun));
}

/// The clause is over, or an apposition follows: what has been read so far holds the subject.
auto closes(Token const* at, Token const* end) -> bool {
  return at == end || at->any(Tag::comma | Tag::stop | Tag::semicolon | Tag::dash | Tag::open_bracket | Tag::time) ||
         at->any(Tag::relative | Tag::preposition | Tag::a | Tag::coordinator);
}

} // namespace

auto ends_with_medium(Token const* last, Pack const& pack) -> bool { return is_medium(*(last - 1), pack); }

auto behind_medium(Token const* first, Token const* last, Pack const& pack) -> Token const* {
  for (auto const* t = first + 1; t + 1 < last; ++t) {
    bool const some = t->is(Tag::de) ? t->is(Tag::indefinite) : t->is(Tag::number) && (t + 1)->is(Tag::noun);
    if (some && ends_with_medium(t, pack)) return t;
  }
  return nullptr;
}

auto speaker_behind_venue(Token const* first, Token const* last, Token const* end, TokenList const& tokens,
                          Pack const& pack) -> Token const* {
  if (!closes(last, end)) return nullptr;
  for (auto const* t = first + 1; t < last; ++t) {
    auto const& before = *(t - 1);
    if (!t->any(Tag::name | Tag::title) || t->is(Tag::medium) || !before.any(Tag::name | Tag::noun)) continue;
    if (t->is(Tag::title)) return t;
    bool const network = before.is(Tag::capitalized) && pack.is(tokens.fold(before), Use::occasion); // « sur Telegram »
    bool const agency =
        before.is(Tag::acronym) && t - first >= 2 && (t - 2)->is(Tag::determiner); // « à l'AFP Matignon »
    bool const medium_ends = (before.is(Tag::medium) || network) && (last - t >= 2 || t->features == 0 || agency);
    auto const* cls = before.is(Tag::name) ? nullptr : pack.noun_class(before.noun_class);
    bool const bare_venue =
        !before.is(Tag::name) && !first_name(t->features) && cls == nullptr; // « au téléphone Wilner »
    bool const by_first_name = first_name(t->features) && (before.is(Tag::name) || cls == nullptr || !cls->animate);
    if (medium_ends || by_first_name || (bare_venue && last - t == 1)) return t;
  }
  return nullptr;
}

auto title_behind(Token const* first, Token const* last, Token const* end, Pack const& pack) -> Token const* {
  // nothing but the noun, its article and what it is like: « du | quotidien | sportif | français »
  NounClass const* medium = nullptr;
  for (auto const* t = first; t < last; ++t) {
    auto const* cls = t->is(Tag::noun) ? pack.noun_class(t->noun_class) : nullptr;
    bool const one = !has(t->features, Feature::noun_plural) || has(t->features, Feature::noun_singular);
    if (t->any(Tag::name | Tag::number | Tag::coordinator) || (cls != nullptr && !one)) return nullptr;
    if (cls != nullptr && cls->level == Level::media && medium == nullptr) medium = cls;
  }
  if (medium == nullptr || medium->animate || end - last < 2) return nullptr;
  constexpr auto other = Tag::indefinite | Tag::possessive | Tag::demonstrative;
  auto const& title = *(last + 1);
  if (!last->is(Tag::determiner) || last->any(other | Tag::de) || !title.is(Tag::capitalized)) return nullptr;
  // not « au journal | le Premier ministre », « au journal | l'Américain Paul Marsh »
  auto const* somebody = pack.noun_class(title.noun_class);
  bool const trait = has(title.features, Feature::adjective) && !title.is(Tag::medium);
  if ((somebody != nullptr && somebody->animate) || title.is(Tag::title) || trait) return nullptr;
  auto const* t = last + 2;
  while (t != end && (t->is(Tag::capitalized) || (t->is(Tag::de) && t + 1 != end && (t + 1)->is(Tag::capitalized))))
    ++t;
  return t;
}

auto time_ago(Token const* first, Token const* end, TokenList const& tokens, Pack const& pack) -> Token const* {
  if (end - first < 5 || !first[1].is(Tag::clitic) || !first[2].is(Tag::avoir) || !first[2].is(Tag::finite) ||
      !pack.is(tokens.fold(first[0]), Use::dummy))
    return nullptr;
  auto const* t = first + 3;
  while (t != end && t < first + 6 && t->any(Tag::adverb | Tag::de | Tag::preposition)) ++t; // « à peine », « près de »
  auto const* const from = t;
  while (t != end && t < from + 3 && t->any(Tag::number | Tag::determiner | Tag::adjective | Tag::numeral)) ++t;
  if (t == from || t == end || !pack.time_units.contains(tokens.fold(*t))) return nullptr;
  ++t;
  return t != end && t->is(Tag::de) ? nullptr : t; // « il y a deux semaines de congés »
}

auto time_after(Token const* first, Token const* end, TokenList const& tokens, Pack const& pack) -> Token const* {
  if (first->is(Tag::adverb)) ++first;                                            // « environ »
  if (first != end && first->is(Tag::de) && !first->is(Tag::indefinite)) ++first; // « moins de »
  if (end - first < 3 || !first->any(Tag::number | Tag::indefinite)) return nullptr;
  if (!pack.time_units.contains(tokens.fold(first[1]))) return nullptr;
  auto const* t = first + 2;
  bool const more = end - t > 1 && t->is(Tag::adverb) && (t + 1)->is(Tag::time); // « plus | tard »
  if (!more && !pack.is(tokens.fold(*t), Use::moment)) return nullptr;
  t += more ? 2 : 1;
  return t == end || t->any(Tag::comma | Tag::stop | Tag::par | Tag::semicolon) ? t : nullptr;
}

auto past_tense(Token const& t) -> bool {
  return (has(t.features, Feature::imperfect) || has(t.features, Feature::simple_past)) &&
         !has(t.features, Feature::present);
}

auto year(Token const& t, TokenList const& tokens) -> bool {
  auto const word = tokens.fold(t);
  return t.is(Tag::number) && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
}

auto des_before_adjective(Token const* first, Token const* end) -> bool {
  auto const* t = first + 1;
  while (t != end && t->is(Tag::adverb) && !t->is(Tag::adjective)) ++t;
  bool trait = false;
  for (; t != end && t->is(Tag::adjective) && !t->is(Tag::noun); ++t) trait = true;
  return trait && t != end && t->is(Tag::noun) && has(t->features, Feature::noun_plural);
}

} // namespace sourcier::grammar::fr
