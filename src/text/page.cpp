#include "text/page.hpp"

#include "text/pieces.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

auto size32(std::string_view text) -> std::uint32_t { return static_cast<std::uint32_t>(text.size()); }

auto key_of(std::string_view entry) -> std::string {
  std::string key;
  for (auto pieces = Pieces{entry, {0, size32(entry)}}; auto const& piece : pieces.all()) {
    if (!piece.is_word) continue;
    if (!key.empty()) key += ' ';
    key += piece.folded;
  }
  return key;
}

/// The line holds nothing but entries of the list and marks between them.
auto is_all(Pieces& pieces, PageList const& list) -> bool {
  auto words = 0;
  for (std::size_t at = 0; pieces.has(at);) {
    auto const count = pieces[at].is_word ? match(pieces, at, list) : 1;
    if (count == 0) return false;
    words += pieces[at].is_word ? 1 : 0;
    at += count;
  }
  return words > 0;
}

auto has_digit(std::string_view word) -> bool {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// « 02/05/2021 07:15:40 », « Mardi 3 mars 2020 à 14h10 », with at most three words of place after a date in figures.
auto is_date_line(Pieces& pieces, PageWords const& words) -> bool {
  auto figures = false;
  auto month = false;
  auto number = false;
  auto others = 0;
  for (std::size_t at = 0; pieces.has(at);) {
    auto const& piece = pieces[at];
    auto const& word = piece.folded;
    if (!piece.is_word) {
      ++at;
      continue;
    }
    auto count = std::max(match(pieces, at, words.months), match(pieces, at, words.date_words));
    if (has_digit(word)) {
      number = true;
      figures =
          figures || std::count(word.begin(), word.end(), '/') == 2 || std::count(word.begin(), word.end(), '-') == 2;
    } else if (match(pieces, at, words.months) != 0) {
      month = true;
    } else if (count == 0) {
      if (!piece.is_capital || !figures) return false;
      ++others;
    }
    at += std::max<std::size_t>(count, 1);
  }
  return (figures || (month && number)) && others <= 3;
}

/// « abc/de/fgh »: the initials of those who wrote and edited.
auto is_initials_line(std::string_view line) -> bool {
  std::size_t groups = 0;
  std::size_t size = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at == line.size() || line[at] == '/') {
      if (size < 2 || size > 4) return false;
      ++groups;
      size = 0;
    } else if (line[at] >= 'a' && line[at] <= 'z') {
      ++size;
    } else {
      return false;
    }
  }
  return groups >= 2 && groups <= 6;
}

/// A line in another script: rights and menus of a page in two languages.
auto is_foreign_line(std::string_view line) -> bool {
  auto others = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto const c = decode_one(line, at);
    auto const latin =
        c.value < 0x250 || (c.value >= 0x300 && c.value < 0x370) || (c.value >= 0x1E00 && c.value < 0x1F00);
    if (is_letter(c.value)) {
      if (latin) return false;
      ++others;
    }
    at += c.length;
  }
  return others >= 4;
}

/// « Par Jean Dupont »: a byline of people; agencies and papers are credits and were found before.
auto is_byline(Pieces& pieces, PageWords const& words) -> bool {
  auto const lead = match(pieces, 0, words.credit_by);
  if (lead == 0 || pieces.size() - lead < 2 || pieces.size() - lead > 7) return false;
  auto capitals = 0;
  for (auto at = lead; at < pieces.size(); ++at) {
    auto const& piece = pieces[at];
    auto const particle = match(pieces, at, words.name_particles) + match(pieces, at, words.credit_filler) != 0;
    if (!piece.is_word ? piece.folded != "," && piece.folded != "." : !piece.is_capital && !particle) return false;
    capitals += piece.is_capital ? 1 : 0;
  }
  return capitals >= 2 && pieces.all().back().folded != ".";
}

/// Whether some word of a folded line may open an entry: few lines have one that does, and the others are done with.
auto may_have_entry(std::string_view folded, PageList const& list) -> bool {
  auto const in_word = [&](std::size_t at) {
    return (folded[at] >= 'a' && folded[at] <= 'z') || (folded[at] >= '0' && folded[at] <= '9');
  };
  for (std::size_t at = 0; at < folded.size();) {
    auto const rest = folded.substr(at);
    auto const opens = [&](std::string_view entry) {
      return entry.starts_with(rest.front()) && rest.starts_with(entry.substr(0, entry.find(' ')));
    };
    auto const may_open = list.may_open(rest.substr(0, 2)) || list.may_open(rest.substr(0, 1));
    if (may_open && std::any_of(list.begin(), list.end(), opens)) return true;
    while (at < folded.size() && in_word(at)) ++at; // an entry begins behind something else
    if (at < folded.size()) ++at;
  }
  return false;
}

auto has_entry(Pieces& pieces, PageList const& list) -> bool {
  for (std::size_t at = 0; pieces.has(at); ++at) {
    if (pieces[at].is_word && match(pieces, at, list) != 0) return true;
  }
  return false;
}

auto next_is(Pieces& pieces, std::size_t at, std::string_view mark) -> bool {
  return pieces.has(at) && pieces[at].folded == mark;
}

