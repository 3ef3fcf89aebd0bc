#pragma once

namespace sourcier::corpus {

/// While it lives, SIGINT and SIGTERM only leave a mark, so that what is being written ends at a whole line. The
/// handlers that were there come back afterwards. One at a time.
class InterruptGuard {
public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(InterruptGuard const&) = delete;
  InterruptGuard(InterruptGuard&&) = delete;
  auto operator=(InterruptGuard const&) -> InterruptGuard& = delete;
  auto operator=(InterruptGuard&&) -> InterruptGuard& = delete;
};

/// The signal that came, 0 when none did.
[[nodiscard]] auto interrupted() -> int;

} // namespace sourcier::corpus
