#include "sources/entity.hpp"

#include "sources/finder.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

/// « libéraux », « libérale »: « libéral », as far as endings tell.
auto bare_form(std::string_view word) -> std::string {
  std::string out{word};
  if (out.ends_with("aux")) out.replace(out.size() - 2, 2, "l");
  while (out.size() > 4 && (out.ends_with('s') || out.ends_with('e'))) out.pop_back(); // « française », « français »
  auto const size = out.size();
  if (size > 4 && out[size - 1] == out[size - 2]) out.pop_back(); // « iranienne »
  return out;
}

} // namespace

auto said_of(Entity const& e, std::string_view word) -> bool {
  auto const bare = bare_form(word);
  auto const alike = [&](std::string const& known) { return bare_form(known) == bare; };
  return std::any_of(e.described.begin(), e.described.end(), alike) ||
         std::any_of(e.roles.begin(), e.roles.end(), alike);
}

auto initials(std::string_view word) -> bool {
  constexpr std::size_t most = 6; // bytes: « J.-P. » is longer, and a given name
  if (word.size() < 4 || word.size() > most || word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 2)
    if (word[i] < 'a' || word[i] > 'z' || word[i + 1] != '.') return false;
  return true;
}

auto Finder::run() -> Entities {
  out_.list.reserve(std::min(most, readings_.size())); // a new name a sentence, at the most as a rule
  for (std::uint32_t s = 0; s < readings_.size(); ++s) {
    if (byline(s)) continue;
    for (auto const& chunk : readings_[s].chunks) {
      bool const of_pronoun = chunk.is(Shape::pronoun) && chunk.last > chunk.first + 2; // « celle de Luc Bel »
      if (of_pronoun || chunk.any(Shape::noun_phrase | Shape::prepositional | Shape::time)) names_in(s, chunk);
    }
  }
  for (std::uint32_t s = 0; s < readings_.size(); ++s) surname_opens(s);
  surnames();
  // longer names first, so that a surname in the headline finds its full name below
  for (auto const& name : lone_) record(name.sentence, *name.chunk, name.first, name.last);
  std::stable_sort(out_.mentions.begin(), out_.mentions.end(), [](NamedAt const& a, NamedAt const& b) {
    return a.sentence != b.sentence ? a.sentence < b.sentence : a.first < b.first;
  });
  other_names();
  std::vector<bool> known(out_.list.size(), false);
  for (auto& at : out_.mentions) {
    at.introduced = at.introduced && !known[at.entity];
    if (at.last - at.first > 1) known[at.entity] = true;
  }
  return std::move(out_);
}

/// « Anne Roux était là. | Roux a déclaré … »: a common word with neither article nor complement is the surname of
/// whoever the article names so.
auto Finder::surname_opens(Index s) -> void {
  auto const& chunks = readings_[s].chunks;
  if (chunks.size() < 2 || !chunks[0].is(Shape::noun_phrase) || chunks[0].last != 1 || !chunks[1].is(Shape::verb))
    return;
  auto const& word = token(s, 0);
  if (!word.is(Tag::capitalized) || word.any(Tag::name | Tag::acronym | Tag::determiner)) return;
  auto const known = by_word_.find(std::string{fold(word)});
  if (known == by_word_.end()) return;
  auto& person = out_.list[known->second];
  bool const somebody = person.kind == EntityKind::person || person.kind == EntityKind::unknown;
  if (!somebody || person.words.size() < 2 || person.words.back() != fold(word)) return;
  ++person.times;
  NamedAt at{s, 0, 1, known->second, false, false, false};
  at.subject = true;
  out_.mentions.push_back(at);
}

