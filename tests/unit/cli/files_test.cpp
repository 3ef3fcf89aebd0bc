#include "cli/files.hpp"

#include "error.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

/// A folder of this test alone.
struct Folder {
  fs::path path =
      fs::temp_directory_path() / ("sourcier-files-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { fs::create_directories(path); }
  Folder(Folder const&) = delete;
  auto operator=(Folder const&) -> Folder& = delete;
  ~Folder() { fs::remove_all(path); }
};

} // namespace

TEST_CASE("inputs of one name keep apart in a directory") {
  auto const names = cli::output_names({"a/x.txt", "b/x.txt", "-", "c/x.html"}, "out", ".md");
  CHECK(names == std::vector<std::string>{"out/x.md", "out/x-2.md", "out/stdin.md", "out/x-3.md"});
}

TEST_CASE("standard input is -") {
  std::istringstream in{"words"};
  CHECK(cli::read_input("-", in) == "words");
}

TEST_CASE("an input that is not there, or is a directory, is named") {
  std::istringstream in;
  Folder const folder;
  CHECK_THROWS_AS((void)cli::read_input((folder.path / "gone").string(), in), InputError);
  CHECK_THROWS_AS((void)cli::read_input(folder.path.string(), in), InputError);
}

TEST_CASE("a pack directory is laid out like ours, or flat") {
  Folder const folder;
  fs::create_directories(folder.path / "fr/lexicon");
  fs::create_directories(folder.path / "registry");
  cli::write_file((folder.path / "fr/lexicon/time.toml").string(), "days = []\n");
  cli::write_file((folder.path / "fr/lexicon/notes.txt").string(), "not read\n");
  cli::write_file((folder.path / "registry/ours.toml").string(), "\n");
  cli::write_file((folder.path / "titles.toml").string(), "\n");
  auto const overlay = cli::read_overlay({folder.path.string()}, "", "fr");
  REQUIRE(overlay.at("fr").size() == 2);
  CHECK(overlay.at("fr")[0].name.ends_with("/titles.toml"));
  CHECK(overlay.at("fr")[1].name.ends_with("/fr/lexicon/time.toml"));
  CHECK(overlay.at("registry").size() == 1);
}

TEST_CASE("a pack directory without packs is an error") {
  Folder const folder;
  CHECK_THROWS_AS((void)cli::read_overlay({folder.path.string()}, "", "fr"), PackError);
  CHECK_THROWS_AS((void)cli::read_overlay({"/nowhere/at/all"}, "", "fr"), PackError);
  CHECK_THROWS_AS((void)cli::read_overlay({}, "/nowhere/at/all.toml", "fr"), PackError);
}
