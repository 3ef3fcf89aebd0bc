#include "check/baseline.hpp"

#include "error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sourcier {

namespace {

constexpr auto schema = "sourcier.baseline/1";

auto key_of(PlacedFinding const& one) -> Baseline::Key {
  return {one.path, std::string{one.finding.rule}, one.fingerprint};
}

auto found_counts(CheckReport const& report) -> std::map<Baseline::Key, std::uint32_t> {
  auto out = std::map<Baseline::Key, std::uint32_t>{};
  for (auto const& one : report.findings)
    if (!one.suppressed) ++out[key_of(one)];
  return out;
}

auto has(std::vector<std::string> const& list, std::string const& one) -> bool {
  return std::find(list.begin(), list.end(), one) != list.end();
}

} // namespace

auto Baseline::parse(std::string_view json, std::string_view file_name) -> Baseline {
  auto const fail = [&](std::string const& message) -> PackError {
    return PackError{std::string{file_name} + ": " + message};
  };
  try {
    auto const root = nlohmann::json::parse(json);
    if (!root.is_object() || !root.contains("schema") || !root["schema"].is_string()) throw fail("not a baseline file");
    if (root["schema"] != schema)
      throw fail("baseline of another version: " + root["schema"].get<std::string>() + ", this program reads " +
                 schema);
    auto out = Baseline{};
    for (auto const& entry : root.at("entries"))
      out.entries_[{entry.at("file"), entry.at("rule"), entry.at("fingerprint")}] = {entry.at("count"),
                                                                                     entry.value("text", "")};
    return out;
  } catch (nlohmann::json::exception const& error) {
    throw fail(std::string{"not a baseline file: "} + error.what());
  }
}

auto Baseline::of(CheckReport const& report) -> Baseline {
  auto out = Baseline{};
  for (auto const& one : report.findings) {
    if (one.suppressed) continue;
    auto& entry = out.entries_[key_of(one)];
    ++entry.count;
    entry.words = one.words;
  }
  return out;
}

auto Baseline::to_json() const -> std::string {
  auto root = nlohmann::ordered_json{{"schema", schema}, {"entries", nlohmann::ordered_json::array()}};
  for (auto const& [key, entry] : entries_)
    root["entries"].push_back({{"file", std::get<0>(key)},
                               {"rule", std::get<1>(key)},
                               {"fingerprint", std::get<2>(key)},
                               {"count", entry.count},
                               {"text", entry.words}});
  return root.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

auto Baseline::mark(CheckReport& report) const -> void {
  auto left = entries_;
  report.has_baseline = true;
  for (auto& one : report.findings) {
    if (one.suppressed) continue;
    auto const entry = left.find(key_of(one));
    if (entry == left.end() || entry->second.count == 0) continue;
    --entry->second.count;
    one.in_baseline = true;
  }
}

auto Baseline::stale(CheckReport const& report, std::vector<std::string> const& gone) const -> std::vector<Key> {
  auto const found = found_counts(report);
  auto out = std::vector<Key>{};
  for (auto const& [key, entry] : entries_) {
    if (!has(report.files, std::get<0>(key)) && !has(gone, std::get<0>(key))) continue;
    auto const here = found.find(key);
    if ((here == found.end() ? 0 : here->second) < entry.count) out.push_back(key);
  }
  return out;
}

auto Baseline::pruned(CheckReport const& report, std::vector<std::string> const& gone) const -> Baseline {
  auto const found = found_counts(report);
  auto out = *this;
  for (auto const& key : stale(report, gone)) {
    auto const here = found.find(key);
    if (here == found.end())
      out.entries_.erase(key);
    else
      out.entries_[key].count = here->second;
  }
  return out;
}

auto Baseline::files() const -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  for (auto const& [key, entry] : entries_)
    if (out.empty() || out.back() != std::get<0>(key)) out.push_back(std::get<0>(key));
  return out;
}

} // namespace sourcier
