#include "corpus/tally.hpp"

#include "error.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace sourcier::corpus {
namespace {

using Json = nlohmann::ordered_json;

auto is_digits(std::string_view text) -> bool {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

auto month(std::string_view year, std::string_view month_digits) -> std::string {
  if (!is_digits(year) || !is_digits(month_digits) || month_digits < "01" || month_digits > "12") return {};
  if (year < "1500" || year > "2999") return {};
  return std::string{year} + '-' + std::string{month_digits};
}

/// Counts by name and note.
class Counter {
public:
  auto add(std::string const& name, std::string_view note) -> void {
    if (!name.empty()) ++counts_[{name, std::string{note}}];
  }
  [[nodiscard]] auto list() const -> std::vector<NamedCount> {
    auto out = std::vector<NamedCount>{};
    for (auto const& [key, count] : counts_) out.push_back({key.first, key.second, count});
    return out;
  }

private:
  std::map<std::pair<std::string, std::string>, std::uint32_t> counts_;
};

auto list_json(std::vector<NamedCount> const& list) -> Json {
  auto out = Json::array();
  for (auto const& each : list) out.push_back({each.name, each.note, each.count});
  return out;
}

auto read_list(nlohmann::json const& list) -> std::vector<NamedCount> {
  auto out = std::vector<NamedCount>{};
  for (auto const& each : list)
    out.push_back({each.at(0).get<std::string>(), each.at(1).get<std::string>(), each.at(2).get<std::uint32_t>()});
  return out;
}

} // namespace

auto tally(ArticleRow const& row) -> Tally {
  auto out = Tally{};
  out.id = row.id;
  out.hash = row.hash;
  out.title = row.title.value_or("");
  out.members = row.members;
  out.members["lang"] = row.lang;
  if (row.outlet) out.members["outlet"] = *row.outlet;
  if (row.date) out.members["date"] = *row.date;
  if (row.url) out.members["url"] = *row.url;
  out.signature = row.signature;
  out.words = row.words;
  auto origins = Counter{};
  auto media = Counter{};
  auto credits = Counter{};
  auto persons = std::set<std::string>{};
  auto all = std::set<std::string>{};
  for (auto const& claim : row.claims) {
    ++out.claims;
    auto const& origin = ArticleRow::origin(claim);
    ++out.levels[static_cast<std::size_t>(origin.level)];
    auto const& name = name_of(origin);
    if (origin.level == Level::named_person) persons.insert(fold(name));
    if (origin.level != Level::unattributed) {
      all.insert(std::string{to_string(origin.level)} + ':' + fold(name));
      // Unnamed sources of different articles are not one source because the words are the same.
      if (origin.level != Level::anonymous && origin.level != Level::official_unnamed &&
          origin.level != Level::witness && origin.level != Level::collective)
        origins.add(name, to_string(origin.level));
    }
    auto classes = std::array<bool, 7>{};
    for (auto const& link : claim.chain) {
      if (link.media) classes[static_cast<std::size_t>(link.media->media_class)] = true;
      if (link.level == Level::media)
        media.add(link.media ? link.media->name : name_of(link), link.media ? to_string(link.media->media_class) : "");
    }
    auto state = false;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      if (!classes[i]) continue;
      ++out.media[i];
      state = state || is_state_controlled(static_cast<StateMediaClass>(i));
    }
    out.state_media += state ? 1 : 0;
    out.conditional += claim.conditional ? 1 : 0;
    out.direct += claim.form == "indirect" ? 0 : 1;
    auto const between = static_cast<std::uint32_t>(claim.chain.size() - 1);
    out.relays += between;
    out.relayed += between > 0 ? 1 : 0;
  }
  for (auto const& credit : row.credits) {
    for (auto const& name : credit.names) credits.add(name, "");
    out.state_credit = out.state_credit || !credit.state_media.empty();
  }
  out.named = static_cast<std::uint32_t>(persons.size());
  out.origin_count = static_cast<std::uint32_t>(all.size());
  out.origins = origins.list();
  out.cited_media = media.list();
  out.credits = credits.list();
  return out;
}

