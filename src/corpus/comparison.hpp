#pragma once
#include "corpus/options.hpp"
#include "corpus/statistics.hpp"
#include "corpus/tally.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::corpus {

enum class MeasureKind { share_of_claims, share_of_articles, per_article, per_claim, per_thousand_words };

/// Something that articles are compared by. The id is the name in machine formats: "anonymous", "level.office".
struct Measure {
  std::string_view id;
  MeasureKind kind = MeasureKind::share_of_claims;
  bool tested = false; ///< differences in it are tested; the others are only shown
};

/// All of them, in the order of every list of estimates.
[[nodiscard]] auto measures() -> std::vector<Measure> const&;
[[nodiscard]] auto part_of(Tally const& tally, std::size_t measure) -> Part;

struct Estimate {
  std::uint64_t top = 0, bottom = 0;
  double value = 0;
  std::optional<Interval> wilson; ///< of shares; as if claims were independent
  Interval interval;              ///< by the bootstrap over articles
};

struct Group {
  std::string name; ///< empty: the articles that do not say
  std::uint32_t articles = 0;
  std::uint32_t counted = 0; ///< without the copies of another article of the group
  std::uint32_t shared = 0;  ///< counted ones that another group has too, or nearly
  std::uint32_t silent = 0;  ///< counted ones without a claim
  std::uint64_t claims = 0;
  std::vector<Estimate> estimates;                       ///< by measure
  std::vector<NamedCount> origins, cited_media, credits; ///< the most frequent first, in number of claims or lines
};

/// A tested difference between two groups, or of one group and all the others.
struct Difference {
  std::size_t measure = 0;
  std::size_t group = 0;
  std::optional<std::size_t> other; ///< nothing: all the others
  double value = 0, other_value = 0;
  double p = 1, adjusted = 1;
  bool stands = false;
};

struct Copy {
  std::string id, group, date, title;
};

struct Comparison {
  std::string by;
  Group all;
  std::vector<Group> groups; ///< by name; the one without a name last
  std::vector<Difference> differences;
  std::vector<std::vector<Copy>> copies; ///< groups of near-duplicates, the largest first
  std::uint64_t doubles = 0;             ///< articles that came twice, whole, and count once
  std::uint64_t repeated_ids = 0;        ///< ids that stand for different articles
  std::uint64_t without = 0;             ///< articles that do not say what they are grouped by
  std::uint64_t not_dates = 0;           ///< dates that are none
  std::uint64_t errors = 0;              ///< lines of error in the input
  std::uint64_t untested = 0;            ///< groups with too few articles to be tested
  Correction correction = Correction::holm;
  bool copies_counted = false;
  double alpha = 0.05;
  std::uint32_t replicates = 0;
  std::uint64_t seed = 0;
  std::string lang; ///< of most articles
};

/// The fewest articles with which a group is tested, and with which it has intervals: those of one article or two say
/// nothing of a group.
inline constexpr std::uint32_t least_articles = 5;

/// The same for any order of the tallies. Doubles are taken out of them.
[[nodiscard]] auto compare_groups(std::vector<Tally> tallies, CompareOptions const& options) -> Comparison;

} // namespace sourcier::corpus
