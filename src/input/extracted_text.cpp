#include "input/extracted_text.hpp"

#include <algorithm>

namespace sourcier {

auto ExtractedText::copy(std::string_view file, std::uint32_t begin, std::uint32_t end) -> void {
  if (begin >= end) return;
  auto& runs = placement.runs;
  auto const at = static_cast<std::uint32_t>(text.size());
  if (runs.empty() || !runs.back().same || runs.back().end != begin)
    runs.push_back({at, begin, end, true});
  else
    runs.back().end = end;
  text += file.substr(begin, end - begin);
}

auto ExtractedText::put(std::string_view words, std::uint32_t begin, std::uint32_t end) -> void {
  if (words.empty()) return;
  placement.runs.push_back({static_cast<std::uint32_t>(text.size()), begin, end, false});
  text += words;
}

auto ExtractedText::drop_back(std::string_view these) -> void {
  auto& runs = placement.runs;
  while (!text.empty() && these.find(text.back()) != std::string_view::npos) {
    text.pop_back();
    while (!runs.empty() && runs.back().text >= text.size()) runs.pop_back();
    if (!runs.empty() && runs.back().same)
      runs.back().end = runs.back().begin + static_cast<std::uint32_t>(text.size()) - runs.back().text;
  }
}

auto ExtractedText::file_end() const -> std::uint32_t { return placement.runs.empty() ? 0 : placement.runs.back().end; }

auto ExtractedText::end_paragraph() -> void {
  drop_back(" \t");
  if (!text.empty() && !text.ends_with("\n\n")) put("\n\n", file_end(), file_end());
}

auto ExtractedText::space(std::uint32_t begin, std::uint32_t end) -> void {
  if (!text.empty() && text.back() != ' ' && text.back() != '\n') put(" ", begin, end);
}

auto set_metadata(ExtractedText& out, std::string_view key, std::string_view value) -> void {
  auto const blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!value.empty() && blank(value.front())) value.remove_prefix(1);
  while (!value.empty() && blank(value.back())) value.remove_suffix(1);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  if (value.empty()) return;
  auto const set = [&](std::optional<std::string>& field) {
    if (!field) field = std::string{value};
  };
  if (key == "title" || key == "titre") set(out.info.title);
  if (key == "author" || key == "auteur") set(out.author);
  if (key == "date") set(out.info.date);
  if (key == "outlet" || key == "media" || key == "média") set(out.info.outlet);
  if (key == "url") set(out.info.url);
  if ((key == "lang" || key == "language" || key == "langue") && out.info.lang.empty() && value.size() >= 2) {
    auto const two = value.substr(0, 2);
    if (two == "fr" || two == "en" || two == "FR" || two == "EN")
      out.info.lang = two == "fr" || two == "FR" ? "fr" : "en";
  }
}

} // namespace sourcier
