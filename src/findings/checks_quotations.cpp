#include "findings/context.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

namespace {

constexpr auto fewest_words_of_a_quotation = std::size_t{5};

auto names_nobody(Attribution const& attribution) -> bool {
  return std::all_of(attribution.chain.begin(), attribution.chain.end(), [](Link const& link) {
    return link.level == Level::unattributed && !link.source && link.speaker.empty();
  });
}

auto words_in(CheckContext const& context, Attribution const& attribution) -> std::size_t {
  auto count = std::size_t{0};
  for (auto const piece : attribution.content) count += word_count(context, piece);
  return count;
}

auto content_key(CheckContext const& context, Attribution const& attribution) -> std::string {
  auto key = std::string{};
  for (auto const piece : attribution.content) key += fold_key(context.analysis.document.at(piece)) + ' ';
  return key;
}

/// The words that somebody is given for, to look up those that nobody is given for.
class AttributedWords {
public:
  explicit AttributedWords(CheckContext const& context) {
    for (auto const& attribution : context.analysis.attributions)
      if (is_attributed(attribution)) words_ += content_key(context, attribution) + '\n';
    for (std::size_t at = 0; at < words_.size(); at = next_word(words_, at)) {
      auto& places = starts_[lead(words_, at)];
      if (places.size() < most_places) places.push_back(static_cast<std::uint32_t>(at));
    }
  }

  /// Whether a key of five words or more stands in them.
  [[nodiscard]] auto hold(std::string_view key) const -> bool {
    // The first word of the key may be the end of a longer one, so the words from the second on are looked up.
    auto const second = next_word(key, 0);
    auto const found = starts_.find(lead(key, second));
    return found != starts_.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::size_t place) {
             return place >= second && std::string_view{words_}.substr(place - second, key.size()) == key;
           });
  }

private:
  static constexpr auto most_places = std::size_t{100}; ///< of one lead: the same words over and over

  static auto next_word(std::string_view words, std::size_t at) -> std::size_t {
    auto const end = words.find_first_of(" \n", at);
    return end == std::string_view::npos ? words.size() : end + 1;
  }
  /// Three words from a place on.
  static auto lead(std::string_view words, std::size_t at) -> std::string_view {
    auto end = at;
    for (auto i = 0; i < 3; ++i) end = next_word(words, end);
    return words.substr(at, end - at);
  }

  std::string words_; ///< a line each claim
  StringMap<std::vector<std::uint32_t>> starts_;
};

/// After a colon, or right behind a quotation that has its speaker: somebody is meant, even if we do not see who.
auto follows_on(CheckContext const& context, Attribution const& attribution) -> bool {
  auto const begin = attribution.content.front().begin;
  auto const first = context.text.word_at(begin);
  if (first > 0 && context.text.at(first - 1) == ":") return true;
  for (auto i = first; i > 0; --i) {
    auto const& word = context.text.words[i - 1];
    if (word.punctuation) continue;
    return context.paragraph_of(word.span).contains(attribution.content.front()) &&
           context.in_attributed_content(word.span, true);
  }
  return false;
}

/// « On précise que « … » »: somebody says it, if only « on ».
auto hangs_on_a_verb(CheckContext const& context, Attribution const& attribution) -> bool {
  auto const [first, last] = context.words_of(attribution.content.front());
  if (context.analysis.document.at(attribution.content.front()).substr(0, 2) == "«") return false;
  return context.signals.clause_openers.longest(context.text, first, last) != 0;
}

/// « … », affirme même au journal Michel Roux: the sentence goes on and may say who speaks. « … ». « … », dit un
/// témoin: so does the quotation behind it.
auto goes_on(CheckContext const& context, Attribution const& attribution) -> bool {
  auto const& words = context.text.words;
  auto const end = attribution.content.back().end;
  auto comma = false;
  for (auto i = context.text.word_at(end); i < words.size(); ++i) {
    if (!context.paragraph_of(attribution.content.back()).contains(words[i].span)) return false;
    if (words[i].punctuation) {
      comma = comma || context.text.at(i) == ",";
      continue;
    }
    return (comma && !words[i].capital) || context.in_attributed_content(words[i].span, true);
  }
  return false;
}

/// How many sentences of the claim stand before `until`.
auto sentences_before(CheckContext const& context, Attribution const& attribution, std::uint32_t until) -> std::size_t {
  auto count = std::size_t{0};
  for (auto const piece : attribution.content) {
    if (piece.begin >= until) break;
    auto const [first, last] = context.words_of(piece);
    if (first < last) ++count;
    auto next = first;
    for (auto i = first; i + 1 < last; ++i) {
      next = std::max(next, i + 1);
      while (next < last && context.text.words[next].punctuation) ++next;
      if (context.ends_sentence(i) && next < last && context.text.words[next].capital) ++count;
    }
  }
  return count;
}

