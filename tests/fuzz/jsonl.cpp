// Articles of `scan`: whatever comes, one JSON line goes out, and `compare` can read it.
#include "corpus/article_row.hpp"
#include "corpus/scan_article.hpp"
#include "invariants.hpp"
#include "lexicon/pack.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  static auto const packs = Packs::embedded();
  auto options = corpus::InputOptions{};
  options.keep = {"outlet", "date", "url", "author", "text", "rubrique"};
  auto record = corpus::Record{};
  record.bytes.assign(reinterpret_cast<char const*>(data), size);
  record.name = record.path = "stdin";
  auto const scanned = corpus::scan_record(record, options, packs, {});
  fuzz::require_json_line(scanned.line);
  auto const line = nlohmann::json::parse(scanned.line);
  if (scanned.error.empty()) {
    fuzz::require(corpus::read_row(line).claims.size() == line.at("attributions").size(), "compare reads every claim");
  } else {
    fuzz::require(line.at("schema") == "sourcier.error/1", "an error is a line of its own schema");
  }
  return 0;
}
