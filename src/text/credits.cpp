#include "text/credits.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {
namespace {

constexpr std::uint32_t longest_credit = 160; // bytes
constexpr std::uint32_t longest_dateline = 160;
constexpr std::uint32_t longest_closing = 100;
constexpr std::uint32_t longest_signature = 60;

/// An entry of a list at a piece; the name without an elided article (« l'AFP »).
struct Name {
  std::size_t pieces = 0;
  Span span;
};

auto match_name(Pieces& pieces, std::size_t at, std::string_view text, PageList const& list) -> Name {
  if (auto const count = match(pieces, at, list); count != 0) {
    return {count, cover(pieces[at].span, pieces[at + count - 1].span)};
  }
  auto const first = std::string_view{pieces[at].folded};
  auto const apostrophe = first.find('\'');
  if (apostrophe > 2 || apostrophe + 1 == first.size()) return {}; // the apostrophe may be nowhere
  auto const count = match(first.substr(apostrophe + 1), pieces, at, list);
  if (count == 0) return {};
  // The article is one letter and an apostrophe of one to three bytes.
  auto begin = pieces[at].span.begin;
  while (!is_apostrophe(decode_one(text, begin).value)) begin += decode_one(text, begin).length;
  begin += decode_one(text, begin).length;
  return {count, {begin, pieces[at + count - 1].span.end}};
}

auto is_number(std::string_view word) -> bool {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

auto is_domain(std::string_view word) -> bool {
  auto const point = word.rfind('.');
  return point != std::string_view::npos && point >= 2 && word.size() - point >= 3 && word.size() - point <= 5;
}

/// Walks over the pieces of one would-be credit.
class CreditReader {
public:
  CreditReader(std::string_view text, Pieces& pieces, PageWords const& words)
      : text_{text}, pieces_{pieces}, words_{words} {}

  auto read() -> std::optional<CreditReading> {
    while (pieces_.has(at_)) {
      if (!step()) return std::nullopt;
    }
    return conclude();
  }

private:
  auto step() -> bool {
    auto const& piece = pieces_[at_];
    if (!piece.is_word) return step_over_mark(piece);
    if (take_name(words_.agencies)) return true;
    if (take_outlet()) return true;
    if (take(words_.credit_with, with_)) return true;
    if (names_.empty() && head_ == 0 && take(words_.credit_source, source_)) return true;
    if (at_ == 0 && take(words_.credit_by, by_)) return true;
    if (take(words_.credit_plural, plural_)) return true;
    if (source_ && shaped_ != 0 && !separated_ && match(pieces_, at_, words_.name_particles) != 0)
      return take_other(piece);
    if (auto ignored = false; take(words_.credit_filler, ignored)) return true;
    if (is_number(piece.folded)) return rights_ && ++at_ != 0;
    return take_other(piece);
  }

  auto step_over_mark(Piece const& piece) -> bool {
    constexpr std::string_view separators = "/,&+-–—()[]:;|*•·©";
    auto const last = !pieces_.has(at_ + 1);
    auto const initials = head_ != 0 && names_.empty() && pieces_[at_ - 1].folded.size() <= 5;
    if (piece.folded == "." && !last && initials) return ++at_ != 0; // « J.D. avec AFP »
    if (piece.folded == "." ? !last : separators.find(piece.folded) == std::string_view::npos) return false;
    if (piece.folded == "©") rights_ = true;
    if (piece.folded == "/") slash_ = true;
    separated_ = true;
    joins_head_ = joins_head_ || (head_ != 0 && names_.empty());
    ++at_;
    return true;
  }

  auto take(PageList const& list, bool& seen) -> bool {
    auto const count = match(pieces_, at_, list);
    if (count == 0) return false;
    seen = true;
    separated_ = true;
    at_ += count;
    return true;
  }

  auto take_name(PageList const& list) -> bool {
    auto const name = match_name(pieces_, at_, text_, list);
    if (name.pieces == 0) return false;
    if (&list == &words_.outlets && !is_written_as_name(name.span)) return false;
    has_capital_ = has_capital_ || is_upper(decode_one(text_, name.span.begin).value);
    add(name.span);
    at_ += name.pieces;
    separated_ = false;
    return true;
  }

  /// « Avec Le Temps », not « Avec le temps ».
  [[nodiscard]] auto is_written_as_name(Span span) const -> bool {
    auto const first = decode_one(text_, span.begin).value;
    return is_upper(first) || is_digit(first) || is_domain(text_.substr(span.begin, span.size()));
  }

  /// A paper's name signs a credit only beside an agency or after a word that leads one in.
  auto take_outlet() -> bool {
    auto const led = with_ || source_ || by_ || rights_;
    if (led || !names_.empty()) return take_name(words_.outlets);
    auto const name = head_ == 0 ? match_name(pieces_, at_, text_, words_.outlets) : Name{};
    if (name.pieces == 0 || !is_written_as_name(name.span)) return false;
    at_ += name.pieces;
    head_ = static_cast<std::uint32_t>(name.pieces);
    head_span_ = name.span;
    head_is_outlet_ = true;
    return true;
  }

  /// A word that no list has: part of an author's or a medium's name.
  auto take_other(Piece const& piece) -> bool {
    auto const particle = match(pieces_, at_, words_.name_particles) != 0;
    auto const capital = piece.is_capital;
    if (source_) {
      if (!capital && !is_domain(piece.folded) && !(particle && shaped_ != 0)) return false;
      if (shaped_ == 0 || separated_) shapes_.push_back(piece.span);
      shapes_.back() = cover(shapes_.back(), piece.span);
      separated_ = false;
      ++at_;
      return ++shaped_ <= 12;
    }
    if (!capital && !particle) return false;
    if (names_.empty() && !with_ && !rights_ && !head_is_outlet_) {
      if (head_ == 0 && !capital) return false;
      if (joins_head_) return false; // « Paris, Lyon, AFP »: a list, not an author
      head_span_ = head_ == 0 ? piece.span : cover(head_span_, piece.span);
      ++at_;
      return ++head_ <= 5;
    }
    // « AFP/Jean Dupont »: up to three words after the names.
    if (names_.empty() || !(separated_ || tail_ != 0)) return false;
    ++at_;
    return ++tail_ <= 3;
  }

  auto add(Span span) -> void { names_.emplace_back(text_.substr(span.begin, span.size())); }

  auto conclude() -> std::optional<CreditReading> {
    auto const led = with_ || source_ || rights_ || (by_ && head_ == 0);
    if (source_) {
      for (auto const shape : shapes_) add(shape);
    }
    if (names_.empty() && !(with_ && plural_)) return std::nullopt;
    if (head_ != 0 && !with_ && !joins_head_) return std::nullopt;
    if (!led && !has_capital_ && !(slash_ && names_.size() > 1)) return std::nullopt;
    if (head_is_outlet_ || (with_ && head_ > 1 && begins_with_article())) {
      names_.insert(names_.begin(), std::string{text_.substr(head_span_.begin, head_span_.size())});
    }
    return CreditReading{std::move(names_), led};
  }

  /// « Le Parisien avec AFP » is a paper, « Jean Dupont avec AFP » is not.
  [[nodiscard]] auto begins_with_article() const -> bool {
    auto head = Pieces{text_, head_span_};
    return match(head, 0, words_.openers) != 0;
  }

  std::string_view text_;
  Pieces& pieces_;
  PageWords const& words_;
  std::size_t at_ = 0;
  std::vector<std::string> names_;
  std::vector<Span> shapes_; // names after « Source : » that no list has
  Span head_span_;
  std::uint32_t head_ = 0, tail_ = 0, shaped_ = 0; // words
  bool with_ = false, source_ = false, by_ = false, rights_ = false, plural_ = false, slash_ = false;
  bool head_is_outlet_ = false, joins_head_ = false, separated_ = false, has_capital_ = false;
};

auto clip(std::string_view text, Span span, std::uint32_t size) -> Span {
  if (span.size() <= size) return span;
  auto end = span.begin + size;
  while (end > span.begin && (static_cast<std::uint8_t>(text[end]) & 0xC0U) == 0x80) --end;
  return {span.begin, end};
}

/// Walks over the opening of a paragraph as long as it could be a dateline.
struct DatelineWalk {
  bool agency = false, bracketed = false, month = false, number = false, capitals_only = true;
  std::uint32_t places = 0;
  std::vector<std::string> names;
  Span credit;

  [[nodiscard]] auto is_known(bool lone_place) const -> bool {
    return agency || (month && number) || (lone_place && places > 0 && places <= 3 && capitals_only);
  }
};

/// A dateline ends in a dash, or behind the bracket or stroke that closes its agency.
auto may_hold_dateline(std::string_view opening) -> bool {
  for (std::size_t at = 0; at < opening.size(); ++at) {
    auto const c = opening[at];
    if (c == '-' || c == ')' || c == '/') return true;
    if (c == '\xE2' && is_dash(decode_one(opening, at).value)) return true;
  }
  return false;
}

auto is_all_capitals(std::string_view word) -> bool {
  auto letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    auto const c = decode_one(word, at);
    if (is_lower(c.value)) return false;
    letters += is_upper(c.value) ? 1 : 0;
    at += c.length;
  }
  return letters >= 2;
}

/// Where the words of a text end that a blank follows, the last one first.
auto ends_before_blanks(std::string_view text) -> std::vector<std::size_t> {
  std::vector<std::size_t> ends;
  ends.reserve(text.size() / 3);
  for (auto at = text.size(); at > 0; --at)
    if (text[at - 1] == ' ') ends.push_back(at - 1);
  return ends;
}

} // namespace

