#include "lexicon/tagger.hpp"

#include "lexicon/decide.hpp"
#include "text/utf8.hpp"

namespace sourcier {
namespace {

/// Closed classes that a word loses inside a fixed phrase.
constexpr auto closed_marks = Tag::de | Tag::a | Tag::que | Tag::adversative | Tag::subordinator | Tag::si;

/// First pass: what each token may be, word by word and phrase by phrase.
class Marker {
public:
  Marker(TokenList& tokens, Document const& document, Pack const& pack, Registry const& registry)
      : tokens_(tokens), document_(document), pack_(pack), registry_(registry) {}

  auto run() -> void {
    seconds_.assign(tokens_.size(), any_letter);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) mark_word(i);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i)
      if (may_open(i)) mark_phrase(i);
  }

private:
  auto mark_word(std::uint32_t i) -> void {
    auto& token = tokens_[i];
    if (token.any(marks)) return;
    capitals(token, document_.at(token.span));
    if (token.is(Tag::capitalized)) give_accent(token);
    auto const word = tokens_.fold(token);
    auto const found = pack_.facts.find(word);
    bool const known = found != pack_.facts.end();
    auto const facts = known ? found->second : WordFacts{};
    if (!word.starts_with("ex-")) seconds_[i] = facts.seconds;
    if (word == "a" && token.is(Tag::capitalized)) { // « A l'en croire »: a capital without its accent
      if (auto const with = pack_.facts.find("à"); with != pack_.facts.end()) seconds_[i] |= with->second.seconds;
    }
    token.tags |= facts.tags;
    token.features = known ? facts.features : pack_.morphology.features(word);
    if (token.features == 0 && (word.starts_with("ex-") || word.starts_with("co-"))) { // « ex-ministre »
      token.features = pack_.morphology.features(word.substr(3));
      if (auto const it = pack_.nouns.find(word.substr(3)); it != pack_.nouns.end()) token.noun_class = it->second;
    }
    if (token.features == 0) name_of_two_functions(token, word);
    if (token.features == 0) token.features = old_spelling(word);
    if (token.features == 0 && word.size() > 3) token.features = guess(word);
    if (facts.noun_class != no_entry) token.noun_class = facts.noun_class;
    bool const unknown = !known && token.features == 0 && token.noun_class == no_entry; // « franceinfo »
    if ((token.is(Tag::capitalized) || unknown || before_capital(i)) && !token.is(Tag::medium)) mark_medium(i);
    if (token.is(Tag::medium)) of_medium(token);
    if (token.is(Tag::number) && word.find_first_of("0123456789") != std::string_view::npos) token.set(Tag::numeral);
  }

