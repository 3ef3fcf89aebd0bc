#pragma once
#include "lexicon/pack.hpp"
#include "text/document.hpp"
#include "text/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sourcier {

/// What a sentence says of its sources' wish not to be named.
struct Request {
  bool found = false, requested = false;
  std::optional<Span> reason;
};

/// Finds which phrases of a request for anonymity stand in a text, in one pass: by their first three bytes.
class Requests {
public:
  Requests(Document const& document, Pack const& pack) : document_(document), signals_(pack.signals) {}

  /// Of the sentence that spans `whole`; `sentence` tells it from others, and the answer for the last one is kept.
  [[nodiscard]] auto in_sentence(std::uint32_t sentence, Span whole) -> Request const&;

private:
  auto phrases_in(std::string_view folded) -> std::vector<std::uint16_t>;
  auto index() -> void;
  [[nodiscard]] auto find_words(Span span, std::string_view phrase) const -> std::optional<Span>;

  Document const& document_;
  std::vector<Signal> const& signals_;
  std::vector<std::uint16_t> starts_, next_;
  std::optional<std::uint32_t> sentence_; ///< the one that `request_` is about
  Request request_;
};

} // namespace sourcier
