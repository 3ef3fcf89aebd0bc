#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utf8proc.h>

namespace sourcier {
namespace {

auto category(char32_t c) -> utf8proc_category_t { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

auto is_mark(char32_t c) -> bool {
  return c >= 0x300 && utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class != 0;
}

auto lower(char32_t c) -> char32_t { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))); }

/// General punctuation and symbols have no compositions: they go through as they are.
auto never_composes(char32_t c) -> bool { return c < 0x300 || (c >= 0x2010 && c <= 0x2060); }

/// Whether a mark that composes with a letter before it may stand at a place: they begin at U+0300, and none is among
/// the typographer's quotation marks and dashes (U+2000 to U+203F).
auto may_begin_mark(std::string_view text, std::size_t at) -> bool {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xCC) return false;
  return text[at] != '\xE2' || at + 1 >= text.size() || text[at + 1] != '\x80';
}

auto is_tail(std::string_view text, std::size_t at) -> bool {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
}

/// A byte of ASCII or of one of the letters À to ÿ, whose second byte alone tells its case.
constexpr auto folded_byte(char c) -> char {
  auto const byte = static_cast<unsigned char>(c);
  auto const capital = (byte >= 'A' && byte <= 'Z') || (byte >= 0x80 && byte <= 0x9E && byte != 0x97);
  if (capital) return static_cast<char>(byte + 0x20);
  return c == '`' ? '\'' : c;
}

