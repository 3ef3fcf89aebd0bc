#include "blocks.hpp"
#include "html_parts.hpp"
#include "html_text.hpp"
#include "plain.hpp"

#include <algorithm>

namespace sourcier::reports {
namespace {

/// More marks than this around one word help nobody and make deep trees.
constexpr auto most_marks = std::size_t{4};

auto lang_attribute(View const& view) -> std::string {
  auto const& lang = view.analysis.article.lang;
  return lang == "fr" || lang == "en" ? " lang=\"" + lang + "\"" : std::string{};
}

/// « Gazette du Fleuve, qui le tient de sources proches »: a chain as a voice reads it.
auto spoken_chain(View const& view, Attribution const& attribution) -> std::string {
  auto parts = std::vector<std::string>{};
  for (auto const& link : attribution.chain) parts.push_back(link_name(view, link));
  return parts.empty() ? say(view.lang, Msg::nobody) : joined(parts, say(view.lang, Msg::has_it_from));
}

/// The number after a claim, a link to its card.
auto marker(Part const& part, std::uint32_t claim) -> std::string {
  auto const& view = part.view;
  auto const& attribution = view.analysis.attributions[claim];
  auto const level = origin(attribution).level;
  auto const shown = level_letter(view.lang, level) + std::to_string(claim + 1);
  auto const label =
      say(view.lang, Msg::claim_label, fmt::arg("n", claim + 1), fmt::arg("level", level_name(view.lang, level)),
          fmt::arg("chain", shorten(spoken_chain(view, attribution), 200)));
  return fmt::format("<a class=\"n {0}\" id=\"{1}-m{2}\" href=\"#{1}-c{2}\" data-c=\"{2}\" lang=\"{3}\" "
                     "aria-label=\"{4}. {5}\">{4}</a>",
                     level_class(level), part.id, claim + 1, view.lang == Lang::fr ? "fr" : "en", html_text(shown),
                     html_text(label));
}

auto block_text(Part const& part, ClaimMap const& map, Span block) -> std::string {
  auto const& all = part.view.analysis.attributions;
  auto out = std::string{};
  for (auto const& piece : map.pieces(block)) {
    auto const marks = std::min(piece.claims.size(), most_marks);
    auto const first = piece.claims.size() - marks;
    for (auto i = first; i < piece.claims.size(); ++i) {
      auto const claim = piece.claims[i];
      out += fmt::format(R"(<span class="m {} d{}" data-c="{}">)", level_class(origin(all[claim]).level), i - first,
                         claim + 1);
    }
    out += html_text(words(part.view.analysis, piece.span));
    for (std::size_t i = 0; i < marks; ++i) out += "</span>";
    for (auto const claim : piece.ends) out += marker(part, claim);
  }
  return out;
}

auto block_html(Part const& part, ClaimMap const& map, Block const& block) -> std::string {
  auto const text = block_text(part, map, block.span);
  switch (block.kind) {
  case BlockKind::title: return R"(<p class="headline" dir="auto">)" + text + "</p>\n";
  case BlockKind::paragraph: return "<p dir=\"auto\">" + text + "</p>\n";
  case BlockKind::credit: return R"(<p class="credit" dir="auto">)" + text + "</p>\n";
  case BlockKind::boilerplate: break;
  }
  return R"(<p class="boilerplate" dir="auto"><span class="vh">()" + html_text(say(part.view.lang, Msg::boilerplate)) +
         ") </span>" + text + "</p>\n";
}

} // namespace

auto html_article_text(Part const& part) -> std::string {
  auto const& view = part.view;
  auto const claims = !view.analysis.attributions.empty();
  auto const all = blocks(view.analysis.document);
  auto out = R"(<section class="reading" id=")" + part.id + "-text\">\n" + heading(part, Msg::article_title);
  if (claims) out += "<p class=\"help\">" + html_text(say(view.lang, Msg::page_intro)) + "</p>\n";
  out += fmt::format("<div class=\"columns\">\n<div class=\"text{}\"{}>\n", length_class(all.size()),
                     lang_attribute(view));
  auto const map = ClaimMap{view.analysis};
  for (auto const& block : all) out += block_html(part, map, block);
  out += "</div>\n";
  if (claims) {
    auto const title = html_text(say(view.lang, Msg::panel_title));
    out += R"(<aside class="panel" aria-label=")" + region_name(part, Msg::panel_title) +
           "\" hidden>\n<div class=\"panel-head\"><p class=\"panel-title\">" + title +
           R"(</p><button type="button" class="close">)" + html_text(say(view.lang, Msg::panel_close)) +
           "</button></div>\n<div class=\"panel-body\" aria-live=\"polite\"><p class=\"help\">" +
           html_text(say(view.lang, Msg::panel_empty)) + "</p></div>\n</aside>\n";
  }
  return out + "</div>\n</section>\n";
}

} // namespace sourcier::reports
