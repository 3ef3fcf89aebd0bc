#include "view.hpp"

#include "findings/rule.hpp"
#include "plain.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sourcier::reports {
namespace {

auto level_rank(Level level) -> std::size_t {
  return static_cast<std::size_t>(std::find(all_levels.begin(), all_levels.end(), level) - all_levels.begin());
}

template <class Value> auto nth(Msg first, Value value) -> Msg {
  return static_cast<Msg>(static_cast<unsigned>(first) + static_cast<unsigned>(value));
}

/// Lower case for ASCII is enough: the names come from one registry.
auto lower(std::string_view name) -> std::string {
  auto out = std::string{name};
  for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

auto no_chain() -> Link const& {
  static auto const link = Link{};
  return link;
}

} // namespace

auto ui_language(Analysis const& analysis, RenderOptions const& options) -> Lang {
  auto const& wanted = options.ui.empty() ? analysis.article.lang : options.ui;
  return wanted == "en" ? Lang::en : Lang::fr;
}

auto make_view(Analysis const& analysis, RenderOptions const& options) -> View {
  return {analysis, ui_language(analysis, options), LineIndex{analysis.file_text()}, options.media};
}

auto words(Analysis const& analysis, Span span) -> std::string_view {
  if (span.begin > span.end || span.end > analysis.document.text.size()) return {};
  return analysis.document.at(span);
}

auto title(View const& view) -> std::string {
  auto const& info = view.analysis.article;
  auto const shown = info.title                     ? one_line(*info.title)
                     : view.analysis.document.title ? one_line(words(view.analysis, *view.analysis.document.title))
                                                    : std::string{};
  return shown.empty() ? say(view.lang, Msg::untitled) : shown;
}

auto report_title(View const& view) -> std::string {
  auto const name = title(view);
  return name == say(view.lang, Msg::untitled) ? say(view.lang, Msg::report_untitled)
                                               : say(view.lang, Msg::report_title, fmt::arg("title", name));
}

auto content_text(View const& view, Attribution const& attribution) -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const piece : attribution.content) parts.push_back(one_line(words(view.analysis, piece)));
  return joined(parts, say(view.lang, Msg::gap));
}

auto link_name(View const& view, Link const& link) -> std::string {
  auto name = one_line(link.speaker);
  if (name.empty() && link.source) name = one_line(words(view.analysis, *link.source));
  return name.empty() ? say(view.lang, Msg::nobody) : name;
}

auto chain_text(View const& view, Attribution const& attribution) -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const& link : attribution.chain) parts.push_back(link_name(view, link));
  return parts.empty() ? say(view.lang, Msg::nobody) : joined(parts, " ← ");
}

auto origin(Attribution const& attribution) -> Link const& {
  return attribution.chain.empty() ? no_chain() : attribution.chain.back();
}

auto says(std::string_view message, std::string_view words) -> bool {
  // A message shortens what is long and gives the words marks of its own.
  constexpr auto enough = std::size_t{24};
  for (auto const* const mark : {"«", "“", "\"", "\u00A0", "\u202F", " "})
    if (words.substr(0, std::string_view{mark}.size()) == mark) words.remove_prefix(std::string_view{mark}.size());
  return message.find(words.substr(0, enough)) != std::string_view::npos;
}

auto line_of(View const& view, Span span) -> std::uint32_t {
  return view.lines.place(view.analysis.in_file(span).begin).line;
}

auto flagged(Link const& link) -> bool {
  return link.state_media && is_state_controlled(link.state_media->media_class);
}

auto source_rows(View const& view) -> std::vector<SourceRow> {
  auto rows = std::vector<SourceRow>{};
  auto known = std::map<std::pair<Level, std::string>, std::size_t>{};
  auto const row_of = [&](Link const& link) -> SourceRow& {
    auto const [row, is_new] = known.try_emplace({link.level, link_name(view, link)}, rows.size());
    if (is_new) rows.push_back(SourceRow{row->first.second, link.level, link.state_media, 0, 0});
    return rows[row->second];
  };
  for (auto const& attribution : view.analysis.attributions) {
    for (std::size_t i = 0; i + 1 < attribution.chain.size(); ++i) ++row_of(attribution.chain[i]).relay;
    ++row_of(origin(attribution)).origin;
  }
  std::stable_sort(rows.begin(), rows.end(), [](auto const& a, auto const& b) {
    if (a.level != b.level) return level_rank(a.level) < level_rank(b.level);
    return a.origin + a.relay > b.origin + b.relay;
  });
  return rows;
}

