#include "attribution/marked_names.hpp"
#include "sources/finder.hpp"
#include "sources/phrase.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

/// « 47 »; 0 for what is no number of three figures or fewer.
auto number(std::string_view word) -> int {
  int out = 0;
  if (word.empty() || word.size() > 3) return 0;
  for (auto const c : word) {
    if (c < '0' || c > '9') return 0;
    out = out * 10 + (c - '0');
  }
  return out;
}

} // namespace

/// No verb before it in its sentence: its subject, whatever is said of it first.
auto Finder::opens_clause(Index s, Chunk const& chunk) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  if (i > 8) return false;
  // « Reconnu par cinquante pays, Luc Morel a écrit … »
  bool const behind_participle = i > 1 && chunks[i - 1].is(Shape::comma) &&
                                 chunks[0].any(Shape::participle | Shape::gerund) &&
                                 std::none_of(chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t>(i),
                                              [](Chunk const& c) { return c.any(Shape::verb | Shape::quotation); });
  if (behind_participle) return true;
  // « Jusque-là silencieux, Luc Morel a fini par … »
  bool const behind_trait =
      i > 1 && chunks[i - 1].is(Shape::comma) && chunk.is(Shape::named) &&
      std::none_of(chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t>(i), [](Chunk const& c) {
        return c.any(Shape::verb | Shape::quotation) || c.any(Shape::determined | Shape::named);
      });
  if (behind_trait) return true;
  for (std::size_t k = 0; k < i; ++k) {
    if (chunks[k].any(Shape::verb | Shape::quotation)) return false;
    // « l'imam, Mohammed Karabila, », « le directeur des Mines, de l'Énergie et du Pétrole, Konan Yao, »
    bool const apposed = chunks[k].is(Shape::noun_phrase) && chunks[i - 1].is(Shape::comma) && chunk.is(Shape::named) &&
                         (k + 2 == i || token(s, chunk.first).is(Tag::name)) &&
                         std::all_of(chunks.begin() + static_cast<std::ptrdiff_t>(k) + 1,
                                     chunks.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](Chunk const& c) { return c.any(Shape::comma | Shape::prepositional); });
    if (chunks[k].is(Shape::noun_phrase) && !apposed) return false;
  }
  return true;
}

auto Finder::next_chunk(Index s, Chunk const& chunk) const -> Chunk const* {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data()) + 1;
  return i < chunks.size() ? &chunks[i] : nullptr;
}

/// The features of a first name; of « Marie-Odile » those of the part that tells a gender.
auto Finder::given_name_features(std::string_view word, Features known) const -> Features {
  auto const tells = [](Features f) { return has(f, Feature::male_name) != has(f, Feature::female_name); };
  auto const hyphen = word.find('-');
  if (tells(known) || hyphen == std::string_view::npos) return known;
  auto const first = pack_.morphology.features(word.substr(0, hyphen));
  return tells(first) ? first : pack_.morphology.features(word.substr(hyphen + 1));
}

/// « un jeune Malien | de 25 ans »: the years that a phrase gives somebody; 0 for none.
auto Finder::age_within(Index s, Chunk const& chunk) const -> std::uint8_t {
  for (auto t = chunk.head + 2; t + 1 < chunk.last; ++t) { // of its head, not « auteur d'un plan de 5 ans »
    bool const of_head = t == chunk.head + 2 || token(s, t - 2).is(Tag::adjective);
    if (of_head && token(s, t).is(Tag::number) && token(s, t - 1).is(Tag::de) &&
        pack_.time_units.contains(fold(token(s, t + 1))))
      return static_cast<std::uint8_t>(std::min(199, number(fold(token(s, t)))));
  }
  return 0;
}

