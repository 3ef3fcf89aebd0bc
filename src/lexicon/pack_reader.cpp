#include "lexicon/pack_reader.hpp"

#include "lexicon/pack_names.hpp"

#include <algorithm>

namespace sourcier {

auto PackReader::read(PackFile const& file) -> void {
  file_ = file.name;
  auto const table = parse_toml(file.text, file_);
  auto const base = file_.substr(file_.find_last_of('/') + 1);
  if (base == "words.toml") return words(table);
  if (base == "speech_verbs.toml") return verbs(table);
  if (base == "nominal_cues.toml") return nominal_cues(table);
  if (base == "prepositions.toml") return openers(table);
  if (base == "sources.toml") return sources(table);
  if (base == "places.toml") return places(table);
  if (base == "titles.toml") return titles(table);
  if (base == "fields.toml") return fields(table);
  if (base == "time.toml") return times(table);
  if (base == "anonymity.toml") return anonymity(table);
  if (base == "signals.toml") return signals(table);
  if (base == "page.toml") return page(table);
  throw PackError{
      file_ + ": no file of a language pack has this name; known: anonymity.toml, fields.toml, nominal_cues.toml, "
              "page.toml, places.toml, "
              "prepositions.toml, signals.toml, sources.toml, speech_verbs.toml, time.toml, titles.toml, words.toml"};
}

auto PackReader::finish() -> void {
  index_verbs();
  index_phrases();
  pack_.page = prepared(std::move(pack_.page));
}

auto PackReader::text_of(toml::node const& node, std::string_view what) const -> std::string {
  auto const text = node.value<std::string>();
  if (!text) throw error_at(file_, node, std::string{what} + " must be a string");
  return *text;
}

auto PackReader::optional_text(Toml const& t, std::string_view key) const -> std::string {
  auto const* node = t.get(key);
  return node != nullptr ? text_of(*node, key) : std::string{};
}

auto PackReader::required(Toml const& t, std::string_view key) const -> toml::node const& {
  auto const* node = t.get(key);
  if (node == nullptr) throw error_at(file_, t, "the key \"" + std::string{key} + "\" is missing");
  return *node;
}

auto PackReader::strings(toml::node const& node, std::string_view what) const -> std::vector<std::string> {
  auto const* array = node.as_array();
  if (array == nullptr) throw error_at(file_, node, std::string{what} + " must be an array of strings");
  std::vector<std::string> out;
  for (auto const& element : *array) out.push_back(text_of(element, what));
  return out;
}

auto PackReader::strings_at(Toml const& t, std::string_view key) const -> std::vector<std::string> {
  auto const* node = t.get(key);
  return node != nullptr ? strings(*node, key) : std::vector<std::string>{};
}

auto PackReader::tables(Toml const& t, std::string_view key, std::function<void(Toml const&)> const& each) const
    -> void {
  auto const* node = t.get(key);
  if (node == nullptr) return;
  auto const* array = node->as_array();
  if (array == nullptr) throw error_at(file_, *node, std::string{key} + " must be an array of tables");
  for (auto const& element : *array) {
    auto const* table = element.as_table();
    if (table == nullptr) throw error_at(file_, element, std::string{key} + " must be an array of tables");
    each(*table);
  }
}

auto PackReader::takes_of(Toml const& t) const -> std::uint32_t {
  std::uint32_t out = 0;
  auto const& node = required(t, "takes");
  auto const* array = node.as_array();
  if (array == nullptr) throw error_at(file_, node, "takes must be an array of strings");
  for (auto const& element : *array) out |= static_cast<std::uint32_t>(named(element, "takes", takes_names));
  return out;
}

auto PackReader::place_of(toml::node const& node) const -> std::string {
  return file_ + ':' + std::to_string(node.source().begin.line) + ':' + std::to_string(node.source().begin.column);
}

auto PackReader::split(std::string_view phrase) const -> std::vector<std::string> {
  Document document;
  document.text = std::string{phrase};
  document.paragraphs.push_back({0, static_cast<std::uint32_t>(phrase.size())});
  auto const tokens = tokenize(document, pack_.token_rules);
  std::vector<std::string> out;
  for (auto const& token : tokens.items) out.emplace_back(tokens.fold(token));
  return out;
}

auto PackReader::add_phrase(std::vector<std::string> words, PackPhrase phrase) -> void {
  if (words.empty()) return;
  phrase.length = static_cast<std::uint32_t>(words.size());
  std::string rest;
  for (std::size_t i = 1; i < words.size(); ++i) rest += words[i] + '\n';
  phrases_[words.front()].push_back({phrase, std::move(rest)});
}

auto PackReader::phrase(PackPhrase::What what, Tags tags, std::uint16_t entry) -> PackPhrase {
  PackPhrase out;
  out.what = what;
  out.tags = tags;
  out.entry = entry;
  return out;
}

auto PackReader::index_phrases() -> void {
  auto& pool = pack_.phrase_pool;
  auto& words = pack_.phrase_words;
  for (auto [word, list] : phrases_) {
    std::stable_sort(list.begin(), list.end(),
                     [](Phrase const& a, Phrase const& b) { return a.found.length > b.found.length; });
    pack_.phrases.emplace(word, {static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(list.size())});
    for (auto& [phrase, rest] : list) {
      phrase.rest = static_cast<std::uint32_t>(words.size());
      phrase.rest_size = static_cast<std::uint32_t>(rest.size());
      words.append(rest);
      pool.push_back(phrase);
    }
  }
}

} // namespace sourcier
