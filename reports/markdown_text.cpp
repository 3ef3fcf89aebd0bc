#include "markdown_text.hpp"

#include "plain.hpp"

#include <cstddef>

namespace sourcier::reports {
namespace {

auto is_digit(char c) -> bool { return c >= '0' && c <= '9'; }
auto is_letter(char c) -> bool { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

auto starts_with(std::string_view text, std::size_t at, std::string_view what) -> bool {
  return text.substr(at, what.size()) == what;
}

auto must_escape(std::string_view text, std::size_t at) -> bool {
  auto const c = text[at];
  auto const next = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (c) {
  case '\\':
  case '`':
  case '*':
  case '_':
  case '[':
  case ']':
  case '<':
  case '>':
  case '|':
  case '~':
  case '$': return true;
  case '&': return next == '#' || is_letter(next); // an entity
  case ':': return starts_with(text, at, "://");   // GitHub makes links of bare addresses
  case '.': return at >= 3 && (starts_with(text, at - 3, "www") || starts_with(text, at - 3, "WWW"));
  case '@': return next != '\0' && next != ' '; // a mention or an address
  case '#': return is_digit(next);              // an issue
  default: return false;
  }
}

} // namespace

auto markdown_text(std::string_view text) -> std::string {
  auto const line = one_line(text);
  auto out = std::string{};
  out.reserve(line.size() + line.size() / 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (must_escape(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

auto markdown_line(std::string_view text) -> std::string {
  auto out = markdown_text(text);
  if (out.empty()) return out;
  if (out[0] == '-' || out[0] == '+' || out[0] == '#' || out[0] == '=') return "\\" + out;
  auto digits = std::size_t{0};
  while (digits < out.size() && is_digit(out[digits])) ++digits;
  if (digits > 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')')) out.insert(digits, 1, '\\');
  return out;
}

} // namespace sourcier::reports
