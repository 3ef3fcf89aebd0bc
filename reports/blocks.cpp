#include "blocks.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace sourcier::reports {
namespace {

auto is_blank(char c) -> bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

auto trimmed(std::string_view text, Span span) -> Span {
  while (!span.empty() && is_blank(text[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
  return span;
}

/// Whether the white space between two blocks keeps them on one line.
auto same_line(std::string_view text, Span before, Span after) -> bool {
  return text.substr(before.end, after.begin - before.end).find_first_of("\r\n") == std::string_view::npos;
}

class Blocks {
public:
  explicit Blocks(Document const& document) : document_{document}, boilerplate_{document.boilerplate} {
    auto credits = std::vector<Span>{};
    for (auto const& credit : document.credits) credits.push_back(credit.span);
    credits_ = SpanIndex{std::move(credits)};
  }

  auto read() -> std::vector<Block> {
    auto const size = static_cast<std::uint32_t>(document_.text.size());
    auto at = std::uint32_t{0};
    for (auto const paragraph : document_.paragraphs) {
      auto const span = Span{std::max(paragraph.begin, at), std::min(paragraph.end, size)};
      if (span.begin >= span.end) continue;
      add_lines({at, span.begin});
      add(span);
      at = span.end;
    }
    add_lines({at, size});
    return std::move(out_);
  }

private:
  [[nodiscard]] auto kind_of(Span span) const -> BlockKind {
    if (document_.title && *document_.title == span) return BlockKind::title;
    for (auto const credit : credits_.overlapping(span))
      if (document_.credits[credit].span.contains(span)) return BlockKind::credit;
    return boilerplate_.overlapping(span).empty() ? BlockKind::paragraph : BlockKind::boilerplate;
  }

  /// A dateline before a paragraph and a credit behind it were cut out of its line: a page shows the line whole.
  auto add(Span span) -> void {
    span = trimmed(document_.text, span);
    if (span.empty()) return;
    auto const kind = kind_of(span);
    if (!out_.empty() && kind != BlockKind::boilerplate && out_.back().kind != BlockKind::boilerplate &&
        same_line(document_.text, out_.back().span, span)) {
      auto& last = out_.back();
      last.span.end = span.end;
      if (last.kind != kind) last.kind = BlockKind::paragraph;
      return;
    }
    out_.push_back({span, kind});
  }

  /// What stands between paragraphs: a block a line.
  auto add_lines(Span gap) -> void {
    auto const& text = document_.text;
    for (auto begin = gap.begin; begin < gap.end;) {
      auto end = begin;
      while (end < gap.end && text[end] != '\n' && text[end] != '\r') ++end;
      add({begin, end});
      begin = end + 1;
    }
  }

  Document const& document_;
  SpanIndex boilerplate_, credits_;
  std::vector<Block> out_;
};

} // namespace

auto blocks(Document const& document) -> std::vector<Block> { return Blocks{document}.read(); }

ClaimMap::ClaimMap(Analysis const& analysis) {
  auto spans = std::vector<Span>{};
  for (std::uint32_t i = 0; i < analysis.attributions.size(); ++i) {
    auto const& content = analysis.attributions[i].content;
    if (content.empty()) continue;
    auto const size = cover(content.front(), content.back()).size();
    for (auto const span : content) {
      spans.push_back(span);
      parts_.push_back({span, i, size, content.front().begin, span == content.back()});
    }
  }
  index_ = SpanIndex{std::move(spans)};
}

auto ClaimMap::pieces(Span block) const -> std::vector<Piece> {
  auto inside = std::vector<Part>{};
  auto cuts = std::vector<std::uint32_t>{block.begin, block.end};
  for (auto const number : index_.overlapping(block)) {
    auto part = parts_[number];
    if (part.claim_begin >= block.end) continue;
    auto const whole_end = part.span.end;
    part.span = {std::max(part.span.begin, block.begin), std::min(part.span.end, block.end)};
    part.last = part.last && part.span.end == whole_end;
    inside.push_back(part);
    cuts.push_back(part.span.begin);
    cuts.push_back(part.span.end);
  }
  std::stable_sort(inside.begin(), inside.end(), [](auto const& a, auto const& b) { return a.size > b.size; });
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  auto by_begin = std::vector<std::size_t>(inside.size());
  std::iota(by_begin.begin(), by_begin.end(), std::size_t{0});
  std::stable_sort(by_begin.begin(), by_begin.end(),
                   [&](std::size_t a, std::size_t b) { return inside[a].span.begin < inside[b].span.begin; });
  auto out = std::vector<Piece>{};
  auto open = std::set<std::size_t>{}; // those of `inside` that hold the piece
  auto next = by_begin.begin();
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    auto piece = Piece{{cuts[i], cuts[i + 1]}, {}, {}};
    for (; next != by_begin.end() && inside[*next].span.begin <= piece.span.begin; ++next)
      if (!inside[*next].span.empty()) open.insert(*next);
    for (auto each = open.begin(); each != open.end();) {
      auto const& part = inside[*each];
      auto const ends = part.span.end == piece.span.end;
      piece.claims.push_back(part.claim);
      if (ends && part.last) piece.ends.insert(piece.ends.begin(), part.claim);
      each = ends ? open.erase(each) : std::next(each);
    }
    out.push_back(std::move(piece));
  }
  return out;
}

auto pieces(Analysis const& analysis, Span block) -> std::vector<Piece> { return ClaimMap{analysis}.pieces(block); }

} // namespace sourcier::reports
