#include "compare.hpp"
#include "compare_words.hpp"
#include "markdown_text.hpp"

namespace sourcier::reports {
namespace {

using corpus::Comparison;
using corpus::Group;

constexpr std::size_t most_columns = 8;

auto cell(std::string_view text) -> std::string { return " " + markdown_text(text) + " |"; }

auto figure(Lang lang, std::size_t measure, Group const& group) -> std::string {
  auto const& e = group.estimates[measure];
  if (e.bottom == 0) return "–";
  auto out = measure_value(lang, measure, e.value);
  if (has_intervals(group)) out += " (" + interval_text(lang, measure, e) + ")";
  return out;
}

auto figures(Comparison const& comparison, Lang lang) -> std::string {
  auto columns = std::vector<Group const*>{};
  for (auto const& group : comparison.groups) columns.push_back(&group);
  columns.push_back(&comparison.all);
  auto const row = [&](std::string const& name, auto value) {
    auto out = "|" + cell(name);
    for (auto const* const group : columns) out += cell(value(*group));
    return out + "\n";
  };
  auto out = row("", [&](Group const& g) { return group_name(lang, comparison, g.name); });
  out += "|---|";
  for (std::size_t i = 0; i < columns.size(); ++i) out += "--:|";
  out += "\n";
  out += row(either(lang, "articles", "articles"), [](Group const& g) { return std::to_string(g.articles); });
  if (!comparison.copies.empty()) {
    out += row(either(lang, "comptés, sans les copies", "counted, without copies"),
               [](Group const& g) { return std::to_string(g.counted); });
    out += row(either(lang, "dont communs à plusieurs groupes", "of them in several groups"),
               [](Group const& g) { return g.name == "*" ? std::string{"–"} : std::to_string(g.shared); });
  }
  out += row(either(lang, "sans affirmation rapportée", "without a reported claim"),
             [](Group const& g) { return std::to_string(g.silent); });
  out += row(either(lang, "affirmations", "claims"), [](Group const& g) { return std::to_string(g.claims); });
  for (auto const measure : shown_measures(comparison))
    out += row(measure_name(lang, measure), [&](Group const& g) { return figure(lang, measure, g); });
  return out;
}

/// A group a line, and only what is tested: more columns than fit on a page say nothing.
auto figures_of_many(Comparison const& comparison, Lang lang) -> std::string {
  auto shown = std::vector<std::size_t>{};
  for (auto const measure : shown_measures(comparison))
    if (corpus::measures()[measure].tested || measure == measure_of("claims_per_1000_words")) shown.push_back(measure);
  auto out = "|" + cell(by_name(lang, comparison.by)) + cell("articles") + cell(either(lang, "affirmations", "claims"));
  auto rule = std::string{"|---|--:|--:|"};
  for (auto const measure : shown) {
    out += cell(measure_name(lang, measure));
    rule += "--:|";
  }
  out += "\n" + rule + "\n";
  auto const row = [&](Group const& group) {
    out +=
        "|" + cell(group_name(lang, comparison, group.name)) +
        cell(group.counted == group.articles ? std::to_string(group.articles)
                                             : std::to_string(group.counted) + " / " + std::to_string(group.articles)) +
        cell(std::to_string(group.claims));
    for (auto const measure : shown) out += cell(figure(lang, measure, group));
    out += "\n";
  };
  for (auto const& group : comparison.groups) row(group);
  row(comparison.all);
  return out + "\n" +
         either(lang, "Tous les niveaux et toutes les mesures~: `--format html`, `csv` ou `json`.\n",
                "All levels and measures: `--format html`, `csv` or `json`.\n");
}

auto list(std::vector<corpus::NamedCount> const& all, Lang lang) -> std::string {
  auto out = std::string{};
  for (std::size_t i = 0; i < all.size() && i < 5; ++i) {
    out += (i == 0 ? "" : ", ") + markdown_text(all[i].name) + " (" + std::to_string(all[i].count);
    for (auto c = 0; c < 7; ++c)
      if (all[i].note == to_string(static_cast<StateMediaClass>(c)))
        out += ", " + class_name(lang, static_cast<StateMediaClass>(c));
    out += ")";
  }
  return out.empty() ? "–" : out;
}

} // namespace

auto comparison_markdown(Comparison const& comparison, Lang lang) -> std::string {
  auto out = "# " + either(lang, "Sources comparées, par ", "Sourcing compared, by ") +
             markdown_text(by_name(lang, comparison.by)) + "\n\n";
  out += either(lang, "## Ce qui tient, et ce qui peut être dû au hasard\n\n",
                "## What stands, and what may be chance\n\n");
  for (auto const& each : difference_sentences(lang, comparison)) out += "- " + markdown_line(each) + "\n";
  out += either(lang, "\n## Les chiffres\n\n", "\n## Figures\n\n") +
         (comparison.groups.size() > most_columns ? figures_of_many(comparison, lang) : figures(comparison, lang));
  out += either(lang, "\n## Qui est cité\n\n", "\n## Who is cited\n\n");
  for (auto const& group : comparison.groups) {
    out += "- **" + markdown_text(group_name(lang, comparison, group.name)) +
           "**: " + either(lang, "origines~: ", "origins: ") + list(group.origins, lang) +
           either(lang, ". Médias cités~: ", ". Media cited: ") + list(group.cited_media, lang) +
           either(lang, ". Crédits~: ", ". Credits: ") + list(group.credits, lang) + ".\n";
  }
  if (!comparison.copies.empty()) {
    out += either(lang, "\n## Copies\n\n", "\n## Copies\n\n");
    for (std::size_t i = 0; i < comparison.copies.size() && i < 20; ++i) {
      out += "- ";
      auto const& copies = comparison.copies[i];
      for (std::size_t k = 0; k < copies.size() && k < 8; ++k)
        out += (k == 0 ? "" : ", ") + markdown_text(group_name(lang, comparison, copies[k].group)) + ": " +
               markdown_text(copies[k].title.empty() ? copies[k].id : copies[k].title);
      if (copies.size() > 8) out += ", … (" + std::to_string(copies.size()) + ")";
      out += "\n";
    }
    if (comparison.copies.size() > 20) out += "- … (" + std::to_string(comparison.copies.size()) + ")\n";
  }
  out += either(lang, "\n## Remarques\n\n", "\n## Notes\n\n");
  for (auto const& each : note_sentences(lang, comparison)) out += "- " + markdown_line(each) + "\n";
  out += "- " + markdown_line(method_text(lang, comparison)) + "\n";
  return out;
}

} // namespace sourcier::reports
