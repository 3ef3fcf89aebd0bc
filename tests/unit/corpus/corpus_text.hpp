#pragma once
#include "corpus/run.hpp"
#include "lexicon/pack.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

// What the tests of this folder share: small articles, and runs over them.

namespace sourcier::corpus::test {

using Json = nlohmann::ordered_json;

inline auto packs() -> Packs const& {
  static auto const out = Packs::embedded();
  return out;
}

inline auto article(std::string const& id, std::string const& outlet, std::string const& text) -> Json {
  return {{"id", id}, {"outlet", outlet}, {"lang", "fr"}, {"text", text}};
}

inline auto lines(std::vector<Json> const& articles) -> std::string {
  auto out = std::string{};
  for (auto const& each : articles) out += each.dump() + '\n';
  return out;
}

struct Ran {
  int status = 0;
  std::string out, err;
};

inline auto scan(std::string const& bytes, ScanOptions options = {}) -> Ran {
  auto in = std::istringstream{bytes};
  if (options.input.paths.empty()) options.input.stream = &in;
  auto out = std::ostringstream{};
  auto err = std::ostringstream{};
  auto const status = run_scan(options, packs(), out, err);
  return {status, out.str(), err.str()};
}

inline auto compare(std::string const& bytes, CompareOptions options = {}) -> Ran {
  auto in = std::istringstream{bytes};
  if (options.input.paths.empty()) options.input.stream = &in;
  auto out = std::ostringstream{};
  auto err = std::ostringstream{};
  auto const status = run_compare(options, packs(), out, err);
  return {status, out.str(), err.str()};
}

inline auto parsed(std::string const& text) -> std::vector<Json> {
  auto out = std::vector<Json>{};
  auto in = std::istringstream{text};
  for (auto line = std::string{}; std::getline(in, line);) out.push_back(Json::parse(line));
  return out;
}

/// A folder that is gone when the test ends.
struct Folder {
  std::filesystem::path path;
  explicit Folder(std::string const& name)
      : path{std::filesystem::temp_directory_path() / ("corpus-" + name + '-' + std::to_string(::getpid()))} {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(Folder const&) = delete;
  auto operator=(Folder const&) -> Folder& = delete;

  auto write(std::string const& name, std::string const& bytes) const -> std::string {
    auto const file = path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << bytes;
    return file.string();
  }
  [[nodiscard]] auto read(std::string const& name) const -> std::string {
    auto in = std::ifstream{path / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
};

} // namespace sourcier::corpus::test
