#include "text/page.hpp"
#include "text/pieces.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t longest_phrase = 60;    // « A regarder aussi sur Radio Tillac », in bytes
constexpr std::uint32_t longest_headline = 250; // bytes
constexpr std::size_t most_pointers = 500;      // in one line; no page has as many

auto ends_with(std::string_view text, std::string_view tail) -> bool {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}

/// The phrase that ends at a colon, when it begins a sentence and is a lead to other stories.
auto phrase_before(std::string_view text, Span line, std::uint32_t colon, PageWords const& words)
    -> std::optional<Span> {
  auto const from = std::max(line.begin, colon > longest_phrase ? colon - longest_phrase : 0);
  auto begin = colon;
  while (begin > from) { // back to the mark that ends the sentence before
    auto const c = text[begin - 1];
    if (c == '.' || c == '!' || c == '?' || c == '"' || c == ':' || c == ')') break;
    auto const ended = text.substr(line.begin, begin - line.begin);
    if (ends_with(ended, "»") || ends_with(ended, "”") || ends_with(ended, "…")) break;
    --begin;
  }
  if (begin == from && from != line.begin) return std::nullopt;
  auto const shown = trim(text.substr(begin, colon - begin));
  if (shown.size() < 5 || !is_upper(decode_one(shown, 0).value)) return std::nullopt;
  begin = static_cast<std::uint32_t>(shown.data() - text.data());
  auto pieces = Pieces{text, {begin, colon}};
  // « sur Radio Tillac »: at most four words after the lead.
  auto const lead = match(pieces, 0, words.related);
  if (lead == 0 || pieces.has(lead + 4)) return std::nullopt;
  return Span{begin, colon + 1};
}

/// The headline after the phrase, up to the word that opens the body's next sentence without a point before it. No such
/// word: the text after the phrase is the body itself.
auto headline_end(std::string_view text, Span line, std::uint32_t colon, PageWords const& words) -> std::uint32_t {
  auto end = std::min(line.end, colon + longest_headline);
  while (end > colon && end < line.end && (static_cast<std::uint8_t>(text[end]) & 0xC0U) == 0x80) --end;
  auto pieces = Pieces{text, {colon, end}};
  for (std::size_t at = 1; pieces.has(at + 1); ++at) {
    auto const& piece = pieces[at];
    auto const& next = pieces[at + 1];
    if (!pieces[at - 1].is_word) {
      auto const& mark = pieces[at - 1].folded;
      if ((mark == "." || mark == "!" || mark == "?") && piece.is_capital) break;
      continue;
    }
    if (!piece.is_capital || at < 3) continue;
    // « Le dernier », « L'autoroute », but not « Le Pen », « L'Obs ».
    auto const apostrophe = piece.folded.find('\'');
    if (apostrophe == 1) {
      auto const shown = text.substr(piece.span.begin, piece.span.size());
      auto const letter = decode_one(shown, 1 + decode_one(shown, 1).length);
      if (is_lower(letter.value)) return piece.span.begin;
    } else if (match(pieces, at, words.openers) != 0 && next.is_word && !next.is_capital) {
      return piece.span.begin;
    }
  }
  return colon;
}

} // namespace

auto find_inline_related(std::string_view text, Span line, PageWords const& words) -> std::vector<Span> {
  std::vector<Span> found;
  auto const shown_line = text.substr(line.begin, line.size());
  for (auto at = shown_line.find(':'); at != std::string_view::npos && found.size() < most_pointers;
       at = shown_line.find(':', at + 1)) {
    auto const colon = line.begin + static_cast<std::uint32_t>(at);
    auto const phrase = phrase_before(text, line, colon, words);
    if (!phrase || (!found.empty() && phrase->begin < found.back().end)) continue;
    auto const end = headline_end(text, line, colon + 1, words);
    auto const shown = trim(text.substr(phrase->begin, end - phrase->begin));
    found.push_back({phrase->begin, phrase->begin + static_cast<std::uint32_t>(shown.size())});
  }
  return found;
}

} // namespace sourcier
