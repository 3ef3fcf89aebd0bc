#include "lexicon/media_names.hpp"
#include "lexicon/registry.hpp"
#include "lexicon/toml_place.hpp"

#include <algorithm>
#include <array>
#include <set>
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
    if (!media_names::is_word(media_names::code_point(name, 0).value) || name.back() == ' ')
      throw error_at(file, *table.get("names"),
                     "name \"" + name + "\" must start with a letter or a digit, end with no space");
  }
  read_ambiguous(table, read, file, medium);
  return medium;
}

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

} // namespace sourcier
