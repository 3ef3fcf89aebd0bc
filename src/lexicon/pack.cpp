#include "lexicon/pack.hpp"

#include "lexicon/toml_place.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <array>
#include <functional>

namespace sourcier {
namespace {

using Toml = toml::table;

constexpr std::array<std::pair<std::string_view, Takes>, 35> takes_names{{
    {"that", Takes::que}, {"whether", Takes::si}, {"to", Takes::a}, {"object_to", Takes::object_a}, {"of", Takes::noun_de},
    {"object_of", Takes::object_de}, {"as", Takes::object_comme}, {"against", Takes::noun_contre}, {"about", Takes::noun_sur},
    {"for", Takes::noun_pour}, {"to_noun", Takes::a_noun}, {"addressee", Takes::addressee},
    {"que", Takes::que}, {"si", Takes::si}, {"infinitive", Takes::infinitive}, {"de", Takes::de}, {"a", Takes::a},
    {"a_noun", Takes::a_noun}, {"incise", Takes::incise}, {"noun", Takes::noun}, {"noun:contre", Takes::noun_contre},
    {"noun:sur", Takes::noun_sur}, {"noun:de", Takes::noun_de}, {"noun:pour", Takes::noun_pour},
    {"object_de", Takes::object_de}, {"a_object_de", Takes::a_object_de}, {"object_a", Takes::object_a},
    {"attribute", Takes::attribute}, {"object_attribute", Takes::object_attribute}, {"object_comme", Takes::object_comme},
    {"selon_lequel", Takes::selon_lequel}, {"en_faveur_de", Takes::noun_en_faveur_de}, {"de_noun", Takes::noun_de},
    {"sur", Takes::noun_sur}, {"quoted:de", Takes::quoted_de},
}};

constexpr std::array<std::pair<std::string_view, Tag>, 40> tag_names{{
    {"modal", Tag::modal}, {"hedge", Tag::hedge},
    {"determiner", Tag::determiner}, {"demonstrative", Tag::demonstrative}, {"possessive", Tag::possessive},
    {"indefinite", Tag::indefinite}, {"de", Tag::de}, {"a", Tag::a}, {"negation", Tag::negation}, {"negator", Tag::negator},
    {"reflexive", Tag::reflexive}, {"clitic", Tag::clitic}, {"subject_pronoun", Tag::subject_pronoun},
    {"pronoun", Tag::pronoun}, {"que", Tag::que}, {"relative", Tag::relative}, {"si", Tag::si},
    {"subordinator", Tag::subordinator}, {"comme", Tag::comme}, {"coordinator", Tag::coordinator},
    {"adversative", Tag::adversative}, {"preposition", Tag::preposition}, {"adverb", Tag::adverb},
    {"numeral", Tag::numeral}, {"quantity", Tag::quantity}, {"en", Tag::en}, {"par", Tag::par}, {"pour", Tag::pour},
    {"qui", Tag::qui}, {"tout", Tag::tout}, {"lequel", Tag::lequel}, {"contrast", Tag::contrast}, {"time", Tag::time},
    {"noun", Tag::noun}, {"adjective", Tag::adjective}, {"name", Tag::name}, {"number", Tag::number}, {"title", Tag::title},
    {"medium", Tag::medium}, {"light", Tag::light_verb},
}};

constexpr std::array<std::pair<std::string_view, Use>, 44> use_names{{
    {"impersonal", Use::impersonal}, {"self", Use::self}, {"dummy", Use::dummy}, {"anaphor", Use::anaphor},
    {"personal", Use::personal}, {"person_only", Use::person_only}, {"thing_only", Use::thing_only},
    {"generic_body", Use::generic_body}, {"source_word", Use::source_word}, {"one_name", Use::one_name},
    {"no_hedge", Use::no_hedge}, {"generic_land", Use::generic_land}, {"same", Use::same},
    {"venue", Use::venue}, {"circumstance", Use::circumstance}, {"pointer", Use::pointer}, {"authorial", Use::authorial},
    {"reading", Use::reading}, {"topic", Use::topic}, {"no_content", Use::no_content}, {"corroborating", Use::corroborating}, {"emerging", Use::emerging},
    {"occasion", Use::occasion}, {"moment", Use::moment}, {"seeming", Use::seeming}, {"categorical", Use::categorical},
    {"accusing", Use::accusing}, {"numerous", Use::numerous}, {"wished", Use::wished}, {"manner", Use::manner}, {"handed_on", Use::handed_on}, {"court", Use::court}, {"provision", Use::provision}, {"provides", Use::provides}, {"sentencing", Use::sentencing}, {"interview", Use::interview}, {"addressed", Use::addressed}, {"first_person", Use::first_person}, {"printed", Use::printed}, {"called", Use::called}, {"going_on", Use::going_on}, {"binding", Use::binding}, {"purpose", Use::purpose}, {"audience", Use::audience},
}};

constexpr std::array<std::pair<std::string_view, Level>, 10> level_names{{
    {"named_person", Level::named_person}, {"office", Level::office}, {"organization", Level::organization},
    {"document", Level::document}, {"media", Level::media}, {"official_unnamed", Level::official_unnamed},
    {"anonymous", Level::anonymous}, {"collective", Level::collective}, {"witness", Level::witness},
    {"unattributed", Level::unattributed},
}};

constexpr std::array<std::pair<std::string_view, Kind>, 3> kind_names{
    {{"assertion", Kind::assertion}, {"opinion", Kind::opinion}, {"directive", Kind::directive}}};
constexpr std::array<std::pair<std::string_view, Stance>, 4> stance_names{{{"neutral", Stance::neutral},
                                                                           {"endorsing", Stance::endorsing},
                                                                           {"distancing", Stance::distancing},
                                                                           {"denying", Stance::denying}}};
constexpr std::array<std::pair<std::string_view, Pronominal>, 3> pronominal_names{
    {{"no", Pronominal::no}, {"optional", Pronominal::optional}, {"required", Pronominal::required}}};

/// Reads one file after the other into a pack.
class Reader {
public:
  Reader(Pack& pack, std::string_view lang, Morphology const& morphology) : pack_(pack) {
    pack_.lang = lang;
    pack_.morphology = morphology;
  }

