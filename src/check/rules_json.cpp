#include "check/rules_json.hpp"

#include "findings/rule.hpp"

#include <nlohmann/json.hpp>

namespace sourcier {

auto rules_json() -> std::string {
  using Json = nlohmann::ordered_json;
  auto const both = [](Words2 const& words) { return Json{{"fr", words.fr}, {"en", words.en}}; };
  auto list = Json::array();
  for (auto const& rule : rules())
    list.push_back({{"code", rule.code},
                    {"severity", to_string(rule.severity)},
                    {"judgement", rule.judgement},
                    {"limit", rule.limit},
                    {"title", both(rule.title)},
                    {"why", both(rule.why)},
                    {"origin", both(rule.origin)},
                    {"bad", both(rule.bad)},
                    {"good", both(rule.good)}});
  return Json{{"schema", "sourcier.rules/1"}, {"rules", std::move(list)}}.dump(2) + '\n';
}

} // namespace sourcier
