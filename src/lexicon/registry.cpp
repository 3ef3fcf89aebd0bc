#include "lexicon/registry.hpp"

#include "lexicon/toml_place.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utf8proc.h>
#include <utility>

namespace sourcier {
namespace {

constexpr auto kinds = std::array<std::pair<std::string_view, MediumKind>, 7>{{
    {"agency", MediumKind::agency},
    {"newspaper", MediumKind::newspaper},
    {"television", MediumKind::television},
    {"radio", MediumKind::radio},
    {"site", MediumKind::site},
    {"group", MediumKind::group},
    {"magazine", MediumKind::magazine},
}};

constexpr auto classes = std::array<std::pair<std::string_view, StateMediaClass>, 7>{{
    {"SC", StateMediaClass::SC},
    {"CaPu", StateMediaClass::CaPu},
    {"CaPr", StateMediaClass::CaPr},
    {"ISFM", StateMediaClass::ISFM},
    {"ISF", StateMediaClass::ISF},
    {"ISM", StateMediaClass::ISM},
    {"IP", StateMediaClass::IP},
}};

// ---- letters -------------------------------------------------------------------------------------------------------

struct Letter {
  char32_t value = 0;
  std::uint32_t end = 0; ///< offset after it
};

/// The code point at `at`; a byte that is no UTF-8 stands for itself.
auto code_point(std::string_view text, std::uint32_t at) -> Letter {
  auto const lead = static_cast<unsigned char>(text[at]);
  auto const length = lead < 0xC0 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
  if (length == 1 || at + length > text.size()) return {lead, at + 1};
  auto value = static_cast<char32_t>(lead & (0x7FU >> length));
  for (auto i = 1U; i < length; ++i) value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  return {value, at + length};
}

auto is_space(char32_t c) -> bool {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0x2009;
}

auto is_mark(char32_t c) -> bool { return c >= 0x300 && c <= 0x36F; }

/// « é » written as an e and an accent behind it is one letter, as in the names of the registry.
auto with_marks(std::string_view text, Letter letter) -> Letter {
  for (auto marks = 0; marks < 4 && letter.end < text.size(); ++marks) {
    auto const next = code_point(text, letter.end);
    if (!is_mark(next.value)) break;
    auto pair = std::array{static_cast<utf8proc_int32_t>(letter.value), static_cast<utf8proc_int32_t>(next.value)};
    if (utf8proc_normalize_utf32(pair.data(), 2, UTF8PROC_COMPOSE) != 1) break;
    letter = {static_cast<char32_t>(pair[0]), next.end};
  }
  return letter;
}

/// The code point that names are compared by; a run of white space is one space.
auto folded(std::string_view text, std::uint32_t at) -> Letter {
  auto const plain = [&](std::uint32_t i) {
    return (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
  };
  // Most letters by far, and no mark behind them.
  if (plain(at) && (at + 1 >= text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80))
    return {static_cast<char32_t>(text[at]), at + 1};
  auto letter = with_marks(text, code_point(text, at));
  switch (letter.value) {
  case 0x2018:
  case 0x2019:
  case 0x02BC: letter.value = '\''; return letter;
  case 0x2010:
  case 0x2011: letter.value = '-'; return letter;
  default: break;
  }
  if (!is_space(letter.value)) return letter;
  letter.value = ' ';
  while (letter.end < text.size()) {
    auto const next = code_point(text, letter.end);
    if (!is_space(next.value)) break;
    letter.end = next.end;
  }
  return letter;
}

/// Letters of the Latin alphabets that names in the registry use; no locale.
auto lower(char32_t c) -> char32_t {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 0x20;
  auto const even_is_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  if (even_is_upper) return c | 1U;
  auto const odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_upper) return c + (c & 1U);
  return c;
}

auto is_word(char32_t c) -> bool {
  if (c < 0x80) return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
  auto const is_mark =
      c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F);
  return !is_mark;
}

auto is_letter(char32_t c) -> bool { return is_word(c) && !(c >= '0' && c <= '9'); }

/// A piece of text as names are compared, and where each letter of it ends in the text.
struct FoldedText {
  std::u32string letters;
  std::vector<std::uint32_t> ends;
};

/// At most `count` letters of the text, none of which goes past `end`.
auto fold(std::string_view text, std::uint32_t begin, std::uint32_t end, std::size_t count) -> FoldedText {
  auto out = FoldedText{};
  out.ends.reserve(count);
  while (begin < end && out.ends.size() < count) {
    auto const letter = folded(text, begin);
    if (letter.end > end) break;
    out.letters += letter.value;
    out.ends.push_back(letter.end);
    begin = letter.end;
  }
  return out;
}

auto fold(std::string_view text) -> std::u32string {
  auto out = std::u32string{};
  out.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) {
    auto const letter = folded(text, at);
    out += letter.value;
    at = letter.end;
  }
  return out;
}

