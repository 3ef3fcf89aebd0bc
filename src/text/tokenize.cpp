#include "text/tokenize.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sourcier {
namespace {

auto mark_of(char32_t c) -> Tags {
  switch (c) {
  case U',':
  case U'،': return Tags{} | Tag::comma;
  case U':': return Tags{} | Tag::colon;
  case U';': return Tags{} | Tag::semicolon;
  case U'.':
  case U'!':
  case U'?':
  case U'…':
  case U'。': return Tags{} | Tag::stop;
  case U'–':
  case U'—':
  case U'―':
  case U'−': return Tags{} | Tag::dash;
  case U'(':
  case U'[':
  case U'{': return Tags{} | Tag::open_bracket;
  case U')':
  case U']':
  case U'}': return Tags{} | Tag::close_bracket;
  case U'«':
  case U'“':
  case U'„':
  case U'‟':
  case U'‹': return Tags{} | Tag::open_quote;
  case U'»':
  case U'”':
  case U'›': return Tags{} | Tag::close_quote;
  case U'"':
  case U'″':
  case U'＂': return Tag::open_quote | Tag::close_quote;
  default: return 0;
  }
}

/// Walks over one paragraph.
class Scanner {
public:
  Scanner(std::string_view text, Span paragraph, TokenRules const& rules, TokenList& out)
      : text_(text), begin_(paragraph.begin), at_(paragraph.begin), end_(paragraph.end), rules_(rules), out_(out) {}

  auto run() -> void {
    bool first = true;
    bool glued = false;
    while (at_ < end_) {
      auto const c = look(at_);
      if (is_space(c.value)) {
        at_ += c.length;
        glued = false;
        continue;
      }
      if (is_invisible(c.value)) { // a direction mark between two words says nothing
        at_ += c.length;
        continue;
      }
      auto const count = out_.items.size();
      if (plain_word()) {
        // most words by far
      } else if (auto const pronoun = first || glued ? 0 : stray_pronoun(); pronoun != 0) {
        auto const& token = emit(at_, at_ + pronoun, Tags{} | Tag::inverted);
        if (auto& joint = out_.folds[token.fold_begin + 1]; joint == ' ') joint = '-'; // « t il »
        at_ += pronoun;
      } else if (is_letter(c.value) || is_digit(c.value) || c.value == U'@' || c.value == U'#' || entity_at(at_) != 0) {
        word(c);
      } else {
        mark(c);
      }
      if (out_.items.size() > count) {
        auto& token = out_.items[count];
        if (first) token.set(Tag::paragraph_start);
        if (glued) token.set(Tag::glued);
        first = false;
      }
      glued = true;
    }
  }

private:
  [[nodiscard]] auto look(std::uint32_t at) const -> CodePoint { return decode_one(text_, at); }
  [[nodiscard]] auto peek(std::uint32_t at) const -> char32_t { return at < end_ ? look(at).value : U'\0'; }

  /// « C&ocirc;te »: an entity that a page left in the text counts as a letter.
  [[nodiscard]] auto entity_at(std::uint32_t at) const -> std::uint32_t {
    if (text_[at] != '&') return 0;
    auto i = at + 1;
    while (i < end_ && i < at + 9 && ((text_[i] >= 'a' && text_[i] <= 'z') || (text_[i] >= 'A' && text_[i] <= 'Z')))
      ++i;
    return i < end_ && i > at + 2 && text_[i] == ';' ? i + 1 - at : 0;
  }

  auto emit(std::uint32_t begin, std::uint32_t end, Tags tags) -> Token& {
    auto const fold_begin = out_.folds.size();
    fold_into(out_.folds, text_.substr(begin, end - begin));
    return add(begin, end, tags, static_cast<std::uint32_t>(fold_begin));
  }

  /// A token that is folded to itself.
  auto keep(std::uint32_t begin, std::uint32_t end, Tags tags) -> Token& {
    auto const fold_begin = out_.folds.size();
    out_.folds += text_.substr(begin, end - begin);
    return add(begin, end, tags, static_cast<std::uint32_t>(fold_begin));
  }

