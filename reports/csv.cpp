#include "formats.hpp"

#include <array>

namespace sourcier::reports {
namespace {

constexpr auto header = std::array<std::string_view, 27>{"article",
                                                         "outlet",
                                                         "date",
                                                         "lang",
                                                         "number",
                                                         "line",
                                                         "column",
                                                         "begin",
                                                         "end",
                                                         "content",
                                                         "form",
                                                         "kind",
                                                         "hedge",
                                                         "stance",
                                                         "venue",
                                                         "construct",
                                                         "cue",
                                                         "source",
                                                         "speaker",
                                                         "level",
                                                         "origin",
                                                         "origin_level",
                                                         "chain",
                                                         "chain_levels",
                                                         "state_media",
                                                         "state_media_country",
                                                         "state_media_class"};

/// RFC 4180: quoted when it must be. A spreadsheet takes a cell that begins with = + - @ for a formula: an apostrophe
/// before it keeps it text, in the files that are meant for one.
auto cell(std::string_view text, bool for_spreadsheet) -> std::string {
  auto out = std::string{};
  if (for_spreadsheet && !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string_view::npos)
    out = "'";
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  auto quoted = std::string{"\""};
  for (auto const c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

template <class Name> auto chain_of(Attribution const& attribution, Name name) -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const& link : attribution.chain) parts.push_back(name(link));
  return joined(parts, " < ");
}

} // namespace

auto csv_header() -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const name : header) parts.emplace_back(name);
  return joined(parts, ",") + "\r\n";
}

auto csv_article(View const& view, bool for_spreadsheet) -> std::string {
  auto const& info = view.analysis.article;
  auto const text = [&](std::optional<Span> span) {
    return span ? std::string{words(view.analysis, *span)} : std::string{};
  };
  auto out = std::string{};
  auto number = std::uint32_t{0};
  for (auto const& attribution : view.analysis.attributions) {
    auto const in_file = [&](Span span) { return view.analysis.in_file(span); };
    auto const first = attribution.content.empty() ? Span{} : in_file(attribution.content.front());
    auto const last = attribution.content.empty() ? Span{} : in_file(attribution.content.back());
    auto const place = view.lines.place(first.begin);
    auto pieces = std::vector<std::string>{};
    for (auto const piece : attribution.content) pieces.emplace_back(words(view.analysis, piece));
    auto const& near = attribution.chain.empty() ? origin(attribution) : attribution.chain.front();
    auto media = std::optional<StateMedia>{};
    for (auto const& link : attribution.chain) {
      if (!media && flagged(link)) media = link.state_media;
    }
    auto const row = std::vector<std::string>{
        info.id,
        info.outlet.value_or(""),
        info.date.value_or(""),
        info.lang,
        std::to_string(++number),
        std::to_string(place.line),
        std::to_string(place.column),
        std::to_string(first.begin),
        std::to_string(last.end),
        joined(pieces, " […] "),
        std::string{to_string(attribution.form)},
        std::string{to_string(attribution.kind)},
        attribution.conditional ? "conditional" : "",
        std::string{to_string(attribution.stance)},
        text(attribution.venue),
        std::string{attribution.construct},
        text(near.cue),
        text(near.source),
        near.speaker,
        std::string{to_string(near.level)},
        origin(attribution).speaker,
        std::string{to_string(origin(attribution).level)},
        chain_of(attribution, [](Link const& link) { return link.speaker; }),
        chain_of(attribution, [](Link const& link) { return std::string{to_string(link.level)}; }),
        media ? media->name : "",
        media ? media->country : "",
        media ? std::string{to_string(media->media_class)} : "",
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += cell(row[i], for_spreadsheet);
    }
    out += "\r\n";
  }
  return out;
}

} // namespace sourcier::reports
