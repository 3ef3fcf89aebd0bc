#pragma once
#include "analysis.hpp"
#include "input/extracted_text.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace sourcier::fuzz {

[[noreturn]] inline auto broken(char const* what) -> void {
  std::fprintf(stderr, "invariant broken: %s\n", what);
  std::abort();
}

inline auto require(bool holds, char const* what) -> void {
  if (!holds) broken(what);
}

/// Well-formed UTF-8 to its last byte. `decode_one` tells a malformed byte by value and length.
inline auto is_utf8(std::string_view text) -> bool {
  for (std::size_t at = 0; at < text.size();) {
    auto const c = decode_one(text, at);
    if (c.length == 1 && (static_cast<unsigned char>(text[at]) & 0x80U) != 0) return false;
    at += c.length;
  }
  return true;
}

inline auto on_boundary(std::string_view text, std::uint32_t at) -> bool {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80);
}

inline auto require_span(std::string_view text, Span span, char const* what) -> void {
  require(span.begin < span.end && span.end <= text.size(), what);
  require(on_boundary(text, span.begin) && on_boundary(text, span.end), what);
}

inline auto require_document(Document const& document) -> void {
  std::uint32_t at = 0;
  for (auto const paragraph : document.paragraphs) {
    require_span(document.text, paragraph, "a paragraph lies in the text, on character boundaries");
    require(paragraph.begin >= at, "paragraphs are in order and disjoint");
    at = paragraph.end;
  }
  for (auto const part : document.boilerplate) require_span(document.text, part, "boilerplate lies in the text");
  for (auto const& credit : document.credits) require_span(document.text, credit.span, "a credit lies in the text");
  if (document.title) require_span(document.text, *document.title, "the title lies in the text");
}

/// How often a cue lies inside what it introduces: told at the end of a run, since some relayed claims may do so.
struct Overlaps {
  unsigned long links = 0, overlapping = 0;
  ~Overlaps() {
    if (links > 0) std::fprintf(stderr, "cues inside their own content: %lu of %lu\n", overlapping, links);
  }
};

inline auto require_analysis(Analysis const& analysis, Overlaps& overlaps) -> void {
  auto const& text = analysis.document.text;
  require(is_utf8(text), "the text is UTF-8");
  require_document(analysis.document);
  std::uint32_t before = 0;
  for (auto const& a : analysis.attributions) {
    require(!a.content.empty(), "content is never empty");
    require(!a.chain.empty(), "a chain is never empty");
    std::uint32_t at = 0;
    for (auto const piece : a.content) {
      require_span(text, piece, "a piece of content is not empty, in the text, on character boundaries");
      require(piece.begin >= at, "pieces of content are in order and disjoint");
      at = piece.end;
    }
    require(a.content.front().begin >= before, "attributions are in text order");
    before = a.content.front().begin;
    if (a.venue) require_span(text, *a.venue, "a venue lies in the text");
    for (auto const& link : a.chain) {
      if (link.cue) require_span(text, *link.cue, "a cue lies in the text");
      if (link.source) require_span(text, *link.source, "a source lies in the text");
      if (link.anonymity.reason) require_span(text, *link.anonymity.reason, "a reason lies in the text");
      require(is_utf8(link.speaker), "a speaker is UTF-8");
      if (!link.cue) continue;
      ++overlaps.links;
      for (auto const piece : a.content) {
        if (piece.overlaps(*link.cue)) {
          ++overlaps.overlapping;
          break;
        }
      }
    }
  }
}

/// Every character of an extracted text has its place in the file. Places rise, but where words stand between the cells
/// of a table of HTML: a page shows those before it.
inline auto require_extracted(ExtractedText const& out, std::string_view file, bool rising) -> void {
  require(is_utf8(out.text), "extracted text is UTF-8");
  auto const& runs = out.placement.runs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    require(runs[i].text < out.text.size(), "a run lies in the text");
    require(i == 0 || runs[i - 1].text < runs[i].text, "runs rise in the text");
  }
  std::uint32_t last = 0;
  for (std::uint32_t at = 0; at < out.text.size();) {
    auto const c = decode_one(out.text, at);
    auto const there = out.in_file({at, at + c.length});
    require(there.begin <= there.end && there.end <= file.size(), "the way back leads into the file");
    require(on_boundary(file, there.begin) && on_boundary(file, there.end),
            "the way back leads to character boundaries");
    require(!rising || there.begin >= last, "the way back rises");
    last = there.begin;
    at += c.length;
  }
}

inline auto require_json_line(std::string_view line) -> void {
  require(is_utf8(line), "output is UTF-8");
  require(!line.empty() && line.back() == '\n', "output ends its line");
  require(line.find('\n') == line.size() - 1, "output is one line");
  require(nlohmann::json::accept(line), "output is JSON");
}

} // namespace sourcier::fuzz
