// Pages of the web as `scan` reads them: headers, encoding, JSON-LD, the block with the most prose.
#include "corpus/page.hpp"
#include "error.hpp"
#include "invariants.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  try {
    auto const text = corpus::decode_page({reinterpret_cast<char const*>(data), size});
    fuzz::require(fuzz::is_utf8(text), "a decoded page is UTF-8");
    auto const page = corpus::read_page(text);
    for (auto const* part : {&page.text, &page.title, &page.author, &page.date, &page.outlet, &page.url, &page.lang}) {
      fuzz::require(fuzz::is_utf8(*part), "what a page tells is UTF-8");
    }
    fuzz::require(!page.text.empty(), "a page has text, or is refused");
  } catch (InputError const&) {
  }
  return 0;
}
