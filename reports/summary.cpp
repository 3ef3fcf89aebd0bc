#include "view.hpp"

#include "plain.hpp"

#include <algorithm>

namespace sourcier::reports {
namespace {

auto count_claims(View const& view, bool (*matches)(Attribution const&)) -> std::size_t {
  auto const& all = view.analysis.attributions;
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), matches));
}

auto share_of(std::size_t n, std::size_t all) -> double {
  return all == 0 ? 0 : static_cast<double>(n) / static_cast<double>(all);
}

auto opening(View const& view, std::vector<SourceRow> const& rows) -> std::string {
  auto const n = view.analysis.attributions.size();
  auto const is_source = [](auto const& row) { return row.origin > 0 && row.level != Level::unattributed; };
  auto const sources = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), is_source));
  if (n == 1) return say(view.lang, Msg::summary_one);
  auto const only = std::find_if(rows.begin(), rows.end(), is_source);
  if (sources == 1 && only->origin == n) return say(view.lang, Msg::summary_one_source, fmt::arg("n", n));
  return say(view.lang, Msg::summary_many, fmt::arg("n", n),
             fmt::arg("sources", counted(view.lang, Msg::sources_none, sources)));
}

/// The source behind most claims, when there is just one such and it has more than one claim.
auto main_source(std::vector<SourceRow> const& rows) -> SourceRow const* {
  auto const* best = static_cast<SourceRow const*>(nullptr);
  auto tied = false;
  for (auto const& row : rows) {
    if (row.level == Level::unattributed || row.origin == 0) continue;
    if (best == nullptr || row.origin > best->origin) {
      best = &row;
      tied = false;
    } else if (row.origin == best->origin) {
      tied = true;
    }
  }
  return best == nullptr || tied || best->origin < 2 ? nullptr : best;
}

auto about_state_media(View const& view) -> std::string {
  auto const n = count_claims(view, [](Attribution const& a) {
    return std::any_of(a.chain.begin(), a.chain.end(), [](auto const& link) { return flagged(link); });
  });
  auto controlled = std::vector<std::string>{};
  for (auto const& attribution : view.analysis.attributions) {
    for (auto const& link : attribution.chain) {
      if (!flagged(link)) continue;
      auto const text = media_text(view.lang, *link.state_media);
      if (std::find(controlled.begin(), controlled.end(), text) == controlled.end()) controlled.push_back(text);
    }
  }
  return counted(view.lang, Msg::summary_state_none, n,
                 fmt::arg("share", percent(view.lang, share_of(n, view.analysis.attributions.size()))),
                 fmt::arg("names", joined(controlled, say(view.lang, Msg::list_separator))));
}

auto about_credits(View const& view) -> std::string {
  auto names = std::vector<std::string>{};
  auto controlled = std::vector<std::string>{};
  auto const credited = CreditMedia{view.analysis, view.media};
  for (auto const& credit : view.analysis.document.credits) {
    for (auto const& name : credit.names) {
      names.push_back(one_line(name));
      auto const media = credited.find(name);
      if (media && is_state_controlled(media->media_class)) controlled.push_back(media_text(view.lang, *media));
    }
  }
  if (!controlled.empty()) {
    return say(view.lang, Msg::summary_credit_state,
               fmt::arg("names", joined(controlled, say(view.lang, Msg::list_separator))));
  }
  return names.empty() ? std::string{} : say(view.lang, Msg::summary_credit, fmt::arg("names", joined(names, ", ")));
}

} // namespace

auto summary_text(View const& view) -> std::string {
  auto const n = view.analysis.attributions.size();
  auto said = std::vector<std::string>{};
  auto const credits = about_credits(view);
  if (n == 0) {
    said = {say(view.lang, Msg::summary_none), say(view.lang, Msg::summary_none_why)};
    if (!credits.empty()) said.push_back(credits);
    return joined(said, " ");
  }
  auto const rows = source_rows(view);
  auto const identified = count_claims(view, [](Attribution const& a) {
    auto const level = origin(a).level;
    return level == Level::named_person || level == Level::office || level == Level::organization ||
           level == Level::document;
  });
  auto const anonymous = count_claims(view, [](Attribution const& a) { return origin(a).level == Level::anonymous; });
  auto const unattributed =
      count_claims(view, [](Attribution const& a) { return origin(a).level == Level::unattributed; });
  auto const relayed = count_claims(view, [](Attribution const& a) { return a.chain.size() > 1; });
  auto const hedged = count_claims(view, [](Attribution const& a) { return a.conditional; });
  said.push_back(opening(view, rows));
  if (auto const* const row = main_source(rows); row != nullptr && row->origin < n) {
    said.push_back(say(view.lang, Msg::summary_main_source, fmt::arg("name", row->name),
                       fmt::arg("claims", counted(view.lang, Msg::claims_none, row->origin))));
  }
  said.push_back(counted(view.lang, Msg::summary_identified_none, identified,
                         fmt::arg("share", percent(view.lang, share_of(identified, n)))));
  said.push_back(counted(view.lang, Msg::summary_anonymous_none, anonymous,
                         fmt::arg("share", percent(view.lang, share_of(anonymous, n)))));
  if (unattributed > 0) said.push_back(counted(view.lang, Msg::summary_unattributed_none, unattributed));
  if (relayed > 0) said.push_back(counted(view.lang, Msg::summary_relayed_none, relayed));
  if (hedged > 0) said.push_back(counted(view.lang, Msg::summary_conditional_none, hedged));
  said.push_back(about_state_media(view));
  if (!credits.empty()) said.push_back(credits);
  said.push_back(say(view.lang, Msg::summary_truth));
  return joined(said, " ");
}

} // namespace sourcier::reports
