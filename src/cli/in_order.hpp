#pragma once
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

namespace sourcier::cli {

/// Does pieces of work on several threads and hands their results over in the order in which they were put in, each as
/// soon as it and those before it are done. Work and taker must not throw.
template <class Result> class InOrder {
public:
  using Work = std::function<Result()>;
  using Taker = std::function<void(Result)>;

  InOrder(std::uint32_t jobs, Taker take) : jobs_(jobs), take_(std::move(take)) {
    if (jobs_ > 1) {
      taker_ = std::thread{[this] { take_results(); }};
    }
  }
  InOrder(InOrder const&) = delete;
  auto operator=(InOrder const&) -> InOrder& = delete;
  ~InOrder() { finish(); }

  /// Waits while as many pieces as there are jobs are being done.
  auto put(Work work) -> void {
    if (jobs_ <= 1) {
      take_(work());
      return;
    }
    auto lock = std::unique_lock{mutex_};
    changed_.wait(lock, [this] { return pending_.size() < jobs_; });
    pending_.push_back(std::async(std::launch::async, std::move(work)));
    changed_.notify_all();
  }

  /// Waits for all results to be taken.
  auto finish() -> void {
    if (!taker_.joinable()) return;
    {
      auto const lock = std::scoped_lock{mutex_};
      finished_ = true;
      changed_.notify_all();
    }
    taker_.join();
  }

private:
  auto take_results() -> void {
    for (;;) {
      auto lock = std::unique_lock{mutex_};
      changed_.wait(lock, [this] { return finished_ || !pending_.empty(); });
      if (pending_.empty()) return;
      auto& first = pending_.front(); // a deque keeps its place while others are put behind it
      lock.unlock();
      auto result = first.get();
      lock.lock();
      pending_.pop_front();
      changed_.notify_all();
      lock.unlock();
      take_(std::move(result));
    }
  }

  std::uint32_t jobs_;
  Taker take_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::future<Result>> pending_;
  bool finished_ = false;
  std::thread taker_;
};

} // namespace sourcier::cli
