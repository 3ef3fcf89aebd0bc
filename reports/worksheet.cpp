#include "blocks.hpp"
#include "formats.hpp"
#include "html_text.hpp"
#include "markdown_text.hpp"
#include "plain.hpp"
#include "template.hpp"
#include "templates.hpp"

#include <array>

// The worksheet for a class: the article, a table to fill in, and the answers on a page of their own.

namespace sourcier::reports {
namespace {

constexpr auto questions = std::array{Msg::worksheet_number, Msg::worksheet_who, Msg::worksheet_how,
                                      Msg::worksheet_named, Msg::worksheet_passed};

/// The article's words are all that a key can say of how a source knows.
constexpr auto answers = std::array{Msg::worksheet_number, Msg::worksheet_who, Msg::worksheet_words,
                                    Msg::worksheet_named, Msg::worksheet_passed};

struct Answer {
  std::string who, how, named, passed;
};

/// Whether a reader could name who stands there; an office is held by one person, but the article does not name them.
auto is_named(Level level) -> bool {
  return level == Level::named_person || level == Level::organization || level == Level::document ||
         level == Level::media;
}

auto answer(View const& view, Attribution const& attribution) -> Answer {
  auto const& from = origin(attribution);
  auto relays = std::vector<std::string>{};
  for (std::size_t i = 0; i + 1 < attribution.chain.size(); ++i) {
    relays.push_back(link_name(view, attribution.chain[i]));
  }
  auto const yes_no = say(view.lang, is_named(from.level) ? Msg::worksheet_yes : Msg::worksheet_no);
  auto const named = say(view.lang, Msg::pair, fmt::arg("a", yes_no), fmt::arg("b", level_name(view.lang, from.level)));
  auto how = std::vector<std::string>{};
  for (auto const& link : attribution.chain) {
    if (link.cue) how.push_back(quote(view.lang, one_line(words(view.analysis, *link.cue))));
  }
  for (auto& remark : remarks(view, attribution)) how.push_back(std::move(remark));
  auto const words_of = how.empty() ? say(view.lang, Msg::no_cue) : joined(how, " · ");
  return {link_name(view, from), words_of, named,
          relays.empty() ? say(view.lang, Msg::worksheet_nobody) : joined(relays, " ← ")};
}

auto is_read(Block const& block) -> bool { return block.kind != BlockKind::boilerplate; }

auto number_mark(std::uint32_t claim) -> std::string { return fmt::format(" [{}]", claim + 1); }

using Columns = std::array<Msg, 5>;

auto markdown_head(View const& view, Columns const& columns) -> std::string {
  auto out = std::string{"|"};
  for (auto const msg : columns) out += " " + say(view.lang, msg) + " |";
  return out + "\n|--:|---|---|---|---|\n";
}

auto markdown_reading(View const& view) -> std::string {
  auto out = std::string{};
  auto const map = ClaimMap{view.analysis};
  for (auto const& block : blocks(view.analysis.document)) {
    if (!is_read(block)) continue;
    auto text = std::string{};
    for (auto const& piece : map.pieces(block.span)) {
      text += words(view.analysis, piece.span);
      for (auto const claim : piece.ends) text += number_mark(claim);
    }
    auto const shown = block.kind == BlockKind::title ? "**" + markdown_text(text) + "**" : markdown_line(text);
    out += shown + "\n\n";
  }
  return out;
}

auto html_reading(View const& view) -> std::string {
  auto out = std::string{};
  auto const map = ClaimMap{view.analysis};
  for (auto const& block : blocks(view.analysis.document)) {
    if (!is_read(block)) continue;
    out += block.kind == BlockKind::title ? R"(<p class="headline" dir="auto">)" : "<p dir=\"auto\">";
    for (auto const& piece : map.pieces(block.span)) {
      auto const text = html_text(words(view.analysis, piece.span));
      out += piece.claims.empty() ? text : "<span class=\"m\">" + text + "</span>";
      for (auto const claim : piece.ends) out += "<b class=\"n\">" + number_mark(claim) + "</b>";
    }
    out += "</p>\n";
  }
  return out;
}

auto html_head(View const& view, Columns const& columns) -> std::string {
  auto out = std::string{"<table>\n<thead><tr>"};
  for (auto const msg : columns) out += "<th scope=\"col\">" + html_text(say(view.lang, msg)) + "</th>";
  return out + "</tr></thead>\n<tbody>\n";
}

auto html_table(View const& view, bool with_answers) -> std::string {
  auto out = html_head(view, with_answers ? answers : questions);
  auto number = 0;
  for (auto const& attribution : view.analysis.attributions) {
    out += fmt::format("<tr><th scope=\"row\">{}</th>", ++number);
    if (with_answers) {
      auto const a = answer(view, attribution);
      for (auto const* text : {&a.who, &a.how, &a.named, &a.passed}) out += "<td>" + html_text(*text) + "</td>";
    } else {
      out += "<td></td><td></td><td></td><td></td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody></table>\n";
}

/// About what a printed page holds: lines of the text at 110 columns, and a row of the table as high as two of them.
auto is_tight(View const& view) -> bool {
  auto lines = std::size_t{0};
  for (auto const& block : blocks(view.analysis.document)) {
    if (is_read(block)) lines += 1 + columns(words(view.analysis, block.span)) / 110;
  }
  return lines + 2 * view.analysis.attributions.size() > 38;
}

auto article_values(View const& view, std::string const& id) -> Values {
  auto const word = [&](Msg msg) { return html_text(say(view.lang, msg)); };
  auto const claims = !view.analysis.attributions.empty();
  return {{"id", id},
          {"sheet", is_tight(view) ? "sheet tight" : "sheet"},
          {"article_lang", view.lang == Lang::fr ? "fr" : "en"},
          {"title", word(Msg::worksheet_title)},
          {"name", html_text(say(view.lang, Msg::colon, fmt::arg("label", say(view.lang, Msg::worksheet_name))))},
          {"date", html_text(say(view.lang, Msg::colon, fmt::arg("label", say(view.lang, Msg::date))))},
          {"intro", claims ? word(Msg::worksheet_intro) : html_text(summary_text(view))},
          {"text_lang", view.analysis.article.lang == "en" ? "en" : "fr"},
          {"text", html_reading(view)},
          {"answers_title", word(Msg::worksheet_table)},
          {"blank", claims ? html_table(view, false) : std::string{}},
          {"key_title", word(Msg::worksheet_key)},
          {"article_title", title(view) == say(view.lang, Msg::untitled) ? std::string{} : html_text(title(view))},
          {"key", claims ? html_table(view, true) : std::string{}},
          {"summary", html_text(summary_text(view))}};
}

} // namespace

auto worksheet_article(View const& view) -> std::string {
  auto out = "# " + say(view.lang, Msg::worksheet_title) + "\n\n";
  auto const& all = view.analysis.attributions;
  auto const label = [&](Msg msg) { return say(view.lang, Msg::colon, fmt::arg("label", say(view.lang, msg))); };
  out += label(Msg::worksheet_name) + " …………………………………… " + label(Msg::date) + " …………………\n\n";
  out += (all.empty() ? markdown_line(summary_text(view)) : say(view.lang, Msg::worksheet_intro)) + "\n\n";
  out += "## " + say(view.lang, Msg::worksheet_read) + "\n\n" + markdown_reading(view);
  if (all.empty()) return out;
  out += "## " + say(view.lang, Msg::worksheet_table) + "\n\n" + markdown_head(view, questions);
  for (std::size_t i = 0; i < all.size(); ++i) out += fmt::format("| {} | | | | |\n", i + 1);
  out += "\n---\n\n## " + say(view.lang, Msg::worksheet_key) + "\n\n" + markdown_head(view, answers);
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const a = answer(view, all[i]);
    out += fmt::format("| {} | {} | {} | {} | {} |\n", i + 1, markdown_text(a.who), markdown_text(a.how),
                       markdown_text(a.named), markdown_text(a.passed));
  }
  return out;
}

auto worksheet_page(std::span<Analysis const> analyses, RenderOptions const& options) -> std::string {
  auto lang = options.ui == "en" ? Lang::en : Lang::fr;
  auto articles = std::vector<Values>{};
  for (auto const& analysis : analyses) {
    auto const view = make_view(analysis, options);
    if (articles.empty()) lang = view.lang;
    articles.push_back(article_values(view, fmt::format("a{}", articles.size() + 1)));
  }
  auto const values =
      Values{{"lang", lang == Lang::fr ? "fr" : "en"},
             {"page_title", html_text(say(lang, Msg::worksheet_title))},
             {"csp", fmt::format("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
                                 templates::worksheet_css_hash)},
             {"style", std::string{templates::worksheet_css}}};
  return fill(templates::worksheet_html, values, articles);
}

} // namespace sourcier::reports
