#include "formats.hpp"
#include "json.hpp"
#include "plain.hpp"

namespace sourcier::reports {
namespace {

/// What follows "urn:sourcier:" must be plain ASCII.
auto percent_encoded(std::string_view text) -> std::string {
  auto out = std::string{};
  for (auto const c : text) {
    auto const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '/';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

auto source_of(Analysis const& analysis) -> std::string {
  auto const& info = analysis.article;
  return info.url && is_web_address(*info.url) ? *info.url : "urn:sourcier:" + percent_encoded(info.id);
}

/// At most `most` code points before byte `end`, which is a boundary.
auto before(std::string_view text, std::size_t end, std::size_t most) -> std::string_view {
  auto begin = end;
  while (begin > 0 && most > 0) {
    --begin;
    if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) --most;
  }
  return text.substr(begin, end - begin);
}

auto after(std::string_view text, std::size_t begin, std::size_t most) -> std::string_view {
  auto end = begin;
  for (; end < text.size() && most > 0; --most) end += code_point_at(text, end).size;
  return text.substr(begin, end - begin);
}

auto target(Analysis const& analysis, CodePoints const& offsets, std::string const& source, Span span) -> Json {
  constexpr auto context = std::size_t{32};
  auto const& text = analysis.document.text;
  return {
      {"source", source},
      {"selector",
       {{{"type", "TextQuoteSelector"},
         {"exact", words(analysis, span)},
         {"prefix", before(text, span.begin, context)},
         {"suffix", after(text, span.end, context)}},
        {{"type", "TextPositionSelector"}, {"start", offsets.before(span.begin)}, {"end", offsets.before(span.end)}}}}};
}

auto textual(std::string_view purpose, std::string_view value, std::string_view lang) -> Json {
  auto out = Json{{"type", "TextualBody"}, {"purpose", purpose}, {"value", value}, {"format", "text/plain"}};
  if (!lang.empty()) out["language"] = lang;
  return out;
}

auto annotations(Analysis const& analysis, Json& items) -> void {
  auto const view = make_view(analysis, {});
  auto const source = source_of(analysis);
  auto const offsets = CodePoints{analysis.document.text};
  auto number = 0;
  for (auto const& attribution : analysis.attributions) {
    auto bodies = Json::array();
    bodies.push_back(textual("describing", chain_text(view, attribution), analysis.article.lang));
    for (auto const& link : attribution.chain) bodies.push_back(textual("tagging", to_string(link.level), ""));
    if (attribution.conditional) bodies.push_back(textual("tagging", "conditional", ""));
    auto targets = Json::array();
    for (auto const piece : attribution.content) targets.push_back(target(analysis, offsets, source, piece));
    items.push_back({{"id", source + "#claim-" + std::to_string(++number)},
                     {"type", "Annotation"},
                     {"motivation", "describing"},
                     {"body", std::move(bodies)},
                     {"target", std::move(targets)}});
  }
}

} // namespace

auto annotation_page(std::span<Analysis const> analyses) -> std::string {
  auto items = Json::array();
  for (auto const& analysis : analyses) annotations(analysis, items);
  auto const page =
      Json{{"@context", "http://www.w3.org/ns/anno.jsonld"}, {"type", "AnnotationPage"}, {"items", std::move(items)}};
  return dump(page, true) + '\n';
}

} // namespace sourcier::reports
