#include "compare.hpp"
#include "compare_page.hpp"
#include "compare_words.hpp"
#include "html_text.hpp"

#include <algorithm>

namespace sourcier::reports {
namespace {

using corpus::Comparison;
using corpus::Group;

constexpr std::size_t most_bars = 40;

/// Groups with few articles have bars only where there are no others: they stand in the table.
auto charted(Comparison const& comparison) -> std::vector<Group const*> {
  auto out = std::vector<Group const*>{};
  for (auto const enough : {true, false}) {
    for (auto const& group : comparison.groups)
      if (out.size() < most_bars && (!enough || has_intervals(group))) out.push_back(&group);
    if (!out.empty()) return out;
  }
  return out;
}

/// One line a group: a bar for the value, a whisker for the interval.
auto chart(Comparison const& comparison, Lang lang, std::size_t measure) -> std::string {
  constexpr auto left = 122.0; // as wide as a telephone, so that words keep their size there
  constexpr auto width = 172.0;
  constexpr auto step = 24.0;
  auto const groups = charted(comparison);
  auto highest = 0.0;
  for (auto const* const group : groups) {
    auto const& e = group->estimates[measure];
    if (e.bottom > 0) highest = std::max({highest, e.value, has_intervals(*group) ? interval_of(e).high : 0});
  }
  if (highest <= 0) return {};
  auto const x = [&](double value) { return left + value / highest * width; };
  auto const height = step * static_cast<double>(groups.size()) + 6;
  auto const name = measure_name(lang, measure);
  auto out =
      fmt::format(R"(<figure><figcaption>{0}</figcaption><svg viewBox="0 0 352 {1:.0f}" role="img" aria-label="{0}">)",
                  html_text(name), height);
  auto y = 4.0;
  for (auto const* const group : groups) {
    auto const& e = group->estimates[measure];
    auto const label = group_name(lang, comparison, group->name);
    out += fmt::format(R"(<text x="{:.0f}" y="{:.1f}" text-anchor="end">{}</text>)", left - 8, y + 15,
                       html_text(shorten(label, 18)));
    if (e.bottom > 0) {
      auto const [low, high] = has_intervals(*group) ? interval_of(e) : corpus::Interval{e.value, e.value};
      out += fmt::format(R"(<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="14"/>)", left, y + 3,
                         x(e.value) - left);
      if (has_intervals(*group))
        out +=
            fmt::format(R"(<path class="whisker" d="M{0:.1f} {2:.1f}v8M{0:.1f} {3:.1f}H{1:.1f}M{1:.1f} {2:.1f}v8"/>)",
                        x(low), x(high), y + 6, y + 10);
      out += fmt::format(R"(<text x="{:.1f}" y="{:.1f}">{}</text>)", x(std::max(high, e.value)) + 8, y + 15,
                         html_text(measure_value(lang, measure, e.value)));
    } else {
      out += fmt::format("<text x=\"{:.0f}\" y=\"{:.1f}\">–</text>", left, y + 15);
    }
    y += step;
  }
  return out + "</svg></figure>\n";
}

auto table(Comparison const& comparison, Lang lang) -> std::string {
  auto const shown = shown_measures(comparison);
  auto const head = [&](std::string const& name) {
    return R"(<th scope="col"><button type="button">)" + html_text(name) + "</button></th>";
  };
  auto out = R"(<div class="scroll"><table class="sortable"><thead><tr>)" + head(by_name(lang, comparison.by)) +
             head("articles") + head(either(lang, "affirmations", "claims"));
  for (auto const measure : shown) out += head(measure_name(lang, measure));
  out += "</tr></thead><tbody>\n";
  auto const row = [&](Group const& group) {
    out += fmt::format(R"(<tr><th scope="row">{}</th><td data-v="{}">{}</td><td data-v="{}">{}</td>)",
                       html_text(group_name(lang, comparison, group.name)), group.counted,
                       group.counted == group.articles ? std::to_string(group.articles)
                                                       : fmt::format("{} / {}", group.counted, group.articles),
                       group.claims, group.claims);
    for (auto const measure : shown) {
      auto const& e = group.estimates[measure];
      if (e.bottom == 0)
        out += "<td data-v=\"-1\">–</td>";
      else
        out += fmt::format("<td data-v=\"{:.6f}\">{}{}</td>", e.value, html_text(measure_value(lang, measure, e.value)),
                           has_intervals(group) ? "<small>" + html_text(interval_text(lang, measure, e)) + "</small>"
                                                : "");
    }
    out += "</tr>\n";
  };
  for (auto const& group : comparison.groups) row(group);
  out += "</tbody><tfoot>";
  row(comparison.all);
  return out + "</tfoot></table></div>\n";
}

auto named(std::vector<corpus::NamedCount> const& list, Lang lang) -> std::string {
  if (list.empty()) return "–";
  auto out = std::string{"<ol>"};
  for (auto const& each : list) {
    out += "<li>" + html_text(each.name) + " <small>" + std::to_string(each.count);
    for (auto c = 0; c < 7; ++c)
      if (each.note == to_string(static_cast<StateMediaClass>(c)))
        out += ", " + html_text(class_name(lang, static_cast<StateMediaClass>(c)));
    out += "</small></li>";
  }
  return out + "</ol>";
}

auto cited(Comparison const& comparison, Lang lang) -> std::string {
  auto out = R"(<div class="scroll"><table><thead><tr><th scope="col">)" + html_text(by_name(lang, comparison.by)) +
             "</th><th scope=\"col\">" + either(lang, "origines", "origins") + "</th><th scope=\"col\">" +
             either(lang, "médias cités", "media cited") + "</th><th scope=\"col\">" +
             either(lang, "crédits", "credits") + "</th></tr></thead><tbody>\n";
  for (auto const& group : comparison.groups)
    out += "<tr><th scope=\"row\">" + html_text(group_name(lang, comparison, group.name)) + "</th><td>" +
           named(group.origins, lang) + "</td><td>" + named(group.cited_media, lang) + "</td><td>" +
           named(group.credits, lang) + "</td></tr>\n";
  return out + "</tbody></table></div>\n";
}

auto copies(Comparison const& comparison, Lang lang) -> std::string {
  if (comparison.copies.empty()) return {};
  auto out = "<h2>" + either(lang, "Copies", "Copies") + "</h2>\n<ul>";
  for (std::size_t i = 0; i < comparison.copies.size() && i < 50; ++i) {
    out += "<li>";
    auto const& list = comparison.copies[i];
    for (std::size_t k = 0; k < list.size() && k < 12; ++k)
      out += (k == 0 ? "<b>" : "; <b>") + html_text(group_name(lang, comparison, list[k].group)) + "</b> " +
             html_text(list[k].title.empty() ? list[k].id : list[k].title);
    if (list.size() > 12) out += ", … (" + std::to_string(list.size()) + ")";
    out += "</li>\n";
  }
  return out + "</ul>\n";
}

} // namespace

auto comparison_html(Comparison const& comparison, Lang lang) -> std::string {
  auto const title = either(lang, "Sources comparées, par ", "Sourcing compared, by ") + by_name(lang, comparison.by);
  auto body = "<h1>" + html_text(title) + "</h1>\n<h2>" +
              either(lang, "Ce qui tient, et ce qui peut être dû au hasard", "What stands, and what may be chance") +
              "</h2>\n<ul>";
  for (auto const& each : difference_sentences(lang, comparison)) body += "<li>" + html_text(each) + "</li>\n";
  body += "</ul>\n<h2>" + either(lang, "Les chiffres", "Figures") + "</h2>\n<div class=\"charts\">";
  for (std::size_t i = 0; i < corpus::measures().size(); ++i)
    if (corpus::measures()[i].tested) body += chart(comparison, lang, i);
  body += "</div>\n";
  if (auto const bars = charted(comparison).size(); bars < comparison.groups.size())
    body +=
        "<p class=\"soft\">" +
        html_text(fmt::format(fmt::runtime(either(lang, "Graphiques~: {} sur {} groupes~; tous sont dans le tableau.",
                                                  "Charts: {} of {} groups; the table has them all.")),
                              bars, comparison.groups.size())) +
        "</p>\n";
  body += table(comparison, lang) + "<h2>" + either(lang, "Qui est cité", "Who is cited") + "</h2>\n" +
          cited(comparison, lang) + copies(comparison, lang);
  body += "<h2>" + either(lang, "Remarques", "Notes") + "</h2>\n<ul>";
  for (auto const& each : note_sentences(lang, comparison)) body += "<li>" + html_text(each) + "</li>\n";
  body += "</ul>\n<p class=\"method\">" + html_text(method_text(lang, comparison)) + "</p>\n";
  return compare_page(lang, title, body);
}

} // namespace sourcier::reports
