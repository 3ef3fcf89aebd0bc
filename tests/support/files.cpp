#include "support/files.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sourcier::test {

auto read_file(std::string const& path) -> std::string {
  std::ifstream in{path, std::ios::binary};
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>{in}, {}};
}

auto write_file(std::string const& path, std::string_view text) -> void {
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out << text;
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

auto lines_of(std::string_view text) -> std::vector<std::string> {
  std::vector<std::string> out;
  while (!text.empty()) {
    auto const end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

auto accepting() -> bool {
  auto const* const asked = std::getenv("SOURCIER_ACCEPT");
  return asked != nullptr && std::string_view{asked} == "1";
}

} // namespace sourcier::test
