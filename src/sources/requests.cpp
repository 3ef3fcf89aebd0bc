#include "sources/requests.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint16_t none = 0xFFFF;

auto slot(char const* at) -> std::size_t {
  auto const byte = [&](int i) { return static_cast<std::size_t>(static_cast<unsigned char>(at[i])); };
  return (byte(0) * 31 + byte(1) * 7 + byte(2)) % 1024;
}

} // namespace

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
auto Requests::phrases_in(std::string_view folded) -> std::vector<std::uint16_t> {
  if (starts_.empty()) index();
  std::vector<std::uint16_t> out;
  for (std::size_t at = 0; at + 3 <= folded.size(); ++at) {
    for (auto i = starts_[slot(folded.data() + at)]; i != none; i = next_[i]) {
      if (folded.substr(at).starts_with(signals_[i].phrase)) out.push_back(i);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

auto Requests::index() -> void {
  starts_.assign(1024, none);
  next_.assign(signals_.size(), none);
  for (std::size_t i = 0; i < signals_.size() && i < none; ++i) {
    auto const& signal = signals_[i];
    auto const id = std::string_view{signal.id}; // compared by its length first
    if ((id != "requested" && id != "reason") || signal.phrase.size() < 3) continue;
    auto& first = starts_[slot(signal.phrase.data())];
    next_[i] = first;
    first = static_cast<std::uint16_t>(i);
  }
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
