#include "compare_story.hpp"

#include "compare_page.hpp"
#include "compare_words.hpp"
#include "html_text.hpp"
#include "markdown_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sourcier::reports {
namespace {

using corpus::Story;
using corpus::StoryCell;
using Json = nlohmann::ordered_json;

auto column_name(corpus::StoryColumn const& column) -> std::string {
  return column.outlet.empty() ? column.id : column.outlet;
}

auto is_unnamed(Level level) -> bool { return level == Level::anonymous || level == Level::official_unnamed; }
auto is_named(Level level) -> bool {
  return level == Level::named_person || level == Level::office || level == Level::organization ||
         level == Level::document;
}

auto who(Lang lang, StoryCell const& cell) -> std::string {
  auto out = std::string{};
  for (auto const& link : cell.chain) {
    auto const& name = corpus::name_of(link);
    out += (out.empty() ? "" : " ← ") + (name.empty() ? level_name(lang, link.level) : name);
    if (link.media && is_state_controlled(link.media->media_class))
      out += " (" + class_name(lang, link.media->media_class) + ")";
  }
  return out + ", " + level_name(lang, cell.chain.back().level) +
         (cell.conditional ? either(lang, ", au conditionnel", ", in the conditional") : "");
}

/// A cell in words: on whose word, or that it is said on nobody's, or that it is not there.
auto cell_text(Lang lang, StoryCell const& cell) -> std::string {
  switch (cell.kind) {
  case StoryCell::Kind::absent: return "–";
  case StoryCell::Kind::stated:
    return either(lang, "dit sans source~: ", "stated without a source: ") +
           quote(lang, shorten(one_line(cell.words), 200));
  case StoryCell::Kind::sourced: break;
  }
  return who(lang, cell) + ": " + shorten(one_line(cell.words), 200);
}

/// What the columns differ in: named here and unnamed there, stated here and attributed there.
auto contrasts(Lang lang, Story const& story) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  for (auto const& claim : story.claims) {
    if (claim.carried < 2) continue;
    auto named = std::string{};
    auto unnamed = std::string{};
    auto stated = std::string{};
    auto sourced = std::string{};
    auto words = std::string{};
    auto const add = [](std::string& to, std::string const& name) { to += (to.empty() ? "" : ", ") + name; };
    for (std::size_t i = 0; i < claim.cells.size(); ++i) {
      auto const& cell = claim.cells[i];
      auto const name = column_name(story.columns[i]);
      if (cell.kind == StoryCell::Kind::stated) add(stated, name);
      if (cell.kind != StoryCell::Kind::sourced) continue;
      if (words.empty()) words = quote(lang, shorten(one_line(cell.words), 110));
      add(sourced, name);
      if (is_named(cell.chain.back().level))
        add(named, fmt::format("{} ({})", name, corpus::name_of(cell.chain.back())));
      if (is_unnamed(cell.chain.back().level))
        add(unnamed, fmt::format("{} ({})", name, corpus::name_of(cell.chain.back())));
    }
    if (!named.empty() && !unnamed.empty())
      out.push_back(fmt::format("{}{}{}{}{}.", words,
                                either(lang, "~: source identifiée chez ", ": source identified in "), named,
                                either(lang, ", non nommée chez ", ", not named in "), unnamed));
    if (!stated.empty() && !sourced.empty())
      out.push_back(fmt::format("{}{}{}{}{}.", words, either(lang, "~: attribué chez ", ": attributed in "), sourced,
                                either(lang, ", dit sans source chez ", ", stated without a source in "), stated));
  }
  return out;
}

auto title_of(Lang lang, Story const& story) -> std::string {
  for (auto const& column : story.columns)
    if (!column.title.empty()) return column.title;
  return either(lang, "Un même sujet", "One story");
}

auto column_text(Lang lang, corpus::StoryColumn const& column) -> std::string {
  auto out = column_name(column);
  if (!column.date.empty()) out += ", " + column.date.substr(0, 10);
  if (!column.title.empty()) out += ": " + column.title;
  if (!column.copies.empty()) {
    out += either(lang, " (même texte, ou presque~: ", " (the same text, or nearly: ");
    for (std::size_t i = 0; i < column.copies.size(); ++i) out += (i == 0 ? "" : ", ") + column.copies[i];
    out += ")";
  }
  return out;
}

auto intro(Lang lang) -> std::string {
  return either(lang,
                "Chaque ligne est une affirmation~; chaque colonne dit sur la parole de qui l’article la rapporte. Le "
                "rapprochement se fait par les mots, et peut se tromper.",
                "Each row is a claim; each column says on whose word the article has it. Claims are matched by their "
                "words, which may err.");
}

auto none(Lang lang) -> std::string {
  return either(lang, "Aucun sujet n’est traité par plusieurs articles.", "No story is told by several articles.");
}

