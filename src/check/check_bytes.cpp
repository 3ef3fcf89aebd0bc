#include "check/run.hpp"

#include "check/suppress.hpp"
#include "text/document.hpp"

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

/// The claim that the words belong to, for the fingerprint.
auto claim_at(Analysis const& analysis, Span span) -> std::string {
  for (auto const& attribution : analysis.attributions) {
    auto near = std::any_of(attribution.content.begin(), attribution.content.end(),
                            [&](Span piece) { return piece.overlaps(span); });
    for (auto const& link : attribution.chain)
      near = near || (link.source && link.source->overlaps(span)) || (link.cue && link.cue->overlaps(span));
    if (!near) continue;
    auto out = std::string{};
    for (auto const piece : attribution.content) out += std::string{analysis.document.at(piece)} + ' ';
    return out;
  }
  return {};
}

auto byte_column(std::string_view text, std::uint32_t offset) -> std::uint32_t {
  auto at = offset;
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') --at;
  return offset - at + 1;
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
  out.byte_column = byte_column(text, span.begin);
  out.end_byte_column = byte_column(text, span.end);
  out.words = std::string{text.substr(span.begin, span.size())};
  out.source_line = std::string{lines.line(out.begin.line)};
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
  auto out = std::vector<PlacedFinding>{};
  for (auto& finding : findings) {
    auto const span = finding.span;
    out.push_back(placed(path, file, lines, std::move(finding), extracted.in_file(span), analysis.document.at(span),
                         claim_at(analysis, span)));
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
