#include "corpus/page.hpp"

#include "corpus/dom.hpp"
#include "corpus/json_ld.hpp"
#include "error.hpp"
#include "text/document.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iconv.h>
#include <unordered_map>
#include <vector>

namespace sourcier::corpus {
namespace {

constexpr std::size_t least_prose = 200; ///< bytes; an <article> with less is a card, not the article
constexpr std::size_t least_text = 40;

// NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): a node of gumbo is a union, and its type says of what

/// The name behind « charset= » in a header or a meta element.
auto charset_in(std::string_view text) -> std::string {
  auto const folded = ascii_lower(text);
  auto at = folded.find("charset=");
  if (at == std::string_view::npos) return {};
  at += 8;
  if (at < folded.size() && (folded[at] == '"' || folded[at] == '\'')) ++at;
  return folded.substr(at, std::min(folded.find_first_of("\"'; />\r\n", at), folded.size()) - at);
}

/// Nothing when the converter does not know the encoding.
auto convert(std::string_view bytes, std::string charset) -> std::optional<std::string> {
  if (charset == "iso-8859-1" || charset == "latin1" || charset == "us-ascii")
    charset = "windows-1252"; // as browsers do
  auto* const converter = iconv_open("UTF-8", charset.c_str());
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,performance-no-int-to-ptr): how iconv says no
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
  auto out = std::string(bytes.size() * 4 + 4, '\0');
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): iconv does not write there
  auto* from = const_cast<char*>(bytes.data());
  auto from_left = bytes.size();
  auto* to = out.data();
  auto to_left = out.size();
  while (from_left > 0) {
    if (iconv(converter, &from, &from_left, &to, &to_left) != static_cast<std::size_t>(-1)) break;
    if (to_left == 0) break;
    *to++ = '\x1A';
    --to_left;
    ++from;
    --from_left;
  }
  iconv_close(converter);
  out.resize(out.size() - to_left);
  return out;
}

auto meta_charset(std::string_view bytes) -> std::string {
  auto const head = bytes.substr(0, 8192);
  auto const folded = ascii_lower(head);
  for (auto at = folded.find("<meta"); at != std::string_view::npos; at = folded.find("<meta", at + 5)) {
    auto const end = std::min(folded.find('>', at), folded.size());
    if (auto found = charset_in(std::string_view{folded}.substr(at, end - at)); !found.empty()) return found;
  }
  return {};
}