  /// A token of which the folded word is there.
  auto add(std::uint32_t begin, std::uint32_t end, Tags tags, std::uint32_t fold_begin) -> Token& {
    Token token;
    token.span = {begin, end};
    token.tags = tags;
    token.fold_begin = fold_begin;
    auto const size = out_.folds.size() - token.fold_begin;
    token.fold_size =
        static_cast<std::uint16_t>(std::min<std::size_t>(size, std::numeric_limits<std::uint16_t>::max()));
    out_.items.push_back(token);
    return out_.items.back();
  }

  /// Takes a word of small ASCII letters with a blank behind it.
  auto plain_word() -> bool {
    auto const rest = text_.substr(at_, end_ - at_);
    std::uint32_t size = 0;
    while (size < rest.size() && rest[size] >= 'a' && rest[size] <= 'z') ++size;
    if (size == 0 || size == rest.size() || rest[size] != ' ') return false;
    if (size == 1 && rest[0] == 't') return false; // « a t il »
    keep(at_, at_ + size, 0);
    at_ += size;
    return true;
  }

  /// « espère t-il », « a -t-elle », « a t il »: bytes of an inverted pronoun that a blank parts from its verb; 0 for
  /// another word.
  [[nodiscard]] auto stray_pronoun() const -> std::uint32_t {
    auto const t = text_[at_] == '-' ? at_ + 1 : at_;
    if (t + 2 >= end_ || text_[t] != 't' || (text_[t + 1] != '-' && text_[t + 1] != ' ')) return 0;
    auto const size = text_[t + 1] == '-' ? inverted_after(t, 0) : parted_pronoun(t);
    return size > 2 ? t - at_ + size : 0;
  }

  /// « t il », « t elle », « t-on » without its hyphen.
  [[nodiscard]] auto parted_pronoun(std::uint32_t t) const -> std::uint32_t {
    auto i = t + 2;
    while (i < end_ && is_letter(peek(i)) && i - t < 8) i += look(i).length;
    auto word = folded(t, i);
    word[1] = '-';
    return rules_.inverted.contains(word) ? i - t : 0;
  }

  auto mark(CodePoint c) -> void {
    auto end = at_ + c.length;
    if (c.value == U'.' || c.value == U'!' || c.value == U'?' || c.value == U'…') {
      while (end < end_ && (text_[end] == '.' || text_[end] == '!' || text_[end] == '?')) ++end;
    }
    auto tags = mark_of(c.value);
    auto const second = end < end_ ? look(end) : c;
    // « ’’Je pars’’ », « ‘’Je pars’’ », « ‘'Je pars'' »
    bool const twice = (c.value == U'’' && second.value == U'’') ||
                       (c.value == U'‘' && rules_.enclitics.empty() && // not « ‘’Tis » in English
                        (second.value == U'’' || second.value == U'‘' || second.value == U'\''));
    if (twice && end < end_) {
      tags = Tag::open_quote | Tag::close_quote;
      end += second.length;
      emit(at_, end, tags);
      at_ = end;
      return;
    }
    if (c.value == U'\'' && end < end_ && text_[end] == '\'') { // two apostrophes stand for one double mark
      tags = Tag::open_quote | Tag::close_quote;
      ++end;
    }
    if (c.value == U'-') tags = Tags{} | Tag::dash;
    if (is_apostrophe(c.value) && c.value != U'\'') tags = 0;
    if (tags == 0 && (c.value == U'\'' || c.value == U'‘' || c.value == U'’')) tags = single_mark(c);
    auto const ascii = c.value < 0x80 && c.value == static_cast<unsigned char>(text_[at_]);
    if (ascii && c.value != U'`') {
      keep(at_, end, tags); // what may follow in it is ASCII too
    } else {
      emit(at_, end, tags);
    }
    at_ = end;
  }

