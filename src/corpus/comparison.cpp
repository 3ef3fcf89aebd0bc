#include "corpus/comparison.hpp"

#include "corpus/duplicates.hpp"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sourcier::corpus {
namespace {

constexpr std::size_t levels_at = 0;
constexpr std::size_t media_at = 10;
constexpr std::size_t others_at = 17;
constexpr std::size_t most_listed = 10;
constexpr std::size_t most_pairs = 4; ///< groups up to which each is compared with each

auto key_of(Tally const& tally, std::string const& by, Comparison& out) -> std::string {
  auto const found = tally.members.find(by);
  if (found == tally.members.end() || found->second.empty()) {
    ++out.without;
    return {};
  }
  if (by != "date") return found->second;
  auto month = month_of(found->second);
  if (month.empty()) ++out.not_dates;
  return month;
}

auto most_frequent(std::map<std::pair<std::string, std::string>, std::uint32_t> const& counts)
    -> std::vector<NamedCount> {
  auto out = std::vector<NamedCount>{};
  for (auto const& [key, count] : counts) out.push_back({key.first, key.second, count});
  std::stable_sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.count > b.count; });
  if (out.size() > most_listed) out.resize(most_listed);
  return out;
}

auto estimate(std::vector<Tally const*> const& counted, std::size_t measure, CompareOptions const& options,
              std::string const& name) -> Estimate {
  auto out = Estimate{};
  auto sample = Sample{};
  sample.reserve(counted.size());
  for (auto const* const each : counted) {
    sample.push_back(part_of(*each, measure));
    out.top += sample.back().top;
    out.bottom += sample.back().bottom;
  }
  if (out.bottom == 0) return out;
  out.value = static_cast<double>(out.top) / static_cast<double>(out.bottom);
  auto const kind = measures()[measure].kind;
  if (kind == MeasureKind::share_of_claims || kind == MeasureKind::share_of_articles)
    out.wilson = wilson(out.top, out.bottom);
  if (out.top > 0)
    out.interval = bootstrap(sample, options.replicates, options.seed ^ hash_text(name) ^ measure * 7919);
  if (kind == MeasureKind::per_thousand_words)
    for (auto* const value : {&out.value, &out.interval.low, &out.interval.high}) *value *= 1000;
  return out;
}

auto summarize(std::string name, std::vector<Tally const*> const& counted, CompareOptions const& options) -> Group {
  auto out = Group{};
  out.name = std::move(name);
  out.counted = static_cast<std::uint32_t>(counted.size());
  auto origins = std::map<std::pair<std::string, std::string>, std::uint32_t>{};
  auto media = origins;
  auto credits = origins;
  for (auto const* const each : counted) {
    out.claims += each->claims;
    out.silent += each->claims == 0 ? 1 : 0;
    for (auto const& one : each->origins) origins[{one.name, one.note}] += one.count;
    for (auto const& one : each->cited_media) media[{one.name, one.note}] += one.count;
    for (auto const& one : each->credits) credits[{one.name, one.note}] += one.count;
  }
  out.origins = most_frequent(origins);
  out.cited_media = most_frequent(media);
  out.credits = most_frequent(credits);
  out.estimates.resize(measures().size());
  oneapi::tbb::parallel_for(std::size_t{0}, measures().size(),
                            [&](std::size_t i) { out.estimates[i] = estimate(counted, i, options, out.name); });
  return out;
}

auto sample_of(std::vector<Tally const*> const& counted, std::size_t measure) -> Sample {
  auto out = Sample{};
  for (auto const* const each : counted) out.push_back(part_of(*each, measure));
  return out;
}

auto test_differences(Comparison& out, std::vector<std::vector<Tally const*>> const& counted,
                      CompareOptions const& options) -> void {
  auto tested = std::vector<std::size_t>{};
  for (std::size_t i = 0; i < out.groups.size(); ++i) {
    if (out.groups[i].name.empty()) continue;
    if (out.groups[i].counted >= least_articles)
      tested.push_back(i);
    else
      ++out.untested;
  }
  if (tested.size() < 2) return;
  for (std::size_t measure = 0; measure < measures().size(); ++measure) {
    if (!measures()[measure].tested || out.all.estimates[measure].top == 0) continue;
    for (std::size_t a = 0; a < tested.size(); ++a) {
      if (tested.size() > most_pairs)
        out.differences.push_back({measure, tested[a], std::nullopt});
      else
        for (auto b = a + 1; b < tested.size(); ++b) out.differences.push_back({measure, tested[a], tested[b]});
    }
  }
  oneapi::tbb::parallel_for(std::size_t{0}, out.differences.size(), [&](std::size_t i) {
    auto& each = out.differences[i];
    auto const one = sample_of(counted[each.group], each.measure);
    auto two = Sample{};
    for (auto const g : tested) {
      if (each.other ? g != *each.other : g == each.group) continue;
      auto const more = sample_of(counted[g], each.measure);
      two.insert(two.end(), more.begin(), more.end());
    }
    each.value = ratio(one);
    each.other_value = ratio(two);
    each.p = difference_p(one, two, options.seed ^ (each.measure * 104729 + i));
  });
  auto p = std::vector<double>{};
  for (auto const& each : out.differences) p.push_back(each.p);
  auto const adjusted = options.correction == Correction::holm                 ? holm(p)
                        : options.correction == Correction::benjamini_hochberg ? benjamini_hochberg(p)
                                                                               : p;
  for (std::size_t i = 0; i < p.size(); ++i) {
    out.differences[i].adjusted = adjusted[i];
    out.differences[i].stands = adjusted[i] < options.alpha;
  }
}

} // namespace

