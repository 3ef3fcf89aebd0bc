#pragma once
#include "cli/streams.hpp"
#include "lexicon/pack.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::cli {

/// The bytes of a file, or of standard input for "-".
/// @throws InputError "FILE: …" when it is not there, cannot be read, or is a directory.
[[nodiscard]] auto read_input(std::string const& path, std::istream& standard_input) -> std::string;

/// The bytes of a file that the user names as part of the configuration.
/// @throws PackError "FILE: …"
[[nodiscard]] auto read_config_file(std::string const& path) -> std::string;

/// Writes a file whole.
/// @throws PackError "FILE: …" when it cannot be written.
auto write_file(std::string const& path, std::string_view bytes) -> void;

/// Makes a directory and those above it.
/// @throws PackError "DIR: …"
auto make_directory(std::string const& path) -> void;
[[nodiscard]] auto is_directory(std::string const& path) -> bool;

/// Whether the path itself is a symbolic link, wherever it leads.
[[nodiscard]] auto is_link(std::string const& path) -> bool;

/// Whether a path names a regular file that one of the others names too.
[[nodiscard]] auto is_one_of(std::string const& path, std::vector<std::string> const& others) -> bool;

/// The pack and registry files that overlay those built in: by language, the registry under "registry". A directory
/// holds <lang>/lexicon/*.toml and registry/*.toml, or *.toml alone, which are then of `lang`.
/// @throws PackError when a directory is not there or holds no such file.
[[nodiscard]] auto read_overlay(std::vector<std::string> const& directories, std::string const& registry,
                                std::string_view lang) -> std::map<std::string, std::vector<PackFile>>;

/// A file name in `directory` for each input, of its own name with another extension; two of one name are told apart
/// by a number: "a/x.txt", "b/x.txt" give "x.md", "x-2.md".
[[nodiscard]] auto output_names(std::vector<std::string> const& inputs, std::string_view directory,
                                std::string_view extension) -> std::vector<std::string>;

} // namespace sourcier::cli
