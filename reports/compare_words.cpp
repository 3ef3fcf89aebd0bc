#include "compare_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sourcier::reports {
namespace {

using corpus::MeasureKind;

struct Words {
  std::string_view fr, en;
};

constexpr auto own_names = std::array<Words, 11>{{
    {"médias d’État ou captés", "state-controlled or captured media"},
    {"au conditionnel", "in the journalistic conditional"},
    {"entre guillemets, en tout ou partie", "quoted, wholly or in part"},
    {"de seconde main", "passed on by another source"},
    {"relais par affirmation", "relays per claim"},
    {"personnes nommées par article", "named persons per article"},
    {"origines distinctes par article", "distinct origins per article"},
    {"affirmations par article", "claims per article"},
    {"affirmations pour 1000 mots", "claims per 1,000 words"},
    {"mots par article", "words per article"},
    {"articles qui créditent un média d’État", "articles with a state-media credit"},
}};

auto decimal(Lang lang, double value, int digits) -> std::string {
  auto out = fmt::format("{:.{}f}", value, digits);
  if (lang == Lang::fr)
    for (auto& c : out)
      if (c == '.') c = ',';
  return out;
}

/// Small shares have a digit more, so that 0.2 % is not 0 %.
auto share_digits(double share) -> int { return share > 0 && share < 0.0995 ? 1 : 0; }

auto p_text(Lang lang, double p) -> std::string {
  return p < 0.001 ? std::string{"p < "} + decimal(lang, 0.001, 3) : "p = " + decimal(lang, p, 3);
}

auto counted_words(Lang lang, std::uint64_t n, Words one, Words many) -> std::string {
  return std::to_string(n) + (lang == Lang::fr ? "\u00A0" : " ") +
         either(lang, n < 2 ? one.fr : many.fr, n == 1 ? one.en : many.en);
}

} // namespace

auto is_share(std::size_t measure) -> bool {
  auto const kind = corpus::measures()[measure].kind;
  return kind == MeasureKind::share_of_claims || kind == MeasureKind::share_of_articles;
}

auto measure_name(Lang lang, std::size_t measure) -> std::string {
  if (measure < 10) return level_name(lang, static_cast<Level>(measure));
  if (measure < 17) { // several classes share a name in words
    auto const media_class = static_cast<StateMediaClass>(measure - 10);
    return class_name(lang, media_class) + " (" + std::string{to_string(media_class)} + ")";
  }
  auto const& words = own_names[measure - 17];
  return either(lang, words.fr, words.en);
}

auto measure_explained(Lang lang, std::size_t measure) -> std::string {
  if (measure < 10) return level_explained(lang, static_cast<Level>(measure));
  return measure_name(lang, measure);
}

auto measure_value(Lang lang, std::size_t measure, double value) -> std::string {
  if (!is_share(measure)) return decimal(lang, value, value < 100 ? 2 : 0);
  auto const* const sign = lang == Lang::fr ? "\u00A0%" : "%";
  if (value > 0 && value < 0.0005) return "< " + decimal(lang, 0.1, 1) + sign;
  auto const digits = share_digits(value);
  return decimal(lang, digits == 0 ? std::round(value * 100) : value * 100, digits) + sign;
}

auto interval_of(corpus::Estimate const& estimate) -> corpus::Interval {
  // With no case, or nothing but cases, every draw is the same: the binomial interval says what may have been missed.
  if (estimate.wilson &&
      (estimate.top == 0 || estimate.top == estimate.bottom || estimate.interval.low == estimate.interval.high))
    return *estimate.wilson;
  return estimate.interval;
}

auto interval_text(Lang lang, std::size_t measure, corpus::Estimate const& estimate) -> std::string {
  auto const [low, high] = interval_of(estimate);
  if (!is_share(measure)) {
    auto const digits = estimate.value < 100 ? 2 : 0;
    return decimal(lang, low, digits) + "–" + decimal(lang, high, digits);
  }
  auto const digits = share_digits(estimate.value);
  return decimal(lang, low * 100, digits) + "–" + decimal(lang, high * 100, digits) +
         (lang == Lang::fr ? "\u00A0%" : "%");
}

auto has_intervals(corpus::Group const& group) -> bool { return group.counted >= corpus::least_articles; }

auto measure_of(std::string_view id) -> std::size_t {
  auto const& all = corpus::measures();
  auto const found = std::find_if(all.begin(), all.end(), [&](auto const& each) { return each.id == id; });
  return static_cast<std::size_t>(found - all.begin());
}

auto shown_measures(corpus::Comparison const& comparison) -> std::vector<std::size_t> {
  auto out = std::vector<std::size_t>{};
  for (std::size_t i = 0; i < corpus::measures().size(); ++i)
    if (comparison.all.estimates[i].top > 0) out.push_back(i);
  return out;
}

