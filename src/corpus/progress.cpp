#include "corpus/progress.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace sourcier::corpus {

Progress::~Progress() { clear(); }

auto Progress::clear() -> void {
  if (shown_) err_ << "\r\x1B[K" << std::flush;
  shown_ = false;
}

auto Progress::show(std::uint64_t articles, std::uint64_t taken, std::uint64_t total) -> void {
  if (!on_) return;
  auto const now = Clock::now();
  if (now - last_ < std::chrono::milliseconds{500}) return;
  last_ = now;
  shown_ = true;
  auto const seconds = std::chrono::duration<double>(now - start_).count();
  auto line = fmt::format("{} articles, {:.0f}/s", articles, static_cast<double>(articles) / seconds);
  if (total > 0 && taken > 0 && taken <= total) {
    auto const part = static_cast<double>(taken) / static_cast<double>(total);
    auto const left = static_cast<std::uint64_t>(seconds * (1 - part) / part);
    line += fmt::format(", {:.0f} %, {}:{:02} left", part * 100, left / 60, left % 60);
  }
  err_ << '\r' << line << "\x1B[K" << std::flush;
}

} // namespace sourcier::corpus