/// Runs of names in a chunk: « Mohamed Salem Ould Salek », « Charles de Gaulle », « Aïcha bint Ahmed ».
auto Finder::names_in(Index s, Chunk const& chunk) -> void {
  for (auto t = chunk.first; t < chunk.last; ++t) {
    if (auto const end = numbered_medium(s, chunk, t); end > t) {
      record(s, chunk, t, end);
      t = end - 1;
      continue;
    }
    if (!token(s, t).is(Tag::name) || party_before_name(s, chunk, t) || function_before_name(s, chunk, t) ||
        origin_before_name(s, chunk, t))
      continue;
    auto last = t + 1;
    while (last < chunk.last) {
      auto const& next = token(s, last);
      if (next.is(Tag::name) && !next.is(Tag::title)) {
        if (last == t + 1 && known_place(s, t, last + 1)) { // « la Maison Blanche Karine Brandt »
          ++last;
          continue;
        }
        // « le chef des Insoumis Jean-Luc Mélenchon »: a first name behind a common word opens a name of its own
        auto const& previous = token(s, last - 1);
        bool const given = first_name(next.features) && !pack_.particles.contains(fold(next)); // not « Al »
        bool const common =
            has(previous.features, Feature::uncapitalized) && !first_name(previous.features) &&
            !has(previous.features, Feature::surname) &&
            (last != t + 1 || t != chunk.first ||
             (has(previous.features, Feature::noun) &&
              (previous.noun_class != no_entry || pack_.prenominal.contains(fold(previous)) ||
               last + 1 != chunk.last))) &&
            !(last == t + 1 && t > chunk.first && token(s, t - 1).is(Tag::title) &&
              token(s, t - 1).fold_size <= 4); // not « le Dr Alpha Barro », « Alpha Barro », « Benoit Olivier »
        // « l'archevêque de Rouen Dominique Lebrun »
        bool const place = given && t > chunk.first && token(s, t - 1).is(Tag::de) && last + 1 < chunk.last &&
                           token(s, last + 1).is(Tag::name) && !given_name(s, t, last);
        // « le président des États-Unis Donald Trump »
        // « le maire de Londres Sadiq Kahn »: whoever is named so elsewhere, or two names that no list knows
        // and « pour la Syrie Staffan de Mistral »
        bool const noble = last + 2 < chunk.last && token(s, last + 1).is(Tag::de) && token(s, last + 2).is(Tag::name);
        bool const complement = t > chunk.first && (token(s, t - 1).is(Tag::de) ||
                                                    (t > chunk.first + 1 && token(s, t - 1).is(Tag::determiner) &&
                                                     token(s, t - 2).any(Tag::de | Tag::preposition | Tag::a)));
        bool const behind_place = complement && known_place(s, t, last) && last + 1 < chunk.last &&
                                  (token(s, last + 1).is(Tag::name) || noble) &&
                                  !has(next.features, Feature::uncapitalized) &&
                                  (chunk.head < t || (chunk.is(Shape::prepositional) && noble));
        if (behind_place || holder_follows(s, chunk, t, last) || (given && land_before_holder(s, chunk, t, last)))
          break;
        bool const begun = last - t > 1; // « Tano Brou Hyacinthe »: the third word of a name
        bool const whole = known_place(s, t, last) && (begun || !given_name(s, t, last));
        if (given && ((common && !begun) || place || whole)) break;
        ++last;
        continue;
      }
      // « Le Phare du Littoral »: a title that opens with its article
      // and « Les Amis de la Terre »
      if (titled_article(s, t) && next.is(Tag::de)) {
        bool const article = last + 2 < chunk.last && token(s, last + 1).is(Tag::determiner);
        auto const name = last + (article ? 2U : 1U);
        if (name < chunk.last && token(s, name).is(Tag::name)) {
          last = name + 1;
          continue;
        }
      }
      // a particle between two names
      // « Hayat ketat Guerbi »: no word of the dictionary stands between two names
      bool const between =
          t + 1 == last && token(s, t).features == 0 && last + 1 < chunk.last && token(s, last + 1).features == 0;
      bool const particle =
          (next.is(Tag::de) && !next.is(Tag::determiner)) || pack_.particles.contains(fold(next)) ||
          (next.features == 0 && !next.any(Tag::comma | Tag::stop | Tag::open_bracket | Tag::close_bracket) &&
           next.fold_size <= (between ? 8 : 4)) ||
          fold(next) == "la" || fold(next) == "le";
      bool const joined = last + 1 < chunk.last && token(s, last + 1).is(Tag::name);
      // « Valéry Giscard d'Estaing », « Marc Ladreit de Lacharrière », not « Luc Bel de Lyon »
      bool const noble = joined && last == t + 2 && (t == chunk.first || !token(s, t - 1).is(Tag::de)) &&
                         first_name(token(s, t).features) && next.is(Tag::de) && !next.is(Tag::determiner) &&
                         (token(s, last + 1).features == 0 || has(token(s, last + 1).features, Feature::surname)) &&
                         !known_place(s, last + 1, last + 2) && !token(s, last + 1).is(Tag::acronym);
      if (noble) {
        last += 2;
        continue;
      }
      bool const person_before = first_name(token(s, t).features) || token(s, t).features == 0;
      if (particle && joined && last == t + 1 && person_before && !token(s, t).is(Tag::acronym) &&
          token(s, t).noun_class == no_entry) {
        last += 2;
        continue;
      }
      break;
    }
    last = std::max(last, body_end(s, chunk, t, last));
    auto first = t;
    auto const& lead = token(s, first);
    if (last == first + 1 && lead.is(Tag::noun) && lead.noun_class != no_entry) continue; // « Ministère »
    if (last == first + 1 && in_list(s, chunk, first)) continue;
    if (function_in_capitals(s, first, last) || (last > first + 1 && shouted(s, first, last))) continue;
    bool const titled = first > chunk.first && token(s, first - 1).is(Tag::title); // « Mme Fort »
    if (last == first + 1 && !lead.is(Tag::acronym) && !titled && pack_.words.contains(fold(lead))) continue; // « Le »
    if (last == first + 1 && calls_by_place(s, chunk, first)) continue; // « le Bullois »
    bool const counted = first > 0 && token(s, first - 1).any(Tag::number | Tag::numeral);
    if (last == first + 1 && lead.fold_size <= 3 && counted) continue; // « 49 Hz »
    last = with_number(s, chunk, first, last);
    last = with_common_words(s, chunk, first, last);
    bool const surname = titled && last == first + 2 && pack_.particles.contains(fold(lead)); // « Mme | Le Pen |»
    if (last == first + 1 || surname) {
      lone_.push_back({s, &chunk, first, last});
    } else {
      record(s, chunk, first, last);
    }
    t = last - 1;
  }
}

