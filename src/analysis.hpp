#pragma once
#include "attribution/attribution.hpp"
#include "findings/finding.hpp"
#include "text/document.hpp"
#include "text/placement.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// What is known of an article beside its text.
struct ArticleInfo {
  std::string id;
  std::string lang; ///< "fr" or "en"; "auto" before analysis: the language is then told from the text
  std::optional<std::string> title, outlet, url, date;
};

/// Shares are of the attributions, 0 to 1; 0 when there are none.
struct Summary {
  std::uint32_t attributions = 0;
  std::array<std::uint32_t, 10> levels{}; ///< by origin (last link), indexed by Level
  double anonymous_share = 0;             ///< origin anonymous
  double state_media_share = 0;           ///< some link is state-controlled media
  std::uint32_t unattributed = 0;
};

/// Everything that Sourcier says of one article.
struct Analysis {
  ArticleInfo article;
  Document document;
  std::vector<Attribution> attributions; ///< in text order
  std::vector<Finding> findings;         ///< in text order
  Summary summary;
  std::optional<MarkedUpFile> file; ///< when markup was taken out of a file, and the document is what was left

  /// The file as it was given, in which people look for what is said here.
  [[nodiscard]] auto file_text() const -> std::string_view { return file ? file->text : document.text; }
  /// Where words of the document stand in that file.
  [[nodiscard]] auto in_file(Span span) const -> Span { return file ? file->placement.in_file(span) : span; }
};

} // namespace sourcier
