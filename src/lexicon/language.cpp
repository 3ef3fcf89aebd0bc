#include "lexicon/language.hpp"

#include "error.hpp"
#include "lexicon/pack.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace sourcier {
namespace {

/// Function words, between blanks. Those that several languages share are given to each of them, so that they decide
/// nothing; what is left decides.
struct Profile {
  std::string_view code, name, words;
};

constexpr std::array<Profile, 7> profiles{{
    {"fr", "French",
     " le la les l un une des du de d et est en dans que qui qu pour pas sur au aux avec ce cette ces il elle ils "
     "elles "
     "ne n se s son sa ses leur leurs par plus ont été était être mais ou où selon après nous vous on y sont cet "
     "comme tout aussi dont sans entre "},
    {"en", "English",
     " the of and to in is that for it was on with as by at from his her he she they said not are were be been has "
     "have had but or an a this which who will would their its about after "},
    {"de", "German",
     " der die das und in zu den von mit ist nicht ein eine einen einem einer des dem im für auf sich auch als an es "
     "er sie wurde werden hat haben nach bei aus dass wie oder aber war sind "},
    {"es", "Spanish",
     " el la los las un una unos de del y es en que por para no con se su sus lo al como más pero ha han fue son esta "
     "este entre cuando muy sin sobre también "},
    {"it", "Italian",
     " il lo la i gli le un una di del della dei delle e è in che per non con si suo sua al alla da dal dalla sono "
     "ha hanno come più ma anche nel nella questo questa "},
    {"nl", "Dutch",
     " de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar uit maar nog over heeft "
     "hebben wordt werd deze dit die hij zij "},
    {"pt", "Portuguese",
     " o a os as um uma de do da dos das e é em que por para não com se seu sua no na nos nas ao à como mais mas foi "
     "são ou também pelo pela entre "},
}};

/// A text this long, in words, is long enough to be sure of.
constexpr std::uint32_t enough_words = 40;

struct Census {
  std::array<std::uint32_t, profiles.size()> hits{};
  std::uint32_t words = 0;
  std::uint32_t foreign = 0; ///< words with no Latin letter
};

/// For each function word the languages that have it, a bit each: a corpus asks for every word of every article.
auto languages_by_word() -> std::unordered_map<std::string_view, std::uint32_t> {
  auto out = std::unordered_map<std::string_view, std::uint32_t>{};
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    for (auto words = profiles[i].words; !words.empty();) {
      auto const end = std::min(words.find(' '), words.size());
      if (end > 0) out[words.substr(0, end)] |= 1U << i;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  return out;
}

auto count_word(Census& census, std::string_view folded, bool latin) -> void {
  ++census.words;
  if (!latin) {
    ++census.foreign;
    return;
  }
  static auto const words = languages_by_word();
  auto const found = words.find(folded);
  if (found == words.end()) return;
  for (std::size_t i = 0; i < profiles.size(); ++i) census.hits[i] += found->second >> i & 1U;
}

/// Latin letters lie below U+0250, and the marks of decomposed ones from U+0300.
constexpr auto is_latin(char32_t c) -> bool {
  return c < 0x250 || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);
}

auto count_words(std::string_view text) -> Census {
  // The head of a text says what the rest is written in; five megabytes need not be read for that.
  constexpr std::size_t most = 65536;
  constexpr std::size_t longest_word = 24;
  Census census;
  std::string word;
  std::size_t begin = 0;
  bool inside = false;
  bool latin = false;
  auto const end = std::min(text.size(), most);
  for (std::size_t at = 0; at <= end;) {
    auto const [value, length] = at < end ? decode_one(text, at) : CodePoint{U' ', 1};
    if (is_letter(value)) {
      if (!inside) {
        begin = at;
        inside = true;
        latin = false;
      }
      latin = latin || is_latin(value);
    } else if (inside) {
      inside = false;
      word.clear();
      if (at - begin <= longest_word) fold_into(word, text.substr(begin, at - begin));
      count_word(census, word, latin);
    }
    at += length == 0 ? 1 : length;
  }
  return census;
}

auto known_languages(Packs const& packs) -> std::string {
  std::string out;
  for (auto const& lang : packs.languages()) out += (out.empty() ? "" : ", ") + lang;
  return out;
}

} // namespace

auto tell_language(std::string_view text) -> std::string {
  auto const census = count_words(text);
  if (census.words >= 5 && census.foreign * 2 > census.words) return "other";
  auto const* const best = std::max_element(census.hits.begin(), census.hits.end());
  if (*best == 0 || *best * 20 < census.words) return census.words >= enough_words ? "other" : "";
  // A short text with a tie between languages says nothing.
  auto const ties = std::count(census.hits.begin(), census.hits.end(), *best);
  if (ties > 1 && census.words < enough_words) return "";
  return std::string{profiles[static_cast<std::size_t>(best - census.hits.begin())].code};
}

auto language_name(std::string_view code) -> std::string_view {
  for (auto const& profile : profiles) {
    if (profile.code == code) return profile.name;
  }
  return code;
}

auto choose_language(std::string_view asked, std::string_view text, Packs const& packs) -> std::string {
  auto told = asked.empty() || asked == "auto" ? tell_language(text) : std::string{asked};
  if (told.empty()) return packs.language("fr") != nullptr ? "fr" : packs.languages().front();
  if (packs.language(told) != nullptr) return told;
  if (told == "other") throw InputError("the text is in none of the languages known: " + known_languages(packs));
  throw InputError("no language pack for " + std::string{language_name(told)} +
                   (language_name(told) == told ? "" : " (" + told + ")") + "; known: " + known_languages(packs));
}

} // namespace sourcier
