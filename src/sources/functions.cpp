#include "attribution/marked_names.hpp"
#include "sources/finder.hpp"
#include "sources/phrase.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {

/// « le maire | PS », « la ministre | UDC »: no name of whoever holds the office.
auto Finder::party_of(Index s, Chunk const& chunk, Index first) const -> bool {
  auto const* office = pack_.noun_class(token(s, chunk.head).noun_class);
  if (first != chunk.head + 1 || office == nullptr || !office->animate) return false;
  auto const& party = token(s, first);
  bool const many = has(party.features, Feature::uncapitalized) && fold(party).ends_with('s') &&
                    !sourcier::first_name(party.features) && first + 1 < chunk.last &&
                    token(s, first + 1).is(Tag::name);
  bool const stage = pack_.is(fold(token(s, chunk.head)), Use::stage_name);               // « le rappeur KDZ »
  bool const elected = holds_office(*office) || office->level == Level::official_unnamed; // « un député LREM »
  return (party.is(Tag::acronym) && elected && !stage) || many; // « l'eurodéputée Verts Rose Tavel »
}

/// « Luc Bel est | le directeur du lycée », « Luc Bel, 45 ans, a été élu | maire », « | Le directeur du lycée s'appelle
/// Luc Bel »: the function that a clause gives somebody; nullptr for none.
auto Finder::predicate(Index s, Chunk const& chunk, Index first, Index last) const -> Chunk const* {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  auto const is = [&](std::size_t k, Shape shape) { return k < chunks.size() && chunks[k].is(shape); };
  auto const function = [&](std::size_t k) {
    auto const* cls = is(k, Shape::noun_phrase) ? pack_.noun_class(token(s, chunks[k].head).noun_class) : nullptr;
    return cls != nullptr && cls->animate && !is(k, Shape::named) && !is(k, Shape::plural);
  };
  if (last - first < 2 || last != chunk.last || !chunk.is(Shape::noun_phrase)) return nullptr;
  if (first > chunk.first && token(s, first - 1).is(Tag::de)) return nullptr; // « le chef de la police de | Kaya Nord »
  bool const bare = first == chunk.first;
  bool const named_so = bare && i >= 2 && is(i - 1, Shape::verb) && !is(i - 1, Shape::negative) &&
                        (is(i - 1, Shape::copula) || is(i - 1, Shape::reflexive));
  if (named_so && function(i - 2) && is(i - 2, Shape::determined)) return &chunks[i - 2];
  auto v = i + 1;
  if (is(v, Shape::comma)) { // « , 45 ans, »
    while (v < chunks.size() && v < i + 5 && !is(v, Shape::verb)) ++v;
    if (!is(v - 1, Shape::comma)) return nullptr;
  }
  if (!is(v, Shape::verb) || chunks[v].any(Shape::negative | Shape::conditional) || !function(v + 1)) return nullptr;
  bool const held = is(v, Shape::copula) && is(v + 1, Shape::determined) &&
                    !token(s, chunks[v + 1].first).any(Tag::indefinite | Tag::possessive);
  return held || !is(v + 1, Shape::determined) ? &chunks[v + 1] : nullptr;
}

