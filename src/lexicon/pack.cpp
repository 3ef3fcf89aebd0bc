#include "lexicon/pack.hpp"

#include "lexicon/pack_reader.hpp"

namespace sourcier {

auto read_pack(std::string_view lang, std::vector<PackFile> const& files) -> Pack {
  return read_pack(lang, files, Morphology::of(lang));
}

auto read_pack(std::string_view lang, std::vector<PackFile> const& files, Morphology const& morphology) -> Pack {
  Pack pack;
  PackReader reader{pack, lang, morphology};
  // words.toml says how phrases are cut, so it comes first whatever the order given
  for (auto const& file : files) {
    if (file.name.ends_with("words.toml")) reader.read(file);
  }
  for (auto const& file : files) {
    if (!file.name.ends_with("words.toml")) reader.read(file);
  }
  reader.finish();
  gather_facts(pack);
  return pack;
}

namespace {

auto index_requests(std::vector<Signal> const& signals) -> RequestIndex {
  RequestIndex out;
  out.first.assign(1024, RequestIndex::none);
  out.next.assign(signals.size(), RequestIndex::none);
  for (std::size_t i = 0; i < signals.size() && i < RequestIndex::none; ++i) {
    auto const& [id, phrase, rote] = signals[i];
    if ((id != "requested" && id != "reason") || phrase.size() < 3) continue;
    auto& first = out.first[RequestIndex::slot(phrase)];
    out.next[i] = first;
    first = static_cast<std::uint16_t>(i);
  }
  return out;
}

} // namespace

auto gather_facts(Pack& pack) -> void {
  pack.requests = index_requests(pack.signals);
  auto& facts = pack.facts;
  facts.reserve(pack.verb_forms.size() + pack.nouns.size() + pack.words.size() + pack.phrases.size());
  auto const of = [&](std::string_view word) -> WordFacts& { return facts[word]; };
  for (auto const& [word, entry] : pack.verb_forms) of(word).tags |= Tags{} | Tag::speech_verb;
  for (auto const& [word, entry] : pack.nouns) of(word).noun_class = entry;
  for (auto const& [word, tags] : pack.words) of(word).tags |= tags;
  for (auto const& [word, entry] : pack.auxiliary_forms[0]) of(word).tags |= Tags{} | Tag::avoir;
  for (auto const& [word, entry] : pack.auxiliary_forms[1]) of(word).tags |= Tags{} | Tag::etre;
  for (auto const& [word, entry] : pack.light_verb_forms) of(word).tags |= Tags{} | Tag::light_verb;
  for (auto const& [word, entry] : pack.titles) of(word).tags |= Tags{} | Tag::title;
  for (auto const& [word, range] : pack.phrases) {
    auto& seconds = of(word).seconds;
    for (auto const& phrase : pack.phrases_of(word)) {
      auto const rest = pack.rest_of(phrase);
      seconds |= rest.empty() ? any_letter : letter_bit(rest.substr(0, rest.find('\n')));
    }
  }
  for (auto [word, known] : facts) known.features = pack.morphology.features(word);
}

auto Pack::agent(std::string_view noun, Features features) const -> bool {
  bool const masculine = has(features, Feature::noun_masculine);
  bool const feminine = has(features, Feature::noun_feminine);
  auto const known = [&](std::string_view stem, std::string const& ending) {
    auto const other = morphology.features(std::string{stem} + ending);
    return !ending.empty() && (has(other, Feature::noun) || has(other, Feature::adjective));
  };
  for (auto const& ending : agent_endings) {
    for (auto const& [own, other] :
         {std::pair{&ending.masculine, &ending.feminine}, {&ending.feminine, &ending.masculine}}) {
      for (auto const form :
           {noun, noun.substr(0, noun.size() - (noun.ends_with("s") ? 1 : 0))}) { // « Palois », « soudeurs »
        if (own->empty() || form.size() <= own->size() + 2 || form.back() != own->back() || !form.ends_with(*own))
          continue;
        if (masculine == feminine || known(form.substr(0, form.size() - own->size()), *other)) return true;
      }
    }
  }
  return false;
}

auto Pack::one_field(std::string_view one, std::string_view other) const -> bool {
  auto const a = fields.find(one);
  auto const b = fields.find(other);
  if (a == fields.end() || b == fields.end()) return false;
  auto const said_of_all = (a->second | b->second) >> 32U;
  return (a->second & b->second & said_of_all & 0xFFFFFFFFU) != 0;
}

} // namespace sourcier
