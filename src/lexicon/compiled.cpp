#include "lexicon/compiled.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace sourcier {
namespace {

/// Appends values to bytes: numbers in groups of seven bits, text and lists behind their length. Tables of plain values
/// stand as they lie in memory, so that whoever loads them reads them in place.
constexpr std::size_t table_alignment = 8;

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
  auto align() -> void { out.append((table_alignment - out.size() % table_alignment) % table_alignment, '\0'); }
  auto raw(void const* from, std::size_t size) -> void { out.append(static_cast<char const*>(from), size); }
};

/// Takes them off again, in the same order.
class Loader {
public:
  static constexpr bool reads = true;

  explicit Loader(std::string_view bytes) : begin_(bytes.data()), at_(bytes.data()) {}

  auto number(std::uint64_t /*written*/ = 0) -> std::uint64_t {
    std::uint64_t value = 0;
    for (auto shift = 0U;; shift += 7) {
      auto const byte = static_cast<unsigned char>(*at_++);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }
  auto text(std::string_view /*written*/ = {}) -> std::string_view {
    auto const size = static_cast<std::size_t>(number());
    auto const* const begin = at_;
    at_ += size;
    return {begin, size};
  }

  auto align() -> void {
    auto const past = static_cast<std::size_t>(at_ - begin_) % table_alignment;
    if (past != 0) at_ += table_alignment - past;
  }
  template <class T> auto table(std::size_t size) -> Table<T> {
    align();
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): written as it lies in memory, and aligned
    auto const* const first = reinterpret_cast<T const*>(at_);
    at_ += size * sizeof(T);
    return {first, size};
  }

private:
  char const* begin_;
  char const* at_;
};

// One `pass` a type says what it is made of, for both directions. Structures are bound whole, so that a member that is
// added and forgotten here does not compile.

template <class Archive, class... Values> auto pass_all(Archive& archive, Values&... values) -> void;
/// For members that are not kept.
template <class... Values> auto pass_over(Values const&... /*values*/) -> void {}

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

/// Values without pointers and without bytes of no meaning.
template <class Value> constexpr bool is_plain = std::has_unique_object_representations_v<Value>;

template <class Archive, class T> auto pass(Archive& archive, Table<T>& table) -> void {
  static_assert(is_plain<T> && std::is_trivially_copyable_v<T> && alignof(T) <= table_alignment);
  if constexpr (Archive::reads) {
    table = archive.template table<T>(static_cast<std::size_t>(archive.number()));
  } else {
    archive.number(table.size());
    archive.align();
    archive.raw(table.data(), table.size() * sizeof(T));
  }
}

template <class Archive, class Value> auto pass_entries(Archive& archive, Table<Value>& entries) -> void {
  using Entry = Value;
  using Mapped = decltype(Entry::second);
  constexpr bool plain = is_plain<Mapped> && std::is_trivially_copyable_v<Mapped>;
  static_assert(alignof(Entry) <= table_alignment);
  auto size = static_cast<std::size_t>(entries.size());
  pass(archive, size);
  if constexpr (plain && Archive::reads) {
    entries = archive.template table<Entry>(size);
  } else if constexpr (plain) {
    archive.align();
    for (auto const& entry : entries) { // what lies between two members is zero
      std::array<char, sizeof(Entry)> bytes{};
      std::memcpy(bytes.data() + offsetof(Entry, key), &entry.key, sizeof entry.key);
      std::memcpy(bytes.data() + offsetof(Entry, key_size), &entry.key_size, sizeof entry.key_size);
      std::memcpy(bytes.data() + offsetof(Entry, second), &entry.second, sizeof entry.second);
      archive.raw(bytes.data(), bytes.size());
    }
  } else {
    if constexpr (Archive::reads) entries = Table<Entry>{std::vector<Entry>(size)};
    for (auto* entry = entries.own(); entry != entries.end(); ++entry)
      pass_all(archive, entry->key, entry->key_size, entry->second);
  }
}

template <class Archive, class Value> auto pass(Archive& archive, StringMap<Value>& map) -> void {
  using Map = StringMap<Value>;
  if constexpr (Archive::reads) {
    typename Map::Keys keys;
    typename Map::Entries entries;
    typename Map::Slots slots;
    pass_all(archive, keys, slots);
    pass_entries(archive, entries);
    map = Map{std::move(keys), std::move(entries), std::move(slots)};
  } else {
    // NOLINTBEGIN(cppcoreguidelines-pro-type-const-cast): a writer changes nothing
    pass_all(archive, const_cast<typename Map::Keys&>(map.keys()), const_cast<typename Map::Slots&>(map.slots()));
    pass_entries(archive, const_cast<typename Map::Entries&>(map.entries()));
    // NOLINTEND(cppcoreguidelines-pro-type-const-cast)
  }
}

template <class Archive> auto pass(Archive& archive, TokenRules& rules) -> void {
  auto& [elided, inverted, abbreviations, numbered, enclitics] = rules;
  pass_all(archive, elided, inverted, abbreviations, numbered, enclitics);
}

