#include "findings/context.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace sourcier {

namespace {

/// « une source », « des sources » and not one word more, and the article never says more of that speaker.
auto is_bare(CheckContext const& context, Attribution const& attribution, Link const& link) -> bool {
  if (!link.source) return false;
  auto const [first, last] = context.words_of(*link.source);
  if (!context.signals.bare_sources.is(context.text, first, last)) return false;
  // The speaker's fullest form is « source » too: it must be the end of what stands here.
  auto const here = context.key_of(context.analysis.document.at(*link.source));
  auto const fullest = context.key_of(link.speaker);
  if (fullest.size() > here.size() || here.substr(here.size() - fullest.size()) != fullest) return false;
  return context.ends_at(attribution, last);
}

/// « Sous couvert d'anonymat » says that it was asked for, not why; « … par crainte d'un procès » does.
auto is_reason(CheckContext const& context, Span words) -> bool {
  auto const& signals = context.signals;
  if (signals.reasons.found_in(context.text, words) || signals.rote_reasons.found_in(context.text, words)) return true;
  auto const asked = signals.requests.find_all(context.text, words);
  return asked.empty() || word_count(context, words) > word_count(context, asked.front()) + 2;
}

using Keys = std::set<std::string_view>;

/// The speakers whose reason to stay unnamed the article gives somewhere.
auto speakers_with_reason(CheckContext const& context) -> Keys {
  auto out = Keys{};
  for (auto const& attribution : context.analysis.attributions)
    for (auto const& link : attribution.chain)
      if (link.anonymity.reason && is_reason(context, *link.anonymity.reason)) out.insert(speaker_key(context, link));
  return out;
}

auto explained(CheckContext const& context, Keys const& with_reason, Link const& link) -> bool {
  if (with_reason.contains(speaker_key(context, link))) return true;
  if (!link.source) return false;
  auto const paragraph = context.paragraph_of(*link.source);
  return context.has(context.signals.reasons, paragraph) || context.has(context.signals.rote_reasons, paragraph);
}

/// The source phrase and what its sentence adds to it before the next comma, as word indices.
auto description(CheckContext const& context, Link const& link) -> std::pair<std::size_t, std::size_t> {
  auto const [first, last] = context.words_of(*link.source);
  auto end = last;
  while (end < context.text.words.size() && !context.text.words[end].punctuation && end < last + 8) ++end;
  return {first, end};
}

auto has_capital(CheckContext const& context, Link const& link) -> bool {
  auto const [first, last] = context.words_of(*link.source);
  for (auto i = first + 1; i < last; ++i)
    if (context.text.words[i].capital) return true;
  return false;
}

/// « La source française » after « une source »: one that was spoken of above.
auto points_back(CheckContext const& context, Link const& link) -> bool {
  auto const [first, last] = context.words_of(*link.source);
  return context.signals.back_sources.longest(context.text, first, last) != 0;
}

auto check_rote_reasons(CheckContext& context) -> void {
  auto seen = std::set<std::size_t>{}; // first words of sentences
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (link.level != Level::anonymous && link.level != Level::official_unnamed) continue;
      if (link.anonymity.reason) {
        if (context.signals.rote_reasons.found_in(context.text, *link.anonymity.reason))
          context.add("anonymous-rote-reason", *link.anonymity.reason);
        continue;
      }
      if (!link.source) continue;
      auto const [first, last] = context.sentence_of(context.first_word(*link.source));
      if (!seen.insert(first).second) continue;
      for (auto const span : context.signals.rote_reasons.find_all(context.text, first, last))
        context.add("anonymous-rote-reason", span);
    }
  }
}

/// The last words of the names of all persons.
auto surnames(CheckContext const& context) -> std::set<std::string> {
  auto out = std::set<std::string>{};
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (link.level != Level::named_person) continue;
      auto const name = fold_words(link.speaker);
      if (!name.words.empty()) out.emplace(name.at(name.words.size() - 1));
    }
  }
  return out;
}

/// A person whom the claim names, as « Marc Delmas » or a name that the article gives somewhere; empty span: nobody.
auto person_in(CheckContext const& context, Attribution const& attribution, std::set<std::string> const& known)
    -> Span {
  auto const& words = context.text.words;
  for (auto const piece : attribution.content) {
    auto const [first, last] = context.words_of(piece);
    for (auto i = first; i < last; ++i) {
      if (!words[i].capital) continue;
      auto const starts = i == first || context.ends_sentence(i - 1) || words[i - 1].punctuation;
      auto const pair = i + 1 < last && words[i + 1].capital &&
                        !(starts && context.signals.pointing_back.longest(context.text, i, i + 1) != 0);
      if (pair) return cover(words[i].span, words[i + 1].span);
      if (known.contains(std::string{context.text.at(i)})) return words[i].span;
    }
  }
  return {};
}

