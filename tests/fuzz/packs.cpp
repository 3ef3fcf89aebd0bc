// Files of a language pack and the registry: read, or refused with a place. The first byte says which file it is.
#include "error.hpp"
#include "invariants.hpp"
#include "lexicon/pack.hpp"

#include <array>

extern "C" auto LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) -> int {
  using namespace sourcier;
  constexpr std::array<char const*, 12> names{"words",     "speech_verbs", "nominal_cues", "prepositions",
                                              "sources",   "places",       "titles",       "time",
                                              "anonymity", "signals",      "page",         "registry"};
  if (size == 0) return -1;
  auto const which = data[0] % names.size();
  std::string const text{reinterpret_cast<char const*>(data + 1), size - 1};
  std::string const file = std::string{names[which]} + ".toml";
  try {
    if (which + 1 == names.size()) {
      auto registry = Registry::parse(text, file);
      registry.merge(Registry::parse(text, file));
    } else {
      static_cast<void>(read_pack("fr", {{file, text}}));
    }
  } catch (PackError const& error) {
    fuzz::require(std::string_view{error.what()}.starts_with(file), "an error names its file");
  }
  return 0;
}
