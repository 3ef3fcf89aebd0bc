#include "check/run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

/// « …, selon une source. » and nothing else is understood here.
auto small_analysis(std::string text, ArticleInfo info) -> Analysis {
  auto out = Analysis{};
  out.article = std::move(info);
  if (out.article.lang == "auto") out.article.lang = "fr";
  out.document.text = std::move(text);
  auto const size = static_cast<std::uint32_t>(out.document.text.size());
  if (size != 0) out.document.paragraphs.push_back({0, size});
  auto const words = std::string{"une source"};
  for (auto at = out.document.text.find(words); at != std::string::npos; at = out.document.text.find(words, at + 1)) {
    auto link = Link{};
    link.source = Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    link.level = Level::anonymous;
    auto attribution = Attribution{};
    attribution.content = {{0, static_cast<std::uint32_t>(at)}};
    attribution.chain = {link};
    out.attributions.push_back(attribution);
  }
  return out;
}

auto tools(PackChoice const&) -> CheckTools {
  static auto const signals = SignalSets{built_in_signals("fr")};
  return {small_analysis, [](std::string_view) -> SignalSets const& { return signals; }, {}};
}

/// A directory of its own that is the working directory while it lives.
class Directory {
public:
  Directory() : before_{fs::current_path()} {
    auto pattern = (fs::temp_directory_path() / "sourcier-check-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    fs::current_path(path_);
  }
  ~Directory() {
    fs::current_path(before_);
    auto error = std::error_code{};
    fs::remove_all(path_, error);
  }
  Directory(Directory const&) = delete;
  auto operator=(Directory const&) -> Directory& = delete;

  static auto write(std::string const& name, std::string_view text) -> void {
    if (auto const parent = fs::path{name}.parent_path(); !parent.empty()) fs::create_directories(parent);
    std::ofstream{name, std::ios::binary} << text;
  }

private:
  fs::path before_;
  fs::path path_;
};

struct Result {
  int status;
  std::string out, err;
};

auto run(CheckOptions options, std::string const& input = {}) -> Result {
  if (options.select.empty()) options.select = {"anonymous-bare", "unused-suppression"};
  options.no_config = options.no_config || false;
  auto in = std::istringstream{input};
  auto out = std::ostringstream{};
  auto err = std::ostringstream{};
  auto const status = run_check(options, tools, in, out, err);
  return {status, out.str(), err.str()};
}

auto paths(std::vector<std::string> list) -> CheckOptions {
  auto out = CheckOptions{};
  out.paths = std::move(list);
  return out;
}

constexpr auto bad = "L'été fut chaud, selon une source.\n";

} // namespace

TEST_CASE("a file with a finding fails, one without does not") {
  auto const here = Directory{};
  Directory::write("bad.txt", bad);
  Directory::write("good.txt", "Il pleut.\n");
  auto const result = run(paths({"bad.txt"}));
  CHECK(result.status == 1);
  CHECK(result.out == "bad.txt:1:24: error: « une source » : rien ne dit qui est cette source [anonymous-bare]\n");
  CHECK(run(paths({"good.txt"})).status == 0);
  CHECK(run(paths({})).status == 1);
}

TEST_CASE("the status: severity, warnings, exit-zero, unreadable inputs, wrong usage") {
  auto const here = Directory{};
  Directory::write("bad.txt", bad);
  Directory::write("sourcier.toml", "[rules]\nanonymous-bare = \"warning\"\n");
  auto options = paths({"bad.txt"});
  CHECK(run(options).status == 0);
  options.fail_on = Severity::warning;
  CHECK(run(options).status == 1);
  options.exit_zero = true;
  CHECK(run(options).status == 0);
  options = paths({"bad.txt"});
  options.max_warnings = 0;
  CHECK(run(options).status == 1);
  options.max_warnings = 1;
  CHECK(run(options).status == 0);
  auto const missing = run(paths({"no.txt", "bad.txt"}));
  CHECK(missing.status == 3);
  CHECK(missing.err.find("no.txt") != std::string::npos);
  CHECK(missing.out.find("bad.txt:1:24") != std::string::npos);
  options = paths({"bad.txt"});
  options.select = {"anonymous-bear"};
  auto const wrong = run(options);
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("did you mean \"anonymous-bare\"?") != std::string::npos);
  Directory::write("sourcier.toml", "rulez = 1\n");
  CHECK(run(paths({"bad.txt"})).status == 2);
  options = paths({"bad.txt"});
  options.no_config = true;
  CHECK(run(options).status == 1);
}

TEST_CASE("--select takes a rule that is off, --ignore takes one away") {
  auto const here = Directory{};
  Directory::write("bad.txt", bad);
  Directory::write("sourcier.toml", "[rules]\nanonymous-bare = \"off\"\n");
  auto options = paths({"bad.txt"});
  options.select = {"anonymous-bare"};
  CHECK(run(options).status == 1);
  options.ignore = {"anonymous-bare"};
  CHECK(run(options).status == 0);
}

