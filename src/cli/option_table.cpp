#include "cli/option_table.hpp"

#include "findings/rule.hpp"

#include <string_view>

namespace sourcier::cli {
namespace {

/// CLI11 writes the values that are taken behind the type: « TEXT:{auto,fr,en} ».
auto choices_in(std::string_view type) -> std::vector<std::string> {
  std::vector<std::string> out;
  auto const open = type.find('{');
  auto const close = type.find('}', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return out;
  auto inside = type.substr(open + 1, close - open - 1);
  while (!inside.empty()) {
    auto const comma = std::min(inside.find(','), inside.size());
    out.emplace_back(inside.substr(0, comma));
    inside.remove_prefix(std::min(comma + 1, inside.size()));
  }
  return out;
}

auto rule_codes() -> std::vector<std::string> {
  std::vector<std::string> out;
  for (auto const& rule : rules()) out.emplace_back(rule.code);
  return out;
}

auto row_of(CLI::Option const& option) -> OptionRow {
  OptionRow out;
  out.positional = option.get_positional();
  if (out.positional) out.names.push_back(option.get_name(true));
  for (auto const& name : option.get_lnames()) out.names.push_back("--" + name);
  for (auto const& name : option.get_snames()) out.names.push_back("-" + name);
  out.description = option.get_description();
  if (option.get_items_expected_max() == 0) return out;
  auto const type = option.get_type_name();
  out.choices = choices_in(type);
  out.value = type.substr(0, type.find_first_of(":{["));
  while (!out.value.empty() && out.value.back() == ' ') out.value.pop_back();
  if (out.value.empty() && !out.positional) out.value = "VALUE";
  if (out.value == "RULE,…" || (out.positional && out.names.front() == "RULE")) out.choices = rule_codes();
  return out;
}

auto row_of(CLI::App const& app, std::string name) -> CommandRow {
  CommandRow out{std::move(name), app.get_description(), {}};
  for (auto const* const option : app.get_options()) out.options.push_back(row_of(*option));
  return out;
}

} // namespace

auto option_table(CLI::App const& program) -> std::vector<CommandRow> {
  std::vector<CommandRow> out{row_of(program, "")};
  for (auto const* const command : program.get_subcommands([](CLI::App const*) { return true; })) {
    out.push_back(row_of(*command, command->get_name()));
  }
  return out;
}

} // namespace sourcier::cli
