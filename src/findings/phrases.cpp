#include "findings/phrases.hpp"

#include <algorithm>

namespace sourcier {

namespace {

constexpr auto gap_words = std::size_t{4};
constexpr auto lead = std::size_t{4}; ///< bytes of a prefix by which it is looked up

constexpr auto any_second = ~std::uint64_t{0};

/// A bit for the two bytes that a word begins with; some share one, which costs a look and no more.
auto initial_bit(std::string_view word) -> std::uint64_t {
  auto const byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
  return std::uint64_t{1} << ((byte(0) * 31 + byte(1)) & 63U);
}

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

namespace {

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

auto fold_words(std::string_view text) -> FoldedText {
  auto out = FoldedText{};
  WordFolder{out, text}.run();
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

PhraseSet::PhraseSet(std::vector<std::string> const& phrases) {
  auto folded = FoldedText{};
  for (auto const& written : phrases) {
    WordFolder{folded, written}.run();
    add(folded);
  }
  index();
}

auto PhraseSet::index() -> void {
  std::sort(phrases_.begin(), phrases_.end(),
            [&](Phrase const& a, Phrase const& b) { return first_word(a) < first_word(b); });
  for (std::uint32_t i = 0; i < phrases_.size();) {
    auto const first = i;
    auto const opening = first_word(phrases_[first]);
    while (i < phrases_.size() && first_word(phrases_[i]) == opening) ++i;
    by_first_word_.emplace(opening, {first, i});
  }
}

auto PhraseSet::add(FoldedText const& phrase) -> void {
  auto const first = static_cast<std::uint32_t>(elements_.size());
  for (std::size_t i = 0; i < phrase.words.size(); ++i) {
    auto const written = phrase.at(i);
    if (written == "*") {
      if (elements_.size() > first) elements_.back().prefix = true;
    } else if (written == "…") {
      if (elements_.size() == first) return; // begins with anything
      elements_.push_back({0, 0, false, true});
    } else {
      elements_.push_back({static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(written.size())});
      words_ += written;
    }
  }
  auto const last = static_cast<std::uint32_t>(elements_.size());
  if (last > first) (elements_[first].prefix ? by_prefix_ : phrases_).push_back({first, last});
}

// The recursion is as deep as the phrase has gaps, which are few.
auto PhraseSet::match(std::uint32_t element, std::uint32_t last_element, FoldedText const& text, std::size_t at,
                      std::size_t last) const -> std::size_t {
  for (; element < last_element; ++element, ++at) {
    auto const& want = elements_[element];
    if (want.gap) {
      for (std::size_t skip = 0; skip <= gap_words && at + skip < last; ++skip) {
        if (auto const end = match(element + 1, last_element, text, at + skip, last); end != 0) return end;
        auto const passed = text.at(at + skip);
        if (passed == "." || passed == "!" || passed == "?") break;
      }
      return 0;
    }
    if (at >= last) return 0;
    auto const found = text.at(at);
    if (want.prefix ? !found.starts_with(word(want)) : found != word(want)) return 0;
  }
  return at;
}

template <class Take>
auto PhraseSet::for_each(FoldedText const& text, std::size_t at, std::size_t last, Take const& take) const -> void {
  if (at >= last || elements_.empty() || !may_open(text, at)) return;
  auto const try_phrase = [&](Phrase const& phrase) { // its first word is there
    if (auto const end = match(phrase.first + 1, phrase.last, text, at + 1, last); end != 0) take(end);
  };
  auto const opening = text.at(at);
  if (auto const found = by_first_word_.find(opening); found != by_first_word_.end())
    for (auto i = found->second.first; i < found->second.last; ++i) try_phrase(phrases_[i]);
  for (auto const& prefixed : by_prefix_)
    if (opening.starts_with(first_word(prefixed))) try_phrase(prefixed);
}

auto PhraseSet::longest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  auto best = std::size_t{0};
  for_each(text, at, last, [&](std::size_t end) { best = std::max(best, end); });
  return best;
}

auto PhraseSet::shortest(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  auto best = std::size_t{0};
  for_each(text, at, last, [&](std::size_t end) { best = best == 0 ? end : std::min(best, end); });
  return best;
}

auto PhraseSet::next_opening(FoldedText const& text, std::size_t at, std::size_t last) const -> std::size_t {
  constexpr auto stretch = FoldedText::stretch;
  auto const noted = bit_ != 0 && !text.opens.empty();
  while (at < last && !may_open(text, at)) {
    ++at;
    while (noted && at % stretch == 0 && at < last && (text.opens[at / stretch] & bit_) == 0) at += stretch;
  }
  return std::min(at, last);
}

auto PhraseSet::find_all(FoldedText const& text, std::size_t first, std::size_t last) const -> std::vector<Span> {
  auto out = std::vector<Span>{};
  if (elements_.empty()) return out;
  last = std::min(last, text.words.size());
  for (first = next_opening(text, first, last); first < last; first = next_opening(text, first, last)) {
    auto const end = longest(text, first, last);
    if (end != 0) out.push_back({text.words[first].span.begin, text.words[end - 1].span.end});
    first = end != 0 ? end : first + 1;
  }
  return out;
}

auto PhraseSet::find_all(FoldedText const& text, Span within) const -> std::vector<Span> {
  return find_all(text, text.word_at(within.begin), text.word_at(within.end));
}

auto PhraseSet::found_in(FoldedText const& text, std::size_t first, std::size_t last) const -> bool {
  last = std::min(last, text.words.size());
  for (first = next_opening(text, first, last); first < last; first = next_opening(text, first + 1, last))
    if (longest(text, first, last) != 0) return true;
  return false;
}

auto PhraseSet::found_in(FoldedText const& text, Span within) const -> bool {
  return found_in(text, text.word_at(within.begin), text.word_at(within.end));
}

auto PhraseSet::second_of(Phrase const& phrase) const -> std::uint64_t {
  if (phrase.first + 1 == phrase.last) return any_second;
  auto const& second = elements_[phrase.first + 1];
  return second.gap || (second.prefix && second.size < 2) ? any_second : initial_bit(word(second));
}

PhraseOpenings::PhraseOpenings(std::vector<PhraseSet*> const& sets) {
  auto bit = std::uint64_t{1};
  for (auto* const set : sets) {
    set->bit_ = bit;
    for (auto const& [word, phrases] : set->by_first_word_) {
      auto seconds = std::uint64_t{0};
      for (auto i = phrases.first; i < phrases.last; ++i) seconds |= set->second_of(set->phrases_[i]);
      initials_.add(word);
      auto& first = words_[word];
      openings_.push_back({bit, seconds, first});
      first = static_cast<std::uint32_t>(openings_.size());
    }
    for (auto const& phrase : set->by_prefix_) {
      auto const prefix = set->first_word(phrase);
      prefix_initials_.add(prefix);
      auto& list = prefix.size() < lead ? short_prefixes_ : prefixes_[prefix.substr(0, lead)];
      list.emplace_back(prefix, bit);
    }
    bit <<= 1U;
  }
}

auto PhraseOpenings::note(FoldedText& text) const -> void {
  auto const count = text.words.size();
  text.opens.assign(count / FoldedText::stretch + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    auto const word = text.at(i);
    auto opens = std::uint64_t{0};
    auto const look = [&](Prefixes const& prefixes) {
      for (auto const& [prefix, sets] : prefixes)
        if (prefix.front() == word.front() && word.starts_with(prefix)) opens |= sets;
    };
    auto const found = initials_.may_have(word) ? words_.find(word) : words_.end();
    if (found != words_.end()) {
      auto const next = i + 1 < count ? initial_bit(text.at(i + 1)) : 0;
      for (auto at = found->second; at != 0; at = openings_[at - 1].next) {
        auto const& opening = openings_[at - 1];
        if (opening.seconds == any_second || (opening.seconds & next) != 0) opens |= opening.set;
      }
    }
    if (prefix_initials_.may_have(word)) {
      look(short_prefixes_);
      if (auto const list = prefixes_.find(word.substr(0, lead)); list != prefixes_.end()) look(list->second);
    }
    text.words[i].opens = opens;
    text.opens[i / FoldedText::stretch] |= opens;
  }
}

auto PhraseSet::is(FoldedText const& text, std::size_t first, std::size_t last) const -> bool {
  return first < last && longest(text, first, last) == last;
}

} // namespace sourcier
