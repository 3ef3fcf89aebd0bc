#include "formats.hpp"
#include "html_parts.hpp"
#include "html_text.hpp"
#include "template.hpp"
#include "templates.hpp"

namespace sourcier::reports {
namespace {

auto language(Lang lang) -> std::string { return lang == Lang::fr ? "fr" : "en"; }

auto article_values(View const& view, std::string const& id, bool several) -> Values {
  auto const part = Part{view, id, several ? 3U : 2U};
  auto const* const rank = several ? "2" : "1";
  auto const name = html_text(report_title(view));
  return {{"id", id},
          {"article_lang", language(view.lang)},
          {"title", fmt::format(R"(<h{0} class="title" id="{1}-title" dir="auto">{2}</h{0}>)", rank, id, name)},
          {"about", html_about(part)},
          {"summary", "<p class=\"summary\">" + html_text(summary_text(view)) + "</p>\n"},
          {"mix", html_mix(part)},
          {"text", html_article_text(part)},
          {"claims", html_claims(part)},
          {"sources", html_sources(part)},
          {"chains", html_chains(part)},
          {"flags", html_flags(part)},
          {"notes", html_notes(part)},
          {"levels", html_levels(part)}};
}

/// The titles of several articles, each a link to its report.
auto contents(std::vector<View> const& views, Lang lang) -> std::string {
  auto out =
      "<h1>" + html_text(say(lang, Msg::several_title, fmt::arg("n", views.size()))) + "</h1>\n<ol class=\"toc\">\n";
  for (std::size_t i = 0; i < views.size(); ++i) {
    out += fmt::format("<li><a href=\"#a{}\"><bdi>{}</bdi></a></li>\n", i + 1, html_text(title(views[i])));
  }
  return out + "</ol>\n";
}

auto policy(std::string_view style_hash, std::string_view script_hash) -> std::string {
  auto out = fmt::format("default-src 'none'; style-src '{}'; ", style_hash);
  if (!script_hash.empty()) out += fmt::format("script-src '{}'; ", script_hash);
  return out + "base-uri 'none'; form-action 'none'";
}

} // namespace

auto html_page(std::span<Analysis const> analyses, RenderOptions const& options) -> std::string {
  auto views = std::vector<View>{};
  for (auto const& analysis : analyses) views.push_back(make_view(analysis, options));
  auto const lang = !views.empty() ? views.front().lang : options.ui == "en" ? Lang::en : Lang::fr;
  auto const several = views.size() != 1;
  auto articles = std::vector<Values>{};
  for (auto const& view : views)
    articles.push_back(article_values(view, fmt::format("a{}", articles.size() + 1), several));
  auto const name = several ? say(lang, Msg::several_title, fmt::arg("n", views.size())) : report_title(views.front());
  auto const values = Values{{"lang", language(lang)},
                             {"page_title", html_text(name)},
                             {"csp", policy(templates::style_css_hash, templates::script_js_hash)},
                             {"style", std::string{templates::style_css}},
                             {"script", std::string{templates::script_js}},
                             {"skip", html_text(say(lang, Msg::skip_to_article))},
                             {"contents", several ? contents(views, lang) : std::string{}},
                             {"made_by", html_text(say(lang, Msg::made_by))}};
  return fill(options.template_text.empty() ? templates::page_html : options.template_text, values, articles);
}

} // namespace sourcier::reports
