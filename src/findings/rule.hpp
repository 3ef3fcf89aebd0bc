#pragma once
#include "findings/finding.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier {

/// One text in the two languages of the reports.
struct Words2 {
  std::string_view fr;
  std::string_view en;
  /// English for "en", French for all else.
  [[nodiscard]] auto in(std::string_view lang) const -> std::string_view { return lang == "en" ? en : fr; }
};

/// A sourcing rule is a value: what it looks for, what it says, why, and whose published rule it carries over.
struct Rule {
  std::string_view code; ///< stable for ever
  Severity severity;     ///< unless the configuration says otherwise
  bool judgement;        ///< rests on more than text can settle: never an error unless someone asks for it
  bool limit;            ///< looks at the whole article and is off until its limit is set
  Words2 title;          ///< when it fires, in one phrase
  Words2 message;        ///< template; see `fill`
  Words2 why;            ///< what the reader loses
  Words2 origin;         ///< the newsroom that published it, or the project
  Words2 bad;            ///< an example of ours that it fires on; empty for limits
  Words2 good;           ///< the same sentence as the rule would have it
};

/// Every rule, in the order of the documentation.
[[nodiscard]] auto rules() -> std::vector<Rule> const&;

/// Null when there is no such code.
[[nodiscard]] auto find_rule(std::string_view code) -> Rule const*;

/// Puts values in the place of `{name}`; a name that is not given stays as it is.
[[nodiscard]] auto fill(std::string_view pattern,
                        std::initializer_list<std::pair<std::string_view, std::string_view>> values) -> std::string;

/// "error", "warning", "suggestion", "info".
[[nodiscard]] auto parse_severity(std::string_view name) -> std::optional<Severity>;

/// The whole catalogue as docs/rules.md has it.
[[nodiscard]] auto rules_markdown(std::string_view lang) -> std::string;

/// One rule explained, as plain text.
[[nodiscard]] auto explain_rule(Rule const& rule, std::string_view lang) -> std::string;

/// The list as plain text: a line a rule.
[[nodiscard]] auto rules_text(std::string_view lang) -> std::string;

} // namespace sourcier
