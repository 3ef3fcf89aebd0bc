#pragma once
#include <cstdint>
#include <string>

namespace sourcier::corpus {

/// What an earlier run left in its output.
struct Written {
  std::uint64_t lines = 0;  ///< whole ones
  std::uint64_t errors = 0; ///< those of them that say an error
  std::string last_id;      ///< of the last line; empty when it has none
};

/// Counts the whole lines of a file and takes off what stands behind the last of them. A file that is not there has
/// none.
/// @throws InputError when the file cannot be read or cut.
[[nodiscard]] auto mend_output(std::string const& path) -> Written;

} // namespace sourcier::corpus