  auto read(PackFile const& file) -> void {
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
    if (base == "time.toml") return times(table);
    if (base == "anonymity.toml") return anonymity(table);
    if (base == "signals.toml") return signals(table);
    if (base == "page.toml") return page(table);
    throw PackError{file_ + ": no file of a language pack has this name; known: anonymity.toml, nominal_cues.toml, page.toml, places.toml, "
                            "prepositions.toml, signals.toml, sources.toml, speech_verbs.toml, time.toml, titles.toml, words.toml"};
  }

  auto finish() -> void {
    index_verbs();
    index_phrases();
    pack_.page = prepared(std::move(pack_.page));
  }

private:
  // --- values

  template <class Value, std::size_t N>
  auto named(toml::node const& node, std::string_view what, std::array<std::pair<std::string_view, Value>, N> const& names) const -> Value {
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

  auto text_of(toml::node const& node, std::string_view what) const -> std::string {
    auto const text = node.value<std::string>();
    if (!text) throw error_at(file_, node, std::string{what} + " must be a string");
    return *text;
  }

  auto optional_text(Toml const& t, std::string_view key) const -> std::string {
    auto const* node = t.get(key);
    return node ? text_of(*node, key) : std::string{};
  }

  auto required(Toml const& t, std::string_view key) const -> toml::node const& {
    auto const* node = t.get(key);
    if (!node) throw error_at(file_, t, "the key \"" + std::string{key} + "\" is missing");
    return *node;
  }

  auto strings(toml::node const& node, std::string_view what) const -> std::vector<std::string> {
    auto const* array = node.as_array();
    if (!array) throw error_at(file_, node, std::string{what} + " must be an array of strings");
    std::vector<std::string> out;
    for (auto const& element : *array) out.push_back(text_of(element, what));
    return out;
  }

  auto strings_at(Toml const& t, std::string_view key) const -> std::vector<std::string> {
    auto const* node = t.get(key);
    return node ? strings(*node, key) : std::vector<std::string>{};
  }

  auto tables(Toml const& t, std::string_view key, std::function<void(Toml const&)> const& each) const -> void {
    auto const* node = t.get(key);
    if (!node) return;
    auto const* array = node->as_array();
    if (!array) throw error_at(file_, *node, std::string{key} + " must be an array of tables");
    for (auto const& element : *array) {
      auto const* table = element.as_table();
      if (!table) throw error_at(file_, element, std::string{key} + " must be an array of tables");
      each(*table);
    }
  }

  auto takes_of(Toml const& t) const -> std::uint32_t {
    std::uint32_t out = 0;
    auto const& node = required(t, "takes");
    auto const* array = node.as_array();
    if (!array) throw error_at(file_, node, "takes must be an array of strings");
    for (auto const& element : *array) out |= static_cast<std::uint32_t>(named(element, "takes", takes_names));
    return out;
  }

  auto place_of(toml::node const& node) const -> std::string {
    return file_ + ':' + std::to_string(node.source().begin.line) + ':' + std::to_string(node.source().begin.column);
  }

  /// The words of a phrase, as the tokenizer cuts them.
  auto split(std::string_view phrase) const -> std::vector<std::string> {
    Document document;
    document.text = std::string{phrase};
    document.paragraphs.push_back({0, static_cast<std::uint32_t>(phrase.size())});
    auto const tokens = tokenize(document, pack_.token_rules);
    std::vector<std::string> out;
    for (auto const& token : tokens.items) out.emplace_back(tokens.fold(token));
    return out;
  }

  auto add_phrase(std::vector<std::string> words, PackPhrase phrase) -> void {
    if (words.empty()) return;
    phrase.length = static_cast<std::uint32_t>(words.size());
    std::string rest;
    for (std::size_t i = 1; i < words.size(); ++i) rest += words[i] + '\n';
    phrases_[words.front()].push_back({phrase, std::move(rest)});
  }

  static auto phrase(PackPhrase::What what, Tags tags, std::uint16_t entry) -> PackPhrase {
    PackPhrase out;
    out.what = what;
    out.tags = tags;
    out.entry = entry;
    return out;
  }

  auto index_phrases() -> void {
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

  // --- files

  auto words(Toml const& table) -> void {
    // elision and hyphens first: phrases below are cut by them
    for (auto const& w : strings_at(table, "elided")) pack_.token_rules.elided.insert(fold(w));
    for (auto const& w : strings_at(table, "inverted")) pack_.token_rules.inverted.insert(fold(w));
    for (auto const& w : strings_at(table, "abbreviations")) pack_.token_rules.abbreviations.insert(fold(w));
    for (auto const& w : strings_at(table, "enclitics")) pack_.token_rules.enclitics.insert(fold(w));
    std::vector<std::string_view> known{"elided", "inverted", "abbreviations", "enclitics", "masculine", "feminine", "plural", "light_verb", "relay_verb", "support_verb",
                                        "have", "be", "plural_stops", "plural_endings", "plural_last", "prenominal", "agent_endings", "modal_verb", "hypothetical_verb", "counterfactual", "footage", "company", "press_name", "decade", "lower_quotations_belong"};
    for (auto const& [name, use] : use_names) {
      known.push_back(name);
      for (auto const& word : strings_at(table, name)) pack_.uses[fold(word)] |= static_cast<std::uint64_t>(use);
    }
    for (auto const& w : strings_at(table, "plural_stops")) plural_stops_.push_back(fold(w));
    for (auto const& rule : strings_at(table, "plural_endings")) {
      auto const at = rule.find('=');
      plural_endings_.emplace_back(rule.substr(0, at), rule.substr(at + 1));
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
    for (auto const& w : strings_at(table, "agent_endings")) {
      auto const folded = fold(w);
      auto const at = folded.find('=');
      pack_.agent_endings.push_back({folded.substr(0, at), at == std::string::npos ? std::string{} : folded.substr(at + 1)});
    }
    for (auto const& w : strings_at(table, "prenominal")) pack_.prenominal.emplace(fold(w), true);
    conjugate_into(table, "light_verb", pack_.light_verb_forms);
    conjugate_into(table, "relay_verb", pack_.relay_verb_forms);
    conjugate_into(table, "support_verb", pack_.support_verb_forms);
    conjugate_into(table, "modal_verb", pack_.modal_forms);
    conjugate_into(table, "hypothetical_verb", pack_.hypothetical_forms);
    for (auto const& w : strings_at(table, "footage")) pack_.footage.emplace(fold(w), true);
    for (auto const& w : strings_at(table, "company")) pack_.companies.emplace(fold(w), true);
    for (auto const& rule : strings_at(table, "decade")) { // "quadragénaire=40"
      auto const at = rule.find('=');
      pack_.decades[fold(rule.substr(0, at))] = static_cast<std::uint8_t>(at == rule.npos ? 0 : std::atoi(rule.c_str() + at + 1));
    }
    for (auto const& w : strings_at(table, "press_name")) pack_.press_words.emplace(fold(w), true);
    for (auto const& w : strings_at(table, "counterfactual")) pack_.counterfactual.emplace(fold(w), true);
    for (auto k : {0, 1}) {
      for (auto const& lemma : strings_at(table, k == 0 ? "have" : "be")) {
        for (auto const& form : pack_.morphology.conjugate(lemma)) pack_.auxiliary_forms[k][form.form] |= form.features;
      }
    }
  }

  auto conjugate_into(Toml const& table, std::string_view key, StringMap<bool>& forms) -> void {
    for (auto const& lemma : strings_at(table, key)) {
      for (auto const& form : pack_.morphology.conjugate(lemma)) forms[form.form] = true;
    }
  }

  auto verbs(Toml const& table) -> void {
    require_known_keys(table, {"verb"}, file_);
    tables(table, "verb", [&](Toml const& t) {
      require_known_keys(t, {"lemma", "kind", "stance", "takes", "pronominal", "example", "not", "not_before", "source", "note", "like"}, file_);
      CueVerb verb;
      auto const& lemma = required(t, "lemma");
      verb.lemma = text_of(lemma, "lemma");
      verb.kind = named(required(t, "kind"), "kind", kind_names);
      verb.stance = t.contains("stance") ? named(*t.get("stance"), "stance", stance_names) : Stance::neutral;
      verb.takes = takes_of(t);
      if (auto const* node = t.get("pronominal")) verb.pronominal = named(*node, "pronominal", pronominal_names);
      if (auto const* node = t.get("source")) verb.document_only = text_of(*node, "source") == "document";
      verb.example = optional_text(t, "example");
      verb.counterexample = optional_text(t, "not");
      for (auto const& noun : strings_at(t, "not_before")) verb.not_before.push_back(fold(noun));
      verb.place = place_of(lemma);
      auto parts = split(verb.lemma);
      if (parts.empty()) throw error_at(file_, lemma, "lemma is empty");
      verb.rest.assign(parts.begin() + 1, parts.end());
      auto const model = t.contains("like") ? optional_text(t, "like") : parts.front();
      if (pack_.morphology.conjugate(model).empty()) {
        throw error_at(file_, lemma, "the dictionary knows no verb \"" + model + "\"; give its model: like = \"parler\"");
      }
      auto const same = std::find_if(pack_.verbs.begin(), pack_.verbs.end(), [&](CueVerb const& v) {
        return v.lemma == verb.lemma && (v.pronominal == Pronominal::required) == (verb.pronominal == Pronominal::required);
      });
      models_[verb.lemma] = model;
      if (same != pack_.verbs.end()) {
        *same = std::move(verb);
      } else {
        pack_.verbs.push_back(std::move(verb));
      }
    });
  }

  auto index_verbs() -> void {
    StringMap<std::vector<VerbForm>> by_form;
    for (std::uint16_t v = 0; v < pack_.verbs.size(); ++v) {
      auto const& verb = pack_.verbs[v];
      auto const own = split(verb.lemma).front();
      auto const& model = models_[verb.lemma];
      for (auto const& form : pack_.morphology.conjugate(model)) {
        auto text = form.form;
        if (model != own) { // « like »: the ending of the model on the verb's own stem
          std::size_t common = 0;
          while (common < model.size() && common < text.size() && model[common] == text[common]) ++common;
          auto const ending = model.size() - common;
          text = own.substr(0, own.size() - std::min(own.size(), ending)) + text.substr(common);
        }
        by_form[text].push_back({v, {}, form.features});
      }
    }
    auto& pool = pack_.verb_form_pool;
    for (auto const& [form, readings] : by_form) {
      pack_.verb_forms.emplace(form,
                               {static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(readings.size())});
      pool.append(readings);
    }
  }

  auto nominal_cues(Toml const& table) -> void {
    require_known_keys(table, {"noun"}, file_);
    tables(table, "noun", [&](Toml const& t) {
      require_known_keys(t, {"lemma", "kind", "stance", "takes", "example", "not", "note"}, file_);
      NominalCue cue;
      auto const& lemma = required(t, "lemma");
      cue.lemma = text_of(lemma, "lemma");
      cue.kind = named(required(t, "kind"), "kind", kind_names);
      if (auto const* node = t.get("stance")) cue.stance = named(*node, "stance", stance_names);
      cue.takes = takes_of(t);
      cue.example = optional_text(t, "example");
      cue.counterexample = optional_text(t, "not");
      cue.place = place_of(lemma);
      auto const entry = static_cast<std::uint16_t>(pack_.nominal_cues.size());
      add_phrase(split(cue.lemma), phrase(PackPhrase::What::nominal_cue, 0, entry));
      add_phrase(split(plural(cue.lemma)), phrase(PackPhrase::What::nominal_cue, 0, entry));
      pack_.nominal_cues.push_back(std::move(cue));
    });
  }

  auto openers(Toml const& table) -> void {
    require_known_keys(table, {"preposition"}, file_);
    tables(table, "preposition", [&](Toml const& t) {
      require_known_keys(t, {"words", "kind", "stance", "source", "position", "not_before", "not_after", "needs", "example", "not", "note"}, file_);
      SourceOpener opener;
      auto const& words = required(t, "words");
      opener.words = text_of(words, "words");
      opener.kind = named(required(t, "kind"), "kind", kind_names);
      auto const source = text_of(required(t, "source"), "source");
      opener.example = optional_text(t, "example");
      opener.counterexample = optional_text(t, "not");
      opener.place = place_of(words);
      for (auto const& word : strings_at(t, "not_before")) {
        opener.not_before.push_back(fold(word));
        opener.not_before.push_back(fold(plural(word)));
      }
      if (t.contains("needs")) return; // « chez X, on dit que »: the verb says it
      auto parts = split(opener.words);
      // « selon X »: the source behind; « de source policière »: in the cue; « à l'en croire »: nobody
      opener.source_inside = source == "inside";
      opener.complete = source == "none";
      auto const entry = static_cast<std::uint16_t>(pack_.source_openers.size());
      pack_.source_openers.push_back(std::move(opener));
      std::vector<std::string> endings{parts.back()};
      if (source == "after" && parts.size() > 1) { // « aux dires de »: du, des, d' as well
        for (auto const tag : {Tag::de, Tag::a}) {
          auto const own = pack_.words.find(parts.back());
          if (own == pack_.words.end() || (own->second & static_cast<Tags>(tag)) == 0) continue;
          for (auto const& [word, tags] : pack_.words) {
            if ((tags & static_cast<Tags>(tag)) != 0 && word != parts.back()) endings.emplace_back(word);
          }
        }
      }
      for (auto const& ending : endings) {
        parts.back() = ending;
        add_phrase(parts, phrase(PackPhrase::What::source_opener, 0, entry));
      }
    });
  }

  // --- nouns

  /// Plural by rule; `irregular_` says what does not follow it.
  auto plural(std::string_view noun) const -> std::string {
    if (auto const it = irregular_.find(noun); it != irregular_.end()) return it->second;
    std::vector<std::string> words;
    for (std::size_t at = 0; at < noun.size();) {
      auto const end = std::min(noun.find(' ', at), noun.size());
      words.emplace_back(noun.substr(at, end - at));
      at = end + 1;
    }
    std::size_t marked = 0; // words before the first preposition take the mark, or the last of them alone
    while (marked < words.size() && !stops_plural(words[marked])) ++marked;
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0) out += ' ';
      out += i < marked && (!plural_last_ || i + 1 == marked) ? plural_word(words[i]) : words[i];
    }
    return out;
  }

  auto stops_plural(std::string const& word) const -> bool {
    return std::any_of(plural_stops_.begin(), plural_stops_.end(), [&](std::string const& stop) {
      return word == stop || (stop.ends_with('\'') && word.starts_with(stop));
    });
  }

  auto plural_word(std::string_view word) const -> std::string {
    for (auto const& [ending, replaced] : plural_endings_) {
      if (word.ends_with(ending)) return std::string{word.substr(0, word.size() - ending.size())} + replaced;
    }
    return std::string{word};
  }

  auto sources(Toml const& table) -> void {
    require_known_keys(table, {"plurals", "class", "transparent", "state_media", "check"}, file_);
    if (auto const* plurals = table["plurals"].as_table()) {
      for (auto const& [singular, form] : *plurals) irregular_[std::string{singular.str()}] = text_of(form, "plural");
    }
    if (auto const* t = table["transparent"].as_table()) {
      for (auto const& noun : strings_at(*t, "nouns")) pack_.transparent.push_back(fold(noun));
    }
    if (auto const* t = table["state_media"].as_table()) {
      for (auto const& phrase : strings_at(*t, "complements")) pack_.state_media_words.push_back(fold(phrase));
      for (auto const& adjective : strings_at(*t, "adjectives")) {
        auto const masculine = fold(adjective);
        for (auto const& form : {masculine, masculine + "s", masculine.ends_with("el") || masculine.ends_with("al") ? masculine + (masculine.ends_with("el") ? "le" : "e") : masculine + "e",
                                 (masculine.ends_with("el") ? masculine + "les" : masculine + "es")}) {
          pack_.state_media_words.push_back(form);
        }
      }
    }
    tables(table, "class", [&](Toml const& t) {
      require_known_keys(t, {"id", "level", "indefinite", "indefinite_of", "plural", "plural_of", "possessive", "of_person", "of_medium", "animate", "gender", "number", "nouns", "example", "speaks", "not"}, file_);
      NounClass c;
      c.id = text_of(required(t, "id"), "id");
      auto const level = [&](std::string_view key, Level otherwise) {
        auto const* node = t.get(key);
        return node ? named(*node, key, level_names) : otherwise;
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
        auto const slash = both.find('/');
        for (auto const& noun : slash == std::string::npos ? std::vector<std::string>{both} : std::vector<std::string>{both.substr(0, slash), both.substr(slash + 1)}) {
          add_noun(noun, entry, plural_only);
          if (!plural_only && c.id != "impersonal") add_noun(plural(noun), entry, false); // « ONS » is no plural of « on »
        }
      }
    });
  }

  /// A form that a class lists itself (« autorités ») wins over the plural of another class's noun.
  auto add_noun(std::string_view noun, std::uint16_t entry, bool listed_plural) -> void {
    auto words = split(noun);
    if (words.size() == 1) {
      if (listed_plural) pack_.nouns[words.front()] = entry;
      else pack_.nouns.emplace(words.front(), entry);
    } else {
      add_phrase(std::move(words), phrase(PackPhrase::What::noun_class, 0, entry));
    }
  }

  auto places(Toml const& table) -> void {
    require_known_keys(table, {"metonymy", "country", "alias", "organization", "adjective"}, file_);
    if (auto const* names = table["metonymy"].as_table()) {
      for (auto const& [name, of] : *names) pack_.metonyms[fold(name.str())] = {std::string{name.str()}, text_of(of, "metonymy")};
    }
    if (auto const* groups = table["country"].as_table()) {
      for (auto const& [group, node] : *groups) {
        std::uint8_t const gender = (group.str().starts_with("feminine") ? 2 : 1) | (group.str().find("plural") != std::string_view::npos ? 4 : 0);
        if (auto const* countries = node.as_table()) {
          for (auto const& [name, adjective] : *countries) pack_.countries[fold(name.str())] = gender;
        }
      }
    }
    if (auto const* groups = table["organization"].as_table()) {
      for (auto const& [group, node] : *groups) {
        bool const feminine = group.str().starts_with("feminine");
        bool const plural = group.str().find("plural") != std::string_view::npos;
        auto const* organizations = node.as_table();
        if (!organizations) throw error_at(file_, node, "organization must hold tables");
        for (auto const& [name, acronym] : *organizations) {
          KnownOrganization known{std::string{name.str()}, text_of(acronym, "acronym"), feminine, plural};
          if (!known.acronym.empty()) pack_.organizations[fold(known.acronym)] = known;
          pack_.organizations[fold(name.str())] = std::move(known);
        }
      }
    }
  }

  auto titles(Toml const& table) -> void {
    require_known_keys(table, {"abbreviation", "title", "function", "particle", "suffix", "role"}, file_);
    particles(table);
    title_roles(table);
    for (auto const* group : {"abbreviation", "title", "function"}) {
      auto const* t = table[group].as_table();
      if (!t) continue;
      for (auto const& [key, node] : *t) {
        auto const name = key.str();
        if (name == "example" || name == "not" || !node.is_array()) continue;
        std::uint8_t const gender = name.starts_with("masculine") ? 1 : name.starts_with("feminine") ? 2 : 3;
        for (auto const& word : strings(node, name)) {
          auto folded = fold(word);
          pack_.titles[folded] = gender;
          if (group == std::string_view{"abbreviation"} && folded.ends_with('.')) pack_.token_rules.abbreviations.insert(folded.substr(0, folded.size() - 1));
        }
      }
    }
  }

  /// « Me » = avocat, avocate: what whoever has the title is called without it.
  auto title_roles(Toml const& table) -> void {
    auto const* t = table["role"].as_table();
    if (!t) return;
    for (auto const& [key, node] : *t) {
      for (auto const& word : strings(node, key.str())) pack_.title_roles[fold(key.str())].push_back(fold(word));
    }
  }

  auto particles(Toml const& table) -> void {
    auto const* t = table["particle"].as_table();
    if (!t) return;
    for (auto const& [key, node] : *t) {
      if (!node.is_array()) continue;
      for (auto const& word : strings(node, key.str())) pack_.particles.emplace(fold(word), true);
    }
  }

  auto times(Toml const& table) -> void {
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

  auto anonymity(Toml const& table) -> void {
    for (auto const* group : {"descriptor", "request", "reason", "changed_name"}) {
      tables(table, group, [&](Toml const& t) {
        auto const kind = text_of(required(t, "kind"), "kind");
        bool const rote = t["rote"].value_or(false);
        for (auto const* key : {"words", "phrases"}) {
          for (auto const& phrase : strings_at(t, key)) pack_.signals.push_back({std::string{group} == "descriptor" ? "descriptor_" + kind : kind, fold(phrase), rote});
        }
      });
    }
  }

  auto signals(Toml const& table) -> void {
    require_known_keys(table, {"signal"}, file_);
    tables(table, "signal", [&](Toml const& t) {
      auto const id = text_of(required(t, "id"), "id");
      for (auto const& phrase : strings_at(t, "phrases")) pack_.signals.push_back({id, fold(phrase), false});
    });
  }

  auto page(Toml const& table) -> void {
    std::vector<std::string_view> known;
    for (auto const& [name, member] : page_word_lists) known.push_back(name);
    known.push_back("example");
    require_known_keys(table, known, file_);
    for (auto const& [name, member] : page_word_lists) {
      auto more = strings_at(table, name);
      auto& list = pack_.page.*member;
      list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
  }

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
  std::vector<std::pair<std::string, std::string>> plural_endings_;
  bool plural_last_ = false;
};

} // namespace

auto read_pack(std::string_view lang, std::vector<PackFile> const& files) -> Pack { return read_pack(lang, files, Morphology::of(lang)); }

auto read_pack(std::string_view lang, std::vector<PackFile> const& files, Morphology const& morphology) -> Pack {
  Pack pack;
  Reader reader{pack, lang, morphology};
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

auto gather_facts(Pack& pack) -> void {
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
}

auto Pack::agent(std::string_view noun, Features features) const -> bool {
  bool const masculine = has(features, Feature::noun_masculine), feminine = has(features, Feature::noun_feminine);
  auto const known = [&](std::string_view stem, std::string const& ending) {
    auto const other = morphology.features(std::string{stem} + ending);
    return !ending.empty() && (has(other, Feature::noun) || has(other, Feature::adjective));
  };
  for (auto const& ending : agent_endings) {
    for (auto const& [own, other] : {std::pair{&ending.masculine, &ending.feminine}, {&ending.feminine, &ending.masculine}}) {
      for (auto const form : {noun, noun.substr(0, noun.size() - (noun.ends_with("s") ? 1 : 0))}) { // « Palois », « soudeurs »
        if (own->empty() || !form.ends_with(*own) || form.size() <= own->size() + 2) continue;
        if (masculine == feminine || known(form.substr(0, form.size() - own->size()), *other)) return true;
      }
    }
  }
  return false;
}

} // namespace sourcier
