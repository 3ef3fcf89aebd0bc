#include "check/run.hpp"

#include "check/suppress.hpp"
#include "text/document.hpp"
#include "text/span_index.hpp"

#include <algorithm>

namespace sourcier {

namespace {

/// What the file says of itself goes before what was given for it, except a language that was asked for.
auto info_of(CheckFile const& file, ArticleInfo const& says) -> ArticleInfo {
  auto out = file.info;
  if (out.id.empty()) out.id = file.path;
  take_info(out, says);
  if (out.lang.empty()) out.lang = file.fallback_lang;
  if (out.lang.empty()) out.lang = "auto";
  return out;
}

/// The claims of an article by where their words, cues and sources stand.
class Claims {
public:
  explicit Claims(Analysis const& analysis) : analysis_{analysis} {
    auto spans = std::vector<Span>{};
    for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
      auto const& attribution = analysis.attributions[i];
      spans.insert(spans.end(), attribution.content.begin(), attribution.content.end());
      for (auto const& link : attribution.chain) {
        if (link.source) spans.push_back(*link.source);
        if (link.cue) spans.push_back(*link.cue);
      }
      owner_.resize(spans.size(), i);
    }
    index_ = SpanIndex{std::move(spans)};
  }

  /// The claim that the words belong to, for the fingerprint.
  [[nodiscard]] auto at(Span span) const -> std::string {
    auto const found = index_.overlapping(span);
    auto out = std::string{};
    if (found.empty()) return out;
    for (auto const piece : analysis_.attributions[owner_[found.front()]].content) {
      out += std::string{analysis_.document.at(piece)} + ' ';
      if (out.size() > enough) break;
    }
    return out;
  }

private:
  static constexpr auto enough = std::size_t{4000}; ///< bytes, to tell a claim from others

  Analysis const& analysis_;
  std::vector<std::size_t> owner_;
  SpanIndex index_;
};

/// From 1, in bytes.
auto byte_column(LineIndex const& lines, std::uint32_t offset) -> std::uint32_t {
  return offset - lines.begin_of(lines.place(offset).line) + 1;
}

/// Puts the line of a finding beside it; of a long one as much as a terminal may show.
auto add_source_line(PlacedFinding& to, LineIndex const& lines) -> void {
  constexpr auto whole = std::size_t{1000}; // bytes
  constexpr auto before = 60;               // code points
  constexpr auto after = 240;               // code points
  auto const line = lines.line(to.begin.line);
  auto const continues = [&](std::size_t at) { return (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80; };
  auto first = std::min<std::size_t>(to.byte_column - 1, line.size());
  auto last = first;
  if (line.size() <= whole) {
    to.source_line = std::string{line};
    return;
  }
  to.source_column = to.begin.column;
  for (auto i = 0; i < before && first > 0; ++i, --to.source_column)
    while (--first > 0 && continues(first)) {
    }
  for (auto i = 0; i < after && last < line.size(); ++i)
    while (++last < line.size() && continues(last)) {
    }
  to.source_line = std::string{line.substr(first, last - first)};
}

auto placed(std::string const& path, std::string_view text, LineIndex const& lines, Finding finding, Span span,
            std::string_view words, std::string_view claim) -> PlacedFinding {
  auto out = PlacedFinding{};
  out.path = path;
  out.fingerprint = fingerprint(finding.rule, words, claim);
  finding.span = span;
  out.finding = std::move(finding);
  out.begin = lines.place(span.begin);
  out.end = lines.place(span.end);
  out.byte_column = byte_column(lines, span.begin);
  out.end_byte_column = byte_column(lines, span.end);
  out.words = std::string{text.substr(span.begin, span.size())};
  add_source_line(out, lines);
  return out;
}

} // namespace

auto check_bytes(std::string_view bytes, CheckFile const& input, CheckTools const& tools, std::string* decoded)
    -> std::vector<PlacedFinding> {
  auto const& path = input.path;
  auto const& settings = input.settings;
  auto file = decode(bytes).text;
  if (decoded != nullptr) *decoded = file;
  auto silenced = find_suppressions(file);
  auto extracted = extract(silenced.text, input.kind);
  auto const analysis = tools.analyze(extracted.text, info_of(input, extracted.info));
  auto const language = input.ui.empty() ? std::string_view{analysis.article.lang} : input.ui;
  auto findings = find_issues(analysis, tools.signals(analysis.article.lang), settings, language, tools.media);

  auto const lines = LineIndex{file};
  auto const claims = Claims{analysis};
  auto out = std::vector<PlacedFinding>{};
  for (auto& finding : findings) {
    auto const span = finding.span;
    out.push_back(placed(path, file, lines, std::move(finding), extracted.in_file(span), analysis.document.at(span),
                         claims.at(span)));
    out.back().suppressed = silenced.suppress(out.back().finding.rule, out.back().finding.span);
  }
  auto const& unused = *find_rule("unused-suppression");
  auto const severity = settings.severity_of(unused);
  for (auto const& one : silenced.all) {
    auto const* const rule = one.code.empty() ? nullptr : find_rule(one.code);
    // A rule that is off finds nothing: its comment may well be needed when it is on.
    if (one.used || !severity || (rule != nullptr && !settings.severity_of(*rule))) continue;
    auto const words = one.code.empty() ? file.substr(one.span.begin, one.span.size()) : one.code;
    auto const quoted = language == "en" ? "\"" + words + "\"" : "« " + words + " »";
    out.push_back(placed(path, file, lines,
                         {unused.code, *severity, one.span, fill(unused.message.in(language), {{"words", quoted}})},
                         one.span, words, {}));
  }
  std::stable_sort(out.begin(), out.end(), [](PlacedFinding const& a, PlacedFinding const& b) {
    if (a.finding.span.begin != b.finding.span.begin) return a.finding.span.begin < b.finding.span.begin;
    if (a.finding.span.end != b.finding.span.end) return a.finding.span.end < b.finding.span.end;
    return a.finding.rule < b.finding.rule;
  });
  return out;
}

} // namespace sourcier
