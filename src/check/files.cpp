#include "check/files.hpp"

#include "check/glob.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace sourcier {

namespace {

namespace fs = std::filesystem;

auto const default_include = std::vector<std::string>{"*.txt", "*.md", "*.markdown", "*.html", "*.htm"};

auto any_fits(std::vector<std::string> const& globs, std::string_view path) -> bool {
  return std::any_of(globs.begin(), globs.end(), [&](std::string const& glob) { return glob_match(glob, path); });
}

class Walk {
public:
  explicit Walk(ConfigFor const& config_for) : config_for_{config_for}, here_{fs::current_path().generic_string()} {}

  auto add(std::string const& path) -> void {
    auto error = std::error_code{};
    auto const status = fs::status(path, error);
    if (fs::is_directory(status))
      walk(fs::path{path}.lexically_normal());
    else if (fs::exists(status))
      take(path, config_of(fs::path{path}.parent_path()));
    else
      out_.errors.push_back(path + ": no such file or directory");
  }

  auto result() -> FoundFiles { return std::move(out_); }

private:
  /// A .sourcierignore with the directory that its patterns are relative to.
  struct Ignore {
    std::string directory;
    IgnoreList list;
  };

  auto config_of(fs::path const& directory) -> std::shared_ptr<Config const> {
    return config_for_(directory.empty() ? "." : directory.generic_string());
  }

  auto take(fs::path const& path, std::shared_ptr<Config const> config) -> void {
    auto const full = fs::absolute(path).lexically_normal().generic_string();
    if (!seen_.insert(full).second) return;
    auto const base = config->directory.empty() ? here_ : config->directory;
    out_.files.push_back({relative_to(full, here_), relative_to(full, base), std::move(config)});
  }

  auto read_ignore(fs::path const& directory) -> bool {
    auto in = std::ifstream{directory / ".sourcierignore", std::ios::binary};
    if (!in) return false;
    auto const text = std::string{std::istreambuf_iterator<char>{in}, {}};
    ignores_.push_back({fs::absolute(directory).lexically_normal().generic_string(), IgnoreList{text}});
    return true;
  }

  [[nodiscard]] auto is_ignored(std::string const& full) const -> bool {
    return std::any_of(ignores_.begin(), ignores_.end(),
                       [&](Ignore const& one) { return one.list.ignores(relative_to(full, one.directory)); });
  }

  /// Directories in a list of their own, not on the call stack.
  auto walk(fs::path const& root) -> void {
    struct Visit {
      fs::path path;
      std::size_t ignores;
    };
    ignores_.clear();
    // The one beside which the command was started counts for the directories below it.
    auto const full = fs::absolute(root).lexically_normal().generic_string();
    if (full != here_ && full != here_ + '/' && relative_to(full, here_) != full) read_ignore(here_);
    auto stack = std::vector<Visit>{{root, ignores_.size()}};
    while (!stack.empty()) {
      auto const [directory, depth] = stack.back();
      stack.pop_back();
      ignores_.resize(depth);
      read_ignore(directory);
      auto error = std::error_code{};
      auto entries = std::vector<fs::directory_entry>{};
      for (auto at = fs::directory_iterator{directory, error}; !error && at != fs::directory_iterator{};
           at.increment(error))
        entries.push_back(*at);
      if (error) out_.errors.push_back(directory.generic_string() + ": cannot be read");
      std::sort(entries.begin(), entries.end(), [](auto const& a, auto const& b) { return a.path() < b.path(); });
      auto const config = config_of(directory);
      auto directories = std::vector<fs::path>{};
      for (auto const& entry : entries) {
        auto const name = entry.path().filename().generic_string();
        auto const full = fs::absolute(entry.path()).lexically_normal().generic_string();
        if (name.front() == '.' || is_ignored(full)) continue;
        auto const base = config->directory.empty() ? here_ : config->directory;
        auto const inner = relative_to(full, base);
        if (any_fits(config->exclude.value, inner)) continue;
        if (entry.is_directory(error)) {
          if (!entry.is_symlink(error)) directories.push_back(entry.path());
        } else if (any_fits(config->include.value.empty() ? default_include : config->include.value, inner)) {
          take(entry.path(), config);
        }
      }
      std::transform(directories.rbegin(), directories.rend(), std::back_inserter(stack), [&](auto const& path) {
        return Visit{path, ignores_.size()};
      });
    }
  }

  ConfigFor const& config_for_;
  std::string here_;
  FoundFiles out_;
  std::set<std::string> seen_;
  std::vector<Ignore> ignores_;
};

} // namespace

auto relative_to(std::string const& path, std::string const& base) -> std::string {
  auto const full = fs::absolute(path).lexically_normal().generic_string();
  auto const under = base + (base.empty() || base.back() != '/' ? "/" : "");
  return full.substr(0, under.size()) == under ? full.substr(under.size()) : full;
}

auto find_files(std::vector<std::string> const& paths, ConfigFor const& config_for) -> FoundFiles {
  auto walk = Walk{config_for};
  for (auto const& path : paths) walk.add(path);
  return walk.result();
}

auto config_finder(std::string const& fixed, bool none) -> ConfigFor {
  struct Known {
    std::map<std::string, std::shared_ptr<Config const>> by_directory;
    std::map<std::string, std::shared_ptr<Config const>> by_file;
  };
  auto const known = std::make_shared<Known>();
  return [known, fixed, none](std::string const& directory) {
    auto const key = none || !fixed.empty() ? std::string{} : directory;
    auto& answer = known->by_directory[key];
    if (answer) return answer;
    auto const file = none ? std::string{} : fixed.empty() ? find_config(directory) : fixed;
    auto& config = known->by_file[file];
    if (!config) config = std::make_shared<Config const>(file.empty() ? Config{} : load_config(file));
    answer = config;
    return answer;
  };
}

} // namespace sourcier
