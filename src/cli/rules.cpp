#include "check/config.hpp"
#include "check/rules_json.hpp"
#include "cli/commands.hpp"
#include "error.hpp"
#include "findings/rule.hpp"

#include <memory>
#include <ostream>

namespace sourcier::cli {
namespace {

struct RulesOptions {
  CommonOptions common;
  std::string rule;
  std::string format = "text";
};

auto run_rules(RulesOptions const& options, Streams streams) -> int {
  auto const& asked = options.common;
  auto const lang = !asked.ui.empty() ? asked.ui : asked.lang != "auto" ? asked.lang : std::string{"en"};
  if (options.rule.empty()) {
    streams.out << (options.format == "markdown" ? rules_markdown(lang)
                    : options.format == "json"   ? rules_json()
                                                 : rules_text(lang));
    return ok;
  }
  auto const* const rule = find_rule(options.rule);
  if (rule == nullptr) {
    auto const meant = nearest_code(options.rule);
    throw PackError("rules: unknown rule " + options.rule +
                    (meant.empty() ? "" : "; did you mean " + std::string{meant} + "?"));
  }
  streams.out << explain_rule(*rule, lang);
  return ok;
}

} // namespace

auto add_rules(CLI::App& program) -> Command {
  auto const options = std::make_shared<RulesOptions>();
  auto* const command = program.add_subcommand("rules", "List the rules of check, or explain one");
  command->add_option("RULE", options->rule, "a rule's code, such as anonymous-bare")->type_name("");
  command->add_option("--format,-f", options->format, "of the list: text, markdown or json")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->capture_default_str();
  add_common_options(*command, options->common);
  return {command, [options](Streams streams) { return run_rules(*options, streams); }};
}

} // namespace sourcier::cli