/// A key for the hash only, so that four bytes a letter do no harm and ASCII words stay short strings.
auto add_to_key(std::string& key, char32_t c) -> void {
  c = lower(c);
  for (auto shift = c < 0x80 ? 0 : 16; shift >= 0; shift -= 8) key += static_cast<char>((c >> shift) & 0xFFU);
}

/// The key of the word that starts at `begin`.
auto first_word(std::string_view text, std::uint32_t begin, std::uint32_t end) -> std::string {
  auto key = std::string{};
  while (begin < end) {
    auto const letter = folded(text, begin);
    if (!is_word(letter.value)) break;
    add_to_key(key, letter.value);
    begin = letter.end;
  }
  return key;
}

/// How like a name a text is; each is a case of the one before.
enum class Likeness {
  none,
  letters,  ///< but for the case
  capitals, ///< and every word that has a capital in the name has one in the text
  exact
};

/// How like `name` the first letters of `text` are.
auto likeness(std::u32string_view name, std::u32string_view text) -> Likeness {
  if (text.size() < name.size()) return Likeness::none;
  auto result = Likeness::exact;
  auto in_word = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != text[i]) {
      if (lower(name[i]) != lower(text[i])) return Likeness::none;
      auto const lost_capital = text[i] == lower(name[i]) && !in_word;
      result = std::min(result, lost_capital ? Likeness::letters : Likeness::capitals);
    }
    in_word = is_word(name[i]);
  }
  return result;
}

/// « AP » is not in « AP-HP », nor « Reuters » in « Reutersberg ».
auto is_word_end(std::string_view text, std::uint32_t at) -> bool {
  if (at >= text.size()) return true;
  auto const next = folded(text, at);
  if (is_word(next.value)) return false;
  if (next.value != '-' || next.end >= text.size()) return true;
  return !is_word(code_point(text, next.end).value);
}

// ---- reading -------------------------------------------------------------------------------------------------------

class Reader {
public:
  Reader(toml::table const& table, std::string_view file) : table_{table}, file_{file} {}

  [[nodiscard]] auto text(std::string_view key) const -> std::string {
    auto const* const node = table_.get(key);
    if (node == nullptr) throw error_at(file_, table_, "this medium has no \"" + std::string{key} + "\"");
    return text_of(*node, key);
  }

  [[nodiscard]] auto optional_text(std::string_view key) const -> std::string {
    return table_.get(key) == nullptr ? std::string{} : text(key);
  }

  [[nodiscard]] auto texts(std::string_view key) const -> std::vector<std::string> {
    auto const* const node = table_.get(key);
    if (node == nullptr) throw error_at(file_, table_, "this medium has no \"" + std::string{key} + "\"");
    auto const* const array = node->as_array();
    if (array == nullptr || array->empty()) throw wrong(*node, key, "a list of one string or more");
    auto out = std::vector<std::string>{};
    for (auto const& element : *array) out.push_back(text_of(element, key));
    return out;
  }

  template <class Value, std::size_t count>
  [[nodiscard]] auto one_of(std::string_view key,
                            std::array<std::pair<std::string_view, Value>, count> const& known) const -> Value {
    auto const written = text(key);
    auto names = std::vector<std::string_view>{};
    for (auto const& [name, value] : known) {
      if (name == written) return value;
      names.push_back(name);
    }
    throw error_at(file_, *table_.get(key), std::string{key} + " \"" + written + "\" is none of " + listed(names));
  }

  [[nodiscard]] auto wrong(toml::node const& node, std::string_view key, std::string_view wanted) const -> PackError {
    return error_at(file_, node, "\"" + std::string{key} + "\" must be " + std::string{wanted});
  }

private:
  [[nodiscard]] auto text_of(toml::node const& node, std::string_view key) const -> std::string {
    auto const* const value = node.as_string();
    if (value == nullptr || value->get().empty()) throw wrong(node, key, "a string that is not empty");
    return value->get();
  }

  toml::table const& table_;
  std::string_view file_;
};

/// `ambiguous` is true for all names, or the list of those that are.
auto read_ambiguous(toml::table const& table, Reader const& read, std::string_view file, Medium& medium) -> void {
  auto const* const node = table.get("ambiguous");
  if (node == nullptr) return;
  if (auto const* const all = node->as_boolean()) {
    if (all->get()) medium.ambiguous_names = medium.names;
  } else if (node->is_array()) {
    medium.ambiguous_names = read.texts("ambiguous");
    for (auto const& name : medium.ambiguous_names) {
      if (std::find(medium.names.begin(), medium.names.end(), name) == medium.names.end())
        throw error_at(file, *node, "\"" + name + "\" is ambiguous but not one of the names");
    }
  } else {
    throw read.wrong(*node, "ambiguous", "true, false, or a list of names");
  }
  medium.ambiguous = !medium.ambiguous_names.empty();
}

