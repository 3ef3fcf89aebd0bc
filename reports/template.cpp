#include "template.hpp"

#include "error.hpp"

#include <algorithm>
#include <optional>

namespace sourcier::reports {
namespace {

constexpr auto block_begin = std::string_view{"{{#article}}"};
constexpr auto block_end = std::string_view{"{{/article}}"};

auto value_of(std::string_view name, Values const& values) -> std::string const* {
  auto const found = std::find_if(values.begin(), values.end(), [&](auto const& value) { return value.first == name; });
  return found == values.end() ? nullptr : &found->second;
}

[[noreturn]] auto fail(std::string_view page, std::size_t at, std::string const& message) -> void {
  auto const line = 1 + std::count(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  throw PackError{"template:" + std::to_string(line) + ": " + message};
}

/// Fills `page` from `from` to `to`.
auto fill_part(std::string_view page, std::size_t from, std::size_t to, Values const& values, Values const& more)
    -> std::string {
  auto out = std::string{};
  while (from < to) {
    auto const open = page.substr(0, to).find("{{", from);
    if (open == std::string_view::npos) break;
    out += page.substr(from, open - from);
    auto const close = page.substr(0, to).find("}}", open);
    if (close == std::string_view::npos) fail(page, open, "{{ without }}");
    auto const name = page.substr(open + 2, close - open - 2);
    auto const* value = value_of(name, more);
    if (value == nullptr) value = value_of(name, values);
    if (value == nullptr) {
      auto known = std::string{};
      for (auto const* list : {&values, &more}) {
        for (auto const& each : *list) known += (known.empty() ? "" : ", ") + std::string{each.first};
      }
      fail(page, open, "unknown placeholder \"" + std::string{name} + "\"; known here: " + known);
    }
    out += *value;
    from = close + 2;
  }
  return out + std::string{page.substr(from, to - from)};
}

} // namespace

auto fill(std::string_view page, Values const& values, std::vector<Values> const& articles) -> std::string {
  auto out = std::string{};
  auto at = std::size_t{0};
  for (;;) {
    auto const open = page.find(block_begin, at);
    if (open == std::string_view::npos) return out + fill_part(page, at, page.size(), values, {});
    auto const close = page.find(block_end, open);
    if (close == std::string_view::npos) fail(page, open, "{{#article}} without {{/article}}");
    out += fill_part(page, at, open, values, {});
    for (auto const& article : articles) out += fill_part(page, open + block_begin.size(), close, values, article);
    at = close + block_end.size();
  }
}

} // namespace sourcier::reports