/// The link by which the reader learns who speaks, when all of them stand behind the words; null otherwise.
auto link_after(Attribution const& attribution) -> Link const* {
  auto const* found = static_cast<Link const*>(nullptr);
  if (attribution.content.empty()) return found;
  for (auto const& link : attribution.chain) {
    if (!link.source) continue;
    if (link.source->begin < attribution.content.front().end) return nullptr;
    if (found == nullptr || link.source->begin < found->source->begin) found = &link;
  }
  if (found != nullptr && found->cue && found->cue->begin < attribution.content.front().begin) return nullptr;
  return found;
}

/// The same name, or names that end alike: « Jean-Luc Mélenchon », « M. Mélenchon ».
auto same_speaker(CheckContext const& context, Attribution const& a, Attribution const& b) -> bool {
  auto const one = speaker_key(context, a.chain.front());
  auto const other = speaker_key(context, b.chain.front());
  auto const last = [](std::string_view key) { return key.substr(key.rfind(' ') + 1); };
  return one == other || (!one.empty() && !other.empty() && last(one) == last(other));
}

auto check_late(CheckContext& context, std::size_t index) -> void {
  auto const& all = context.analysis.attributions;
  auto const& attribution = all[index];
  if (attribution.form != Form::direct) return;
  auto const* const link = link_after(attribution);
  if (link == nullptr) return;
  // A pronoun is for somebody whom the reader knows.
  auto const [first, last] = context.words_of(*link->source);
  if (last - first == 1 && !context.text.words[first].capital) return;
  auto const number = sentences_before(context, attribution, link->source->begin);
  if (number < 2) return;
  // Somebody who was just heard needs no new introduction.
  if (index > 0 && same_speaker(context, all[index - 1], attribution)) return;
  context.add("late-attribution", *link->source, {{"number", std::to_string(number)}});
}

auto end_of(Attribution const& attribution) -> std::uint32_t {
  auto end = std::uint32_t{0};
  for (auto const piece : attribution.content) end = std::max(end, piece.end);
  for (auto const& link : attribution.chain) {
    if (link.source) end = std::max(end, link.source->end);
    if (link.cue) end = std::max(end, link.cue->end);
  }
  return attribution.venue ? std::max(end, attribution.venue->end) : end;
}

auto check_merged(CheckContext& context, Attribution const& before, Attribution const& after) -> void {
  if (before.form != Form::direct || after.form != Form::direct || before.content.empty() || after.content.empty())
    return;
  if (!is_attributed(before) || !is_attributed(after) || same_speaker(context, before, after)) return;
  auto const& link = after.chain.front();
  if (link.speaker.empty() && !link.source) return;
  auto const begin = after.content.front().begin;
  if (link.source && link.source->begin < begin) return;
  auto const* const named = link_after(after);
  if (named != nullptr && sentences_before(context, after, named->source->begin) < 2) return;
  // A paragraph of its own, with its own attribution, is new enough.
  if (named != nullptr && !context.paragraph_of(before.content.back()).contains(after.content.front())) return;
  auto const end = end_of(before);
  if (end > begin) return;
  auto const first = context.text.word_at(end);
  auto const last = context.text.word_at(begin);
  for (auto i = first; i < last; ++i)
    if (!context.text.words[i].punctuation) return;
  context.add("merged-speakers", after.content.front(), {{"other", speaker_name(context, before.chain.front())}});
}

auto longest_piece(Attribution const& attribution) -> Span {
  return *std::max_element(attribution.content.begin(), attribution.content.end(),
                           [](Span a, Span b) { return a.size() < b.size(); });
}

} // namespace

auto check_quotations(CheckContext& context) -> void {
  auto const& all = context.analysis.attributions;
  auto attributed = std::optional<AttributedWords>{};
  // A pull quote or a caption repeats words that the article gives to somebody elsewhere.
  auto const is_repeated = [&](Attribution const& attribution) {
    if (!attributed) attributed.emplace(context);
    return attributed->hold(content_key(context, attribution));
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const& attribution = all[i];
    if (attribution.content.empty()) continue;
    auto const where = attribution.content.front();
    if (names_nobody(attribution) && !context.in_title(where)) {
      if (attribution.form == Form::direct) {
        if (words_in(context, attribution) >= fewest_words_of_a_quotation && !attribution.venue &&
            !hangs_on_a_verb(context, attribution) && !follows_on(context, attribution) &&
            !goes_on(context, attribution) && !is_repeated(attribution))
          context.add("unattributed-quote", where);
      } else if (attribution.conditional) {
        auto const claim = longest_piece(attribution);
        if (!has_source_in_scope(context, claim) && !supposes(context, claim))
          context.add("unattributed-conditional", claim);
      }
    }
    check_late(context, i);
    if (i > 0) check_merged(context, all[i - 1], attribution);
  }
}

} // namespace sourcier
