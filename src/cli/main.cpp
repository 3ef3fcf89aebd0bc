#include "analyze.hpp"
#include "lexicon/pack.hpp"
#include "reports/render.hpp"
#include "reports/json.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

using namespace sourcier;

int main(int argc, char** argv) {
  auto const packs = Packs::embedded();
  std::string command = argc > 1 ? argv[1] : "";
  if (command == "scan") {
    std::string line;
    while (std::getline(std::cin, line)) {
      auto const in = nlohmann::json::parse(line);
      ArticleInfo info;
      info.id = in.value("id", "");
      info.lang = in.value("lang", "fr");
      auto const analysis = analyze(in.value("text", ""), info, packs);
      std::cout << render_jsonl(analysis);
    }
    return 0;
  }
  std::ifstream f(argv[2]);
  std::stringstream s;
  s << f.rdbuf();
  ArticleInfo info;
  info.id = argv[2];
  info.lang = "fr";
  auto const analysis = analyze(s.str(), info, packs);
  std::cout << render({&analysis, 1}, argc > 3 ? *parse_format(argv[3]) : Format::markdown, {});
}