/// « le vice-président du Conseil, | le général Moussa Hamdan |, a reçu … »: a rank and a name behind a function, and
/// no list of people.
auto Finder::titled_behind(Index s, Chunk const& chunk, Index first) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  if (!chunk.is(Shape::noun_phrase) || first == chunk.first || first - chunk.first > 2 || i < 2) return false;
  auto const* rank = pack_.noun_class(token(s, first - 1).noun_class);
  if (!token(s, first - 1).is(Tag::title) && (rank == nullptr || !rank->animate)) return false;
  auto const from = before_marked_name(readings_[s], pack_, i - 2);
  auto k = from;
  while (k > 0 && from - k < 3 && chunks[k].is(Shape::prepositional)) --k;
  auto const& function = token(s, chunks[k].head);
  auto const* said = pack_.noun_class(function.noun_class);
  if (!chunks[k].is(Shape::noun_phrase) || !chunks[k].is(Shape::determined) || said == nullptr || !said->animate ||
      has(function.features, Feature::noun_plural) || (k > 0 && chunks[k - 1].any(Shape::comma | Shape::coordinator)))
    return false;
  if (i + 1 >= chunks.size() || chunks[i + 1].any(Shape::verb | Shape::stop)) return true;
  // « Selon la présidente, Mme Adou, | le foyer | ouvrira »
  bool const claimed = k > 0 && chunks[k - 1].is(Shape::opener) && i + 3 < chunks.size() &&
                       chunks[i + 2].is(Shape::determined) && chunks[i + 3].is(Shape::verb);
  if (claimed && chunks[i + 1].is(Shape::comma)) return true;
  return chunks[i + 1].is(Shape::comma) &&
         (i + 2 >= chunks.size() || !chunks[i + 2].any(Shape::noun_phrase | Shape::coordinator));
}

/// « l'autorité en charge des mosquées, | Haram Sharif |, explique »: what stands behind a comma and a body.
auto Finder::body_before(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  auto const& chunks = readings_[s].chunks;
  auto const i = static_cast<std::size_t>(&chunk - chunks.data());
  if (i < 2 || chunk.first != first || chunk.last != last || !chunk.is(Shape::noun_phrase) ||
      !chunks[i - 1].is(Shape::comma) || i + 1 >= chunks.size() || !chunks[i + 1].is(Shape::comma) ||
      given_name(s, first, last))
    return false;
  auto k = i - 2;
  while (k > 0 && i - k < 6 && chunks[k].is(Shape::prepositional)) --k;
  auto const* body = pack_.noun_class(token(s, chunks[k].head).noun_class);
  bool const alone = k == 0 || chunks[k - 1].any(Shape::quotation | Shape::verb);
  return alone && chunks[k].is(Shape::noun_phrase) && chunks[k].is(Shape::determined) && !chunks[k].is(Shape::plural) &&
         body != nullptr && !body->animate && body->level == Level::organization;
}

/// « … fin du texte. ¶ Awa Sall »: a name alone on the last line, the author's.
auto Finder::byline(Index s) const -> bool {
  auto const& [sentence, chunks] = readings_[s];
  if (s < 3 || s + 1 != readings_.size() || !sentence.paragraph_start || sentence.title || chunks.empty()) return false;
  constexpr Index longest = 5; // words
  if (!chunks[0].is(Shape::named) || chunks[0].is(Shape::determined) || sentence.size() > longest) return false;
  return std::all_of(chunks.begin() + 1, chunks.end(), [](Chunk const& c) { return c.is(Shape::stop); });
}

/// « la ministre de la Culture, | Arts | et | Patrimoine »: a common word with a capital, in a list of them.
auto Finder::in_list(Index s, Chunk const& chunk, Index t) const -> bool {
  auto const word = [&](Index i) {
    if (i < chunk.first || i >= chunk.last) return false;
    auto const features = token(s, i).features;
    return token(s, i).is(Tag::name) && !token(s, i).any(Tag::acronym | Tag::medium) &&
           has(features, Feature::uncapitalized) && has(features, Feature::noun) && !first_name(features);
  };
  if (!word(t) || t < chunk.first + 2 || !token(s, t - 1).any(Tag::comma | Tag::coordinator)) return false;
  auto before = t - 2;
  while (before > chunk.first && token(s, before).is(Tag::adjective)) --before;
  return word(before);
}

