#include "lexicon/language.hpp"

#include "lexicon/string_map.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

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

/// Which of the profiles have a word: a bit each.
auto languages_of_words() -> StringMap<std::uint32_t> const& {
  static auto const words = [] {
    StringMap<std::uint32_t> out;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
      auto const all = profiles[i].words;
      for (std::size_t begin = 1, end = 0; begin < all.size(); begin = end + 1) {
        end = all.find(' ', begin);
        out[all.substr(begin, end - begin)] |= 1U << i;
      }
    }
    return out;
  }();
  return words;
}

auto count_word(Census& census, std::string_view folded, bool latin) -> void {
  ++census.words;
  if (!latin) {
    ++census.foreign;
    return;
  }
  auto const& known = languages_of_words();
  auto const found = known.find(folded);
  if (found == known.end()) return;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    if ((found->second & 1U << i) != 0) ++census.hits[i];
  }
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
  bool inside = false, latin = false;
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

} // namespace

auto tell_language(std::string_view text) -> std::string {
  auto const census = count_words(text);
  if (census.words >= 5 && census.foreign * 2 > census.words) return "other";
  auto const best = std::max_element(census.hits.begin(), census.hits.end());
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

} // namespace sourcier
