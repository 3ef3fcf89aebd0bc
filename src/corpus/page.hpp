#pragma once
#include <string>
#include <string_view>

namespace sourcier::corpus {

/// The article of a page from the web; members that the page does not tell are empty.
struct Page {
  std::string text; ///< paragraphs parted by blank lines, UTF-8
  std::string title, author, date, outlet, url, lang;
  std::string_view from; ///< what the text was taken from: "json-ld", "article" or "density"
};

/// Takes the article out of a page: the text of a JSON-LD NewsArticle when it has one, else of <article>, else the
/// block with the most prose. Menus, comments, related stories, captions and notices of cookies are left out.
/// @throws InputError when elements are nested too deep for the parser, or nothing on the page reads like an article.
[[nodiscard]] auto read_page(std::string_view html) -> Page;

/// The bytes of a page as UTF-8: by the headers of a saved answer of a web server (taken off), the byte order mark, the
/// page's meta element, else by looking at the bytes.
/// @throws InputError when the bytes are no text.
[[nodiscard]] auto decode_page(std::string_view bytes) -> std::string;

} // namespace sourcier::corpus
