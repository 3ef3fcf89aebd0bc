#pragma once
#include "text/span.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// Entries of one or more words, and what their first words begin with: most words of a page open none.
struct PageList : std::vector<std::string> {
  using std::vector<std::string>::vector;

  /// Whether an entry may have this first word; asked once `index` has looked at them.
  [[nodiscard]] auto may_open(std::string_view word) const -> bool {
    auto const opening = opening_of(word);
    return (openings[opening / 64] >> (opening % 64) & 1U) != 0;
  }
  auto index() -> void {
    openings = {};
    for (auto const& entry : *this) {
      auto const opening = opening_of(std::string_view{entry}.substr(0, entry.find(' ')));
      openings[opening / 64] |= std::uint64_t{1} << opening % 64;
    }
  }

private:
  /// One of 256 classes of words by their first two bytes.
  [[nodiscard]] static auto opening_of(std::string_view word) -> unsigned {
    auto const byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
    return (byte(0) * 31 + byte(1)) % 256;
  }

  std::array<std::uint64_t, 4> openings{};
};

/// The words by which the furniture of a news page is known, in one language. Filled by a pack
/// (grammars/<lang>/lexicon/page.toml, one array of strings a field), then passed through `prepared`.
struct PageWords {
  PageList agencies;       ///< news agencies: AFP, Agence France-Presse
  PageList outlets;        ///< papers and broadcasters as they sign: L'Obs, Le Parisien
  PageList credit_with;    ///< avec
  PageList credit_source;  ///< source, sources, crédit
  PageList credit_by;      ///< par, propos recueillis par
  PageList credit_plural;  ///< agences, dépêches: credits that name nobody
  PageList credit_filler;  ///< et, la rédaction: what may stand between the names
  PageList name_particles; ///< de, du, la: small words inside a name or a place
  PageList months;
  PageList date_words; ///< weekdays, à, h, GMT: what else a line of date may hold
  PageList updates;    ///< dernière mise à jour, publié le
  PageList related;    ///< lire aussi, à regarder aussi
  PageList labels;     ///< mots-clés, photo: with a colon, they make the line boilerplate
  PageList invites;    ///< abonnez-vous, suivez-nous: openings of lines
  PageList furniture;  ///< whole lines: Partager, Commentaires Facebook
  PageList rights;     ///< tous droits réservés, in any language
  PageList openers;    ///< words that open a sentence of the body: le, dans, cette
};

/// Every list and its key in TOML.
inline constexpr std::array<std::pair<std::string_view, PageList PageWords::*>, 17> page_word_lists{{
    {"agencies", &PageWords::agencies},
    {"outlets", &PageWords::outlets},
    {"credit_with", &PageWords::credit_with},
    {"credit_source", &PageWords::credit_source},
    {"credit_by", &PageWords::credit_by},
    {"credit_plural", &PageWords::credit_plural},
    {"credit_filler", &PageWords::credit_filler},
    {"name_particles", &PageWords::name_particles},
    {"months", &PageWords::months},
    {"date_words", &PageWords::date_words},
    {"updates", &PageWords::updates},
    {"related", &PageWords::related},
    {"labels", &PageWords::labels},
    {"invites", &PageWords::invites},
    {"furniture", &PageWords::furniture},
    {"rights", &PageWords::rights},
    {"openers", &PageWords::openers},
}};

/// The lists as `read_document` needs them: folded, parted into words as a page is, sorted.
[[nodiscard]] auto prepared(PageWords words) -> PageWords;

class Pieces;

/// Whether a line is boilerplate whatever stands around it: a menu entry, a date of update, « Lire aussi : … », a line
/// of rights, a line in another script.
[[nodiscard]] auto is_furniture(std::string_view text, Span line, PageWords const& words) -> bool;
/// The same of a line that has its pieces already.
[[nodiscard]] auto is_furniture(std::string_view text, Span line, Pieces& pieces, PageWords const& words) -> bool;
/// In bytes; what is longer is read as text.
inline constexpr std::uint32_t longest_furniture = 300;

/// « Lire aussi : … » inside running text: the phrase, and the headline after it where its end can be told.
[[nodiscard]] auto find_inline_related(std::string_view text, Span line, PageWords const& words) -> std::vector<Span>;

/// « …la ville.ECO/Z/KLM »: an agency's routing words in capitals, stuck to the last sentence.
[[nodiscard]] auto find_closing_slug(std::string_view text, Span line) -> std::optional<Span>;

/// Whether a line has the looks of a headline in a menu: some words, no final mark, no opening mark, no table cell.
[[nodiscard]] auto looks_like_headline(std::string_view line) -> bool;

/// Whether a line ends as a sentence does, closing quotation marks and brackets aside.
[[nodiscard]] auto ends_sentence(std::string_view line) -> bool;

} // namespace sourcier
