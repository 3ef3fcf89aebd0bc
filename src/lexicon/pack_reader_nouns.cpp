#include "lexicon/pack_reader.hpp"

#include "lexicon/pack_names.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {

auto PackReader::plural(std::string_view noun) const -> std::string {
  if (auto const it = irregular_.find(noun); it != irregular_.end()) return it->second;
  return inflected(noun, plural_last_, [&](std::string_view word) { return plural_word(word); });
}

/// Words before the first preposition take the mark, or the last of them alone.
auto PackReader::inflected(std::string_view noun, bool last_alone,
                           std::function<std::string(std::string_view)> const& mark) const -> std::string {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < noun.size();) {
    auto const end = std::min(noun.find(' ', at), noun.size());
    words.emplace_back(noun.substr(at, end - at));
    at = end + 1;
  }
  std::size_t marked = 0;
  while (marked < words.size() && !stops_plural(words[marked])) ++marked;
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += ' ';
    out += i < marked && (!last_alone || i + 1 == marked) ? mark(words[i]) : words[i];
  }
  return out;
}

auto PackReader::stops_plural(std::string const& word) const -> bool {
  return std::any_of(plural_stops_.begin(), plural_stops_.end(), [&](std::string const& stop) {
    return word == stop || (stop.ends_with('\'') && word.starts_with(stop));
  });
}

// NOLINTNEXTLINE(misc-no-recursion): as deep as the word has hyphens, and it stands in a pack
auto PackReader::plural_word(std::string_view word) const -> std::string {
  auto const hyphen = word.find('-');
  auto const first = word.substr(0, hyphen); // « députés-maires », « beaux-frères »
  if (hyphen != std::string_view::npos &&
      std::find(plural_first_.begin(), plural_first_.end(), first) != plural_first_.end())
    return plural_word(first) + '-' + plural_word(word.substr(hyphen + 1));
  return with_ending(word, plural_endings_);
}

auto PackReader::with_ending(std::string_view word, Endings const& rules) -> std::string {
  for (auto const& [ending, replaced] : rules) {
    if (word.ends_with(ending)) return std::string{word.substr(0, word.size() - ending.size())} + replaced;
  }
  return std::string{word};
}

auto PackReader::sources(Toml const& table) -> void {
  require_known_keys(table, {"plurals", "class", "transparent", "state_media", "check"}, file_);
  if (auto const* plurals = table["plurals"].as_table()) {
    for (auto const& [singular, form] : *plurals) irregular_[std::string{singular.str()}] = text_of(form, "plural");
  }
  if (auto const* t = table["transparent"].as_table()) {
    for (auto const& noun : strings_at(*t, "nouns")) pack_.transparent.push_back(fold(noun));
  }
  if (auto const* t = table["state_media"].as_table()) {
    for (auto const& phrase : strings_at(*t, "complements")) {
      pack_.state_media_words.push_back(fold(phrase));
      auto const plain = without_accents(pack_.state_media_words.back()); // « la télévision d'Etat »
      if (plain != pack_.state_media_words.back()) pack_.state_media_words.push_back(plain);
    }
    for (auto const& adjective : strings_at(*t, "adjectives")) {
      auto const masculine = fold(adjective);
      for (auto const& form : {masculine, masculine + "s",
                               masculine.ends_with("el") || masculine.ends_with("al")
                                   ? masculine + (masculine.ends_with("el") ? "le" : "e")
                                   : masculine + "e",
                               (masculine.ends_with("el") ? masculine + "les" : masculine + "es")}) {
        pack_.state_media_words.push_back(form);
      }
    }
  }
  tables(table, "class", [&](Toml const& t) {
    require_known_keys(t,
                       {"id", "level", "indefinite", "indefinite_of", "plural", "plural_of", "possessive", "of_person",
                        "of_medium", "animate", "gender", "number", "nouns", "example", "speaks", "not"},
                       file_);
    NounClass c;
    c.id = text_of(required(t, "id"), "id");
    auto const level = [&](std::string_view key, Level otherwise) {
      auto const* node = t.get(key);
      return node != nullptr ? named(*node, key, level_names) : otherwise;
    };
    c.speaks = c.id != "never_source";
    if (auto const* node = t.get("speaks")) c.speaks = node->value_or(true);
    c.level = level("level", Level::unattributed);
    c.indefinite = level("indefinite", c.level);
    c.indefinite_of = level("indefinite_of", c.indefinite);
    bool const plural_only = t["number"].value_or(std::string{}) == "p";
    c.plural = level("plural", c.level);
    c.plural_of = level("plural_of", c.plural);
    c.possessive = level("possessive", c.level);
    c.of_person = level("of_person", c.level);
    c.of_medium = level("of_medium", c.indefinite_of);
    c.animate = t["animate"].value_or(false);
    auto const entry = static_cast<std::uint16_t>(pack_.noun_classes.size());
    pack_.noun_classes.push_back(c);
    for (auto const& both : strings(required(t, "nouns"), "nouns")) {
      for (auto const& noun : genders_of(both)) {
        add_noun(noun, entry, plural_only);
        if (!plural_only && c.id != "impersonal")
          add_noun(plural(noun), entry, false); // « ONS » is no plural of « on »
      }
    }
  });
}

