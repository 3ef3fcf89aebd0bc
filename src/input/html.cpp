#include "input/html.hpp"

#include "input/dom.hpp"
#include "input/entities.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

namespace {

// NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): a node of gumbo is a union, and its type says of what

auto is_left_out(GumboTag tag) -> bool { return tag == GUMBO_TAG_PRE || holds_no_prose(tag); }

auto is_inline(GumboTag tag) -> bool {
  switch (tag) {
  case GUMBO_TAG_A:
  case GUMBO_TAG_ABBR:
  case GUMBO_TAG_B:
  case GUMBO_TAG_BDI:
  case GUMBO_TAG_BDO:
  case GUMBO_TAG_BIG:
  case GUMBO_TAG_CITE:
  case GUMBO_TAG_CODE:
  case GUMBO_TAG_DEL:
  case GUMBO_TAG_DFN:
  case GUMBO_TAG_EM:
  case GUMBO_TAG_FONT:
  case GUMBO_TAG_I:
  case GUMBO_TAG_INS:
  case GUMBO_TAG_KBD:
  case GUMBO_TAG_LABEL:
  case GUMBO_TAG_MARK:
  case GUMBO_TAG_Q:
  case GUMBO_TAG_S:
  case GUMBO_TAG_SAMP:
  case GUMBO_TAG_SMALL:
  case GUMBO_TAG_SPAN:
  case GUMBO_TAG_STRIKE:
  case GUMBO_TAG_STRONG:
  case GUMBO_TAG_SUB:
  case GUMBO_TAG_SUP:
  case GUMBO_TAG_TIME:
  case GUMBO_TAG_TT:
  case GUMBO_TAG_U:
  case GUMBO_TAG_VAR:
  case GUMBO_TAG_WBR:
  case GUMBO_TAG_IMG: return true;
  default: return false;
  }
}

class Page {
public:
  Page(std::string_view file, GumboNode const* root) : file_{file} {
    scan(root);
    walk(article_ != nullptr && articles_ == 1 ? article_ : root);
    out_.end_paragraph();
    out_.drop_back("\n");
  }
  auto take() -> ExtractedText { return std::move(out_); }

private:
  /// One look over the whole tree for what the page says of itself.
  auto scan(GumboNode const* root) -> void {
    auto stack = std::vector<GumboNode const*>{root};
    auto page_title = std::string{};
    while (!stack.empty()) {
      auto const* const node = stack.back();
      stack.pop_back();
      if (!is_element(node)) continue;
      auto const& element = node->v.element;
      if (element.tag == GUMBO_TAG_HTML) set_metadata(out_, "lang", attribute(node, "lang"));
      if (element.tag == GUMBO_TAG_META) meta(node);
      if (element.tag == GUMBO_TAG_LINK && attribute(node, "rel") == "canonical")
        set_metadata(out_, "url", attribute(node, "href"));
      if (element.tag == GUMBO_TAG_TITLE && page_title.empty() && element.children.length != 0) {
        auto const* const child = static_cast<GumboNode const*>(element.children.data[0]);
        if (child->type == GUMBO_NODE_TEXT) page_title = child->v.text.text;
      }
      if (element.tag == GUMBO_TAG_ARTICLE) {
        ++articles_;
        article_ = node;
      }
      for (auto i = element.children.length; i > 0; --i)
        stack.push_back(static_cast<GumboNode const*>(element.children.data[i - 1]));
    }
    set_metadata(out_, "title", page_title);
  }

  auto meta(GumboNode const* node) -> void {
    auto name = ascii_lower(attribute(node, "property"));
    if (name.empty()) name = ascii_lower(attribute(node, "name"));
    auto const content = attribute(node, "content");
    if (name == "og:title") set_metadata(out_, "title", content);
    if (name == "author" || name == "article:author") set_metadata(out_, "author", content);
    if (name == "article:published_time" || name == "date") set_metadata(out_, "date", content);
    if (name == "og:site_name") set_metadata(out_, "outlet", content);
    if (name == "og:url") set_metadata(out_, "url", content);
  }

  [[nodiscard]] auto offset(char const* at) const -> std::uint32_t {
    if (at == nullptr || at < file_.data() || at > file_.data() + file_.size())
      return static_cast<std::uint32_t>(file_.size());
    return static_cast<std::uint32_t>(at - file_.data());
  }