/// « le ministre de la Défense | Yoav Kellan », « la cheffe de la mission de l'ONU | Bintou Sory », « le maire de Kaya
/// | Boukar Sawa »: behind a function and what it is of, two names that are no words.
auto Finder::holder_follows(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  if (first == chunk.first || last + 1 >= chunk.last) return false;
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  // « le président de la Chambre de Laroune Al Hamra, Ahmed Bel »: who it is stands behind the comma
  if (i + 2 < chunks.size() && chunks[i + 1].is(Shape::comma) && chunks[i + 2].is(Shape::named) &&
      !chunks[i + 2].is(Shape::determined) && chunks[i + 2].is(Shape::noun_phrase) &&
      chunks[i + 2].last - chunks[i + 2].first > 1 && i + 3 < chunks.size() && chunks[i + 3].is(Shape::comma) &&
      given_name(s, chunks[i + 2].first, chunks[i + 2].last))
    return false;
  // « la commissaire | aux Frontières Liesbeth Aarts »
  bool const apart = chunk.is(Shape::prepositional) && i > 0 && chunks[i - 1].is(Shape::determined);
  if (chunk.head >= first && !apart) return false;
  auto const& function = token(s, apart ? chunks[i - 1].head : chunk.head);
  auto const* cls = pack_.noun_class(function.noun_class);
  if (cls == nullptr || !cls->animate || has(function.features, Feature::noun_plural)) return false;
  auto const& before = token(s, first - 1);
  bool const article = before.is(Tag::determiner) && first > chunk.first + 1;
  if (!before.any(Tag::de | Tag::a) && !(article && token(s, first - 2).any(Tag::de | Tag::a))) return false;
  for (auto t = last; t < last + 2; ++t) {
    auto const& name = token(s, t);
    bool const behind_given = t > last && given_name(s, last, t); // « Marc | Petit »
    bool const word = has(name.features, Feature::uncapitalized) && !given_name(s, t, t + 1) && !behind_given;
    if (!name.is(Tag::name) || name.any(Tag::medium | Tag::acronym) || word || known_place(s, t, t + 1)) return false;
  }
  auto const& lead = token(s, first);
  if (last == first + 1 && !lead.is(Tag::medium) && (lead.is(Tag::acronym) || branch(lead))) return true;
  bool const bare = before.is(Tag::de) && !before.is(Tag::determiner);
  if (last == first + 1 && bare && cls->id == "mayor" && !given_name(s, first, last)) return true;
  for (auto t = first; t < last; ++t) {
    auto const features = token(s, t).features;
    if (!has(features, Feature::uncapitalized) || has(features, Feature::surname) || given_name(s, t, t + 1))
      return false;
  }
  // « la ministre d'| État | Chrysoula Zachos »
  auto const* of = pack_.noun_class(lead.noun_class);
  bool const state = bare && last == first + 1 && lead.is(Tag::noun) && of != nullptr && !of->animate;
  return article || before.any(Tag::determiner | Tag::a) || state;
}

