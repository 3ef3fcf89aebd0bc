#include "check/report.hpp"

#include "findings/phrases.hpp"

#include <algorithm>

namespace sourcier {

auto CheckReport::count(Severity severity) const -> std::uint32_t {
  return static_cast<std::uint32_t>(std::count_if(findings.begin(), findings.end(), [&](PlacedFinding const& one) {
    return one.counts() && one.finding.severity == severity;
  }));
}

auto fingerprint(std::string_view rule, std::string_view words, std::string_view claim) -> std::string {
  auto hash = std::uint64_t{14695981039346656037U}; // FNV-1a
  auto const add = [&](std::string_view text) {
    for (auto const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    hash = (hash ^ 0xFFU) * 1099511628211U; // no text holds this byte: « ab », « c » is not « a », « bc »
  };
  add(rule);
  add(fold_key(words));
  add(fold_key(claim));
  auto out = std::string{};
  for (auto shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 0xF];
  return out;
}

} // namespace sourcier
