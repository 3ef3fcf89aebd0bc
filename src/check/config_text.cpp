#include "check/config.hpp"

#include <array>
#include <cstdio>

namespace sourcier {

namespace {

auto quoted(std::string_view text) -> std::string {
  auto out = std::string{'"'};
  for (auto const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

auto listed_strings(std::vector<std::string> const& list) -> std::string {
  auto out = std::string{"["};
  for (auto const& one : list) out += (out.size() > 1 ? ", " : "") + quoted(one);
  return out + "]";
}

/// What the comments of a printed configuration say.
struct Comments {
  std::string_view by_default, not_set, no_file;
};

auto comments(std::string_view lang) -> Comments {
  if (lang == "fr") return {"par défaut", " n'est pas fixé", "# pas de sourcier.toml\n"};
  return {"default", " is not set", "# no sourcier.toml\n"};
}

auto line(std::string_view key, std::string const& value, std::string_view where) -> std::string {
  return std::string{key} + " = " + value + "  # " + std::string{where} + '\n';
}

auto number(double value) -> std::string {
  std::array<char, 32> text{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): « %g », as no other function of the library writes it
  std::snprintf(text.data(), text.size(), "%g", value);
  return text.data();
}

auto rules_text(RuleChanges const& changes, bool all, Comments const& say) -> std::string {
  auto out = std::string{};
  for (auto const& rule : rules()) {
    if (rule.limit) continue;
    auto const found = changes.find(rule.code);
    if (found == changes.end() && !all) continue;
    auto const severity = found == changes.end() ? std::optional{rule.severity} : found->second.value;
    out += line(rule.code, quoted(severity ? to_string(*severity) : "off"),
                found == changes.end() ? say.by_default : std::string_view{found->second.where});
  }
  return out;
}

auto limits_text(LimitChanges const& limits, bool all, Comments const& say) -> std::string {
  auto out = std::string{};
  auto const add = [&](std::string_view key, auto const& setting, auto const& write) {
    if (setting)
      out += line(key, write(setting->value), setting->where);
    else if (all && key == "max-relays")
      out += line(key, "2", say.by_default);
    else if (all)
      out += "# " + std::string{key} + std::string{say.not_set} + '\n';
  };
  auto const count = [](std::uint32_t value) { return std::to_string(value); };
  add("max-anonymous-share", limits.max_anonymous_share, number);
  add("max-state-media-share", limits.max_state_media_share, number);
  add("max-unattributed", limits.max_unattributed, count);
  add("min-named-sources", limits.min_named_sources, count);
  add("min-distinct-origins", limits.min_distinct_origins, count);
  add("max-relays", limits.max_relays, count);
  return out;
}

} // namespace

auto print_config(Config const& config, std::string_view lang) -> std::string {
  auto const say = comments(lang);
  auto out = config.file.empty() ? std::string{say.no_file} : "# " + config.file + '\n';
  auto const text = [&](std::string_view key, auto const& setting, std::string_view otherwise) {
    out += setting ? line(key, quoted(setting->value), setting->where) : line(key, quoted(otherwise), say.by_default);
  };
  auto const list = [&](std::string_view key, Setting<std::vector<std::string>> const& setting) {
    out += line(key, listed_strings(setting.value),
                setting.where.empty() || setting.where == "default" ? say.by_default : setting.where);
  };
  text("lang", config.lang, "auto");
  if (config.ui) out += line("ui", quoted(config.ui->value), config.ui->where);
  list("packs", config.packs);
  if (config.registry) out += line("registry", quoted(config.registry->value), config.registry->where);
  list("include", config.include);
  list("exclude", config.exclude);
  out += config.fail_on ? line("fail-on", quoted(to_string(config.fail_on->value)), config.fail_on->where)
                        : line("fail-on", "\"error\"", say.by_default);
  if (config.max_warnings)
    out += line("max-warnings", std::to_string(config.max_warnings->value), config.max_warnings->where);
  out += "\n[rules]\n" + rules_text(config.rules, true, say) + "\n[limits]\n" + limits_text(config.limits, true, say);
  if (!config.outlets.empty()) {
    out += "\n[outlets]\n";
    for (auto const& [glob, name] : config.outlets) out += line(quoted(glob), quoted(name.value), name.where);
  }
  for (auto const& one : config.overrides) {
    out += "\n[[overrides]]\npaths = " + listed_strings(one.paths) + '\n';
    if (!one.rules.empty()) out += "[overrides.rules]\n" + rules_text(one.rules, false, say);
    if (auto const limits = limits_text(one.limits, false, say); !limits.empty())
      out += "[overrides.limits]\n" + limits;
  }
  return out;
}

auto starter_config(std::string_view lang) -> std::string {
  auto const english = lang == "en";
  auto out = std::string{};
  auto const say = [&](std::string_view fr, std::string_view en) {
    out += "# " + std::string{english ? en : fr} + '\n';
  };
  say("Configuration de sourcier. Tout est facultatif ; `sourcier check --print-config` montre ce qui vaut.",
      "Configuration of sourcier. All of it is optional; `sourcier check --print-config` shows what is in force.");
  out += "\n";
  say("Langue des articles : auto, fr, en.", "Language of the articles: auto, fr, en.");
  out += "lang = \"auto\"\n\n";
  say("Ce qui est lu dans les dossiers, et ce qui ne l'est pas.", "What is read in directories, and what is not.");
  out += "include = [\"**/*.md\", \"**/*.txt\", \"**/*.html\"]\nexclude = [\"README.md\"]\n\n";
  say("À partir de quelle gravité la commande échoue.", "From which severity on the command fails.");
  out += "fail-on = \"error\"\n\n[rules]\n";
  say("« off », « info », « suggestion », « warning » ou « error » ; `sourcier rules` les liste toutes.",
      R"("off", "info", "suggestion", "warning" or "error"; `sourcier rules` lists them all.)");
  for (auto const& rule : rules()) {
    if (rule.limit) continue;
    say(rule.title.fr, rule.title.en);
    out += "# " + std::string{rule.code} + " = " + quoted(to_string(rule.severity)) + '\n';
  }
  out += "\n[limits]\n# max-anonymous-share = 0.5\n# max-state-media-share = 0.25\n# max-unattributed = 2\n"
         "# min-named-sources = 1\n# min-distinct-origins = 2\n# max-relays = 2\n\n[outlets]\n";
  say("Le média auquel appartiennent les fichiers d'un dossier.",
      "The outlet that the files of a directory belong to.");
  out += "# \"content/courrier/**\" = \"Le Courrier\"\n\n";
  say("D'autres règles pour certains fichiers.", "Other rules for some files.");
  out += "# [[overrides]]\n# paths = [\"tribunes/**\"]\n# [overrides.rules]\n# anonymous-opinion = \"off\"\n";
  return out;
}

} // namespace sourcier
