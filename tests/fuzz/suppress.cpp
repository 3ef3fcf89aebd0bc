// Comments that silence rules: blanked byte for byte, spans in the file.
#include "check/suppress.hpp"
#include "error.hpp"
#include "invariants.hpp"
#include "text/document.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  std::string text;
  try {
    text = decode({reinterpret_cast<char const*>(data), size}).text;
  } catch (InputError const&) {
    return -1;
  }
  auto const found = find_suppressions(text);
  fuzz::require(found.text.size() == text.size(), "blanking keeps every offset");
  fuzz::require(fuzz::is_utf8(found.text), "blanking keeps UTF-8");
  for (auto const& one : found.all) {
    fuzz::require_span(text, one.span, "a comment lies in the file");
    fuzz::require(one.covers.begin <= one.covers.end && one.covers.end <= text.size(),
                  "what it covers lies in the file");
  }
  return 0;
}
