#include "corpus/statistics.hpp"

#include <doctest/doctest.h>

using namespace sourcier::corpus;

TEST_CASE("Wilson's interval, by figures worked out by hand") {
  auto const ten = wilson(3, 10);
  CHECK(ten.low == doctest::Approx(0.10779).epsilon(0.001));
  CHECK(ten.high == doctest::Approx(0.60322).epsilon(0.001));
  CHECK(wilson(0, 20).low == 0);
  CHECK(wilson(0, 20).high == doctest::Approx(0.16113).epsilon(0.001));
  CHECK(wilson(20, 20).high == 1);
  CHECK(wilson(0, 0).high == 1);
}

TEST_CASE("Student's t") {
  CHECK(student_p(2.228, 10) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(student_p(1.96, 1e6) == doctest::Approx(0.05).epsilon(0.001));
  CHECK(student_p(0, 5) == doctest::Approx(1));
}

TEST_CASE("corrections for many comparisons") {
  auto const h = holm({0.01, 0.04, 0.03});
  CHECK(h[0] == doctest::Approx(0.03));
  CHECK(h[1] == doctest::Approx(0.06));
  CHECK(h[2] == doctest::Approx(0.06));
  auto const b = benjamini_hochberg({0.01, 0.04, 0.03});
  CHECK(b[0] == doctest::Approx(0.03));
  CHECK(b[1] == doctest::Approx(0.04));
  CHECK(b[2] == doctest::Approx(0.04));
}

TEST_CASE("the bootstrap draws articles, not claims") {
  // Ten articles of ten claims, all or nothing: as uncertain as ten draws, not as a hundred.
  auto sample = Sample{};
  for (auto i = 0; i < 10; ++i) sample.push_back({i < 5 ? 10U : 0U, 10});
  auto const interval = bootstrap(sample, 2000, 1);
  CHECK(interval.high - interval.low > 0.5);
  auto const claims = wilson(50, 100);
  CHECK(claims.high - claims.low < 0.2);
  auto const again = bootstrap(sample, 2000, 1);
  CHECK(interval.low == again.low);
  CHECK(interval.high == again.high);
}

TEST_CASE("differences") {
  auto low = Sample{};
  auto high = Sample{};
  for (auto i = 0U; i < 20; ++i) {
    low.push_back({i % 2, 10});
    high.push_back({5 + i % 3, 10});
  }
  CHECK(difference_p(low, high, 1) < 0.001);
  CHECK(difference_p(low, low, 1) > 0.5);
  CHECK(difference_p({}, high, 1) == 1);
}

TEST_CASE("a pool of one gives a difference in about one case of twenty") {
  auto random = Random{42};
  auto found = 0;
  for (auto round = 0U; round < 100; ++round) {
    auto a = Sample{};
    auto b = Sample{};
    for (auto i = 0; i < 15; ++i) {
      a.push_back({static_cast<std::uint32_t>(random.below(4)), 3 + static_cast<std::uint32_t>(random.below(4))});
      b.push_back({static_cast<std::uint32_t>(random.below(4)), 3 + static_cast<std::uint32_t>(random.below(4))});
    }
    found += difference_p(a, b, round) < 0.05 ? 1 : 0;
  }
  CHECK(found < 13);
}