/// What stands around the name, also across the comma of an apposition.
auto Finder::describe(Entity& e, Index s, Chunk const& chunk, Index first, Index last) -> void {
  if (party_of(s, chunk, first)) return;
  auto const take = [&](Chunk const& c, std::uint32_t except_first, std::uint32_t except_last) {
    bool complement = false;
    for (auto t = c.first; t < c.last; ++t) {
      if (t >= except_first && t < except_last) continue;
      auto const& w = token(s, t);
      auto const* cls = pack_.noun_class(w.noun_class);
      // « la Conférence des évêques »: what it is made of is not what it is
      complement = complement || (except_last > 0 && t >= except_last && w.is(Tag::de));
      // « l'avocate du maire, Anne Diot »: nor whom it is for; « le député du Nord et porte-parole du parti » is both
      if (except_last == 0 && t > c.head && !pack_.lower_quotations_belong) {
        bool const anew = w.is(Tag::coordinator) && t + 1 < c.last &&
                          !token(s, t + 1).any(Tag::de | Tag::a | Tag::preposition | Tag::determiner);
        complement = !anew && (complement || w.is(Tag::de));
      }
      // « l'avocat de Paul Martin », « le porte-parole de Tavex Cars »: nor is who belongs to it
      bool const belongs =
          t < except_first && except_first > c.first &&
          ((token(s, except_first - 1).is(Tag::de) && !token(s, except_first - 1).is(Tag::determiner)) ||
           (cls != nullptr && cls->id == "relative" && of_another(s, t + 1, except_first)));
      // « le saxophoniste | Paul Rey »: a noun that no class has, by its ending
      bool const apposed = cls == nullptr && t + 1 == except_first && t > c.first && w.is(Tag::noun) &&
                           !w.any(Tag::name | Tag::capitalized) && pack_.agent(fold(w), w.features) &&
                           given_name(s, first, last);
      if (((cls != nullptr && cls->animate) || apposed) && !complement && !belongs) {
        e.roles.emplace_back(fold(w));
        if (t > c.first && pack_.is(fold(token(s, t - 1)), Use::former)) e.former.emplace_back(fold(w));
        agreement(e.agreement, w);
        if (t > c.first) agreement_of_determiner(e.agreement, token(s, t - 1));
      } else if (w.any(Tag::noun | Tag::adjective | Tag::name) || w.is(Tag::past_participle)) { // « procureur adjoint »
        e.described.emplace_back(fold(w));
        // « l'ambassadeur du Japon, Kenji Mori »: « japonais »
        if (auto const it = pack_.nationalities.find(fold(w)); w.is(Tag::name) && it != pack_.nationalities.end())
          e.described.push_back(it->second);
      }
      if (auto const it = w.is(Tag::title) ? pack_.title_roles.find(fold(w)) : pack_.title_roles.end();
          it != pack_.title_roles.end()) { // « Me Barna »: « l'avocat »
        for (auto const& role : it->second) e.roles.push_back(role);
      }
      if (w.is(Tag::title)) {
        auto const it = pack_.titles.find(fold(w));
        if (it != pack_.titles.end() && (it->second & 3) != 3) { // « Me », « Dr » tell nothing
          e.agreement.masculine = e.agreement.masculine || (it->second & 1) != 0;
          e.agreement.feminine = e.agreement.feminine || (it->second & 2) != 0;
        }
      }
    }
  };
  take(chunk, first, last);
  for (auto t = first; t < last; ++t) {
    auto const features = given_name_features(fold(token(s, t)), token(s, t).features);
    if (has(features, Feature::male_name)) e.agreement.masculine = true;
    if (has(features, Feature::female_name)) e.agreement.feminine = true;
    if (e.agreement.masculine != e.agreement.feminine) break;
  }
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  bool const bare = chunk.first == first && chunk.is(Shape::noun_phrase);
  if ((bare || titled_behind(s, chunk, first)) && i >= 2 &&
      chunks[i - 1].is(Shape::comma)) { // « le candidat du parti à la présidentielle, François Fillon »
    auto const from = before_marked_name(readings_[s], pack_, i - 2);
    auto k = from;
    while (k > 0 && from - k < 3 && chunks[k].is(Shape::prepositional)) --k;
    // « Selon le président tchadien, Jean Bol assistera … »: two people
    bool const of_another =
        k > 0 && chunks[k - 1].is(Shape::opener) && i + 1 < chunks.size() && chunks[i + 1].is(Shape::verb);
    for (auto n = k; chunks[k].is(Shape::noun_phrase) && n < i - 1 && !of_another; ++n) take(chunks[n], 0, 0);
  }
  // « … reçus | par l'ambassadeur de France | en Guinée, Luc Bel »
  if (bare && i >= 3 && chunks[i - 1].is(Shape::comma) && last == chunk.last && last - first > 1) {
    auto k = i - 2;
    auto const holder = [&](Chunk const& c) {
      auto const* cls = pack_.noun_class(token(s, c.head).noun_class);
      return c.is(Shape::prepositional) && c.is(Shape::determined) && cls != nullptr && cls->animate &&
             !has(token(s, c.head).features, Feature::noun_plural) && !given_name(s, c.first, c.last);
    };
    while (k > 1 && i - k < 5 && chunks[k].is(Shape::prepositional) && !holder(chunks[k])) --k;
    bool const told = std::any_of(chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t>(k),
                                  [](Chunk const& c) { return c.is(Shape::verb); });
    bool const closed = i + 1 >= chunks.size() || chunks[i + 1].any(Shape::comma | Shape::stop | Shape::relative);
    for (auto n = k; told && closed && holder(chunks[k]) && n < i - 1; ++n) take(chunks[n], 0, 0);
  }
  // « le chercheur | en sécurité Aurélien Pasquet »: a function, what it is for, and who holds it
  if (chunk.is(Shape::prepositional) && i >= 1 && last == chunk.last && first > chunk.first + 1) {
    auto const& function = chunks[i - 1];
    auto const* cls = pack_.noun_class(token(s, function.head).noun_class);
    auto const* nearest = pack_.noun_class(token(s, first - 1).noun_class);
    bool const held = function.any(Shape::noun_phrase | Shape::prepositional) && function.is(Shape::determined) &&
                      !function.is(Shape::named) && cls != nullptr && cls->animate &&
                      !has(token(s, function.head).features, Feature::noun_plural);
    if (held && !(nearest != nullptr && (nearest->animate || nearest->speaks)) &&
        token(s, first - 1).any(Tag::noun | Tag::adjective))
      take(function, 0, 0);
  }
  if (!chunk.is(Shape::noun_phrase)) return;
  // « Julien Arnaud, 34 ans, électricien à Nantes »
  for (auto k = i + 1; k + 1 < chunks.size() && k < i + 12; ++k) {
    if (!chunks[k].is(Shape::comma)) {
      if (chunks[k].is(Shape::prepositional)) continue;
      break;
    }
    auto const& apposed = chunks[++k];
    auto const* cls = pack_.noun_class(token(s, apposed.head).noun_class);
    bool const age = token(s, apposed.first).is(Tag::number) &&
                     (apposed.last == apposed.first + 1 ||
                      pack_.time_units.contains(fold(token(s, apposed.first + 1)))); // not « Bel SA, 30 salariés »
    if (age && e.age == 0) e.age = static_cast<std::uint8_t>(std::min(199, number(fold(token(s, apposed.first)))));
    if (auto const years = age_within(s, apposed); e.age == 0) e.age = years;
    if (!age && (!apposed.is(Shape::noun_phrase) || cls == nullptr || !cls->animate)) break;
    // and « Luc Bel, le chef de la police a … » at the beginning
    bool const opens = first == 0 && last == chunk.last && last - first > 1 && k == i + 2 &&
                       (given_name(s, first, last) || !any_word(s, first, last));
    if (apposed.is(Shape::determined) && verb_behind(s, k) && !opens)
      break; // « comme l'écrit Libération, le ministre a … »
    if (!age) take(apposed, 0, 0);
    // « Luc Bel, chercheur | au CNRS »: said of him, and no function of his
    for (auto m = k + 1; !age && m < chunks.size() && m < k + 3 && chunks[m].is(Shape::prepositional); ++m)
      for (auto t = chunks[m].first; t < chunks[m].last; ++t)
        if (token(s, t).any(Tag::noun | Tag::name)) e.described.emplace_back(fold(token(s, t)));
  }
  if (auto const* office = predicate(s, chunk, first, last); office != nullptr) take(*office, 0, 0);
}

