#include "fr/noun_phrase.hpp"

#include "shape/words.hpp"

namespace sourcier::grammar::fr {
namespace {

using namespace word;

// près de | plus de … 130, plus d' | un Français sur deux, plus de la | moitié des élus
auto const quantity = ((adverb | preposition) >> de >> &number) | (adverb >> de >> &tagged{Tag::indefinite}) |
                      (adverb >> de >> determiner >> &tagged{Tag::quantity});

// tous les | le | plusieurs
// (the longer first: an optional part would take the only determiner and leave none)
// un de | ses, deux de | nos
auto const opening = ((tout | determiner) >> determiner) |
                     ((tagged{Tag::indefinite} | number) >> de >> tagged{Tag::possessive | Tag::demonstrative}) |
                     determiner;

// accusé | de mentir ; jugé | insuffisant par les syndicats ; qualifié | de « traître » par le chef ; dit | ne pas
// avoir été prévenu: these report
auto const judgement = (negation >> -negator >> *clitic >> infinitive) |
                       (de >> -(negation >> -negator) >> *clitic >> infinitive) |
                       (-adverb >> (adjective | past_participle | noun) >> par) |
                       ((de | tagged{Tag::comme}) >> x3::repeat(1, 8)[any_one - (comma | stop | finite | par)] >> par);
// créés, as in « les produits créés par l'usine », but not the bare cue of « la société affirmé que »
auto const participle = (past_participle - (speech_verb >> &judgement)) >> !que;

// très rare, plus élevé, au moins vingt
auto const degree = (adverb >> &(adjective | past_participle | number | noun)) | (adverb >> adverb >> &number);

// (IRSN), (LR), not (3 000 selon la police)
auto const abbreviation = open_bracket >>
                          x3::repeat(1, 40)[any_one - (open_bracket | close_bracket | tagged{Tag::source_opener})] >>
                          close_bracket;

/// A common word with a capital that is nobody's name: Culture, Arts, Fruits.
auto const field = where{[](Token const* t, Token const* /*last*/) {
  auto const f = t->features;
  bool const many = has(f, Feature::noun_plural) && !has(f, Feature::noun_singular);
  bool const word =
      has(f, Feature::noun) && has(f, Feature::uncapitalized) && !first_name(f) && (many || !has(f, Feature::surname));
  return word && t->is(Tag::name) && t->is(Tag::capitalized) && !t->any(Tag::acronym | Tag::medium | Tag::title);
}};

/// A word that may be an adjective: belge, portugais.
auto const trait = where{[](Token const* t, Token const* /*last*/) {
  return t->any(Tag::noun | Tag::adjective) && has(t->features, Feature::adjective) &&
         !t->any(Tag::name | Tag::finite | Tag::capitalized);
}};

/// The stroke between two names: BFMTV/RMC.
auto const stroke =
    where{[](Token const* t, Token const* /*last*/) { return t->is(Tag::coordinator) && t->is(Tag::glued); }};

/// *de* that opens « de source policière » behind a name, not « des éléments de source policière » nor « du côté de ».
auto const of_source = where{[](Token const* t, Token const* last) {
  if (!t->is(Tag::source_opener) || last - t <= t->phrase_length) return false;
  return !(t + (t->phrase_length - 1))->is(Tag::de) && (t - 1)->any(Tag::name | Tag::acronym);
}};

// président russe Vladimir Poutine | deux nouveaux cas | M. Poutine
// (a day ends it: « l'AFP | jeudi »)
auto const part = noun | name | adjective | number | participle | degree;
// BFMTV/RMC
auto const body = part >> *(number | (part - time) | (stroke >> name));

auto const fields = field >> *adjective;

auto const of = de >> -opening;

// de la Culture, Arts et Patrimoine | des Fruits et Légumes | de la Santé, de la Famille et des Sports: one office
auto const listed = of >> fields >> *(comma >> -of >> fields) >> coordinator >> -of >> fields >> *name;

// du ministère | de la Santé | d'anciens élèves | de M. Poutine
// not « la revue | du lundi 29 août »
// not « a appris l'AFP | de source policière »
auto const simple = (de - of_source) >> -quantity >> -opening >> !(time >> (number | time)) >> body;

// des normes, de l'équité, de la santé et de la sécurité | du travail: one body's fields
auto const common = of >> (noun - (name | number)) >> *adjective;

/// A common word: solidarités.
auto const common_word = where{[](Token const* t, Token const* /*last*/) {
  return t->is(Tag::noun) && !t->any(Tag::name | Tag::capitalized | Tag::number);
}};
auto const single = where{[](Token const* t, Token const* /*last*/) {
  return has(t->features, Feature::noun_singular) && !has(t->features, Feature::noun_plural);
}};
auto const nobody = where{[](Token const* t, Token const* /*last*/) { return t->noun_class == no_entry; }};
/// A common word that is nobody, or no more than one: énergie, forêts, jeunesse.
auto const matter = &(single | nobody) >> common_word;
// de l'Eau, de l'énergie et de la planification: of one office, the first alone with its capital
auto const after_field = of >> (field | matter) >> *adjective;
// de la Santé, de la famille et des solidarités
auto const of_one =
    x3::repeat(1, 4)[comma >> of >> &single >> common_word >> *adjective] >> coordinator >> of >> common_word;
auto const of_more = x3::repeat(1, 4)[comma >> after_field] >> coordinator >> after_field;
auto const office = of >> fields >> ((of_one >> *adjective) | of_more);
auto const among = common >> x3::repeat(1, 4)[comma >> common] >> coordinator >> common;
auto const complement = listed | (&tagged{Tag::de} >> (office | among)) | simple;

// et des Finances
// (and no « et » before the first: « selon le maire | et de faiblesse selon ses adversaires »)
auto const tailed = complement >> -(abbreviation >> *adjective); // « … nucléaire (IRSN) français »
auto const complements = -(tailed >> *(-coordinator >> tailed));

// professeur et chercheur | géographe et alpiniste Zoé Bel
auto const second_noun = coordinator >> tagged{Tag::noun | Tag::adjective} >> *(noun | adjective) >> *name >> !par;

// ministres | français, allemand et italien
auto const traits = noun >> adjective >> +(comma >> trait) >> coordinator >> trait >> !noun;
auto const core = (-opening >> traits) | (quantity >> -opening >> body) | (opening >> -quantity >> body) | body;
// le sénateur (LR) Bruno Retel
auto const bracketed = abbreviation >> *(name | adjective);

/// *pour* behind a word with a capital that is no first name: Alliance, Front.
auto const pour_behind_name = where{[](Token const* t, Token const* /*last*/) {
  return t->is(Tag::pour) && (t - 1)->any(Tag::name | Tag::capitalized) && !first_name((t - 1)->features);
}};
auto const ideal = where{[](Token const* t, Token const* /*last*/) {
  return t->is(Tag::capitalized) && t->any(Tag::noun | Tag::name) && has(t->features, Feature::noun) &&
         has(t->features, Feature::uncapitalized) && !t->any(Tag::acronym | Tag::medium | Tag::title);
}};
// l'Alliance | pour la Terre et le Travail: what a body is for is part of its name
auto const aim = pour_behind_name >> determiner >> ideal >> coordinator >> determiner >> ideal;
auto const whole = core >> -bracketed >> -(aim >> -abbreviation) >> complements >> -second_noun >> complements;

} // namespace

auto noun_phrase(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, whole);
}

