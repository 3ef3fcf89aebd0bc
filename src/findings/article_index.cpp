#include "findings/article_index.hpp"

#include <algorithm>

namespace sourcier {

Spans::Spans(std::vector<Span> spans) : spans_{std::move(spans)} {
  std::sort(spans_.begin(), spans_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  reach_.reserve(spans_.size());
  auto reach = std::uint32_t{0};
  for (auto const span : spans_) reach_.push_back(reach = std::max(reach, span.end));
}

auto Spans::contain(Span other) const -> bool {
  auto const after = std::upper_bound(spans_.begin(), spans_.end(), other.begin,
                                      [](std::uint32_t begin, Span span) { return begin < span.begin; });
  return after != spans_.begin() && reach_[static_cast<std::size_t>(after - spans_.begin()) - 1] >= other.end;
}

PhrasePlaces::PhrasePlaces(PhraseSet const& phrases, FoldedText const& text) {
  auto const last = text.words.size();
  for (std::size_t at = 0; at < last; ++at)
    if (auto const end = phrases.shortest(text, at, last); end != 0)
      places_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  for (auto i = places_.size(); i-- > 1;) places_[i - 1].nearest = std::min(places_[i - 1].nearest, places_[i].nearest);
}

auto PhrasePlaces::any_in(std::size_t first, std::size_t last) const -> bool {
  auto const found = std::lower_bound(places_.begin(), places_.end(), first,
                                      [](Place const& place, std::size_t word) { return place.first < word; });
  return found != places_.end() && found->nearest <= last;
}

auto ends_sentence(FoldedText const& text, std::size_t word) -> bool {
  if (!text.words[word].punctuation) return false;
  auto const mark = text.at(word);
  if (mark == "!" || mark == "?" || mark == "…") return true;
  if (mark != ".") return false;
  // « M. Dupont », « 3.5 », « J. Roux » end nothing.
  if (word > 0 && !text.words[word - 1].punctuation && text.words[word - 1].end - text.words[word - 1].begin == 1)
    return false;
  if (word > 0 && (text.at(word - 1) == "mme" || text.at(word - 1) == "mr" || text.at(word - 1) == "dr")) return false;
  return word + 1 == text.words.size() || text.words[word + 1].span.begin > text.words[word].span.end ||
         text.words[word + 1].punctuation;
}

SentenceTable::SentenceTable(FoldedText const& text, std::vector<Span> const& paragraphs) {
  auto const size = text.words.size();
  first_.resize(size);
  last_.resize(size);
  quoted_.resize(size);
  auto const* within = static_cast<Span const*>(nullptr);
  auto open = false;
  auto first = std::size_t{0};
  auto done = std::size_t{0}; // words whose sentence is known to its end
  auto const finish = [&](std::size_t end, std::size_t last) {
    for (; done < end; ++done) last_[done] = static_cast<std::uint32_t>(last);
  };
  for (std::size_t i = 0; i < size; ++i) {
    auto const begin = text.words[i].span.begin;
    if (within == nullptr || begin >= within->end) {
      finish(i, i);
      within = paragraph_at(paragraphs, begin);
      first = i;
      open = false;
    }
    if (open) quoted_[i] = true;
    first_[i] = static_cast<std::uint32_t>(first);
    if (!text.words[i].punctuation) continue;
    if (ends_sentence(text, i)) {
      finish(i + 1, i);
      first = i + 1;
    }
    auto const mark = text.at(i);
    if (mark == "«" || mark == "“") open = true;
    if (mark == "»" || mark == "”") open = false;
    if (mark == "\"") open = !open;
  }
  finish(size, size);
}

auto SentenceTable::of(std::size_t word) const -> std::pair<std::size_t, std::size_t> {
  if (first_.empty()) return {0, 0};
  word = std::min(word, first_.size() - 1);
  return {first_[word], last_[word]};
}

auto paragraph_at(std::vector<Span> const& paragraphs, std::uint32_t begin) -> Span const* {
  auto const after = std::upper_bound(paragraphs.begin(), paragraphs.end(), begin,
                                      [](std::uint32_t offset, Span paragraph) { return offset < paragraph.begin; });
  if (after == paragraphs.begin() || (after - 1)->end <= begin) return nullptr;
  return &*(after - 1);
}

} // namespace sourcier