template <class Archive> auto pass(Archive& archive, PageWords& page) -> void {
  for (auto const& [name, list] : page_word_lists) {
    pass(archive, static_cast<std::vector<std::string>&>(page.*list));
    if constexpr (Archive::reads) (page.*list).index();
  }
}

template <class Archive> auto pass(Archive& archive, CueVerb& verb) -> void {
  auto& [lemma, rest, kind, stance, takes, pronominal, somebody_only, document_only, not_before, example,
         counterexample, place] = verb;
  pass_all(archive, lemma, rest, kind, stance, takes, pronominal, somebody_only, document_only, not_before);
  pass_over(example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, NominalCue& cue) -> void {
  auto& [lemma, kind, stance, takes, example, counterexample, place] = cue;
  pass_all(archive, lemma, kind, stance, takes);
  pass_over(example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, SourceOpener& opener) -> void {
  auto& [words, kind, also, source_inside, complete, not_before, not_after, idle_words, idle_verbs, example,
         counterexample, place] = opener;
  pass_all(archive, words, kind, also, source_inside, complete, not_before, not_after, idle_words, idle_verbs);
  pass_over(example, counterexample, place);
}

template <class Archive> auto pass(Archive& archive, NounClass& c) -> void {
  auto& [id, level, indefinite, indefinite_of, plural, plural_of, possessive, of_person, of_medium, animate, speaks] =
      c;
  pass_all(archive, id, level, indefinite, indefinite_of, plural, plural_of, possessive, of_person, of_medium, animate,
           speaks);
}

template <class Archive> auto pass(Archive& archive, BareCapital& capital) -> void {
  auto& [bare, marked] = capital;
  pass_all(archive, bare, marked);
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

template <class Archive> auto pass(Archive& archive, RequestIndex& index) -> void {
  auto& [first, next] = index;
  pass_all(archive, first, next);
}

template <class Archive> auto pass(Archive& archive, Medium& medium) -> void {
  auto& [key, name, names, country, media_class, since, kind, ambiguous, ambiguous_names] = medium;
  pass_all(archive, key, name, names, country, media_class, since, kind, ambiguous, ambiguous_names);
}

template <class Archive> auto pass(Archive& archive, Registry::Index& index) -> void {
  auto& [letters, owners, names, by_first_word] = index;
  pass_all(archive, letters, owners, names, by_first_word);
}

template <class Archive> auto pass(Archive& archive, Pack& pack) -> void {
  auto& [lang, morphology, token_rules, lower_quotations_belong, page, verbs, verb_forms, verb_form_pool,
         auxiliary_forms, light_verb_forms, relay_verb_forms, support_verb_forms, hypothetical_forms, modal_forms,
         nominal_cues, source_openers, noun_classes, words, uses, genders, nouns, titles, metonyms, organizations,
         countries, nationalities, phrases, phrase_pool, phrase_words, facts, particles, footage, companies,
         press_words, title_roles, fields, field_names, decades, counterfactual, prenominal, time_units, signals,
         requests, bare_capitals, agent_endings, transparent, state_media_words] = pack;
  pass_all(archive, lang, token_rules, lower_quotations_belong, page, verbs, verb_forms, verb_form_pool,
           auxiliary_forms[0], auxiliary_forms[1], light_verb_forms, relay_verb_forms, support_verb_forms,
           hypothetical_forms, modal_forms, nominal_cues, source_openers, noun_classes, words, uses, genders, nouns,
           titles, metonyms, organizations, countries, nationalities, phrases, phrase_pool, phrase_words, facts,
           particles, footage, companies, press_words, title_roles, fields, field_names, decades, counterfactual,
           prenominal, time_units, signals, requests, bare_capitals, agent_endings, transparent, state_media_words);
  if constexpr (Archive::reads) morphology = Morphology::of(lang);
  pass_over(morphology);
}

template <class Archive, class... Values> auto pass_all(Archive& archive, Values&... values) -> void {
  (pass(archive, values), ...);
}

} // namespace

// NOLINTBEGIN(cppcoreguidelines-pro-type-const-cast): a writer changes nothing
auto compile(Pack const& pack) -> std::string {
  Writer writer;
  pass(writer, const_cast<Pack&>(pack));
  return std::move(writer.out);
}

auto compile(Registry const& registry) -> std::string {
  Writer names;
  Writer media;
  auto version = registry.version();
  pass(media, const_cast<std::vector<Medium>&>(registry.media()));
  pass_all(names, version, media.out, const_cast<Registry::Index&>(registry.index()));
  return std::move(names.out);
}
// NOLINTEND(cppcoreguidelines-pro-type-const-cast)

auto load_pack(std::string_view bytes) -> Pack {
  Loader loader{bytes};
  Pack pack;
  pass(loader, pack);
  return pack;
}

auto load_registry(std::string_view bytes) -> Registry {
  Loader loader{bytes};
  std::string version;
  pass(loader, version);
  auto const media = loader.text();
  Registry::Index index;
  pass(loader, index);
  auto const load_media = [media] {
    Loader each{media};
    std::vector<Medium> out;
    pass(each, out);
    return out;
  };
  return Registry::of(std::move(index), load_media, std::move(version));
}

} // namespace sourcier
