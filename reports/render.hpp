#pragma once
#include "analysis.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sourcier {

class Packs;

/// What a report looks like. json, csv, annotation and brat are for programs and keep the article's text as it is; the
/// others are for people.
enum class Format { markdown, html, json, text, csv, worksheet, worksheet_html, annotation, brat };

/// What the registry says of a medium named in a credit line; nothing when it does not know the name or has no class.
using MediaLookup = std::function<std::optional<StateMedia>(std::string_view name)>;

/// The registry of `packs`, which must outlive what is returned.
[[nodiscard]] auto media_lookup(Packs const& packs) -> MediaLookup;

struct RenderOptions {
  std::string ui;                   ///< language of the report, "fr" or "en"; empty: the article's
  bool color = false;               ///< text: ANSI colours
  std::uint32_t width = 80;         ///< text: columns of the terminal
  bool excel = false;               ///< csv: a byte order mark, so that Excel reads UTF-8
  bool pretty = true;               ///< json: indented when there is one article
  std::string_view template_text{}; ///< html: a page of the caller's own; see docs/reports.md for its placeholders
  MediaLookup media{};              ///< for credit lines; without it only media that the article cites are known
};

/// "markdown", "md", "html", "json", "text", "txt", "csv", "worksheet", "worksheet-html", "annotation", "brat".
[[nodiscard]] auto parse_format(std::string_view name) -> std::optional<Format>;
[[nodiscard]] auto to_string(Format format) -> std::string_view;

/// One document for all the articles: csv has one header, json one object a line, the others one article after another.
/// Deterministic. A trailing line end is always there.
/// @throws PackError when `template_text` has a placeholder that does not exist.
[[nodiscard]] auto render(std::span<Analysis const> analyses, Format format, RenderOptions const& options)
    -> std::string;

/// Which members of ArticleInfo a line of `scan` carries over, beside id, lang and title.
struct KeptMembers {
  bool outlet = true;
  bool date = true;
  bool url = true;
};

/// One line of the schema sourcier.article/1, with its line end.
[[nodiscard]] auto render_jsonl(Analysis const& analysis, KeptMembers keep = {}, MediaLookup const& media = {})
    -> std::string;

/// One line of the schema sourcier.error/1: an input that could not be analysed; `id` is null when it had none.
[[nodiscard]] auto render_error_jsonl(std::optional<std::string> const& id, std::uint64_t line, std::string_view error)
    -> std::string;

} // namespace sourcier
