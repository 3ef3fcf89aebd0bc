#pragma once
#include "analysis.hpp"
#include "findings/finding.hpp"
#include "findings/rule.hpp"
#include "findings/signals.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// Limits on a whole article; one that is absent is not looked at.
struct Limits {
  std::optional<double> max_anonymous_share;   ///< 0 to 1
  std::optional<double> max_state_media_share; ///< 0 to 1
  std::optional<std::uint32_t> max_unattributed;
  std::optional<std::uint32_t> min_named_sources;
  std::optional<std::uint32_t> min_distinct_origins;
};

/// What a newsroom wants of the rules.
struct RuleSettings {
  /// By code; nullopt switches the rule off. A code that is absent has its default.
  std::map<std::string, std::optional<Severity>, std::less<>> severities;
  Limits limits;
  std::uint32_t max_relays = 2; ///< for chain-too-long

  [[nodiscard]] auto severity_of(Rule const& rule) const -> std::optional<Severity>;
};

/// Tells which medium a credit names; null function or nullopt: not known.
using MediaLookup = std::function<std::optional<StateMedia>(std::string_view name)>;

/// What a careful reader should notice in an analysed article, in text order. Pure. `ui_lang` ("fr", "en") is the
/// language of the messages; `signals` are those of the article's language.
[[nodiscard]] auto find_issues(Analysis const& analysis, SignalSets const& signals, RuleSettings const& settings,
                               std::string_view ui_lang, MediaLookup const& media = {}) -> std::vector<Finding>;

} // namespace sourcier