  /// 'Il faut partir', ‘une erreur’: what a single mark that belongs to no word does. Only in a language whose words do
  /// not end in an apostrophe.
  auto single_mark(CodePoint c) -> Tags {
    if (at_ == single_close_) return Tags{} | Tag::close_quote;
    if (at_ < single_close_ || !rules_.enclitics.empty()) return 0;
    if (!opens_word(at_ + c.length)) return 0;
    auto const closing = c.value == U'\'' ? U'\'' : U'’'; // ’at both ends’, typed the wrong way round
    single_close_ = single_end(at_ + c.length, closing);
    return single_close_ == 0 ? Tags{} : Tags{} | Tag::open_quote;
  }

  /// Whether a mark at `at_` stands apart on its left and a word follows it: not « l 'eau », « 5 '30 ».
  [[nodiscard]] auto opens_word(std::uint32_t next) const -> bool {
    if (next >= end_ || !is_letter(peek(next))) return false;
    if (out_.items.empty() || out_.items.back().span.end < begin_) return true;
    auto const& before = out_.items.back();
    if (before.span.end == at_) return before.any(Tag::open_quote | Tag::open_bracket | Tag::colon | Tag::dash);
    return !rules_.elided.contains(folded(before.span.begin, before.span.end) + '\'');
  }

  /// Where the single mark that opens before `from` closes in its paragraph: behind a word or a stop and before none.
  /// Nothing is looked for twice: where there is no end, there is none for the marks behind either.
  auto single_end(std::uint32_t from, char32_t closing) -> std::uint32_t {
    auto& none = closing == U'\'' ? no_straight_ : no_curly_;
    constexpr std::uint32_t shortest = 3; // bytes: not « rock 'n' roll »
    auto word = from;                     // where the word begins
    for (auto i = from; i < end_ && !none;) {
      auto const cp = look(i);
      auto const after = i + cp.length;
      if (cp.value == closing && i > from + shortest && !is_space(last_before(i)) && !is_letter(peek(after)) &&
          !is_digit(peek(after)) && !elision(word, i))
        return i;
      if (!is_letter(cp.value)) word = after;
      i = after;
    }
    none = true;
    return 0;
  }

  /// Length of « .com », « .cd », « .NET » at a full stop; 0 when no name of a site ends there. Countries that publish
  /// in French or English, but for those that are a short word (.il, .de, .la): a blank may have been lost.
  [[nodiscard]] auto domain_at(std::uint32_t stop) const -> std::uint32_t {
    constexpr std::array<std::string_view, 40> endings{
        "com", "fr", "org", "net", "info", "tv", "ch", "eu", "news", "media", "africa", "press", "be", "lu",
        "mc",  "ca", "cd",  "cg",  "cf",   "cm", "sn", "ci", "ml",   "bf",    "bj",     "tg",    "ga", "td",
        "gn",  "dj", "km",  "mg",  "mu",   "rw", "bi", "ht", "dz",   "tn",    "ma",     "uk"};
    auto const letter = [&](std::uint32_t i) { // an ending in capitals behind a capital
      bool const capitals = is_upper(last_before(stop));
      return i < end_ && capitals && text_[i] >= 'A' && text_[i] <= 'Z' ? static_cast<char>(text_[i] + ('a' - 'A'))
             : i < end_ && !capitals                                    ? text_[i]
                                                                        : ' ';
    };
    for (auto const ending : endings) {
      std::uint32_t same = 0;
      while (same < ending.size() && letter(stop + 1 + same) == ending[same]) ++same;
      if (same < ending.size()) continue;
      auto const after = stop + 1 + static_cast<std::uint32_t>(ending.size());
      if (after >= end_ || !(is_letter(peek(after)) || is_digit(peek(after)))) return after - stop;
    }
    return 0;
  }