/// « la | Banque des Grands Lacs », « Le | Courrier de Lomé »: a capital noun for a body or a paper, and the name
/// behind *de* that belongs to it; `last` for any other word.
auto Finder::body_end(Index s, Chunk const& chunk, Index t, Index last) const -> Index {
  auto const& lead = token(s, t);
  if (last != t + 1 || !lead.is(Tag::noun) || t == chunk.first || !token(s, t - 1).is(Tag::determiner)) return last;
  auto const* cls = pack_.noun_class(lead.noun_class);
  bool const press = pack_.press_words.contains(fold(lead));
  bool const body = cls != nullptr && !cls->animate && pack_.companies.contains(fold(lead));
  if (!press && !body) return last;
  auto end = last;
  if (end >= chunk.last || !token(s, end).is(Tag::de)) return last;
  ++end;
  if (end < chunk.last && token(s, end).is(Tag::determiner) && !token(s, end).is(Tag::name)) ++end;
  auto const name = end;
  while (end < chunk.last && token(s, end).is(Tag::name) && token(s, end).is(Tag::capitalized)) ++end;
  return end > name ? end : last;
}

/// Whether a run of words holds a first name: « Marie », « Anne-Claire ».
auto Finder::given_name(Index s, Index first, Index last) const -> bool {
  for (auto t = first; t < last; ++t) {
    auto const features = token(s, t).features;
    if (first_name(features)) return true;
    auto const word = fold(token(s, t));
    auto const hyphen = word.find('-');
    bool const looked_up = features != 0 && hyphen == std::string_view::npos; // as a whole, by the tagger
    if (!looked_up && first_name(pack_.morphology.features(word.substr(0, hyphen)))) return true;
  }
  return false;
}

auto Finder::known_place(Index s, Index first, Index last) const -> bool {
  if (last - first > 12) return false; // no name of the packs is that long
  auto const known = [&](std::string_view words) {
    return pack_.countries.contains(words) || pack_.organizations.contains(words) || pack_.metonyms.contains(words);
  };
  if (last - first == 1) return known(fold(token(s, first)));
  auto const name = sourcier::fold(document_.at(readings_[s].sentence.inner_span(first, last)));
  if (known(name)) return true;
  auto const space = name.find(' '); // « la Maison Blanche »
  return space != std::string_view::npos && last - first == 2 &&
         known(name.substr(0, space) + '-' + name.substr(space + 1));
}

