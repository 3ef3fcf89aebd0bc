#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace sourcier {

/// A value that is made when it is first asked for, by whichever thread asks first; copies share it. What making it
/// throws goes to whoever asked, and the next one tries again. (Not std::call_once: where memory is short, the C
/// library cannot unwind through it and ends the program.)
template <class T> class Lazy {
public:
  explicit Lazy(std::function<T()> make) : state_{std::make_shared<State>()} { state_->make = std::move(make); }
  /// One that is there already.
  explicit Lazy(T value) : state_{std::make_shared<State>()} { state_->keep(std::move(value)); }

  [[nodiscard]] auto get() const -> T const& {
    if (auto const* made = state_->made.load(std::memory_order_acquire)) return *made;
    std::lock_guard const lock{state_->mutex};
    if (!state_->value) state_->keep(state_->make());
    return *state_->value;
  }

private:
  struct State {
    auto keep(T&& from) -> void {
      value.emplace(std::move(from));
      made.store(&*value, std::memory_order_release);
    }
    std::mutex mutex;
    std::function<T()> make;
    std::optional<T> value;
    std::atomic<T const*> made{nullptr};
  };
  std::shared_ptr<State> state_;
};

} // namespace sourcier
