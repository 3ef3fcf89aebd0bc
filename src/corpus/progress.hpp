#pragma once
#include <chrono>
#include <cstdint>
#include <iosfwd>

namespace sourcier::corpus {

/// A line on a terminal that says how far the work is: articles, their rate and, where the size of the input is known,
/// the time left. It is written over itself at most twice a second.
class Progress {
public:
  Progress(std::ostream& err, bool on) : err_{err}, on_{on} {}
  ~Progress();
  Progress(Progress const&) = delete;
  Progress(Progress&&) = delete;
  auto operator=(Progress const&) -> Progress& = delete;
  auto operator=(Progress&&) -> Progress& = delete;

  /// `taken` of `total` is how far the input is; a total of 0 is not known.
  auto show(std::uint64_t articles, std::uint64_t taken, std::uint64_t total) -> void;
  /// Takes the line away, before anything else is written there.
  auto clear() -> void;

private:
  using Clock = std::chrono::steady_clock;
  std::ostream& err_;
  bool on_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

} // namespace sourcier::corpus