auto read_medium(toml::table const& table, std::string_view file) -> Medium {
  require_known_keys(
      table, {"key", "name", "names", "country", "class", "kind", "from", "matrix", "since", "ambiguous"}, file);
  auto const read = Reader{table, file};
  auto medium = Medium{};
  medium.key = read.text("key");
  medium.name = read.text("name");
  medium.names = read.texts("names");
  medium.country = read.text("country");
  medium.kind = read.one_of("kind", kinds);
  if (table.contains("class")) medium.media_class = read.one_of("class", classes);
  if (auto const* const node = table.get("since")) {
    auto const year = node->value<std::int64_t>();
    if (!node->is_integer() || *year < 1900 || *year > 2100) throw read.wrong(*node, "since", "a year, as in 2018");
    if (!medium.media_class) throw read.wrong(*node, "since", "beside a class, which it dates");
    medium.since = static_cast<std::uint16_t>(*year);
  }
  // These say where a fact is from; they are for the people who check it.
  static_cast<void>(read.optional_text("from"));
  static_cast<void>(read.optional_text("matrix"));

  auto const is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (medium.country.size() != 2 || !is_capital(medium.country[0]) || !is_capital(medium.country[1]))
    throw read.wrong(*table.get("country"), "country", "two capitals (ISO 3166-1), as in \"FR\"");
  for (auto const& name : medium.names) {
    if (!is_word(code_point(name, 0).value) || name.back() == ' ')
      throw error_at(file, *table.get("names"),
                     "name \"" + name + "\" must start with a letter or a digit, end with no space");
  }
  read_ambiguous(table, read, file, medium);
  return medium;
}

/// Where the next `count` values of a table will stand.
template <class T> auto range_behind(Table<T> const& table, std::size_t count) -> TableRange {
  return {static_cast<std::uint32_t>(table.size()), static_cast<std::uint32_t>(count)};
}

auto is_any_case(std::u32string_view name) -> bool { return std::count_if(name.begin(), name.end(), is_letter) >= 4; }

} // namespace

auto to_string(MediumKind kind) -> std::string_view {
  for (auto const& [name, value] : kinds) {
    if (value == kind) return name;
  }
  return {};
}

auto Registry::parse(std::string_view toml, std::string_view file_name) -> Registry {
  auto const file = parse_toml(toml, file_name);
  require_known_keys(file, {"version", "default_from", "media"}, file_name);
  auto const read = Reader{file, file_name};
  static_cast<void>(read.optional_text("default_from"));
  auto registry = Registry{};
  registry.version_ = read.optional_text("version");

  auto const* const list = file.get("media");
  if (list == nullptr) return registry;
  auto const* const entries = list->as_array();
  if (entries == nullptr) throw read.wrong(*list, "media", "a list of tables: [[media]]");
  auto media = std::vector<Medium>{};
  auto seen = std::set<std::string>{};
  for (auto const& entry : *entries) {
    auto const* const table = entry.as_table();
    if (table == nullptr) throw read.wrong(entry, "media", "a list of tables: [[media]]");
    auto medium = read_medium(*table, file_name);
    if (!seen.insert(medium.key).second)
      throw error_at(file_name, *table->get("key"), "key \"" + medium.key + "\" is used twice");
    media.push_back(std::move(medium));
  }
  registry.fill(std::move(media));
  return registry;
}

auto Registry::of(Index index, std::function<std::vector<Medium>()> media, std::string version) -> Registry {
  auto registry = Registry{};
  registry.index_ = std::make_shared<Index>(std::move(index));
  registry.media_ = Lazy<std::vector<Medium>>{std::move(media)};
  registry.version_ = std::move(version);
  return registry;
}

auto Registry::merge(Registry overlay) -> void {
  auto media = media_.get();
  for (auto const& medium : overlay.media()) {
    auto const old = std::find_if(media.begin(), media.end(), [&](Medium const& m) { return m.key == medium.key; });
    if (old == media.end()) {
      media.push_back(medium);
    } else {
      *old = medium;
    }
  }
  fill(std::move(media));
}