auto one_space(std::string_view text) -> std::string {
  auto out = std::string{};
  for (auto const c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c;
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

auto read_head(std::vector<GumboNode const*> const& all, Page& page, LinkedArticle& linked) -> void {
  auto const fill = [](std::string& to, std::string_view value) {
    if (to.empty()) to = one_space(value);
  };
  auto head_title = std::string{};
  auto first_heading = std::string{};
  auto first_time = std::string{};
  for (auto const* const node : all) {
    switch (node->v.element.tag) {
    case GUMBO_TAG_HTML: fill(page.lang, attribute(node, "lang")); break;
    case GUMBO_TAG_TITLE: fill(head_title, inner_text(node)); break;
    case GUMBO_TAG_H1: fill(first_heading, inner_text(node)); break;
    case GUMBO_TAG_TIME: fill(first_time, attribute(node, "datetime")); break;
    case GUMBO_TAG_SCRIPT:
      if (ascii_lower(attribute(node, "type")) == "application/ld+json") read_json_ld(inner_text(node), linked);
      break;
    case GUMBO_TAG_LINK:
      if (attribute(node, "rel") == "canonical") fill(page.url, attribute(node, "href"));
      break;
    case GUMBO_TAG_META: {
      auto name = ascii_lower(attribute(node, "property"));
      if (name.empty()) name = ascii_lower(attribute(node, "name"));
      auto const content = attribute(node, "content");
      if (name == "og:title") fill(page.title, content);
      if (name == "author" || name == "dc.creator") fill(page.author, content);
      if (name == "article:published_time" || name == "date" || name == "dc.date") fill(page.date, content);
      if (name == "og:site_name") fill(page.outlet, content);
      if (name == "og:url") fill(page.url, content);
      break;
    }
    default: break;
    }
  }
  // Some sites put entities into their JSON-LD.
  auto const prefer = [&](std::string& to, std::string const& value) {
    if (!value.empty())
      to = one_space(value.find('&') == std::string_view::npos ? value : inner_text(parse_html(value)->root));
  };
  prefer(page.title, linked.title);
  prefer(page.author, linked.author);
  prefer(page.date, linked.date);
  prefer(page.outlet, linked.outlet);
  prefer(page.lang, linked.lang);
  if (page.url.empty()) page.url = linked.url;
  fill(page.title, first_heading);
  fill(page.title, head_title);
  fill(page.date, first_time);
}

/// The article's own element: what is marked as its body, else the <article> with the most prose.
auto article_element(std::vector<GumboNode const*> const& all, bool live) -> GumboNode const* {
  GumboNode const* best = nullptr;
  auto best_size = least_prose;
  for (auto const* const node : all) {
    auto const marked = attribute(node, "itemprop") == "articleBody";
    auto const is_article = node->v.element.tag == GUMBO_TAG_ARTICLE;
    if (!marked && !is_article && !(live && node->v.element.tag == GUMBO_TAG_MAIN)) continue;
    if (is_article && is_noise(node)) continue;
    auto const size = prose_size(node);
    if (marked && size >= least_prose && !live) return node;
    if (size > best_size) {
      best = node;
      best_size = size;
    }
  }
  return best;
}

/// The element whose own paragraphs hold the most prose: a paragraph counts for its parent, half for the one above.
auto densest_element(std::vector<GumboNode const*> const& all) -> GumboNode const* {
  auto scores = std::unordered_map<GumboNode const*, double>{};
  auto noisy = std::unordered_map<GumboNode const*, bool>{};
  GumboNode const* best = nullptr;
  auto best_score = 0.0;
  auto const add = [&](GumboNode const* node, double score) {
    if (node == nullptr || !is_element(node)) return;
    auto const now = scores[node] += score;
    if (now > best_score) {
      best = node;
      best_score = now;
    }
  };
  for (auto const* const node : all) { // parents come before children
    auto const* const parent = node->parent;
    auto const above = noisy.find(parent);
    auto const here = (above != noisy.end() && above->second) || is_noise(node);
    noisy[node] = here;
    if (here) continue;
    // Text right under an element: a <p>, or a <div> of a page that has no <p>.
    std::size_t text = 0;
    auto const& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      auto const* const child = static_cast<GumboNode const*>(children.data[i]);
      if (child->type == GUMBO_NODE_TEXT) text += std::string_view{child->v.text.text}.size();
    }
    if (text < 60) continue;
    if (node->v.element.tag == GUMBO_TAG_P) {
      add(parent, static_cast<double>(text));
      if (parent != nullptr) add(parent->parent, static_cast<double>(text) / 2);
    } else if (node->v.element.tag != GUMBO_TAG_A) {
      add(node, static_cast<double>(text));
      add(parent, static_cast<double>(text) / 2);
    }
  }
  return best;
}

auto join(std::vector<Paragraph> const& all) -> std::string {
  auto out = std::string{};
  for (auto const& each : all) {
    if (is_site_talk(each)) continue;
    if (!each.in_p && each.text.size() < 30) continue; // a date, a place, a label
    if (!out.empty()) out += "\n\n";
    out += each.text;
  }
  return out;
}

/// The body of JSON-LD as paragraphs: some sites put tags and entities into it.
auto body_text(std::string_view body) -> std::string {
  auto const marked = body.find("</") != std::string_view::npos || body.find("<br") != std::string_view::npos ||
                      body.find('&') != std::string_view::npos;
  auto text = std::string{};
  if (marked) {
    auto html = std::string{};
    for (auto const c : body) html += c == '\n' ? std::string{"<br><br>"} : std::string{c};
    auto const dom = parse_html(html);
    return join(paragraphs(dom->root));
  }
  auto all = std::vector<Paragraph>{};
  while (!body.empty()) {
    auto const end = std::min(body.find('\n'), body.size());
    if (auto line = one_space(body.substr(0, end)); !line.empty()) all.push_back({std::move(line), 0, true});
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return join(all);
}

} // namespace

auto decode_page(std::string_view bytes) -> std::string {
  auto charset = std::string{};
  if (bytes.substr(0, 5) == "HTTP/") {
    auto end = bytes.find("\r\n\r\n");
    auto gap = std::size_t{4};
    if (end == std::string_view::npos) {
      end = bytes.find("\n\n");
      gap = 2;
    }
    if (end != std::string_view::npos) {
      charset = charset_in(bytes.substr(0, end));
      bytes.remove_prefix(end + gap);
    }
  }
  auto const marked =
      bytes.substr(0, 3) == "\xEF\xBB\xBF" || bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF";
  if (charset.empty() && !marked) charset = meta_charset(bytes);
  // A page that says UTF-8 and is not is told by its bytes, as is one that says UTF-16 in ASCII.
  if (!marked && !charset.empty() && charset.substr(0, 3) != "utf" && charset != "unicode")
    if (auto converted = convert(bytes, charset))
      return decode(*converted).text; // converters let through what is no UTF-8
  return decode(bytes).text;
}

auto read_page(std::string_view html) -> Page {
  auto const dom = parse_html(html);
  auto const all = elements(dom->root);
  auto page = Page{};
  auto linked = LinkedArticle{};
  read_head(all, page, linked);
  auto shown = std::string{};
  page.from = "article";
  if (auto const* const element = article_element(all, linked.live)) {
    shown = join(paragraphs(element));
  } else if (auto const* const dense = densest_element(all)) {
    shown = join(paragraphs(dense));
    page.from = "density";
  }
  auto told = linked.body.empty() ? std::string{} : body_text(linked.body);
  // Some sites give search engines the first lines only: then what the page shows is the article.
  auto const teaser = told.size() * 5 < shown.size() * 3;
  page.text = !told.empty() && !teaser ? std::move(told) : std::move(shown);
  if (!linked.body.empty() && !teaser) page.from = "json-ld";
  // gumbo makes bytes that are no character of « &#99999999999; »
  for (auto* const part : {&page.text, &page.title, &page.author, &page.date, &page.outlet, &page.url, &page.lang})
    *part = replace_strays(*part).text;
  if (page.text.size() < least_text) throw InputError{"nothing on the page reads like an article"};
  return page;
}

// NOLINTEND(cppcoreguidelines-pro-type-union-access)

} // namespace sourcier::corpus
