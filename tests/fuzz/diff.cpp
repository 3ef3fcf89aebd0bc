// Unified diffs: read or refused; added lines rise.
#include "check/diff.hpp"
#include "error.hpp"
#include "invariants.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  try {
    auto const diff = Diff::parse(text, "a.diff");
    if (auto const* file = diff.of("a.md")) {
      for (std::size_t i = 1; i < file->added.size(); ++i) {
        fuzz::require(file->added[i - 1] < file->added[i], "added lines rise");
      }
      static_cast<void>(touches(*file, 1, 10));
      require_applied(*file, "a\nb\nc\n", "a.md");
    }
  } catch (PackError const&) {
  }
  return 0;
}
