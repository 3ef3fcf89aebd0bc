#include "json.hpp"

#include "text/line_index.hpp"
#include "view.hpp"

#include <cmath>

namespace sourcier::reports {
namespace {

template <class Value> auto or_null(std::optional<Value> const& value) -> Json { return value ? Json(*value) : Json(); }

auto span_json(Analysis const& analysis, Span span) -> Json {
  return {{"begin", span.begin}, {"end", span.end}, {"text", words(analysis, span)}};
}

auto span_json(Analysis const& analysis, std::optional<Span> span) -> Json {
  return span ? span_json(analysis, *span) : Json();
}

/// A reader of shares wants « 0.3333 », not seventeen digits.
auto share(double value) -> double { return std::round(value * 10000) / 10000; }

auto media_json(StateMedia const& media) -> Json {
  return {{"name", media.name},
          {"country", media.country.empty() ? Json() : Json(media.country)},
          {"class", to_string(media.media_class)},
          {"entry", media.entry}};
}

auto link_json(Analysis const& analysis, Link const& link) -> Json {
  auto const controlled = flagged(link);
  return {
      {"cue", span_json(analysis, link.cue)},
      {"source", span_json(analysis, link.source)},
      {"speaker", link.speaker.empty() ? Json() : Json(link.speaker)},
      {"aliases", link.aliases},
      {"level", to_string(link.level)},
      {"state_media", controlled ? media_json(*link.state_media) : Json()},
      {"public_media", link.state_media && !controlled ? media_json(*link.state_media) : Json()},
      {"anonymity", {{"requested", link.anonymity.requested}, {"reason", span_json(analysis, link.anonymity.reason)}}}};
}

auto attribution_json(Analysis const& analysis, Attribution const& attribution, LineIndex const& lines) -> Json {
  auto content = Json::array();
  for (auto const piece : attribution.content) content.push_back(span_json(analysis, piece));
  auto chain = Json::array();
  for (auto const& link : attribution.chain) chain.push_back(link_json(analysis, link));
  auto const place = attribution.content.empty() ? Place{} : lines.place(attribution.content.front().begin);
  return {{"content", std::move(content)},
          {"form", to_string(attribution.form)},
          {"kind", to_string(attribution.kind)},
          {"hedge", attribution.conditional ? Json("conditional") : Json()},
          {"stance", to_string(attribution.stance)},
          {"venue", span_json(analysis, attribution.venue)},
          {"construct", attribution.construct},
          {"line", place.line},
          {"column", place.column},
          {"chain", std::move(chain)}};
}

auto credit_json(Analysis const& analysis, Credit const& credit, MediaLookup const& media) -> Json {
  auto controlled = Json::array();
  for (auto const& name : credit.names) {
    auto const known = credit_media(analysis, name, media);
    if (known && is_state_controlled(known->media_class)) controlled.push_back(name);
  }
  return {{"span", span_json(analysis, credit.span)}, {"names", credit.names}, {"state_media", std::move(controlled)}};
}

auto summary_json(Summary const& summary) -> Json {
  auto levels = Json::object();
  for (std::size_t i = 0; i < summary.levels.size(); ++i) {
    levels[std::string{to_string(static_cast<Level>(i))}] = summary.levels[i];
  }
  return {{"attributions", summary.attributions},
          {"levels", std::move(levels)},
          {"anonymous_share", share(summary.anonymous_share)},
          {"state_media_share", share(summary.state_media_share)},
          {"unattributed", summary.unattributed}};
}

auto finding_json(Analysis const& analysis, Finding const& finding, LineIndex const& lines) -> Json {
  auto const place = lines.place(finding.span.begin);
  return {{"rule", finding.rule},
          {"severity", to_string(finding.severity)},
          {"span", span_json(analysis, finding.span)},
          {"line", place.line},
          {"column", place.column},
          {"message", finding.message}};
}

} // namespace

auto article_json(Analysis const& analysis, KeptMembers keep, MediaLookup const& media) -> Json {
  auto const& info = analysis.article;
  auto const lines = LineIndex{analysis.document.text};
  auto out = Json{{"schema", "sourcier.article/1"}, {"id", info.id}, {"lang", info.lang}};
  if (keep.outlet) out["outlet"] = or_null(info.outlet);
  if (keep.url) out["url"] = or_null(info.url);
  if (keep.date) out["date"] = or_null(info.date);
  auto const& title = analysis.document.title;
  out["title"] = info.title ? Json(*info.title) : title ? Json(words(analysis, *title)) : Json();
  auto& attributions = out["attributions"] = Json::array();
  for (auto const& each : analysis.attributions) attributions.push_back(attribution_json(analysis, each, lines));
  auto& credits = out["credits"] = Json::array();
  for (auto const& each : analysis.document.credits) credits.push_back(credit_json(analysis, each, media));
  auto& boilerplate = out["boilerplate"] = Json::array();
  for (auto const span : analysis.document.boilerplate)
    boilerplate.push_back({{"begin", span.begin}, {"end", span.end}});
  out["summary"] = summary_json(analysis.summary);
  auto& findings = out["findings"] = Json::array();
  for (auto const& each : analysis.findings) findings.push_back(finding_json(analysis, each, lines));
  return out;
}

auto dump(Json const& value, bool indented) -> std::string {
  return value.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

} // namespace sourcier::reports

namespace sourcier {

auto render_jsonl(Analysis const& analysis, KeptMembers keep, MediaLookup const& media) -> std::string {
  return reports::dump(reports::article_json(analysis, keep, media)) + '\n';
}

auto render_error_jsonl(std::optional<std::string> const& id, std::uint64_t line, std::string_view error)
    -> std::string {
  auto const value = reports::Json{{"schema", "sourcier.error/1"},
                                   {"id", id ? reports::Json(*id) : reports::Json()},
                                   {"line", line},
                                   {"error", error}};
  return reports::dump(value) + '\n';
}

} // namespace sourcier
