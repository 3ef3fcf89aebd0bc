#include "lexicon/compiled.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace sourcier {
namespace {

/// Appends values to bytes: numbers in groups of seven bits, text and lists behind their length.
class Writer {
public:
  static constexpr bool reads = false;
  std::string out;

  auto number(std::uint64_t value) -> std::uint64_t {
    for (; value >= 0x80; value >>= 7U) out += static_cast<char>(0x80U | (value & 0x7FU));
    out += static_cast<char>(value);
    return 0;
  }
  auto text(std::string_view value) -> std::string_view {
    number(value.size());
    out += value;
    return {};
  }
};

/// Takes them off again, in the same order.
class Loader {
public:
  static constexpr bool reads = true;

  explicit Loader(std::string_view bytes) : at_(bytes.data()) {}

  auto number(std::uint64_t = 0) -> std::uint64_t {
    std::uint64_t value = 0;
    for (auto shift = 0U;; shift += 7) {
      auto const byte = static_cast<unsigned char>(*at_++);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }
  auto text(std::string_view = {}) -> std::string_view {
    auto const size = static_cast<std::size_t>(number());
    auto const* const begin = at_;
    at_ += size;
    return {begin, size};
  }

private:
  char const* at_;
};

// One `pass` a type says what it is made of, for both directions. Structures are bound whole, so that a member that is
// added and forgotten here does not compile.

template <class Archive, class... Values> auto pass_all(Archive& archive, Values&... values) -> void;

template <class Archive, class Value> auto pass(Archive& archive, Value& value) -> void {
  static_assert(std::is_integral_v<Value> || std::is_enum_v<Value>, "a type with no pass of its own");
  if constexpr (Archive::reads) {
    value = static_cast<Value>(archive.number());
  } else {
    archive.number(static_cast<std::uint64_t>(value));
  }
}

template <class Archive> auto pass(Archive& archive, std::string& value) -> void {
  if constexpr (Archive::reads) {
    value = archive.text();
  } else {
    archive.text(value);
  }
}

template <class Archive, class Value> auto pass(Archive& archive, std::optional<Value>& value) -> void {
  bool there = value.has_value();
  pass(archive, there);
  if (!there) return;
  if constexpr (Archive::reads) value.emplace();
  pass_all(archive, *value);
}

template <class Archive, class Value> auto pass(Archive& archive, std::vector<Value>& list) -> void {
  if constexpr (Archive::reads) {
    list.resize(archive.number());
  } else {
    archive.number(list.size());
  }
  for (auto& value : list) pass_all(archive, value);
}

template <class Archive> auto pass(Archive& archive, std::unordered_set<std::string>& words) -> void {
  std::vector<std::string> sorted{words.begin(), words.end()}; // the same bytes whatever the library's order
  std::sort(sorted.begin(), sorted.end());
  pass(archive, sorted);
  if constexpr (Archive::reads) words.insert(sorted.begin(), sorted.end());
}

template <class Archive, class Value> auto pass(Archive& archive, StringMap<Value>& map) -> void {
  if constexpr (Archive::reads) {
    auto const size = static_cast<std::size_t>(archive.number());
    map.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      auto const key = archive.text();
      Value value{};
      pass_all(archive, value);
      map.emplace_view(key, std::move(value));
    }
  } else {
    archive.number(map.size());
    for (auto& [key, value] : map) {
      archive.text(key);
      pass_all(archive, value);
    }
  }
}

template <class Archive> auto pass(Archive& archive, TokenRules& rules) -> void {
  auto& [elided, inverted, abbreviations, enclitics] = rules;
  pass_all(archive, elided, inverted, abbreviations, enclitics);
}

template <class Archive> auto pass(Archive& archive, PageWords& page) -> void {
  for (auto const& [name, list] : page_word_lists) pass(archive, page.*list);
}

template <class Archive> auto pass(Archive& archive, CueVerb& verb) -> void {
  auto& [lemma, rest, kind, stance, takes, pronominal, document_only, not_before, example, counterexample, place] = verb;
  pass_all(archive, lemma, rest, kind, stance, takes, pronominal, document_only, not_before, example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, NominalCue& cue) -> void {
  auto& [lemma, kind, stance, takes, example, counterexample, place] = cue;
  pass_all(archive, lemma, kind, stance, takes, example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, SourceOpener& opener) -> void {
  auto& [words, kind, source_inside, complete, not_before, example, counterexample, place] = opener;
  pass_all(archive, words, kind, source_inside, complete, not_before, example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, NounClass& c) -> void {
  auto& [id, level, indefinite, indefinite_of, plural, plural_of, possessive, of_person, of_medium, animate, speaks] =
      c;
  pass_all(archive, id, level, indefinite, indefinite_of, plural, plural_of, possessive, of_person, of_medium, animate,
           speaks);
}

template <class Archive> auto pass(Archive& archive, PackPhrase& phrase) -> void {
  auto& [rest, what, tags, entry] = phrase;
  pass_all(archive, rest, what, tags, entry);
}

template <class Archive> auto pass(Archive& archive, AgentEnding& ending) -> void {
  auto& [masculine, feminine] = ending;
  pass_all(archive, masculine, feminine);
}

template <class Archive> auto pass(Archive& archive, Metonym& metonym) -> void {
  auto& [name, of] = metonym;
  pass_all(archive, name, of);
}

template <class Archive> auto pass(Archive& archive, KnownOrganization& organization) -> void {
  auto& [name, acronym, feminine, plural] = organization;
  pass_all(archive, name, acronym, feminine, plural);
}

template <class Archive> auto pass(Archive& archive, Signal& signal) -> void {
  auto& [id, phrase, rote] = signal;
  pass_all(archive, id, phrase, rote);
}

template <class Archive> auto pass(Archive& archive, Medium& medium) -> void {
  auto& [key, name, names, country, media_class, since, kind, ambiguous, ambiguous_names] = medium;
  pass_all(archive, key, name, names, country, media_class, since, kind, ambiguous, ambiguous_names);
}

/// The forms of all verbs, which are most of a pack: each set of features once, then form by form.
template <class Archive> auto pass_verb_forms(Archive& archive, Pack& pack) -> void {
  auto& forms = pack.verb_forms;
  auto& pool = pack.verb_form_pool;
  std::vector<Features> sets;
  if constexpr (!Archive::reads) {
    for (auto const& form : pool) sets.push_back(form.features);
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  }
  pass(archive, sets);
  if constexpr (Archive::reads) {
    auto const size = static_cast<std::size_t>(archive.number());
    pool.reserve(static_cast<std::size_t>(archive.number()));
    forms.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      auto const key = archive.text();
      auto const count = static_cast<std::uint32_t>(archive.number());
      auto const* const first = pool.data() + pool.size();
      for (std::uint32_t k = 0; k < count; ++k) {
        auto const verb = static_cast<std::uint16_t>(archive.number());
        pool.push_back({verb, sets[static_cast<std::size_t>(archive.number())]});
      }
      forms.emplace_view(key, {first, count});
    }
  } else {
    archive.number(forms.size());
    archive.number(pool.size());
    for (auto const& [key, list] : forms) {
      archive.text(key);
      archive.number(list.size());
      for (auto const& form : list) {
        archive.number(form.verb);
        auto const set = std::lower_bound(sets.begin(), sets.end(), form.features);
        archive.number(static_cast<std::uint64_t>(set - sets.begin()));
      }
    }
  }
}

template <class Archive> auto pass(Archive& archive, Pack& pack) -> void {
  auto& [lang, morphology, token_rules, lower_quotations_belong, page, verbs, verb_forms, verb_form_pool,
         auxiliary_forms, light_verb_forms, relay_verb_forms, support_verb_forms, hypothetical_forms, modal_forms, nominal_cues, source_openers, noun_classes,
         words, uses, genders, nouns, titles, metonyms, organizations, countries, phrases, facts, particles, footage,
         companies, press_words, title_roles, decades, counterfactual, prenominal, time_units, signals, agent_endings, transparent, state_media_words] =
      pack;
  pass_all(archive, lang, token_rules, lower_quotations_belong, page, verbs, auxiliary_forms[0], auxiliary_forms[1],
           light_verb_forms, relay_verb_forms, support_verb_forms, hypothetical_forms, modal_forms, nominal_cues, source_openers, noun_classes, words, uses,
           genders, nouns, titles, metonyms, organizations, countries, phrases, particles, footage, companies, press_words, title_roles, decades,
           counterfactual, prenominal, time_units, signals, agent_endings, transparent, state_media_words);
  pass_verb_forms(archive, pack);
  if constexpr (Archive::reads) morphology = Morphology::of(lang);
  static_cast<void>(facts);
  static_cast<void>(verb_forms);
  static_cast<void>(verb_form_pool);
}

template <class Archive, class... Values> auto pass_all(Archive& archive, Values&... values) -> void {
  (pass(archive, values), ...);
}

} // namespace

auto compile(Pack const& pack) -> std::string {
  Writer writer;
  pass(writer, const_cast<Pack&>(pack)); // a writer changes nothing
  return std::move(writer.out);
}

auto compile(Registry const& registry) -> std::string {
  Writer writer;
  auto version = registry.version();
  auto media = registry.media();
  pass_all(writer, version, media);
  return std::move(writer.out);
}

auto load_pack(std::string_view bytes) -> Pack {
  Loader loader{bytes};
  Pack pack;
  pass(loader, pack);
  gather_facts(pack);
  return pack;
}

auto load_registry(std::string_view bytes) -> Registry {
  Loader loader{bytes};
  std::string version;
  std::vector<Medium> media;
  pass_all(loader, version, media);
  return Registry::of(std::move(media), std::move(version));
}

} // namespace sourcier
