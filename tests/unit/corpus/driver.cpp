// The corpus commands as a process, for tests that interrupt and kill them.
#include "corpus/run.hpp"
#include "lexicon/pack.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

using namespace sourcier;
using namespace sourcier::corpus;

namespace {

auto split(std::string const& list) -> std::vector<std::string> {
  auto out = std::vector<std::string>{};
  for (std::size_t begin = 0; begin <= list.size();) {
    auto const end = std::min(list.find(',', begin), list.size());
    if (end > begin) out.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

auto format_named(std::string const& name) -> CompareFormat {
  if (name == "html") return CompareFormat::html;
  if (name == "json") return CompareFormat::json;
  if (name == "csv") return CompareFormat::csv;
  return CompareFormat::markdown;
}

} // namespace

int main(int argc, char** argv) {
  auto scan = ScanOptions{};
  auto compare = CompareOptions{};
  auto input = InputOptions{};
  auto const command = std::string{argc > 1 ? argv[1] : ""};
  for (auto i = 2; i < argc; ++i) {
    auto const flag = std::string{argv[i]};
    auto const value = [&] { return std::string{i + 1 < argc ? argv[++i] : ""}; };
    if (flag == "--output")
      scan.output = value();
    else if (flag == "--archive")
      scan.archive = value();
    else if (flag == "--resume")
      scan.resume = true;
    else if (flag == "--strict")
      scan.strict = true;
    else if (flag == "--progress")
      scan.progress = compare.progress = true;
    else if (flag == "--jobs")
      scan.jobs = compare.jobs = static_cast<unsigned>(std::stoul(value()));
    else if (flag == "--keep")
      input.keep = split(value());
    else if (flag == "--name-fields")
      input.name_fields = value();
    else if (flag == "--lang")
      input.lang = value();
    else if (flag == "--max-bytes")
      input.max_bytes = std::stoull(value());
    else if (flag == "--csv")
      input.format = InputFormat::csv;
    else if (flag == "--by")
      compare.by = value();
    else if (flag == "--format")
      compare.format = format_named(value());
    else if (flag == "--ui")
      compare.ui = value();
    else if (flag == "--partial")
      compare.partial = true;
    else if (flag == "--merge")
      compare.merge = true;
    else if (flag == "--story")
      compare.story = true;
    else if (flag == "--keep-copies")
      compare.keep_copies = true;
    else if (flag == "--bh")
      compare.correction = Correction::benjamini_hochberg;
    else
      input.paths.push_back(flag);
  }
  auto const packs = Packs::embedded();
  scan.input = compare.input = input;
  return command == "scan" ? run_scan(scan, packs, std::cout, std::cerr)
                           : run_compare(compare, packs, std::cout, std::cerr);
}
