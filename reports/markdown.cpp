#include "formats.hpp"
#include "markdown_text.hpp"
#include "plain.hpp"

#include <algorithm>
#include <cmath>

namespace sourcier::reports {
namespace {

auto heading(View const& view, Msg msg) -> std::string { return "\n## " + say(view.lang, msg) + "\n\n"; }

auto label(View const& view, Msg msg) -> std::string {
  return "**" + say(view.lang, Msg::colon, fmt::arg("label", say(view.lang, msg))) + "** ";
}

/// Outlet, date and address, when the article has them.
auto about(View const& view) -> std::string {
  auto const& info = view.analysis.article;
  auto parts = std::vector<std::string>{};
  auto const add = [&](Msg msg, std::optional<std::string> const& value) {
    if (value && !value->empty()) parts.push_back(label(view, msg) + markdown_text(*value));
  };
  add(Msg::outlet, info.outlet);
  add(Msg::date, info.date);
  if (info.url && is_web_address(*info.url))
    parts.push_back(label(view, Msg::address) + "<" + *info.url + ">");
  else
    add(Msg::address, info.url);
  return parts.empty() ? std::string{} : joined(parts, " · ") + "\n\n";
}

/// The bar stands in a code block, where every terminal and web page keeps its columns.
auto mix(View const& view) -> std::string {
  auto const counts = level_counts(view);
  auto widest = std::size_t{0};
  for (auto const& [level, n] : counts) {
    widest = std::max(widest, columns(level_name(view.lang, level)));
  }
  constexpr auto bar_width = std::uint32_t{24};
  auto out = heading(view, Msg::mix_title) + "```text\n";
  for (auto const& [level, n] : counts) {
    auto const name = level_name(view.lang, level);
    auto const share = static_cast<double>(n) / static_cast<double>(view.analysis.attributions.size());
    auto const bar = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::lround(share * bar_width)));
    out += name + std::string(widest - columns(name) + 2, ' ');
    for (std::uint32_t i = 0; i < bar_width; ++i) out += i < bar ? "█" : "░";
    out += fmt::format("  {:>3}  {}\n", n, percent(view.lang, share));
  }
  return out + "```\n";
}

auto cell(std::uint32_t n) -> std::string { return n == 0 ? "–" : std::to_string(n); }

auto sources(View const& view) -> std::string {
  auto out = heading(view, Msg::sources_title);
  out += "| " + say(view.lang, Msg::column_level) + " | " + say(view.lang, Msg::column_source) + " | " +
         say(view.lang, Msg::column_origin) + " | " + say(view.lang, Msg::column_relay) + " |\n|---|---|--:|--:|\n";
  for (auto const& row : source_rows(view)) {
    auto name = markdown_text(row.name);
    if (row.media) name += ", " + markdown_text(class_name(view.lang, row.media->media_class));
    out += "| " + level_name(view.lang, row.level) + " | " + name + " | " + cell(row.origin) + " | " + cell(row.relay) +
           " |\n";
  }
  return out;
}

/// « Wall Street Journal (média) ← ses sources (source anonyme) ».
auto chain_with_levels(View const& view, Attribution const& attribution) -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const& link : attribution.chain) {
    auto part = say(view.lang, Msg::pair, fmt::arg("a", link_name(view, link)),
                    fmt::arg("b", level_name(view.lang, link.level)));
    parts.push_back(std::move(part));
  }
  return joined(parts, " ← ");
}

auto claims(View const& view, std::uint32_t& next_note) -> std::string {
  auto out = heading(view, Msg::claims_title);
  auto notes = std::string{};
  auto number = std::uint32_t{0};
  for (auto const& attribution : view.analysis.attributions) {
    auto const lead = std::to_string(++number) + ". ";
    out += lead + markdown_line(content_text(view, attribution)) + "\n" + std::string(lead.size(), ' ') + "— ";
    out += "**" + markdown_text(chain_text(view, attribution)) + "**";
    if (attribution.chain.size() > 1) {
      auto const id = std::to_string(next_note++);
      out += "[^" + id + "]";
      auto const chain = chain_with_levels(view, attribution);
      notes +=
          "\n[^" + id + "]: " + markdown_text(say(view.lang, Msg::chain_footnote, fmt::arg("chain", chain))) + "\n";
    }
    out += " · " + level_name(view.lang, origin(attribution).level);
    if (!attribution.content.empty()) {
      auto const n = line_of(view, attribution.content.front());
      out += " · " + say(view.lang, Msg::line, fmt::arg("n", n));
    }
    for (auto const& remark : remarks(view, attribution)) out += " · " + markdown_text(remark);
    out += "\n";
  }
  return out + notes;
}

auto flags(View const& view) -> std::string {
  auto out = heading(view, Msg::flags_title);
  if (view.analysis.findings.empty()) return out + say(view.lang, Msg::no_flags) + "\n";
  auto explained = std::vector<std::string_view>{};
  for (auto const& finding : view.analysis.findings) {
    auto const flag = flag_words(view, finding, 80);
    out += "- **" + severity_name(view.lang, finding.severity) + "** `" + std::string{finding.rule} + "`, " +
           say(view.lang, Msg::line, fmt::arg("n", line_of(view, finding.span))) + " · " + markdown_text(flag.message);
    if (!flag.quoted.empty()) out += " (" + markdown_text(flag.quoted) + ")";
    out += "\n";
    // Why a rule exists and whose it is stands where it is met first.
    if (flag.why.empty() || std::find(explained.begin(), explained.end(), finding.rule) != explained.end()) continue;
    explained.push_back(finding.rule);
    out += "  - " + markdown_text(flag.why) + "\n";
  }
  return out;
}

} // namespace

auto markdown_article(View const& view, std::uint32_t& next_note) -> std::string {
  auto out = "# " + markdown_text(report_title(view)) + "\n\n";
  out += about(view);
  out += markdown_line(summary_text(view)) + "\n";
  if (!view.analysis.attributions.empty()) out += mix(view) + sources(view) + claims(view, next_note);
  if (!view.analysis.attributions.empty() || !view.analysis.findings.empty()) out += flags(view);
  return out;
}

} // namespace sourcier::reports
