// Lines of `scan`: whatever comes, one JSON line goes out.
#include "corpus/scan_article.hpp"
#include "invariants.hpp"
#include "lexicon/pack.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  static auto const packs = Packs::embedded();
  auto record = corpus::Record{};
  record.bytes.assign(reinterpret_cast<char const*>(data), size);
  record.name = record.path = "stdin";
  fuzz::require_json_line(corpus::scan_record(record, {}, packs, {}).line);
  return 0;
}
