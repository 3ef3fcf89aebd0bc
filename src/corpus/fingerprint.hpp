#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::corpus {

/// MinHash of a text's shingles; two texts agree in about as many places as they share shingles.
using Signature = std::array<std::uint32_t, 64>;

inline constexpr std::size_t bands = 16;
inline constexpr std::size_t rows = 4;

/// 64 bits that are the same on every machine.
[[nodiscard]] auto hash_text(std::string_view text) -> std::uint64_t;
/// Sixteen hexadecimal digits.
[[nodiscard]] auto hex(std::uint64_t value) -> std::string;

/// What a text is made of, in one look.
struct Shape {
  std::uint32_t words = 0;
  std::optional<Signature> signature;
};
[[nodiscard]] auto shape_of(std::string_view text) -> Shape;

/// Over runs of four words, folded, punctuation aside; nothing when the text has fewer than eight words, for then
/// likeness says nothing.
[[nodiscard]] auto signature(std::string_view text) -> std::optional<Signature>;

/// Share of equal places, an estimate of the Jaccard similarity.
[[nodiscard]] auto similarity(Signature const& a, Signature const& b) -> double;

/// 342 characters of base64url and back; nothing when `text` is no signature.
[[nodiscard]] auto to_text(Signature const& signature) -> std::string;
[[nodiscard]] auto parse_signature(std::string_view text) -> std::optional<Signature>;

} // namespace sourcier::corpus
