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

/// Finds which phrases of a request for anonymity stand in a sentence, in one pass.
class Requests {
public:
  Requests(Document const& document, Pack const& pack)
      : document_(document), signals_(pack.signals), index_(pack.requests) {}

  /// Of the sentence that spans `whole`; `sentence` tells it from others, and the answer for the last one is kept.
  [[nodiscard]] auto in_sentence(std::uint32_t sentence, Span whole) -> Request const&;

private:
  [[nodiscard]] auto phrases_in(std::string_view folded) const -> std::vector<std::uint16_t>;
  [[nodiscard]] auto find_words(Span span, std::string_view phrase) const -> std::optional<Span>;

  Document const& document_;
  std::vector<Signal> const& signals_;
  RequestIndex const& index_;
  std::optional<std::uint32_t> sentence_; ///< the one that `request_` is about
  Request request_;
};

} // namespace sourcier
