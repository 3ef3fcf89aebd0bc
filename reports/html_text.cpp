#include "html_text.hpp"

#include "plain.hpp"

namespace sourcier::reports {

auto html_text(std::string_view text) -> std::string {
  auto const shown = visible(text);
  auto out = std::string{};
  out.reserve(shown.size() + shown.size() / 16);
  for (auto const c : shown) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    case '`': out += "&#96;"; break;
    default: out += c;
    }
  }
  return out;
}

} // namespace sourcier::reports