/// « l'eurodéputé | LREM | Paul Rey »: the party of whoever is named behind it.
auto Finder::party_before_name(Index s, Chunk const& chunk, Index t) const -> bool {
  auto const& party = token(s, t);
  if (!party.is(Tag::acronym) || t == chunk.first || t + 1 >= chunk.last || chunk.head >= t) return false;
  auto const* holder = pack_.noun_class(token(s, chunk.head).noun_class);
  if (holder == nullptr || !holder->animate || pack_.is(fold(token(s, chunk.head)), Use::stage_name)) return false;
  for (auto i = chunk.head + 1; i < t; ++i) {
    if (!token(s, i).is(Tag::adjective)) return false;
  }
  return token(s, t + 1).is(Tag::name) && first_name(token(s, t + 1).features);
}

/// « Le | Président | Alassane Ouattara », « le vice-président, | Imam | Oumar Sall »: a function or a title that has
/// its capital, and who bears it.
auto Finder::function_before_name(Index s, Chunk const& chunk, Index t) const -> bool {
  auto const& word = token(s, t);
  if (t + 2 >= chunk.last || word.any(Tag::acronym | Tag::medium) || first_name(word.features) ||
      !has(word.features, Feature::uncapitalized))
    return false;
  auto const* cls = pack_.noun_class(word.noun_class);
  bool const office = cls != nullptr && cls->animate && holds_office(*cls);
  bool const title = pack_.titles.contains(fold(word));
  bool const behind_article = (office || title) && t > chunk.first && token(s, t - 1).is(Tag::determiner);
  bool const behind_comma = title && t == chunk.first && t > 0 && token(s, t - 1).is(Tag::comma);
  auto const name = [&](Index i) {
    auto const features = token(s, i).features;
    bool const common = has(features, Feature::uncapitalized) && !first_name(features);
    return token(s, i).is(Tag::name) && !token(s, i).any(Tag::acronym | Tag::medium) && !common;
  };
  return (behind_article || behind_comma) && name(t + 1) && token(s, t + 2).is(Tag::name);
}

/// « l'| Allemand | Albrecht von Bösing », « la | Lyonnaise | Ada Berg »: where somebody is from, and the name.
auto Finder::origin_before_name(Index s, Chunk const& chunk, Index t) const -> bool {
  auto const& word = token(s, t);
  if (t == chunk.first || t + 2 >= chunk.last || word.any(Tag::acronym | Tag::medium | Tag::paragraph_start))
    return false;
  auto const& article = token(s, t - 1);
  bool const common = has(word.features, Feature::uncapitalized) && has(word.features, Feature::adjective);
  bool const unknown = word.features == 0 && pack_.agent(fold(word), word.features);
  if (!article.is(Tag::determiner) || article.is(Tag::possessive) || (article.is(Tag::capitalized) && t > 1) ||
      first_name(word.features) || !(common || unknown) || pack_.prenominal.contains(fold(word)) ||
      word.noun_class != no_entry)
    return false;
  auto const& given = token(s, t + 1);
  auto const& surname = token(s, t + 2);
  if (!given.is(Tag::name)) return false;
  bool const begins = given_name(s, t + 1, t + 2);
  bool const noble =
      (begins || given.features == 0) && (pack_.particles.contains(fold(surname)) || surname.is(Tag::de));
  bool const words = has(given.features, Feature::uncapitalized) || has(surname.features, Feature::uncapitalized);
  bool const somebody = pack_.agent(fold(word), word.features) || has(word.features, Feature::noun);
  return noble || (surname.is(Tag::name) && (begins || (somebody && !words)));
}

/// « le président de la région | Occitanie | Carole Delmas »: behind a function and what it is of, the name of that and
/// who holds it.
auto Finder::land_before_holder(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  if (last != first + 1 || first <= chunk.head + 1 || last + 1 >= chunk.last || given_name(s, first, last))
    return false;
  auto const* holder = pack_.noun_class(token(s, chunk.head).noun_class);
  auto const& land = token(s, first - 1);
  auto const* of = pack_.noun_class(land.noun_class);
  return holder != nullptr && holder->animate && land.is(Tag::noun) && !land.is(Tag::capitalized) &&
         !(of != nullptr && of->animate) && token(s, last + 1).is(Tag::name);
}