auto to_line(Tally const& tally) -> std::string {
  auto const line = Json{{"schema", "sourcier.tally/1"},
                         {"id", tally.id},
                         {"hash", tally.hash},
                         {"title", tally.title},
                         {"members", tally.members},
                         {"minhash", tally.signature ? Json(to_text(*tally.signature)) : Json()},
                         {"words", tally.words},
                         {"claims", tally.claims},
                         {"levels", tally.levels},
                         {"media", tally.media},
                         {"state_media", tally.state_media},
                         {"conditional", tally.conditional},
                         {"direct", tally.direct},
                         {"relays", tally.relays},
                         {"relayed", tally.relayed},
                         {"named", tally.named},
                         {"origin_count", tally.origin_count},
                         {"state_credit", tally.state_credit},
                         {"origins", list_json(tally.origins)},
                         {"cited_media", list_json(tally.cited_media)},
                         {"credits", list_json(tally.credits)}};
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

auto read_tally(nlohmann::json const& line) -> Tally {
  try {
    if (line.at("schema") != "sourcier.tally/1") throw InputError{"no line of sourcier.tally/1"};
    auto out = Tally{};
    out.id = line.at("id").get<std::string>();
    out.hash = line.at("hash").get<std::string>();
    out.title = line.at("title").get<std::string>();
    out.members = line.at("members").get<std::map<std::string, std::string>>();
    if (line.at("minhash").is_string()) out.signature = parse_signature(line.at("minhash").get<std::string>());
    out.words = line.value("words", 0U);
    line.at("claims").get_to(out.claims);
    line.at("levels").get_to(out.levels);
    line.at("media").get_to(out.media);
    line.at("state_media").get_to(out.state_media);
    line.at("conditional").get_to(out.conditional);
    line.at("direct").get_to(out.direct);
    line.at("relays").get_to(out.relays);
    line.at("relayed").get_to(out.relayed);
    line.at("named").get_to(out.named);
    line.at("origin_count").get_to(out.origin_count);
    line.at("state_credit").get_to(out.state_credit);
    out.origins = read_list(line.at("origins"));
    out.cited_media = read_list(line.at("cited_media"));
    out.credits = read_list(line.at("credits"));
    return out;
  } catch (nlohmann::json::exception const&) {
    throw InputError{"no line of sourcier.tally/1"};
  }
}

auto sort_tallies(std::vector<Tally>& tallies) -> std::size_t {
  auto keyed = std::vector<std::pair<std::string, std::size_t>>{};
  keyed.reserve(tallies.size());
  // The whole line breaks ties: then equal keys are equal tallies, and no order of arrival is left.
  for (std::size_t i = 0; i < tallies.size(); ++i) keyed.emplace_back(tallies[i].id + '\0' + tallies[i].hash, i);
  std::sort(keyed.begin(), keyed.end());
  auto out = std::vector<Tally>{};
  out.reserve(tallies.size());
  std::size_t doubles = 0;
  for (std::size_t begin = 0; begin < keyed.size();) {
    auto end = begin + 1;
    while (end < keyed.size() && keyed[end].first == keyed[begin].first) ++end;
    if (end == begin + 1) {
      out.push_back(std::move(tallies[keyed[begin].second]));
    } else {
      auto same = std::map<std::string, std::size_t>{};
      for (auto i = begin; i < end; ++i) same.emplace(to_line(tallies[keyed[i].second]), keyed[i].second);
      doubles += end - begin - same.size();
      for (auto const& each : same) out.push_back(std::move(tallies[each.second]));
    }
    begin = end;
  }
  tallies = std::move(out);
  return doubles;
}

auto month_of(std::string_view date) -> std::string {
  if (date.size() >= 7 && date[4] == '-' && (date.size() == 7 || date[7] == '-'))
    return month(date.substr(0, 4), date.substr(5, 2));
  if (date.size() >= 10 && (date[2] == '/' || date[2] == '.') && date[5] == date[2] && is_digits(date.substr(0, 2)))
    return month(date.substr(6, 4), date.substr(3, 2));
  if (date.size() == 8 && is_digits(date)) return month(date.substr(0, 4), date.substr(4, 2));
  return {};
}

} // namespace sourcier::corpus
