#include "sources/resolver.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t most_holders = 256; ///< of one role, looked at for « le maire »

} // namespace

/// « la ministre », « le porte-parole »: the person of that function named so far, or later in the text.
auto Resolver::person_of_role(SourcePhrase const& phrase) const -> std::optional<std::uint32_t> {
  std::optional<std::uint32_t> best;
  auto const holders = by_role_.find(phrase.head);
  if (holders == by_role_.end()) return best;
  std::uint32_t looked = 0;
  for (auto it = holders->second.rbegin(); it != holders->second.rend() && looked++ < most_holders; ++it) {
    auto const i = *it;
    auto const& e = entities_.list[i];
    bool const fits = std::all_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
      return std::find(e.described.begin(), e.described.end(), m) != e.described.end() ||
             std::find(e.roles.begin(), e.roles.end(), m) != e.roles.end();
    });
    bool const some = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](std::string const& m) {
      return std::find(e.described.begin(), e.described.end(), m) != e.described.end();
    });
    bool const loose = phrase.modifiers.empty() || (some && has_spoken_[i]);
    if (!fits && !loose) continue;
    if (phrase.agreement.feminine && !phrase.agreement.masculine && e.agreement.masculine && !e.agreement.feminine)
      continue;
    if (phrase.agreement.masculine && !phrase.agreement.feminine && e.agreement.feminine && !e.agreement.masculine)
      continue;
    if (phrase.owner && std::find(phrase.all_named.begin(), phrase.all_named.end(), i) != phrase.all_named.end())
      continue;
    if (has_spoken_[i]) return i; // the last one who spoke wins
    if (!best) best = i;
  }
  return best;
}

/// « Le scientifique », « la députée des Landes » behind somebody's words: the same person in other words, when the
/// function is new, the person was heard just before and nobody else was.
auto Resolver::said_otherwise(SourcePhrase const& phrase, std::uint32_t sentence) const -> std::optional<Identity> {
  if (!definite(phrase) || phrase.named || phrase.plural) return std::nullopt;
  if (!(phrase.noun_class && phrase.noun_class->animate) && !phrase.agentive) return std::nullopt;
  auto const level = phrase.noun_class ? phrase.noun_class->level : Level::witness;
  if (level != Level::office && level != Level::official_unnamed && level != Level::witness) return std::nullopt;
  if (heard_.empty() || sentence - heard_at_.back() > 3) return named_before(phrase, sentence);
  auto const& last = heard_.back();
  if (last.level != Level::named_person || !last.entity || sentence - heard_at_.back() > 3 ||
      !agrees(last.agreement, phrase.agreement))
    return std::nullopt;
  if (phrase.owner && phrase.owner == last.entity) return std::nullopt; // « l'avocat de M. Diop »
  auto const recent = heard_.size() > 4 ? heard_.end() - 4 : heard_.begin();
  auto const times = std::count_if(recent, heard_.end(), [&](Identity const& w) { return w.entity == last.entity; });
  if (phrase.of_something && times < 2) return std::nullopt;
  return last;
}

/// The one person whom the two sentences before are about.
auto Resolver::named_before(SourcePhrase const& phrase, std::uint32_t sentence) const -> std::optional<Identity> {
  if (phrase.of_something) return std::nullopt;
  std::optional<std::uint32_t> found;
  auto it = entities_.before(sentence, 0);
  std::uint32_t looked = 0;
  while (it != entities_.mentions.begin() && looked++ < 12) {
    --it;
    if (sentence - it->sentence > 2) break;
    auto const& e = entities_.list[it->entity];
    bool const person = e.kind == EntityKind::person || (e.kind == EntityKind::unknown && e.words.size() >= 2);
    if (!person || it->in_complement) continue;
    if (found && *found != it->entity) return std::nullopt;
    if (!agrees(e.agreement, phrase.agreement)) continue;
    found = it->entity;
  }
  if (!found) return std::nullopt;
  return person(*found, phrase);
}

} // namespace sourcier
