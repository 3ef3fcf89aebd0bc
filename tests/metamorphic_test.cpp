#include "analyze.hpp"
#include "lexicon/morphology.hpp"
#include "lexicon/pack.hpp"
#include "support/case_format.hpp"
#include "support/case_run.hpp"
#include "support/diff.hpp"
#include "support/files.hpp"
#include "support/gaps.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>

// Writes each case another way that means the same, and holds that the program reads the same in it, but for offsets:
// metamorphic_test CASES LANG GAPS [PART-OF-A-NAME]. Exceptions stand in GAPS.

namespace fs = std::filesystem;
using namespace sourcier;

namespace {

auto replaced(std::string_view text, std::string_view from, std::string_view to) -> std::string {
  std::string out;
  for (std::size_t at = 0;;) {
    auto const found = text.find(from, at);
    out += text.substr(at, found - at);
    if (found == std::string_view::npos) return out;
    out += to;
    at = found + from.size();
  }
}

auto normalized(std::string const& text, utf8proc_uint8_t* (*form)(utf8proc_uint8_t const*)) -> std::string {
  auto* const bytes = form(reinterpret_cast<utf8proc_uint8_t const*>(text.c_str()));
  if (bytes == nullptr) return text;
  std::string out{reinterpret_cast<char const*>(bytes)};
  std::free(bytes);
  return out;
}

/// « x » becomes “x”, with the blanks that belong to the marks.
auto curly(std::string const& text) -> std::string {
  auto out = text;
  for (auto const* blank : {" ", "\u00a0", "\u202f"}) {
    out = replaced(out, std::string{"«"} + blank, "“");
    out = replaced(out, blank + std::string{"»"}, "”");
  }
  return replaced(replaced(out, "«", "“"), "»", "”");
}

/// The first name of a text that only men, or only women, bear, and no medium (« Marianne »).
auto given_name(std::string_view text, Registry const& registry) -> std::optional<std::pair<std::string, bool>> {
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    while (end < text.size()) {
      auto const c = decode_one(text, end);
      if (!is_letter(c.value)) break;
      end += c.length;
    }
    auto const word = text.substr(at, end - at);
    if (word.size() > 2 && is_upper(decode_one(word, 0).value)) {
      auto const features = Morphology::french().features(fold(word));
      bool const man = has(features, Feature::male_name), woman = has(features, Feature::female_name);
      bool const other = has(features, Feature::surname) || has(features, Feature::proper_name) ||
                         has(features, Feature::uncapitalized);
      bool const joined = end < text.size() && (text[end] == '-' || text[end] == '\'');
      bool const medium =
          registry.longest_match(text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)).has_value();
      if (man != woman && !other && !joined && !medium && (at == 0 || text[at - 1] == ' '))
        return std::pair{std::string{word}, man};
    }
    at = std::max(end, at + decode_one(text, at).length);
  }
  return std::nullopt;
}

/// The same text written another way, and that way for the words of the reading as well.
struct Writing {
  std::string name;
  std::function<std::string(std::string const&)> text, words;
};

auto writings(std::string const& text, Registry const& registry) -> std::vector<Writing> {
  auto const same = [](std::string const& s) { return s; };
  auto const on_lines = [](std::string const& s) { return replaced(s, "\r\n", "\n"); };
  std::vector<Writing> out{
      {"curly-marks", curly, curly},
      {"curly-apostrophes", [](std::string const& s) { return replaced(s, "'", "’"); },
       [](std::string const& s) { return replaced(s, "'", "’"); }},
      {"straight-apostrophes", [](std::string const& s) { return replaced(s, "’", "'"); },
       [](std::string const& s) { return replaced(s, "’", "'"); }},
      {"nfd", [](std::string const& s) { return normalized(s, utf8proc_NFD); },
       [](std::string const& s) { return normalized(s, utf8proc_NFD); }},
      {"bom", [](std::string const& s) { return "\uFEFF" + s; }, same},
      {"crlf", [on_lines](std::string const& s) { return replaced(on_lines(s), "\n", "\r\n"); }, same},
      {"blank-lines", [](std::string const& s) { return replaced(s, "\n", "\n\n"); }, same},
      {"no-break-spaces", [](std::string const& s) { return replaced(replaced(s, "« ", "«\u00a0"), " »", "\u00a0»"); },
       [](std::string const& s) { return replaced(replaced(s, "« ", "«\u00a0"), " »", "\u00a0»"); }},
  };
  if (auto const name = given_name(text, registry)) {
    auto const other = std::string{name->second ? "Thierry" : "Sylvie"};
    auto const rename = [from = name->first, other](std::string const& s) { return replaced(s, from, other); };
    if (text.find(other) == std::string::npos) out.push_back({"another-name", rename, rename});
  }
  return out;
}

auto reading(std::string text, std::string const& lang, Packs const& packs) -> std::string {
  ArticleInfo info;
  info.lang = lang;
  return test::print_case(test::case_of(analyze(std::move(text), info, packs)));
}

auto run(fs::path const& root, std::string const& lang, std::string const& gaps_file, std::string const& only) -> int {
  auto const packs = Packs::embedded();
  test::Gaps gaps{gaps_file};
  for (auto const& folder : test::case_folders(root / lang)) {
    auto const name = fs::relative(folder, root).generic_string();
    auto const text = normalized(test::read_file((folder / "input.txt").string()), utf8proc_NFC);
    auto const plain = reading(text, lang, packs);
    for (auto const& writing : writings(text, packs.registry())) {
      auto const check = writing.name + ' ' + name;
      if (check.find(only) == std::string::npos) continue;
      auto const other = writing.text(text);
      if (other == text) continue;
      // line ends inside a quotation are the one thing of the text that a reading shows
      auto const flat = [](std::string const& s) {
        auto out = replaced(s, "\r", "");
        while (out.find("\\n\\n") != std::string::npos) out = replaced(out, "\\n\\n", "\\n");
        return out;
      };
      auto const wanted = flat(writing.words(plain)), got = flat(reading(other, lang, packs));
      auto const unlisted = gaps.note(writing.name, check, wanted == got);
      if (!only.empty() ? wanted != got : unlisted && !test::accepting()) {
        std::printf("%s\n%s\n", check.c_str(), test::diff(wanted, got).c_str());
      }
    }
  }
  return only.empty() ? gaps.finish() : 0;
}

} // namespace

auto main(int argc, char** argv) -> int { return test::run_cases(argc, argv, run); }
