#pragma once
#include "check/config.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

/// One file to check, with the configuration that holds for it.
struct InputFile {
  std::string path;  ///< as reports show it: relative to the working directory when it lies under it, "-" for stdin
  std::string inner; ///< relative to the configuration's directory, for its globs
  std::shared_ptr<Config const> config;
};

struct FoundFiles {
  std::vector<InputFile> files;    ///< each once, in the order of the paths given, directories by name
  std::vector<std::string> errors; ///< paths that are not there or cannot be read
};

/// The configuration of a directory; called once for each.
using ConfigFor = std::function<std::shared_ptr<Config const>(std::string const& directory)>;

/// Walks the paths. A file that is named is always taken; in directories the include and exclude globs of the
/// configuration and the .sourcierignore files decide, hidden names and links to directories are passed over.
[[nodiscard]] auto find_files(std::vector<std::string> const& paths, ConfigFor const& config_for) -> FoundFiles;

/// The nearest configuration, or the one that was asked for; each file read once.
/// @throws PackError
[[nodiscard]] auto config_finder(std::string const& fixed, bool none) -> ConfigFor;

/// A path as globs and reports want it: forward slashes, relative to `base` when it lies under it.
[[nodiscard]] auto relative_to(std::string const& path, std::string const& base) -> std::string;

} // namespace sourcier