TEST_CASE("directories: include, exclude, .sourcierignore, hidden, nearest configuration") {
  auto const here = Directory{};
  for (auto const* const name : {"a/1.md", "a/2.txt", "a/3.rst", "a/.x/4.md", "a/skip/5.md", "b/6.md", "b/7.md"})
    Directory::write(name, bad);
  Directory::write("a/.sourcierignore", "skip/\n");
  Directory::write("sourcier.toml", "exclude = [\"b/7.md\"]\n");
  Directory::write("b/sourcier.toml", "[rules]\nanonymous-bare = \"info\"\n");
  auto options = paths({"."});
  auto const all = run(options).out;
  CHECK(all.find("a/1.md:1:24: error") == 0);
  CHECK(all.find("a/2.txt:1:24") != std::string::npos);
  CHECK(all.find("3.rst") == std::string::npos);
  CHECK(all.find("4.md") == std::string::npos);
  CHECK(all.find("5.md") == std::string::npos);
  CHECK(all.find("b/6.md:1:24: info") != std::string::npos);
  // The nearer configuration stands alone: it does not exclude what the one above does.
  CHECK(all.find("b/7.md:1:24: info") != std::string::npos);
  CHECK(run(paths({"a/3.rst"})).status == 1);
  CHECK(run(paths({"a", "a/1.md", "./a"})).out == run(paths({"a"})).out);
}

TEST_CASE("standard input, with a name") {
  auto const here = Directory{};
  auto options = paths({"-"});
  CHECK(run(options, bad).out.find("-:1:24: ") == 0);
  options.stdin_filename = "x/a.md";
  CHECK(run(options, "# Titre\n\n**selon une source**.\n").out.find("x/a.md:3:9: ") == 0);
  CHECK(run(paths({"-", "-"}), bad).status == 2);
}

TEST_CASE("comments silence, and tell when they do not") {
  auto const here = Directory{};
  Directory::write("a.md", "<!-- sourcier-disable-next-line anonymous-bare -->\nIl pleut, selon une source.\n");
  CHECK(run(paths({"a.md"})).status == 0);
  auto options = paths({"a.md"});
  options.format = CheckFormat::jsonl;
  CHECK(run(options).out.find("\"suppressed\":true") != std::string::npos);
  Directory::write("a.md", "<!-- sourcier-disable anonymous-bare loaded-cue nonsense -->\nIl pleut.\n");
  auto const unused = run(paths({"a.md"}));
  CHECK(unused.out.find("a.md:1:1: warning: « anonymous-bare » : ne fait taire aucune remarque [unused-suppression]") ==
        0);
  CHECK(unused.out.find("loaded-cue") == std::string::npos); // that rule is not looked at
  CHECK(unused.out.find("« nonsense »") != std::string::npos);
}

TEST_CASE("a baseline silences what was there, tells what went, and can be pruned") {
  auto const here = Directory{};
  Directory::write("a.txt", bad);
  auto options = paths({"a.txt"});
  options.write_baseline = "base.json";
  CHECK(run(options).status == 0);
  options = paths({"a.txt"});
  options.baseline = "base.json";
  Directory::write("a.txt", std::string{"Un.\nDeux.\n"} + bad);
  CHECK(run(options).status == 1); // the claim has grown here: it is the whole text before the source
  Directory::write("a.txt", bad);
  CHECK(run(options).status == 0);
  CHECK(run(options).out.empty());
  Directory::write("a.txt", "Il pleut.\n");
  auto const stale = run(options);
  CHECK(stale.status == 0);
  CHECK(stale.err.find("no longer found: a.txt [anonymous-bare]") != std::string::npos);
  options.prune_baseline = true;
  CHECK(run(options).status == 0);
  options.prune_baseline = false;
  CHECK(run(options).err.empty());
  options.baseline = "none.json";
  CHECK(run(options).status == 2);
}

TEST_CASE("only the lines that a diff adds") {
  auto const here = Directory{};
  Directory::write("a.txt", "Il pleut, selon une source.\nIl neige, selon une source.\n");
  Directory::write("b.txt", bad);
  Directory::write(
      "d.diff",
      "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1,2 @@\n Il pleut, selon une source.\n+Il neige, selon une source.\n");
  auto options = paths({"a.txt", "b.txt"});
  options.diff = "d.diff";
  auto const result = run(options);
  CHECK(result.out.find("a.txt:2:17: ") == 0);
  CHECK(std::count(result.out.begin(), result.out.end(), '\n') == 1);
  Directory::write("a.txt", "Autre chose.\nIl neige, selon une source.\n");
  CHECK(run(options).status == 2);
}

TEST_CASE("the output does not depend on the number of threads") {
  auto const here = Directory{};
  for (auto i = 0; i < 40; ++i) Directory::write("d/" + std::to_string(i) + ".txt", bad);
  Directory::write("d/bin.txt", std::string{"\0\1\2\0", 4});
  auto options = paths({"d"});
  auto const one = run(options);
  options.jobs = 8;
  auto const eight = run(options);
  CHECK(one.out == eight.out);
  CHECK(one.err == eight.err);
  CHECK(one.status == eight.status);
}

TEST_CASE("places are of the file, through its markup, in code points") {
  auto const here = Directory{};
  Directory::write("a.html", "<p>L'&eacute;t&eacute;</p>\n<p>é, selon <b>une</b> source.</p>\n");
  auto const result = run(paths({"a.html"}));
  CHECK(result.out.find("a.html:2:16: ") == 0);
}

TEST_CASE("--print-config and the summary") {
  auto const here = Directory{};
  Directory::write("sourcier.toml", "lang = \"fr\"\n");
  auto options = paths({});
  options.print_config = true;
  CHECK(run(options).out.find("lang = \"fr\"") != std::string::npos);
}