/// « le fils | du défunt | Ali Sow »: behind a noun for kin, whose kin it is.
auto Finder::of_another(Index s, Index first, Index last) const -> bool {
  for (auto t = first; t < last; ++t) {
    if (token(s, t).is(Tag::de)) return true;
  }
  return false;
}

auto Finder::verb_behind(Index s, std::size_t k) const -> bool {
  auto const& chunks = readings_[s].chunks;
  for (auto i = k + 1; i < chunks.size() && i < k + 6; ++i) {
    if (chunks[i].is(Shape::verb)) return true;
    if (!chunks[i].any(Shape::prepositional | Shape::adverb | Shape::bracket)) return false;
  }
  return false;
}

auto Finder::agreement(Agreement& a, Token const& t) -> void {
  bool const m = has(t.features, Feature::noun_masculine);
  bool const f = has(t.features, Feature::noun_feminine);
  if (m == f) return;
  a.masculine = a.masculine || m;
  a.feminine = a.feminine || f;
}
auto Finder::agreement_of_determiner(Agreement& a, Token const& t) const -> void {
  auto const it = pack_.genders.find(fold(t));
  if (it == pack_.genders.end()) return;
  a.masculine = a.masculine || (it->second & 1) != 0;
  a.feminine = a.feminine || (it->second & 2) != 0;
}

