#pragma once
#include <cstddef>
#include <ostream>
#include <string>

namespace sourcier::cli {

/// One line on standard error that says how far a long work is; nothing when that is no terminal.
class Progress {
public:
  Progress(std::ostream& err, bool shown, std::size_t total) : err_(err), shown_(shown), total_(total) {}
  Progress(Progress const&) = delete;
  auto operator=(Progress const&) -> Progress& = delete;
  ~Progress() { clear(); }

  auto step() -> void {
    ++done_;
    if (!shown_) return;
    err_ << '\r' << done_ << (total_ == 0 ? std::string{} : " of " + std::to_string(total_)) << std::flush;
    drawn_ = true;
  }
  /// Before anything else is written there.
  auto clear() -> void {
    if (drawn_) err_ << "\r\033[K" << std::flush;
    drawn_ = false;
  }

private:
  std::ostream& err_;
  bool shown_;
  bool drawn_ = false;
  std::size_t total_;
  std::size_t done_ = 0;
};

} // namespace sourcier::cli