/// « la secrétaire générale de la | CGT-Chimie | Léa Morin »: an acronym, and behind its hyphen of which branch it is.
auto Finder::branch(Token const& word) const -> bool {
  auto const text = document_.at(word.span);
  auto const hyphen = text.find('-');
  constexpr std::size_t shortest = 2;
  if (!word.is(Tag::name) || hyphen == std::string_view::npos || hyphen < shortest) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(hyphen),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// « le navire tunisien | Ulysse |», « l'ouragan | Carlos |»: one word behind a noun for things, that no class has.
auto Finder::lone_thing(Index s, Chunk const& chunk, Index first, Index last) const -> bool {
  auto t = first;
  while (t > chunk.first + 2 && has(token(s, t - 1).features, Feature::adjective) && token(s, t - 2).is(Tag::noun)) --t;
  if (last != first + 1 || t < chunk.first + 2 || !token(s, t - 2).is(Tag::determiner)) return false;
  auto const& noun = token(s, t - 1);
  auto const* cls = pack_.noun_class(noun.noun_class);
  bool const thing = cls == nullptr || (!cls->animate && !cls->speaks);
  return noun.is(Tag::noun) && thing && noun.features != 0 && !noun.any(Tag::title | Tag::capitalized | Tag::name) &&
         !of_either_gender(fold(noun), noun.features, pack_);
}

/// Whether one of the words of a name is in the dictionary without a capital.
auto Finder::any_word(Index s, Index first, Index last) const -> bool {
  for (auto t = first; t < last; ++t) {
    if (has(token(s, t).features, Feature::uncapitalized) || token(s, t).any(Tag::acronym | Tag::medium)) return true;
  }
  return false;
}

/// « | 20 Minutes |», « | Télé 7 Jours |»: where the name of a medium with a figure before its last word ends; `t` for
/// none.
auto Finder::numbered_medium(Index s, Chunk const& chunk, Index t) const -> Index {
  if (!token(s, t).is(Tag::medium)) return t;
  constexpr std::uint32_t longest = 40; // bytes
  auto const begin = token(s, t).span.begin;
  auto const match = registry_.longest_match(document_.text, begin, begin + longest);
  if (!match) return t;
  auto end = t;
  bool figure = false;
  for (; end < chunk.last && token(s, end).span.end <= match->span.end; ++end)
    figure = figure || (token(s, end).is(Tag::number) && token(s, end).span.end < match->span.end);
  return figure && end > t + 1 ? end : t;
}

/// « SA PLAINTE CLASSÉE SANS SUITE »: words of a line in capitals, that are nobody's name.
auto Finder::shouted(Index s, Index first, Index last) const -> bool {
  auto const loud = [&](Index t) {
    auto const word = document_.at(token(s, t).span);
    return word.size() > 1 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  for (auto t = first; t < last; ++t) {
    auto const features = token(s, t).features;
    if (!loud(t) || !has(features, Feature::uncapitalized) || first_name(features)) return false;
  }
  auto const small_word = [&](Index t) { return loud(t) && pack_.words.contains(fold(token(s, t))); };
  return (first > 0 && small_word(first - 1)) || (last < readings_[s].sentence.size() && small_word(last));
}

/// « le Premier Ministre », « le Procureur Général »: a function that has its capitals, and no name.
auto Finder::function_in_capitals(Index s, Index first, Index last) const -> bool {
  if (last - first < 2 || last - first > 3) return false;
  bool function = false;
  for (auto t = first; t < last; ++t) {
    auto const& word = token(s, t);
    auto const* cls = pack_.noun_class(word.noun_class);
    if (word.any(Tag::acronym | Tag::medium) || !has(word.features, Feature::uncapitalized)) return false;
    bool const trait = has(word.features, Feature::adjective) && !first_name(word.features);
    if (!(cls != nullptr && cls->animate) && !trait) return false;
    function = function || (cls != nullptr && cls->animate && holds_office(*cls));
  }
  return function;
}

} // namespace sourcier
