#include "render.hpp"

#include "formats.hpp"
#include "json.hpp"
#include "lexicon/pack.hpp"

#include <array>
#include <utility>

namespace sourcier {
namespace {

struct Name {
  std::string_view name;
  Format format;
};

/// The first name of each format is the one that `to_string` gives.
constexpr auto names = std::array{Name{"markdown", Format::markdown},
                                  Name{"md", Format::markdown},
                                  Name{"html", Format::html},
                                  Name{"json", Format::json},
                                  Name{"text", Format::text},
                                  Name{"txt", Format::text},
                                  Name{"csv", Format::csv},
                                  Name{"worksheet", Format::worksheet},
                                  Name{"worksheet-html", Format::worksheet_html},
                                  Name{"annotation", Format::annotation},
                                  Name{"brat", Format::brat}};

/// One article after another, with `between` in between.
template <class One>
auto each(std::span<Analysis const> analyses, RenderOptions const& options, std::string_view between, One one)
    -> std::string {
  auto out = std::string{};
  for (auto const& analysis : analyses) {
    if (!out.empty()) out += between;
    out += one(reports::make_view(analysis, options));
  }
  return out;
}

auto render_json(std::span<Analysis const> analyses, RenderOptions const& options) -> std::string {
  auto out = std::string{};
  auto const indented = options.pretty && analyses.size() == 1;
  for (auto const& analysis : analyses) {
    out += reports::article_json(analysis, {}, options.media, indented) + '\n';
  }
  return out;
}

} // namespace

auto parse_format(std::string_view name) -> std::optional<Format> {
  for (auto const& known : names) {
    if (known.name == name) return known.format;
  }
  return std::nullopt;
}

auto to_string(Format format) -> std::string_view {
  for (auto const& known : names) {
    if (known.format == format) return known.name;
  }
  return {};
}

auto render(std::span<Analysis const> analyses, Format format, RenderOptions const& options) -> std::string {
  using namespace reports;
  switch (format) {
  case Format::markdown: {
    auto next_note = std::uint32_t{1};
    return each(analyses, options, "\n", [&](View const& view) { return markdown_article(view, next_note); });
  }
  case Format::html: return html_page(analyses, options);
  case Format::json: return render_json(analyses, options);
  case Format::text:
    return each(analyses, options, "\n",
                [&](View const& view) { return text_article(view, options.color, options.width); });
  case Format::csv: {
    auto const rows = each(analyses, options, "", [&](View const& view) { return csv_article(view, options.excel); });
    return (options.excel ? "\uFEFF" : "") + csv_header() + rows;
  }
  case Format::worksheet:
    return each(analyses, options, "\n", [](View const& view) { return worksheet_article(view); });
  case Format::worksheet_html: return worksheet_page(analyses, options);
  case Format::annotation: return annotation_page(analyses);
  case Format::brat: return each(analyses, options, "", [](View const& view) { return brat_article(view.analysis); });
  }
  return {};
}

auto media_lookup(Packs const& packs) -> MediaLookup {
  return [&packs](std::string_view name) -> std::optional<StateMedia> {
    auto const* const medium = packs.registry().find(name);
    if (medium == nullptr || !medium->media_class) return std::nullopt;
    return StateMedia{medium->name, medium->country, *medium->media_class, medium->key};
  };
}

} // namespace sourcier
