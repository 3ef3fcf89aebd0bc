#include "analyze.hpp"
#include "lexicon/pack.hpp"
#include "support/files.hpp"
#include "support/gaps.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>

// Every entry of a lexicon brings a sentence in which it reports a claim, and often one in which it does not:
// lexicon_examples_test LANG GAPS [WORD]. An example must give a claim with the entry's own word in a cue; the sentence
// under `not` must give none.

using namespace sourcier;

namespace {

auto words_of(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> out;
  auto const folded = fold(text);
  std::string word;
  for (std::size_t at = 0; at <= folded.size();) {
    auto const [value, length] = decode_one(folded, at);
    if (length != 0 && (is_letter(value) || is_digit(value))) {
      word.append(folded, at, length);
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

auto has_word(std::vector<std::string> const& words, std::string const& word) -> bool {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the words of a cue, and those up to the end of its source, hold the entry's own.
using Holds = std::function<bool(std::vector<std::string> const& cue, std::vector<std::string> const& with_source)>;

class Examples {
public:
  Examples(std::string const& lang, std::string const& gaps_file, std::string only)
      : lang_(lang), gaps_(gaps_file), only_(std::move(only)), packs_(Packs::embedded()),
        pack_(read_pack(lang, embedded_packs().at(lang_))) {}

  auto run() -> int {
    for (std::uint16_t v = 0; v < pack_.verbs.size(); ++v) verb(v);
    for (auto const& cue : pack_.nominal_cues) noun(cue);
    for (auto const& opener : pack_.source_openers) preposition(opener);
    return only_.empty() ? gaps_.finish() : 0;
  }

private:
  auto verb(std::uint16_t number) -> void {
    auto const& entry = pack_.verbs[number];
    auto const is_form = [&](std::string const& word) {
      auto const found = pack_.forms_of(word);
      return std::any_of(found.begin(), found.end(), [&](VerbForm const& form) {
        return form.verb == number || pack_.verbs[form.verb].lemma == entry.lemma;
      });
    };
    auto const holds = [&](std::vector<std::string> const& cue, std::vector<std::string> const&) {
      return std::any_of(cue.begin(), cue.end(), is_form);
    };
    auto const lemma = (entry.pronominal == Pronominal::required ? "se " : "") + entry.lemma;
    sentences("speech_verbs", lemma, entry.example, entry.counterexample, holds);
  }

  auto noun(NominalCue const& entry) -> void {
    // Plurals change the end of a word only.
    auto const stem = words_of(entry.lemma).front();
    auto const holds = [&](std::vector<std::string> const& cue, std::vector<std::string> const&) {
      return std::any_of(cue.begin(), cue.end(), [&](std::string const& word) {
        return word.starts_with(stem) || word == stem.substr(0, stem.size() - 1) + "ux";
      });
    };
    sentences("nominal_cues", entry.lemma, entry.example, entry.counterexample, holds);
  }

  auto preposition(SourceOpener const& entry) -> void {
    auto wanted = words_of(entry.words);
    if (wanted.size() > 1 && (wanted.back() == "de" || wanted.back() == "à")) wanted.pop_back();
    auto const holds = [&](std::vector<std::string> const&, std::vector<std::string> const& all) {
      return std::all_of(wanted.begin(), wanted.end(), [&](std::string const& word) { return has_word(all, word); });
    };
    sentences("prepositions", entry.words, entry.example, entry.counterexample, holds);
  }

  auto sentences(std::string const& file, std::string const& entry, std::string const& example,
                 std::string const& counterexample, Holds const& holds) -> void {
    if (!example.empty()) check(file, entry, "example", example, holds, true);
    if (!counterexample.empty()) check(file, entry, "not", counterexample, holds, false);
  }

  auto check(std::string const& file, std::string const& entry, std::string const& key, std::string const& sentence,
             Holds const& holds, bool wanted) -> void {
    if (!only_.empty() && entry != only_) return;
    ArticleInfo info;
    info.lang = lang_;
    auto const analysis = analyze(sentence + '\n', info, packs_);
    auto found = false;
    for (auto const& attribution : analysis.attributions) {
      for (auto const& link : attribution.chain) {
        if (!link.cue) continue;
        auto all = *link.cue;
        if (link.source) all = {std::min(all.begin, link.source->begin), std::max(all.end, link.source->end)};
        found = found || holds(words_of(analysis.document.at(*link.cue)), words_of(analysis.document.at(all)));
      }
    }
    auto name = file + ": " + entry + ": " + key;
    for (auto number = 2; !names_.insert(name).second; ++number) {
      name = file + ": " + entry + ' ' + std::to_string(number) + ": " + key;
    }
    auto const unlisted = gaps_.note(file + ' ' + key, name, found == wanted);
    auto const right = found == wanted;
    if (!only_.empty() || (unlisted && !test::accepting())) {
      std::printf("%s  %s: %s\n", right ? "right" : "WRONG", name.c_str(), sentence.c_str());
    }
  }

  std::string lang_;
  test::Gaps gaps_;
  std::string only_;
  std::set<std::string> names_;
  Packs packs_;
  Pack pack_; ///< from its files: what is compiled in has no examples
};

} // namespace

auto main(int argc, char** argv) -> int {
  if (argc < 3) {
    std::fprintf(stderr, "usage: lexicon_examples_test LANG GAPS [WORD]\n");
    return 2;
  }
  try {
    return Examples{argv[1], argv[2], argc > 3 ? argv[3] : ""}.run();
  } catch (std::exception const& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 2;
  }
}
