#include "sources/finder.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace sourcier {
namespace {

constexpr std::uint32_t most_nicknames = 32; ///< each is looked for among all mentions

/// What a folded word gives to an acronym: « énergie » an e.
auto initial(std::string_view word) -> char {
  constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo/ouuuuypy"; // of U+00E0 to U+00FF
  if (word.size() < 2 || word[0] != '\xC3') return word.empty() ? ' ' : word[0];
  auto const at = static_cast<unsigned char>(word[1]) - 0xA0U;
  return at < plain.size() ? plain[at] : word[0];
}

/// « Comité local de crise (Cocl) »: letters of the words before it, in their order.
auto abbreviates(std::string_view full, std::string_view shorter) -> bool {
  if (full.empty() || shorter.empty() || full.front() != shorter.front()) return false;
  std::size_t at = 0;
  for (auto const letter : shorter) {
    at = full.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

} // namespace

/// The names that the text itself says are one: in brackets, behind « dit », by their first letters.
auto Finder::other_names() -> void {
  for (Index s = 0; s < readings_.size(); ++s) {
    auto const& chunks = readings_[s].chunks;
    for (std::size_t c = 0; c < chunks.size(); ++c) {
      if (chunks[c].any(Shape::noun_phrase | Shape::prepositional)) acronym_in(s, chunks[c]);
      if (chunks[c].is(Shape::participle)) nickname_in(s, c);
    }
  }
  first_letters();
}

/// Whether a title, a first name or a noun for people stands among the words.
auto Finder::tells_of_person(Index s, Index first, Index last) const -> bool {
  for (auto t = first; t < last; ++t) {
    auto const& word = token(s, t);
    if (word.any(Tag::de | Tag::preposition)) return false; // « l'Union | des pêcheurs »
    auto const* cls = pack_.noun_class(word.noun_class);
    bool const many = has(word.features, Feature::noun_plural) && !has(word.features, Feature::noun_singular);
    if (word.is(Tag::title) || (cls != nullptr && cls->animate && !many && word.is(Tag::noun)) ||
        (word.is(Tag::name) && first_name(word.features) && t + 1 < last))
      return true;
  }
  return false;
}

/// « la demande de la | Direction générale de l'aviation civile (DGAC) »: where the words begin whose first letters the
/// bracket at `bracket` gives.
auto Finder::spelt_from(Index s, Index begin, Index bracket) const -> Index {
  auto const acronym = fold(token(s, bracket + 1));
  if (acronym.empty()) return begin; // of marks alone
  auto const spells = [&](Index from) {
    std::size_t letter = 0;
    for (auto t = from; t < bracket && letter < acronym.size(); ++t) {
      if (fold(token(s, t)).starts_with(acronym[letter])) ++letter;
    }
    return letter == acronym.size() && fold(token(s, from)).starts_with(acronym[0]);
  };
  constexpr Index sight = 24;
  for (auto t = bracket; t-- > begin + 1 && bracket - t < sight;) {
    if (token(s, t).any(Tag::noun | Tag::name) && spells(t)) return t;
  }
  return begin;
}

/// « l'Agence de presse du Sahel (Apsa) »: an acronym that has but one capital.
auto Finder::clipped(Index s, Index begin, Index bracket) const -> bool {
  constexpr Index longest = 8; // bytes
  auto const& word = token(s, bracket + 1);
  auto const* cls = pack_.noun_class(token(s, begin).noun_class);
  return word.is(Tag::name) && word.is(Tag::capitalized) && word.features == 0 && word.fold_size <= longest &&
         cls != nullptr && !cls->animate && cls->level == Level::organization &&
         abbreviates(sourcier::fold(text(s, begin, bracket)), fold(word));
}

/// « l'Organisation mondiale de la santé (OMS) », « l'UPJ (Union des pêcheurs du Jaguaribe) »: two names of one body.
auto Finder::acronym_in(Index s, Chunk const& chunk) -> void {
  for (auto t = chunk.first + 1; t + 2 < chunk.last; ++t) {
    if (!token(s, t).is(Tag::open_bracket)) continue;
    auto close = t + 1;
    while (close < chunk.last && !token(s, close).is(Tag::close_bracket)) ++close;
    auto begin = chunk.first;
    while (begin < t && token(s, begin).any(Tag::determiner | Tag::a | Tag::de) && !token(s, begin).is(Tag::name))
      ++begin;
    while (begin < t && token(s, begin).is(Tag::preposition)) ++begin;
    while (begin + 1 < t && token(s, begin).is(Tag::determiner)) ++begin;
    // « pour la science et la sécurité (ISIS) », « à la santé publique (HCSP) »: the end of the name only, which began
    // before: « le Mouvement de la jeunesse | pour la réforme (MJR) »
    bool const part = chunk.is(Shape::prepositional) ||
                      (&chunk != readings_[s].chunks.data() && (&chunk - 1)->is(Shape::coordinator));
    auto floor = begin;
    for (auto const* c = &chunk; part && c != readings_[s].chunks.data() && &chunk - c < 4; --c) {
      if (!(c - 1)->any(Shape::noun_phrase | Shape::prepositional | Shape::coordinator)) break;
      floor = (c - 1)->first;
    }
    auto const from = floor < begin && close == t + 2 ? spelt_from(s, floor, t) : floor;
    bool const behind = close == t + 2 && (token(s, t + 1).is(Tag::acronym) || clipped(s, begin, t)) &&
                        (t >= begin + 2 || (from != floor && t > from + 1));
    bool const before = t == begin + 1 && token(s, begin).is(Tag::acronym) && close > t + 2;
    if (!behind && !before) continue;
    bool const spelt = fold(token(s, begin)).starts_with(fold(token(s, t + 1)).substr(0, 1)) || from != floor;
    if (behind && part && !token(s, begin).is(Tag::capitalized) && !spelt) continue;
    if (behind) begin = from != floor ? from : spelt_from(s, begin, t);
    // « Laetitia Aviat (LREM) »: two words that are a name, and other letters
    bool const names = behind && t == begin + 2 && token(s, begin).is(Tag::name) && token(s, begin + 1).is(Tag::name) &&
                       !any_word(s, begin, t) && !abbreviates(sourcier::fold(text(s, begin, t)), fold(token(s, t + 1)));
    if (names) continue;
    if (behind && tells_of_person(s, begin, t)) continue; // « Paul Petit (MR) », « la ministre (MR) »: of a party
    auto const full = behind ? text(s, begin, t) : text(s, t + 1, close);
    auto const acronym = behind ? t + 1 : begin;
    auto const it = by_name_.find(std::string{fold(token(s, acronym))});
    if (it == by_name_.end()) continue;
    auto& entity = out_.list[it->second];
    if (entity.name.size() >= full.size() || entity.kind == EntityKind::person || entity.kind == EntityKind::medium)
      continue;
    entity.aliases.insert(entity.aliases.begin(), entity.name);
    entity.name = full;
    if (entity.kind == EntityKind::unknown) entity.kind = EntityKind::organization;
    return;
  }
}

/// « le général Salif Ba, | dit | « Kassim » »: one man with two names.
auto Finder::nickname_in(Index s, std::size_t participle) -> void {
  auto const& chunks = readings_[s].chunks;
  auto const c = participle;
  if (c < 2 || c + 1 >= chunks.size() || !chunks[c - 1].is(Shape::comma) || !chunks[c + 1].is(Shape::named)) return;
  if (!pack_.is(fold(token(s, chunks[c].head)), Use::called)) return;
  auto const named = [&](Chunk const& chunk) {
    std::optional<Index> last;
    for (auto it = out_.before(s, chunk.first);
         it != out_.mentions.end() && it->sentence == s && it->last <= chunk.last; ++it)
      last = it->entity;
    return last;
  };
  auto const who = named(chunks[c - 2]);
  auto const alias = named(chunks[c + 1]);
  if (!who || !alias || *who == *alias || nicknames_ == most_nicknames) return;
  ++nicknames_;
  auto const other = *alias;
  auto const into = *who;
  auto& known = out_.list[into];
  if (known.kind == EntityKind::organization || known.kind == EntityKind::medium) return;
  known.kind = EntityKind::person;
  same(into, other);
}

/// Makes one of two entities; the other keeps no mention.
auto Finder::same(Index into, Index other) -> void {
  auto& known = out_.list[into];
  auto& merged = out_.list[other];
  known.aliases.push_back(merged.name);
  known.times += merged.times;
  merged.words.clear();
  merged.roles.clear();
  for (auto& [name, entity] : by_name_) entity = entity == other ? into : entity;
  for (auto& at : out_.mentions) at.entity = at.entity == other ? into : at.entity;
}

/// « La Société de sauvegarde des oiseaux … La SSO … »: an acronym that is spelt out elsewhere, in capitals or not.
auto Finder::first_letters() -> void {
  std::map<std::string, Index, std::less<>> acronyms;
  for (Index i = 0; i < out_.list.size(); ++i) {
    auto const& e = out_.list[i];
    bool const spelt =
        std::any_of(e.aliases.begin(), e.aliases.end(), [](std::string const& a) { return a.size() > 8; });
    if (e.words.size() == 1 && e.acronym && e.name.size() >= 2 && e.name.size() <= 6 && !spelt)
      acronyms.emplace(sourcier::fold(e.name), i);
  }
  if (acronyms.empty()) return;
  for (Index i = 0; i < out_.list.size(); ++i) { // « Dominique Strauss-Kahn … DSK »
    auto& e = out_.list[i];
    if (e.kind != EntityKind::person || e.words.size() < 2) continue;
    std::string letters;
    for (auto const& word : e.words) {
      for (std::size_t at = 0; at != std::string::npos && at < word.size();) {
        letters += initial(std::string_view{word}.substr(at));
        at = word.find('-', at);
        if (at != std::string::npos) ++at;
      }
    }
    auto const it = acronyms.find(letters);
    bool const body = it != acronyms.end() && pack_.organizations.contains(it->first); // « la CGT » is nobody
    if (it == acronyms.end() || out_.list[it->second].medium != nullptr || body || nicknames_ == most_nicknames)
      continue;
    ++nicknames_;
    same(i, it->second);
    acronyms.erase(it);
  }
  for (Index s = 0; s < readings_.size() && !acronyms.empty(); ++s) {
    for (auto const& chunk : readings_[s].chunks) {
      if (!chunk.any(Shape::noun_phrase | Shape::prepositional)) continue;
      auto first = chunk.first;
      while (first < chunk.last && token(s, first).any(Tag::determiner | Tag::de | Tag::a | Tag::preposition)) ++first;
      if (first >= chunk.last || !token(s, first).is(Tag::capitalized) || first == 0) continue;
      std::string letters;
      for (auto t = first; t < chunk.last && letters.size() <= 6; ++t) {
        auto const& word = token(s, t);
        if (word.any(Tag::determiner | Tag::de | Tag::a | Tag::preposition | Tag::coordinator)) continue;
        if (!word.any(Tag::noun | Tag::name | Tag::adjective)) break;
        letters += initial(fold(word));
        // « le Parti socialiste … Le PS »: of two letters no word is left over, and the first is a body
        auto const* body = letters.size() == 2 ? pack_.noun_class(token(s, first).noun_class) : nullptr;
        bool const two = body != nullptr && !body->animate && body->level == Level::organization &&
                         (t + 1 >= chunk.last || !token(s, t + 1).any(Tag::noun | Tag::name | Tag::adjective));
        auto const it = letters.size() > 2 || two ? acronyms.find(letters) : acronyms.end();
        if (it == acronyms.end()) continue;
        auto& e = out_.list[it->second];
        e.aliases.insert(e.aliases.begin(), e.name);
        e.name = text(s, first, t + 1);
        e.kind = EntityKind::organization;
        e.medium = nullptr;
        by_name_[sourcier::fold(e.name)] = it->second;
        acronyms.erase(it);
        break;
      }
    }
  }
}

} // namespace sourcier
