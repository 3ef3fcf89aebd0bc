#pragma once
#include "analysis.hpp"
#include "findings/checks.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// Analyses made by hand, for the tests of the checks.

namespace sourcier::testing {

/// One attribution in the words of the article; an empty string is an absent part.
struct Said {
  std::string_view content;
  std::string_view source;
  Level level = Level::named_person;
  std::string_view cue = {};
  std::string_view speaker = {};
  Form form = Form::indirect;
  Kind kind = Kind::assertion;
  bool conditional = false;
  Stance stance = Stance::neutral;
};

class Article {
public:
  /// Paragraphs are lines; with `title` the first line is the title.
  explicit Article(std::string text, bool title = false) {
    analysis.article.lang = "fr";
    auto& document = analysis.document;
    document.text = std::move(text);
    for (std::size_t at = 0; at < document.text.size();) {
      auto const end = std::min(document.text.find('\n', at), document.text.size());
      if (end > at) document.paragraphs.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
    if (title) document.title = document.paragraphs.front();
  }

  /// The span of words at or after `from`, otherwise anywhere.
  [[nodiscard]] auto span(std::string_view words, std::uint32_t from = 0) const -> Span {
    auto at = analysis.document.text.find(words, from);
    if (at == std::string::npos) at = analysis.document.text.find(words);
    if (at == std::string::npos) throw std::runtime_error{"not in the article: " + std::string{words}};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  auto said(Said const& said) -> Article& {
    auto attribution = Attribution{};
    auto const from = analysis.attributions.empty() ? 0 : analysis.attributions.back().content.back().end;
    attribution.content = {span(said.content, from)};
    attribution.form = said.form;
    attribution.kind = said.kind;
    attribution.conditional = said.conditional;
    attribution.stance = said.stance;
    analysis.attributions.push_back(attribution);
    last_ = from;
    return through(said);
  }

  /// Adds a link to the last attribution, farther from the reader.
  auto through(Said const& said) -> Article& {
    auto link = Link{};
    if (!said.source.empty()) link.source = span(said.source, last_);
    if (!said.cue.empty()) link.cue = span(said.cue, last_);
    link.level = said.level;
    link.speaker = said.speaker.empty() ? std::string{said.source} : std::string{said.speaker};
    analysis.attributions.back().chain.push_back(link);
    return *this;
  }

  auto state_media(std::string name, StateMediaClass c = StateMediaClass::SC, std::string entry = "xx.one")
      -> Article& {
    analysis.attributions.back().chain.back().state_media = StateMedia{std::move(name), "RU", c, std::move(entry)};
    return *this;
  }

  [[nodiscard]] auto findings(RuleSettings const& settings = {}, std::string_view ui = "fr") const
      -> std::vector<Finding> {
    static auto const signals = SignalSets{built_in_signals("fr")};
    return find_issues(analysis, signals, settings, ui);
  }

  [[nodiscard]] auto fires(std::string_view code, RuleSettings const& settings = {}) const -> bool {
    return count(code, settings) != 0;
  }

  [[nodiscard]] auto count(std::string_view code, RuleSettings const& settings = {}) const -> long {
    auto const all = findings(settings);
    return std::count_if(all.begin(), all.end(), [&](Finding const& finding) { return finding.rule == code; });
  }

  /// The message of the first finding of a rule; empty where it does not fire.
  [[nodiscard]] auto message(std::string_view code) const -> std::string {
    for (auto const& finding : findings())
      if (finding.rule == code) return finding.message;
    return {};
  }

  Analysis analysis;

private:
  std::uint32_t last_ = 0;
};

} // namespace sourcier::testing
