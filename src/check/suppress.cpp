#include "check/suppress.hpp"

#include <algorithm>
#include <optional>

namespace sourcier {

namespace {

enum class Order { next_line, disable, enable, file };

struct Comment {
  Order order;
  std::vector<std::string> codes;
  Span span;
};

auto is_space(char c) -> bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ','; }

/// « disable-next-line a b -- why »; nothing when the first word is no order.
auto read_order(std::string_view words, Span span) -> std::optional<Comment> {
  auto out = Comment{Order::disable, {}, span};
  auto first = true;
  while (!words.empty()) {
    if (is_space(words.front())) {
      words.remove_prefix(1);
      continue;
    }
    auto end = std::size_t{0};
    while (end < words.size() && !is_space(words[end])) ++end;
    auto const word = words.substr(0, end);
    words.remove_prefix(end);
    if (word == "--") break;
    if (!first) {
      out.codes.emplace_back(word);
      continue;
    }
    first = false;
    if (word == "disable-next-line")
      out.order = Order::next_line;
    else if (word == "disable-file")
      out.order = Order::file;
    else if (word == "enable")
      out.order = Order::enable;
    else if (word != "disable")
      return std::nullopt;
  }
  if (first) return std::nullopt;
  if (out.codes.empty()) out.codes.emplace_back();
  return out;
}

auto read_comments(std::string_view file) -> std::vector<Comment> {
  auto out = std::vector<Comment>{};
  auto const span = [](std::size_t begin, std::size_t end) {
    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  constexpr auto prefix = std::string_view{"sourcier-"};
  for (auto at = file.find("<!--"); at != std::string_view::npos; at = file.find("<!--", at + 4)) {
    auto word = at + 4;
    while (word < file.size() && is_space(file[word])) ++word;
    if (file.substr(word, prefix.size()) != prefix) continue;
    auto const end = file.find("-->", word);
    if (end == std::string_view::npos) break;
    word += prefix.size();
    if (auto comment = read_order(file.substr(word, end - word), span(at, end + 3))) out.push_back(std::move(*comment));
  }
  constexpr auto line_prefix = std::string_view{"#sourcier:"};
  for (auto at = file.find(line_prefix); at != std::string_view::npos; at = file.find(line_prefix, at + 1)) {
    if (at != 0 && file[at - 1] != '\n' && file[at - 1] != '\r') continue;
    auto const end = std::min(file.find_first_of("\r\n", at), file.size());
    auto const words = file.substr(at + line_prefix.size(), end - at - line_prefix.size());
    if (auto comment = read_order(words, span(at, end))) out.push_back(std::move(*comment));
  }
  std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.span.begin < b.span.begin; });
  return out;
}

/// The next line after `at` that is not blank.
auto next_line(std::string_view text, std::uint32_t at) -> Span {
  auto begin = text.find('\n', at);
  if (begin == std::string_view::npos)
    return {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size())};
  begin = text.find_first_not_of(" \t\r\n", begin);
  if (begin == std::string_view::npos) begin = text.size();
  auto const end = std::min(text.find('\n', begin), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace

auto find_suppressions(std::string file) -> Suppressions {
  auto out = Suppressions{std::move(file), {}};
  auto const comments = read_comments(out.text);
  for (auto const& comment : comments)
    for (auto i = comment.span.begin; i < comment.span.end; ++i)
      if (out.text[i] != '\n' && out.text[i] != '\r') out.text[i] = ' ';
  auto const size = static_cast<std::uint32_t>(out.text.size());
  for (std::size_t i = 0; i < comments.size(); ++i) {
    auto const& comment = comments[i];
    if (comment.order == Order::enable) continue;
    for (auto const& code : comment.codes) {
      auto covers = Span{0, size};
      if (comment.order == Order::next_line) covers = next_line(out.text, comment.span.end);
      if (comment.order == Order::disable) {
        covers.begin = comment.span.end;
        for (auto j = i + 1; j < comments.size(); ++j) {
          auto const& other = comments[j];
          auto const same = std::any_of(other.codes.begin(), other.codes.end(),
                                        [&](std::string const& c) { return c.empty() || c == code; });
          bool const inside = other.span.begin < comment.span.end; // a line within the comment itself
          if (other.order != Order::enable || !same || inside) continue;
          covers.end = other.span.begin;
          break;
        }
      }
      out.all.push_back({code, comment.span, covers, false});
    }
  }
  return out;
}

auto Suppressions::suppress(std::string_view code, Span span) -> bool {
  auto silenced = false;
  for (auto& one : all) {
    if (!one.code.empty() && one.code != code) continue;
    if (span.begin < one.covers.begin || span.begin > one.covers.end) continue;
    one.used = true;
    silenced = true;
  }
  return silenced;
}

} // namespace sourcier
