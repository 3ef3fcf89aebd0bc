#include "check/config.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "error.hpp"

#include <filesystem>
#include <memory>
#include <ostream>

namespace sourcier::cli {
namespace {

struct InitOptions {
  std::string file = "sourcier.toml";
  std::string ui = "fr";
  bool force = false;
};

auto run_init(InitOptions const& options, Streams streams) -> int {
  auto const text = starter_config(options.ui);
  if (options.file == "-") {
    streams.out << text;
    return ok;
  }
  if (!options.force && std::filesystem::exists(options.file)) {
    throw PackError(options.file + ": is there already; --force writes over it");
  }
  write_file(options.file, text);
  streams.err << "sourcier: " << options.file << " written\n";
  return ok;
}

} // namespace

auto add_init(CLI::App& program) -> Command {
  auto const options = std::make_shared<InitOptions>();
  auto* const command = program.add_subcommand("init", "Write a commented sourcier.toml to start from");
  command->add_option("FILE", options->file, "where to; - is standard output")->type_name("")->capture_default_str();
  command->add_option("--ui", options->ui, "language of the comments")
      ->check(CLI::IsMember({"fr", "en"}))
      ->capture_default_str();
  command->add_flag("--force", options->force, "write over a file that is there");
  return {command, [options](Streams streams) { return run_init(*options, streams); }};
}

} // namespace sourcier::cli
