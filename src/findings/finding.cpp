#include "findings/finding.hpp"

namespace sourcier {

auto to_string(Severity severity) -> std::string_view {
  switch (severity) {
  case Severity::info: return "info";
  case Severity::suggestion: return "suggestion";
  case Severity::warning: return "warning";
  case Severity::error: return "error";
  }
  return {};
}

} // namespace sourcier
