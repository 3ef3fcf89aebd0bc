#include "cli/article.hpp"

#include "analyze.hpp"
#include "check/files.hpp"
#include "error.hpp"
#include "findings/checks.hpp"
#include "input/extract.hpp"
#include "lexicon/language.hpp"
#include "text/document.hpp"
#include "text/utf8.hpp"

#include <exception>

namespace sourcier::cli {
namespace {

/// More than this many invalid bytes are told by their number.
constexpr std::size_t most_offsets = 5;

auto tell_notes(std::string const& id, DecodingNotes const& notes, std::vector<std::string>& out) -> void {
  if (!notes.converted_from.empty()) out.push_back(id + ": read as " + notes.converted_from);
  auto const& bytes = notes.invalid_bytes;
  for (std::size_t i = 0; i < bytes.size() && i < most_offsets; ++i) {
    out.push_back(id + ": invalid byte at offset " + std::to_string(bytes[i]) + " replaced");
  }
  if (bytes.size() > most_offsets) {
    out.push_back(id + ": " + std::to_string(bytes.size() - most_offsets) + " more invalid bytes replaced");
  }
}

} // namespace

auto add_findings(Analysis& analysis, Tools const& tools, std::string_view path) -> void {
  auto const& lang = analysis.article.lang;
  analysis.findings = find_issues(analysis, tools.signals(lang), settings_for(tools.config, path),
                                  tools.ui.empty() ? lang : tools.ui, tools.media());
}

auto analyze_text(std::string text, ArticleInfo info, Tools const& tools, std::string_view path) -> Outcome {
  Outcome out;
  try {
    auto const id = info.id;
    auto const asked = info.lang;
    if (trim(text).empty()) out.notes.push_back(id + ": is empty");
    info.lang = choose_language(asked, text, tools.packs);
    if (asked != info.lang) out.details.push_back(id + ": language " + info.lang + ", told from the text");
    if (!info.outlet) info.outlet = outlet_for(tools.config, path);
    out.analysis = analyze(std::move(text), std::move(info), tools.packs);
    add_findings(*out.analysis, tools, path);
    out.details.push_back(id + ": " + std::to_string(out.analysis->attributions.size()) + " claims");
  } catch (std::exception const& problem) {
    out.error = problem.what();
  }
  return out;
}

auto analyze_bytes(std::string_view bytes, ArticleInfo info, Tools const& tools) -> Outcome {
  try {
    auto decoded = decode(bytes);
    auto const path = relative_to(info.id, tools.config.directory.empty() ? "." : tools.config.directory);
    std::vector<std::string> notes;
    tell_notes(info.id, decoded.notes, notes);
    auto const kind = file_kind(info.id);
    auto extracted = ExtractedText{};
    if (kind != FileKind::plain) {
      extracted = extract(decoded.text, kind);
      if (info.lang == "auto") info.lang.clear();
      take_info(info, extracted.info);
      if (info.lang.empty()) info.lang = "auto";
    }
    auto out = analyze_text(kind == FileKind::plain ? std::move(decoded.text) : std::move(extracted.text),
                            std::move(info), tools, path);
    if (out.analysis && kind != FileKind::plain)
      out.analysis->file = MarkedUpFile{std::move(decoded.text), std::move(extracted.placement)};
    out.notes.insert(out.notes.begin(), notes.begin(), notes.end());
    return out;
  } catch (std::exception const& problem) {
    Outcome out;
    out.error = problem.what();
    return out;
  }
}

} // namespace sourcier::cli