/// « nos confrères du | Progrès |», « le site du | Parisien |»: a medium whose own article stands in « du ».
auto Finder::of_its_article(Index s, Chunk const& chunk, Index first, Index last) const -> Medium const* {
  auto const& of = token(s, first > 0 ? first - 1 : first);
  auto const* cls = pack_.noun_class(token(s, chunk.head).noun_class);
  if (!of.is(Tag::de) || !of.is(Tag::determiner) || of.span.end == token(s, first).span.begin || cls == nullptr ||
      (cls->id != "journalist" && (cls->animate || cls->level == Level::organization)))
    return nullptr;
  auto const name = "Le " + std::string{document_.at(readings_[s].sentence.inner_span(first, last))};
  auto const match = registry_.longest_match(name, 0, name.size());
  return match && match->span.end == name.size() ? match->medium : nullptr;
}

auto Finder::kind_of(Entity& e, Index s, Chunk const& chunk, Index first, Index last, std::string const& folded) const
    -> EntityKind {
  auto const& lead = token(s, first);
  if (lead.is(Tag::medium)) {
    auto const* cls = pack_.noun_class(token(s, chunk.head).noun_class);
    auto const span = readings_[s].sentence.inner_span(first, last);
    if (auto const match = registry_.longest_match(document_.text, span.begin, span.end + 40)) {
      bool const cue =
          (cls != nullptr && cls->level == Level::media) || pack_.is(fold(token(s, chunk.head)), Use::wire);
      // « BFM Lyon », « France Bleu Alsace »
      bool const edition = !match->ambiguous && (lead.is(Tag::acronym) ||
                                                 (first + 1 < last && token(s, first + 1).span.end <= match->span.end));
      if ((!match->ambiguous || cue) && (edition || match->span.end >= span.end)) {
        e.medium = match->medium;
        return EntityKind::medium;
      }
    }
  }
  if (auto const* medium = of_its_article(s, chunk, first, last)) {
    e.medium = medium;
    return EntityKind::medium;
  }
  if (auto const it = pack_.organizations.find(folded); it != pack_.organizations.end()) {
    e.agreement = {!it->second.feminine, it->second.feminine, it->second.plural};
    return EntityKind::organization;
  }
  if (auto const it = pack_.countries.find(folded); it != pack_.countries.end()) {
    e.agreement = {(it->second & 1) != 0, (it->second & 2) != 0, (it->second & 4) != 0};
    return EntityKind::place;
  }
  if (known_with_country(s, first, last)) return EntityKind::organization;
  if (pack_.metonyms.contains(folded)) return EntityKind::place;
  if (party_of(s, chunk, first)) return EntityKind::organization;
  if (first > 0 && token(s, first - 1).is(Tag::title)) return EntityKind::person;
  bool personal = false;
  bool acronym = true;
  bool unknown = true;
  for (auto t = first; t < last; ++t) {
    auto const f = token(s, t).features;
    personal = personal || first_name(f) || (last - first > 1 && has(f, Feature::surname));
    acronym = acronym && token(s, t).is(Tag::acronym);
    unknown = unknown && (f == 0 || has(f, Feature::proper_name));
  }
  auto const* lead_class = pack_.noun_class(lead.noun_class);
  // not « Marine Tondelier »: a first name that is also a word
  bool const first_name = last - first > 1 && given_name(s, first, first + 1) && !common_words(s, first + 1, last);
  if (lead_class != nullptr && !lead_class->animate && lead_class->level == Level::organization && !first_name)
    return EntityKind::organization;
  if (named_like_press(s, first, last)) return EntityKind::medium;
  if (named_like_firm(s, first, last)) return EntityKind::organization;
  if (titled_article(s, first)) { // « selon Le Phare du Littoral », but « l'association Les Amis du Lac »
    auto const* before = first > chunk.first ? pack_.noun_class(token(s, first - 1).noun_class) : nullptr;
    bool const body = before != nullptr && !before->animate && before->level == Level::organization;
    return body ? EntityKind::organization : EntityKind::medium;
  }
  if (auto const word = fold(lead); word == "le" || word == "la" || word == "les" || word == "l'")
    return EntityKind::organization; // « La République en Marche »
  if (pack_.organizations.contains(fold(lead))) return EntityKind::organization;
  if (first > chunk.first && agency_before(s, first)) return EntityKind::medium; // « l'agence Anadolu »
  if (reports_for_others(s, chunk, first, last)) return EntityKind::medium;      // « …, rapporte l'Indépendant »
  if (common_words(s, first, last)) return EntityKind::organization;
  if (body_behind(s, chunk, first) || body_before(s, chunk, first, last)) return EntityKind::organization;
  bool const head_is_name = chunk.head >= first && chunk.head < last;
  bool const after_noun = first > chunk.first && token(s, first - 1).any(Tag::noun | Tag::adjective);
  if (auto const* said = class_before(s, chunk, first, last); said != nullptr && !head_is_name && after_noun) {
    if (said->animate) return EntityKind::person;
    if (said->level == Level::media) return EntityKind::medium;
    // « la société Vinci Autoroutes »: a surname may be a firm's
    if (said->level == Level::organization && (!personal || !given_name(s, first, last)))
      return EntityKind::organization;
  }
  if (auto const said = said_to_be(s, chunk, first)) return *said;
  if (e.age != 0 && last - first == 1 && initials(fold(lead))) return EntityKind::person; // « S.B., 44 ans »
  if (acronym && last - first == 1 && lead.fold_size <= 8) return EntityKind::organization;
  if (personal && last - first > 1) return EntityKind::person;
  if (!e.roles.empty() && (last - first > 1 || head_is_name)) return EntityKind::person;
  if (last - first >= 2 && last - first <= 4 && unknown)
    return EntityKind::unknown; // two words that look like a name: see level_of
  // « Visas Schengen », « Cartes Vitale »: things in the plural are nobody's name
  bool const things = last - first > 1 && has(lead.features, Feature::noun_plural) &&
                      !has(lead.features, Feature::noun_singular) && has(lead.features, Feature::uncapitalized) &&
                      !sourcier::first_name(lead.features);
  if (things) return EntityKind::organization;
  if (personal || (e.age != 0 && last - first == 1 && !acronym)) return EntityKind::person; // « Maela, 15 ans »
  return EntityKind::unknown;
}

