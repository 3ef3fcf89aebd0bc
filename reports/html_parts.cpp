#include "html_parts.hpp"

#include "html_text.hpp"
#include "plain.hpp"
#include "text/span_index.hpp"

#include <algorithm>
#include <set>

namespace sourcier::reports {
namespace {

/// A claim in a list is shown in short: the article has it whole.
constexpr auto claim_columns = std::size_t{280};
constexpr auto quoted_columns = std::size_t{160};

auto word(Part const& part, Msg msg) -> std::string { return html_text(say(part.view.lang, msg)); }

auto section(Part const& part, std::string_view name, Msg title) -> std::string {
  return fmt::format("<section class=\"{0}\" id=\"{1}-{0}\">\n", name, part.id) + heading(part, title);
}

auto chip(Part const& part, Level level) -> std::string {
  return fmt::format(R"(<span class="letter {}" aria-hidden="true">{}</span>)", level_class(level),
                     html_text(level_letter(part.view.lang, level)));
}

auto share_of_claims(View const& view, std::uint32_t n) -> double {
  return static_cast<double>(n) / static_cast<double>(view.analysis.attributions.size());
}

/// The chain of a claim from the reader to the origin.
auto chain_drawing(Part const& part, Attribution const& attribution) -> std::string {
  auto out = "<ol class=\"chain\">\n<li class=\"reader\">" + word(part, Msg::reader) + "</li>\n";
  for (auto const& link : attribution.chain) {
    out += "<li class=\"" + level_class(link.level) + "\">" + chip(part, link.level) + " <span><bdi class=\"who\">" +
           html_text(link_name(part.view, link)) + "</bdi> <span class=\"level\">" +
           html_text(level_name(part.view.lang, link.level)) + "</span>" +
           media_label(part.view.lang, link.state_media) + "</span></li>\n";
  }
  return out + "</ol>\n";
}

auto facts(Part const& part, Attribution const& attribution) -> std::string {
  auto const& view = part.view;
  auto out = std::vector<std::string>{};
  if (!attribution.content.empty()) {
    out.push_back(say(view.lang, Msg::line, fmt::arg("n", line_of(view, attribution.content.front()))));
  }
  auto const step = static_cast<unsigned>(attribution.form);
  out.push_back(say(view.lang, static_cast<Msg>(static_cast<unsigned>(Msg::form_direct) + step)));
  auto cues = std::vector<std::string>{};
  for (auto const& link : attribution.chain) {
    if (link.cue) cues.push_back(quote(view.lang, one_line(words(view.analysis, *link.cue))));
  }
  out.push_back(cues.empty() ? say(view.lang, Msg::no_cue)
                             : say(view.lang, Msg::cue, fmt::arg("text", joined(cues, ", "))));
  for (auto const& remark : remarks(view, attribution, false)) out.push_back(remark);
  return "<p class=\"facts\">" + html_text(joined(out, " · ")) + "</p>\n";
}

auto html_why(FlagWords const& flag) -> std::string {
  return flag.why.empty() ? std::string{} : " <span class=\"why\">" + html_text(flag.why) + "</span>";
}

/// The findings that are about a claim, its cues or its sources.
auto claim_flags(Part const& part, SpanIndex const& findings, Attribution const& attribution) -> std::string {
  auto spans = attribution.content;
  for (auto const& link : attribution.chain) {
    if (link.cue) spans.push_back(*link.cue);
    if (link.source) spans.push_back(*link.source);
  }
  auto here = std::set<std::uint32_t>{};
  for (auto const span : spans)
    for (auto const finding : findings.overlapping(span)) here.insert(finding);
  auto out = std::string{};
  for (auto const number : here) {
    auto const& finding = part.view.analysis.findings[number];
    auto const flag = flag_words(part.view, finding, quoted_columns);
    out += "<li><strong>" + html_text(severity_name(part.view.lang, finding.severity)) + "</strong> " +
           html_text(flag.message) + html_why(flag) + "</li>\n";
  }
  return out.empty() ? out : "<ul class=\"claim-flags\">\n" + out + "</ul>\n";
}

auto card(Part const& part, SpanIndex const& findings, std::uint32_t claim) -> std::string {
  auto const& view = part.view;
  auto const& attribution = view.analysis.attributions[claim];
  auto const level = origin(attribution).level;
  auto const shown = html_text(level_letter(view.lang, level) + std::to_string(claim + 1));
  auto const text = html_text(shorten(content_text(view, attribution), claim_columns));
  auto out = fmt::format("<li class=\"card {}\" id=\"{}-c{}\">\n", level_class(level), part.id, claim + 1);
  out += fmt::format("<p class=\"said\"><a class=\"n {0}\" href=\"#{1}-m{2}\" aria-label=\"{3}. {4}\">{3}</a> "
                     "<bdi>{5}</bdi></p>\n",
                     level_class(level), part.id, claim + 1, shown, word(part, Msg::to_text), text);
  return out + chain_drawing(part, attribution) + facts(part, attribution) + claim_flags(part, findings, attribution) +
         "</li>\n";
}

/// The bar itself; its figures stand beside it as text, in the legend.
auto bar(Part const& part) -> std::string {
  auto const& view = part.view;
  auto figures = std::vector<std::string>{};
  auto shapes = std::string{};
  auto x = 0.0;
  for (auto const& [level, n] : level_counts(view)) {
    auto const share = share_of_claims(view, n);
    auto const width = share * 1000;
    auto const drawn = std::max(x + width > 999.5 ? width : width - 3, 1.0); // a gap between two, none at the end
    figures.push_back(fmt::format("{} {} ({})", n, level_name(view.lang, level), percent(view.lang, share)));
    shapes += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"0\" width=\"{:.1f}\" height=\"56\"/>\n",
                          level_class(level), x, drawn);
    if (width >= 34) {
      shapes += fmt::format("<text x=\"{:.1f}\" y=\"38\" text-anchor=\"middle\">{}</text>\n", x + drawn / 2,
                            html_text(level_letter(view.lang, level)));
    }
    x += width;
  }
  auto const label = say(view.lang, Msg::mix_alt, fmt::arg("figures", joined(figures, ", ")));
  return R"(<svg class="bar" viewBox="0 0 1000 56" role="img" aria-label=")" + html_text(label) + "\">\n" + shapes +
         "</svg>\n";
}

