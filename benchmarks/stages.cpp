// How fast each stage is, in bytes of article a second: stages INPUT.jsonl [options of Google Benchmark]
#include "analyze.hpp"
#include "attribution/sentence_reader.hpp"
#include "findings/checks.hpp"
#include "grammar.hpp"
#include "lexicon/pack.hpp"
#include "lexicon/tagger.hpp"
#include "quotes/quotes.hpp"
#include "reports/render.hpp"
#include "sources/entity.hpp"
#include "sources/resolve.hpp"
#include "text/page.hpp"
#include "text/sentences.hpp"
#include "text/tokenize.hpp"

#include <benchmark/benchmark.h>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace sourcier;

namespace {

constexpr auto enough = std::size_t{4'000'000}; // bytes of text: more than any cache holds of what is made of it

/// An article after each of the stages.
struct Stages {
  std::string text;
  Document document;
  TokenList plain, tokens;
  std::vector<Quote> quotes;
  std::vector<Sentence> sentences;
  std::vector<Reading> readings;
  std::vector<Candidate> candidates;
  Entities entities;
  Analysis analysis;
};

struct Bench {
  Packs packs = Packs::embedded();
  Pack const& pack = *packs.language("fr");
  Grammar const& grammar = *find_grammar("fr");
  SignalSets signals{built_in_signals("fr")};
  RuleSettings settings;
  std::vector<Stages> articles;
  std::size_t bytes = 0;

  auto chunk(Stages const& a) const -> std::vector<Reading> {
    std::vector<Reading> out;
    for (auto const& sentence : a.sentences) out.push_back({sentence, grammar.chunk(sentence, a.tokens, pack)});
    return out;
  }
  auto find(Stages const& a) const -> std::vector<Candidate> {
    std::vector<Candidate> out;
    for (std::uint32_t i = 0; i < a.readings.size(); ++i)
      for (auto& candidate : SentenceReader{a.readings[i], i, a.tokens, pack, grammar}.find())
        out.push_back(std::move(candidate));
    return out;
  }
  auto add(std::string text) -> void {
    auto& a = articles.emplace_back();
    bytes += text.size();
    a.text = std::move(text);
    a.document = read_document(a.text, pack.page);
    a.plain = tokenize(a.document, pack.token_rules);
    a.tokens = tag(a.plain, a.document, pack, packs.registry());
    a.quotes = find_quotes(a.tokens, pack.lower_quotations_belong);
    a.sentences = split_sentences(a.tokens, a.quotes);
    a.readings = chunk(a);
    a.candidates = find(a);
    a.entities = find_entities(a.readings, a.document, a.tokens, pack, packs.registry());
    ArticleInfo info;
    info.lang = "fr";
    a.analysis = analyze(a.text, info, packs);
    a.analysis.findings = find_issues(a.analysis, signals, settings, "fr");
  }
};

/// One run of a benchmark is one stage over all articles.
template <class Run> auto add_stage(Bench const& bench, char const* name, Run const& run) -> void {
  benchmark::RegisterBenchmark(name, [&bench, run](benchmark::State& state) {
    for ([[maybe_unused]] auto const unused : state)
      for (auto const& article : bench.articles) benchmark::DoNotOptimize(run(article));
    state.SetBytesProcessed(static_cast<std::int64_t>(bench.bytes * static_cast<std::size_t>(state.iterations())));
  })->Unit(benchmark::kMillisecond);
}

} // namespace

auto main(int argc, char** argv) -> int {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "stages INPUT.jsonl\n";
    return 2;
  }
  Bench bench;
  auto file = std::ifstream{argv[1]};
  for (std::string line; bench.bytes < enough && std::getline(file, line);)
    bench.add(nlohmann::json::parse(line).at("text").get<std::string>());

  auto const& pack = bench.pack;
  auto const& registry = bench.packs.registry();
  add_stage(bench, "page: title, paragraphs, credits",
            [&](Stages const& a) { return read_document(a.text, pack.page); });
  add_stage(bench, "tokens", [&](Stages const& a) { return tokenize(a.document, pack.token_rules); });
  add_stage(bench, "tags", [&](Stages const& a) { return tag(a.plain, a.document, pack, registry); });
  add_stage(bench, "quotation marks",
            [&](Stages const& a) { return find_quotes(a.tokens, pack.lower_quotations_belong); });
  add_stage(bench, "sentences", [&](Stages const& a) { return split_sentences(a.tokens, a.quotes); });
  add_stage(bench, "grammar: chunks", [&](Stages const& a) { return bench.chunk(a); });
  add_stage(bench, "claims", [&](Stages const& a) { return bench.find(a); });
  add_stage(bench, "names",
            [&](Stages const& a) { return find_entities(a.readings, a.document, a.tokens, pack, registry); });
  add_stage(bench, "sources", [&](Stages const& a) {
    return resolve(a.candidates, a.readings, a.entities, a.document, a.tokens, pack, registry);
  });
  add_stage(bench, "findings",
            [&](Stages const& a) { return find_issues(a.analysis, bench.signals, bench.settings, "fr"); });
  add_stage(bench, "JSON line", [&](Stages const& a) { return render_jsonl(a.analysis, {}); });
  add_stage(bench, "all but JSON", [&](Stages const& a) {
    ArticleInfo info;
    info.lang = "fr";
    auto analysis = analyze(a.text, info, bench.packs);
    analysis.findings = find_issues(analysis, bench.signals, bench.settings, "fr");
    return analysis;
  });
  benchmark::RunSpecifiedBenchmarks();
}