/// « Amnesty International France », « Greenpeace Belgique »: a known body and a country behind it.
auto Finder::known_with_country(Index s, Index first, Index last) const -> bool {
  if (last - first < 2 || last - first > 6 || !pack_.countries.contains(fold(token(s, last - 1)))) return false;
  // « Néolia France »: a word that nobody knows
  auto const& lead = token(s, first);
  if (last - first == 2 && lead.features == 0 && !lead.any(Tag::title | Tag::acronym) && first > 0 &&
      !token(s, first - 1).any(Tag::noun | Tag::name))
    return true;
  return pack_.organizations.contains(sourcier::fold(text(s, first, last - 1)));
}

/// « Lorraine Matin », « Radio Alpes », « Alpes-Matin »: a word of which the names of media are made, and another.
auto Finder::named_like_press(Index s, Index first, Index last) const -> bool {
  auto const press = [&](std::string_view word) { return pack_.press_words.contains(word); };
  auto const ending = fold(token(s, last - 1));
  if (auto const hyphen = ending.rfind('-'); hyphen != std::string_view::npos && hyphen > 2)
    return press(ending.substr(hyphen + 1));
  if (last - first == 1 && token(s, first).features == 0 && !token(s, first).is(Tag::acronym)) {
    constexpr std::size_t shortest = 4; // letters: « Sahelnews », « Kayainfo »
    for (std::size_t letters = shortest; letters < 7 && letters + 3 < ending.size(); ++letters)
      if (press(ending.substr(ending.size() - letters))) return true;
  }
  // « Mondafrique.com », « Actualite.cd »: the site that publishes
  if (auto const dot = ending.rfind('.'); last - first == 1 && dot != std::string_view::npos && dot > 3 &&
                                          ending.size() - dot > 2 && token(s, first).features == 0)
    return ending.substr(dot) != ".org";
  if (last - first < 2 || last - first > 4 || given_name(s, first, first + 1)) return false;
  return press(ending) || press(fold(token(s, first)));
}

