#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::test {

/// @throws std::runtime_error
[[nodiscard]] auto read_file(std::string const& path) -> std::string;
auto write_file(std::string const& path, std::string_view text) -> void;
/// The lines of a text, without their line ends.
[[nodiscard]] auto lines_of(std::string_view text) -> std::vector<std::string>;
/// Whether SOURCIER_ACCEPT=1 asks to write down what is, instead of comparing it.
[[nodiscard]] auto accepting() -> bool;

} // namespace sourcier::test