auto legend(Part const& part) -> std::string {
  auto const& view = part.view;
  auto out = "<fieldset class=\"legend\">\n<legend>" + word(part, Msg::legend_title) + "</legend>\n<p class=\"help\">" +
             word(part, Msg::legend_help) + "</p>\n";
  for (auto const& [level, n] : level_counts(view)) {
    auto const css = level_class(level);
    out += fmt::format(R"(<label><input type="checkbox" checked data-level="{}"> )", css) + chip(part, level) +
           " <span class=\"m " + css + "\">" + html_text(level_name(view.lang, level)) +
           "</span> <span class=\"figure\">" +
           fmt::format("{} · {}", n, html_text(percent(view.lang, share_of_claims(view, n)))) + "</span></label>\n";
  }
  return out + "</fieldset>\n";
}

/// A table that is too wide for a phone is moved by hand or by keyboard, so it has a name and takes the focus.
auto table_head(Part const& part, Msg name, std::initializer_list<Msg> columns) -> std::string {
  auto out = R"(<div class="scroll" role="region" tabindex="0" aria-label=")" + region_name(part, name) +
             "\"><table>\n<thead><tr>";
  for (auto const msg : columns) out += "<th scope=\"col\">" + word(part, msg) + "</th>";
  return out + "</tr></thead>\n<tbody>\n";
}

} // namespace

auto heading(Part const& part, Msg msg) -> std::string {
  return fmt::format("<h{0}>{1}</h{0}>\n", part.heading, word(part, msg));
}

auto region_name(Part const& part, Msg msg) -> std::string {
  auto const name = word(part, msg);
  return part.heading == 2 ? name : name + ", " + html_text(shorten(title(part.view), 80)) + " (" + part.id + ")";
}

auto media_label(Lang lang, std::optional<StateMedia> const& media) -> std::string {
  if (!media) return {};
  auto text = class_name(lang, media->media_class);
  if (!media->country.empty()) text = country_name(lang, media->country) + ", " + text;
  return fmt::format(" <span class=\"media{}\">{}</span>", is_state_controlled(media->media_class) ? " state" : "",
                     html_text(text));
}

auto length_class(std::size_t entries) -> std::string_view { return entries > 250 ? " long" : ""; }

auto level_class(Level level) -> std::string { return "l-" + std::string{to_string(level)}; }

auto html_about(Part const& part) -> std::string {
  auto const& info = part.view.analysis.article;
  auto parts = std::vector<std::string>{};
  for (auto const& value : {info.outlet, info.date}) {
    if (value && !value->empty()) parts.push_back("<bdi>" + html_text(one_line(*value)) + "</bdi>");
  }
  if (info.url && !info.url->empty()) {
    auto const text = html_text(shorten(one_line(*info.url), 80));
    parts.push_back(is_web_address(*info.url)
                        ? "<a href=\"" + html_text(*info.url) + R"(" rel="noreferrer noopener">)" + text + "</a>"
                        : "<bdi>" + text + "</bdi>");
  }
  return parts.empty() ? std::string{} : "<p class=\"about\">" + joined(parts, " · ") + "</p>\n";
}

auto html_mix(Part const& part) -> std::string {
  if (part.view.analysis.attributions.empty()) return {};
  return section(part, "mix", Msg::mix_title) + bar(part) + legend(part) + "</section>\n";
}