auto check_attack(CheckContext& context, Attribution const& attribution, std::optional<std::set<std::string>>& persons)
    -> void {
  auto const& link = origin(attribution);
  if (link.level != Level::anonymous && link.level != Level::official_unnamed) return;
  auto const attacks = std::any_of(attribution.content.begin(), attribution.content.end(),
                                   [&](Span piece) { return context.signals.attacks.found_in(context.text, piece); });
  if (!attacks) return;
  if (!persons) persons = surnames(context);
  auto const person = person_in(context, attribution, *persons);
  if (person.empty()) return;
  context.add("anonymous-attack", place_of(attribution, link),
              {{"other", context.analysis.document.at(person)}, {"chain", chain_note(context, attribution)}});
}

/// Capitalised words of three letters or more, and failing them the kinds of institution.
auto names_of_body(CheckContext const& context, std::size_t first, std::size_t last, bool capitals)
    -> std::set<std::string> {
  auto out = std::set<std::string>{};
  for (auto i = first; i < last; ++i) {
    auto const& word = context.text.words[i];
    if (word.punctuation || word.end - word.begin < 3) continue;
    if (capitals ? word.capital : context.signals.institutions.longest(context.text, i, i + 1) != 0)
      out.insert(std::string{context.text.at(i)});
  }
  return out;
}

/// The bodies that sources without a name belong to: by a word of the body, the first such source and its number.
struct Insiders {
  using ByWord = std::map<std::string, std::pair<std::size_t, Span>>;
  ByWord by_name, by_kind;
};

auto insiders(CheckContext const& context) -> Insiders {
  auto out = Insiders{};
  auto number = std::size_t{0};
  for (auto const& attribution : context.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!link.source || (link.level != Level::anonymous && link.level != Level::official_unnamed)) continue;
      auto const [first, last] = context.words_of(*link.source);
      auto const named = has_capital(context, link);
      for (auto const& word : names_of_body(context, named ? first + 1 : first, last, named))
        (named ? out.by_name : out.by_kind).emplace(word, std::pair{number, *link.source});
      ++number;
    }
  }
  return out;
}

auto check_declined(CheckContext& context) -> void {
  auto known = std::optional<Insiders>{};
  for (auto const paragraph : context.analysis.document.paragraphs) {
    for (auto const refusal : context.signals.declined.find_all(context.text, paragraph)) {
      if (!known) known = insiders(context);
      auto const at = context.first_word(refusal);
      auto const first = std::max(context.sentence_of(at).first, at < 14 ? std::size_t{0} : at - 14);
      auto found = std::optional<std::pair<std::size_t, Span>>{};
      auto const look = [&](Insiders::ByWord const& sources, bool capitals) {
        for (auto const& word : names_of_body(context, first, at, capitals)) {
          auto const source = sources.find(word);
          if (source != sources.end() && (!found || source->second.first < found->first)) found = source->second;
        }
      };
      look(known->by_name, true);
      look(known->by_kind, false);
      if (found) context.add("declined-yet-quoted", refusal, {{"other", context.quoted(found->second)}});
    }
  }
}

} // namespace

auto check_anonymity(CheckContext& context) -> void {
  auto seen = Keys{};
  auto with_reason = std::optional<Keys>{}; // made when the first of them is asked for
  auto persons = std::optional<std::set<std::string>>{};
  for (auto const& attribution : context.analysis.attributions) {
    auto const chain = [&] { return chain_note(context, attribution); };
    for (std::size_t i = 0; i < attribution.chain.size(); ++i) {
      auto const& link = attribution.chain[i];
      if (link.level != Level::anonymous || !link.source || is_own_information(context, link)) continue;
      auto const bare = is_bare(context, attribution, link);
      if (bare) context.add("anonymous-bare", *link.source, {{"chain", chain()}});
      if (!is_unnamed_person(context, link)) continue;
      auto const key = speaker_key(context, link);
      if (!seen.empty() && points_back(context, link)) continue;
      if (!key.empty() && !seen.insert(key).second) continue;
      // Another medium's source is not the article's to explain: second-hand-anonymous speaks of it.
      if (behind_medium(attribution, i)) continue;
      if (!with_reason) with_reason = speakers_with_reason(context);
      if (!explained(context, *with_reason, link))
        context.add("anonymous-no-reason", *link.source, {{"chain", chain()}});
      if (bare) continue;
      auto const [first, last] = description(context, link);
      auto const basis = !context.signals.bases.find_all(context.text, first, last).empty();
      auto const who = has_capital(context, link) ||
                       !context.signals.positions.find_all(context.text, first, last).empty() ||
                       !context.signals.ranks.find_all(context.text, first, last).empty() ||
                       !context.signals.institutions.find_all(context.text, first, last).empty();
      if (!basis && !who)
        context.add("anonymous-weak", *link.source, {{"chain", chain()}});
      else if (!basis)
        context.add("anonymous-no-basis", *link.source, {{"chain", chain()}});
    }
    auto const& link = origin(attribution);
    if (link.level == Level::anonymous && attribution.kind == Kind::opinion && is_unnamed_person(context, link))
      context.add("anonymous-opinion", place_of(attribution, link), {{"chain", chain()}});
    check_attack(context, attribution, persons);
  }
  check_rote_reasons(context);
  check_declined(context);
}

} // namespace sourcier
