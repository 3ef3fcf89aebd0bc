#include "sources/phrase_parts.hpp"

#include <algorithm>

namespace sourcier {

/// « l'avis de la Cour »: what a body gives under that name is a document; « l'avis de la ministre » is what she
/// thinks.
auto written_by_body(Token const& noun, Token const& owner, Pack const& pack) -> bool {
  auto const* what = pack.noun_class(noun.noun_class);
  auto const* whose = pack.noun_class(owner.noun_class);
  return what != nullptr && what->level == Level::document && whose != nullptr && !whose->animate &&
         whose->level == Level::organization;
}

/// « la Culture | , | Arts et Patrimoine », « des normes | , | de l'équité et de la santé »: common words with a
/// capital or behind *de*, up to the last one.
auto within_list(Token const* comma, Token const* last) -> bool {
  auto const word = [](Token const& t) {
    return t.is(Tag::name) && !t.any(Tag::acronym | Tag::medium) && has(t.features, Feature::noun) &&
           has(t.features, Feature::uncapitalized) && !first_name(t.features);
  };
  auto const* t = comma;
  auto const listed = [&] { // the word behind the mark or coordinator at `t`
    bool const of = (t + 1)->is(Tag::de);
    do ++t;
    while (t < last && t->any(Tag::de | Tag::determiner) && !t->is(Tag::name));
    return t < last && (word(*t) || (of && t->is(Tag::noun) && !t->is(Tag::name) && t->noun_class == no_entry));
  };
  while (t < last && t->is(Tag::comma)) {
    if (!listed()) return false;
    do ++t;
    while (t < last && t->is(Tag::adjective));
  }
  return t < last && t->is(Tag::coordinator) && listed();
}

/// « ministres français | , | allemand et italien »: one noun and what makes several of it.
auto within_traits(Token const* comma, Token const* last) -> bool {
  auto const trait = [&](Token const* t) {
    return t < last && has(t->features, Feature::adjective) && !t->any(Tag::name | Tag::finite | Tag::capitalized);
  };
  auto const* t = comma;
  if (!trait(t - 1)) return false;
  while (t < last && t->is(Tag::comma) && trait(t + 1)) t += 2;
  return t > comma && t < last && t->is(Tag::coordinator) && trait(t + 1);
}

/// « chercheurs »: a noun of which there are several.
auto several(Token const& t) -> bool {
  return has(t.features, Feature::noun_plural) && !has(t.features, Feature::noun_singular);
}

/// « la | CGT | cheminots »: behind an article for one, the body and not its people; `head` for another.
auto union_named(Sentence const& sentence, TokenList const& tokens, Pack const& pack, std::uint32_t first,
                 std::uint32_t head) -> std::uint32_t {
  if (head != first + 2) return head;
  auto const& article = sentence.tokens[first];
  auto const& name = sentence.tokens[first + 1];
  auto const said = pack.genders.find(tokens.fold(article));
  bool const one = article.is(Tag::determiner) && (said == pack.genders.end() || (said->second & 4) == 0);
  bool const body = name.is(Tag::acronym) && !name.is(Tag::medium) && one;
  return body && several(sentence.tokens[head]) ? first + 1 : head;
}

/// « les experts | et | la revue », « certains journaux | et | commentateurs »: at the coordinator `t`, two kinds of
/// voices, one of them many.
auto two_kinds(Token const* first, Token const* t, Token const* last, Pack const& pack) -> bool {
  auto const noun_from = [&](Token const* from, Token const* end) {
    return std::find_if(from, end, [](Token const& w) { return w.any(Tag::noun | Tag::name | Tag::comma); });
  };
  auto const voice = [&](Token const& w) -> NounClass const* {
    return w.is(Tag::noun) && !w.is(Tag::name) ? pack.noun_class(w.noun_class) : nullptr;
  };
  auto const* const left = noun_from(first, t);
  auto const* const right = noun_from(t + 1, last);
  if (left == t || right == last) return false;
  auto const* one = voice(*left);
  auto const* other = voice(*right);
  if (one == nullptr || other == nullptr) return false;
  bool const of = std::any_of(left, t, [](Token const& w) { return w.is(Tag::de); });
  bool const own = (t + 1)->is(Tag::determiner) && !((t + 1)->is(Tag::de) && of);
  if (!own && !(right == t + 1 && several(*left) && several(*right) && !of)) return false;
  auto const level = [&](NounClass const& c, Token const& w) { return several(w) ? c.plural : c.level; };
  return (several(*left) || several(*right)) && level(*one, *left) != level(*other, *right);
}

/// « le commissaire européen | Olli Rehn »: the noun beside a name is that of a person.
auto person_said(Token const* first, Token const* name, Pack const& pack) -> bool {
  auto const* t = name;
  while (t > first && (t - 1)->is(Tag::adjective) && !(t - 1)->is(Tag::noun)) --t;
  auto const* c = t > first && (t - 1)->is(Tag::noun) ? pack.noun_class((t - 1)->noun_class) : nullptr;
  return c != nullptr && c->animate;
}

} // namespace sourcier