  /// « sergent-chef », « éleveur-laitier »: a noun for somebody before a hyphen, in a word that nobody knows.
  auto name_of_two_functions(Token& token, std::string_view word) const -> void {
    auto const hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen < 4 || token.is(Tag::capitalized)) return;
    auto const lead = word.substr(0, hyphen);
    if (pack_.titles.contains(std::string{lead})) token.set(Tag::title);
    auto const it = pack_.nouns.find(lead);
    auto const* cls = it == pack_.nouns.end() ? nullptr : pack_.noun_class(it->second);
    if (cls == nullptr || !cls->animate) return;
    token.features = pack_.morphology.features(lead);
    token.noun_class = it->second;
  }

  /// « Etat », « Eglise », « Edouard »: a capital without its accent, of a word that is known only with it.
  auto give_accent(Token& token) -> void {
    auto const word = tokens_.fold(token);
    constexpr std::size_t longest = 24; // bytes
    auto const known = [&](std::string_view w) {
      return pack_.facts.find(w) != pack_.facts.end() || pack_.morphology.features(w) != 0;
    };
    for (auto const& [bare, marked] : pack_.bare_capitals) {
      if (!word.starts_with(bare) || word.size() < 3 || word.size() > longest || known(word)) continue;
      auto const accented = marked + std::string{word.substr(bare.size())};
      if (!known(accented)) continue;
      token.fold_begin = static_cast<std::uint32_t>(tokens_.folds.size());
      token.fold_size = static_cast<std::uint16_t>(accented.size());
      tokens_.folds += accented;
      return;
    }
  }

  /// « selon | 20 | Minutes »: a figure that may begin a name.
  [[nodiscard]] auto before_capital(std::uint32_t i) const -> bool {
    if (!tokens_[i].is(Tag::number) || i + 1 >= tokens_.size()) return false;
    auto const first = document_.at(tokens_[i + 1].span).front();
    return first >= 'A' && first <= 'Z';
  }

  /// A medium of the registry, all its words; a name that means other things too only behind « le journal », « l'agence
  /// ».
  auto mark_medium(std::uint32_t i) -> void {
    auto const match = registry_.longest_match(
        document_.text, tokens_[i].span.begin,
        std::min<std::uint32_t>(tokens_[i].span.begin + 80, static_cast<std::uint32_t>(document_.text.size())));
    if (!match) return;
    if (match->ambiguous) {
      bool cue = tokens_[i].is(Tag::acronym);
      for (auto k = i; k-- > 0 && i - k <= 4 && !cue;) {
        auto const* c = pack_.noun_class(tokens_[k].noun_class);
        cue = c != nullptr && (c->level == Level::media || tokens_.fold(tokens_[k]) == "agence");
      }
      if (!cue) return;
    }
    for (auto k = i; k < tokens_.size() && tokens_[k].span.end <= match->span.end; ++k) tokens_[k].set(Tag::medium);
  }

  /// « Jeune Afrique »: in the name of a medium a word is neither a title nor a person.
  auto of_medium(Token& token) const -> void {
    token.clear(Tag::title);
    auto const* cls = pack_.noun_class(token.noun_class);
    if (cls != nullptr && cls->animate) token.noun_class = no_entry;
  }

  /// « reconnait », « parait »: the spelling of 1990; dictionaries have « reconnaît ».
  [[nodiscard]] auto old_spelling(std::string_view word) const -> Features {
    auto const at = word.rfind("ait");
    if (at == std::string_view::npos || word.size() > 24) return 0;
    auto old = std::string{word};
    old.replace(at + 1, 1, "î");
    return pack_.morphology.features(old);
  }

  /// A verb of the first group and an adverb can be told from their ends when the dictionary lacks the word.
  static auto guess(std::string_view word) -> Features {
    if (word.ends_with("ment")) return Features{} | Feature::adverb;
    return 0;
  }

  auto capitals(Token& token, std::string_view surface) const -> void {
    // « al-Halboussi », « el-Kebir »: the article is part of the name
    std::size_t hyphen = 0;
    while (hyphen < 5 && hyphen < surface.size() && surface[hyphen] != '-') ++hyphen;
    if (hyphen < 5 && hyphen < surface.size() && pack_.particles.contains(surface.substr(0, hyphen + 1)))
      surface.remove_prefix(hyphen + 1);
    auto const first = decode_one(surface, 0);
    if (!is_upper(first.value)) return;
    token.set(Tag::capitalized);
    std::uint32_t letters = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = 0; i < surface.size();) {
      auto const c = decode_one(surface, i);
      letters += is_letter(c.value) ? 1 : 0;
      capitals += is_upper(c.value) ? 1 : 0;
      i += c.length;
    }
    if (letters >= 2 && capitals == letters) token.set(Tag::acronym);
  }

  [[nodiscard]] auto may_open(std::uint32_t i) const -> bool {
    if (seconds_[i] == any_letter) return true;
    return seconds_[i] != 0 && i + 1 < tokens_.size() && (seconds_[i] & letter_bit(tokens_.fold(tokens_[i + 1]))) != 0;
  }

  auto mark_phrase(std::uint32_t i) -> void {
    auto word = tokens_.fold(tokens_[i]);
    if (word.starts_with("ex-")) word = word.substr(3);
    if (word == "a" && tokens_[i].is(Tag::capitalized)) word = "à"; // « A l'en croire »
    auto const second = i + 1 < tokens_.size() ? tokens_.fold(tokens_[i + 1]) : std::string_view{};
    auto const letter = second.empty() ? '\n' : second.front(); // no phrase has a word without letters
    std::uint32_t best_tags = 0;
    std::uint32_t best_class = 0;
    for (auto const& phrase : pack_.phrases_of(word)) {
      if (phrase.rest_size != 0 && pack_.rest_of(phrase).front() != letter) continue; // most of them
      if (!matches(i + 1, phrase)) continue;
      auto const length = static_cast<std::uint16_t>(phrase.length);
      switch (phrase.what) {
      case PackPhrase::What::tags:
        if (length <= best_tags) break;
        best_tags = length;
        for (auto k = i; k < i + length; ++k) {
          if (length > 1) tokens_[k].tags &= ~(parts_of_speech | closed_marks);
          tokens_[k].tags |= phrase.tags;
          if (length > 1) tokens_[k].features = 0, tokens_[k].clear(Tag::speech_verb);
        }
        if (!tokens_[i].is(Tag::source_opener)) tokens_[i].phrase_length = length;
        break;
      case PackPhrase::What::noun_class:
        if (length <= best_class) break;
        best_class = length;
        mark_class(i, length, phrase.entry);
        break;
      case PackPhrase::What::source_opener:
        if (tokens_[i].is(Tag::source_opener) && tokens_[i].phrase_length >= length) break;
        tokens_[i].set(Tag::source_opener);
        tokens_[i].entry = phrase.entry;
        tokens_[i].phrase_length = length;
        break;
      case PackPhrase::What::nominal_cue:
        tokens_[i].set(Tag::nominal_cue);
        if (!tokens_[i].is(Tag::source_opener)) tokens_[i].entry = phrase.entry;
        break;
      }
    }
  }

  /// « haut responsable », « agence de presse »: every noun of the phrase belongs to the class.
  auto mark_class(std::uint32_t first, std::uint16_t length, std::uint16_t entry) -> void {
    for (auto k = first; k < first + length; ++k) {
      if (tokens_[k].any(Tag::de | Tag::a)) break;
      tokens_[k].noun_class = entry;
    }
  }

  [[nodiscard]] auto matches(std::uint32_t at, PackPhrase const& phrase) const -> bool {
    if (at + phrase.length - 1 > tokens_.size()) return false;
    for (auto rest = pack_.rest_of(phrase); !rest.empty(); ++at) {
      auto const word = tokens_.fold(tokens_[at]);
      if (rest.size() <= word.size() || rest[word.size()] != '\n' || !rest.starts_with(word)) return false;
      if (tokens_[at].is(Tag::paragraph_start)) return false;
      rest.remove_prefix(word.size() + 1);
    }
    return true;
  }

  TokenList& tokens_;
  Document const& document_;
  Pack const& pack_;
  Registry const& registry_;
  std::vector<std::uint64_t> seconds_; ///< by token: what the second word of a phrase may begin with
};

} // namespace

auto find_decider(std::string_view lang) -> Decide {
  if (lang == "fr") return decide_french;
  if (lang == "en") return decide_english;
  return nullptr;
}

auto tag(TokenList tokens, Document const& document, Pack const& pack, Registry const& registry) -> TokenList {
  return tag(std::move(tokens), document, pack, registry, find_decider(pack.lang));
}

auto tag(TokenList tokens, Document const& document, Pack const& pack, Registry const& registry, Decide decide)
    -> TokenList {
  Marker{tokens, document, pack, registry}.run();
  if (decide != nullptr) decide(tokens, pack);
  return tokens;
}

} // namespace sourcier