auto html_claims(Part const& part) -> std::string {
  auto const count = part.view.analysis.attributions.size();
  if (count == 0) return {};
  auto out = section(part, "claims", Msg::claims_title) + fmt::format("<ol class=\"cards{}\">\n", length_class(count));
  auto spans = std::vector<Span>{};
  for (auto const& finding : part.view.analysis.findings) spans.push_back(finding.span);
  auto const findings = SpanIndex{std::move(spans)};
  for (std::uint32_t i = 0; i < count; ++i) out += card(part, findings, i);
  return out + "</ol>\n</section>\n";
}

auto html_sources(Part const& part) -> std::string {
  auto const rows = source_rows(part.view);
  if (rows.empty()) return {};
  auto out = section(part, "sources", Msg::sources_title) +
             table_head(part, Msg::sources_title,
                        {Msg::column_source, Msg::column_level, Msg::column_origin, Msg::column_relay});
  auto const figure = [](std::uint32_t n) { return n == 0 ? std::string{"–"} : std::to_string(n); };
  for (auto const& row : rows) {
    out += "<tr><th scope=\"row\"><bdi>" + html_text(row.name) + "</bdi>" + media_label(part.view.lang, row.media) +
           "</th><td>" + chip(part, row.level) + " " + html_text(level_name(part.view.lang, row.level)) +
           "</td><td class=\"figure\">" + figure(row.origin) + "</td><td class=\"figure\">" + figure(row.relay) +
           "</td></tr>\n";
  }
  return out + "</tbody></table></div>\n</section>\n";
}

auto html_flags(Part const& part) -> std::string {
  auto const& view = part.view;
  if (view.analysis.findings.empty() && view.analysis.attributions.empty()) return {};
  auto out = section(part, "flags", Msg::flags_title);
  if (view.analysis.findings.empty()) return out + "<p>" + word(part, Msg::no_flags) + "</p>\n</section>\n";
  out += fmt::format("<ul class=\"list{}\">\n", length_class(view.analysis.findings.size()));
  auto explained = std::vector<std::string_view>{};
  for (auto const& finding : view.analysis.findings) {
    auto const flag = flag_words(view, finding, quoted_columns);
    out += fmt::format("<li><strong class=\"severity {}\">{}</strong> ", to_string(finding.severity),
                       html_text(severity_name(view.lang, finding.severity)));
    out += html_text(flag.message);
    if (!flag.quoted.empty()) out += " <q class=\"plain\"><bdi>" + html_text(flag.quoted) + "</bdi></q>";
    out += " <span class=\"where\">" +
           html_text(say(view.lang, Msg::line, fmt::arg("n", line_of(view, finding.span)))) + " · <code>" +
           html_text(finding.rule) + "</code></span>";
    // Why a rule exists is said once, where it is met first.
    if (std::find(explained.begin(), explained.end(), finding.rule) == explained.end()) {
      explained.push_back(finding.rule);
      out += html_why(flag);
    }
    out += "</li>\n";
  }
  return out + "</ul>\n</section>\n";
}

auto html_notes(Part const& part) -> std::string {
  auto const& view = part.view;
  auto const media = media_notes(view);
  auto const& credits = view.analysis.document.credits;
  if (media.empty() && credits.empty()) return {};
  auto out = section(part, "notes", Msg::notes_title);
  for (auto const& credit : credits) {
    auto const text = quote(view.lang, shorten(one_line(words(view.analysis, credit.span)), 160));
    out += "<p>" + html_text(say(view.lang, Msg::colon, fmt::arg("label", say(view.lang, Msg::credits_title)))) +
           " <bdi>" + html_text(text) + "</bdi></p>\n";
  }
  if (media.empty()) return out + "</section>\n";
  out += table_head(part, Msg::notes_title, {Msg::outlet, Msg::column_country, Msg::column_class});
  for (auto const& each : media) {
    auto const country =
        each.country.empty() ? say(view.lang, Msg::country_unknown) : country_name(view.lang, each.country);
    auto const state = is_state_controlled(each.media_class);
    out += "<tr><th scope=\"row\"><bdi>" + html_text(one_line(each.name)) + "</bdi></th><td>" + html_text(country) +
           "</td><td><span class=\"media" + (state ? " state" : "") + "\">" +
           html_text(class_name(view.lang, each.media_class)) + "</span> (" + html_text(to_string(each.media_class)) +
           ")</td></tr>\n";
  }
  return out + "</tbody></table></div>\n</section>\n";
}

auto html_levels(Part const& part) -> std::string {
  auto out = section(part, "levels", Msg::levels_title) + "<p class=\"help\">" + word(part, Msg::levels_intro) +
             "</p>\n<dl>\n";
  for (auto const level : all_levels) {
    out += "<div><dt>" + chip(part, level) + " <span class=\"m " + level_class(level) + "\">" +
           html_text(level_name(part.view.lang, level)) + "</span></dt><dd>" +
           html_text(level_explained(part.view.lang, level)) + "</dd></div>\n";
  }
  return out + "</dl>\n</section>\n";
}

} // namespace sourcier::reports
