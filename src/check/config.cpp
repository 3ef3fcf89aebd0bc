#include "check/config.hpp"

#include "check/glob.hpp"
#include "lexicon/toml_place.hpp"

#include <toml++/toml.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>

namespace sourcier {

namespace {

namespace fs = std::filesystem;

auto known_codes() -> std::vector<std::string_view> {
  auto out = std::vector<std::string_view>{};
  for (auto const& rule : rules())
    if (!rule.limit) out.push_back(rule.code);
  return out;
}

auto where(std::string_view file, toml::source_position const& place) -> std::string {
  return std::string{file} + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

class Reader {
public:
  Reader(toml::table const& root, std::string_view file) : root_{root}, file_{file} {}

  auto read() -> Config {
    require_known_keys(root_,
                       {"lang", "ui", "packs", "registry", "include", "exclude", "fail-on", "max-warnings", "rules",
                        "limits", "outlets", "overrides"},
                       file_);
    auto out = Config{};
    out.lang = choice("lang", {"auto", "fr", "en"});
    out.ui = choice("ui", {"fr", "en"});
    if (auto const* const node = root_.get("registry")) out.registry = string(*node, "registry");
    out.packs = strings(root_, "packs");
    out.include = strings(root_, "include");
    out.exclude = strings(root_, "exclude");
    if (auto const* const node = root_.get("fail-on")) {
      auto const name = string(*node, "fail-on");
      auto const severity = parse_severity(name.value);
      if (!severity) throw error_at(file_, *node, "\"fail-on\" is one of error, warning, suggestion, info");
      out.fail_on = Setting<Severity>{*severity, name.where};
    }
    if (auto const* const node = root_.get("max-warnings")) out.max_warnings = count(*node, "max-warnings");
    if (auto const* const table = section(root_, "rules")) out.rules = rule_changes(*table);
    if (auto const* const table = section(root_, "limits")) out.limits = limit_changes(*table);
    if (auto const* const table = section(root_, "outlets")) {
      for (auto const& [key, node] : *table) out.outlets.emplace_back(key.str(), string(node, key.str()));
      // toml++ sorts keys; a later line must win over an earlier one.
      std::stable_sort(out.outlets.begin(), out.outlets.end(), [&](auto const& a, auto const& b) {
        return table->get(a.first)->source().begin.line < table->get(b.first)->source().begin.line;
      });
    }
    read_overrides(out);
    return out;
  }

private:
  [[nodiscard]] auto place(toml::node const& node) const -> std::string { return where(file_, node.source().begin); }

  [[nodiscard]] auto string(toml::node const& node, std::string_view key) const -> Setting<std::string> {
    if (!node.is_string()) throw error_at(file_, node, "\"" + std::string{key} + "\" is a string");
    return {**node.as_string(), place(node)};
  }

  [[nodiscard]] auto count(toml::node const& node, std::string_view key) const -> Setting<std::uint32_t> {
    auto const* const value = node.as_integer();
    if (value == nullptr || **value < 0 || **value > std::numeric_limits<std::int32_t>::max())
      throw error_at(file_, node, "\"" + std::string{key} + "\" is a whole number, 0 or more");
    return {static_cast<std::uint32_t>(**value), place(node)};
  }

  [[nodiscard]] auto share(toml::node const& node, std::string_view key) const -> Setting<double> {
    auto const value = node.is_number() ? node.value<double>() : std::nullopt;
    if (!value || !(*value >= 0 && *value <= 1))
      throw error_at(file_, node, "\"" + std::string{key} + "\" is a share, from 0 to 1");
    return {*value, place(node)};
  }

  /// One string or several.
  [[nodiscard]] auto strings(toml::table const& table, std::string_view key) const
      -> Setting<std::vector<std::string>> {
    auto const* const node = table.get(key);
    if (node == nullptr) return {{}, "default"};
    auto out = Setting<std::vector<std::string>>{{}, place(*node)};
    if (auto const* const array = node->as_array()) {
      for (auto const& item : *array) out.value.push_back(string(item, key).value);
      return out;
    }
    if (!node->is_string())
      throw error_at(file_, *node, "\"" + std::string{key} + "\" is a string or a list of strings");
    out.value.push_back(**node->as_string());
    return out;
  }

  [[nodiscard]] auto choice(std::string_view key, std::vector<std::string_view> const& values) const
      -> std::optional<Setting<std::string>> {
    auto const* const node = root_.get(key);
    if (node == nullptr) return std::nullopt;
    auto out = string(*node, key);
    if (std::find(values.begin(), values.end(), out.value) == values.end())
      throw error_at(file_, *node, "\"" + std::string{key} + "\" is one of " + listed(values));
    return out;
  }

  [[nodiscard]] auto section(toml::table const& table, std::string_view key) const -> toml::table const* {
    auto const* const node = table.get(key);
    if (node == nullptr) return nullptr;
    if (!node->is_table()) throw error_at(file_, *node, "\"" + std::string{key} + "\" is a table");
    return node->as_table();
  }

  [[nodiscard]] auto rule_changes(toml::table const& table) const -> RuleChanges {
    auto out = RuleChanges{};
    for (auto const& [key, node] : table) {
      auto const* const rule = find_rule(key.str());
      if (rule == nullptr || rule->limit) {
        auto message = "unknown rule \"" + std::string{key.str()} + "\"";
        if (rule != nullptr)
          message += "; it is a limit: set it under [limits]";
        else if (auto const meant = nearest_code(key.str()); !meant.empty())
          message += "; did you mean \"" + std::string{meant} + "\"?";
        throw error_at(file_, key, message);
      }
      out[std::string{key.str()}] = {severity(node, *rule), place(node)};
    }
    return out;
  }

  /// true, false, "off", "on", or a severity.
  [[nodiscard]] auto severity(toml::node const& node, Rule const& rule) const -> std::optional<Severity> {
    if (auto const* const on = node.as_boolean()) return **on ? std::optional{rule.severity} : std::nullopt;
    if (auto const* const name = node.as_string()) {
      if (**name == "off") return std::nullopt;
      if (**name == "on") return rule.severity;
      if (auto const read = parse_severity(**name)) return read;
    }
    throw error_at(file_, node, R"(a rule is true, false, "off", "on", "info", "suggestion", "warning" or "error")");
  }

  [[nodiscard]] auto limit_changes(toml::table const& table) const -> LimitChanges {
    require_known_keys(table,
                       {"max-anonymous-share", "max-state-media-share", "max-unattributed", "min-named-sources",
                        "min-distinct-origins", "max-relays"},
                       file_);
    auto out = LimitChanges{};
    for (auto const& [key, node] : table) {
      auto const name = key.str();
      if (name == "max-anonymous-share") out.max_anonymous_share = share(node, name);
      if (name == "max-state-media-share") out.max_state_media_share = share(node, name);
      if (name == "max-unattributed") out.max_unattributed = count(node, name);
      if (name == "min-named-sources") out.min_named_sources = count(node, name);
      if (name == "min-distinct-origins") out.min_distinct_origins = count(node, name);
      if (name == "max-relays") out.max_relays = count(node, name);
    }
    return out;
  }

  auto read_overrides(Config& out) const -> void {
    auto const* const node = root_.get("overrides");
    if (node == nullptr) return;
    auto const* const list = node->as_array();
    if (list == nullptr) throw error_at(file_, *node, "\"overrides\" is a list of tables: [[overrides]]");
    for (auto const& item : *list) {
      auto const* const table = item.as_table();
      if (table == nullptr) throw error_at(file_, item, "\"overrides\" is a list of tables: [[overrides]]");
      require_known_keys(*table, {"paths", "rules", "limits"}, file_);
      auto one = Override{};
      one.paths = strings(*table, "paths").value;
      if (one.paths.empty()) throw error_at(file_, item, "an override needs \"paths\"");
      if (auto const* const rules = section(*table, "rules")) one.rules = rule_changes(*rules);
      if (auto const* const limits = section(*table, "limits")) one.limits = limit_changes(*limits);
      out.overrides.push_back(std::move(one));
    }
  }

  toml::table const& root_;
  std::string_view file_;
};

auto apply(RuleSettings& out, RuleChanges const& rules, LimitChanges const& limits) -> void {
  for (auto const& [code, change] : rules) out.severities[code] = change.value;
  auto const set = [](auto& to, auto const& from) {
    if (from) to = from->value;
  };
  set(out.limits.max_anonymous_share, limits.max_anonymous_share);
  set(out.limits.max_state_media_share, limits.max_state_media_share);
  set(out.limits.max_unattributed, limits.max_unattributed);
  set(out.limits.min_named_sources, limits.min_named_sources);
  set(out.limits.min_distinct_origins, limits.min_distinct_origins);
  set(out.max_relays, limits.max_relays);
}

} // namespace

auto nearest_code(std::string_view word) -> std::string_view { return nearest_name(word, known_codes()); }

auto parse_config(std::string_view toml, std::string_view file) -> Config {
  auto const table = parse_toml(toml, file);
  auto out = Reader{table, file}.read();
  out.file = file;
  return out;
}

auto load_config(std::string const& file) -> Config {
  auto in = std::ifstream{file, std::ios::binary};
  auto text = std::string{std::istreambuf_iterator<char>{in}, {}};
  if (!in && !in.eof()) throw PackError{file + ": cannot be read"};
  if (!fs::is_regular_file(file)) throw PackError{file + ": no such file"};
  auto out = parse_config(text, file);
  out.directory = fs::absolute(file).lexically_normal().parent_path().generic_string();
  return out;
}

auto find_config(std::string const& directory) -> std::string {
  auto error = std::error_code{};
  auto const usable = [&](fs::path const& path) { return fs::is_regular_file(path, error); };
  for (auto at = fs::absolute(directory.empty() ? "." : directory).lexically_normal();; at = at.parent_path()) {
    if (usable(at / "sourcier.toml")) return (at / "sourcier.toml").generic_string();
    if (at == at.parent_path()) break;
  }
  auto home = fs::path{};
  if (auto const* const xdg = std::getenv("XDG_CONFIG_HOME"); xdg != nullptr && *xdg != '\0')
    home = xdg;
  else if (auto const* const user = std::getenv("HOME"); user != nullptr && *user != '\0')
    home = fs::path{user} / ".config";
  if (!home.empty() && usable(home / "sourcier" / "sourcier.toml"))
    return (home / "sourcier" / "sourcier.toml").generic_string();
  return {};
}

auto settings_for(Config const& config, std::string_view path) -> RuleSettings {
  auto out = RuleSettings{};
  apply(out, config.rules, config.limits);
  for (auto const& one : config.overrides)
    if (std::any_of(one.paths.begin(), one.paths.end(), [&](auto const& glob) { return glob_match(glob, path); }))
      apply(out, one.rules, one.limits);
  return out;
}

auto outlet_for(Config const& config, std::string_view path) -> std::optional<std::string> {
  auto out = std::optional<std::string>{};
  for (auto const& [glob, name] : config.outlets)
    if (glob_match(glob, path)) out = name.value;
  return out;
}

} // namespace sourcier