auto read_credit(std::string_view text, Span span, PageWords const& words) -> std::optional<CreditReading> {
  if (span.size() > longest_credit) return std::nullopt;
  auto pieces = Pieces{text, span};
  return read_credit(text, span, pieces, words);
}

auto read_credit(std::string_view text, Span span, Pieces& pieces, PageWords const& words)
    -> std::optional<CreditReading> {
  if (span.size() > longest_credit) return std::nullopt;
  return CreditReader{text, pieces, words}.read();
}

auto find_dateline(std::string_view text, Span line, PageWords const& words, bool lone_place)
    -> std::optional<Dateline> {
  auto const opening = clip(text, line, longest_dateline);
  if (!may_hold_dateline(text.substr(opening.begin, opening.size()))) return std::nullopt;
  auto pieces = Pieces{text, opening};
  DatelineWalk walk;
  auto const finish = [&](std::uint32_t end) -> std::optional<Dateline> {
    // What goes on in lower case is the same sentence: « Le 3 mars – c'était un lundi – … ».
    auto const rest = trim(text.substr(end, line.end - end));
    if (is_lower(decode_one(rest, 0).value)) return std::nullopt;
    Dateline found{end, std::nullopt};
    if (walk.agency) found.credit = Credit{walk.credit, walk.names};
    return found;
  };
  auto const spaced = [&](std::size_t i) {
    auto const after = pieces[i].span.end;
    auto const before = decode_before(text, pieces[i].span.begin).value;
    return (is_space(before) || before == U')' || before == U'/') &&
           (after == line.end || is_space(decode_one(text, after).value));
  };
  for (std::size_t i = 0; pieces.has(i);) {
    auto const& piece = pieces[i];
    if (piece.is_word) {
      if (auto const name = match_name(pieces, i, text, words.agencies); name.pieces != 0) {
        auto const open = i > 0 && (pieces[i - 1].folded == "(" || pieces[i - 1].folded == "/");
        if (!open && (!piece.is_capital || name.span.begin != piece.span.begin)) return std::nullopt; // « L'AFP - … »
        auto const last = i + name.pieces;
        auto const close = pieces.has(last) && (pieces[last].folded == ")" || pieces[last].folded == "/");
        auto const begin = open ? pieces[i - 1].span.begin : name.span.begin;
        auto const end = close ? pieces[last].span.end : name.span.end;
        walk.credit = walk.agency ? cover(walk.credit, {begin, end}) : Span{begin, end};
        walk.agency = true;
        walk.bracketed = close;
        walk.names.emplace_back(text.substr(name.span.begin, name.span.size()));
        i = last;
        continue;
      }
      auto const number = is_number(piece.folded) || piece.folded == "1er";
      if (auto const count = match(pieces, i, words.months); count != 0) {
        walk.month = true;
        i += count;
        continue;
      }
      if (walk.bracketed) return finish(piece.span.begin); // « Paris (AFP) Le ministre »
      if (number) {
        walk.number = true;
      } else if (match(pieces, i, words.date_words) != 0) {
        // « mardi », « le »
      } else if (piece.is_capital && walk.places < 6) {
        ++walk.places;
        walk.capitals_only = walk.capitals_only && is_all_capitals(text.substr(piece.span.begin, piece.span.size()));
      } else if (walk.places == 0 || match(pieces, i, words.name_particles) == 0) {
        return std::nullopt;
      }
      ++i;
      continue;
    }
    auto const c = decode_one(piece.folded, 0).value;
    if (is_dash(c) ||
        (c == U'-' && (spaced(i) || walk.bracketed || (pieces.has(i + 1) && pieces[i + 1].folded == "-")))) {
      if (!walk.is_known(lone_place)) return std::nullopt;
      auto last = i; // « -- »
      while (pieces.has(last + 1) &&
             (pieces[last + 1].folded == "-" || is_dash(decode_one(pieces[last + 1].folded, 0).value)))
        ++last;
      return finish(pieces[last].span.end);
    }
    auto const within = c == U',' || c == U'(' || c == U')' || c == U'/' || c == U'.';
    if (!within) {
      auto const opens_quote = quote_at(text, piece.span.begin).family != QuoteFamily::none;
      if (walk.bracketed && opens_quote) return finish(piece.span.begin);
      if (walk.bracketed && c == U':') return finish(piece.span.end);
      return std::nullopt;
    }
    if (c == U'.' && !walk.agency && walk.places == 0 && !walk.number) return std::nullopt;
    if (c == U'(' && walk.bracketed) return std::nullopt;
    ++i;
  }
  return std::nullopt;
}

