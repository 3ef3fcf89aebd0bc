#include "sources/phrase.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace sourcier {
namespace {

/// « l'avis de la Cour »: what a body gives under that name is a document; « l'avis de la ministre » is what she
/// thinks.
auto written_by_body(Token const& noun, Token const& owner, Pack const& pack) -> bool {
  auto const* what = pack.noun_class(noun.noun_class);
  auto const* whose = pack.noun_class(owner.noun_class);
  return what != nullptr && what->level == Level::document && whose != nullptr && !whose->animate &&
         whose->level == Level::organization;
}

/// « la Culture | , | Arts et Patrimoine »: common words with a capital, up to the last one.
auto within_list(Token const* comma, Token const* last) -> bool {
  auto const word = [](Token const& t) {
    return t.is(Tag::name) && !t.any(Tag::acronym | Tag::medium) && has(t.features, Feature::noun) &&
           has(t.features, Feature::uncapitalized) && !first_name(t.features);
  };
  auto const* t = comma;
  auto const past_article = [&] {
    do ++t;
    while (t < last && t->any(Tag::de | Tag::determiner) && !t->is(Tag::name));
  };
  while (t < last && t->is(Tag::comma)) {
    past_article();
    if (!word(*t)) return false;
    do ++t;
    while (t < last && t->is(Tag::adjective));
  }
  if (t >= last || !t->is(Tag::coordinator)) return false;
  past_article();
  return word(*t);
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

auto definite_article(Determination d) -> bool {
  return d == Determination::definite || d == Determination::demonstrative;
}

auto holds_given_name(Entity const& e, Pack const& pack) -> bool {
  return std::any_of(e.words.begin(), e.words.end(), [&](std::string const& word) {
    auto const features = pack.morphology.features(word.substr(0, word.find('-')));
    return first_name(features);
  });
}

} // namespace

auto take_apart(SourceWords const& source, std::vector<Reading> const& readings, Entities const& entities,
                Document const& document, TokenList const& tokens, Pack const& pack, Registry const& registry)
    -> SourcePhrase {
  SourcePhrase out;
  auto const& sentence = readings[source.sentence].sentence;
  auto first = source.range.first;
  auto last = source.range.last;
  auto const at = [&](std::uint32_t t) -> Token const& { return sentence.tokens[t]; };
  auto const fold = [&](std::uint32_t t) { return tokens.fold(sentence.tokens[t]); };
  // « selon les dires du maire »: the complement is who speaks
  auto head = std::clamp(source.head, first, last - 1);
  if (std::find(pack.transparent.begin(), pack.transparent.end(), fold(head)) != pack.transparent.end()) {
    for (auto t = head + 1; t + 1 < last; ++t) {
      if (!at(t).is(Tag::de)) continue;
      auto behind = t + 1;
      while (behind + 1 < last && !at(behind).any(Tag::noun | Tag::name)) ++behind;
      if (written_by_body(at(head), at(behind), pack)) break;
      first = t + 1;
      head = behind;
      break;
    }
  }
  // « cette enseignante | à la retraite »: an adjective that stands for a noun
  bool const apart = head > first + 1 && at(head).features == 0 && at(head).is(Tag::noun) &&
                     !at(head).any(Tag::capitalized | Tag::name) && at(head - 1).is(Tag::adjective) &&
                     at(head - 1).noun_class != no_entry && at(head - 2).is(Tag::determiner);
  if (apart) --head;
  out.head_token = head;
  auto const shape = at(head).features;
  auto const hyphen = fold(head).find('-'); // « Météo-Nord »
  auto const part =
      hyphen == std::string_view::npos ? Features{} : pack.morphology.features(fold(head).substr(0, hyphen));
  bool const compound = has(part, Feature::noun) && has(part, Feature::uncapitalized) && !has(part, Feature::surname) &&
                        !first_name(part);
  out.could_be_surname =
      !at(head).is(Tag::acronym) && !compound && (shape == 0 || has(shape, Feature::surname) || first_name(shape));
  out.head = fold(head);
  out.proper_head = at(head).is(Tag::capitalized) && !at(head).is(Tag::paragraph_start) && head > first &&
                    at(head - 1).is(Tag::determiner) &&
                    !(at(head).is(Tag::acronym) && pack.is(out.head, Use::generic_body)); // « l'ONG »
  out.noun_class = pack.noun_class(at(head).noun_class);
  if (out.noun_class == nullptr && !at(head).any(Tag::pronoun | Tag::acronym)) {
    bool const word = has(at(head).features, Feature::uncapitalized) || at(head).features == 0;
    auto opening = head; // « le Serbe », « l'ancien Lillois »
    while (opening > first && pack.prenominal.contains(fold(opening - 1))) --opening;
    if (at(head).is(Tag::capitalized) && opening > first && at(opening - 1).is(Tag::determiner)) {
      // and « le Palois », which no dictionary has
      out.agentive = (has(at(head).features, Feature::adjective) && !has(at(head).features, Feature::proper_name) &&
                      of_either_gender(out.head, at(head).features, pack) &&
                      // « la Française des Jeux »
                      !(head + 2 < last && at(head + 1).is(Tag::de) && at(head + 2).is(Tag::capitalized) &&
                        has(at(head + 2).features, Feature::uncapitalized))) ||
                     (at(head).features == 0 && pack.agent(out.head, at(head).features));
    } else if (word && !at(head).is(Tag::capitalized)) {
      out.agentive = pack.agent(out.head, at(head).features);
    }
  }
  // determiner
  auto begin = first;
  auto const opens = [&](std::uint32_t t) {
    bool const of = at(t).is(Tag::de) && (t == first || at(t + 1).is(Tag::number)); // « près de deux élus »
    return of || at(t).any(Tag::determiner | Tag::a | Tag::par | Tag::tout | Tag::preposition);
  };
  while (begin < std::min(head, last) && opens(begin)) {
    auto const& d = at(begin);
    auto const word = fold(begin);
    if (d.is(Tag::possessive))
      out.determination = Determination::possessive;
    else if (d.is(Tag::demonstrative))
      out.determination = Determination::demonstrative;
    else if (d.is(Tag::indefinite) && word != "des")
      out.determination = Determination::indefinite;
    else if (word == "des")
      out.determination = begin > source.range.first || first != source.range.first ? Determination::definite
                                                                                    : Determination::indefinite;
    else if (d.is(Tag::determiner) || d.is(Tag::de) || d.is(Tag::a))
      out.determination = word == "d'" || word == "de" ? Determination::none : Determination::definite;
    if (auto const it = pack.genders.find(word); it != pack.genders.end()) {
      out.agreement.masculine = out.agreement.masculine || (it->second & 1) != 0;
      out.agreement.feminine = out.agreement.feminine || (it->second & 2) != 0;
      out.plural = out.plural || (it->second & 4) != 0;
    } else {
      out.either = d.is(Tag::determiner);
    }
    // « un de ses amis »: one of them
    if (d.is(Tag::indefinite) && at(begin + 1).is(Tag::de) && !at(begin + 1).is(Tag::determiner)) break;
    ++begin;
  }
  // « au dire du | maire », « réponse du | maire : »: the article stands in the word before
  bool const contracted = begin == first && first > 0 && out.determination == Determination::none &&
                          at(first - 1).any(Tag::de | Tag::a) && pack.genders.contains(fold(first - 1));
  if (contracted) out.determination = Determination::definite;
  if (begin >= last) begin = first;
  auto const phrase_begin = begin;
  while (begin < head && pack.is(fold(begin), Use::same)) ++begin; // « le même chauffeur »
  out.same = begin > phrase_begin;
  auto const features = at(head).features;
  if (has(features, Feature::noun_plural) && !has(features, Feature::noun_singular)) out.plural = true;
  bool const ordinal =
      begin < last && std::isdigit(static_cast<unsigned char>(fold(begin).back())) == 0; // « le 64e joueur »
  for (auto t = begin; t + 1 < head; ++t) // « une large majorité de Français »
    out.plural = out.plural || (at(t).is(Tag::quantity) && at(t).is(Tag::noun) && at(t + 1).is(Tag::de));
  bool const share = at(head).is(Tag::quantity) && head > first && at(head - 1).is(Tag::number); // « 22 % »
  if (at(head).is(Tag::number) || share || (begin < last && at(begin).is(Tag::number) && !ordinal)) out.plural = true;
  // « Le Français a gagné »: one of them
  if (!out.plural && definite_article(out.determination) && out.noun_class != nullptr && out.noun_class->animate &&
      out.noun_class->id == "group" && at(head).is(Tag::capitalized)) {
    out.noun_class = nullptr;
    out.agentive = true;
  }
  if (!out.agreement.masculine && !out.agreement.feminine) {
    out.agreement.masculine = has(features, Feature::noun_masculine);
    out.agreement.feminine = has(features, Feature::noun_feminine);
  }
  if (auto const it = pack.genders.find(out.head);
      it != pack.genders.end() && (at(head).any(Tag::pronoun | Tag::subject_pronoun | Tag::inverted))) {
    out.agreement = {(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    out.plural = (it->second & 4) != 0;
  }
  // « l'un de ses avocats », « une des victimes »: one of many
  auto const one = fold(first) == "l'" ? first + 1 : first;
  if (one + 1 < head && (fold(one) == "un" || fold(one) == "une") && at(one + 1).is(Tag::de)) {
    out.plural = false;
    out.determination = Determination::indefinite;
  }
  if (out.noun_class != nullptr && out.noun_class->id == "figure") // « cette figure du rap »: a man or a woman
    out.agreement.masculine = out.agreement.feminine = true;
  out.agreement.plural = out.plural;
  out.somebody = out.noun_class == nullptr && out.determination == Determination::indefinite && !out.plural &&
                 at(head).is(Tag::noun) && !at(head).any(Tag::capitalized | Tag::acronym);
  // « la branche », « la plupart »: nouns that are feminine whoever is meant
  bool const of_things = has(features, Feature::noun_feminine) && !has(features, Feature::noun_masculine);
  out.unlisted = out.noun_class == nullptr && definite_article(out.determination) && !out.plural && !of_things &&
                 at(head).is(Tag::noun) && !at(head).any(Tag::capitalized | Tag::acronym | Tag::quantity);
  // where the phrase proper ends: before a comma, a relative clause, a participle
  auto end = begin;
  std::uint32_t depth = 0;
  while (end < last) {
    auto const& t = at(end);
    if (t.is(Tag::open_bracket)) ++depth;
    if (t.is(Tag::close_bracket) && depth > 0) --depth;
    if (depth == 0 && end > begin && t.is(Tag::comma) && !within_list(&t, &at(last - 1)) &&
        !within_traits(&t, &at(begin) + (last - begin)))
      break;
    if (depth == 0 && end > begin && (t.any(Tag::qui | Tag::relative) || t.is(Tag::dash))) break;
    ++end;
  }
  auto text_end = end;
  for (auto t = begin; t < end; ++t) {
    if (at(t).is(Tag::open_bracket)) {
      text_end = t > begin ? t : end;
      break;
    }
  }
  // « une étude | publiée jeudi par l'Insee »: what a participle tells of a written source is no part of its name
  if (out.noun_class != nullptr && out.noun_class->level == Level::document) {
    for (auto t = head + 1; t + 1 < text_end; ++t) {
      bool const tail = at(t + 1).any(Tag::time | Tag::preposition | Tag::a | Tag::par | Tag::number | Tag::adverb);
      if (at(t).is(Tag::past_participle) && tail) text_end = t;
    }
    // "research | to be | released this week"
    constexpr auto before_it = Tag::adverb | Tag::etre | Tag::present_participle | Tag::preposition | Tag::a;
    bool const cut = text_end < end && at(text_end).is(Tag::past_participle);
    while (cut && text_end > head + 1 && at(text_end - 1).any(before_it)) --text_end;
  }
  while (text_end > head + 1 && pack.is(fold(text_end - 1), Use::same)) --text_end; // « le ministre | lui-même »
  if (text_end > begin) out.text = std::string{document.at(marked_name(sentence, {begin, text_end}))};
  for (auto t = begin; t < text_end; ++t) {
    if (!out.folded.empty() && !at(t).is(Tag::glued)) out.folded += ' ';
    out.folded += fold(t);
  }
  // complement and modifiers
  // « l'auteur de « Mer » »
  bool const of_title = out.noun_class != nullptr && out.noun_class->animate && head + 2 < end &&
                        at(head + 1).is(Tag::de) && sentence.quoted[head + 2];
  for (auto t = head + 1; t < end; ++t) {
    auto const& w = at(t);
    if (of_title && (sentence.quoted[t] || t == head + 1)) continue;
    if (w.is(Tag::preposition) && t + 1 < end && at(t + 1).is(Tag::number)) continue; // « deux élus sur trois »
    if (w.any(Tag::de | Tag::preposition | Tag::adjective) || w.any(Tag::past_participle | Tag::a))
      out.complement = true;
    bool const bare = w.is(Tag::de) && (!w.is(Tag::determiner) || fold(t) == "d'" || fold(t) == "de") && t + 1 < end &&
                      at(t + 1).is(Tag::noun) && !at(t + 1).is(Tag::capitalized);
    bool const age = w.is(Tag::de) && t + 2 < end && at(t + 1).is(Tag::number); // « le Palois de 24 ans »
    if (w.is(Tag::de) && !w.is(Tag::determiner) && !out.of_something && !age && t + 1 < end)
      out.of_indefinite = at(t + 1).is(Tag::indefinite) && at(t + 1).is(Tag::determiner);
    if (w.any(Tag::de | Tag::preposition | Tag::a) && !age) {
      out.of_kinds = out.of_something ? out.of_kinds : bare;
      out.of_a_kind = bare && (!out.of_something || out.of_a_kind);
      out.of_something = true;
    }
    if (auto const* of = pack.noun_class(w.noun_class); of != nullptr && !of->animate && out.of_something) {
      out.of_body = out.of_body || of->level == Level::organization;
      out.of_group = out.of_group || of->level == Level::collective;
    }
    if ((w.any(Tag::noun | Tag::adjective | Tag::name) || w.is(Tag::past_participle)) && !pack.is(fold(t), Use::same))
      out.modifiers.emplace_back(fold(t));
  }
  // « le pacte de Nairobi », « le Harakat Nour al-Din »: nobody
  bool const behind_name = head > begin && at(head - 1).is(Tag::name) && features == 0;
  if (behind_name || (out.of_something && !of_either_gender(out.head, features, pack))) out.unlisted = false;
  for (auto t = begin; t < head; ++t) {
    if (at(t).is(Tag::adjective)) out.modifiers.emplace_back(fold(t));
    if (pack.is(fold(t), Use::same)) out.same = true;
    if (at(t).any(Tag::noun | Tag::name) && !at(t).any(Tag::title | Tag::quantity) &&
        !at(t + 1).is(Tag::quantity)) { // "a Treasury official"
      out.complement = true;
      out.modifiers.emplace_back(fold(t));
    }
  }
  if (out.determination == Determination::demonstrative) out.same = true;
  out.last_mentioned = out.head.starts_with("dernier") || out.head.starts_with("dernière") ||
                       out.head.starts_with("celui-") || out.head.starts_with("celle-") ||
                       out.head.starts_with("ceux-") || out.head.starts_with("celles-");
  out.person_meant = out.head.starts_with("intéressé") && out.determination == Determination::definite && !out.plural;
  out.last_mentioned = out.last_mentioned || out.person_meant;
  if (out.last_mentioned && out.head.starts_with("derni")) {
    out.plural = out.head.ends_with("s");
    out.agreement = {out.head.starts_with("dernier"), out.head.starts_with("dernière"), out.plural};
  }
  auto relative = last; // « les avocats qui défendent Marc Dutour »: his name is not theirs
  for (auto t = head + 1; t < last && relative == last; ++t) {
    bool const behind_comma = at(t - 1).is(Tag::comma);
    bool const object = at(t).is(Tag::que) && behind_comma; // « le rapport, que La Liberté a consulté, »
    bool const trait = t + 1 < last && at(t + 1).any(Tag::a | Tag::preposition) &&
                       has(at(t).features, Feature::adjective) && !at(t).is(Tag::adverb); // « , présente à Lille »
    bool const with = behind_comma && (trait || at(t).any(Tag::past_participle | Tag::present_participle)) &&
                      !at(t).any(Tag::noun | Tag::name); // « le préfet, accompagné de Luc Morin »
    if (at(t).any(Tag::qui | Tag::relative) || object || with) relative = t;
  }
  std::uint32_t aside = 0; // behind the last name that is not theirs
  // names
  for (auto it = entities.before(source.sentence, source.range.first);
       it != entities.mentions.end() && it->sentence == source.sentence && it->first < last; ++it) {
    if (it->first < first) continue;
    // « un homme originaire de Mérignac | (Gironde) »
    bool const where = it->first > first && at(it->first - 1).is(Tag::open_bracket) &&
                       entities.list[it->entity].kind != EntityKind::person;
    if (where && out.noun_class != nullptr && out.noun_class->animate) continue;
    auto lead = it->first; // « , | Pr | Arsène Kobéa »
    while (lead > first && at(lead - 1).is(Tag::title)) --lead;
    bool const listed = aside != 0 && lead == aside + 1; // « qui réunit Sud, | Attac »
    if (it->first > relative && (listed || !(lead > 0 && at(lead - 1).is(Tag::comma)))) {
      aside = it->last;
      continue;
    }
    out.all_named.push_back(it->entity);
    auto const& entity = entities.list[it->entity];
    bool const is_head = it->first <= head && head < it->last;
    auto opening = it->first; // « l'avocat de | M. Sall, Luc Bel »
    while (opening > begin + 1 && opening > head + 1 && at(opening - 1).is(Tag::title)) --opening;
    bool complement = opening > begin && at(opening - 1).any(Tag::de | Tag::a | Tag::preposition) && !is_head;
    if (opening > begin + 1 && at(opening - 1).is(Tag::determiner) &&
        at(opening - 2).any(Tag::de | Tag::a | Tag::preposition))
      complement = !is_head;
    // « la collaboratrice du président Luc Sall », « le chef de la zone opérationnelle Sokola »: the name is that of
    // what stands before it
    if (auto noun = it->first; !is_head && it->first > head + 1) {
      while (noun > head + 1 && !at(noun - 1).any(Tag::noun | Tag::de | Tag::preposition | Tag::a | Tag::comma)) --noun;
      auto const* near = at(noun - 1).is(Tag::noun) ? pack.noun_class(at(noun - 1).noun_class) : nullptr;
      bool inside = false; // « le porte-parole de l'armée, | le lieutenant Jules Ngongo »: a comma begins anew
      auto const begins_anew = [&](std::uint32_t t) { // « le président du conseil | et ancien ministre Luc Sall »
        bool const role =
            pack.prenominal.contains(fold(t + 1)) || at(t - 1).is(Tag::noun); // not « agricole et vétérinaire »
        return at(t).is(Tag::comma) || (at(t).is(Tag::coordinator) && role &&
                                        !at(t + 1).any(Tag::de | Tag::determiner | Tag::preposition | Tag::a));
      };
      for (auto t = head + 1; t + 1 < noun; ++t)
        inside = !begins_anew(t) && (inside || at(t).any(Tag::de | Tag::preposition | Tag::a));
      if (inside && noun - 1 > head && at(noun - 1).is(Tag::noun) &&
          ((near != nullptr && near->animate && !has(at(noun - 1).features, Feature::noun_plural)) ||
           (entity.words.size() < 2 && noun < it->first)))
        complement = true;
    }
    // « une enquête publiée mardi par le journal Le Parisien »: whose it is, however far behind
    if (!is_head && out.noun_class != nullptr && out.noun_class->level == Level::document && it->first > head)
      complement = complement || std::any_of(&at(head + 1), &at(it->first),
                                             [](Token const& t) { return t.any(Tag::par | Tag::past_participle); });
    // « la porte-parole du ministère Anne-Claire Legendre »: a person's name behind the complement is the head's
    bool const head_animate = (out.noun_class != nullptr && out.noun_class->animate) || out.agentive;
    bool const behind_complement = it->first > head + 1 && at(it->first - 1).is(Tag::noun) &&
                                   !(at(it->first - 1).is(Tag::title) && !head_animate) && // « son conseil, Me Tavel »
                                   entity.words.size() < 2;
    bool const before_head = it->last <= head && head_animate; // "Mr. Cole's aide"
    bool const apposed = !complement && !is_head && !before_head && !behind_complement &&
                         (head_animate || it->first > end || (it->first > begin && at(it->first - 1).is(Tag::comma)));
    // « la judokate Assia Belkacem »: a noun that no list knows, and a person's name
    bool const role_unknown = !complement && !is_head && out.noun_class == nullptr && entity.words.size() >= 2 &&
                              it->first > head && entity.kind != EntityKind::medium &&
                              entity.kind != EntityKind::place && begin < head && at(begin).is(Tag::determiner) &&
                              !at(head).is(Tag::capitalized) &&
                              (entity.kind == EntityKind::person ||
                               (entity.kind == EntityKind::unknown && entity.words.size() == 2 && it->last >= end));
    // « le maire PS de Vitré », « la ministre UDC »: the party of whoever holds the office
    bool const office = out.noun_class != nullptr && out.noun_class->animate &&
                        (out.noun_class->level == Level::office || out.noun_class->level == Level::official_unnamed);
    bool const party = at(it->first).is(Tag::acronym) || pack.organizations.contains(fold(it->first)); // « MoDem »
    if (office && entity.kind != EntityKind::person && it->first == head + 1 && it->last == head + 2 && party) continue;
    bool const body_named = !complement && !is_head && out.noun_class != nullptr && !head_animate;
    if (is_head || role_unknown || (apposed && entity.kind == EntityKind::person) ||
        (apposed && (head_animate || out.agentive) && entity.kind == EntityKind::unknown) ||
        (body_named && (entity.kind != EntityKind::person))) {
      if (!out.named || (entity.kind == EntityKind::person && entities.list[*out.named].kind != EntityKind::person)) {
        out.named = it->entity;
        out.apposed = it->first > end; // « l'exploitant, la société Froid Atlantique »
      }
    } else if (!out.owner) {
      out.owner = it->entity;
      // « un porte-parole de Morel Voyages »: a person has but one, and a first name
      bool const firm =
          out.determination == Determination::indefinite && entity.words.size() > 1 && !holds_given_name(entity, pack);
      out.of_person = entity.kind == EntityKind::person && !firm;
      out.of_medium = entity.kind == EntityKind::medium;
    }
    // « Amnesty International France »: a word of a body's name is no role
    if (is_head && entity.kind == EntityKind::organization && entity.words.size() > 1 && head_animate &&
        it->first == begin)
      out.noun_class = nullptr;
    if (entity.medium != nullptr && out.medium == nullptr && (is_head || body_named || out.of_medium))
      out.medium = entity.medium;
  }
  // « Henk van der Meulen, ingénieur du syndicat »: what has such a role is a person
  if (out.named && end < last && at(end).is(Tag::comma)) {
    for (auto t = end + 1; t < last && t < end + 6 && !at(t).any(Tag::de | Tag::comma | Tag::qui); ++t) {
      auto const* role = pack.noun_class(at(t).noun_class);
      if (at(t).is(Tag::noun)) {
        out.role_behind = role != nullptr && role->animate;
        break;
      }
    }
  }
  // a medium that stands for itself or behind « l'agence »
  // « la SPA », which the article spells out as a society, is no news agency
  bool const spelt_out = out.named && entities.list[*out.named].kind == EntityKind::organization &&
                         entities.list[*out.named].acronym && entities.list[*out.named].medium == nullptr &&
                         entities.list[*out.named].name.size() > 8;
  for (auto t = begin; t < end && out.medium == nullptr && !spelt_out; ++t) {
    if (t > head && at(t).any(Tag::preposition | Tag::a) && out.noun_class == nullptr) break;
    if (!at(t).is(Tag::medium)) continue;
    auto const match = registry.longest_match(document.text, at(t).span.begin, at(end - 1).span.end);
    if (!match) continue;
    bool const cue =
        (out.noun_class != nullptr && (out.noun_class->level == Level::media || out.noun_class->id == "journalist")) ||
        out.head == "agence"; // « nos confrères de Sud Ouest »
    bool const article = t > begin && at(t - 1).is(Tag::determiner);
    if (match->ambiguous && !cue && !(at(t).is(Tag::acronym) && !article)) continue;
    if (match->ambiguous && match->shared && !cue) continue;
    out.medium = match->medium;
    out.medium_text = std::string{document.at(match->span)};
  }
  // « Libération estime », « La Tribune affirme »: a common word with a capital, its own article and nothing else
  auto const name = begin > source.range.first && at(begin - 1).is(Tag::capitalized) ? begin - 1 : begin;
  auto const& word = at(end - 1);
  bool const own = name < begin || begin == first;
  if (out.medium == nullptr && own && word.is(Tag::capitalized) && has(word.features, Feature::uncapitalized)) {
    auto const match = registry.longest_match(document.text, at(name).span.begin, word.span.end);
    out.press = match && match->ambiguous && match->span.end == word.span.end;
    if (out.press) out.medium_text = std::string{document.at(match->span)};
    if (out.press && !match->shared) out.medium = match->medium;
  }
  out.words = sentence.inner_span(begin, end);
  if (out.named) {
    auto const& e = entities.list[*out.named];
    auto const& t = at(head);
    bool const given = first_name(t.features) || (e.age != 0 && t.features == 0); // « Maela, 15 ans »
    out.first_name_only = e.words.size() == 1 && given && !has(t.features, Feature::surname) && e.aliases.empty() &&
                          e.kind == EntityKind::person && e.roles.empty() &&
                          !at(head > 0 ? head - 1 : 0).is(Tag::title);
    if (e.words.size() == 1 && e.aliases.empty() && e.kind == EntityKind::person && out.noun_class != nullptr &&
        out.noun_class->level == Level::witness)
      out.first_name_only = true;
    auto const private_role = [&](std::string const& role) {
      auto const it = pack.nouns.find(role);
      auto const* c = it == pack.nouns.end() ? nullptr : pack.noun_class(it->second);
      return c != nullptr && c->level == Level::witness;
    };
    // « Ibrahim, un commerçant du marché », « Wilner, un chauffeur de 38 ans »
    if (e.words.size() == 1 && (given || (t.features == 0 && !out.plural)) && e.kind == EntityKind::person &&
        !e.roles.empty() && std::all_of(e.roles.begin(), e.roles.end(), private_role))
      out.first_name_only = true;
    // « Gustave, un gilet jaune venu de Lens »: a surname may be a first name
    bool const introduced = given && end + 1 < last && at(end).is(Tag::comma) && at(end + 1).is(Tag::indefinite);
    if (introduced && e.words.size() == 1 && e.aliases.empty() && !at(head > 0 ? head - 1 : 0).is(Tag::title) &&
        std::all_of(e.roles.begin(), e.roles.end(),
                    [&](std::string const& role) { return !pack.nouns.contains(role) || private_role(role); }))
      out.first_name_only = true;
    out.first_name_only = out.first_name_only || name_kept_back(e);
    for (auto const& role : e.roles) {
      // popes, kings and queens go by one name
      if (pack.is(role, Use::one_name)) out.first_name_only = false;
    }
  }
  return out;
}

} // namespace sourcier
