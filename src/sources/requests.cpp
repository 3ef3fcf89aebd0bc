#include "sources/requests.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
auto Requests::in_sentence(std::uint32_t sentence, Span whole) -> Request const& {
  if (sentence_ == sentence) return request_;
  sentence_ = sentence;
  request_ = {};
  auto const folded = fold(document_.at(whole));
  for (auto const number : phrases_in(folded)) {
    auto const& signal = signals_[number];
    request_.found = true;
    if (signal.id == "requested") request_.requested = true;
    if (!request_.reason) request_.reason = find_words(whole, signal.phrase);
  }
  return request_;
}

/// Indices into the signals, rising.
auto Requests::phrases_in(std::string_view folded) const -> std::vector<std::uint16_t> {
  std::vector<std::uint16_t> out;
  for (; folded.size() >= 3; folded.remove_prefix(1)) {
    for (auto i = index_.first[RequestIndex::slot(folded)]; i != RequestIndex::none; i = index_.next[i]) {
      auto const& phrase = signals_[i].phrase;
      if (phrase.front() == folded.front() && folded.starts_with(phrase)) out.push_back(i);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The bytes of a folded phrase inside a span, when folding kept their number; else the whole span.
auto Requests::find_words(Span span, std::string_view phrase) const -> std::optional<Span> {
  auto const text = document_.at(span);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    std::string folded;
    auto const length = std::min<std::size_t>(text.size() - at, phrase.size() + 8);
    if (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    fold_into(folded, text.substr(at, length));
    if (!folded.starts_with(phrase)) continue;
    auto end = at;
    std::string so_far;
    while (end < text.size() && so_far.size() < phrase.size()) {
      auto const c = decode_one(text, end);
      fold_into(so_far, text.substr(end, c.length));
      end += c.length;
    }
    return Span{span.begin + at, span.begin + end};
  }
  return std::nullopt;
}

} // namespace sourcier
