#include "findings/rule.hpp"

#include "findings/rule_tables.hpp"

#include <algorithm>

namespace sourcier {

auto rules() -> std::vector<Rule> const& {
  static auto const all = [] {
    auto out = tables::anonymity();
    for (auto const& part : {tables::attribution(), tables::article()}) out.insert(out.end(), part.begin(), part.end());
    return out;
  }();
  return all;
}

auto find_rule(std::string_view code) -> Rule const* {
  auto const& all = rules();
  auto const found = std::find_if(all.begin(), all.end(), [&](Rule const& rule) { return rule.code == code; });
  return found == all.end() ? nullptr : &*found;
}

auto fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values)
    -> std::string {
  auto out = std::string{};
  while (!pattern.empty()) {
    auto const open = pattern.find('{');
    auto const close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    auto const name = pattern.substr(open + 1, close - open - 1);
    auto const* const value =
        std::find_if(values.begin(), values.end(), [&](auto const& v) { return v.first == name; });
    out += pattern.substr(0, open);
    out += value == values.end() ? pattern.substr(open, close - open + 1) : value->second;
    pattern.remove_prefix(close + 1);
  }
  out += pattern;
  return out;
}

auto parse_severity(std::string_view name) -> std::optional<Severity> {
  for (auto const severity : {Severity::info, Severity::suggestion, Severity::warning, Severity::error})
    if (to_string(severity) == name) return severity;
  return std::nullopt;
}

namespace {

auto notes(Rule const& rule, bool english) -> std::string {
  auto out = std::string{to_string(rule.severity)};
  if (rule.judgement) out += english ? ", rests on a judgement" : ", repose sur un jugement";
  if (rule.limit) out += english ? ", off until it is set" : ", sans effet tant qu'elle n'est pas fixée";
  return out;
}

/// An example of several paragraphs, with each on a line of its own.
auto on_lines(std::string_view text, std::string_view between) -> std::string {
  auto out = std::string{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n')
      out += text[i];
    else if (i == 0 || text[i - 1] != '\n')
      out += between;
  }
  return out;
}

struct Labels {
  Words2 why{"Pourquoi", "Why"};
  Words2 origin{"Origine", "Origin"};
  Words2 bad{"À éviter", "Bad"};
  Words2 good{"Préférer", "Good"};
  Words2 by_default{"Par défaut", "Default"};
};

} // namespace

auto rules_text(std::string_view lang) -> std::string {
  auto widest = std::size_t{0};
  for (auto const& rule : rules()) widest = std::max(widest, rule.code.size());
  auto out = std::string{};
  for (auto const& rule : rules()) {
    auto const severity = to_string(rule.severity);
    out += rule.code;
    out.append(widest + 2 - rule.code.size(), ' ');
    out += severity;
    out.append(12 - severity.size(), ' ');
    out += rule.title.in(lang);
    out += '\n';
  }
  return out;
}

auto explain_rule(Rule const& rule, std::string_view lang) -> std::string {
  auto const labels = Labels{};
  auto const colon = lang == "en" ? std::string_view{": "} : std::string_view{" : "};
  auto out =
      std::string{rule.code} + " (" + notes(rule, lang == "en") + ")\n" + std::string{rule.title.in(lang)} + "\n\n";
  auto const part = [&](Words2 const& label, std::string_view text) {
    if (!text.empty()) out += std::string{label.in(lang)} + std::string{colon} + on_lines(text, "\n  ") + '\n';
  };
  part(labels.why, rule.why.in(lang));
  part(labels.origin, rule.origin.in(lang));
  part(labels.bad, rule.bad.in(lang));
  part(labels.good, rule.good.in(lang));
  return out;
}

auto rules_markdown(std::string_view lang) -> std::string {
  auto const english = lang == "en";
  auto const labels = Labels{};
  auto const colon = english ? std::string_view{": "} : std::string_view{" : "};
  auto out = std::string{english ? "# Rules\n\n" : "# Règles\n\n"};
  out += english ? "This page is made from the table of rules (`sourcier rules --format markdown`); do not edit it.\n"
                   "A finding never says that a claim is true or false: it says what a careful reader would notice\n"
                   "about who stands behind it. A rule that rests on a judgement is never an error by default.\n"
                 : "Cette page est tirée de la table des règles (`sourcier rules --format markdown --ui fr`).\n"
                   "Une remarque ne dit jamais qu'une affirmation est vraie ou fausse : elle dit ce qu'un lecteur\n"
                   "attentif remarquerait. Une règle qui repose sur un jugement n'est jamais une erreur par défaut.\n";
  out += english ? "\n| code | fires on | default |\n|---|---|---|\n"
                 : "\n| code | ce qu'elle voit | par défaut |\n|---|---|---|\n";
  for (auto const& rule : rules()) {
    auto const code = std::string{rule.code};
    // NOLINTNEXTLINE(performance-inefficient-string-concatenation): as it is laid out
    out += "| [`" + code + "`](#" + code + ") | " + std::string{rule.title.in(lang)} + " | " +
           std::string{to_string(rule.severity)} + " |\n";
  }
  for (auto const& rule : rules()) {
    out += "\n## " + std::string{rule.code} + "\n\n" + std::string{rule.title.in(lang)} + ".\n\n";
    auto const part = [&](Words2 const& label, std::string_view text) {
      if (text.empty()) return;
      auto safe = std::string{};
      for (auto const c : text) safe += c == '<' ? std::string{"&lt;"} : std::string{c};
      safe = on_lines(safe, "<br>");
      out += "- " + std::string{label.in(lang)} + std::string{colon} + safe + '\n';
    };
    part(labels.by_default, notes(rule, english));
    part(labels.why, rule.why.in(lang));
    part(labels.origin, rule.origin.in(lang));
    part(labels.bad, rule.bad.in(lang));
    part(labels.good, rule.good.in(lang));
  }
  return out;
}

} // namespace sourcier