auto level_counts(View const& view) -> std::vector<std::pair<Level, std::uint32_t>> {
  auto out = std::vector<std::pair<Level, std::uint32_t>>{};
  for (auto const level : all_levels) {
    auto const n = view.analysis.summary.levels[static_cast<std::size_t>(level)];
    if (n > 0) out.emplace_back(level, n);
  }
  return out;
}

CreditMedia::CreditMedia(Analysis const& analysis, MediaLookup const& lookup) : lookup_{lookup} {
  if (analysis.document.credits.empty()) return;
  for (auto const& attribution : analysis.attributions)
    for (auto const& link : attribution.chain)
      if (link.state_media) by_name_.emplace(lower(link.state_media->name), &*link.state_media);
}

auto CreditMedia::find(std::string_view name) const -> std::optional<StateMedia> {
  if (lookup_) {
    if (auto found = lookup_(name)) return found;
  }
  auto const found = by_name_.find(lower(name));
  return found == by_name_.end() ? std::nullopt : std::optional{*found->second};
}

auto media_notes(View const& view) -> std::vector<StateMedia> {
  auto out = std::vector<StateMedia>{};
  auto known = std::set<std::pair<std::string, std::string>>{};
  auto const add = [&](std::optional<StateMedia> const& media) {
    if (media && known.emplace(media->entry, media->name).second) out.push_back(*media);
  };
  for (auto const& attribution : view.analysis.attributions) {
    for (auto const& link : attribution.chain) add(link.state_media);
  }
  auto const credited = CreditMedia{view.analysis, view.media};
  for (auto const& credit : view.analysis.document.credits) {
    for (auto const& name : credit.names) add(credited.find(name));
  }
  return out;
}

auto media_text(Lang lang, StateMedia const& media) -> std::string {
  auto name = one_line(media.name);
  if (!media.country.empty()) name += ", " + country_name(lang, media.country);
  return say(lang, Msg::pair, fmt::arg("a", name), fmt::arg("b", class_name(lang, media.media_class)));
}

auto remarks(View const& view, Attribution const& attribution, bool with_media) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  if (attribution.conditional) out.push_back(say(view.lang, Msg::conditional));
  if (attribution.kind != Kind::assertion) out.push_back(say(view.lang, nth(Msg::kind_assertion, attribution.kind)));
  if (attribution.stance != Stance::neutral) {
    auto const step = static_cast<unsigned>(attribution.stance) - 1;
    out.push_back(say(view.lang, nth(Msg::stance_endorsing, step)));
  }
  for (auto const& link : attribution.chain) {
    if (with_media && flagged(link)) {
      auto text = media_text(view.lang, *link.state_media);
      if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
    }
    if (!link.anonymity.requested) continue;
    auto const reason = link.anonymity.reason ? one_line(words(view.analysis, *link.anonymity.reason)) : std::string{};
    out.push_back(reason.empty() ? say(view.lang, Msg::anonymity)
                                 : say(view.lang, Msg::anonymity_reason, fmt::arg("text", quote(view.lang, reason))));
  }
  if (attribution.venue) {
    auto const text = quote(view.lang, one_line(words(view.analysis, *attribution.venue)));
    out.push_back(say(view.lang, Msg::venue, fmt::arg("text", text)));
  }
  return out;
}

auto is_web_address(std::string_view url) -> bool {
  if (url.substr(0, 8) != "https://" && url.substr(0, 7) != "http://") return false;
  return std::all_of(url.begin(), url.end(), [](char c) {
    return c > 0x20 && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '\'' && c != '`' && c != '\\';
  });
}

auto severity_name(Lang lang, Severity severity) -> std::string { return say(lang, nth(Msg::severity_info, severity)); }

auto flag_words(View const& view, Finding const& finding, std::size_t columns) -> FlagWords {
  auto out = FlagWords{one_line(finding.message), {}, {}};
  auto const text = one_line(words(view.analysis, finding.span));
  if (!text.empty() && !says(out.message, text)) out.quoted = quote(view.lang, shorten(text, columns));
  if (auto const* rule = find_rule(finding.rule)) {
    auto const* const lang = view.lang == Lang::fr ? "fr" : "en";
    out.why =
        say(view.lang, Msg::rule_why, fmt::arg("why", rule->why.in(lang)), fmt::arg("origin", rule->origin.in(lang)));
  }
  return out;
}

auto joined(std::vector<std::string> const& parts, std::string_view separator) -> std::string {
  auto out = std::string{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

} // namespace sourcier::reports