auto noun_phrase_core(Token const* first, Token const* last) -> std::optional<Token const*> {
  return match(first, last, core);
}

auto head_of(Token const* first, Token const* last, Token const* end, Pack const& pack) -> Token const* {
  auto const* core = noun_phrase_core(first, end).value_or(last);
  if (core > last) core = last;
  Token const* name = nullptr;
  Token const* other = nullptr;
  for (auto const* t = first; t != core; ++t) {
    if (t->is(Tag::noun) && !t->is(Tag::title)) {
      if (t + 1 != core && (t + 1)->is(Tag::quantity)) continue; // « une | large | majorité d'élus »
      if (t->is(Tag::quantity)) {
        // « une large | majorité d'élus », « 70 % | des sondés »
        other = other != nullptr && !other->any(Tag::adjective | Tag::number) ? other : t;
        continue;
      }
      // « a lancé Félix Tremblay porte-parole du collectif »: the person, not the role behind the name
      auto const* cls = pack.noun_class(t->noun_class);
      if (name == first && t - first >= 2 && cls != nullptr && cls->animate && !t->is(Tag::capitalized)) return name;
      return t;
    }
    // « le PLR Bertrand Soret »: the person, not the party
    bool const party = t->is(Tag::acronym) && t + 2 < core && (t + 1)->is(Tag::name) && !(t + 1)->is(Tag::acronym) &&
                       first_name((t + 1)->features) && (t + 2)->is(Tag::name);
    if (t->is(Tag::name) && name == nullptr && !party) name = t;
    if (t->any(Tag::adjective | Tag::number | Tag::past_participle) && other == nullptr) other = t;
  }
  // « le maire PS », « la ministre UDC »: who holds the office, not the party
  auto const* office = name != nullptr && name > first && name->is(Tag::acronym) && (name - 1)->is(Tag::title)
                           ? pack.noun_class((name - 1)->noun_class)
                           : nullptr;
  if (office != nullptr && office->animate) return name - 1;
  if (name != nullptr) return name;
  if (other != nullptr && other->is(Tag::quantity)) { // « une dizaine de témoins »: the witnesses speak
    for (auto const* t = core; t != last; ++t) {
      if (t->is(Tag::noun)) return t;
    }
  }
  return other != nullptr ? other : first;
}

} // namespace sourcier::grammar::fr
