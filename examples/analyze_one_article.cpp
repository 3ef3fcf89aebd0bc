// The library in ten lines: text and the packs that are built in, claims out.
#include "analyze.hpp"
#include "lexicon/pack.hpp"

#include <iostream>

auto main() -> int {
  auto const packs = sourcier::Packs::embedded();
  sourcier::ArticleInfo info;
  info.lang = "fr";
  auto const analysis =
      sourcier::analyze("La grève est suspendue, a annoncé mardi le syndicat, citant la direction.\n", info, packs);
  for (auto const& claim : analysis.attributions) {
    for (auto const piece : claim.content) std::cout << analysis.document.at(piece) << '\n';
    for (auto const& link : claim.chain) std::cout << "  <- " << link.speaker << " (" << to_string(link.level) << ")\n";
  }
}
