#include "input/markdown.hpp"

#include "input/entities.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace sourcier {

namespace {

auto is_blank(char c) -> bool { return c == ' ' || c == '\t' || c == '\r'; }
auto is_digit(char c) -> bool { return c >= '0' && c <= '9'; }
auto is_word(char c) -> bool {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// How far the end of a link, tag or footnote is looked for: a line of marks must not take quadratic time.
constexpr auto reach = std::uint32_t{2000};

class Markdown {
public:
  explicit Markdown(std::string_view file) : file_{file} {}

  auto read() -> ExtractedText {
    auto at = front_matter();
    while (at < size()) at = block_line(at);
    out_.end_paragraph();
    out_.drop_back("\n");
    return std::move(out_);
  }

private:
  [[nodiscard]] auto size() const -> std::uint32_t { return static_cast<std::uint32_t>(file_.size()); }
  [[nodiscard]] auto line_end(std::uint32_t at) const -> std::uint32_t {
    return static_cast<std::uint32_t>(std::min(file_.find('\n', at), file_.size()));
  }
  [[nodiscard]] auto next_line(std::uint32_t at) const -> std::uint32_t { return std::min(line_end(at) + 1, size()); }
  /// The line without its end and the blanks around it.
  [[nodiscard]] auto trimmed(std::uint32_t begin, std::uint32_t end) const -> std::string_view {
    while (begin < end && is_blank(file_[begin])) ++begin;
    while (begin < end && is_blank(file_[end - 1])) --end;
    return file_.substr(begin, end - begin);
  }

  auto front_matter() -> std::uint32_t {
    auto const start = static_cast<std::uint32_t>(file_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
    auto const mark = trimmed(start, line_end(start));
    if (mark != "---" && mark != "+++") return start;
    for (auto at = next_line(start); at < size(); at = next_line(at)) {
      if (trimmed(at, line_end(at)) != mark) continue;
      for (auto line = next_line(start); line < at; line = next_line(line)) {
        auto const text = file_.substr(line, line_end(line) - line);
        auto const sign = text.find(mark == "---" ? ':' : '=');
        if (sign == std::string_view::npos || is_blank(text.front())) continue;
        set_metadata(out_, trimmed(line, line + static_cast<std::uint32_t>(sign)), text.substr(sign + 1));
      }
      return next_line(at);
    }
    return start;
  }

  /// Reads one line, or the several of a fence or comment; returns where the next begins.
  auto block_line(std::uint32_t at) -> std::uint32_t {
    auto const end = line_end(at);
    auto begin = at;
    auto indent = 0;
    auto const skip_blanks = [&] {
      for (indent = 0; begin < end && is_blank(file_[begin]); ++begin) indent += file_[begin] == '\t' ? 4 : 1;
    };
    skip_blanks();
    if (begin == end) {
      close();
      return next_line(at);
    }
    if (indent >= 4 && !open_ && !in_list_) return next_line(at); // indented code
    while (begin < end && file_[begin] == '>') {
      if (!in_quote_) close();
      in_quote_ = true;
      ++begin;
      skip_blanks();
      if (begin == end) {
        close();
        return next_line(at);
      }
      quoted_line_ = true;
    }
    if (in_quote_ && !quoted_line_ && !open_) in_quote_ = false;
    quoted_line_ = false;
    auto const line = trimmed(begin, end);
    if (line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~") return fence(at, line);
    if (line.substr(0, 4) == "<!--" && !open_) return comment(begin);
    if (is_underline(line)) {
      close();
      return next_line(at);
    }
    if (auto const text = heading(begin, end); text != begin) {
      close();
      auto last = end;
      while (last > text && (is_blank(file_[last - 1]) || file_[last - 1] == '#')) --last;
      if (!out_.info.title && begin + 2 <= text && file_[begin + 1] != '#')
        out_.info.title = std::string{trimmed(text, last)};
      inline_text(text, last);
      close();
      return next_line(at);
    }
    if (is_definition(line)) {
      close();
      return next_line(at);
    }
    if (is_table_rule(line)) return next_line(at);
    if (auto const text = list_item(begin, end); text != begin) {
      close();
      in_list_ = true;
      begin = text;
    } else if (line.substr(0, 2) == "[^") {
      if (auto const note = file_.substr(begin, end - begin).find("]:"); note != std::string_view::npos) {
        close();
        begin += static_cast<std::uint32_t>(note) + 2;
        while (begin < end && is_blank(file_[begin])) ++begin;
      }
    } else if (line.front() == '|') {
      close();
    }
    if (open_) out_.space(begin == 0 ? 0 : begin - 1, begin);
    open_ = true;
    return inline_text(begin, end);
  }

  auto close() -> void {
    out_.end_paragraph();
    open_ = false;
    in_list_ = false;
  }

  auto fence(std::uint32_t at, std::string_view opening) -> std::uint32_t {
    close();
    auto const mark = opening.substr(0, 3);
    for (at = next_line(at); at < size(); at = next_line(at)) {
      auto line = trimmed(at, line_end(at));
      while (!line.empty() && (line.front() == '>' || is_blank(line.front()))) line.remove_prefix(1);
      if (line.substr(0, 3) == mark) return next_line(at);
    }
    return size();
  }

  auto comment(std::uint32_t at) -> std::uint32_t {
    auto const end = file_.find("-->", at);
    return end == std::string_view::npos ? size() : static_cast<std::uint32_t>(end) + 3;
  }

  /// « --- », « * * * », « === ».
  [[nodiscard]] static auto is_underline(std::string_view line) -> bool {
    auto const mark = line.front();
    if (mark != '-' && mark != '*' && mark != '_' && mark != '=') return false;
    auto count = 0;
    for (auto const c : line) {
      if (c == mark) ++count;
      if (c != mark && !is_blank(c)) return false;
    }
    return count >= 3 || (mark == '=' && count >= 1);
  }

  [[nodiscard]] static auto is_table_rule(std::string_view line) -> bool {
    return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
  }

  /// « [name]: address », but not a footnote.
  [[nodiscard]] static auto is_definition(std::string_view line) -> bool {
    if (line.size() < 4 || line[0] != '[' || line[1] == '^') return false;
    auto const end = line.find("]:");
    return end != std::string_view::npos && line.substr(0, end).find('[', 1) == std::string_view::npos;
  }

  [[nodiscard]] auto heading(std::uint32_t begin, std::uint32_t end) const -> std::uint32_t {
    auto at = begin;
    while (at < end && file_[at] == '#') ++at;
    if (at == begin || at - begin > 6 || (at < end && !is_blank(file_[at]))) return begin;
    while (at < end && is_blank(file_[at])) ++at;
    return at;
  }

  [[nodiscard]] auto list_item(std::uint32_t begin, std::uint32_t end) const -> std::uint32_t {
    auto at = begin;
    if (file_[at] == '-' || file_[at] == '*' || file_[at] == '+') {
      ++at;
    } else {
      while (at < end && is_digit(file_[at])) ++at;
      // Only « 1. » may break into a paragraph: « 1989. Il pleut » is prose.
      if (at == begin || at - begin > 9 || at == end || (file_[at] != '.' && file_[at] != ')')) return begin;
      if (open_ && !in_list_ && file_.substr(begin, at - begin) != "1") return begin;
      ++at;
    }
    if (at >= end || !is_blank(file_[at])) return begin;
    while (at < end && is_blank(file_[at])) ++at;
    return at;
  }

  /// Reads prose up to `end`, or past it when a comment or tag runs on; returns where the next line begins.
  auto inline_text(std::uint32_t begin, std::uint32_t end) -> std::uint32_t {
    while (end > begin && is_blank(file_[end - 1])) --end;
    if (end > begin && file_[end - 1] == '\\') --end;
    auto const limit = line_end(begin);
    for (auto at = begin; at < end;) {
      auto const next = inline_piece(at, end);
      if (next > limit) return next;
      at = std::max(next, at + 1);
    }
    return std::min(limit + 1, size());
  }

  auto inline_piece(std::uint32_t at, std::uint32_t end) -> std::uint32_t {
    switch (file_[at]) {
    case '\\':
      if (at + 1 < end && !is_word(file_[at + 1]) && !is_blank(file_[at + 1])) ++at;
      break;
    case '*':
    case '_':
      if (is_emphasis(at, end)) return at + 1;
      break;
    case '~':
      if (file_.substr(at, 2) == "~~") return at + 2;
      break;
    case '`': return at + 1;
    case '|': out_.space(at, at + 1); return at + 1;
    case '&':
      if (auto const reference = read_reference(file_.substr(at, end - at))) {
        out_.put(reference->text, at, at + reference->size);
        return at + reference->size;
      }
      break;
    case '<':
      if (file_.substr(at, 4) == "<!--") return comment(at);
      if (auto const close = file_.substr(at, std::min(end - at, reach)).find('>');
          close != std::string_view::npos && close > 1) {
        auto const c = file_[at + 1];
        if (c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
          return at + static_cast<std::uint32_t>(close) + 1;
      }
      break;
    case '!':
      if (at + 1 < end && file_[at + 1] == '[')
        if (auto const after = after_link(at + 1, end); after != at + 1) return after;
      break;
    case '[':
      if (at + 1 < end && file_[at + 1] == '^') {
        auto const close = file_.substr(at, std::min(end - at, reach)).find(']');
        if (close != std::string_view::npos) return at + static_cast<std::uint32_t>(close) + 1;
      }
      if (after_link(at, end) != at) return at + 1;
      break;
    case ']':
      if (auto const after = link_target(at, end); after != at) return after;
      break;
    default: break;
    }
    auto const stop = file_.substr(0, end).find_first_of("\\*_~`|&<![]", at + 1);
    auto const next = std::min<std::uint32_t>(static_cast<std::uint32_t>(std::min(stop, file_.size())), end);
    out_.copy(file_, at, next);
    return next;
  }

  /// A mark that touches a word on one side; « 2 * 3 » and « nom_de_fichier » keep theirs.
  [[nodiscard]] auto is_emphasis(std::uint32_t at, std::uint32_t end) const -> bool {
    auto const mark = file_[at];
    auto first = at;
    auto last = at;
    while (first > 0 && at - first < 8 && file_[first - 1] == mark) --first;
    while (last + 1 < end && last - at < 8 && file_[last + 1] == mark) ++last;
    auto const before = first > 0 && !is_blank(file_[first - 1]) && file_[first - 1] != '\n';
    auto const after = last + 1 < end && !is_blank(file_[last + 1]);
    if (mark == '_' && before && after && is_word(file_[first - 1]) && is_word(file_[last + 1])) return false;
    return before || after;
  }

  /// After the target that follows a « ] »; `at` when none does.
  [[nodiscard]] auto link_target(std::uint32_t at, std::uint32_t end) const -> std::uint32_t {
    if (at + 1 >= end || (file_[at + 1] != '(' && file_[at + 1] != '[')) return at;
    end = std::min(end, at + reach);
    auto const open = file_[at + 1];
    auto depth = 0;
    for (auto i = at + 1; i < end; ++i) {
      if (file_[i] == open) ++depth;
      if (file_[i] == (open == '(' ? ')' : ']') && --depth == 0) return i + 1;
    }
    return at;
  }

  /// After the whole of « [words](target) »; `at` when it is no link.
  [[nodiscard]] auto after_link(std::uint32_t at, std::uint32_t end) const -> std::uint32_t {
    end = std::min(end, at + reach);
    auto depth = 0;
    for (auto i = at; i < end; ++i) {
      if (file_[i] == '[') ++depth;
      if (file_[i] != ']' || --depth != 0) continue;
      auto const after = link_target(i, end);
      return after == i ? at : after;
    }
    return at;
  }

  std::string_view file_;
  ExtractedText out_;
  bool open_ = false; ///< a paragraph goes on
  bool in_quote_ = false;
  bool quoted_line_ = false;
  bool in_list_ = false;
};

} // namespace

auto extract_markdown(std::string_view file) -> ExtractedText { return Markdown{file}.read(); }

} // namespace sourcier