/// The first byte from `at` on that is not ASCII; the text's size when there is none.
auto skip_ascii(std::string_view text, std::size_t at) -> std::size_t {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Folds what keeps its length, ASCII and À to ÿ, as far as no mark composes with its last letter. Returns where it
/// ends.
auto fold_simple_into(std::string& out, std::string_view text, std::size_t begin) -> std::size_t {
  auto end = skip_ascii(text, begin);
  while (end < text.size() && text[end] == '\xC3' && is_tail(text, end + 1)) end = skip_ascii(text, end + 2);
  if (end > begin && may_begin_mark(text, end))
    end -= is_tail(text, end - 1) ? 2 : 1; // it may belong to the last letter
  auto const start = out.size();
  out += text.substr(begin, end - begin);
  auto* const folded = out.data() + start;
  std::transform(folded, folded + (end - begin), folded, folded_byte);
  return end;
}

/// Unicode's stream-safe limit of marks on one letter; it keeps the library's sorting of marks from going quadratic.
constexpr std::size_t max_marks = 30;

/// Composes one letter and its marks.
auto append_composed(std::string& out, std::array<utf8proc_int32_t, max_marks + 1> const& letter, std::size_t size)
    -> void {
  // A letter decomposes into four code points at most; twice that is room enough.
  std::array<utf8proc_int32_t, 8 * (max_marks + 1)> parts{};
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  utf8proc_ssize_t count = 0;
  for (std::size_t i = 0; i < size; ++i) {
    auto boundclass = 0;
    auto const room = static_cast<utf8proc_ssize_t>(parts.size()) - count;
    auto const written = utf8proc_decompose_char(letter[i], parts.data() + count, room, options, &boundclass);
    if (written < 0 || written > room) return;
    count += written;
  }
  for (utf8proc_ssize_t i = 1; i < count; ++i) { // canonical order: a stable insertion sort by class
    for (auto j = i; j > 0; --j) {
      auto& left = parts[static_cast<std::size_t>(j - 1)];
      auto& right = parts[static_cast<std::size_t>(j)];
      auto const left_class = utf8proc_get_property(left)->combining_class;
      auto const right_class = utf8proc_get_property(right)->combining_class;
      if (right_class == 0 || left_class <= right_class) break;
      std::swap(left, right);
    }
  }
  auto const composed = utf8proc_normalize_utf32(parts.data(), count, options);
  for (utf8proc_ssize_t i = 0; i < composed; ++i)
    append_utf8(out, static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
}

/// Folds a small letter with the marks that stand at a place behind it. Returns where they end. Apart, so that its
/// arrays are no burden on those who have no marks.
[[gnu::noinline]] auto fold_composed_into(std::string& out, std::string_view text, std::size_t at, char32_t small)
    -> std::size_t {
  std::array<utf8proc_int32_t, max_marks + 1> letter{};
  letter[0] = static_cast<utf8proc_int32_t>(small);
  std::size_t size = 1;
  for (auto mark = decode_one(text, at); size < letter.size() && is_mark(mark.value); mark = decode_one(text, at)) {
    letter[size++] = static_cast<utf8proc_int32_t>(mark.value);
    at += mark.length;
  }
  append_composed(out, letter, size);
  return at;
}

/// Folds any one letter with the marks that compose with it. Returns where they end.
auto fold_letter_into(std::string& out, std::string_view text, std::size_t at) -> std::size_t {
  auto const [c, length] = decode_one(text, at);
  at += length;
  if (is_invisible(c)) return at;
  if (is_apostrophe(c) || is_hyphen(c)) {
    out += is_hyphen(c) ? '-' : '\'';
    return at;
  }
  if (never_composes(c) && !is_mark(decode_one(text, at).value)) {
    append_utf8(out, lower(c));
    return at;
  }
  return fold_composed_into(out, text, at, lower(c));
}

} // namespace

auto append_utf8(std::string& out, char32_t c) -> void {
  auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

namespace beyond_ascii {

auto is_upper(char32_t c) -> bool {
  auto const found = category(c);
  return found == UTF8PROC_CATEGORY_LU || found == UTF8PROC_CATEGORY_LT;
}

auto is_lower(char32_t c) -> bool { return category(c) == UTF8PROC_CATEGORY_LL; }

auto is_letter(char32_t c) -> bool {
  auto const found = category(c);
  return (found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO) || found == UTF8PROC_CATEGORY_MN ||
         found == UTF8PROC_CATEGORY_MC;
}

auto is_digit(char32_t c) -> bool { return category(c) == UTF8PROC_CATEGORY_ND; }

} // namespace beyond_ascii

auto is_dash(char32_t c) -> bool { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }

auto quote_at(std::string_view text, std::size_t at) -> QuoteMark {
  auto const [c, length] = decode_one(text, at);
  switch (c) {
  case 0xAB: return {QuoteFamily::guillemet, QuoteSide::open, length};
  case 0xBB: return {QuoteFamily::guillemet, QuoteSide::close, length};
  case 0x2039: return {QuoteFamily::single_guillemet, QuoteSide::open, length};
  case 0x203A: return {QuoteFamily::single_guillemet, QuoteSide::close, length};
  case 0x201C:
  case 0x201E:
  case 0x201F: return {QuoteFamily::curly, QuoteSide::open, length};
  case 0x201D: return {QuoteFamily::curly, QuoteSide::close, length};
  case U'"':
  case 0x2033:
  case 0xFF02: return {QuoteFamily::straight, QuoteSide::either, length};
  case U'<':
  case U'>': {
    auto const twice = text.substr(at, 3); // exactly two: "<<<" is an arrow or a conflict marker
    if (twice.size() < 2 || twice[1] != twice[0] || (twice.size() == 3 && twice[2] == twice[0])) return {};
    if (at > 0 && text[at - 1] == twice[0]) return {};
    return {QuoteFamily::guillemet, c == U'<' ? QuoteSide::open : QuoteSide::close, 2};
  }
  default: return {};
  }
}

auto fold_other_into(std::string& out, std::string_view text) -> void {
  for (std::size_t at = 0; at < text.size();) {
    auto const end = fold_simple_into(out, text, at);
    at = end != at ? end : fold_letter_into(out, text, at);
  }
}

auto without_accents(std::string_view text) -> std::string {
  std::string out;
  out.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    auto const cp = decode_one(text, at);
    std::array<utf8proc_int32_t, 8> letters{};
    int boundary = 0;
    auto const count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(cp.value), letters.data(),
                                static_cast<utf8proc_ssize_t>(letters.size()), UTF8PROC_DECOMPOSE, &boundary);
    auto const plain = count > 0 && letters[0] < 0x80;
    if (plain)
      out += static_cast<char>(letters[0]);
    else
      out += text.substr(at, cp.length);
    at += cp.length;
  }
  return out;
}

auto fold(std::string_view text) -> std::string {
  std::string out;
  out.reserve(text.size());
  fold_into(out, text);
  return out;
}

auto trim(std::string_view text) -> std::string_view {
  for (auto c = decode_one(text, 0); c.length != 0 && is_space(c.value); c = decode_one(text, 0))
    text.remove_prefix(c.length);
  for (auto c = decode_before(text, text.size()); c.length != 0 && is_space(c.value);
       c = decode_before(text, text.size()))
    text.remove_suffix(c.length);
  return text;
}

} // namespace sourcier
