#include "sources/finder.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t most_namesakes = 16; ///< looked at for one surname

/// « Jean-Paul Roche », « Jean Paul Roche »; « Mohammed Sy », « Mohamed Sy »: what the spellings of a name have in
/// common, without accents, hyphens and doubled letters.
auto as_heard(std::string_view folded) -> std::string {
  std::string out;
  for (auto const c : without_accents(folded)) {
    bool const letter = c >= 'a' && c <= 'z';
    if (letter && !out.empty() && out.back() == c) continue;
    out += c == '-' ? ' ' : c;
  }
  return out;
}

/// « Jean-Florent » of « Jean Florent Mabika »: each part of a word with a hyphen.
auto holds_parts(std::vector<std::string> const& words, std::string_view word) -> bool {
  for (std::size_t at = 0; at <= word.size();) {
    auto const end = std::min(word.find('-', at), word.size());
    if (std::find(words.begin(), words.end(), word.substr(at, end - at)) == words.end()) return false;
    at = end + 1;
  }
  return true;
}

} // namespace

/// The persons of each surname that two of them have at least, with where they are named in full.
auto Finder::surnames() -> void {
  std::unordered_map<std::string, std::vector<Index>> people;
  for (Index i = 0; i < out_.list.size(); ++i) {
    auto const& e = out_.list[i];
    bool const person = e.kind == EntityKind::person || e.kind == EntityKind::unknown;
    if (person && e.words.size() > 1) people[without_accents(e.words.back())].push_back(i);
  }
  for (auto& [surname, all] : people) {
    if (all.size() > 1 && all.size() <= most_namesakes) namesakes_.emplace(surname, std::move(all));
  }
  if (namesakes_.empty()) return;
  for (auto const& at : out_.mentions) {
    auto const& words = out_.list[at.entity].words;
    if (!words.empty() && namesakes_.contains(without_accents(words.back()))) named_in_full_[at.entity].push_back(at);
  }
}

/// « François Fillot et Penelope Fillot … | Mme Fillot |»: of several people of one surname the one whom the title
/// allows; else whom the headline names, who is named often, or last and for himself.
auto Finder::namesake(Entity const& e, Index s, Index first) const -> std::optional<Index> {
  if (namesakes_.empty() || e.words.empty() || e.kind == EntityKind::medium) return std::nullopt;
  auto const it = namesakes_.find(without_accents(e.words.back())); // « Mme | Le Pen »
  if (it == namesakes_.end()) return std::nullopt;
  auto const tells = [](Agreement const& a) { return a.masculine != a.feminine; };
  std::optional<Index> best;
  int best_points = 0;
  for (auto const i : it->second) {
    auto const& known = out_.list[i];
    int points = 100;
    if (tells(e.agreement) && tells(known.agreement)) {
      if (e.agreement.masculine != known.agreement.masculine) continue;
      points += 50;
    }
    auto const named = named_in_full_.find(i);
    if (named == named_in_full_.end()) continue;
    for (auto const& at : named->second) {
      if (!readings_[at.sentence].sentence.title) continue;
      points += 6;
      break;
    }
    auto const& all = named->second;
    auto const behind = std::find_if(all.begin(), all.end(), [&](NamedAt const& at) {
      return at.sentence > s || (at.sentence == s && at.first >= first);
    });
    points += 2 * static_cast<int>(std::min<std::ptrdiff_t>(all.end() - all.begin(), 4));
    if (behind == all.begin())
      points -= 12; // not named yet
    else {
      auto const& last = *(behind - 1);
      points -= static_cast<int>(std::min<Index>(s - last.sentence, 6));
      if (last.in_complement) points -= 8; // « le petit-fils de John Tavel »
    }
    if (points > best_points) best = i, best_points = points;
  }
  return best;
}

/// « Ali Lamine Sow … | Lamine Sow |», « Jean Florent Mabika Ilunga … | Jean-Florent Mabika |»: names of somebody who
/// has more of them.
auto Finder::shorter(Entity const& e) const -> bool {
  if (e.kind != EntityKind::unknown || e.words.size() < 2) return false;
  auto const it = by_word_.find(e.words.back());
  if (it == by_word_.end()) return false;
  auto const& known = out_.list[it->second];
  auto const holds = [&](std::string const& word) { return holds_parts(known.words, word); }; // « Jean-Florent Mabika »
  return known.kind == EntityKind::person && known.words.size() > e.words.size() &&
         (std::equal(e.words.rbegin(), e.words.rend(), known.words.rbegin()) ||
          std::all_of(e.words.begin(), e.words.end(), holds));
}

