#include "blocks.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::reports {
namespace {

auto is_blank(char c) -> bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

auto trimmed(std::string_view text, Span span) -> Span {
  while (!span.empty() && is_blank(text[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
  return span;
}

auto kind_of(Document const& document, Span span) -> BlockKind {
  if (document.title && *document.title == span) return BlockKind::title;
  for (auto const& credit : document.credits) {
    if (credit.span.contains(span)) return BlockKind::credit;
  }
  for (auto const boilerplate : document.boilerplate) {
    if (boilerplate.overlaps(span)) return BlockKind::boilerplate;
  }
  return BlockKind::paragraph;
}

/// Whether the white space between two blocks keeps them on one line.
auto same_line(std::string_view text, Span before, Span after) -> bool {
  return text.substr(before.end, after.begin - before.end).find_first_of("\r\n") == std::string_view::npos;
}

/// A dateline before a paragraph and a credit behind it were cut out of its line: a page shows the line whole.
auto add(Document const& document, Span span, std::vector<Block>& out) -> void {
  span = trimmed(document.text, span);
  if (span.empty()) return;
  auto const kind = kind_of(document, span);
  if (!out.empty() && kind != BlockKind::boilerplate && out.back().kind != BlockKind::boilerplate &&
      same_line(document.text, out.back().span, span)) {
    auto& last = out.back();
    last.span.end = span.end;
    if (last.kind != kind) last.kind = BlockKind::paragraph;
    return;
  }
  out.push_back({span, kind});
}

/// What stands between paragraphs: a block a line.
auto add_lines(Document const& document, Span gap, std::vector<Block>& out) -> void {
  auto const& text = document.text;
  for (auto begin = gap.begin; begin < gap.end;) {
    auto end = begin;
    while (end < gap.end && text[end] != '\n' && text[end] != '\r') ++end;
    add(document, {begin, end}, out);
    begin = end + 1;
  }
}

} // namespace

auto blocks(Document const& document) -> std::vector<Block> {
  auto out = std::vector<Block>{};
  auto const size = static_cast<std::uint32_t>(document.text.size());
  auto at = std::uint32_t{0};
  for (auto const paragraph : document.paragraphs) {
    auto const span = Span{std::max(paragraph.begin, at), std::min(paragraph.end, size)};
    if (span.begin >= span.end) continue;
    add_lines(document, {at, span.begin}, out);
    add(document, span, out);
    at = span.end;
  }
  add_lines(document, {at, size}, out);
  return out;
}

auto pieces(Analysis const& analysis, Span block) -> std::vector<Piece> {
  struct Inside {
    Span span;
    std::uint32_t claim;
    std::uint32_t size; ///< of the whole claim
    bool last;
  };
  auto inside = std::vector<Inside>{};
  auto cuts = std::vector<std::uint32_t>{block.begin, block.end};
  for (std::uint32_t i = 0; i < analysis.attributions.size(); ++i) {
    auto const& content = analysis.attributions[i].content;
    if (content.empty() || content.front().begin >= block.end) continue;
    auto const size = cover(content.front(), content.back()).size();
    for (auto const span : content) {
      if (!span.overlaps(block)) continue;
      auto const clipped = Span{std::max(span.begin, block.begin), std::min(span.end, block.end)};
      inside.push_back({clipped, i, size, span == content.back() && span.end == clipped.end});
      cuts.push_back(clipped.begin);
      cuts.push_back(clipped.end);
    }
  }
  std::stable_sort(inside.begin(), inside.end(), [](auto const& a, auto const& b) { return a.size > b.size; });
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  auto out = std::vector<Piece>{};
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    auto piece = Piece{{cuts[i], cuts[i + 1]}, {}, {}};
    for (auto const& each : inside) {
      if (!each.span.contains(piece.span)) continue;
      piece.claims.push_back(each.claim);
      if (each.last && each.span.end == piece.span.end) piece.ends.insert(piece.ends.begin(), each.claim);
    }
    out.push_back(std::move(piece));
  }
  return out;
}

} // namespace sourcier::reports
