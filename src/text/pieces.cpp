#include "text/pieces.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::size_t longest_entry = 8; // words

/// Whether a mark between `before` and `after` belongs to a word.
auto joins(char32_t before, char32_t mark, char32_t after) -> bool {
  if (is_invisible(mark)) return true;
  auto const letters = (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
  if (is_apostrophe(mark) || is_hyphen(mark) || mark == U'.') return letters;
  return (mark == U'/' || mark == U':') && is_digit(before) && is_digit(after);
}

/// The order of a list; most entries differ from a word in their first letter.
auto stands_before(std::string_view entry, std::string_view word) -> bool {
  auto const first = [](std::string_view text) { return text.empty() ? 0 : static_cast<unsigned char>(text.front()); };
  return first(entry) != first(word) ? first(entry) < first(word) : entry < word;
}

} // namespace

/// Reads one piece more; false at the end.
auto Pieces::take_next() -> bool {
  auto& at = rest_.begin;
  auto const end = rest_.end;
  CodePoint c;
  for (;; at += c.length) {
    if (at >= end) return false;
    c = decode_one(text_, at);
    if (!is_space(c.value) && !is_invisible(c.value)) break;
  }
  auto const begin = at;
  auto const word = is_letter(c.value) || is_digit(c.value);
  auto const capital = is_upper(c.value);
  at += c.length;
  for (auto before = c.value; word && at < end; at += c.length) {
    while (at < end && text_[at] >= 'a' && text_[at] <= 'z')
      before = static_cast<char32_t>(text_[at++]); // most letters
    if (at == end) break;
    c = decode_one(text_, at);
    auto const after = [&, next = at + c.length] { return next < end ? decode_one(text_, next).value : 0; };
    if (!is_letter(c.value) && !is_digit(c.value) && !joins(before, c.value, after())) break;
    if (!is_invisible(c.value)) before = c.value;
  }
  auto& piece = pieces_.emplace_back(Piece{{begin, at}, {}, word, capital});
  fold_into(piece.folded, text_.substr(begin, at - begin));
  return true;
}

auto match(Pieces& pieces, std::size_t at, PageList const& list) -> std::size_t {
  return pieces.has(at) && pieces[at].is_word ? match(pieces[at].folded, pieces, at, list) : 0;
}

auto match(std::string_view first, Pieces& pieces, std::size_t at, PageList const& list) -> std::size_t {
  // Most words begin no entry; that is seen before anything is put together.
  if (!list.may_open(first)) return 0;
  auto from = std::lower_bound(list.begin(), list.end(), first, stands_before);
  if (from == list.end() || !from->starts_with(first)) return 0;
  std::size_t best = 0;
  auto key = std::string{first};
  for (auto i = at; i == at || (i < at + longest_entry && pieces.has(i) && pieces[i].is_word); ++i) {
    if (i != at) (key += ' ') += pieces[i].folded;
    from = std::lower_bound(from, list.end(), key, stands_before);
    if (from == list.end() || !from->starts_with(key)) break;
    if (*from == key) best = i + 1 - at;
  }
  return best;
}

} // namespace sourcier
