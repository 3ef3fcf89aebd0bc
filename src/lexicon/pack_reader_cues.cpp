#include "lexicon/pack_reader.hpp"

#include "lexicon/pack_names.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier {

auto PackReader::verbs(Toml const& table) -> void {
  require_known_keys(table, {"verb"}, file_);
  tables(table, "verb", [&](Toml const& t) {
    require_known_keys(
        t, {"lemma", "kind", "stance", "takes", "pronominal", "example", "not", "not_before", "source", "note", "like"},
        file_);
    CueVerb verb;
    auto const& lemma = required(t, "lemma");
    verb.lemma = text_of(lemma, "lemma");
    verb.kind = named(required(t, "kind"), "kind", kind_names);
    verb.stance = t.contains("stance") ? named(*t.get("stance"), "stance", stance_names) : Stance::neutral;
    verb.takes = takes_of(t);
    if (auto const* node = t.get("pronominal")) verb.pronominal = named(*node, "pronominal", pronominal_names);
    if (auto const* node = t.get("source")) {
      verb.document_only = text_of(*node, "source") == "document";
      verb.somebody_only = text_of(*node, "source") == "somebody";
    }
    verb.example = optional_text(t, "example");
    verb.counterexample = optional_text(t, "not");
    for (auto const& noun : strings_at(t, "not_before")) verb.not_before.push_back(fold(noun));
    verb.place = place_of(lemma);
    auto parts = split(verb.lemma);
    if (parts.empty()) throw error_at(file_, lemma, "lemma is empty");
    verb.rest.assign(parts.begin() + 1, parts.end());
    auto const model = t.contains("like") ? optional_text(t, "like") : parts.front();
    if (pack_.morphology.conjugate(model).empty()) {
      throw error_at(file_, lemma, "the dictionary knows no verb \"" + model + R"("; give its model: like = "parler")");
    }
    auto const same = std::find_if(pack_.verbs.begin(), pack_.verbs.end(), [&](CueVerb const& v) {
      return v.lemma == verb.lemma &&
             (v.pronominal == Pronominal::required) == (verb.pronominal == Pronominal::required);
    });
    models_[verb.lemma] = model;
    if (same != pack_.verbs.end()) {
      *same = std::move(verb);
    } else {
      pack_.verbs.push_back(std::move(verb));
    }
  });
}

auto PackReader::index_verbs() -> void {
  if (pack_.verbs.size() >= no_entry) throw PackError{file_ + ": too many verbs for one pack"};
  StringMap<std::vector<VerbForm>> by_form;
  auto const count = static_cast<std::uint16_t>(pack_.verbs.size());
  for (std::uint16_t v = 0; v < count; ++v) {
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

auto PackReader::nominal_cues(Toml const& table) -> void {
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

auto PackReader::openers(Toml const& table) -> void {
  require_known_keys(table, {"preposition"}, file_);
  tables(table, "preposition", [&](Toml const& t) {
    require_known_keys(t,
                       {"words", "kind", "stance", "source", "position", "not_before", "not_after", "needs", "also",
                        "idle_words", "idle_verbs", "example", "not", "note"},
                       file_);
    SourceOpener opener;
    auto const& words = required(t, "words");
    opener.words = text_of(words, "words");
    opener.kind = named(required(t, "kind"), "kind", kind_names);
    auto const source = text_of(required(t, "source"), "source");
    if (auto const* also = t.get("also")) opener.also = named(*also, "also", also_names);
    opener.example = optional_text(t, "example");
    opener.counterexample = optional_text(t, "not");
    opener.place = place_of(words);
    for (auto const& word : strings_at(t, "not_before")) {
      opener.not_before.push_back(fold(word));
      opener.not_before.push_back(fold(plural(word)));
    }
    for (auto const& noun : strings_at(t, "idle_words")) {
      opener.idle_words.push_back(fold(noun));
      opener.idle_words.push_back(fold(plural(noun)));
    }
    auto const forms = [&](std::string_view key) {
      std::vector<std::string> out;
      for (auto const& lemma : strings_at(t, key))
        for (auto const& form : pack_.morphology.conjugate(lemma)) out.push_back(form.form);
      std::sort(out.begin(), out.end());
      return out;
    };
    opener.not_after = forms("not_after");
    opener.idle_verbs = forms("idle_verbs");
    std::sort(opener.idle_words.begin(), opener.idle_words.end());
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

} // namespace sourcier