auto markdown(std::vector<Story> const& stories, Lang lang) -> std::string {
  auto out = "# " + either(lang, "Un sujet, plusieurs médias", "One story, several outlets") + "\n\n" +
             (stories.empty() ? none(lang) : intro(lang)) + "\n";
  for (auto const& story : stories) {
    out += "\n## " + markdown_text(title_of(lang, story)) + "\n\n";
    for (auto const& column : story.columns) out += "- " + markdown_line(column_text(lang, column)) + "\n";
    auto const differ = contrasts(lang, story);
    if (!differ.empty()) out += "\n";
    for (auto const& each : differ) out += "- " + markdown_line(each) + "\n";
    out += "\n|";
    for (auto const& column : story.columns) out += " " + markdown_text(column_name(column)) + " |";
    out += "\n|";
    for (std::size_t i = 0; i < story.columns.size(); ++i) out += "---|";
    out += "\n";
    for (auto const& claim : story.claims) {
      out += "|";
      for (auto const& cell : claim.cells) out += " " + markdown_text(cell_text(lang, cell)) + " |";
      out += "\n";
    }
  }
  return out;
}

auto html(std::vector<Story> const& stories, Lang lang) -> std::string {
  auto const title = either(lang, "Un sujet, plusieurs médias", "One story, several outlets");
  auto body =
      "<h1>" + html_text(title) + "</h1>\n<p>" + html_text(stories.empty() ? none(lang) : intro(lang)) + "</p>\n";
  for (auto const& story : stories) {
    body += "<h2>" + html_text(title_of(lang, story)) + "</h2>\n<ul>";
    for (auto const& column : story.columns) body += "<li>" + html_text(column_text(lang, column)) + "</li>\n";
    body += "</ul>\n";
    if (auto const differ = contrasts(lang, story); !differ.empty()) {
      body += "<ul>";
      for (auto const& each : differ) body += "<li>" + html_text(each) + "</li>\n";
      body += "</ul>\n";
    }
    body += "<div class=\"scroll\"><table><thead><tr>";
    for (auto const& column : story.columns) body += "<th scope=\"col\">" + html_text(column_name(column)) + "</th>";
    body += "</tr></thead><tbody>\n";
    for (auto const& claim : story.claims) {
      body += "<tr>";
      for (auto const& cell : claim.cells) {
        auto const* const kind = cell.kind == StoryCell::Kind::absent   ? " class=\"gap\""
                                 : cell.kind == StoryCell::Kind::stated ? " class=\"fact\""
                                                                        : "";
        if (cell.kind == StoryCell::Kind::sourced)
          body += "<td>" + html_text(shorten(one_line(cell.words), 300)) + "<small>" + html_text(who(lang, cell)) +
                  "</small></td>";
        else
          body += std::string{"<td"} + kind + ">" + html_text(cell_text(lang, cell)) + "</td>";
      }
      body += "</tr>\n";
    }
    body += "</tbody></table></div>\n";
  }
  return compare_page(lang, title, body);
}

auto json(std::vector<Story> const& stories) -> std::string {
  auto out = Json{{"schema", "sourcier.stories/1"}, {"stories", Json::array()}};
  for (auto const& story : stories) {
    auto& one = out["stories"].emplace_back(Json{{"articles", Json::array()}, {"claims", Json::array()}});
    for (auto const& c : story.columns)
      one["articles"].push_back(
          {{"id", c.id}, {"outlet", c.outlet}, {"date", c.date}, {"title", c.title}, {"copies", c.copies}});
    for (auto const& claim : story.claims) {
      auto& cells = one["claims"].emplace_back(Json::array());
      for (auto const& cell : claim.cells) {
        if (cell.kind == StoryCell::Kind::absent) {
          cells.push_back(nullptr);
          continue;
        }
        auto chain = Json::array();
        for (auto const& link : cell.chain)
          chain.push_back({{"speaker", corpus::name_of(link)},
                           {"level", to_string(link.level)},
                           {"class", link.media ? Json(to_string(link.media->media_class)) : Json()}});
        cells.push_back({{"kind", cell.kind == StoryCell::Kind::stated ? "stated" : "sourced"},
                         {"text", cell.words},
                         {"conditional", cell.conditional},
                         {"chain", std::move(chain)}});
      }
    }
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

auto render_stories(std::vector<Story> const& stories, corpus::CompareFormat format, std::string_view ui)
    -> std::string {
  std::size_t english = 0;
  std::size_t all = 0;
  for (auto const& story : stories)
    for (auto const& column : story.columns) {
      ++all;
      english += column.lang == "en" ? 1 : 0;
    }
  auto const lang = ui == "en" || (ui.empty() && english * 2 > all) ? Lang::en : Lang::fr;
  switch (format) {
  case corpus::CompareFormat::html: return html(stories, lang);
  case corpus::CompareFormat::json: return json(stories);
  case corpus::CompareFormat::markdown:
  case corpus::CompareFormat::csv: break;
  }
  return markdown(stories, lang);
}

} // namespace sourcier::reports