auto measures() -> std::vector<Measure> const& {
  using Kind = MeasureKind;
  static auto const all = std::vector<Measure>{
      {"level.named_person"},
      {"level.office"},
      {"level.organization"},
      {"level.document"},
      {"level.media"},
      {"level.official_unnamed"},
      {"level.anonymous", Kind::share_of_claims, true},
      {"level.collective"},
      {"level.witness"},
      {"level.unattributed", Kind::share_of_claims, true},
      {"media.SC"},
      {"media.CaPu"},
      {"media.CaPr"},
      {"media.ISFM"},
      {"media.ISF"},
      {"media.ISM"},
      {"media.IP"},
      {"state_media", Kind::share_of_claims, true},
      {"conditional", Kind::share_of_claims, true},
      {"quoted"},
      {"relayed", Kind::share_of_claims, true},
      {"relay_depth", Kind::per_claim},
      {"named_per_article", Kind::per_article, true},
      {"origins_per_article", Kind::per_article, true},
      {"claims_per_article", Kind::per_article},
      {"claims_per_1000_words", Kind::per_thousand_words},
      {"words_per_article", Kind::per_article},
      {"state_credit", Kind::share_of_articles},
  };
  return all;
}

auto part_of(Tally const& tally, std::size_t measure) -> Part {
  if (measure < media_at) return {tally.levels[measure - levels_at], tally.claims};
  if (measure < others_at) return {tally.media[measure - media_at], tally.claims};
  switch (measure - others_at) {
  case 0: return {tally.state_media, tally.claims};
  case 1: return {tally.conditional, tally.claims};
  case 2: return {tally.direct, tally.claims};
  case 3: return {tally.relayed, tally.claims};
  case 4: return {tally.relays, tally.claims};
  case 5: return {tally.named, 1};
  case 6: return {tally.origin_count, 1};
  case 7: return {tally.claims, 1};
  case 8: return tally.words > 0 ? Part{tally.claims, tally.words} : Part{};
  case 9: return {tally.words, 1};
  default: return {tally.state_credit ? 1U : 0U, 1};
  }
}

auto compare_groups(std::vector<Tally> tallies, CompareOptions const& options) -> Comparison {
  auto out = Comparison{};
  out.by = options.by;
  out.correction = options.correction;
  out.copies_counted = options.keep_copies;
  out.alpha = options.alpha;
  out.replicates = options.replicates;
  out.seed = options.seed;
  out.doubles = sort_tallies(tallies);
  for (std::size_t i = 1; i < tallies.size(); ++i)
    if (tallies[i].id == tallies[i - 1].id && (i < 2 || tallies[i].id != tallies[i - 2].id)) ++out.repeated_ids;
  auto const copy_of = copy_groups(tallies);
  auto by_name = std::map<std::string, std::vector<std::size_t>>{};
  auto languages = std::map<std::string, std::uint64_t>{};
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    by_name[key_of(tallies[i], options.by, out)].push_back(i);
    ++languages[tallies[i].members["lang"]];
  }
  for (auto const& [lang, count] : languages)
    if (out.lang.empty() || count > languages[out.lang]) out.lang = lang;

  auto groups_with = std::map<std::uint32_t, std::set<std::string>>{}; // copies: which groups have them
  auto members = std::map<std::uint32_t, std::vector<std::pair<std::size_t, std::string>>>{};
  for (auto const& [name, list] : by_name)
    for (auto const i : list) {
      groups_with[copy_of[i]].insert(name);
      members[copy_of[i]].emplace_back(i, name);
    }
  auto counted = std::vector<std::vector<Tally const*>>{};
  for (auto const& [name, list] : by_name) {
    auto seen = std::set<std::uint32_t>{};
    auto& mine = counted.emplace_back();
    std::uint32_t shared = 0;
    for (auto const i : list) {
      if (!options.keep_copies && !seen.insert(copy_of[i]).second) continue;
      mine.push_back(&tallies[i]);
      shared += groups_with[copy_of[i]].size() > 1 ? 1 : 0;
    }
    auto group = summarize(name, mine, options);
    group.articles = static_cast<std::uint32_t>(list.size());
    group.shared = shared;
    out.groups.push_back(std::move(group));
  }
  if (!out.groups.empty() && out.groups.front().name.empty()) { // those that do not say stand last
    std::rotate(out.groups.begin(), out.groups.begin() + 1, out.groups.end());
    std::rotate(counted.begin(), counted.begin() + 1, counted.end());
  }
  auto once = std::vector<Tally const*>{};
  for (std::size_t i = 0; i < tallies.size(); ++i)
    if (options.keep_copies || copy_of[i] == i) once.push_back(&tallies[i]);
  out.all = summarize("*", once, options);
  out.all.articles = static_cast<std::uint32_t>(tallies.size());
  test_differences(out, counted, options);

  for (auto const& [first, list] : members) {
    if (list.size() < 2) continue;
    auto& copies = out.copies.emplace_back();
    for (auto const& [i, name] : list) {
      auto const date = tallies[i].members.find("date");
      copies.push_back({tallies[i].id, name, date == tallies[i].members.end() ? "" : date->second, tallies[i].title});
    }
  }
  std::stable_sort(out.copies.begin(), out.copies.end(),
                   [](auto const& a, auto const& b) { return a.size() > b.size(); });
  return out;
}

} // namespace sourcier::corpus