auto Registry::fill(std::vector<Medium> media) -> void {
  struct Named {
    std::u32string folded;
    std::vector<Index::Owner> owners;
  };
  StringMap<std::vector<Named>> by_first_word;
  for (std::uint32_t i = 0; i < media.size(); ++i) {
    auto const& medium = media[i];
    for (auto const& written : medium.names) {
      auto const& unsure = medium.ambiguous_names;
      auto const ambiguous = std::find(unsure.begin(), unsure.end(), written) != unsure.end();
      auto name = fold(written);
      auto& names = by_first_word[first_word(written, 0, static_cast<std::uint32_t>(written.size()))];
      auto same = std::find_if(names.begin(), names.end(), [&](Named const& n) { return n.folded == name; });
      if (same == names.end()) {
        names.push_back({std::move(name), {}});
        same = names.end() - 1;
      }
      auto& owners = same->owners;
      if (std::any_of(owners.begin(), owners.end(), [&](Index::Owner o) { return o.medium == i; })) continue;
      owners.push_back({i, ambiguous ? 1U : 0U});
    }
  }
  auto index = Index{};
  for (auto [word, names] : by_first_word) {
    std::stable_sort(names.begin(), names.end(),
                     [](Named const& a, Named const& b) { return a.folded.size() > b.folded.size(); });
    index.by_first_word.emplace(word, range_behind(index.names, names.size()));
    for (auto& [folded, owners] : names) {
      std::stable_partition(owners.begin(), owners.end(), [](Index::Owner o) { return o.ambiguous == 0; });
      auto const any_case = owners.front().ambiguous == 0 && is_any_case(folded);
      index.names.push_back(
          {range_behind(index.letters, folded.size()), range_behind(index.owners, owners.size()), any_case ? 1U : 0U});
      index.letters.append(folded);
      index.owners.append(owners);
    }
  }
  index_ = std::make_shared<Index>(std::move(index));
  media_ = Lazy<std::vector<Medium>>{std::move(media)};
}

auto Registry::entry(std::string_view key) const -> Medium const* {
  auto const& all = media();
  auto const found = std::find_if(all.begin(), all.end(), [&](Medium const& m) { return m.key == key; });
  return found == all.end() ? nullptr : &*found;
}

auto Registry::find_name(std::string_view name) const -> Index::Name const* {
  auto const bucket = index_->by_first_word.find(first_word(name, 0, static_cast<std::uint32_t>(name.size())));
  if (bucket == index_->by_first_word.end()) return nullptr;
  auto const written = fold(name);
  auto best = static_cast<Index::Name const*>(nullptr);
  for (auto const& candidate : part_of(index_->names, bucket->second)) {
    if (candidate.letters.count != written.size()) continue;
    auto const like = likeness(index_->letters_of(candidate), written);
    if (like == Likeness::exact) return &candidate;
    if (best == nullptr && candidate.any_case != 0 && like != Likeness::none) best = &candidate;
  }
  return best;
}

auto Registry::find(std::string_view name) const -> Medium const* {
  auto const* const found = find_name(name);
  return found == nullptr ? nullptr : &media()[index_->first_owner(*found).medium];
}

auto Registry::find_all(std::string_view name) const -> std::vector<Medium const*> {
  auto out = std::vector<Medium const*>{};
  if (auto const* const found = find_name(name)) {
    for (auto const& owner : part_of(index_->owners, found->owners)) out.push_back(&media()[owner.medium]);
  }
  return out;
}

auto Registry::longest_match(std::string_view text, std::uint32_t begin, std::uint32_t end) const
    -> std::optional<Match> {
  end = std::min(end, static_cast<std::uint32_t>(text.size()));
  if (begin >= end) return std::nullopt;
  auto const bucket = index_->by_first_word.find(first_word(text, begin, end));
  if (bucket == index_->by_first_word.end()) return std::nullopt;

  auto const names = part_of(index_->names, bucket->second);
  auto const ahead = fold(text, begin, end, names.front().letters.count);
  auto best = static_cast<Index::Name const*>(nullptr);
  // The names after « Le » are many: what tells them apart is the letter that begins the second word.
  auto const& letters = ahead.letters;
  auto const second =
      static_cast<std::size_t>(std::find_if_not(letters.begin(), letters.end(), is_word) - letters.begin()) + 1;
  auto const wanted = second < letters.size() ? lower(letters[second]) : U'\0';
  for (auto const& name : names) {
    auto const size = name.letters.count;
    if (best != nullptr && size < best->letters.count) break;
    if (size > second && lower(index_->letters_of(name)[second]) != wanted) continue;
    auto const like = likeness(index_->letters_of(name), ahead.letters);
    if (like < (name.any_case != 0 && best == nullptr ? Likeness::capitals : Likeness::exact)) continue;
    if (!is_word_end(text, ahead.ends[size - 1])) continue;
    best = &name;
    if (like == Likeness::exact) break;
  }
  if (best == nullptr) return std::nullopt;
  auto const owner = index_->first_owner(*best);
  return Match{&media()[owner.medium],
               {begin, ahead.ends[best->letters.count - 1]},
               owner.ambiguous != 0,
               best->owners.count > 1};
}

} // namespace sourcier
