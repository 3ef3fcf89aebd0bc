#pragma once
#include "text/document.hpp"
#include "text/page.hpp"
#include "text/pieces.hpp"

namespace sourcier {

/// A line or a bracket that is a credit and nothing else: « Avec TASS et agences », « (ATS/NXP) », « © 2018 AFP ».
struct CreditReading {
  std::vector<std::string> names; ///< as written, without the article
  bool is_led = false;            ///< says by a word or a sign that it is a credit (avec, source, ©)
};
[[nodiscard]] auto read_credit(std::string_view text, Span span, PageWords const& words)
    -> std::optional<CreditReading>;
/// The same of a stretch that has its pieces already.
[[nodiscard]] auto read_credit(std::string_view text, Span span, Pieces& pieces, PageWords const& words)
    -> std::optional<CreditReading>;

/// The opening of a paragraph that says where, when and from whom, up to its dash.
struct Dateline {
  std::uint32_t end = 0; ///< where the text begins
  std::optional<Credit> credit;
};
/// `lone_place`: whether « MONTRÉAL — », without date and agency, counts (an interview's turn may look the same).
[[nodiscard]] auto find_dateline(std::string_view text, Span line, PageWords const& words, bool lone_place)
    -> std::optional<Dateline>;

/// A credit that closes a paragraph: « … du pays. (avec AFP) », « … en 2019. Reuters ».
[[nodiscard]] auto find_closing_credit(std::string_view text, Span line, PageWords const& words)
    -> std::optional<Credit>;

/// « … le fleuve montepar L'Obs »: the signature that a video player leaves at a line's end, stuck to the last
/// word. No names when it is a mere address (« par tillac.fr »).
[[nodiscard]] auto find_glued_signature(std::string_view text, Span line, PageWords const& words)
    -> std::optional<Credit>;

} // namespace sourcier
