#include "findings/phrases.hpp"

#include <algorithm>

namespace sourcier {

namespace {

constexpr auto gap_words = std::size_t{4};
constexpr auto lead = std::size_t{4}; ///< bytes of a prefix by which it is looked up

constexpr auto any_second = ~std::uint64_t{0};

/// A bit for the two bytes that a word begins with; some share one, which costs a look and no more.
auto initial_bit(std::string_view word) -> std::uint64_t {
  auto const byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
  return std::uint64_t{1} << ((byte(0) * 31 + byte(1)) & 63U);
}

} // namespace

PhraseSet::PhraseSet(std::vector<std::string> const& phrases) {
  auto folded = FoldedText{};
  for (auto const& written : phrases) {
    fold_words_into(folded, written);
    add(folded);
  }
  index();
}

auto PhraseSet::index() -> void {
  std::sort(phrases_.begin(), phrases_.end(),
            [&](Phrase const& a, Phrase const& b) { return first_word(a) < first_word(b); });
  for (std::uint32_t i = 0; i < phrases_.size();) {
    auto const first = i;
    auto const opening = first_word(phrases_[first]);
    while (i < phrases_.size() && first_word(phrases_[i]) == opening) ++i;
    by_first_word_.emplace(opening, {first, i});
  }
}

auto PhraseSet::add(FoldedText const& phrase) -> void {
  auto const first = static_cast<std::uint32_t>(elements_.size());
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    auto const written = phrase.at(i);
    if (written == "*") {
      if (elements_.size() > first) elements_.back().prefix = true;
    } else if (written == "…") {
      if (elements_.size() == first) return; // begins with anything
      elements_.push_back({0, 0, false, true});
    } else {
      elements_.push_back({static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(written.size())});
      words_ += written;
    }
  }
  auto const last = static_cast<std::uint32_t>(elements_.size());
  if (last > first) (elements_[first].prefix ? by_prefix_ : phrases_).push_back({first, last});
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the phrase has gaps, which are few
auto PhraseSet::match(std::uint32_t element, std::uint32_t last_element, FoldedText const& text, std::size_t at,
                      std::size_t last) const -> std::size_t {
  for (; element < last_element; ++element, ++at) {
    auto const& want = elements_[element];
    if (want.gap) {
      for (std::size_t skip = 0; skip <= gap_words && at + skip < last; ++skip) {
        if (auto const end = match(element + 1, last_element, text, at + skip, last); end != 0) return end;
        auto const passed = text.at(at + skip);
        if (passed == "." || passed == "!" || passed == "?") break;
      }
      return 0;
    }
    if (at >= last) return 0;
    auto const found = text.at(at);
    if (want.prefix ? !found.starts_with(word(want)) : found != word(want)) return 0;
  }
  return at;
}

template <class Take>
auto PhraseSet::for_each(FoldedText const& text, std::size_t at, std::size_t last, Take const& take) const -> void {
  if (at >= last || elements_.empty() || !may_open(text, at)) return;
  auto const try_phrase = [&](Phrase const& phrase) { // its first word is there
    if (auto const end = match(phrase.first + 1, phrase.last, text, at + 1, last); end != 0) take(end);
  };
  auto const opening = text.at(at);
  if (auto const found = by_first_word_.find(opening); found != by_first_word_.end())
    for (auto i = found->second.first; i < found->second.last; ++i) try_phrase(phrases_[i]);
  for (auto const& prefixed : by_prefix_)
    if (opening.starts_with(first_word(prefixed))) try_phrase(prefixed);
}

auto PhraseSet::longest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  auto best = std::size_t{0};
  for_each(text, at, last, [&](std::size_t end) { best = std::max(best, end); });
  return best;
}

auto PhraseSet::shortest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  auto best = std::size_t{0};
  for_each(text, at, last, [&](std::size_t end) { best = best == 0 ? end : std::min(best, end); });
  return best;
}

