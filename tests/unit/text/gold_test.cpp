#include "page_words.hpp"
#include "text/document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

auto read_file(fs::path const& path) -> std::string {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

struct Score {
  double hits = 0, said = 0, wanted = 0;
  auto precision() const -> double { return said == 0 ? 100 : 100 * hits / said; }
  auto recall() const -> double { return wanted == 0 ? 100 : 100 * hits / wanted; }
  auto f() const -> double { return hits == 0 ? 0 : 2 * precision() * recall() / (precision() + recall()); }
};

/// Marks the bytes that count: what is no white space and lies in no credit, which stands apart in its own right.
auto mark(std::vector<bool>& bytes, std::string const& text, Span span, bool value) -> void {
  for (auto i = span.begin; i < span.end && i < text.size(); ++i) {
    if (std::isspace(static_cast<unsigned char>(text[i])) == 0) bytes[i] = value;
  }
}

} // namespace

TEST_CASE("credits and boilerplate of annotated articles") {
  auto const* const folder = std::getenv("SOURCIER_GOLD");
  if (folder == nullptr) {
    MESSAGE("skipped: SOURCIER_GOLD names no folder of annotated articles");
    return;
  }
  auto const verbose = std::getenv("SOURCIER_GOLD_VERBOSE") != nullptr;
  Score names, bytes;
  for (auto const& entry : fs::recursive_directory_iterator{folder}) {
    auto const name = entry.path().filename().string();
    auto const suffix = std::string{".gold.json"};
    if (name.size() <= suffix.size() || name.substr(name.size() - suffix.size()) != suffix) continue;
    auto const stem = name.substr(0, name.size() - suffix.size());
    auto const gold = nlohmann::json::parse(read_file(entry.path()));
    auto const page = read_document(read_file(entry.path().parent_path() / (stem + ".txt")), test::french_page());

    std::vector<std::string> wanted;
    std::vector<bool> gold_bytes(page.text.size()), our_bytes(page.text.size());
    for (auto const& span : gold.value("boilerplate", nlohmann::json::array()))
      mark(gold_bytes, page.text, {span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()}, true);
    for (auto const span : page.boilerplate) mark(our_bytes, page.text, span, true);
    for (auto const& credit : gold.value("credits", nlohmann::json::array())) {
      for (auto const& agency : credit["names"]) wanted.push_back(agency.get<std::string>());
      Span const span{credit["span"][0].get<std::uint32_t>(), credit["span"][1].get<std::uint32_t>()};
      mark(gold_bytes, page.text, span, false);
      mark(our_bytes, page.text, span, false);
    }
    names.wanted += static_cast<double>(wanted.size());
    for (auto const& credit : page.credits) {
      for (auto const& agency : credit.names) {
        ++names.said;
        auto const found = std::find(wanted.begin(), wanted.end(), agency);
        if (found != wanted.end()) {
          ++names.hits;
          wanted.erase(found);
        } else if (verbose) {
          MESSAGE(stem << ": credit not wanted: " << agency);
        }
      }
    }
    if (verbose && !wanted.empty()) MESSAGE(stem << ": credit missed: " << wanted.front());
    for (auto const span : page.boilerplate) {
      auto const wrong =
          std::any_of(gold_bytes.begin() + span.begin, gold_bytes.begin() + span.end, [](bool b) { return b; });
      if (verbose && !wrong) MESSAGE(stem << ": boilerplate not wanted: " << std::string{page.at(span)});
    }
    for (std::size_t i = 0; i < page.text.size(); ++i) {
      bytes.hits += gold_bytes[i] && our_bytes[i] ? 1 : 0;
      bytes.said += our_bytes[i] ? 1 : 0;
      bytes.wanted += gold_bytes[i] ? 1 : 0;
    }
    if (verbose) {
      std::string missed;
      for (std::size_t i = 0; i < page.text.size(); ++i)
        if (gold_bytes[i] && !our_bytes[i]) missed += page.text[i];
      if (!missed.empty()) MESSAGE(stem << ": boilerplate missed: " << missed);
    }
  }
  MESSAGE("credit names: F " << names.f() << " of " << names.wanted << "; boilerplate bytes: precision "
                             << bytes.precision() << ", recall " << bytes.recall() << " of " << bytes.wanted);
  CHECK(names.f() >= 90);
  CHECK(bytes.precision() >= 95);
  CHECK(bytes.recall() >= 80);
}
