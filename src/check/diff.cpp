#include "check/diff.hpp"

#include "error.hpp"
#include "text/line_index.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace sourcier {

namespace {

/// git writes « "b/\303\251t\303\251.md" » for names that are not plain ASCII.
auto unquote(std::string_view name) -> std::string {
  if (name.size() < 2 || name.front() != '"') {
    // A tab ends the name: diff -u puts a date after it.
    return std::string{name.substr(0, name.find('\t'))};
  }
  auto out = std::string{};
  for (std::size_t i = 1; i < name.size() && name[i] != '"'; ++i) {
    if (name[i] != '\\' || i + 1 == name.size()) {
      out += name[i];
      continue;
    }
    ++i;
    if (name[i] >= '0' && name[i] <= '7' && i + 2 < name.size()) {
      out += static_cast<char>((name[i] - '0') * 64 + (name[i + 1] - '0') * 8 + (name[i + 2] - '0'));
      i += 2;
    } else {
      out += name[i] == 't' ? '\t' : name[i] == 'n' ? '\n' : name[i];
    }
  }
  return out;
}

struct Hunk {
  std::uint32_t old_lines = 1;
  std::uint32_t start = 0;
  std::uint32_t new_lines = 1;
};

auto number(std::string_view& text) -> std::optional<std::uint32_t> {
  auto value = std::uint32_t{0};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// « @@ -a,b +c,d @@ »
auto read_hunk(std::string_view line) -> std::optional<Hunk> {
  auto out = Hunk{};
  line.remove_prefix(std::min<std::size_t>(4, line.size()));
  if (!number(line)) return std::nullopt;
  if (!line.empty() && line.front() == ',') {
    line.remove_prefix(1);
    auto const count = number(line);
    if (!count) return std::nullopt;
    out.old_lines = *count;
  }
  if (line.substr(0, 2) != " +") return std::nullopt;
  line.remove_prefix(2);
  auto const start = number(line);
  if (!start) return std::nullopt;
  out.start = *start;
  if (!line.empty() && line.front() == ',') {
    line.remove_prefix(1);
    auto const count = number(line);
    if (!count) return std::nullopt;
    out.new_lines = *count;
  }
  return line.substr(0, 3) == " @@" ? std::optional{out} : std::nullopt;
}

auto without_return(std::string_view line) -> std::string_view {
  return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
}

/// Whether one path is the other, or its end from a slash on.
auto same_file(std::string_view a, std::string_view b) -> bool {
  if (a.size() < b.size()) std::swap(a, b);
  if (b.empty() || a.substr(a.size() - b.size()) != b) return false;
  return a.size() == b.size() || a[a.size() - b.size() - 1] == '/';
}

} // namespace

auto Diff::parse(std::string_view text, std::string_view name) -> Diff {
  auto out = Diff{};
  auto* file = static_cast<FileDiff*>(nullptr);
  auto hunk = Hunk{0, 0, 0};
  auto line_number = std::uint32_t{0};
  auto seen = false;
  auto const fail = [&](char const* message) {
    return PackError{std::string{name} + ":" + std::to_string(line_number) + ":1: " + message};
  };
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line_number;
    if (hunk.old_lines != 0 || hunk.new_lines != 0) {
      auto const mark = line.empty() || line == "\r" ? ' ' : line.front();
      if (mark == '\\') continue;
      if (mark != ' ' && mark != '+' && mark != '-') throw fail("a line of a hunk begins with ' ', '+' or '-'");
      auto& left = hunk.old_lines;
      if (mark != '+' && left-- == 0) throw fail("the hunk has more lines than it says");
      if (mark == '-') continue;
      if (hunk.new_lines-- == 0) throw fail("the hunk has more lines than it says");
      if (file != nullptr) {
        if (mark == '+') file->added.push_back(hunk.start);
        file->expected[hunk.start] = std::string{without_return(line.empty() ? line : line.substr(1))};
      }
      ++hunk.start;
    } else if (line.substr(0, 4) == "+++ ") {
      auto path = unquote(without_return(line.substr(4)));
      seen = true;
      file = nullptr;
      if (path == "/dev/null") continue;
      if (path.substr(0, 2) == "b/") path.erase(0, 2);
      file = &out.files_[path];
    } else if (file != nullptr && line.substr(0, 2) == "@@") {
      auto const read = read_hunk(line);
      if (!read) throw fail("not the head of a hunk: @@ -1,2 +1,3 @@");
      hunk = *read;
    } else if (line.substr(0, 11) == "diff --git ") {
      seen = true;
      file = nullptr;
    }
  }
  if (hunk.old_lines != 0 || hunk.new_lines != 0) throw fail("the diff ends inside a hunk");
  if (!seen && line_number != 0) throw PackError{std::string{name} + ": not a unified diff"};
  for (auto& [path, one] : out.files_) { // several diffs in one text come back to a file, and to earlier lines of it
    std::sort(one.added.begin(), one.added.end());
    one.added.erase(std::unique(one.added.begin(), one.added.end()), one.added.end());
  }
  return out;
}

auto Diff::of(std::string_view path) const -> FileDiff const* {
  while (path.substr(0, 2) == "./") path.remove_prefix(2);
  auto const exact = files_.find(std::string{path});
  if (exact != files_.end()) return &exact->second;
  for (auto const& [name, file] : files_)
    if (same_file(name, path)) return &file;
  return nullptr;
}

auto require_applied(FileDiff const& diff, std::string_view text, std::string_view path) -> void {
  auto const index = LineIndex{text};
  for (auto const& [line, words] : diff.expected)
    if (index.line(line) != words)
      throw PackError{std::string{path} + ":" + std::to_string(line) +
                      ":1: the diff does not apply: this line is another"};
}

auto touches(FileDiff const& diff, std::uint32_t first, std::uint32_t last) -> bool {
  auto const found = std::lower_bound(diff.added.begin(), diff.added.end(), first);
  return found != diff.added.end() && *found <= last;
}

} // namespace sourcier
