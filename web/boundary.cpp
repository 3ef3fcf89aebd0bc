#include "analyze.hpp"
#include "error.hpp"
#include "findings/checks.hpp"
#include "input/markdown.hpp"
#include "lexicon/language.hpp"
#include "lexicon/pack.hpp"
#include "reports/render.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the page may call, and nothing of what the page is. Requests are JSON, answers are JSON or the bytes of a
// report; each function returns the answer, which stands until the next call, and `sourcier_size` tells its length. An
// answer that is an error is {"error": {"code": …, "message": …}}; the codes are empty, binary, language, markup,
// report.

namespace sourcier::web {
namespace {

using Json = nlohmann::ordered_json;

/// The findings are in the language of the last report: a long text has many.
struct Article {
  Analysis analysis;
  std::string findings_ui;
};

/// What is loaded once and what has been analysed, by the number that the page gives it.
struct Engine {
  Packs packs = Packs::embedded();
  std::map<std::string, Lazy<SignalSets>, std::less<>> signals;
  std::map<std::uint32_t, Article> articles;
  std::string answer;

  Engine() {
    for (auto const& lang : packs.languages()) {
      signals.emplace(lang, Lazy<SignalSets>{[this, lang] {
                        std::vector<SignalEntry> entries;
                        for (auto const& each : packs.language(lang)->signals)
                          entries.push_back({each.id, each.phrase, each.rote});
                        return SignalSets{signals_with(lang, entries)};
                      }});
    }
  }
};

auto engine() -> Engine& {
  static Engine one;
  return one;
}

auto media(Packs const& packs) -> MediaLookup {
  return [&packs](std::string_view name) -> std::optional<StateMedia> {
    auto const* const medium = packs.registry().find(name);
    if (medium == nullptr || !medium->media_class) return std::nullopt;
    return StateMedia{medium->name, medium->country, *medium->media_class, medium->key};
  };
}

auto trouble(std::string_view code, std::string_view message) -> Json {
  return {{"error", {{"code", code}, {"message", message}}}};
}

/// The pack to read a text with; empty when there is none for its language.
auto choose_language(std::string_view told, Packs const& packs) -> std::string {
  if (told.empty()) return packs.language("fr") != nullptr ? "fr" : packs.languages().front();
  return packs.language(told) != nullptr ? std::string{told} : std::string{};
}

auto take(std::optional<std::string>& to, Json const& from, char const* name) -> void {
  auto const value = from.value(name, std::string{});
  if (!value.empty()) to = value;
}

auto analyze_bytes(Engine& all, std::string_view bytes, Json const& asked) -> Json {
  auto decoded = DecodedText{};
  try {
    decoded = decode(bytes);
  } catch (InputError const& problem) {
    return trouble("binary", problem.what());
  }
  auto info = ArticleInfo{};
  auto file = std::optional<MarkedUpFile>{};
  if (asked.value("kind", "plain") == "markdown") {
    auto extracted = extract_markdown(decoded.text);
    info = std::move(extracted.info);
    file = MarkedUpFile{std::move(decoded.text), std::move(extracted.placement)};
    decoded.text = std::move(extracted.text);
  }
  info.id = asked.value("id", std::string{});
  take(info.title, asked, "title");
  take(info.outlet, asked, "outlet");
  take(info.url, asked, "url");
  take(info.date, asked, "date");
  if (trim(decoded.text).empty()) return trouble("empty", "the text is empty");
  auto const wanted = asked.value("lang", info.lang.empty() ? std::string{"auto"} : info.lang);
  auto const told = wanted == "auto" ? tell_language(decoded.text) : wanted;
  info.lang = choose_language(told, all.packs);
  if (info.lang.empty()) {
    auto out = trouble("language", "no language pack for " + std::string{language_name(told)});
    out["error"]["lang"] = told;
    return out;
  }
  auto const slot = asked.value("article", std::uint32_t{0});
  all.articles[slot] = {analyze(std::move(decoded.text), std::move(info), all.packs), {}};
  auto& article = all.articles[slot].analysis;
  article.file = std::move(file);
  auto levels = Json::object();
  for (std::size_t i = 0; i < article.summary.levels.size(); ++i)
    levels[std::string{to_string(static_cast<Level>(i))}] = article.summary.levels[i];
  return {{"article", slot},
          {"lang", article.article.lang},
          {"title", article.article.title.value_or(std::string{})},
          {"claims", article.attributions.size()},
          {"levels", std::move(levels)},
          {"converted_from", decoded.notes.converted_from},
          {"invalid_bytes", decoded.notes.invalid_bytes.size()}};
}

auto render_articles(Engine& all, Json const& asked) -> std::string {
  auto const format = parse_format(asked.value("format", std::string{"json"}));
  if (!format) throw PackError("unknown format");
  auto const page = asked.value("template", std::string{});
  auto options = RenderOptions{};
  options.ui = asked.value("ui", std::string{});
  options.template_text = page;
  options.media = media(all.packs);
  auto analyses = std::vector<Analysis>{};
  for (auto const slot : asked.value("articles", std::vector<std::uint32_t>{0})) {
    auto& [analysis, findings_ui] = all.articles.at(slot);
    auto const& lang = analysis.article.lang;
    auto const ui = options.ui.empty() ? lang : options.ui;
    if (findings_ui != ui) analysis.findings = find_issues(analysis, all.signals.at(lang).get(), {}, ui, options.media);
    findings_ui = ui;
    analyses.push_back(analysis);
  }
  return render(analyses, *format, options);
}

auto answer(std::string words) -> char const* {
  auto& to = engine().answer;
  to = std::move(words);
  return to.c_str();
}

/// Nothing may be thrown through a function that JavaScript calls.
template <class Work> auto guarded(Work work) -> char const* {
  try {
    return answer(work(engine()));
  } catch (std::exception const& problem) {
    return answer(trouble("report", problem.what()).dump());
  }
}

} // namespace
} // namespace sourcier::web

extern "C" {

/// {"version", "languages", "registry"}: loads packs and registry, which is best done before there is a text.
auto sourcier_describe() -> char const* {
  return sourcier::web::guarded([](auto& all) {
    return sourcier::web::Json{{"version", SOURCIER_VERSION},
                               {"languages", all.packs.languages()},
                               {"registry", all.packs.registry().version()}}
        .dump();
  });
}

/// Reads the bytes of an article. `request`: {"article": 0, "id", "kind": "plain" or "markdown", "lang", "title",
/// "outlet", "date", "url"}, all optional. The answer: {"article", "lang", "title", "claims", "levels",
/// "converted_from", "invalid_bytes"}. The article stays until another takes its number.
auto sourcier_analyze(char const* bytes, std::uint32_t size, char const* request) -> char const* {
  return sourcier::web::guarded([&](auto& all) {
    return sourcier::web::analyze_bytes(all, {bytes, size}, sourcier::web::Json::parse(request)).dump();
  });
}

/// A report on articles that were analysed. `request`: {"format", "articles": [0], "ui", "template"}.
auto sourcier_render(char const* request) -> char const* {
  return sourcier::web::guarded(
      [&](auto& all) { return sourcier::web::render_articles(all, sourcier::web::Json::parse(request)); });
}

/// How many bytes the last answer has.
auto sourcier_size() -> std::uint32_t { return static_cast<std::uint32_t>(sourcier::web::engine().answer.size()); }

} // extern "C"
