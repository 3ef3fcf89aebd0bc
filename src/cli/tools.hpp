#pragma once
#include "check/config.hpp"
#include "cli/options.hpp"
#include "findings/signals.hpp"
#include "lexicon/lazy.hpp"
#include "lexicon/pack.hpp"
#include "reports/render.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sourcier::cli {

/// What articles are read with. May be used by several threads at once.
class Tools {
public:
  explicit Tools(Packs packs, Config config = {}, std::string ui = {});

  Packs packs;
  Config config;
  std::string ui;    ///< language of the findings; empty: the article's
  std::string files; ///< a hash of the packs, registry and configuration that were read from files; empty: none were

  [[nodiscard]] auto signals(std::string_view lang) const -> SignalSets const&;
  /// What the registry says of the media that credits name. Must not outlive this.
  [[nodiscard]] auto media() const -> MediaLookup;

private:
  std::map<std::string, Lazy<SignalSets>, std::less<>> signals_;
  SignalSets none_;
};

/// The packs, the registry and the configuration that the options ask for: a sourcier.toml is looked for upward from
/// the working directory. What the options say goes before what it says; `options` takes over its lang and ui.
/// @throws PackError
[[nodiscard]] auto load_tools(CommonOptions& options) -> Tools;

} // namespace sourcier::cli