  /// A word: letters, digits, inner hyphens, apostrophes, and the full stops and commas of numbers and acronyms.
  auto word(CodePoint c) -> void {
    auto const begin = at_;
    auto i = begin;
    auto hyphen = std::uint32_t{0};
    bool const number = is_digit(c.value);
    while (true) {
      while (i < end_ && text_[i] >= 'a' && text_[i] <= 'z') ++i; // most letters by far
      if (i >= end_) break;
      auto const entity = entity_at(i);
      if (entity != 0) {
        i += entity;
        continue;
      }
      if (text_[i] == ' ' && !number) break;
      auto const cp = look(i);
      if (is_letter(cp.value) || is_digit(cp.value) || cp.value == U'_' || cp.value == U'°' || cp.value == U'·' ||
          (i == begin)) {
        i += cp.length;
        continue;
      }
      auto const next = peek(i + cp.length);
      bool const before_word = is_letter(next) || is_digit(next);
      if ((cp.value == U'-' || cp.value == U'‑') && before_word) {
        hyphen = i;
        if (inverted_after(i, cp.length) != 0) break;
        i += cp.length;
        continue;
      }
      if (is_apostrophe(cp.value) && i > begin) {
        auto const after = i + cp.length;
        if (elision(begin, i)) {
          emit(begin, after, 0);
          at_ = after;
          return;
        }
        if (auto const cut = enclitic_at(begin, i); cut != 0) { // "Clinton's", "didn't"
          auto const last = enclitic_end(i);
          if (cut > begin) emit(begin, cut, 0);
          emit(cut, last, 0).set(Tag::glued);
          at_ = last;
          return;
        }
        bool const parted = number && is_digit(last_before(i)) && thousands(after); // « 22'000 », as in Switzerland
        if (is_letter(next) || parted) {                                            // « aujourd'hui », « M'Tima »
          i = after;
          continue;
        }
        break;
      }
      if (cp.value == U'.' && i > begin && before_word) {
        if (auto const rest = domain_at(i); rest != 0) { // « radars.fr »
          i += rest;
          continue;
        }
      }
      if ((cp.value == U'.' || cp.value == U',') && number && is_digit(next) && is_digit(last_before(i))) {
        i += cp.length;
        continue;
      }
      if (number && is_space(cp.value) && cp.value != U'\n' && thousands(i + cp.length)) {
        i += cp.length;
        continue;
      }
      if (cp.value == U'.' && next == U',' && is_letter(c.value)) { // "R-Ky., said": no sentence ends before a comma
        i += cp.length;
        break;
      }
      if (cp.value == U'.' && (single_capital(begin, i) || abbreviation(begin, i))) {
        i += cp.length; // « J. », « M. », « U.S.A. », « P.-D.G. »
        if (auto const rest = hyphened_initial(begin, i); rest != 0) {
          i += rest;
          continue;
        }
        if (!is_letter(peek(i)) || !is_upper(peek(i)) || i - begin > 12) break;
        auto const behind = peek(i + look(i).length); // « M.Favre »: a word begins
        if (is_letter(behind) && !is_upper(behind)) break;
        if (!single_capital(begin, begin + decode_one(text_, begin).length)) break;
        continue;
      }
      break;
    }
    emit(begin, i, number ? Tags{} | Tag::number : 0);
    at_ = i;
    if (hyphen == i && i < end_) {
      auto const size = inverted_after(i, look(i).length);
      if (size != 0) {
        emit(i, i + size, Tags{} | Tag::inverted);
        at_ = i + size;
      }
    }
  }

  [[nodiscard]] auto last_before(std::uint32_t at) const -> char32_t {
    return static_cast<unsigned char>(text_[at - 1]);
  }

  [[nodiscard]] auto folded(std::uint32_t begin, std::uint32_t end) const -> std::string {
    std::string out;
    if (end - begin < 16) fold_into(out, text_.substr(begin, end - begin));
    return out;
  }

  /// « M », « etc », « vol » in « vol. 3 »: the stop at `stop` belongs to the word, and ends no sentence.
  [[nodiscard]] auto abbreviation(std::uint32_t begin, std::uint32_t stop) const -> bool {
    auto const word = folded(begin, stop);
    if (rules_.abbreviations.contains(word)) return true;
    if (!rules_.numbered.contains(word)) return false;
    auto next = stop + 1;
    while (next < end_ && is_space(peek(next))) next += look(next).length;
    return next < end_ && (is_digit(peek(next)) || (is_letter(peek(next)) && !is_upper(peek(next))));
  }

