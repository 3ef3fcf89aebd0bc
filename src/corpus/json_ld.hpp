#pragma once
#include <string>
#include <string_view>

namespace sourcier::corpus {

/// What a page's JSON-LD says of its article; what it does not say is empty.
struct LinkedArticle {
  bool found = false;
  bool live = false; ///< a LiveBlogPosting
  std::string body;  ///< as it stands: it may hold tags and entities
  std::string title, author, date, outlet, url, lang;
};

/// Reads one script of type application/ld+json into `out`, which may have members from an earlier script. Wrong JSON
/// says nothing.
auto read_json_ld(std::string_view script, LinkedArticle& out) -> void;

} // namespace sourcier::corpus
