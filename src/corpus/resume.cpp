#include "corpus/resume.hpp"

#include "error.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <system_error>
#include <vector>

namespace sourcier::corpus {
namespace {

auto id_of(std::string const& line) -> std::string {
  auto const value = nlohmann::json::parse(line, nullptr, false);
  if (!value.is_object()) throw InputError{"a line is no JSON"};
  auto const id = value.find("id");
  return id != value.end() && id->is_string() ? id->get<std::string>() : std::string{};
}

} // namespace

auto mend_output(std::string const& path) -> Written {
  auto out = Written{};
  auto problem = std::error_code{};
  if (!std::filesystem::exists(path, problem)) return out;
  auto file = std::ifstream{path, std::ios::binary};
  if (!file) throw InputError{path + ": cannot be read"};
  constexpr std::string_view error_line = R"({"schema":"sourcier.error/1")";
  auto block = std::vector<char>(1 << 16);
  std::uint64_t at = 0;
  std::uint64_t line_begin = 0;
  std::uint64_t last_begin = 0;
  auto head = std::string{};
  while (file) {
    file.read(block.data(), static_cast<std::streamsize>(block.size()));
    auto const got = static_cast<std::size_t>(file.gcount());
    for (std::size_t i = 0; i < got; ++i, ++at) {
      if (block[i] != '\n') {
        if (head.size() < error_line.size()) head += block[i];
        continue;
      }
      ++out.lines;
      if (head == error_line) ++out.errors;
      head.clear();
      last_begin = line_begin;
      line_begin = at + 1;
    }
  }
  if (file.bad()) throw InputError{path + ": cannot be read"};
  if (line_begin != at) {
    std::filesystem::resize_file(path, line_begin, problem);
    if (problem) throw InputError{path + ": " + problem.message()};
  }
  if (out.lines > 0) {
    file.clear();
    file.seekg(static_cast<std::streamoff>(last_begin));
    auto line = std::string{};
    std::getline(file, line);
    try {
      out.last_id = id_of(line);
    } catch (InputError const&) {
      throw InputError{path + ": is no output of scan"};
    }
  }
  return out;
}

} // namespace sourcier::corpus
