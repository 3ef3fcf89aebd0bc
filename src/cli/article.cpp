#include "cli/article.hpp"

#include "analyze.hpp"
#include "cli/files.hpp"
#include "error.hpp"
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

auto known_languages(Packs const& packs) -> std::string {
  std::string out;
  for (auto const& lang : packs.languages()) out += (out.empty() ? "" : ", ") + lang;
  return out;
}

} // namespace

auto load_packs(CommonOptions const& options) -> Packs {
  auto const lang = options.lang == "auto" ? std::string{"fr"} : options.lang;
  return Packs::with(read_overlay(options.packs, options.registry, lang));
}

auto choose_language(std::string_view asked, std::string_view text, Packs const& packs) -> std::string {
  auto const told = asked.empty() || asked == "auto" ? tell_language(text) : std::string{asked};
  if (told.empty()) return packs.language("fr") != nullptr ? "fr" : packs.languages().front();
  if (packs.language(told) != nullptr) return told;
  if (told == "other") throw InputError("the text is in none of the languages known: " + known_languages(packs));
  throw InputError("no language pack for " + std::string{language_name(told)} +
                   (language_name(told) == told ? "" : " (" + told + ")") + "; known: " + known_languages(packs));
}

auto analyze_text(std::string text, ArticleInfo info, Packs const& packs) -> Outcome {
  Outcome out;
  try {
    auto const id = info.id;
    auto const asked = info.lang;
    if (trim(text).empty()) out.notes.push_back(id + ": is empty");
    info.lang = choose_language(asked, text, packs);
    if (asked != info.lang) out.details.push_back(id + ": language " + info.lang + ", told from the text");
    out.analysis = analyze(std::move(text), std::move(info), packs);
    out.details.push_back(id + ": " + std::to_string(out.analysis->attributions.size()) + " claims");
  } catch (std::exception const& problem) {
    out.error = problem.what();
  }
  return out;
}

auto analyze_bytes(std::string_view bytes, ArticleInfo info, Packs const& packs) -> Outcome {
  try {
    auto decoded = decode(bytes);
    std::vector<std::string> notes;
    tell_notes(info.id, decoded.notes, notes);
    auto out = analyze_text(std::move(decoded.text), std::move(info), packs);
    out.notes.insert(out.notes.begin(), notes.begin(), notes.end());
    return out;
  } catch (std::exception const& problem) {
    Outcome out;
    out.error = problem.what();
    return out;
  }
}

auto media_lookup(Packs const& packs) -> MediaLookup {
  return [&packs](std::string_view name) -> std::optional<StateMedia> {
    auto const* const medium = packs.registry().find(name);
    if (medium == nullptr || !medium->media_class) return std::nullopt;
    return StateMedia{medium->name, medium->country, *medium->media_class, medium->key};
  };
}

} // namespace sourcier::cli