auto PhraseSet::next_opening(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  constexpr auto stretch = FoldedText::stretch;
  auto const noted = bit_ != 0 && !text.opens.empty();
  while (at < last && !may_open(text, at)) {
    ++at;
    while (noted && at % stretch == 0 && at < last && (text.opens[at / stretch] & bit_) == 0) at += stretch;
  }
  return std::min(at, last);
}

auto PhraseSet::find_all(FoldedText const& text, std::size_t first, std::size_t last) const -> std::vector<Span> {
  auto out = std::vector<Span>{};
  if (elements_.empty()) return out;
  last = std::min(last, text.words.size());
  for (first = next_opening(text, first, last); first < last; first = next_opening(text, first, last)) {
    auto const end = longest(text, first, last);
    if (end != 0) out.push_back({text.words[first].span.begin, text.words[end - 1].span.end});
    first = end != 0 ? end : first + 1;
  }
  return out;
}

auto PhraseSet::find_all(FoldedText const& text, Span within) const -> std::vector<Span> {
  return find_all(text, text.word_at(within.begin), text.word_at(within.end));
}

auto PhraseSet::found_in(FoldedText const& text, std::size_t first, std::size_t last) const -> bool {
  last = std::min(last, text.words.size());
  for (first = next_opening(text, first, last); first < last; first = next_opening(text, first + 1, last))
    if (longest(text, first, last) != 0) return true;
  return false;
}

auto PhraseSet::found_in(FoldedText const& text, Span within) const -> bool {
  return found_in(text, text.word_at(within.begin), text.word_at(within.end));
}

auto PhraseSet::second_of(Phrase const& phrase) const -> std::uint64_t {
  if (phrase.first + 1 == phrase.last) return any_second;
  auto const& second = elements_[phrase.first + 1];
  return second.gap || (second.prefix && second.size < 2) ? any_second : initial_bit(word(second));
}

PhraseOpenings::PhraseOpenings(std::vector<PhraseSet*> const& sets) {
  auto bit = std::uint64_t{1};
  for (auto* const set : sets) {
    set->bit_ = bit;
    for (auto const& [word, phrases] : set->by_first_word_) {
      auto seconds = std::uint64_t{0};
      for (auto i = phrases.first; i < phrases.last; ++i) seconds |= set->second_of(set->phrases_[i]);
      initials_.add(word);
      auto& first = words_[word];
      openings_.push_back({bit, seconds, first});
      first = static_cast<std::uint32_t>(openings_.size());
    }
    for (auto const& phrase : set->by_prefix_) {
      auto const prefix = set->first_word(phrase);
      prefix_initials_.add_prefix(prefix);
      auto& list = prefix.size() < lead ? short_prefixes_ : prefixes_[prefix.substr(0, lead)];
      list.emplace_back(prefix, bit);
    }
    bit <<= 1U;
  }
}

auto PhraseOpenings::note(FoldedText& text) const -> void {
  auto const count = text.words.size();
  text.opens.assign(count / FoldedText::stretch + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    auto const word = text.at(i);
    auto opens = std::uint64_t{0};
    auto const look = [&](Prefixes const& prefixes) {
      for (auto const& [prefix, sets] : prefixes)
        if (prefix.front() == word.front() && word.starts_with(prefix)) opens |= sets;
    };
    auto const found = initials_.may_have(word) ? words_.find(word) : words_.end();
    if (found != words_.end()) {
      auto const next = i + 1 < count ? initial_bit(text.at(i + 1)) : 0;
      for (auto at = found->second; at != 0; at = openings_[at - 1].next) {
        auto const& opening = openings_[at - 1];
        if (opening.seconds == any_second || (opening.seconds & next) != 0) opens |= opening.set;
      }
    }
    if (prefix_initials_.may_have(word)) {
      look(short_prefixes_);
      if (auto const list = prefixes_.find(word.substr(0, lead)); list != prefixes_.end()) look(list->second);
    }
    text.words[i].opens = opens;
    text.opens[i / FoldedText::stretch] |= opens;
  }
}

auto PhraseSet::is(FoldedText const& text, std::size_t first, std::size_t last) const -> bool {
  return first < last && longest(text, first, last) == last;
}

} // namespace sourcier