auto find_closing_credit(std::string_view text, Span line, PageWords const& words) -> std::optional<Credit> {
  auto const from = line.size() > longest_closing ? line.end - longest_closing : line.begin;
  auto end = line.end;
  if (end > from && text[end - 1] == '.') --end;
  auto const sentence_before = [&](std::uint32_t at) {
    return ends_sentence(trim(text.substr(line.begin, at - line.begin)));
  };

  // « … (avec AFP) », « … . (AFP) »; a bare « (AFP) » inside the last sentence explains an acronym.
  if (end > from && text[end - 1] == ')') {
    auto const open = text.rfind('(', end - 1);
    if (open == std::string_view::npos || open <= from) return std::nullopt;
    auto const begin = static_cast<std::uint32_t>(open);
    auto const reading = read_credit(text, {begin, end}, words);
    if (!reading || !(reading->is_led || reading->names.size() > 1 || sentence_before(begin))) return std::nullopt;
    return Credit{{begin, line.end}, reading->names};
  }

  // « … par L'Obs » stuck to the last word, or a credit after the last sentence's end.
  std::optional<Credit> found;
  auto tries = 4; // points are many in « ...... », and credits short
  auto const plain = [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); };
  for (auto at = end; at > from && tries > 0;) {
    if (plain(text[at - 1])) {
      --at;
      continue;
    }
    auto const c = decode_before(text, at);
    at -= std::min(c.length, at);
    auto const mark = c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == 0x2026 ||
                      quote_at(text, at).side == QuoteSide::close || c.value == U'"' || c.value == 0xA9;
    if (!mark || at <= line.begin) continue;
    --tries;
    auto const rest =
        trim(text.substr(at + (c.value == 0xA9 ? 0 : c.length), end - at - (c.value == 0xA9 ? 0 : c.length)));
    if (rest.size() < 2) continue;
    auto const begin = static_cast<std::uint32_t>(rest.data() - text.data());
    auto const reading = read_credit(text, {begin, begin + static_cast<std::uint32_t>(rest.size())}, words);
    if (reading && sentence_before(begin)) found = Credit{{begin, line.end}, reading->names};
    if (c.value != U'.') break; // a point may stand inside « J.D. avec AFP »
  }
  return found;
}

auto find_glued_signature(std::string_view text, Span line, PageWords const& words) -> std::optional<Credit> {
  auto const from = line.size() > longest_signature ? line.end - longest_signature : line.begin;
  auto const tail = text.substr(from, line.end - from);
  auto const ends = ends_before_blanks(tail);
  for (auto const& by : words.credit_by) {
    auto const end = std::find_if(ends.begin(), ends.end(), [&](std::size_t blank) {
      return blank >= by.size() && tail[blank - 1] == by.back() && tail.substr(blank - by.size(), by.size()) == by;
    });
    if (end == ends.end()) continue;
    auto const at = *end - by.size();
    if (from + at == line.begin) continue;
    if (is_space(decode_before(text, from + at).value)) continue; // glued is what tells it from « dit par Reuters »
    Span const span{from + static_cast<std::uint32_t>(at), line.end};
    if (auto const reading = read_credit(text, span, words)) return Credit{span, reading->names};
    auto const name = tail.substr(at + by.size() + 1);
    if (name.find(' ') == std::string_view::npos && is_domain(name)) return Credit{span, {}};
  }
  return std::nullopt;
}

} // namespace sourcier