auto group_name(Lang lang, corpus::Comparison const& comparison, std::string_view name) -> std::string {
  if (name == "*") return either(lang, "Ensemble", "All");
  if (!name.empty()) return std::string{name};
  return comparison.by == "date" ? either(lang, "(sans date)", "(no date)")
                                 : either(lang, "(sans indication)", "(not stated)");
}

auto by_name(Lang lang, std::string_view member) -> std::string {
  if (member == "outlet") return either(lang, "média", "outlet");
  if (member == "author") return either(lang, "auteur", "author");
  if (member == "date") return either(lang, "mois", "month");
  if (member == "lang") return either(lang, "langue", "language");
  return std::string{member};
}

namespace {

/// How many differences may be chance, and which come nearest to standing.
auto open_sentence(Lang lang, corpus::Comparison const& comparison, std::vector<corpus::Difference const*> open)
    -> std::string {
  auto out = fmt::format(fmt::runtime(either(lang, "Peuvent être dus au hasard~: {} écarts sur {} testés.",
                                             "May be chance: {} of {} differences tested.")),
                         open.size(), comparison.differences.size());
  std::stable_sort(open.begin(), open.end(), [](auto const* a, auto const* b) {
    return std::pair{a->adjusted, a->p} < std::pair{b->adjusted, b->p};
  });
  auto nearest = std::string{};
  for (std::size_t i = 0; i < open.size() && i < 3 && open[i]->adjusted < 0.5; ++i) {
    auto const& each = *open[i];
    auto const other = each.other ? group_name(lang, comparison, comparison.groups[*each.other].name)
                                  : either(lang, "les autres ensemble", "all the others together");
    nearest += (i == 0             ? ""
                : lang == Lang::fr ? "\u00A0; "
                                   : "; ") +
               fmt::format(fmt::runtime(either(lang, "« {} », {} chez {} et {} chez {} ({})",
                                               "“{}”, {} in {} and {} in {} ({})")),
                           measure_name(lang, each.measure), measure_value(lang, each.measure, each.value),
                           group_name(lang, comparison, comparison.groups[each.group].name),
                           measure_value(lang, each.measure, each.other_value), other, p_text(lang, each.adjusted));
  }
  if (nearest.empty()) return out;
  return out + either(lang, " Les plus proches de tenir~: ", " The nearest to standing: ") + nearest + ".";
}

/// Long articles have more of everything that is counted by article.
auto length_sentence(Lang lang, corpus::Comparison const& comparison) -> std::string {
  constexpr auto much = 1.25;
  auto const measure = measure_of("words_per_article");
  corpus::Group const* shortest = nullptr;
  corpus::Group const* longest = nullptr;
  for (auto const& group : comparison.groups) {
    if (!has_intervals(group) || group.estimates[measure].top == 0) continue;
    auto const words = group.estimates[measure].value;
    if (shortest == nullptr || words < shortest->estimates[measure].value) shortest = &group;
    if (longest == nullptr || words > longest->estimates[measure].value) longest = &group;
  }
  if (shortest == nullptr || longest->estimates[measure].value < shortest->estimates[measure].value * much) return {};
  return fmt::format(fmt::runtime(either(lang,
                                         "Les articles n’ont pas la même longueur~: {} mots en moyenne chez {}, {} "
                                         "chez {}~; ce qui est compté par article croît avec elle.",
                                         "Articles are not equally long: {} words on average in {}, {} in {}; what is "
                                         "counted by article grows with it.")),
                     decimal(lang, shortest->estimates[measure].value, 0), group_name(lang, comparison, shortest->name),
                     decimal(lang, longest->estimates[measure].value, 0), group_name(lang, comparison, longest->name));
}

} // namespace

auto difference_sentences(Lang lang, corpus::Comparison const& comparison) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  auto open = std::vector<corpus::Difference const*>{};
  for (auto const& each : comparison.differences) {
    auto const& group = comparison.groups[each.group];
    auto const other = each.other ? group_name(lang, comparison, comparison.groups[*each.other].name)
                                  : either(lang, "les autres ensemble", "all the others together");
    if (!each.stands) {
      open.push_back(&each);
      continue;
    }
    auto const value = [&](corpus::Group const& g, double v) {
      auto const& estimate = g.estimates[each.measure];
      return measure_value(lang, each.measure, v) + " (" + interval_text(lang, each.measure, estimate) + ", " +
             counted_words(lang, g.counted, {"article", "article"}, {"articles", "articles"}) + ")";
    };
    auto const two = each.other ? value(comparison.groups[*each.other], each.other_value)
                                : measure_value(lang, each.measure, each.other_value);
    out.push_back(
        fmt::format(fmt::runtime(either(lang, "« {} »~: {} chez {}, {} chez {}. Cet écart tient ({} après correction).",
                                        "“{}”: {} in {}, {} in {}. This difference stands ({} after correction).")),
                    measure_name(lang, each.measure), value(group, each.value),
                    group_name(lang, comparison, group.name), two, other, p_text(lang, each.adjusted)));
  }
  if (comparison.differences.empty())
    out.push_back(either(lang, "Aucun écart n’a été testé~: il faut deux groupes d’au moins cinq articles.",
                         "No difference was tested: that takes two groups of at least five articles."));
  else if (out.empty())
    out.push_back(either(lang, "Aucun des écarts testés ne tient~: chacun peut être dû au hasard.",
                         "None of the tested differences stands: each may be chance."));
  if (!open.empty()) out.push_back(open_sentence(lang, comparison, open));
  return out;
}

