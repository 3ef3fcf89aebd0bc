#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace sourcier::corpus {

struct Interval {
  double low = 0;
  double high = 0;
};

/// Wilson's score interval of `hits` in `trials`, 95 %; 0 to 1 when there are no trials.
[[nodiscard]] auto wilson(std::uint64_t hits, std::uint64_t trials) -> Interval;

/// One article's part in a measure: `top` of `bottom`, claims of claims or a count of one article.
struct Part {
  std::uint32_t top = 0;
  std::uint32_t bottom = 0;
};
using Sample = std::vector<Part>;

/// Sum of the tops by sum of the bottoms; 0 when these are 0.
[[nodiscard]] auto ratio(Sample const& sample) -> double;

/// Numbers that are the same on every machine (splitmix64).
class Random {
public:
  explicit Random(std::uint64_t seed) : state_{seed} {}
  [[nodiscard]] auto next() -> std::uint64_t;
  /// 0 to `bound` - 1, for bounds that are small beside 2^64.
  [[nodiscard]] auto below(std::uint64_t bound) -> std::uint64_t;

private:
  std::uint64_t state_;
};

/// The 2.5th and 97.5th percentile of the ratio over `replicates` draws of whole articles with replacement: claims of
/// one article are alike and do not count as independent.
[[nodiscard]] auto bootstrap(Sample const& sample, std::uint32_t replicates, std::uint64_t seed) -> Interval;

/// How likely a difference of the ratios at least this large is if the articles of both came from one pool, two-sided.
/// A permutation of articles for up to 400 of them; for more, Welch's t with the variance between articles. 1 when
/// there is nothing to compare.
[[nodiscard]] auto difference_p(Sample const& a, Sample const& b, std::uint64_t seed) -> double;

/// P of |t| or more with `df` degrees of freedom.
[[nodiscard]] auto student_p(double t, double df) -> double;

/// Adjusted for the number of comparisons; in the order of `p`.
[[nodiscard]] auto holm(std::vector<double> const& p) -> std::vector<double>;
[[nodiscard]] auto benjamini_hochberg(std::vector<double> const& p) -> std::vector<double>;

} // namespace sourcier::corpus
