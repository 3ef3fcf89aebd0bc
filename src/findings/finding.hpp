#pragma once
#include "text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// info and suggestion never fail a check by default; see docs/rules.md.
enum class Severity { info, suggestion, warning, error };

/// What a careful reader should notice: a value with a code. It never says that a claim is true or false.
struct Finding {
  std::string_view rule; ///< stable code, "anonymous-bare"
  Severity severity = Severity::warning;
  Span span;           ///< the words it is about, in the article as given
  std::string message; ///< in the language of the report
};

[[nodiscard]] auto to_string(Severity severity) -> std::string_view;

} // namespace sourcier
