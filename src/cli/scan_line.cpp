#include "cli/scan_line.hpp"

#include "cli/article.hpp"
#include "error.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace sourcier::cli {
namespace {

using Json = nlohmann::json;

/// Absent and null are the same to us.
auto member(Json const& object, char const* name) -> std::optional<std::string> {
  auto const found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) throw InputError(std::string{"\""} + name + "\" must be a string");
  return found->get<std::string>();
}

/// Ids may be strings or numbers; a number is carried over as its digits.
auto id_of(Json const& object) -> std::optional<std::string> {
  auto const found = object.find("id");
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number()) return found->dump();
  throw InputError("\"id\" must be a string or a number");
}

/// "fr-FR" and "FR" are "fr".
auto language_of(std::string_view tag) -> std::string {
  std::string out;
  for (auto const c : tag.substr(0, tag.find_first_of("-_"))) {
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

/// What the parser says, without its own numbers and without the line that it repeats.
auto json_problem(Json::parse_error const& problem) -> std::string {
  auto words = std::string_view{problem.what()};
  if (auto const place = words.find("column "); place != std::string_view::npos) {
    auto const colon = words.find(": ", place);
    words = words.substr(colon == std::string_view::npos ? place : colon + 2);
  }
  return "not JSON: " + std::string{words.substr(0, words.find("; last read"))};
}

} // namespace

auto scan_line(std::string_view line, std::uint64_t number, ScanSettings const& settings, Tools const& tools)
    -> ScannedLine {
  std::optional<std::string> id;
  auto const failed = [&](std::string const& error, std::uint64_t column = 1) {
    return ScannedLine{render_error_jsonl(id, number, error), error, column};
  };
  try {
    auto const object = Json::parse(line);
    if (!object.is_object()) return failed("not a JSON object");
    id = id_of(object);
    ArticleInfo info;
    info.id = id ? *id : std::to_string(number);
    info.title = member(object, "title");
    info.outlet = member(object, "outlet");
    info.date = member(object, "date");
    info.url = member(object, "url");
    auto const lang = member(object, "lang");
    info.lang = lang && !lang->empty() ? language_of(*lang) : settings.lang;
    auto text = member(object, "text");
    if (!text) {
      return failed(object.contains("html") ? "\"html\" is not read; give the article's words as \"text\""
                                            : "\"text\" is missing");
    }
    auto outcome = analyze_text(std::move(*text), std::move(info), tools);
    if (!outcome.analysis) return failed(outcome.error);
    return {render_jsonl(*outcome.analysis, settings.keep, tools.media()), {}, 1};
  } catch (Json::parse_error const& problem) {
    return failed(json_problem(problem), problem.byte);
  } catch (std::exception const& problem) {
    return failed(problem.what());
  }
}

} // namespace sourcier::cli
