#include "corpus/dom.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace sourcier::corpus {
namespace {

auto is_ascii_letter(char c) -> bool { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
auto lower(char c) -> char { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): a node of gumbo is a union, and its type says of what

auto tag_of(GumboNode const* node) -> GumboTag { return node->v.element.tag; }

auto is_left_out(GumboTag tag) -> bool {
  switch (tag) {
  case GUMBO_TAG_FIGCAPTION:
  case GUMBO_TAG_FIGURE:
  case GUMBO_TAG_H1:
  case GUMBO_TAG_TIME: return true;
  default: return holds_no_prose(tag);
  }
}

auto is_block(GumboTag tag) -> bool {
  switch (tag) {
  case GUMBO_TAG_P:
  case GUMBO_TAG_DIV:
  case GUMBO_TAG_SECTION:
  case GUMBO_TAG_ARTICLE:
  case GUMBO_TAG_MAIN:
  case GUMBO_TAG_HEADER:
  case GUMBO_TAG_H2:
  case GUMBO_TAG_H3:
  case GUMBO_TAG_H4:
  case GUMBO_TAG_H5:
  case GUMBO_TAG_H6:
  case GUMBO_TAG_BLOCKQUOTE:
  case GUMBO_TAG_UL:
  case GUMBO_TAG_OL:
  case GUMBO_TAG_LI:
  case GUMBO_TAG_DL:
  case GUMBO_TAG_DT:
  case GUMBO_TAG_DD:
  case GUMBO_TAG_TABLE:
  case GUMBO_TAG_TR:
  case GUMBO_TAG_TD:
  case GUMBO_TAG_TH:
  case GUMBO_TAG_PRE:
  case GUMBO_TAG_HR:
  case GUMBO_TAG_BODY:
  case GUMBO_TAG_ADDRESS:
  case GUMBO_TAG_CENTER: return true;
  default: return false;
  }
}

/// Words that sites put into the class or id of what is no part of the article.
auto is_noise_word(std::string_view word) -> bool {
  static auto const words = std::unordered_set<std::string_view>{"comment",
                                                                 "comments",
                                                                 "commentaire",
                                                                 "commentaires",
                                                                 "disqus",
                                                                 "respond",
                                                                 "related",
                                                                 "cookie",
                                                                 "cookies",
                                                                 "consent",
                                                                 "gdpr",
                                                                 "rgpd",
                                                                 "share",
                                                                 "sharing",
                                                                 "partage",
                                                                 "partager",
                                                                 "social",
                                                                 "newsletter",
                                                                 "promo",
                                                                 "advert",
                                                                 "adverts",
                                                                 "advertisement",
                                                                 "ad",
                                                                 "ads",
                                                                 "pub",
                                                                 "publicite",
                                                                 "sponsor",
                                                                 "sponsored",
                                                                 "sidebar",
                                                                 "breadcrumb",
                                                                 "breadcrumbs",
                                                                 "recommended",
                                                                 "recommendations",
                                                                 "outbrain",
                                                                 "taboola",
                                                                 "caption",
                                                                 "legende",
                                                                 "subscribe",
                                                                 "subscription",
                                                                 "abonnement",
                                                                 "menu",
                                                                 "nav",
                                                                 "navbar",
                                                                 "navigation",
                                                                 "footer",
                                                                 "popup",
                                                                 "modal",
                                                                 "toolbar",
                                                                 "tags",
                                                                 "taglist",
                                                                 "twitter",
                                                                 "instagram",
                                                                 "tweet",
                                                                 "byline",
                                                                 "biography",
                                                                 "bio",
                                                                 "widget",
                                                                 "teaser",
                                                                 "teasers",
                                                                 "lireaussi",
                                                                 "alire",
                                                                 "readmore",
                                                                 "readalso",
                                                                 "aussi",
                                                                 "plus-lus",
                                                                 "mostread",
                                                                 "trending",
                                                                 "copyright",
                                                                 "signature",
                                                                 "jp",
                                                                 "sharedaddy",
                                                                 "masthead"};
  return words.contains(word);
}

/// « has-sidebar » says something of the article, not that it is a sidebar.
auto is_about(std::string_view word) -> bool {
  return word == "has" || word == "with" || word == "no" || word == "without" || word == "avec" || word == "sans";
}

/// « articleComments related-stories » by words: at capitals, and at what is no letter.
auto has_noise_word(std::string_view names) -> bool {
  auto word = std::string{};
  auto about = false;
  for (std::size_t i = 0; i <= names.size(); ++i) {
    auto const c = i < names.size() ? names[i] : ' ';
    auto const capital = c >= 'A' && c <= 'Z';
    if (!is_ascii_letter(c) || (capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z')) {
      if (!about && is_noise_word(word)) return true;
      if (!word.empty() || c == ' ') about = c != ' ' && is_about(word);
      word.clear();
    }
    if (is_ascii_letter(c)) word += lower(c);
  }
  return false;
}

auto starts_with(std::string_view text, std::string_view start) -> bool {
  return text.substr(0, start.size()) == start;
}

} // namespace

auto is_noise(GumboNode const* node) -> bool {
  auto const tag = tag_of(node);
  if (is_left_out(tag) || is_hidden(node)) return true;
  if (tag == GUMBO_TAG_UNKNOWN &&
      starts_with({node->v.element.original_tag.data, node->v.element.original_tag.length}, "<amp-"))
    return true;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_P) return false;
  auto const role = attribute(node, "role");
  if (role == "complementary" || role == "navigation" || role == "dialog" || role == "contentinfo" ||
      role == "alertdialog")
    return true;
  if (attribute(node, "itemprop") == "articleBody") return false;
  return has_noise_word(attribute(node, "class")) || has_noise_word(attribute(node, "id"));
}

auto paragraphs(GumboNode const* root) -> std::vector<Paragraph> {
  struct Visit {
    GumboNode const* node;
    bool leaving;
  };
  auto out = std::vector<Paragraph>{};
  auto current = Paragraph{};
  auto links = 0;
  auto inside_p = 0;
  auto breaks = 0;
  auto const end_paragraph = [&] {
    while (!current.text.empty() && current.text.back() == ' ') current.text.pop_back();
    if (!current.text.empty()) out.push_back(std::move(current));
    current = {};
    breaks = 0;
  };
  auto const is_p = [](GumboTag tag) {
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
  };
  auto stack = std::vector<Visit>{{root, false}};
  while (!stack.empty()) {
    auto const [node, leaving] = stack.back();
    stack.pop_back();
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
      for (auto const c : std::string_view{node->v.text.text}) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
          if (!current.text.empty() && current.text.back() != ' ') current.text += ' ';
          continue;
        }
        current.text += c;
        if (links > 0) ++current.linked;
        if (inside_p > 0) current.in_p = true;
        breaks = 0;
      }
      continue;
    }
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    auto const tag = tag_of(node);
    if (leaving) {
      if (tag == GUMBO_TAG_A) --links;
      if (is_p(tag)) --inside_p;
      if (is_block(tag)) end_paragraph();
      continue;
    }
    if (node != root && is_noise(node)) {
      if (is_block(tag)) end_paragraph();
      continue;
    }
    if (tag == GUMBO_TAG_BR) { // two of them end a paragraph on pages that have no <p>
      if (++breaks == 2)
        end_paragraph();
      else if (!current.text.empty() && current.text.back() != ' ')
        current.text += ' ';
      continue;
    }
    if (is_block(tag)) end_paragraph();
    if (tag == GUMBO_TAG_A) ++links;
    if (is_p(tag)) ++inside_p;
    stack.push_back({node, true});
    auto const& children = node->v.element.children;
    for (auto i = children.length; i > 0; --i)
      stack.push_back({static_cast<GumboNode const*>(children.data[i - 1]), false});
  }
  end_paragraph();
  return out;
}

