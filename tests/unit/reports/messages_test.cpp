#include "reports/messages.hpp"
#include "reports/view.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace sourcier;
using namespace sourcier::reports;

namespace {

auto placeholders(std::string_view text) -> std::set<std::string> {
  auto out = std::set<std::string>{};
  for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    out.insert(std::string{text.substr(at, text.find('}', at) - at + 1)});
  }
  return out;
}

auto every_message() -> std::vector<Msg> {
  auto out = std::vector<Msg>{};
  for (auto i = 0U; i < static_cast<unsigned>(Msg::count_); ++i) out.push_back(static_cast<Msg>(i));
  return out;
}

} // namespace

TEST_CASE("the catalogue is in the order of its names and complete in both languages") {
  for (auto const msg : every_message()) {
    CAPTURE(static_cast<unsigned>(msg));
    CHECK(message_at(static_cast<std::size_t>(msg)) == msg);
    CHECK(!pattern(Lang::fr, msg).empty());
    CHECK(!pattern(Lang::en, msg).empty());
    CHECK(placeholders(pattern(Lang::fr, msg)) == placeholders(pattern(Lang::en, msg)));
  }
}

TEST_CASE("French messages keep the spaces of French typography") {
  for (auto const msg : every_message()) {
    auto const text = pattern(Lang::fr, msg);
    CAPTURE(text);
    for (std::size_t i = 1; i < text.size(); ++i) {
      auto const c = text[i];
      auto const alone = text.size() == 1;
      if (!alone && (c == ':' || c == ';' || c == '?' || c == '!' || c == '%')) CHECK(text[i - 1] == '~');
      if (text.substr(i, 2) == "»") CHECK(text[i - 1] == '~');
    }
    for (auto at = text.find("«"); at != std::string_view::npos; at = text.find("«", at + 1))
      CHECK(text[at + 2] == '~');
    CHECK(text.find('\'') == std::string_view::npos);
    CHECK(text.find("...") == std::string_view::npos);
  }
}

TEST_CASE("none, one and many") {
  CHECK(counted(Lang::fr, Msg::claims_none, 0) == "aucune affirmation");
  CHECK(counted(Lang::fr, Msg::claims_none, 1) == "1\u00A0affirmation");
  CHECK(counted(Lang::fr, Msg::claims_none, 12) == "12\u00A0affirmations");
  CHECK(counted(Lang::en, Msg::claims_none, 0) == "no claims");
}

TEST_CASE("percentages never round to all or nothing") {
  CHECK(percent(Lang::fr, 0.333) == "33\u00A0%");
  CHECK(percent(Lang::en, 0.333) == "33%");
  CHECK(percent(Lang::en, 0.001) == "1%");
  CHECK(percent(Lang::en, 0.999) == "99%");
  CHECK(percent(Lang::en, 0) == "0%");
  CHECK(percent(Lang::en, 1) == "100%");
}

TEST_CASE("every level and class has a name, and every letter is another") {
  for (auto const lang : {Lang::fr, Lang::en}) {
    auto letters = std::set<std::string>{};
    for (auto const level : all_levels) letters.insert(level_letter(lang, level));
    CHECK(letters.size() == all_levels.size());
  }
  CHECK(level_name(Lang::en, Level::anonymous) == "anonymous source");
  CHECK(level_name(Lang::fr, Level::unattributed) == "sans source");
  CHECK(class_name(Lang::en, StateMediaClass::CaPr) == "private, captured by those in power");
  CHECK(class_name(Lang::en, StateMediaClass::IP) == "public, independent");
}

TEST_CASE("countries by code") {
  CHECK(country_name(Lang::fr, "RU") == "Russie");
  CHECK(country_name(Lang::en, "ZW") == "Zimbabwe");
  CHECK(country_name(Lang::fr, "AE") == "Émirats arabes unis");
  CHECK(country_name(Lang::fr, "QQ") == "QQ");
}