/// « Kelvo Group », « Tarmo Airlines »: a word with which the names of firms end, and another.
auto Finder::named_like_firm(Index s, Index first, Index last) const -> bool {
  return last - first > 1 && pack_.companies.contains(fold(token(s, last - 1)));
}

/// « l'agence Anadolu », « l'agence de presse Chine Nouvelle »
auto Finder::agency_before(Index s, Index first) const -> bool {
  if (pack_.is(fold(token(s, first - 1)), Use::wire)) return true;
  return first > 3 && pack_.is(fold(token(s, first - 1)), Use::at_large) &&
         pack_.is(fold(token(s, first - 3)), Use::wire);
}

/// « …, rapporte | l'Indépendant |», « | La Provence | rapporte que »: an article and one word, beside a verb that
/// relays in the present.
auto Finder::reports_for_others(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  auto const* cls = pack_.noun_class(token(s, first).noun_class);
  bool const whole = last == first + 1 && chunk.last == last && first == chunk.first + 1 &&
                     token(s, chunk.first).is(Tag::determiner) && !token(s, first).any(Tag::acronym | Tag::title) &&
                     !(cls != nullptr && (!cls->animate || holds_office(*cls))) && chunk.is(Shape::noun_phrase);
  auto const relays = [&](Chunk const& c) {
    return c.is(Shape::verb) && c.last == c.first + 1 && has(token(s, c.head).features, Feature::present) &&
           c.entry < pack_.verbs.size() && c.is(Shape::cue) &&
           pack_.relay_verb_forms.contains(fold(token(s, c.head))) && pack_.verbs[c.entry].can(Takes::incise);
  };
  if (!whole) return false;
  return (i > 1 && relays(chunks[i - 1]) && chunks[i - 2].is(Shape::comma)) ||
         (i == 0 && i + 2 < chunks.size() && relays(chunks[i + 1]) && chunks[i + 2].is(Shape::que));
}

/// « Environnement Canada », « Index Santé »: common words, at most with a country behind them. One alone is no more
/// than a first name that is also a word: « Colin Barnett ».
auto Finder::common_words(Index s, Index first, Index last) const -> bool {
  if (last - first < 2 || given_name(s, first + 1, last)) return false;
  bool const land = pack_.countries.contains(std::string{fold(token(s, first))}); // « France Travail »
  if (!land && given_name(s, first, first + 1)) return false;
  for (auto t = first; t < last; ++t) {
    auto const features = token(s, t).features;
    bool const country = (t > first || land) && pack_.countries.contains(std::string{fold(token(s, t))});
    bool const word =
        has(features, Feature::noun) && has(features, Feature::uncapitalized) && !has(features, Feature::surname);
    if (!country && !word) return false;
  }
  return true;
}

/// « Conmebol, la Confédération sud-américaine de football »: what is said to be a body behind a comma.
auto Finder::body_behind(Index s, Chunk const& chunk, Index first) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  auto opening = first; // « par le | Harakat Nour |, un groupe armé »
  if (chunk.last - first > 1 && opening > chunk.first && token(s, opening - 1).is(Tag::determiner)) --opening;
  if (opening < first && opening > chunk.first && token(s, opening - 1).is(Tag::par)) --opening;
  if (chunk.first != opening || !chunk.any(Shape::noun_phrase | Shape::with_par) || i + 2 >= chunks.size())
    return false;
  // « le maire de Sète, | Luc Arnal |, la commune où … »
  if (i > 0 && chunks[i - 1].is(Shape::comma) && chunk.last - first > 1 && given_name(s, first, first + 1))
    return false;
  if (!chunks[i + 1].is(Shape::comma) || !chunks[i + 2].any(Shape::noun_phrase | Shape::other)) return false;
  if (token(s, chunks[i + 2].first).is(Tag::de) ||
      !(chunks[i + 2].is(Shape::determined) || token(s, chunks[i + 2].first).is(Tag::noun)))
    return false; // « du syndicat »
  auto const* c = pack_.noun_class(token(s, chunks[i + 2].head).noun_class);
  bool const closed =
      i + 3 >= chunks.size() || chunks[i + 3].any(Shape::comma | Shape::stop | Shape::prepositional | Shape::relative);
  return c != nullptr && !c->animate && c->level == Level::organization && closed;
}

