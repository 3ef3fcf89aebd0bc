#include "findings/phrases.hpp"

#include <algorithm>

namespace sourcier {

namespace {

struct Decoded {
  char32_t code = 0;
  std::uint32_t size = 1;
};

auto decode_at(std::string_view text, std::size_t at) -> Decoded {
  auto const byte = [&](std::size_t i) -> char32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  auto const lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

/// A character as UTF-8.
struct Encoded {
  std::array<char, 4> letters{};
  std::uint32_t size = 0;
};

auto encode(char32_t code) -> Encoded {
  auto const byte = [](char32_t bits) { return static_cast<char>(bits); };
  auto const tail = [&](unsigned shift) { return byte(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) return {{byte(code)}, 1};
  if (code < 0x800) return {{byte(0xC0 | (code >> 6)), tail(0)}, 2};
  if (code < 0x10000) return {{byte(0xE0 | (code >> 12)), tail(6), tail(0)}, 3};
  return {{byte(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)}, 4};
}

auto lower(char32_t code) -> char32_t {
  if (code >= U'A' && code <= U'Z') return code + 32;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
  if (code == 0x178) return 0xFF; // Ÿ
  if (code >= 0x100 && code <= 0x137) return code | 1;
  if (code >= 0x14A && code <= 0x177) return code | 1; // Œ is among them
  if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E)) return (code & 1) != 0 ? code + 1 : code;
  if (code >= 0x391 && code <= 0x3A9) return code + 32;
  if (code >= 0x410 && code <= 0x42F) return code + 32;
  if (code >= 0x400 && code <= 0x40F) return code + 80;
  return code;
}

/// « Etat » for « État »: many capitals go without their accent, so the first letter of a word never has one here.
auto without_accent(char32_t code) -> char32_t {
  if (code >= 0xE0 && code <= 0xE5) return U'a';
  if (code == 0xE7) return U'c';
  if (code >= 0xE8 && code <= 0xEB) return U'e';
  if (code >= 0xEC && code <= 0xEF) return U'i';
  if (code >= 0xF2 && code <= 0xF6) return U'o';
  if (code >= 0xF9 && code <= 0xFC) return U'u';
  return code;
}

auto is_apostrophe(char32_t code) -> bool {
  return code == U'\'' || code == 0x2019 || code == 0x02BC || code == 0x2018;
}

auto is_space(char32_t code) -> bool {
  return code <= 0x20 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200B) || code == 0x2028 ||
         code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF || code == 0xAD;
}

auto is_hyphen(char32_t code) -> bool { return code == U'-' || code == 0x2010 || code == 0x2011; }

auto is_letter(char32_t code) -> bool {
  if (code < 0x80)
    return (code >= U'0' && code <= U'9') || (code >= U'A' && code <= U'Z') || (code >= U'a' && code <= U'z');
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  return code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x2BFF) && !(code >= 0x3000 && code <= 0x303F);
}

/// Folds a text word by word. Each word is written where it stands in a copy of the text, so that most letters, which
/// folding leaves as they are, need not be touched.
class WordFolder {
public:
  WordFolder(FoldedText& out, std::string_view text) : out_(out), text_(text) {}

  auto run() -> void {
    out_.folded.assign(text_);
    out_.words.clear();
    out_.opens.clear();
    out_.near.clear();
    out_.words.reserve(text_.size() / 5);
    while (at_ < text_.size()) {
      auto const c = text_[at_];
      if (c >= 'a' && c <= 'z') {
        plain_letters();
      } else if (c == ' ') {
        open_ = false;
        ++at_;
      } else {
        character();
      }
    }
  }

private:
  /// Most letters by far: lower case and ASCII.
  auto plain_letters() -> void {
    auto end = at_ + 1;
    while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
    auto& word = open_ ? out_.words.back() : begin_word(at_, false, false);
    if (word.end != at_) out_.folded.replace(word.end, end - at_, text_, at_, end - at_);
    word.end += static_cast<std::uint32_t>(end - at_);
    word.span.end = static_cast<std::uint32_t>(end);
    at_ = end;
  }

  auto character() -> void {
    auto const [code, size] = decode_at(text_, at_);
    auto const begin = at_;
    at_ = std::min<std::size_t>(at_ + size, text_.size());
    if (is_letter(code)) {
      auto const folded = lower(code);
      auto const first = !open_;
      if (first) begin_word(begin, false, folded != code);
      write(first ? without_accent(folded) : folded);
    } else if (is_apostrophe(code) && open_) {
      write('\'');
      open_ = false;
    } else {
      open_ = false;
      if (is_space(code) || is_hyphen(code)) return;
      begin_word(begin, true, false);
      write(code);
      open_ = false;
    }
  }

  auto begin_word(std::size_t begin, bool punctuation, bool capital) -> FoldedWord& {
    auto const behind = out_.words.empty() ? 0 : out_.words.back().end; // past `begin` behind bytes that are no UTF-8
    auto const at = static_cast<std::uint32_t>(begin);
    auto const start = std::max(at, behind);
    out_.words.push_back({{at, at}, start, start, punctuation, capital});
    open_ = true;
    return out_.words.back();
  }

  /// Puts the character that ends at `at_` behind the last word's letters.
  auto write(char32_t code) -> void {
    auto& word = out_.words.back();
    auto const [letters, size] = encode(code);
    for (std::uint32_t i = 0; i < size; ++i, ++word.end) {
      if (word.end < out_.folded.size())
        out_.folded[word.end] = letters[i];
      else
        out_.folded += letters[i];
    }
    word.span.end = static_cast<std::uint32_t>(at_);
  }

  FoldedText& out_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool open_ = false; ///< in a word
};

} // namespace

auto FoldedText::index() -> void {
  near.clear();
  near.reserve(words.empty() ? 0 : words.back().span.begin / block + 1);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    while (near.size() * block <= words[i].span.begin) near.push_back(i);
}

auto FoldedText::word_at(std::uint32_t offset) const -> std::size_t {
  if (!near.empty()) {
    if (offset / block >= near.size()) return words.size();
    std::size_t at = near[offset / block];
    while (at < words.size() && words[at].span.begin < offset) ++at;
    return at;
  }
  auto const found = std::lower_bound(words.begin(), words.end(), offset,
                                      [](FoldedWord const& word, std::uint32_t at) { return word.span.begin < at; });
  return static_cast<std::size_t>(found - words.begin());
}

auto fold_words_into(FoldedText& out, std::string_view text) -> void { WordFolder{out, text}.run(); }

auto fold_words(std::string_view text) -> FoldedText {
  auto out = FoldedText{};
  fold_words_into(out, text);
  return out;
}

auto fold_key(std::string_view text) -> std::string {
  auto const folded = fold_words(text);
  auto out = std::string{};
  for (std::size_t i = 0; i < folded.words.size(); ++i) {
    if (folded.words[i].punctuation) continue;
    if (!out.empty()) out += ' ';
    out += folded.at(i);
  }
  return out;
}

} // namespace sourcier