auto is_site_talk(Paragraph const& paragraph) -> bool {
  auto const folded = fold(paragraph.text);
  auto const text = std::string_view{folded};
  if (text.size() < 400 && paragraph.linked * 2 > paragraph.text.size()) return true;
  if (text.size() < 300) {
    for (auto const* const start : {"lire aussi",
                                    "à lire",
                                    "a lire",
                                    "lire également",
                                    "lire notre",
                                    "voir aussi",
                                    "regarder aussi",
                                    "écouter aussi",
                                    "read also",
                                    "read more",
                                    "also read",
                                    "see also",
                                    "related:",
                                    "sur le même sujet",
                                    "photo :",
                                    "photo:",
                                    "©",
                                    "crédit photo",
                                    "publicité",
                                    "advertisement",
                                    "partager sur",
                                    "share this",
                                    "suivez-nous",
                                    "follow us",
                                    "abonnez-vous",
                                    "subscribe",
                                    "inscrivez-vous",
                                    "sign up",
                                    "recevez ",
                                    "commentaires",
                                    "tags :",
                                    "mots-clés"})
      if (starts_with(text, start)) return true;
    for (auto const* const words :
         {"réservé aux abonnés", "réservé à nos abonnés", "il vous reste", "la suite est réservée",
          "pour lire la suite", "article réservé", "already a subscriber", "déjà abonné", "continue reading with",
          "tous droits réservés", "all rights reserved"})
      if (text.find(words) != std::string_view::npos) return true;
  }
  auto const cookies = text.find("cookies") != std::string_view::npos;
  return cookies && text.size() < 600 &&
         (text.find("accept") != std::string_view::npos || text.find("consent") != std::string_view::npos ||
          text.find("partenaires") != std::string_view::npos);
}

auto prose_size(GumboNode const* root) -> std::size_t {
  std::size_t out = 0;
  for (auto const& each : paragraphs(root))
    if (each.text.size() >= 60 && !is_site_talk(each)) out += each.text.size() - each.linked;
  return out;
}

auto elements(GumboNode const* root) -> std::vector<GumboNode const*> {
  auto out = std::vector<GumboNode const*>{};
  auto stack = std::vector<GumboNode const*>{root};
  while (!stack.empty()) {
    auto const* const node = stack.back();
    stack.pop_back();
    if (!is_element(node)) continue;
    out.push_back(node);
    auto const& children = node->v.element.children;
    for (auto i = children.length; i > 0; --i) stack.push_back(static_cast<GumboNode const*>(children.data[i - 1]));
  }
  return out;
}

auto inner_text(GumboNode const* node) -> std::string {
  auto out = std::string{};
  auto stack = std::vector<GumboNode const*>{node};
  while (!stack.empty()) {
    auto const* const at = stack.back();
    stack.pop_back();
    if (at->type == GUMBO_NODE_TEXT || at->type == GUMBO_NODE_CDATA || at->type == GUMBO_NODE_WHITESPACE)
      out += at->v.text.text;
    if (!is_element(at)) continue;
    auto const& children = at->v.element.children;
    for (auto i = children.length; i > 0; --i) stack.push_back(static_cast<GumboNode const*>(children.data[i - 1]));
  }
  return out;
}

// NOLINTEND(cppcoreguidelines-pro-type-union-access)

} // namespace sourcier::corpus