/// « le président de la commission | Ali Sow »: behind one holder of a function, words that no dictionary has.
auto Finder::nobody_else(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  auto const* holder = pack_.noun_class(token(s, chunk.head).noun_class);
  if (holder == nullptr || !holder->animate || chunk.head + 2 > first || !chunk.is(Shape::determined)) return false;
  for (auto t = first; t < last; ++t) {
    auto const& word = token(s, t);
    bool const common = has(word.features, Feature::uncapitalized) && (t + 1 == last || !first_name(word.features));
    if (word.any(Tag::acronym | Tag::medium) || (common && t > first)) return false;
  }
  return !has(token(s, chunk.head).features, Feature::noun_plural);
}

/// « la secrétaire générale du syndicat Synat »: of the noun right before the name, else of the whole phrase.
auto Finder::class_before(Index s, Chunk const& chunk, Index first, Index last) const -> NounClass const* {
  auto t = first;
  auto const trait = [&](Index i) { // « le constructeur automobile | japonais | Nissan »
    return i > chunk.head && has(token(s, i).features, Feature::adjective) &&
           !token(s, i).any(Tag::capitalized | Tag::title) && token(s, i - 1).any(Tag::noun | Tag::adjective);
  };
  auto const stops = [&](Index i) {
    return token(s, i).any(Tag::de | Tag::preposition | Tag::a) || (token(s, i).is(Tag::noun) && !trait(i));
  };
  while (t > chunk.first && first - t < 4 && !stops(t - 1)) --t;
  auto const* near = t > chunk.first ? pack_.noun_class(token(s, t - 1).noun_class) : nullptr;
  // « la milice du colonel Oumar Sy », not « le président du Conseil des ministres Luc Bel »
  bool const many = near != nullptr && has(token(s, t - 1).features, Feature::noun_plural) &&
                    !has(token(s, t - 1).features, Feature::noun_singular);
  if (near != nullptr && t - 1 > chunk.head && near->animate && !many) return near;
  // « le président de la Banque mondiale | Ajay Barua »: a body that has its whole name, and who heads it
  // and « la porte-parole du gouvernement | Sibeth Ndaye »
  bool const whole =
      near != nullptr && last - first >= 2 &&
      (t < first ? token(s, t - 1).is(Tag::capitalized) || !pack_.companies.contains(fold(token(s, t - 1)))
                 : pack_.is(fold(token(s, t - 1)), Use::public_body) ||
                       // « le président de la commission | Ali Sow »: what has no name of its own
                       (!pack_.companies.contains(fold(token(s, t - 1))) && near->level == Level::organization &&
                        !pack_.is(fold(token(s, t - 1)), Use::generic_body) && last - first <= 3 &&
                        nobody_else(s, chunk, first, last)));
  if (near != nullptr && t - 1 > chunk.head && !near->animate && near->level == Level::organization && !whole &&
      !given_name(s, first, last))
    return near;
  for (auto k = first; k-- > chunk.head + 1 && !token(s, k).is(Tag::close_bracket);)
    if (token(s, k).is(Tag::open_bracket)) return near; // « la revue (qui appartient à Luc Bel) »
  // « une porte-parole de la chaîne de supermarchés Astra »: the name is that of what no list knows
  bool const other = near == nullptr && t == first && t > chunk.head + 1 && last - first == 1 &&
                     token(s, t - 1).is(Tag::noun) && !token(s, t - 1).is(Tag::capitalized);
  return other ? nullptr : pack_.noun_class(token(s, chunk.head).noun_class);
}

/// « Kaspersky est une société », « Aya est une chanteuse »: what the text says that a name is.
auto Finder::said_to_be(Index s, Chunk const& chunk, Index first) const -> std::optional<EntityKind> {
  auto before = first; // « Le maire de | Lens | est candidat »: not Lens
  while (before > chunk.first && token(s, before - 1).is(Tag::determiner) && !token(s, before - 1).is(Tag::de))
    --before;
  if (before > chunk.first && token(s, before - 1).is(Tag::de)) return std::nullopt;
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  if (i + 2 >= chunks.size() || !chunks[i + 1].is(Shape::copula) || !chunks[i + 2].is(Shape::noun_phrase))
    return std::nullopt;
  auto const* c = pack_.noun_class(token(s, chunks[i + 2].head).noun_class);
  if (c == nullptr) return std::nullopt;
  if (c->animate) return EntityKind::person;
  if (c->level == Level::organization) return EntityKind::organization;
  return std::nullopt;
}

} // namespace sourcier
