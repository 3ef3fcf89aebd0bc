#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace sourcier {

/// A value that is made when it is first asked for, by whichever thread asks first; copies share it.
template <class T> class Lazy {
public:
  explicit Lazy(std::function<T()> make) : state_{std::make_shared<State>()} { state_->make = std::move(make); }
  /// One that is there already.
  explicit Lazy(T value) : state_{std::make_shared<State>()} {
    std::call_once(state_->once, [&] { state_->value.emplace(std::move(value)); });
  }

  [[nodiscard]] auto get() const -> T const& {
    std::call_once(state_->once, [this] { state_->value.emplace(state_->make()); });
    return *state_->value;
  }

private:
  struct State {
    std::once_flag once;
    std::function<T()> make;
    std::optional<T> value;
  };
  std::shared_ptr<State> state_;
};

} // namespace sourcier
