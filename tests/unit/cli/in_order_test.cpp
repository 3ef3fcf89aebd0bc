#include "cli/in_order.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <vector>

using namespace sourcier;

TEST_CASE("results come in the order in which the work was put in") {
  for (auto const jobs : {1U, 2U, 7U}) {
    std::vector<int> got;
    {
      auto work = cli::InOrder<int>{jobs, [&](int value) { got.push_back(value); }};
      for (auto i = 0; i < 50; ++i) {
        work.put([i] {
          std::this_thread::sleep_for(std::chrono::microseconds{(50 - i) * 20});
          return i;
        });
      }
    }
    std::vector<int> wanted(50);
    std::iota(wanted.begin(), wanted.end(), 0);
    CHECK(got == wanted);
  }
}

TEST_CASE("no more pieces are worked on than there are jobs") {
  std::atomic<int> running = 0, most = 0;
  {
    auto work = cli::InOrder<int>{3, [](int) {}};
    for (auto i = 0; i < 30; ++i) {
      work.put([&] {
        auto const now = ++running;
        for (auto seen = most.load(); seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::sleep_for(std::chrono::microseconds{200});
        --running;
        return 0;
      });
    }
  }
  CHECK(most <= 3);
}
