#include "compare.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sourcier::reports {
namespace {

using corpus::Comparison;
using corpus::Group;
using Json = nlohmann::ordered_json;

auto rounded(double value) -> double { return std::round(value * 1e6) / 1e6; }
auto interval_json(corpus::Interval const& interval) -> Json { return {rounded(interval.low), rounded(interval.high)}; }

auto list_json(std::vector<corpus::NamedCount> const& list, char const* note) -> Json {
  auto out = Json::array();
  for (auto const& each : list) {
    out.push_back({{"name", each.name}, {"count", each.count}});
    if (note != nullptr) out.back()[note] = each.note.empty() ? Json() : Json(each.note);
  }
  return out;
}

auto name_json(std::string const& name) -> Json { return name.empty() ? Json() : Json(name); }

auto group_json(Group const& group) -> Json {
  auto out = Json{{"group", name_json(group.name)}, {"articles", group.articles},     {"counted", group.counted},
                  {"shared", group.shared},         {"without_claims", group.silent}, {"claims", group.claims}};
  auto& list = out["measures"] = Json::object();
  for (std::size_t i = 0; i < group.estimates.size(); ++i) {
    auto const& e = group.estimates[i];
    list[std::string{corpus::measures()[i].id}] = {{"top", e.top},
                                                   {"bottom", e.bottom},
                                                   {"value", e.bottom == 0 ? Json() : Json(rounded(e.value))},
                                                   {"wilson", e.wilson ? interval_json(*e.wilson) : Json()},
                                                   {"bootstrap", e.bottom == 0 ? Json() : interval_json(e.interval)}};
  }
  out["origins"] = list_json(group.origins, "level");
  out["cited_media"] = list_json(group.cited_media, "class");
  out["credits"] = list_json(group.credits, nullptr);
  return out;
}

auto correction_name(corpus::Correction correction) -> std::string_view {
  switch (correction) {
  case corpus::Correction::holm: return "holm";
  case corpus::Correction::benjamini_hochberg: return "benjamini-hochberg";
  case corpus::Correction::none: break;
  }
  return "none";
}

} // namespace

auto csv_field(std::string_view text) -> std::string {
  auto const formula = !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
  if (!formula && text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
  auto out = std::string{"\""};
  if (formula) out += '\'';
  for (auto const c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

auto comparison_json(Comparison const& comparison) -> std::string {
  auto out = Json{{"schema", "sourcier.comparison/1"}, {"by", comparison.by}};
  out["method"] = {{"correction", correction_name(comparison.correction)},
                   {"alpha", comparison.alpha},
                   {"replicates", comparison.replicates},
                   {"seed", comparison.seed},
                   {"copies_counted", comparison.copies_counted}};
  out["all"] = group_json(comparison.all);
  out["all"].erase("group");
  auto& groups = out["groups"] = Json::array();
  for (auto const& each : comparison.groups) groups.push_back(group_json(each));
  auto& differences = out["differences"] = Json::array();
  for (auto const& each : comparison.differences)
    differences.push_back({{"measure", corpus::measures()[each.measure].id},
                           {"group", name_json(comparison.groups[each.group].name)},
                           {"other", each.other ? name_json(comparison.groups[*each.other].name) : Json("*")},
                           {"value", rounded(each.value)},
                           {"other_value", rounded(each.other_value)},
                           {"p", rounded(each.p)},
                           {"adjusted_p", rounded(each.adjusted)},
                           {"stands", each.stands}});
  auto& copies = out["copies"] = Json::array();
  for (auto const& group : comparison.copies) {
    auto& list = copies.emplace_back(Json::array());
    for (auto const& each : group)
      list.push_back({{"id", each.id},
                      {"group", name_json(each.group)},
                      {"date", name_json(each.date)},
                      {"title", name_json(each.title)}});
  }
  out["notes"] = {{"doubles", comparison.doubles},       {"repeated_ids", comparison.repeated_ids},
                  {"without_group", comparison.without}, {"not_dates", comparison.not_dates},
                  {"errors", comparison.errors},         {"untested_groups", comparison.untested}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

auto comparison_csv(Comparison const& comparison) -> std::string {
  auto out = std::string{
      "group,articles,counted,claims,measure,top,bottom,value,wilson_low,wilson_high,bootstrap_low,bootstrap_high\n"};
  auto const add = [&](Group const& group) {
    for (std::size_t i = 0; i < group.estimates.size(); ++i) {
      auto const& e = group.estimates[i];
      out += csv_field(group.name) + fmt::format(",{},{},{},{},{},{},", group.articles, group.counted, group.claims,
                                                 corpus::measures()[i].id, e.top, e.bottom);
      if (e.bottom > 0) out += fmt::format("{:.6f}", e.value);
      out += e.wilson ? fmt::format(",{:.6f},{:.6f}", e.wilson->low, e.wilson->high) : std::string{",,"};
      out += e.bottom > 0 ? fmt::format(",{:.6f},{:.6f}\n", e.interval.low, e.interval.high) : std::string{",,\n"};
    }
  };
  for (auto const& each : comparison.groups) add(each);
  add(comparison.all);
  return out;
}

auto render_comparison(Comparison const& comparison, corpus::CompareFormat format, std::string_view ui) -> std::string {
  auto const lang = (ui.empty() ? std::string_view{comparison.lang} : ui) == "en" ? Lang::en : Lang::fr;
  switch (format) {
  case corpus::CompareFormat::markdown: return comparison_markdown(comparison, lang);
  case corpus::CompareFormat::html: return comparison_html(comparison, lang);
  case corpus::CompareFormat::json: return comparison_json(comparison);
  case corpus::CompareFormat::csv: return comparison_csv(comparison);
  }
  return {};
}

} // namespace sourcier::reports
