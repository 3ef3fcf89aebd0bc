#pragma once
#include "corpus/article_row.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::corpus {

/// A source that is named in an article, and how many of its claims have it.
struct NamedCount {
  std::string name;
  std::string note; ///< level of an origin, class of a medium; empty: none
  std::uint32_t count = 0;
};

/// One article in whole numbers: what a comparison needs of it and nothing more. Lists are in the order of names.
struct Tally {
  std::string id;
  std::string hash;
  std::string title;
  std::map<std::string, std::string> members; ///< outlet, lang, date, url and what else was carried over
  std::optional<Signature> signature;
  std::uint32_t words = 0; ///< of the prose; 0 when that is not known
  std::uint32_t claims = 0;
  std::array<std::uint32_t, 10> levels{}; ///< by origin, indexed by Level
  std::array<std::uint32_t, 7> media{};   ///< claims with a link of this class, indexed by StateMediaClass
  std::uint32_t state_media = 0;          ///< claims with a link that is state-controlled media
  std::uint32_t conditional = 0;
  std::uint32_t direct = 0;       ///< wholly or partly in quotation marks
  std::uint32_t relays = 0;       ///< links between the reader and the origin, summed over the claims
  std::uint32_t relayed = 0;      ///< claims with at least one
  std::uint32_t named = 0;        ///< different persons named at the origin of a claim
  std::uint32_t origin_count = 0; ///< different origins
  bool state_credit = false;      ///< a credit line names state-controlled media
  std::vector<NamedCount> origins, cited_media, credits;
};

[[nodiscard]] auto tally(ArticleRow const& row) -> Tally;

/// A line of the schema sourcier.tally/1, with its line end, and back.
/// @throws InputError when the object is none.
[[nodiscard]] auto to_line(Tally const& tally) -> std::string;
[[nodiscard]] auto read_tally(nlohmann::json const& line) -> Tally;

/// Puts tallies into the one order in which they are worked on, whatever order they came in, and leaves out those that
/// came twice. Returns how many were left out.
auto sort_tallies(std::vector<Tally>& tallies) -> std::size_t;

/// "2024-05" of "2024-05-17T10:00:00Z", "17/05/2024", "20240517"; empty when the text is no date.
[[nodiscard]] auto month_of(std::string_view date) -> std::string;

} // namespace sourcier::corpus
