#include "check/config.hpp"
#include "error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

namespace {

auto error_of(std::string_view toml) -> std::string {
  try {
    (void)parse_config(toml, "sourcier.toml");
  } catch (PackError const& error) {
    return error.what();
  }
  return {};
}

} // namespace

TEST_CASE("a configuration changes rules and limits, for some paths too") {
  auto const config = parse_config(R"(lang = "fr"
packs = "packs"
include = ["*.md"]
fail-on = "warning"
max-warnings = 3
[rules]
anonymous-bare = "warning"
loaded-cue = false
verified = true
[limits]
max-anonymous-share = 0.5
min-named-sources = 1
[outlets]
"z/**" = "Z"
"**" = "Tous"
"content/rt/**" = "RT"
[[overrides]]
paths = ["tribunes/**"]
[overrides.rules]
anonymous-bare = "off"
[overrides.limits]
max-anonymous-share = 1
)",
                                   "sourcier.toml");
  auto const plain = settings_for(config, "a.md");
  CHECK(plain.severity_of(*find_rule("anonymous-bare")) == Severity::warning);
  CHECK_FALSE(plain.severity_of(*find_rule("loaded-cue")));
  CHECK(plain.severity_of(*find_rule("verified")) == Severity::info);
  CHECK(plain.limits.max_anonymous_share == 0.5);
  auto const other = settings_for(config, "tribunes/a.md");
  CHECK_FALSE(other.severity_of(*find_rule("anonymous-bare")));
  CHECK(other.limits.max_anonymous_share == 1.0);
  CHECK(other.limits.min_named_sources == 1U);
  CHECK(outlet_for(config, "content/rt/a.md") == "RT");
  CHECK(outlet_for(config, "z/a.md") == "Tous");
  CHECK(config.packs.value == std::vector<std::string>{"packs"});
  CHECK(config.fail_on->value == Severity::warning);
  CHECK(config.max_warnings->where == "sourcier.toml:5:16");
}

TEST_CASE("what is wrong is named with its place and what was meant") {
  CHECK(error_of("langue = \"fr\"").find("sourcier.toml:1:1: unknown key \"langue\"") == 0);
  CHECK(error_of("[rules]\nanonymous-bear = \"off\"") ==
        "sourcier.toml:2:1: unknown rule \"anonymous-bear\"; did you mean \"anonymous-bare\"?");
  CHECK(error_of("[rules]\nanonymous-bare = \"fatal\"").find("sourcier.toml:2:18: ") == 0);
  CHECK(error_of("[rules]\nmax-unattributed = \"off\"").find("[limits]") != std::string::npos);
  CHECK(error_of("[limits]\nmax-anonymous-share = 50").find("from 0 to 1") != std::string::npos);
  CHECK(error_of("[limits]\nmax-unattributed = -1").find("0 or more") != std::string::npos);
  CHECK(error_of("[limits]\nmax-anonymous-shar = 0.5").find("did you mean \"max-anonymous-share\"?") !=
        std::string::npos);
  CHECK(error_of("lang = \"de\"").find("auto, fr, en") != std::string::npos);
  CHECK(error_of("include = [1]").find("string") != std::string::npos);
  CHECK(error_of("rules = 1").find("table") != std::string::npos);
  CHECK(error_of("overrides = 1").find("[[overrides]]") != std::string::npos);
  CHECK(error_of("[[overrides]]\nlang = \"fr\"").find("unknown key") != std::string::npos);
  CHECK(error_of("[[overrides]]\n[overrides.rules]\nverified = true").find("needs \"paths\"") != std::string::npos);
  CHECK(error_of("lang = ").find("sourcier.toml:1:") == 0);
  CHECK(error_of("").empty());
}

TEST_CASE("what is in force is shown with where it comes from, and can be read back") {
  auto const config = parse_config("[rules]\nanonymous-bare = \"off\"\n[limits]\nmax-relays = 3\n", "sourcier.toml");
  auto const shown = print_config(config);
  CHECK(shown.find("anonymous-bare = \"off\"  # sourcier.toml:2:18") != std::string::npos);
  CHECK(shown.find("anonymous-only = \"error\"  # default") != std::string::npos);
  CHECK(shown.find("max-relays = 3  # sourcier.toml:4:14") != std::string::npos);
  auto const again = parse_config(shown, "again.toml");
  CHECK_FALSE(settings_for(again, "a").severity_of(*find_rule("anonymous-bare")));
  CHECK_NOTHROW((void)parse_config(print_config(Config{}), "default.toml"));
  auto const french = print_config(config, "fr");
  CHECK(french.find("anonymous-only = \"error\"  # par défaut") != std::string::npos);
  CHECK(french.find("# max-unattributed n'est pas fixé") != std::string::npos);
  CHECK(french.find("# default") == std::string::npos);
  CHECK_NOTHROW((void)parse_config(french, "again.toml"));
}

TEST_CASE("the starter can be read as it is and with every comment of a setting taken away") {
  for (auto const lang : {"fr", "en"}) {
    auto const text = starter_config(lang);
    CHECK_NOTHROW((void)parse_config(text, "starter.toml"));
    auto bare = std::string{};
    for (std::size_t at = 0; at < text.size();) {
      auto const end = text.find('\n', at);
      auto line = text.substr(at, end - at);
      at = end + 1;
      auto const setting = line.find(" = ") != std::string::npos || line.find("# [") == 0;
      bare += (setting && line.substr(0, 2) == "# " ? line.substr(2) : line) + '\n';
    }
    CHECK_NOTHROW((void)parse_config(bare, "starter.toml"));
  }
}
