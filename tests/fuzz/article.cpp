// Article text: bytes → decode → analyze → JSON line.
#include "analyze.hpp"
#include "error.hpp"
#include "invariants.hpp"
#include "lexicon/language.hpp"
#include "lexicon/pack.hpp"
#include "reports/render.hpp"

#include <cstddef>
#include <cstdint>

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  static auto const packs = Packs::embedded();
  static fuzz::Overlaps overlaps;
  DecodedText decoded;
  try {
    decoded = decode({reinterpret_cast<char const*>(data), size});
  } catch (InputError const&) {
    return -1; // no text at all
  }
  ArticleInfo info;
  info.id = "a";
  info.lang = "fr";
  if (auto const told = tell_language(decoded.text); told == "en") info.lang = told;
  auto const analysis = analyze(decoded.text, info, packs);
  fuzz::require_analysis(analysis, overlaps);
  auto const line = render_jsonl(analysis);
  fuzz::require_json_line(line);
  fuzz::require(line == render_jsonl(analyze(decoded.text, info, packs)), "the same text twice gives the same bytes");
  return 0;
}
