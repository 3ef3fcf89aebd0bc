#pragma once
#include "analysis.hpp"
#include "messages.hpp"
#include "render.hpp"
#include "text/line_index.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What several formats show of an analysis, in words. Nothing here judges: it counts, groups and names what is there.

namespace sourcier::reports {

inline constexpr auto all_levels =
    std::array{Level::named_person,     Level::office,  Level::organization, Level::document,  Level::media,
               Level::official_unnamed, Level::witness, Level::collective,   Level::anonymous, Level::unattributed};

/// One article as a report in `lang` shows it. The analysis must outlive it.
struct View {
  Analysis const& analysis;
  Lang lang;
  LineIndex lines;
  MediaLookup media;
};

/// A source and how often it stands at the origin of a claim or passes one on.
struct SourceRow {
  std::string name;
  Level level = Level::unattributed;
  std::optional<StateMedia> media;
  std::uint32_t origin = 0;
  std::uint32_t relay = 0;
};

[[nodiscard]] auto make_view(Analysis const& analysis, RenderOptions const& options) -> View;
[[nodiscard]] auto ui_language(Analysis const& analysis, RenderOptions const& options) -> Lang;

/// The words of a span; empty when the span lies outside the text.
[[nodiscard]] auto words(Analysis const& analysis, Span span) -> std::string_view;
[[nodiscard]] auto title(View const& view) -> std::string;
/// « Qui parle dans « … » ? », or « dans cet article » when it has no title.
[[nodiscard]] auto report_title(View const& view) -> std::string;
/// The pieces of a claim on one line, with « […] » for what stands between them.
[[nodiscard]] auto content_text(View const& view, Attribution const& attribution) -> std::string;
/// Who this is: the speaker, else the words of the text, else « personne n’est cité ».
[[nodiscard]] auto link_name(View const& view, Link const& link) -> std::string;
/// « Wall Street Journal ← ses sources », from the link nearest to the reader to the origin.
[[nodiscard]] auto chain_text(View const& view, Attribution const& attribution) -> std::string;
[[nodiscard]] auto origin(Attribution const& attribution) -> Link const&;
/// Whether a message quotes these words, or begins to: then they need not be shown beside it.
[[nodiscard]] auto says(std::string_view message, std::string_view words) -> bool;
[[nodiscard]] auto line_of(View const& view, Span span) -> std::uint32_t;
[[nodiscard]] auto flagged(Link const& link) -> bool; ///< state-controlled media

/// Sources by level, the busiest first, then as the article brings them.
[[nodiscard]] auto source_rows(View const& view) -> std::vector<SourceRow>;
/// How many claims have each level at their origin, in the order of `all_levels`, zeros left out.
[[nodiscard]] auto level_counts(View const& view) -> std::vector<std::pair<Level, std::uint32_t>>;
/// Classed media of links and credits, each once.
[[nodiscard]] auto media_notes(View const& view) -> std::vector<StateMedia>;
/// What is known of the names in credit lines: by the registry, else by the article's own links.
class CreditMedia {
public:
  CreditMedia(Analysis const& analysis, MediaLookup const& lookup);
  [[nodiscard]] auto find(std::string_view name) const -> std::optional<StateMedia>;

private:
  MediaLookup const& lookup_;
  std::map<std::string, StateMedia const*> by_name_; ///< in lower case
};
/// « TASS, Russie (contrôlé par l’État) ».
[[nodiscard]] auto media_text(Lang lang, StateMedia const& media) -> std::string;
/// « au conditionnel », « démenti », …: what the claim's own words say of it, and its state media when asked for.
[[nodiscard]] auto remarks(View const& view, Attribution const& attribution, bool with_media = true)
    -> std::vector<std::string>;
[[nodiscard]] auto severity_name(Lang lang, Severity severity) -> std::string;

/// A finding as a person reads it.
struct FlagWords {
  std::string message;
  std::string quoted; ///< the article's words, in marks; empty when the message says them itself
  std::string why;    ///< why the rule exists and whose it is; empty for a rule that is not ours
};
[[nodiscard]] auto flag_words(View const& view, Finding const& finding, std::size_t columns) -> FlagWords;

/// One paragraph in plain words: how many claims, who stands behind them, what share is anonymous, state media.
[[nodiscard]] auto summary_text(View const& view) -> std::string;

[[nodiscard]] auto joined(std::vector<std::string> const& parts, std::string_view separator) -> std::string;

/// http or https and nothing that could end a link: safe to be one.
[[nodiscard]] auto is_web_address(std::string_view url) -> bool;

/// The country's name, else its code.
[[nodiscard]] auto country_name(Lang lang, std::string_view code) -> std::string;

} // namespace sourcier::reports
