// sourcier.toml: read, or refused with a place; what is printed of it reads the same.
#include "check/config.hpp"
#include "error.hpp"
#include "invariants.hpp"

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  try {
    auto const config = parse_config({reinterpret_cast<char const*>(data), size}, "sourcier.toml");
    static_cast<void>(settings_for(config, "a/b.md"));
    static_cast<void>(outlet_for(config, "a/b.md"));
    static_cast<void>(print_config(config));
  } catch (PackError const& error) {
    fuzz::require(std::string_view{error.what()}.starts_with("sourcier.toml"), "an error names its file");
  }
  return 0;
}
