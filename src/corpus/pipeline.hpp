#pragma once
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

namespace sourcier::corpus {

/// Takes items from `next` (one at a time) until it gives nothing, works on them on `jobs` threads (0: all cores) and
/// hands the results to `take` (one at a time) in the order of the items. Only a few items are under way at once, so
/// memory does not grow with their number. What any of the three throws comes out of the call.
template <class Next, class Work, class Take> auto in_order(unsigned jobs, Next next, Work work, Take take) -> void {
  namespace tbb = oneapi::tbb;
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  auto const threads = jobs != 0 ? jobs : static_cast<unsigned>(tbb::info::default_concurrency());
  auto const allowed = tbb::global_control{tbb::global_control::max_allowed_parallelism, threads};
  auto arena = tbb::task_arena{static_cast<int>(threads)};
  arena.execute([&] {
    tbb::parallel_pipeline(
        std::size_t{threads} * 4,
        tbb::make_filter<void, std::shared_ptr<Item>>(tbb::filter_mode::serial_in_order,
                                                      [&](tbb::flow_control& control) -> std::shared_ptr<Item> {
                                                        auto item = next();
                                                        if (item) return std::make_shared<Item>(std::move(*item));
                                                        control.stop();
                                                        return {};
                                                      }) &
            tbb::make_filter<std::shared_ptr<Item>, std::shared_ptr<Result>>(
                tbb::filter_mode::parallel,
                [&](std::shared_ptr<Item> item) { return std::make_shared<Result>(work(std::move(*item))); }) &
            tbb::make_filter<std::shared_ptr<Result>, void>(
                tbb::filter_mode::serial_in_order, [&](std::shared_ptr<Result> result) { take(std::move(*result)); }));
  });
}

} // namespace sourcier::corpus
