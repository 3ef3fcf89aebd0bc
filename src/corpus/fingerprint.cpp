#include "corpus/fingerprint.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

namespace sourcier::corpus {
namespace {

/// The finaliser of splitmix64: every bit of the input reaches every bit of the output.
constexpr auto mix(std::uint64_t x) -> std::uint64_t {
  x += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

/// The first byte is the lowest, whatever the machine.
auto eight_bytes(char const* at) -> std::uint64_t {
  std::uint64_t out = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&out, at, 8);
  } else {
    for (auto i = 8; i-- > 0;) out = out << 8U | static_cast<std::uint8_t>(at[i]);
  }
  return out;
}

constexpr auto digits = std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"};
constexpr std::size_t encoded_size = (sizeof(Signature) * 8 + 5) / 6;

enum class Byte : std::uint8_t { mark, letter, other };

/// What a byte of a folded text is to a word: `other` are those of characters beyond ASCII.
constexpr auto kinds_of_bytes = []() { // cppcheck 2.10 needs the brackets
  std::array<Byte, 0x100> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    auto const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out[c] = c >= 0x80 ? Byte::other : letter ? Byte::letter : Byte::mark;
  }
  return out;
}();

auto word_hashes(std::string_view text) -> std::vector<std::uint64_t> {
  auto const folded = fold(text);
  auto out = std::vector<std::uint64_t>{};
  out.reserve(folded.size() / 5);
  auto const kind = [&](std::size_t at) { return kinds_of_bytes[static_cast<unsigned char>(folded[at])]; };
  for (std::size_t at = 0; at < folded.size();) {
    auto const begin = at;
    auto length = std::size_t{1}; // of the mark behind the word
    for (; at < folded.size() && kind(at) != Byte::mark; at += length) {
      length = 1;
      if (kind(at) == Byte::letter) continue;
      auto const c = decode_one(folded, at);
      length = c.length;
      if (!is_letter(c.value) && !is_digit(c.value)) break;
    }
    if (at > begin) out.push_back(hash_text(std::string_view{folded}.substr(begin, at - begin)));
    at += at < folded.size() && kind(at) == Byte::mark ? 1 : length;
  }
  return out;
}

using Seeds = std::array<std::uint64_t, std::tuple_size_v<Signature>>;

auto make_seeds() -> Seeds {
  auto out = Seeds{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = mix(1000 + i) | 1U;
  return out;
}

// Most of what a fingerprint costs is this loop, which is a third as long where four products are made at once. GCC
// makes both; which of them runs is chosen when the program starts.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&                           \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
[[gnu::target_clones("avx2", "default")]]
#endif
auto take_least(Signature& least, Seeds const& seeds, std::uint64_t shingle) -> void {
  auto const mixed = shingle ^ (shingle >> 32U);
  for (std::size_t k = 0; k < least.size(); ++k) {
    auto const product = mixed * seeds[k];
    least[k] = std::min(least[k], static_cast<std::uint32_t>((product ^ (product << 13U)) >> 32U));
  }
}

} // namespace

auto hash_text(std::string_view text) -> std::uint64_t {
  std::uint64_t out = mix(text.size());
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) out = mix(out ^ eight_bytes(text.data() + at));
  std::uint64_t rest = 0;
  for (auto end = text.size(); end > at; --end) rest = rest << 8U | static_cast<std::uint8_t>(text[end - 1]);
  return mix(out ^ rest);
}

auto hex(std::uint64_t value) -> std::string {
  auto out = std::string(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = "0123456789abcdef"[value & 15U];
  return out;
}

auto shape_of(std::string_view text) -> Shape {
  constexpr std::size_t width = 4;
  auto const words = word_hashes(text);
  auto const count = static_cast<std::uint32_t>(words.size());
  if (words.size() < 8) return {count, std::nullopt};
  static auto const seeds = make_seeds();
  auto out = Signature{};
  out.fill(0xFFFFFFFFU);
  for (std::size_t i = 0; i + width <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t k = 0; k < width; ++k) shingle = mix(shingle ^ words[i + k]);
    take_least(out, seeds, shingle);
  }
  return {count, out};
}

auto signature(std::string_view text) -> std::optional<Signature> { return shape_of(text).signature; }

auto similarity(Signature const& a, Signature const& b) -> double {
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(same) / static_cast<double>(a.size());
}

auto to_text(Signature const& signature) -> std::string {
  auto out = std::string{};
  out.reserve(encoded_size);
  std::uint64_t bits = 0;
  auto held = 0U;
  for (auto const value : signature) {
    bits = (bits << 32U) | value;
    held += 32;
    for (; held >= 6; held -= 6) out += digits[(bits >> (held - 6)) & 63U];
    bits &= (std::uint64_t{1} << held) - 1;
  }
  if (held > 0) out += digits[(bits << (6 - held)) & 63U];
  return out;
}

auto parse_signature(std::string_view text) -> std::optional<Signature> {
  if (text.size() != encoded_size) return std::nullopt;
  auto out = Signature{};
  std::uint64_t bits = 0;
  auto held = 0U;
  std::size_t at = 0;
  for (auto const c : text) {
    auto const digit = digits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = (bits << 6U) | digit;
    held += 6;
    if (held >= 32 && at < out.size()) {
      held -= 32;
      out[at++] = static_cast<std::uint32_t>(bits >> held);
      bits &= (std::uint64_t{1} << held) - 1;
    }
  }
  return out;
}

} // namespace sourcier::corpus