/// « Awa Ouédraogo … M. Ouedraogo »: whom a name means by its last word.
auto Finder::of_last_word(Entity const& e, bool lone) const -> std::optional<Index> {
  auto const& word = e.words.back();
  auto it = by_word_.find(word);
  if (it == by_word_.end()) it = by_word_.find(without_accents(word));
  if (it == by_word_.end()) return std::nullopt;
  auto const& known = out_.list[it->second];
  // « Ephraïm BALOLA … | BALOLA |»: a surname that the text writes in capitals
  bool const surname = lone && e.acronym && known.kind == EntityKind::person && known.words.size() > 1 &&
                       known.words.back() == word && known.name.ends_with(e.name);
  if (surname) return it->second;
  bool const person =
      (known.kind == EntityKind::person || (known.kind == EntityKind::unknown && known.words.size() > 1)) &&
      (e.kind == EntityKind::person || e.kind == EntityKind::unknown);
  bool const thing =
      lone && e.kind != EntityKind::person && e.kind != EntityKind::place && known.kind != EntityKind::place;
  auto const has = [&](std::string const& w) {
    return std::find(known.words.begin(), known.words.end(), w) != known.words.end() || holds_parts(known.words, w);
  };
  bool const of_one_surname = person && !lone && known.words.size() > 1 && known.words.front() != e.words.front() &&
                              !std::all_of(e.words.begin(), e.words.end(), has);
  // « Stellio … le salon Stellio Open »: a name that stands alone and one made of it
  // but « Nara Cladera est là. … Nara explique »: somebody's first name
  bool const given = known.kind == EntityKind::unknown && known.words.size() == 2 && known.described.empty() &&
                     known.first_sentence < e.first_sentence;
  bool const made_of_it = !given && lone && known.kind != EntityKind::person && known.times == 1 &&
                          known.words.size() > 1 && known.words.front() == word && known.words.back() != word;
  bool const body = e.kind == EntityKind::organization && known.kind == EntityKind::person;
  if ((!person && !thing) || of_one_surname || made_of_it || body) return std::nullopt;
  return it->second;
}

/// « le ministre François Morel … le pape | François |»: somebody else has that given name.
auto Finder::another_of_given_name(Entity const& e) const -> bool {
  auto const it = e.sole ? by_word_.find(e.words.back()) : by_word_.end();
  if (it == by_word_.end()) return false;
  auto const& known = out_.list[it->second];
  if (known.kind != EntityKind::person || known.words.size() < 2 || known.words.front() != e.words.back()) return false;
  bool const numbered = known.words.back().find_first_not_of("ivx") == std::string::npos; // « Charles III »
  return !numbered && std::none_of(known.roles.begin(), known.roles.end(),
                                   [&](std::string const& role) { return pack_.is(role, Use::one_name); });
}

/// The entity of that name, or one whose name holds it; else a new one.
auto Finder::join(Entity e, std::string folded, bool lone, std::optional<Index> known_as) -> std::optional<Index> {
  if (known_as) {
    merge(out_.list[*known_as], e);
    return known_as;
  }
  bool const apart = another_of_given_name(e);
  if (apart) folded += '*';            // a key of its own
  auto const plain = as_heard(folded); // « Benoît Hamel … Benoit Hamel »
  if (auto const it = by_name_.contains(folded) || lone ? by_name_.find(folded) : by_name_.find(plain);
      it != by_name_.end()) {
    merge(out_.list[it->second], e);
    return it->second;
  }
  if (auto const known =
          !apart && (lone || e.kind == EntityKind::person || shorter(e)) ? of_last_word(e, lone) : std::nullopt) {
    merge(out_.list[*known], e);
    by_name_[folded] = *known;
    return known;
  }
  if (out_.list.size() >= most) return std::nullopt;
  auto const index = static_cast<std::uint32_t>(out_.list.size());
  by_name_[folded] = index;
  if (!lone) by_name_.emplace(plain, index);
  if (apart) { // « François » alone is still the other
    out_.list.push_back(std::move(e));
    return index;
  }
  for (auto const& word : e.words) by_word_.emplace(word, index);
  if (!e.words.empty() && e.kind == EntityKind::person) by_word_.emplace(without_accents(e.words.back()), index);
  if (!e.words.empty()) by_word_[e.words.back()] = index;
  out_.list.push_back(std::move(e));
  return index;
}

auto Finder::merge(Entity& into, Entity const& from) -> void {
  if (from.name != into.name && std::find(into.aliases.begin(), into.aliases.end(), from.name) == into.aliases.end() &&
      into.aliases.size() < 12) {
    // « Edouard Philippot … Édouard Philippot »: the form that has its accents
    bool const accents = from.words.size() == into.words.size() && from.name.size() > into.name.size() &&
                         without_accents(sourcier::fold(from.name)) == without_accents(sourcier::fold(into.name));
    if (from.words.size() > into.words.size() || accents) {
      into.aliases.push_back(into.name);
      into.name = from.name;
    } else {
      into.aliases.push_back(from.name);
    }
  }
  if (into.kind == EntityKind::unknown) into.kind = from.kind;
  if (from.kind == EntityKind::person && into.kind == EntityKind::unknown) into.kind = EntityKind::person;
  into.bare = into.bare && from.bare;
  into.times += from.times;
  into.first_sentence = std::min(into.first_sentence, from.first_sentence);
  if (into.age == 0) into.age = from.age;
  if (into.medium == nullptr) into.medium = from.medium;
  if (into.roles.size() < 24) {
    into.roles.insert(into.roles.end(), from.roles.begin(), from.roles.end());
    into.former.insert(into.former.end(), from.former.begin(), from.former.end());
  }
  if (into.described.size() < 48)
    into.described.insert(into.described.end(), from.described.begin(), from.described.end());
  if (into.agreement.masculine == into.agreement.feminine) into.agreement = from.agreement;
}

} // namespace sourcier
