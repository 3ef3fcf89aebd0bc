#include "lexicon/morphology.hpp"

#include <array>
#include <optional>
#include <utility>

namespace sourcier {

// Defined in the sources that tools/build_morphology.py and tools/build_english.py write.
extern MorphologyTables const french_morphology;
extern MorphologyTables const english_morphology;

namespace {

// A transition is byte << 24 | last << 23 | target. Byte 0 stands for the end of a key; its target is the key's class.
constexpr auto last_bit = std::uint32_t{1} << 23;
constexpr auto target_mask = last_bit - 1;

/// The target of the transition that a state has for a byte. States are short, and a scan reads one cache line.
auto follow(std::uint32_t const* transitions, std::uint32_t state, std::uint32_t byte) -> std::optional<std::uint32_t> {
  for (auto const* next = transitions + state;; ++next) {
    if (*next >> 24 == byte) return *next & target_mask;
    if ((*next & last_bit) != 0) return std::nullopt;
  }
}

auto class_of(std::uint32_t const* transitions, std::uint32_t root, std::string_view key)
    -> std::optional<std::uint32_t> {
  auto state = root;
  for (auto const character : key) {
    auto const byte = static_cast<std::uint32_t>(static_cast<unsigned char>(character));
    if (byte == 0) return std::nullopt;
    auto const target = follow(transitions, state, byte);
    if (!target) return std::nullopt;
    state = *target;
  }
  return follow(transitions, state, 0);
}

// An automaton whose one transition carries a byte that UTF-8 never uses.
constexpr std::array<std::uint32_t, 1> no_words{0xFFU << 24 | last_bit};
constexpr MorphologyTables no_morphology{no_words.data(), 0,       no_words.data(), 0,      nullptr,
                                         nullptr,         nullptr, nullptr,         nullptr};

} // namespace

auto Morphology::french() -> Morphology const& {
  static constexpr auto morphology = Morphology{french_morphology};
  return morphology;
}

auto Morphology::english() -> Morphology const& {
  static constexpr auto morphology = Morphology{english_morphology};
  return morphology;
}

auto Morphology::of(std::string_view lang) -> Morphology const& {
  return lang == "fr" ? french() : lang == "en" ? english() : none();
}

auto Morphology::none() -> Morphology const& {
  static constexpr auto morphology = Morphology{no_morphology};
  return morphology;
}

auto Morphology::features(std::string_view folded) const -> Features {
  auto const set = class_of(tables_->words, tables_->words_root, folded);
  return set ? tables_->sets[*set] : Features{0};
}

auto Morphology::conjugate(std::string_view infinitive) const -> std::vector<Inflection> {
  auto result = std::vector<Inflection>{};
  auto const entry = class_of(tables_->verbs, tables_->verbs_root, infinitive);
  if (!entry) return result;
  auto const verb = tables_->verb_entries[*entry];
  auto const first = tables_->paradigms[verb.paradigm];
  auto const end = tables_->paradigms[verb.paradigm + 1U];
  result.reserve(end - first);
  for (auto i = first; i != end; ++i) {
    auto const& ending = tables_->endings[i];
    auto form = std::string{infinitive.substr(0, infinitive.size() - ending.cut)};
    form.append(tables_->letters + ending.suffix, ending.length);
    auto features = tables_->sets[ending.features];
    if (has(features, Feature::infinitive)) features |= tables_->sets[verb.features];
    // the spelling of 1990: « il reconnait », « paraitre »
    for (auto const* const old : {"aît", "oît"}) {
      auto const at = form.rfind(old);
      if (at == std::string_view::npos) continue;
      auto plain = form;
      plain.replace(at + 1, std::string_view{"î"}.size(), "i");
      result.push_back({std::move(plain), features});
    }
    result.push_back({std::move(form), features});
  }
  return result;
}

} // namespace sourcier
