#include "support/gaps.hpp"

#include "support/files.hpp"

#include <cstdio>
#include <utility>

namespace sourcier::test {

Gaps::Gaps(std::string path) : path_(std::move(path)) {
  for (auto const& line : lines_of(read_file(path_))) {
    if (line.starts_with('#')) {
      head_ += line + '\n';
    } else if (!line.empty()) {
      listed_.insert(line);
    }
  }
}

auto Gaps::note(std::string const& group, std::string const& name, bool right) -> bool {
  auto const known = listed_.count(name) != 0;
  auto& totals = totals_[group];
  seen_.insert(name);
  if (right) {
    ++totals.right;
    if (known) closed_.push_back(name);
    return false;
  }
  wrong_.insert(name);
  ++(known ? totals.known : totals.failed);
  return !known;
}

auto Gaps::finish() -> int {
  Totals all;
  auto const row = [](std::string const& name, Totals const& t) {
    auto const sum = t.right + t.known + t.failed;
    std::printf("%-26s %5zu of %5zu right (%5.1f %%), %4zu known gaps, %3zu failed\n", name.c_str(), t.right, sum,
                sum == 0 ? 100.0 : 100.0 * static_cast<double>(t.right) / static_cast<double>(sum), t.known, t.failed);
  };
  for (auto const& [name, totals] : totals_) {
    row(name, totals);
    all.right += totals.right;
    all.known += totals.known;
    all.failed += totals.failed;
  }
  row("all", all);
  if (accepting()) {
    auto text = head_;
    for (auto const& name : wrong_) text += name + '\n';
    write_file(path_, text);
    std::printf("%s rewritten: %zu gaps\n", path_.c_str(), wrong_.size());
    return 0;
  }
  auto faults = all.failed;
  for (auto const& name : closed_) {
    std::printf("right, so take it off %s: %s\n", path_.c_str(), name.c_str());
    ++faults;
  }
  for (auto const& name : listed_) {
    if (seen_.count(name) != 0) continue;
    std::printf("listed in %s and not there: %s\n", path_.c_str(), name.c_str());
    ++faults;
  }
  return faults == 0 ? 0 : 1;
}

} // namespace sourcier::test
