#pragma once
#include "lexicon/pack.hpp"
#include "lexicon/toml_place.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// For the readers of packs only, as toml_place.hpp is.

namespace sourcier {

/// Reads one file after the other into a pack.
class PackReader {
public:
  PackReader(Pack& pack, std::string_view lang, Morphology const& morphology) : pack_(pack) {
    pack_.lang = lang;
    pack_.morphology = morphology;
  }

  auto read(PackFile const& file) -> void;
  /// When all files are read: orders what is looked for.
  auto finish() -> void;

private:
  using Toml = toml::table;

  // --- values

  template <class Value, std::size_t N>
  [[nodiscard]] auto named(toml::node const& node, std::string_view what,
                           std::array<std::pair<std::string_view, Value>, N> const& names) const -> Value {
    auto const text = node.value<std::string_view>();
    if (!text) throw error_at(file_, node, std::string{what} + " must be a string");
    std::vector<std::string_view> known;
    for (auto const& [name, value] : names) {
      if (name == *text) return value;
      known.push_back(name);
    }
    auto const near = nearest_name(*text, known);
    throw error_at(file_, node,
                   std::string{what} + " \"" + std::string{*text} + "\" is none of " + listed(known) +
                       (near.empty() ? std::string{} : "; did you mean \"" + std::string{near} + "\"?"));
  }
  [[nodiscard]] auto text_of(toml::node const& node, std::string_view what) const -> std::string;
  [[nodiscard]] auto optional_text(Toml const& t, std::string_view key) const -> std::string;
  [[nodiscard]] auto required(Toml const& t, std::string_view key) const -> toml::node const&;
  [[nodiscard]] auto strings(toml::node const& node, std::string_view what) const -> std::vector<std::string>;
  [[nodiscard]] auto strings_at(Toml const& t, std::string_view key) const -> std::vector<std::string>;
  auto tables(Toml const& t, std::string_view key, std::function<void(Toml const&)> const& each) const -> void;
  [[nodiscard]] auto takes_of(Toml const& t) const -> std::uint32_t;
  [[nodiscard]] auto place_of(toml::node const& node) const -> std::string;

  // --- phrases

  /// The words of a phrase, as the tokenizer cuts them.
  [[nodiscard]] auto split(std::string_view phrase) const -> std::vector<std::string>;
  auto add_phrase(std::vector<std::string> words, PackPhrase phrase) -> void;
  static auto phrase(PackPhrase::What what, Tags tags, std::uint16_t entry) -> PackPhrase;
  auto index_phrases() -> void;

  // --- words.toml, time.toml, anonymity.toml, signals.toml, page.toml

  auto words(Toml const& table) -> void;
  auto conjugate_into(Toml const& table, std::string_view key, StringMap<bool>& forms) -> void;
  auto times(Toml const& table) -> void;
  auto anonymity(Toml const& table) -> void;
  auto signals(Toml const& table) -> void;
  auto page(Toml const& table) -> void;

  // --- speech_verbs.toml, nominal_cues.toml, prepositions.toml

  auto verbs(Toml const& table) -> void;
  auto index_verbs() -> void;
  auto nominal_cues(Toml const& table) -> void;
  auto openers(Toml const& table) -> void;

  // --- sources.toml, places.toml, titles.toml, fields.toml

  /// « mari/femme »: both; « patron/ » and its feminine, made by rule; « chef de l'État » alone.
  [[nodiscard]] auto genders_of(std::string const& both) const -> std::vector<std::string>;
  /// « chef/cheffe de l'État »: both, with what stands behind the first word.
  [[nodiscard]] auto first_word_genders(std::string_view both) const -> std::vector<std::string>;
  /// Plural by rule; `irregular_` says what does not follow it.
  [[nodiscard]] auto plural(std::string_view noun) const -> std::string;
  [[nodiscard]] auto stops_plural(std::string const& word) const -> bool;
  [[nodiscard]] auto plural_word(std::string_view word) const -> std::string;
  /// Ending and what takes its place; the first that fits counts.
  using Endings = std::vector<std::pair<std::string, std::string>>;
  [[nodiscard]] static auto with_ending(std::string_view word, Endings const& rules) -> std::string;
  [[nodiscard]] auto inflected(std::string_view noun, bool last_alone,
                               std::function<std::string(std::string_view)> const& mark) const -> std::string;
  auto sources(Toml const& table) -> void;
  /// A form that a class lists itself (« autorités ») wins over the plural of another class's noun.
  auto add_noun(std::string_view noun, std::uint16_t entry, bool listed_plural) -> void;
  auto places(Toml const& table) -> void;
  auto titles(Toml const& table) -> void;
  /// « Me » = avocat, avocate: what whoever has the title is called without it.
  auto title_roles(Toml const& table) -> void;
  auto fields(Toml const& table) -> void;
  auto particles(Toml const& table) -> void;

  struct Phrase {
    PackPhrase found;
    std::string rest;
  };

  Pack& pack_;
  std::string file_;
  StringMap<std::vector<Phrase>> phrases_; ///< by first word
  StringMap<std::string> models_;
  StringMap<std::string> irregular_;
  std::vector<std::string> plural_stops_;
  std::vector<std::string> plural_first_; ///< « député » of « députés-maires »
  Endings plural_endings_, feminine_endings_;
  bool plural_last_ = false;
};

} // namespace sourcier
