#include "lexicon/pack_reader.hpp"

#include "lexicon/pack_names.hpp"
#include "text/utf8.hpp"

#include <cstdlib>
#include <iterator>

namespace sourcier {

auto PackReader::words(Toml const& table) -> void {
  // elision and hyphens first: phrases below are cut by them
  for (auto const& w : strings_at(table, "elided")) pack_.token_rules.elided.insert(fold(w));
  for (auto const& w : strings_at(table, "inverted")) pack_.token_rules.inverted.insert(fold(w));
  for (auto const& w : strings_at(table, "abbreviations")) pack_.token_rules.abbreviations.insert(fold(w));
  for (auto const& w : strings_at(table, "numbered")) pack_.token_rules.numbered.insert(fold(w));
  for (auto const& w : strings_at(table, "enclitics")) pack_.token_rules.enclitics.insert(fold(w));
  std::vector<std::string_view> known{
      "elided",         "inverted",   "abbreviations", "numbered",      "enclitics",      "masculine",
      "feminine",       "plural",     "light_verb",    "light_word",    "relay_verb",     "support_verb",
      "have",           "be",         "plural_stops",  "plural_first",  "plural_endings", "feminine_endings",
      "plural_last",    "prenominal", "agent_endings", "bare_capitals", "modal_verb",     "hypothetical_verb",
      "counterfactual", "footage",    "company",       "press_name",    "decade",         "lower_quotations_belong"};
  for (auto const& [name, use] : use_names) {
    known.push_back(name);
    bool const participles = use == Use::handed_on || use == Use::printed || use == Use::called || use == Use::titled;
    bool const verbs = participles || use == Use::leading; // of the latter every form
    for (auto const& word : strings_at(table, name)) {
      if (!participles) pack_.uses[fold(word)].add(use);
      for (auto const& form : verbs ? pack_.morphology.conjugate(word) : std::vector<Inflection>{}) {
        if (!participles || has(form.features, Feature::past_participle)) pack_.uses[form.form].add(use);
      }
    }
  }
  for (auto const& w : strings_at(table, "plural_stops")) plural_stops_.push_back(fold(w));
  for (auto const& w : strings_at(table, "plural_first")) plural_first_.push_back(fold(w));
  for (auto const& [name, endings] :
       {std::pair{"plural_endings", &plural_endings_}, {"feminine_endings", &feminine_endings_}}) {
    for (auto const& rule : strings_at(table, name)) {
      auto const at = rule.find('=');
      endings->emplace_back(rule.substr(0, at), rule.substr(at + 1));
    }
  }
  pack_.lower_quotations_belong = table["lower_quotations_belong"].value_or(pack_.lower_quotations_belong);
  plural_last_ = table["plural_last"].value_or(false);
  for (auto const& [name, tag] : tag_names) known.push_back(name);
  require_known_keys(table, known, file_);
  for (auto const& [name, tag] : tag_names) {
    for (auto const& word : strings_at(table, name)) {
      auto parts = split(word);
      if (parts.size() == 1) {
        pack_.words[parts.front()] |= static_cast<Tags>(tag);
      } else {
        add_phrase(std::move(parts), phrase(PackPhrase::What::tags, static_cast<Tags>(tag), no_entry));
      }
    }
  }
  for (auto const& w : strings_at(table, "masculine")) pack_.genders[fold(w)] |= 1;
  for (auto const& w : strings_at(table, "feminine")) pack_.genders[fold(w)] |= 2;
  for (auto const& w : strings_at(table, "plural")) pack_.genders[fold(w)] |= 4;
  for (auto const& w : strings_at(table, "bare_capitals")) {
    auto const at = std::min(w.find('='), w.size());
    pack_.bare_capitals.push_back({w.substr(0, at), w.substr(std::min(at + 1, w.size()))});
  }
  for (auto const& w : strings_at(table, "agent_endings")) {
    auto const folded = fold(w);
    auto const at = folded.find('=');
    pack_.agent_endings.push_back(
        {folded.substr(0, at), at == std::string::npos ? std::string{} : folded.substr(at + 1)});
  }
  for (auto const& both : strings_at(table, "prenominal")) {
    for (auto const& w : genders_of(both)) {
      pack_.prenominal.emplace(fold(w), true);
      pack_.prenominal.emplace(plural_word(fold(w)), true);
    }
  }
  conjugate_into(table, "light_verb", pack_.light_verb_forms);
  for (auto const& both : strings_at(table, "light_word")) {
    for (auto const& w : genders_of(both)) {
      pack_.light_verb_forms[fold(w)] = true;
      pack_.light_verb_forms[plural_word(fold(w))] = true;
    }
  }
  conjugate_into(table, "relay_verb", pack_.relay_verb_forms);
  conjugate_into(table, "support_verb", pack_.support_verb_forms);
  conjugate_into(table, "modal_verb", pack_.modal_forms);
  conjugate_into(table, "hypothetical_verb", pack_.hypothetical_forms);
  for (auto const& w : strings_at(table, "footage")) pack_.footage.emplace(fold(w), true);
  for (auto const& w : strings_at(table, "company")) pack_.companies.emplace(fold(w), true);
  for (auto const& rule : strings_at(table, "decade")) { // "quadragénaire=40"
    auto const at = rule.find('=');
    pack_.decades[fold(rule.substr(0, at))] =
        static_cast<std::uint8_t>(at == std::string_view::npos ? 0 : std::atoi(rule.c_str() + at + 1));
  }
  for (auto const& w : strings_at(table, "press_name")) pack_.press_words.emplace(fold(w), true);
  for (auto const& w : strings_at(table, "counterfactual")) pack_.counterfactual.emplace(fold(w), true);
  for (auto k : {0, 1}) {
    for (auto const& lemma : strings_at(table, k == 0 ? "have" : "be")) {
      for (auto const& form : pack_.morphology.conjugate(lemma)) pack_.auxiliary_forms[k][form.form] |= form.features;
    }
  }
}

auto PackReader::conjugate_into(Toml const& table, std::string_view key, StringMap<bool>& forms) -> void {
  for (auto const& lemma : strings_at(table, key)) {
    for (auto const& form : pack_.morphology.conjugate(lemma)) forms[form.form] = true;
  }
}

auto PackReader::times(Toml const& table) -> void {
  auto const tag_all = [&](std::string_view key) {
    for (auto const& word : strings_at(table, key)) {
      auto parts = split(word);
      if (parts.size() == 1) {
        auto& known = pack_.words[parts.front()];
        if ((known & static_cast<Tags>(Tag::subordinator)) == 0) known |= static_cast<Tags>(Tag::time);
      } else {
        add_phrase(std::move(parts), phrase(PackPhrase::What::tags, static_cast<Tags>(Tag::time), no_entry));
      }
    }
  };
  for (auto const* key : {"days", "days_short", "months", "months_short", "parts", "adverbs", "phrases"}) tag_all(key);
  for (auto const& month : strings_at(table, "months")) {
    for (auto const* part : {"fin ", "début ", "courant "}) {
      add_phrase(split(part + month), phrase(PackPhrase::What::tags, static_cast<Tags>(Tag::time), no_entry));
    }
  }
  for (auto const& unit : strings_at(table, "units")) {
    pack_.time_units.emplace(fold(unit), true);
    pack_.time_units.emplace(plural_word(fold(unit)), true);
  }
}

auto PackReader::anonymity(Toml const& table) -> void {
  for (auto const* group : {"descriptor", "request", "reason", "changed_name"}) {
    tables(table, group, [&](Toml const& t) {
      auto const kind = text_of(required(t, "kind"), "kind");
      bool const rote = t["rote"].value_or(false);
      for (auto const* key : {"words", "phrases"}) {
        for (auto const& phrase : strings_at(t, key))
          pack_.signals.push_back(
              {std::string{group} == "descriptor" ? "descriptor_" + kind : kind, fold(phrase), rote});
      }
    });
  }
}

auto PackReader::signals(Toml const& table) -> void {
  require_known_keys(table, {"signal"}, file_);
  tables(table, "signal", [&](Toml const& t) {
    auto const id = text_of(required(t, "id"), "id");
    for (auto const& phrase : strings_at(t, "phrases")) pack_.signals.push_back({id, fold(phrase), false});
  });
}

auto PackReader::page(Toml const& table) -> void {
  std::vector<std::string_view> known;
  known.reserve(page_word_lists.size() + 1);
  for (auto const& [name, member] : page_word_lists) known.push_back(name);
  known.emplace_back("example");
  require_known_keys(table, known, file_);
  for (auto const& [name, member] : page_word_lists) {
    auto more = strings_at(table, name);
    auto& list = pack_.page.*member;
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

} // namespace sourcier
