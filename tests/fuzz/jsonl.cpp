// Lines of `scan`: whatever comes, one JSON line goes out.
#include "cli/scan_line.hpp"
#include "invariants.hpp"
#include "lexicon/pack.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  static auto const packs = Packs::embedded();
  cli::ScanSettings const settings{"auto", {}};
  auto const out = cli::scan_line({reinterpret_cast<char const*>(data), size}, 1, settings, packs);
  fuzz::require_json_line(out.output);
  return 0;
}