/// « le Bullois », « la Valaisanne d'origine »: where somebody is from, and no name.
auto Finder::calls_by_place(Index s, Chunk const& chunk, Index first) const -> bool {
  auto opening = first;
  while (opening > chunk.first && pack_.prenominal.contains(fold(token(s, opening - 1))))
    --opening; // « l'ancien Lillois »
  if (opening == chunk.first || !token(s, opening - 1).is(Tag::determiner)) return false;
  if (token(s, opening - 1).is(Tag::capitalized) && opening > 1)
    return false; // « Le Phare », but a sentence's first word
  auto const& word = token(s, first);
  if (word.any(Tag::acronym | Tag::medium) || word.noun_class != no_entry) return false;
  auto const features = word.features;
  bool const adjective =
      has(features, Feature::adjective) && !has(features, Feature::proper_name) && !first_name(features);
  return ((adjective && has(features, Feature::uncapitalized)) ||
          (features == 0 && pack_.agent(fold(word), features))) &&
         of_its_article(s, chunk, first, first + 1) == nullptr; // « nos confrères du Parisien »
}

/// « Amnistie internationale », « Arabie saoudite »: the words of a known body or country that have no capital.
auto Finder::with_common_words(Index s, Chunk const& chunk, Index first, Index last) const -> Index {
  constexpr std::uint32_t most_words = 3;
  if (last - first > 2) return last;
  for (auto end = std::min(chunk.last, last + 2); end > last + 1; --end) { // « Corée du Sud », « Afrique du Sud »
    if (token(s, last).is(Tag::de) && known_place(s, first, end)) return end;
  }
  for (auto end = std::min(chunk.last, last + most_words); end > last; --end) {
    if (token(s, end - 1).any(Tag::comma | Tag::open_bracket | Tag::close_bracket)) continue;
    if (known_place(s, first, end)) return end;
  }
  return last;
}

/// « France 2 », « TF1 Info 24 »: a figure that the name of a medium ends with.
auto Finder::with_number(Index s, Chunk const& chunk, Index first, Index last) const -> Index {
  if (last >= chunk.last || !token(s, last).is(Tag::number) || !token(s, first).is(Tag::medium)) return last;
  auto const span = readings_[s].sentence.inner_span(first, last + 1);
  auto const match = registry_.longest_match(document_.text, span.begin, span.end);
  if (!match || match->span.end != span.end) return last;
  auto end = last + 1; // « France 3 | Grand-Est »
  while (end < chunk.last && end < last + 3 && token(s, end).is(Tag::name) && token(s, end).is(Tag::capitalized) &&
         !token(s, end).any(Tag::acronym | Tag::medium) && !first_name(token(s, end).features))
    ++end;
  return end == chunk.last ? end : last + 1;
}

/// A capital article inside a sentence: « selon Le Phare », but not « M. Le Pen ».
auto Finder::titled_article(Index s, Index t) const -> bool {
  auto const& lead = token(s, t);
  if (!lead.is(Tag::name) || !pack_.words.contains(fold(lead)) || t == 0 || t + 1 >= readings_[s].sentence.size())
    return false;
  auto const& next = token(s, t + 1);
  auto const& previous = token(s, t - 1);
  if (!next.is(Tag::name) || lead.is(Tag::possessive) || previous.any(Tag::title | Tag::name) ||
      previous.any(Tag::stop | Tag::colon))
    return false;
  if (has(next.features, Feature::uncapitalized)) return true;
  auto const paper = registry_.longest_match(document_.text, lead.span.begin, next.span.end); // « selon Le Dauphiné »
  return paper && paper->span.end == next.span.end && !paper->shared;
}

/// « le lycée français international | Jean Moulin |»: what is said of the school is not said of the man.
auto Finder::of_thing(Index s, Chunk const& chunk, Index first) const -> bool {
  auto t = first;
  while (t > chunk.first && has(token(s, t - 1).features, Feature::adjective) && !token(s, t - 1).is(Tag::capitalized))
    --t;
  if (t == chunk.first || !token(s, t - 1).any(Tag::noun | Tag::name)) return false;
  auto const thing = [&](Index i) {
    auto const* cls = pack_.noun_class(token(s, i).noun_class);
    return cls != nullptr && !cls->animate && !token(s, i).is(Tag::title);
  };
  return thing(t - 1) && thing(chunk.head);
}

