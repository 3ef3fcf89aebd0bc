#include "corpus/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sourcier::corpus {
namespace {

constexpr auto z95 = 1.959963984540054;
constexpr std::size_t most_permuted = 400;
constexpr std::uint32_t permutations = 9999;

struct Moments {
  double ratio = 0;
  double variance = 0; ///< of the ratio, between articles
};

/// The ratio and its variance by linearisation: articles are the units, not claims.
auto moments(Part const* parts, std::size_t count) -> Moments {
  std::uint64_t top = 0;
  std::uint64_t bottom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    top += parts[i].top;
    bottom += parts[i].bottom;
  }
  if (bottom == 0 || count < 2) return {};
  auto out = Moments{static_cast<double>(top) / static_cast<double>(bottom), 0};
  auto sum = 0.0;
  for (std::size_t i = 0; i < count; ++i) {
    auto const rest = parts[i].top - out.ratio * parts[i].bottom;
    sum += rest * rest;
  }
  auto const n = static_cast<double>(count);
  out.variance = sum * n / (n - 1) / (static_cast<double>(bottom) * static_cast<double>(bottom));
  return out;
}

auto studentized(Moments const& a, Moments const& b) -> double {
  auto const variance = a.variance + b.variance;
  auto const difference = std::abs(a.ratio - b.ratio);
  if (variance > 0) return difference / std::sqrt(variance);
  return difference > 0 ? 1e9 : 0;
}

/// The regularised incomplete beta function, by its continued fraction.
auto beta_fraction(double a, double b, double x) -> double {
  constexpr auto tiny = 1e-300;
  auto c = 1.0;
  auto d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < tiny ? tiny : d);
  auto out = d;
  for (auto m = 1; m <= 300; ++m) {
    auto const m2 = 2.0 * m;
    for (auto const step :
         {m * (b - m) * x / ((a + m2 - 1) * (a + m2)), -(a + m) * (a + b + m) * x / ((a + m2) * (a + m2 + 1))}) {
      d = 1 + step * d;
      d = 1 / (std::abs(d) < tiny ? tiny : d);
      c = 1 + step / c;
      if (std::abs(c) < tiny) c = tiny;
      out *= d * c;
    }
    if (std::abs(d * c - 1) < 1e-14) break;
  }
  return out;
}

auto incomplete_beta(double a, double b, double x) -> double {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  auto const front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  return x < (a + 1) / (a + b + 2) ? front * beta_fraction(a, b, x) / a : 1 - front * beta_fraction(b, a, 1 - x) / b;
}

auto permuted_p(Sample const& a, Sample const& b, double seen, std::uint64_t seed) -> double {
  auto pool = a;
  pool.insert(pool.end(), b.begin(), b.end());
  auto random = Random{seed};
  std::uint32_t as_large = 0;
  for (std::uint32_t round = 0; round < permutations; ++round) {
    for (std::size_t i = 0; i < a.size(); ++i) std::swap(pool[i], pool[i + random.below(pool.size() - i)]);
    auto const t = studentized(moments(pool.data(), a.size()), moments(pool.data() + a.size(), b.size()));
    if (t >= seen - 1e-12) ++as_large;
  }
  return (as_large + 1.0) / (permutations + 1.0);
}

auto order_of(std::vector<double> const& p) -> std::vector<std::size_t> {
  auto out = std::vector<std::size_t>(p.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  std::stable_sort(out.begin(), out.end(), [&](std::size_t x, std::size_t y) { return p[x] < p[y]; });
  return out;
}

} // namespace

auto wilson(std::uint64_t hits, std::uint64_t trials) -> Interval {
  if (trials == 0) return {0, 1};
  auto const n = static_cast<double>(trials);
  auto const share = static_cast<double>(hits) / n;
  auto const square = z95 * z95;
  auto const middle = (share + square / (2 * n)) / (1 + square / n);
  auto const half = z95 / (1 + square / n) * std::sqrt(share * (1 - share) / n + square / (4 * n * n));
  return {hits == 0 ? 0 : std::max(0.0, middle - half), hits == trials ? 1 : std::min(1.0, middle + half)};
}

auto ratio(Sample const& sample) -> double {
  std::uint64_t top = 0;
  std::uint64_t bottom = 0;
  for (auto const& each : sample) {
    top += each.top;
    bottom += each.bottom;
  }
  return bottom == 0 ? 0 : static_cast<double>(top) / static_cast<double>(bottom);
}

auto Random::next() -> std::uint64_t {
  auto x = state_ += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

auto Random::below(std::uint64_t bound) -> std::uint64_t { return (next() >> 32U) * bound >> 32U; }

auto bootstrap(Sample const& sample, std::uint32_t replicates, std::uint64_t seed) -> Interval {
  auto random = Random{seed};
  auto values = std::vector<double>{};
  values.reserve(replicates);
  for (std::uint32_t round = 0; round < replicates; ++round) {
    std::uint64_t top = 0;
    std::uint64_t bottom = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
      auto const& drawn = sample[random.below(sample.size())];
      top += drawn.top;
      bottom += drawn.bottom;
    }
    if (bottom > 0) values.push_back(static_cast<double>(top) / static_cast<double>(bottom));
  }
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  auto const at = [&](double part) {
    return values[static_cast<std::size_t>(std::lround(part * static_cast<double>(values.size() - 1)))];
  };
  return {at(0.025), at(0.975)};
}

auto student_p(double t, double df) -> double { return incomplete_beta(df / 2, 0.5, df / (df + t * t)); }

auto difference_p(Sample const& a, Sample const& b, std::uint64_t seed) -> double {
  if (a.size() < 2 || b.size() < 2) return 1;
  auto const one = moments(a.data(), a.size());
  auto const two = moments(b.data(), b.size());
  auto const seen = studentized(one, two);
  if (seen == 0) return 1;
  if (a.size() + b.size() <= most_permuted) return permuted_p(a, b, seen, seed);
  auto const variance = one.variance + two.variance;
  if (variance <= 0) return permuted_p(a, b, seen, seed);
  auto const df = variance * variance /
                  (one.variance * one.variance / static_cast<double>(a.size() - 1) +
                   two.variance * two.variance / static_cast<double>(b.size() - 1));
  return student_p(seen, df);
}

auto holm(std::vector<double> const& p) -> std::vector<double> {
  auto out = std::vector<double>(p.size());
  auto least = 0.0;
  auto left = p.size();
  for (auto const i : order_of(p)) out[i] = least = std::max(least, std::min(1.0, p[i] * static_cast<double>(left--)));
  return out;
}

auto benjamini_hochberg(std::vector<double> const& p) -> std::vector<double> {
  auto out = std::vector<double>(p.size());
  auto const order = order_of(p);
  auto most = 1.0;
  for (auto rank = order.size(); rank > 0; --rank) {
    auto const i = order[rank - 1];
    out[i] = most = std::min(most, p[i] * static_cast<double>(p.size()) / static_cast<double>(rank));
  }
  return out;
}

} // namespace sourcier::corpus