auto note_sentences(Lang lang, corpus::Comparison const& comparison) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  auto const note = [&](std::uint64_t n, Words one, Words many) {
    if (n > 0) out.push_back(counted_words(lang, n, one, many));
  };
  std::uint64_t copied = 0;
  for (auto const& each : comparison.copies) copied += each.size();
  note(copied, {"article est une copie.", "article is a copy."},
       comparison.copies_counted
           ? Words{"articles sont des copies, ou presque, d’un autre~; ils comptent chaque fois, comme demandé.",
                   "articles are copies, or nearly, of another; they count each time, as was asked."}
           : Words{"articles sont des copies, ou presque, d’un autre~: une copie compte une fois par groupe, et une "
                   "fois dans l’ensemble.",
                   "articles are copies, or nearly, of another: a copy counts once in each group, and once in all."});
  note(comparison.doubles,
       {"article est venu deux fois, à l’identique~; il compte une fois.",
        "article came twice, the same; it counts once."},
       {"articles sont venus deux fois, à l’identique~; ils comptent une fois.",
        "articles came twice, the same; they count once."});
  note(comparison.repeated_ids,
       {"identifiant désigne des articles différents~; tous comptent.", "id stands for different articles; all count."},
       {"identifiants désignent des articles différents~; tous comptent.",
        "ids stand for different articles; all count."});
  note(comparison.without, {"article n’indique pas son groupe.", "article does not say its group."},
       {"articles n’indiquent pas leur groupe.", "articles do not say their group."});
  note(comparison.not_dates, {"date n’en est pas une.", "date is none."}, {"dates n’en sont pas.", "dates are none."});
  note(
      comparison.errors,
      {"article n’a pas pu être analysé et manque ici.", "article could not be analysed and is missing here."},
      {"articles n’ont pas pu être analysés et manquent ici.", "articles could not be analysed and are missing here."});
  note(comparison.untested,
       {"groupe a moins de cinq articles~: montré sans intervalle, pas testé.",
        "group has fewer than five articles: shown without intervals, not tested."},
       {"groupes ont moins de cinq articles~: montrés sans intervalle, pas testés.",
        "groups have fewer than five articles: shown without intervals, not tested."});
  if (auto length = length_sentence(lang, comparison); !length.empty()) out.push_back(std::move(length));
  return out;
}

auto method_text(Lang lang, corpus::Comparison const& comparison) -> std::string {
  auto const correction = comparison.correction == corpus::Correction::holm
                              ? either(lang, "la méthode de Holm", "Holm’s method")
                          : comparison.correction == corpus::Correction::benjamini_hochberg
                              ? either(lang, "celle de Benjamini et Hochberg", "that of Benjamini and Hochberg")
                              : either(lang, "aucune", "none");
  return fmt::format(
      fmt::runtime(
          either(lang,
                 "Les parts sont celles des affirmations rapportées, selon leur dernière source connue. Les "
                 "intervalles à 95~% viennent de {} tirages d’articles entiers "
                 "avec remise (graine {})~: les affirmations d’un même article se ressemblent et ne comptent pas pour "
                 "indépendantes. Sans aucun cas, ou sans exception, "
                 "l’intervalle est celui de Wilson. Les écarts sont testés entre articles, par permutation jusqu’à "
                 "400, au-delà par le t de Welch~; {} comparaisons, seuil {}, "
                 "correction~: {}. Ce rapport dit sur la parole de qui reposent les affirmations~; il ne dit pas si "
                 "elles sont exactes.",
                 "Shares are of reported claims, by their last known source. The 95% intervals come from {} draws of "
                 "whole articles with replacement (seed {}): claims of "
                 "one article are alike and do not count as independent. Where there is no case, or no exception, the "
                 "interval is Wilson’s. Differences are tested between articles, by permutation up "
                 "to 400 of them, by Welch’s t above; {} comparisons, threshold {}, correction: {}. This report says "
                 "on whose word claims stand; it does not say whether they are correct.")),
      comparison.replicates, comparison.seed, comparison.differences.size(), decimal(lang, comparison.alpha, 2),
      correction);
}

} // namespace sourcier::reports