/// "mari/femme"; "habitant/", whose feminine is made by rule
auto PackReader::genders_of(std::string const& both) const -> std::vector<std::string> {
  auto const slash = both.find('/');
  if (slash == std::string::npos) return {both};
  auto masculine = both.substr(0, slash);
  auto feminine = slash + 1 < both.size()
                      ? both.substr(slash + 1)
                      : inflected(masculine, false, [&](auto word) { return with_ending(word, feminine_endings_); });
  return {std::move(masculine), std::move(feminine)};
}

auto PackReader::first_word_genders(std::string_view both) const -> std::vector<std::string> {
  auto const end = std::min(both.find(' '), both.size());
  auto out = genders_of(std::string{both.substr(0, end)});
  for (auto& word : out) word += both.substr(end);
  return out;
}

auto PackReader::add_noun(std::string_view noun, std::uint16_t entry, bool listed_plural) -> void {
  auto words = split(noun);
  if (words.size() == 1) {
    if (listed_plural)
      pack_.nouns[words.front()] = entry;
    else
      pack_.nouns.emplace(words.front(), entry);
  } else {
    add_phrase(std::move(words), phrase(PackPhrase::What::noun_class, 0, entry));
  }
}

auto PackReader::places(Toml const& table) -> void {
  require_known_keys(table, {"metonymy", "country", "alias", "organization", "adjective"}, file_);
  if (auto const* names = table["metonymy"].as_table()) {
    for (auto const& [name, of] : *names)
      pack_.metonyms[fold(name.str())] = {std::string{name.str()}, text_of(of, "metonymy")};
  }
  if (auto const* groups = table["country"].as_table()) {
    for (auto const& [group, node] : *groups) {
      std::uint8_t const gender = (group.str().starts_with("feminine") ? 2 : 1) |
                                  (group.str().find("plural") != std::string_view::npos ? 4 : 0);
      if (auto const* countries = node.as_table()) {
        for (auto const& [name, adjective] : *countries) {
          pack_.countries[fold(name.str())] = gender;
          pack_.nationalities[fold(name.str())] = fold(text_of(adjective, "country"));
        }
      }
    }
  }
  if (auto const* groups = table["organization"].as_table()) {
    for (auto const& [group, node] : *groups) {
      bool const feminine = group.str().starts_with("feminine");
      bool const plural = group.str().find("plural") != std::string_view::npos;
      auto const* organizations = node.as_table();
      if (organizations == nullptr) throw error_at(file_, node, "organization must hold tables");
      for (auto const& [name, acronym] : *organizations) {
        KnownOrganization known{std::string{name.str()}, text_of(acronym, "acronym"), feminine, plural};
        if (!known.acronym.empty()) pack_.organizations[fold(known.acronym)] = known;
        pack_.organizations[fold(name.str())] = std::move(known);
      }
    }
  }
}

auto PackReader::titles(Toml const& table) -> void {
  require_known_keys(table, {"abbreviation", "title", "function", "particle", "suffix", "role"}, file_);
  particles(table);
  title_roles(table);
  for (auto const* group : {"abbreviation", "title", "function"}) {
    auto const* t = table[group].as_table();
    if (t == nullptr) continue;
    for (auto const& [key, node] : *t) {
      auto const name = key.str();
      if (name == "example" || name == "not" || !node.is_array()) continue;
      std::uint8_t const gender = name.starts_with("masculine") ? 1 : name.starts_with("feminine") ? 2 : 3;
      for (auto const& word : strings(node, name)) {
        auto folded = fold(word);
        pack_.titles[folded] = gender;
        if (group == std::string_view{"abbreviation"} && folded.ends_with('.'))
          pack_.token_rules.abbreviations.insert(folded.substr(0, folded.size() - 1));
      }
    }
  }
}

auto PackReader::title_roles(Toml const& table) -> void {
  auto const* t = table["role"].as_table();
  if (t == nullptr) return;
  for (auto const& [key, node] : *t) {
    for (auto const& both : strings(node, key.str())) {
      for (auto const& name : first_word_genders(key.str())) {
        auto const called = fold(name);
        auto const plain = without_accents(called); // « le chef de l'Etat »
        for (auto const& word : first_word_genders(both)) {
          pack_.title_roles[called].push_back(fold(word));
          if (plain != called) pack_.title_roles[plain].push_back(fold(word));
        }
      }
    }
  }
}

auto PackReader::fields(Toml const& table) -> void {
  auto& names = pack_.field_names;
  for (auto const& [key, node] : table) {
    auto const* members = node.as_table();
    if (members == nullptr) throw error_at(file_, node, "a field must be a table");
    require_known_keys(*members, {"any", "are"}, file_);
    auto const known = std::find(names.begin(), names.end(), key.str());
    auto const field = static_cast<unsigned>(known - names.begin());
    if (field == 32) throw error_at(file_, node, "there can be 32 fields at most");
    if (known == names.end()) names.emplace_back(key.str());
    for (auto const* group : {"any", "are"}) {
      auto const bits = (1ULL << field) | (group == std::string_view{"any"} ? 1ULL << (field + 32) : 0);
      for (auto const& both : strings_at(*members, group)) {
        for (auto const& word : first_word_genders(both)) pack_.fields[fold(word)] |= bits;
      }
    }
  }
}

auto PackReader::particles(Toml const& table) -> void {
  auto const* t = table["particle"].as_table();
  if (t == nullptr) return;
  for (auto const& [key, node] : *t) {
    if (!node.is_array()) continue;
    for (auto const& word : strings(node, key.str())) pack_.particles.emplace(fold(word), true);
  }
}

} // namespace sourcier
