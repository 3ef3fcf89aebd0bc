#pragma once
#include "attribution/attribution.hpp"
#include "corpus/fingerprint.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::corpus {

/// One hand through which a claim came, as a line of scan has it.
struct LinkRow {
  std::string cue, source, speaker;
  Level level = Level::unattributed;
  std::optional<StateMedia> media; ///< any class
  bool anonymity_requested = false;
  std::string anonymity_reason;
};

struct ClaimRow {
  std::string text; ///< its pieces, joined by « […] »
  std::string form, kind, stance, construct, venue;
  bool conditional = false;
  std::uint32_t begin = 0, end = 0; ///< bytes of the article, first piece to last
  std::uint32_t line = 0;
  std::vector<LinkRow> chain;
};

struct FindingRow {
  std::string rule, severity, message;
  std::uint32_t begin = 0, end = 0;
};

struct CreditRow {
  std::string text;
  std::vector<std::string> names, state_media;
};

/// A line of sourcier.article/1: what comparisons, archives and stories are made from.
struct ArticleRow {
  std::string id, lang;
  std::optional<std::string> outlet, url, date, title;
  std::map<std::string, std::string> members; ///< carried over beside these, as text
  std::string hash;                           ///< of the text; empty when the line has none
  std::optional<Signature> signature;
  std::uint32_t words = 0; ///< of the prose; 0 when the line does not say
  std::vector<ClaimRow> claims;
  std::vector<CreditRow> credits;
  std::vector<FindingRow> findings;

  /// Who stands at the origin of a claim: the last link.
  [[nodiscard]] static auto origin(ClaimRow const& claim) -> LinkRow const& { return claim.chain.back(); }
};

/// Reads an object of sourcier.article/1.
/// @throws InputError when it is none.
[[nodiscard]] auto read_row(nlohmann::json const& line) -> ArticleRow;

[[nodiscard]] auto parse_level(std::string_view name) -> std::optional<Level>;
[[nodiscard]] auto parse_media_class(std::string_view name) -> std::optional<StateMediaClass>;

/// Who a link is: the speaker, else the words of the text; empty when nobody is named.
[[nodiscard]] auto name_of(LinkRow const& link) -> std::string const&;

} // namespace sourcier::corpus
