// Writes the pages that check.mjs looks at: report-pages DIRECTORY

#include "../unit/reports/fixtures.hpp"
#include "reports/render.hpp"

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace sourcier;

namespace {

auto write(std::string const& path, std::vector<Analysis> const& analyses, Format format, std::string ui = {}) -> bool {
  auto options = RenderOptions{};
  options.ui = std::move(ui);
  auto file = std::ofstream{path, std::ios::binary};
  file << render(analyses, format, options);
  return static_cast<bool>(file);
}

} // namespace

auto main(int argc, char** argv) -> int {
  if (argc != 2) {
    std::cerr << "usage: report-pages DIRECTORY\n";
    return 2;
  }
  auto const to = std::string{argv[1]} + "/";
  using namespace fixtures;
  auto const done =
      write(to + "bridge.html", {bridge()}, Format::html) &&
      write(to + "bridge-en.html", {bridge()}, Format::html, "en") &&
      write(to + "library.html", {library()}, Format::html) && write(to + "quiet.html", {quiet()}, Format::html) &&
      write(to + "several.html", {bridge(), library(), bridge(), quiet()}, Format::html) &&
      write(to + "hostile.html", {hostile()}, Format::html) && write(to + "crowded.html", {crowded()}, Format::html) &&
      write(to + "sheet-bridge.html", {bridge()}, Format::worksheet_html) &&
      write(to + "sheet-hostile.html", {hostile()}, Format::worksheet_html) &&
      write(to + "hostile.md", {hostile()}, Format::markdown) &&
      write(to + "sheet-hostile.md", {hostile()}, Format::worksheet);
  if (!done) std::cerr << "cannot write to " << to << '\n';
  return done ? 0 : 3;
}