/// « Map 2014 »: what a lost copyright sign leaves.
auto is_agency_and_year(Pieces& pieces, PageWords const& words) -> bool {
  auto const count = match(pieces, 0, words.agencies);
  if (count == 0 || count + 1 != pieces.size()) return false;
  auto const& year = pieces[count].folded;
  return year.size() == 4 && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// « Le président à Dakar, le 3 mars © AFP/Archives »: a caption ends with its sign of rights and is no sentence.
auto is_signed_caption(std::string_view line) -> bool {
  constexpr std::size_t longest = 60; // sign and rights, in bytes
  auto const before = line.size() - std::min(line.size(), longest);
  auto const sign = line.substr(before).rfind("©");
  return sign != std::string_view::npos && before + sign > 0 && !ends_sentence(line) &&
         !ends_sentence(trim(line.substr(0, before + sign)));
}

auto is_related_line(Pieces& pieces, std::string_view line, PageWords const& words) -> bool {
  std::size_t at = 0; // « » LIRE AUSSI - … », « > À lire aussi : … »
  auto const pointer = [](Piece const& piece) {
    return piece.folded == "»" || piece.folded == "”" || piece.folded == "›" || piece.folded == ">" ||
           piece.folded == "-" || piece.folded == "•" || piece.folded == "→" || piece.folded == "►" ||
           piece.folded == "[" || piece.folded == "*";
  };
  while (at < 3 && pieces.has(at + 1) && pointer(pieces[at])) ++at;
  auto const words_read = match(pieces, at, words.related);
  if (words_read == 0) return false;
  auto const lead = at + words_read;
  if (lead == pieces.size()) return true;
  auto const& next = pieces[lead];
  if (!next.is_word)
    return next.folded == ":" || next.folded == ">" || next.folded == "|" || next.folded == "-" || next.folded == "–" ||
           !ends_sentence(line);
  return !ends_sentence(line);
}

auto holds_furniture(std::string_view line, Pieces& pieces, PageWords const& words) -> bool {
  if (is_all(pieces, words.furniture) || is_date_line(pieces, words)) return true;
  if (is_related_line(pieces, line, words) || is_byline(pieces, words)) return true;
  if (auto const count = match(pieces, 0, words.labels);
      count != 0 && next_is(pieces, count, ":") && !ends_sentence(line))
    return true;
  if (auto const count = match(pieces, 0, words.updates); count != 0 && !ends_sentence(line)) {
    auto const& all = pieces.all();
    if (std::any_of(all.begin(), all.end(), [](Piece const& piece) { return has_digit(piece.folded); })) return true;
  }
  if (match(pieces, 0, words.invites) != 0) return true;
  if (may_have_entry(fold(line), words.rights) && has_entry(pieces, words.rights)) return true;
  return is_agency_and_year(pieces, words) || is_initials_line(line) || is_signed_caption(line) ||
         line.starts_with("©");
}

} // namespace

auto prepared(PageWords words) -> PageWords {
  for (auto const& [key, list] : page_word_lists) {
    auto& entries = words.*list;
    for (auto& entry : entries) entry = key_of(entry);
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    entries.index();
  }
  return words;
}

auto is_furniture(std::string_view text, Span line, PageWords const& words) -> bool {
  if (line.empty() || line.size() > longest_furniture) return false;
  auto pieces = Pieces{text, line};
  return is_furniture(text, line, pieces, words);
}

auto is_furniture(std::string_view text, Span line, Pieces& pieces, PageWords const& words) -> bool {
  if (line.empty() || line.size() > longest_furniture) return false;
  auto const shown = text.substr(line.begin, line.size());
  return is_foreign_line(shown) || (pieces.has(0) && holds_furniture(shown, pieces, words));
}

auto find_closing_slug(std::string_view text, Span line) -> std::optional<Span> {
  auto begin = line.end;
  auto slashes = 0;
  while (begin > line.begin && ((text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') || text[begin - 1] == '/')) {
    --begin;
    slashes += text[begin] == '/' ? 1 : 0;
  }
  auto const glued = begin > line.begin && (text[begin - 1] == '.' || text[begin - 1] == '"');
  if (!glued || slashes == 0 || text[begin] == '/' || line.end - begin > 30) return std::nullopt;
  return Span{begin, line.end};
}

auto ends_sentence(std::string_view line) -> bool {
  while (!line.empty()) {
    auto const c = decode_before(line, line.size());
    auto const at = line.size() - c.length;
    auto const closes = is_space(c.value) || c.value == U')' || c.value == U']' || c.value == 0x2019 ||
                        (quote_at(line, at).family != QuoteFamily::none && quote_at(line, at).side != QuoteSide::open);
    if (!closes) return c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == 0x2026;
    line = line.substr(0, at);
  }
  return false;
}

auto looks_like_headline(std::string_view line) -> bool {
  if (line.size() < 15 || line.size() > 220 || ends_sentence(line)) return false;
  auto const first = decode_one(line, 0).value;
  auto const last = decode_before(line, line.size()).value;
  if (!is_upper(first) && !is_digit(first)) return false; // no list item, no turn, no opening quotation mark
  if (last == U':' || last == U';' || last == U',' || last == U')' || is_dash(last) || last == U'-') return false;
  return std::count(line.begin(), line.end(), ' ') >= 3;
}

} // namespace sourcier
