#pragma once
#include "cli/options.hpp"
#include "cli/tools.hpp"
#include "corpus/options.hpp"

#include <string>
#include <vector>

namespace sourcier::cli {

/// What `scan` and `compare` both ask of their inputs.
struct CorpusInput {
  corpus::InputOptions options;
  std::string format = "auto";
  std::vector<std::string> columns; ///< "text=body"
};

auto add_corpus_input(CLI::App& command, CorpusInput& input) -> void;

/// The options as they were asked for. @throws PackError when a column is mapped to nothing or to a member unknown.
[[nodiscard]] auto corpus_input(CorpusInput const& asked, CommonOptions const& common) -> corpus::InputOptions;

/// Adds the findings of the configuration in force. Must not outlive `tools`.
[[nodiscard]] auto finish_with(Tools const& tools) -> corpus::Finish;

} // namespace sourcier::cli