  [[nodiscard]] auto elision(std::uint32_t begin, std::uint32_t apostrophe) const -> bool {
    auto word = folded(begin, apostrophe);
    return !word.empty() && rules_.elided.contains(word += '\'');
  }

  [[nodiscard]] auto enclitic_end(std::uint32_t apostrophe) const -> std::uint32_t {
    auto i = apostrophe + look(apostrophe).length;
    while (i < end_ && i - apostrophe < 8 && is_letter(peek(i))) i += look(i).length;
    return i;
  }

  /// Where the enclitic that this apostrophe belongs to begins; 0 when there is none.
  [[nodiscard]] auto enclitic_at(std::uint32_t begin, std::uint32_t apostrophe) const -> std::uint32_t {
    if (rules_.enclitics.empty()) return 0;
    auto const last = enclitic_end(apostrophe);
    if (last < end_ && is_digit(peek(last))) return 0;
    if (rules_.enclitics.contains(folded(apostrophe, last))) return apostrophe;
    auto const before = apostrophe - 1; // the n of "n't" goes with it
    return before > begin && rules_.enclitics.contains(folded(before, last)) ? before : 0;
  }

  [[nodiscard]] auto single_capital(std::uint32_t begin, std::uint32_t end) const -> bool {
    // the last letter run of the word is one capital: « J. », « U.S »
    auto i = end;
    while (i > begin && text_[i - 1] != '.' && text_[i - 1] != '-' && end - i < 5) --i;
    auto const cp = look(i);
    return i + cp.length == end && is_upper(cp.value);
  }

  /// « P.-|D.G. »: the length of a hyphen at `i` and of the capital behind it, which a point follows; 0 for another
  /// word.
  [[nodiscard]] auto hyphened_initial(std::uint32_t begin, std::uint32_t i) const -> std::uint32_t {
    if (i + 2 >= end_ || text_[i] != '-' || i - begin > 12 ||
        !single_capital(begin, begin + decode_one(text_, begin).length))
      return 0;
    auto const capital = look(i + 1);
    auto const after = i + 1 + capital.length;
    return is_upper(capital.value) && after < end_ && text_[after] == '.' ? 1 + capital.length : 0;
  }

  /// Three digits follow and no fourth: « 6 000 ».
  [[nodiscard]] auto thousands(std::uint32_t at) const -> bool {
    for (std::uint32_t k = 0; k < 3; ++k) {
      if (at + k >= end_ || !is_digit(static_cast<unsigned char>(text_[at + k]))) return false;
    }
    return at + 3 >= end_ || !is_digit(static_cast<unsigned char>(text_[at + 3]));
  }

  /// Bytes of « -t-il », « -elle » at a hyphen; 0 when something else follows it.
  [[nodiscard]] auto inverted_after(std::uint32_t hyphen, std::uint32_t hyphen_size) const -> std::uint32_t {
    auto i = hyphen + hyphen_size;
    while (i < end_ && i - hyphen < 16) {
      auto const cp = look(i);
      bool const dash = (cp.value == U'-' || cp.value == U'‑') && is_letter(peek(i + cp.length));
      bool const euphonic = is_apostrophe(cp.value) && i - hyphen == hyphen_size + 1; // « a-t'il »
      if (!is_letter(cp.value) && !dash && !euphonic) break;
      i += cp.length;
    }
    auto word = folded(hyphen + hyphen_size, i);
    if (word.size() > 2 && word[1] == '\'') word[1] = '-';
    return rules_.inverted.contains(word) ? i - hyphen : 0;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::uint32_t single_close_ = 0;              ///< where a single mark that has been opened closes
  bool no_straight_ = false, no_curly_ = false; ///< the paragraph closes no more single marks
  TokenRules const& rules_;
  TokenList& out_;
};

} // namespace

auto tokenize(Document const& document, TokenRules const& rules) -> TokenList {
  TokenList out;
  out.items.reserve(document.text.size() / 5);
  out.folds.reserve(document.text.size());
  for (auto const paragraph : document.paragraphs) Scanner{document.text, paragraph, rules, out}.run();
  return out;
}

} // namespace sourcier