  /// Depth first with a stack of its own: pages may be nested deeper than the call stack is.
  auto walk(GumboNode const* root) -> void {
    struct Visit {
      GumboNode const* node;
      bool leaving;
    };
    auto stack = std::vector<Visit>{{root, false}};
    while (!stack.empty()) {
      auto const [node, leaving] = stack.back();
      stack.pop_back();
      if (leaving) {
        leave(node);
        continue;
      }
      if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE)
        text(node->v.text.original_text);
      if (node->type != GUMBO_NODE_ELEMENT || is_left_out(node->v.element.tag) || is_hidden(node)) continue;
      enter(node);
      stack.push_back({node, true});
      auto const& children = node->v.element.children;
      for (auto i = children.length; i > 0; --i)
        stack.push_back({static_cast<GumboNode const*>(children.data[i - 1]), false});
    }
  }

  [[nodiscard]] static auto is_quotation(GumboNode const* node) -> bool {
    auto const tag = node->v.element.tag;
    return tag == GUMBO_TAG_Q || (tag == GUMBO_TAG_BLOCKQUOTE && !attribute(node, "cite").empty());
  }

  auto enter(GumboNode const* node) -> void {
    auto const& element = node->v.element;
    auto const at = offset(element.original_tag.data);
    auto const end = at + static_cast<std::uint32_t>(element.original_tag.length);
    if (element.tag == GUMBO_TAG_BR) {
      if (!out_.text.empty() && out_.text.back() != '\n') out_.put("\n", at, end);
      return;
    }
    if (!is_inline(element.tag)) out_.end_paragraph();
    if (is_quotation(node) && !has_marks(node)) {
      pending_ = Span{at, end};
      marked_.push_back(node);
    }
  }

  auto leave(GumboNode const* node) -> void {
    auto const& element = node->v.element;
    if (!marked_.empty() && marked_.back() == node) {
      marked_.pop_back();
      if (pending_) { // nothing was quoted
        pending_.reset();
        return;
      }
      out_.drop_back("\n");
      auto const at = element.original_end_tag.length != 0 ? offset(element.original_end_tag.data) : out_.file_end();
      out_.put(out_.info.lang == "en" ? "”" : " »", at,
               at + static_cast<std::uint32_t>(element.original_end_tag.length));
    }
    if (element.tag != GUMBO_TAG_BR && !is_inline(element.tag)) out_.end_paragraph();
  }

  /// Whether the quotation opens with a quotation mark of its own.
  [[nodiscard]] auto has_marks(GumboNode const* node) const -> bool {
    auto const& element = node->v.element;
    auto at = offset(element.original_tag.data) + element.original_tag.length;
    while (at < file_.size()) {
      if (file_[at] == '<') {
        auto const end = file_.find('>', at);
        if (end == std::string_view::npos) return false;
        at = end + 1;
      } else if (file_[at] <= ' ' && file_[at] >= 0) {
        ++at;
      } else {
        break;
      }
    }
    auto const here = file_.substr(std::min(at, file_.size()), 8);
    constexpr std::array marks{"«", "“", "\"", "„", "&laquo;", "&quot;", "&ldquo;"};
    return std::any_of(marks.begin(), marks.end(), [&](char const* mark) { return here.starts_with(mark); });
  }

  /// The opening mark stands with the first word, inside its paragraph.
  auto open_quotation() -> void {
    if (pending_) out_.put(out_.info.lang == "en" ? "“" : "« ", pending_->begin, pending_->end);
    pending_.reset();
  }

  auto text(GumboStringPiece const& piece) -> void {
    auto const begin = offset(piece.data);
    auto const end =
        std::min(begin + static_cast<std::uint32_t>(piece.length), static_cast<std::uint32_t>(file_.size()));
    for (auto at = begin; at < end;) {
      auto const c = file_[at];
      if (c == '&') {
        if (auto const reference = read_reference(file_.substr(at, end - at))) {
          open_quotation();
          out_.put(reference->text, at, at + reference->size);
          at += reference->size;
          continue;
        }
      }
      auto stop = at;
      while (stop < end && (file_[stop] == ' ' || file_[stop] == '\n' || file_[stop] == '\t' || file_[stop] == '\r'))
        ++stop;
      if (stop != at) {
        out_.space(at, stop);
        at = stop;
        continue;
      }
      stop = static_cast<std::uint32_t>(
          std::min<std::size_t>(file_.substr(0, end).find_first_of("& \n\t\r", at + 1), end));
      open_quotation();
      out_.copy(file_, at, stop);
      at = stop;
    }
  }

  std::string_view file_;
  ExtractedText out_;
  GumboNode const* article_ = nullptr;
  int articles_ = 0;
  std::vector<GumboNode const*> marked_; ///< quotations that get marks, outermost first
  std::optional<Span> pending_;          ///< the tag of one whose first word is still to come
};

} // namespace

auto extract_html(std::string_view file) -> ExtractedText {
  auto const dom = parse_html(file);
  return Page{file, dom->root}.take();
}

// NOLINTEND(cppcoreguidelines-pro-type-union-access)

} // namespace sourcier
