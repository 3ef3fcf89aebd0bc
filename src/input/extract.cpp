#include "input/extract.hpp"

#include "input/html.hpp"
#include "input/markdown.hpp"

#include <algorithm>

namespace sourcier {

namespace {

auto ends_with(std::string_view path, std::string_view end) -> bool {
  if (path.size() < end.size()) return false;
  auto const tail = path.substr(path.size() - end.size());
  return std::equal(tail.begin(), tail.end(), end.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

} // namespace

auto file_kind(std::string_view path) -> FileKind {
  if (ends_with(path, ".md") || ends_with(path, ".markdown") || ends_with(path, ".mdx")) return FileKind::markdown;
  if (ends_with(path, ".html") || ends_with(path, ".htm") || ends_with(path, ".xhtml")) return FileKind::html;
  return FileKind::plain;
}

auto extract(std::string_view file, FileKind kind) -> ExtractedText {
  switch (kind) {
  case FileKind::markdown: return extract_markdown(file);
  case FileKind::html: return extract_html(file);
  case FileKind::plain: break;
  }
  auto out = ExtractedText{};
  out.copy(file, 0, static_cast<std::uint32_t>(file.size()));
  return out;
}

auto take_info(ArticleInfo& to, ArticleInfo const& says) -> void {
  if (to.lang.empty()) to.lang = says.lang;
  auto const take = [](auto& here, auto const& from) {
    if (from) here = from;
  };
  take(to.title, says.title);
  take(to.outlet, says.outlet);
  take(to.url, says.url);
  take(to.date, says.date);
}

} // namespace sourcier
