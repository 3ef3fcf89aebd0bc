#include "text/document.hpp"

#include "text/credits.hpp"
#include "text/page.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace sourcier {
namespace {

constexpr std::uint32_t longest_title = 220;    // bytes
constexpr std::uint32_t full_paragraph = 120;   // bytes: what is as long and ends as a sentence is body
constexpr std::uint32_t shortest_menu = 3;      // headlines in a row
constexpr std::uint32_t longest_repeated = 40;  // bytes
constexpr std::uint32_t share_button_count = 3; // times that a short line stands on the page

enum class Role : std::uint8_t { text, furniture, credit };

/// A line that is not blank, without the white space around it.
struct Line {
  Span span;
  Role role = Role::text;
};

/// Where one of Unicode's line and paragraph separators stands next.
auto find_separator(std::string_view text, std::size_t from) -> std::size_t {
  for (auto at = text.find('\xE2', from); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
    auto const three = text.substr(at, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") return at;
  }
  return std::string_view::npos;
}

/// LF, CR and both end a line, and so do Unicode's line and paragraph separators.
auto split_lines(std::string_view text) -> std::vector<Line> {
  std::vector<Line> lines;
  auto const add = [&](std::size_t begin, std::size_t end) {
    auto const shown = trim(text.substr(begin, end - begin));
    if (shown.empty()) return;
    auto const at = static_cast<std::uint32_t>(shown.data() - text.data());
    lines.push_back({{at, at + static_cast<std::uint32_t>(shown.size())}});
  };
  std::size_t begin = 0;
  auto feed = text.find('\n');
  auto carriage = text.find('\r');
  auto separator = find_separator(text, 0);
  for (;;) {
    auto const at = std::min({feed, carriage, separator, text.size()});
    add(begin, at);
    if (at == text.size()) return lines;
    begin = at + (at == separator ? 3 : 1);
    if (feed == at) feed = text.find('\n', begin);
    if (carriage == at) carriage = text.find('\r', begin);
    if (separator == at) separator = find_separator(text, begin);
  }
}

class Reader {
public:
  Reader(Document& document, PageWords const& words)
      : document_{document}, text_{document.text}, words_{words}, lines_{split_lines(text_)} {}

  auto read() -> void {
    for (auto& line : lines_) sort_out(line);
    set_apart_outlet_line();
    set_apart_repeated_lines();
    find_title();
    set_apart_closing_menu();
    for (auto const& line : lines_) {
      if (line.role == Role::text) add_text(line.span);
    }
    auto const in_order = [](Span a, Span b) { return a.begin < b.begin; };
    std::sort(document_.boilerplate.begin(), document_.boilerplate.end(), in_order);
    std::sort(document_.credits.begin(), document_.credits.end(),
              [](Credit const& a, Credit const& b) { return a.span.begin < b.span.begin; });
  }

private:
  [[nodiscard]] auto shown(Span span) const -> std::string_view { return text_.substr(span.begin, span.size()); }

  auto set_apart(Line& line) -> void {
    line.role = Role::furniture;
    document_.boilerplate.push_back(line.span);
  }

  auto sort_out(Line& line) -> void {
    if (line.span.size() > longest_furniture) return; // and than the longest credit
    auto pieces = Pieces{text_, line.span};
    if (auto const credit = read_credit(text_, line.span, pieces, words_)) {
      auto end = line.span.end; // « Paris (AFP) - »: the dash belongs to no one
      while (end > line.span.begin && (text_[end - 1] == '-' || text_[end - 1] == ' ')) --end;
      document_.credits.push_back({{line.span.begin, end}, credit->names});
      line.role = Role::credit;
    } else if (is_furniture(text_, line.span, pieces, words_)) {
      set_apart(line);
    }
  }

  /// A page opens with its paper's name.
  auto set_apart_outlet_line() -> void {
    for (auto& line : lines_) {
      if (line.role != Role::text) continue;
      if (line.span.size() > longest_repeated) return;
      auto pieces = Pieces{text_, line.span};
      auto const count = match(pieces, 0, words_.outlets);
      if (count != 0 && count == pieces.size()) set_apart(line);
      return;
    }
  }

  /// Share buttons and the like: the same few words again and again. A turn's name (« Paul : ») may come back too.
  auto set_apart_repeated_lines() -> void {
    auto const is_candidate = [&](Line const& line) {
      return line.role == Role::text && line.span.size() <= longest_repeated && !ends_sentence(shown(line.span)) &&
             is_letter(decode_one(text_, line.span.begin).value) &&
             is_letter(decode_before(text_, line.span.end).value);
    };
    std::unordered_map<std::string_view, std::uint32_t> counts;
    for (auto const& line : lines_) {
      if (is_candidate(line)) ++counts[shown(line.span)];
    }
    for (auto& line : lines_) {
      if (is_candidate(line) && counts[shown(line.span)] >= share_button_count) set_apart(line);
    }
  }

  auto find_title() -> void {
    auto const first = std::find_if(lines_.begin(), lines_.end(), [](Line const& l) { return l.role == Role::text; });
    if (first == lines_.end() || !may_be_title(shown(first->span))) return;
    auto const has_body = std::any_of(first + 1, lines_.end(), [&](Line const& line) {
      return line.role == Role::text && line.span.size() >= 40 && ends_sentence(shown(line.span));
    });
    if (!has_body) return;
    document_.title = first->span;
    title_ = fold(shown(first->span));
    for (auto line = first + 1; line != lines_.end(); ++line) {
      if (line->role == Role::text && repeats_title(line->span)) set_apart(*line);
    }
  }

  static auto may_be_title(std::string_view line) -> bool {
    if (line.size() > longest_title) return false;
    auto const last = decode_before(line, line.size()).value;
    return last != U'.' && last != U':' && last != U',' && last != U';' && !is_dash(last);
  }

  /// The title again, as the caption of a video, with the player's signature perhaps.
  auto repeats_title(Span line) -> bool {
    if (line.size() > 2 * longest_title) return false;
    auto const plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    auto const words = shown(line);
    if (words.size() > 1 && plain(words[0]) && plain(words[1]) && fold(words.substr(0, 1))[0] != title_[0])
      return false;
    auto const signature = find_glued_signature(text_, line, words_);
    auto const end = signature ? signature->span.begin : line.end;
    if (fold(trim(shown({line.begin, end}))) != title_) return false;
    if (signature && !signature->names.empty()) document_.credits.push_back(*signature);
    return true;
  }

  /// Headlines of other stories after the last paragraph. They are told by being many: a last paragraph may lack its
  /// point, and subheadings have text after them.
  auto set_apart_closing_menu() -> void {
    auto const is_headline = [&](std::size_t i) { return looks_like_headline(shown(lines_[i].span)); };
    auto first = lines_.size();
    std::uint32_t headlines = 0;
    for (auto i = lines_.size(); i > 0; --i) {
      auto const& line = lines_[i - 1];
      if (line.role != Role::text) {
        if (headlines == 0 || !opens_list(line.span)) continue;
        set_apart_from(first);
        return;
      }
      if (document_.title && line.span == *document_.title) return; // nothing but menu: better read as text
      if (is_headline(i - 1)) {
        ++headlines;
        first = i - 1;
        continue;
      }
      // One entry of the menu may be a sentence, when headlines stand close on both its sides.
      auto const within = headlines >= 3 && i >= 3 && line.span.size() <= full_paragraph && is_headline(i - 2) &&
                          is_headline(i - 3) && i + 1 < lines_.size() && is_headline(i) && is_headline(i + 1);
      if (within) continue;
      auto const follows_body = line.span.size() >= full_paragraph && ends_sentence(shown(line.span));
      if (headlines < shortest_menu || !follows_body) return;
      set_apart_from(first);
      return;
    }
  }

  /// « Articles liés », « Lire aussi : » alone on its line.
  [[nodiscard]] auto opens_list(Span line) const -> bool {
    auto pieces = Pieces{text_, line};
    auto const count = match(pieces, 0, words_.related);
    return count != 0 && (count == pieces.size() || (count + 1 == pieces.size() && pieces[count].folded == ":"));
  }

  auto set_apart_from(std::size_t first) -> void {
    for (auto i = first; i < lines_.size(); ++i) {
      if (lines_[i].role == Role::text) set_apart(lines_[i]);
    }
    merge_neighbours();
  }

  /// One span for a run of lines that nothing but white space parts.
  auto merge_neighbours() -> void {
    auto& spans = document_.boilerplate;
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> merged;
    for (auto const span : spans) {
      if (!merged.empty() && trim(text_.substr(merged.back().end, span.begin - merged.back().end)).empty()) {
        merged.back() = cover(merged.back(), span);
      } else {
        merged.push_back(span);
      }
    }
    spans = std::move(merged);
  }

  /// What is left of a line once dateline, credit, signature and pointers to other stories are cut out.
  auto add_text(Span line) -> void {
    auto const is_title = document_.title && line == *document_.title;
    auto rest = line;
    if (!is_title) {
      if (auto const dateline = find_dateline(text_, rest, words_, !has_body_)) {
        rest.begin = dateline->end;
        if (dateline->credit) document_.credits.push_back(*dateline->credit);
      }
      has_body_ = true;
      rest.end = cut_end(rest);
    }
    for (auto const& related : find_inline_related(text_, rest, words_)) {
      document_.boilerplate.push_back(related);
      add_paragraph({rest.begin, related.begin});
      rest.begin = related.end;
    }
    add_paragraph(rest);
  }

  auto cut_end(Span line) -> std::uint32_t {
    if (auto const credit = find_closing_credit(text_, line, words_)) {
      document_.credits.push_back(*credit);
      return credit->span.begin;
    }
    if (auto const signature = find_glued_signature(text_, line, words_)) {
      if (signature->names.empty()) {
        document_.boilerplate.push_back(signature->span);
      } else {
        document_.credits.push_back(*signature);
      }
      return signature->span.begin;
    }
    if (auto const slug = find_closing_slug(text_, line)) {
      document_.boilerplate.push_back(*slug);
      return slug->begin;
    }
    return line.end;
  }

  auto add_paragraph(Span span) -> void {
    auto const part = trim(shown(span));
    if (part.empty()) return;
    auto const begin = static_cast<std::uint32_t>(part.data() - text_.data());
    document_.paragraphs.push_back({begin, begin + static_cast<std::uint32_t>(part.size())});
  }

  Document& document_;
  std::string_view text_;
  PageWords const& words_;
  std::vector<Line> lines_;
  std::string title_; // folded
  bool has_body_ = false;
};

} // namespace

auto read_document(std::string text, PageWords const& words) -> Document {
  Document document;
  document.text = std::move(text);
  Reader{document, words}.read();
  return document;
}

} // namespace sourcier
