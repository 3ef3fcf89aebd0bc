#pragma once
#include "text/span.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// The words by which the furniture of a news page is known, in one language. Filled by a pack
/// (grammars/<lang>/lexicon/page.toml, one array of strings a field), then passed through `prepared`.
struct PageWords {
  std::vector<std::string> agencies;       ///< news agencies: AFP, Agence France-Presse
  std::vector<std::string> outlets;        ///< papers and broadcasters as they sign: L'Obs, Le Parisien
  std::vector<std::string> credit_with;    ///< avec
  std::vector<std::string> credit_source;  ///< source, sources, crédit
  std::vector<std::string> credit_by;      ///< par, propos recueillis par
  std::vector<std::string> credit_plural;  ///< agences, dépêches: credits that name nobody
  std::vector<std::string> credit_filler;  ///< et, la rédaction: what may stand between the names
  std::vector<std::string> name_particles; ///< de, du, la: small words inside a name or a place
  std::vector<std::string> months;
  std::vector<std::string> date_words; ///< weekdays, à, h, GMT: what else a line of date may hold
  std::vector<std::string> updates;    ///< dernière mise à jour, publié le
  std::vector<std::string> related;    ///< lire aussi, à regarder aussi
  std::vector<std::string> labels;     ///< mots-clés, photo: with a colon, they make the line boilerplate
  std::vector<std::string> invites;    ///< abonnez-vous, suivez-nous: openings of lines
  std::vector<std::string> furniture;  ///< whole lines: Partager, Commentaires Facebook
  std::vector<std::string> rights;     ///< tous droits réservés, in any language
  std::vector<std::string> openers;    ///< words that open a sentence of the body: le, dans, cette
};

/// Every list and its key in TOML.
inline constexpr std::array<std::pair<std::string_view, std::vector<std::string> PageWords::*>, 17> page_word_lists{{
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