auto Finder::record(Index s, Chunk const& chunk, Index first, Index last) -> void {
  if (out_.mentions.size() >= most * 10) return;
  bool const lone = last - first == 1;
  Entity entity;
  entity.name = text(s, first, last);
  auto const folded = sourcier::fold(entity.name);
  entity.first_sentence = s;
  for (auto t = first; t < last; ++t) {
    if (token(s, t).is(Tag::name)) entity.words.emplace_back(fold(token(s, t)));
  }
  describe(entity, s, chunk, first, last);
  entity.kind = kind_of(entity, s, chunk, first, last, folded);
  bool const thing = entity.kind == EntityKind::person && of_thing(s, chunk, first);
  if (thing) entity.described.clear(), entity.roles.clear();
  if (entity.kind == EntityKind::medium && !lone) { // « Le Parisien » is no « elle »
    auto const article = pack_.genders.find(fold(token(s, first)));
    if (article != pack_.genders.end() && (article->second & 4) == 0)
      entity.agreement = {(article->second & 1) != 0, (article->second & 2) != 0, false};
  }
  entity.bare = lone && token(s, first).features == 0 && !token(s, first).is(Tag::acronym) &&
                (first == 0 || !token(s, first - 1).is(Tag::determiner));
  entity.sole = lone && first > chunk.first && pack_.is(fold(token(s, first - 1)), Use::one_name);
  entity.acronym = lone && token(s, first).is(Tag::acronym);
  bool const introduced = !lone && !entity.roles.empty();
  bool const surname = last == first + 2 && first > chunk.first && token(s, first - 1).is(Tag::title) &&
                       pack_.particles.contains(fold(token(s, first)));
  auto const known_as = lone || surname ? namesake(entity, s, first) : std::nullopt;
  auto const index = join(std::move(entity), folded, lone, known_as);
  if (!index) return;
  NamedAt at{s, first, last, *index, false, false, introduced};
  at.in_complement = first > chunk.first && token(s, first - 1).any(Tag::de | Tag::a | Tag::preposition);
  if (first > chunk.first + 1 && token(s, first - 1).is(Tag::determiner) && !at.in_complement) // not « du », « aux »
    at.in_complement = token(s, first - 2).any(Tag::de | Tag::a | Tag::preposition);
  auto const* near = class_before(s, chunk, first, last); // « la secrétaire du syndicat Synat »
  auto const* whole = pack_.noun_class(token(s, chunk.head).noun_class);
  if (near != whole) at.in_complement = true;
  if (last < chunk.last && token(s, last).is(Tag::possessive) && !token(s, last).is(Tag::determiner))
    at.in_complement = true; // "Clinton's"
  if (token(s, chunk.first).any(Tag::preposition | Tag::a | Tag::de) && !chunk.is(Shape::noun_phrase))
    at.in_complement = true;
  auto const* const next = next_chunk(s, chunk);
  at.of_thing = thing || lone_thing(s, chunk, first, last);
  at.subject = chunk.is(Shape::noun_phrase) && ((next != nullptr && next->is(Shape::verb)) || opens_clause(s, chunk));
  out_.mentions.push_back(at);
}

auto Entities::before(std::uint32_t sentence, std::uint32_t token) const -> std::vector<NamedAt>::const_iterator {
  return std::lower_bound(mentions.begin(), mentions.end(), std::pair{sentence, token},
                          [](NamedAt const& a, auto const& key) {
                            return a.sentence != key.first ? a.sentence < key.first : a.first < key.second;
                          });
}

auto find_entities(std::vector<Reading> const& readings, Document const& document, TokenList const& tokens,
                   Pack const& pack, Registry const& registry) -> Entities {
  return Finder{readings, document, tokens, pack, registry}.run();
}

} // namespace sourcier
