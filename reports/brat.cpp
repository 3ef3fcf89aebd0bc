#include "formats.hpp"
#include "plain.hpp"

namespace sourcier::reports {
namespace {

/// Writes lines of brat's standoff format and numbers them.
class Standoff {
public:
  explicit Standoff(Analysis const& analysis) : analysis_{analysis}, offsets_{analysis.document.text} {}

  /// A text-bound annotation; brat wants no line ends in one, so pieces are split there. Empty when nothing is left.
  auto bound(std::string_view type, std::vector<Span> const& spans) -> std::string {
    auto places = std::vector<std::string>{};
    auto texts = std::vector<std::string>{};
    for (auto const span : spans) {
      for (auto const piece : lines_of(span)) {
        places.push_back(fmt::format("{} {}", offsets_.before(piece.begin), offsets_.before(piece.end)));
        texts.emplace_back(words(analysis_, piece));
      }
    }
    if (places.empty()) return {};
    auto id = "T" + std::to_string(++bounds_);
    out_ += fmt::format("{}\t{} {}\t{}\n", id, type, joined(places, ";"), joined(texts, " "));
    return id;
  }

  auto relation(std::string_view type, std::string_view from, std::string_view to) -> void {
    if (!from.empty() && !to.empty()) out_ += fmt::format("R{}\t{} Arg1:{} Arg2:{}\n", ++relations_, type, from, to);
  }

  auto attribute(std::string_view type, std::string_view of, std::string_view value) -> void {
    if (!of.empty()) out_ += fmt::format("A{}\t{} {} {}\n", ++attributes_, type, of, value);
  }

  auto note(std::string_view of, std::string_view text) -> void {
    if (!of.empty() && !text.empty()) out_ += fmt::format("#{}\tAnnotatorNotes {}\t{}\n", ++notes_, of, one_line(text));
  }

  [[nodiscard]] auto done() -> std::string { return std::move(out_); }

private:
  [[nodiscard]] auto lines_of(Span span) const -> std::vector<Span> {
    auto out = std::vector<Span>{};
    auto const& text = analysis_.document.text;
    auto const is_end = [&](std::uint32_t at) { return text[at] == '\n' || text[at] == '\r'; };
    for (auto at = span.begin; at < span.end && at < text.size();) {
      if (is_end(at)) {
        ++at;
        continue;
      }
      auto end = at;
      while (end < span.end && end < text.size() && !is_end(end)) ++end;
      out.push_back({at, end});
      at = end;
    }
    return out;
  }

  Analysis const& analysis_;
  CodePoints offsets_;
  std::string out_;
  std::uint32_t bounds_ = 0, relations_ = 0, attributes_ = 0, notes_ = 0;
};

auto optional(std::optional<Span> span) -> std::vector<Span> { return span ? std::vector{*span} : std::vector<Span>{}; }

auto write(Standoff& out, Attribution const& attribution) -> void {
  auto const claim = out.bound("Claim", attribution.content);
  out.attribute("Form", claim, to_string(attribution.form));
  out.attribute("Kind", claim, to_string(attribution.kind));
  out.attribute("Stance", claim, to_string(attribution.stance));
  if (attribution.conditional) out.attribute("Hedge", claim, "conditional");
  out.relation("Said_in", claim, out.bound("Venue", optional(attribution.venue)));
  auto before = claim;
  for (auto const& link : attribution.chain) {
    auto const source = out.bound("Source", optional(link.source));
    auto const cue = out.bound("Cue", optional(link.cue));
    out.relation(before == claim ? "Said_by" : "Relayed_from", before, source);
    out.relation("Introduced_by", source.empty() ? claim : source, cue);
    out.attribute("Level", source.empty() ? claim : source, to_string(link.level));
    out.note(source.empty() ? claim : source, link.speaker);
    if (!source.empty()) before = source;
  }
}

} // namespace

auto brat_article(Analysis const& analysis) -> std::string {
  auto out = Standoff{analysis};
  for (auto const& attribution : analysis.attributions) write(out, attribution);
  for (auto const& credit : analysis.document.credits) {
    out.note(out.bound("Credit", {credit.span}), joined(credit.names, ", "));
  }
  return out.done();
}

} // namespace sourcier::reports
