#include "json.hpp"

#include "json_writer.hpp"
#include "text/line_index.hpp"
#include "view.hpp"

#include <cmath>

namespace sourcier::reports {
namespace {

/// Puts one article into a writer, member by member, in the order of the schema.
class ArticleWriter {
public:
  ArticleWriter(Analysis const& analysis, MediaLookup const& media, bool indented)
      : analysis_{analysis}, credited_{analysis, media}, lines_{analysis.file_text()},
        out_{indented, usual_growth * analysis.document.text.size()} {}

  auto write(KeptMembers keep) -> std::string {
    auto const& info = analysis_.article;
    out_.object();
    text("schema", "sourcier.article/1");
    text("id", info.id);
    text("lang", info.lang);
    if (keep.outlet) optional("outlet", info.outlet);
    if (keep.url) optional("url", info.url);
    if (keep.date) optional("date", info.date);
    auto const& title = analysis_.document.title;
    if (info.title || !title)
      optional("title", info.title);
    else
      text("title", words(analysis_, *title));
    list("attributions", analysis_.attributions, [&](Attribution const& each) { attribution(each); });
    list("credits", analysis_.document.credits, [&](Credit const& each) { credit(each); });
    list("boilerplate", analysis_.document.boilerplate, [&](Span span) {
      out_.object();
      auto const here = analysis_.in_file(span);
      number("begin", here.begin);
      number("end", here.end);
      out_.end();
    });
    summary();
    list("findings", analysis_.findings, [&](Finding const& each) { finding(each); });
    out_.end();
    return out_.take();
  }

private:
  auto text(std::string_view key, std::string_view value) -> void {
    out_.key(key);
    out_.text(value);
  }
  auto number(std::string_view key, std::uint32_t value) -> void {
    out_.key(key);
    out_.number(value);
  }
  /// A reader of shares wants « 0.3333 », not seventeen digits.
  auto share(std::string_view key, double value) -> void {
    out_.key(key);
    out_.number(std::round(value * 10000) / 10000);
  }
  auto text_or_null(std::string_view key, std::string_view value) -> void {
    out_.key(key);
    if (value.empty())
      out_.null();
    else
      out_.text(value);
  }
  auto optional(std::string_view key, std::optional<std::string> const& value) -> void {
    out_.key(key);
    if (value)
      out_.text(*value);
    else
      out_.null();
  }
  template <class List, class Each> auto list(std::string_view key, List const& values, Each const& each) -> void {
    out_.key(key);
    out_.array();
    for (auto const& value : values) each(value);
    out_.end();
  }
  auto texts(std::string_view key, std::vector<std::string> const& values) -> void {
    list(key, values, [&](std::string const& value) { out_.text(value); });
  }

  auto span(Span span) -> void {
    out_.object();
    auto const here = analysis_.in_file(span);
    number("begin", here.begin);
    number("end", here.end);
    text("text", words(analysis_, span));
    out_.end();
  }
  auto span(std::string_view key, std::optional<Span> value) -> void {
    out_.key(key);
    if (value)
      span(*value);
    else
      out_.null();
  }

  auto media(std::string_view key, StateMedia const* known) -> void {
    out_.key(key);
    if (known == nullptr) return out_.null();
    out_.object();
    text("name", known->name);
    text_or_null("country", known->country);
    text("class", to_string(known->media_class));
    text("entry", known->entry);
    out_.end();
  }

  auto link(Link const& link) -> void {
    auto const* const known = link.state_media ? &*link.state_media : nullptr;
    auto const controlled = flagged(link);
    out_.object();
    span("cue", link.cue);
    span("source", link.source);
    text_or_null("speaker", link.speaker);
    texts("aliases", link.aliases);
    text("level", to_string(link.level));
    media("state_media", controlled ? known : nullptr);
    media("public_media", controlled ? nullptr : known);
    out_.key("anonymity");
    out_.object();
    out_.key("requested");
    out_.boolean(link.anonymity.requested);
    span("reason", link.anonymity.reason);
    out_.end();
    out_.end();
  }

  auto place(Span span) -> void {
    auto const found = lines_.place(analysis_.in_file(span).begin);
    number("line", found.line);
    number("column", found.column);
  }

  auto attribution(Attribution const& attribution) -> void {
    out_.object();
    list("content", attribution.content, [&](Span piece) { span(piece); });
    text("form", to_string(attribution.form));
    text("kind", to_string(attribution.kind));
    text_or_null("hedge", attribution.conditional ? "conditional" : "");
    text("stance", to_string(attribution.stance));
    span("venue", attribution.venue);
    text("construct", attribution.construct);
    place(attribution.content.empty() ? Span{} : attribution.content.front());
    list("chain", attribution.chain, [&](Link const& each) { link(each); });
    out_.end();
  }

  auto credit(Credit const& credit) -> void {
    out_.object();
    out_.key("span");
    span(credit.span);
    texts("names", credit.names);
    std::vector<std::string> controlled;
    for (auto const& name : credit.names) {
      auto const known = credited_.find(name);
      if (known && is_state_controlled(known->media_class)) controlled.push_back(name);
    }
    texts("state_media", controlled);
    out_.end();
  }

  auto summary() -> void {
    auto const& summary = analysis_.summary;
    out_.key("summary");
    out_.object();
    number("attributions", summary.attributions);
    out_.key("levels");
    out_.object();
    for (std::size_t i = 0; i < summary.levels.size(); ++i) {
      number(to_string(static_cast<Level>(i)), summary.levels[i]);
    }
    out_.end();
    share("anonymous_share", summary.anonymous_share);
    share("state_media_share", summary.state_media_share);
    number("unattributed", summary.unattributed);
    out_.end();
  }

  auto finding(Finding const& finding) -> void {
    out_.object();
    text("rule", finding.rule);
    text("severity", to_string(finding.severity));
    out_.key("span");
    span(finding.span);
    place(finding.span);
    text("message", finding.message);
    out_.end();
  }

  static constexpr std::size_t usual_growth = 6; // a line is about five times as long as its article

  Analysis const& analysis_;
  CreditMedia credited_;
  LineIndex lines_;
  JsonWriter out_;
};

} // namespace

auto article_json(Analysis const& analysis, KeptMembers keep, MediaLookup const& media, bool indented) -> std::string {
  return ArticleWriter{analysis, media, indented}.write(keep);
}

auto dump(Json const& value, bool indented) -> std::string {
  return value.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

} // namespace sourcier::reports

namespace sourcier {

auto render_jsonl(Analysis const& analysis, KeptMembers keep, MediaLookup const& media) -> std::string {
  return reports::article_json(analysis, keep, media) + '\n';
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
