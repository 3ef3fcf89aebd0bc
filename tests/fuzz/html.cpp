// HTML pages: extraction, and the way back from each paragraph to the file.
#include "input/html.hpp"
#include "error.hpp"
#include "invariants.hpp"
#include "text/document.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  try {
    auto const decoded = decode({reinterpret_cast<char const*>(data), size});
    fuzz::require_extracted(extract_html(decoded.text), decoded.text, false);
  } catch (InputError const&) {
    return -1;
  }
  return 0;
}
