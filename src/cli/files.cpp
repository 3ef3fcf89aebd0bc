#include "cli/files.hpp"

#include "error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <set>
#include <system_error>

namespace sourcier::cli {
namespace {

namespace fs = std::filesystem;

auto last_error() -> std::string {
  auto const code = errno;
  return code == 0 ? std::string{"cannot be read"} : std::generic_category().message(code);
}

auto read_all(std::istream& in) -> std::string {
  std::string out;
  constexpr std::size_t piece = 1U << 16U;
  for (;;) {
    auto const size = out.size();
    out.resize(size + piece);
    in.read(out.data() + size, static_cast<std::streamsize>(piece));
    out.resize(size + static_cast<std::size_t>(in.gcount()));
    if (!in) return out;
  }
}

template <class Problem> auto read_file(std::string const& path) -> std::string {
  if (is_directory(path)) throw Problem(path + ": is a directory");
  errno = 0;
  std::ifstream in{path, std::ios::binary};
  if (!in) throw Problem(path + ": " + last_error());
  errno = 0;
  auto bytes = read_all(in);
  if (in.bad()) throw Problem(path + ": " + last_error());
  return bytes;
}

auto toml_files(fs::path const& directory) -> std::vector<PackFile> {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator it{directory, error}, end; !error && it != end; it.increment(error)) {
    auto const is_hidden = it->path().filename().string().starts_with('.');
    if (!is_hidden && it->path().extension() == ".toml") paths.push_back(it->path().string());
  }
  if (error) throw PackError(directory.string() + ": " + error.message());
  std::sort(paths.begin(), paths.end());
  std::vector<PackFile> out;
  out.reserve(paths.size());
  for (auto const& path : paths) out.push_back({path, read_config_file(path)});
  return out;
}

auto append(std::vector<PackFile>& to, std::vector<PackFile> more) -> bool {
  auto const any = !more.empty();
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return any;
}

} // namespace

auto is_directory(std::string const& path) -> bool {
  std::error_code error;
  return fs::is_directory(path, error);
}

auto is_link(std::string const& path) -> bool {
  std::error_code error;
  return fs::is_symlink(fs::symlink_status(path, error));
}

auto is_one_of(std::string const& path, std::vector<std::string> const& others) -> bool {
  return std::any_of(others.begin(), others.end(), [&](auto const& other) {
    std::error_code error;
    return fs::is_regular_file(other, error) && fs::equivalent(other, path, error);
  });
}

auto read_input(std::string const& path, std::istream& standard_input) -> std::string {
  if (path != "-") return read_file<InputError>(path);
  auto bytes = read_all(standard_input);
  if (standard_input.bad()) throw InputError("-: standard input cannot be read");
  return bytes;
}

auto read_config_file(std::string const& path) -> std::string { return read_file<PackError>(path); }

auto write_file(std::string const& path, std::string_view bytes) -> void {
  errno = 0;
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw PackError(path + ": cannot be written: " + last_error());
}

auto make_directory(std::string const& path) -> void {
  std::error_code error;
  fs::create_directories(path, error);
  if (error || !is_directory(path)) throw PackError(path + ": cannot be made: " + error.message());
}

auto read_overlay(std::vector<std::string> const& directories, std::string const& registry, std::string_view lang)
    -> std::map<std::string, std::vector<PackFile>> {
  std::map<std::string, std::vector<PackFile>> out;
  for (auto const& directory : directories) {
    if (!is_directory(directory)) throw PackError(directory + ": no such directory");
    auto found = append(out[std::string{lang}], toml_files(directory));
    for (auto const& [known, files] : embedded_packs()) {
      auto const inner = fs::path{directory} / known / (known == "registry" ? "" : "lexicon");
      if (is_directory(inner.string())) found = append(out[known], toml_files(inner)) || found;
    }
    if (!found) throw PackError(directory + ": holds neither *.toml nor <lang>/lexicon/*.toml");
  }
  if (!registry.empty()) out["registry"].push_back({registry, read_config_file(registry)});
  return out;
}

auto output_names(std::vector<std::string> const& inputs, std::string_view directory, std::string_view extension)
    -> std::vector<std::string> {
  std::vector<std::string> out;
  std::set<std::string> taken;
  for (auto const& input : inputs) {
    auto const stem = input == "-" ? std::string{"stdin"} : fs::path{input}.stem().string();
    auto name = stem;
    for (std::uint32_t number = 2; !taken.insert(name).second; ++number) name = stem + '-' + std::to_string(number);
    out.push_back((fs::path{directory} / (name + std::string{extension})).string());
  }
  return out;
}

} // namespace sourcier::cli
