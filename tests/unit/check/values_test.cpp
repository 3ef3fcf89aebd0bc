#include "check/baseline.hpp"
#include "check/diff.hpp"
#include "check/glob.hpp"
#include "check/suppress.hpp"
#include "error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace sourcier;

TEST_CASE("globs") {
  CHECK(glob_match("*.md", "a/b/c.md"));
  CHECK_FALSE(glob_match("*.md", "a/b/c.mdx"));
  CHECK(glob_match("content/rt/**", "content/rt/2024/a.md"));
  CHECK_FALSE(glob_match("content/rt/**", "content/rtl/a.md"));
  CHECK(glob_match("content/*/a.md", "content/rt/a.md"));
  CHECK_FALSE(glob_match("content/*/a.md", "content/rt/x/a.md"));
  CHECK(glob_match("**/a.md", "a.md"));
  CHECK(glob_match("**/a.md", "x/y/a.md"));
  CHECK_FALSE(glob_match("**/a.md", "x/ba.md"));
  CHECK(glob_match("drafts/", "x/drafts/a.md"));
  CHECK(glob_match("/drafts", "drafts/a.md"));
  CHECK_FALSE(glob_match("/drafts", "x/drafts/a.md"));
  CHECK(glob_match("a[0-9]?.md", "a4x.md"));
  CHECK_FALSE(glob_match("a[!0-9].md", "a4.md"));
  CHECK_FALSE(glob_match("[", "a"));
  CHECK(glob_match("*.{md,txt}", "a/b.txt"));
  CHECK_FALSE(glob_match("*.{md,txt}", "a/b.html"));
  CHECK(glob_match("{a,b/{c,d}}/*.md", "b/d/x.md"));
  CHECK_FALSE(glob_match("{a,b/{c,d}}/*.md", "b/x.md"));
  CHECK(glob_match("x{,y}.md", "x.md"));
  CHECK(glob_match("{a}.md", "{a}.md")); // one choice is none
  CHECK(glob_match("{a,b", "{a,b"));
  auto many = std::string{};
  for (auto i = 0; i < 60; ++i) many += "{a,b}";
  CHECK_FALSE(glob_match(many, std::string(60, 'c')));
  // Neither exponential nor quadratic in the stars.
  CHECK_FALSE(glob_match(std::string(200, '*') + "b", std::string(2000, 'a')));
  CHECK(IgnoreList{"# note\n*.md\n!keep.md\n"}.ignores("x/a.md"));
  CHECK_FALSE(IgnoreList{"*.md\n!keep.md\n"}.ignores("keep.md"));
}

TEST_CASE("comments silence rules and are blanked, byte for byte") {
  auto const file =
      std::string{"Un.\n<!-- sourcier-disable-next-line a, b -- vu avec le desk -->\n\nDeux é.\nTrois.\n"};
  auto found = find_suppressions(file);
  CHECK(found.text.size() == file.size());
  CHECK(found.text.find("sourcier") == std::string::npos);
  REQUIRE(found.all.size() == 2);
  auto const two = static_cast<std::uint32_t>(file.find("Deux"));
  auto const three = static_cast<std::uint32_t>(file.find("Trois"));
  CHECK(found.suppress("a", {two, two + 4}));
  CHECK_FALSE(found.suppress("a", {three, three + 5}));
  CHECK_FALSE(found.suppress("c", {two, two + 4}));
  CHECK(found.all[0].used);
  CHECK_FALSE(found.all[1].used);
}

TEST_CASE("from disable to enable, whole files, plain text lines, all rules") {
  auto block = find_suppressions("A\n<!-- sourcier-disable x -->\nB\n<!-- sourcier-enable x -->\nC");
  CHECK_FALSE(block.suppress("x", {0, 1}));
  CHECK(block.suppress("x", {30, 31}));
  CHECK_FALSE(block.suppress("x", {59, 60}));
  auto whole = find_suppressions("A\nB\n<!-- sourcier-disable-file x y -->");
  CHECK(whole.suppress("y", {0, 1}));
  auto plain = find_suppressions("#sourcier: disable-next-line x\nA #sourcier: disable x\nB");
  REQUIRE(plain.all.size() == 1);
  CHECK(plain.suppress("x", {31, 32}));
  CHECK(plain.text.substr(31) == "A #sourcier: disable x\nB");
  auto all = find_suppressions("<!-- sourcier-disable -->A");
  CHECK(all.suppress("anything", {25, 26}));
  CHECK(find_suppressions("<!-- sourcier-unknown x -->").all.empty());
  CHECK(find_suppressions("<!-- sourcier-disable x").all.empty());
}

namespace {

auto finding(std::string path, std::string_view words, std::uint32_t line) -> PlacedFinding {
  auto out = PlacedFinding{};
  out.path = std::move(path);
  out.finding.rule = "anonymous-bare";
  out.words = words;
  out.fingerprint = fingerprint("anonymous-bare", words, "claim");
  out.begin = {line, 1};
  out.end = {line, 5};
  return out;
}

} // namespace

TEST_CASE("an order inside another comment ends nothing that begins behind it") {
  std::string const file = "<!-- sourcier-disable a -- why\n#sourcier: enable a\n -->\none\n";
  auto const found = find_suppressions(file);
  REQUIRE(found.all.size() == 1);
  CHECK(found.all.front().covers.begin <= found.all.front().covers.end);
  CHECK(found.all.front().covers.end == file.size());
}

TEST_CASE("a fingerprint is of the words, not of case, spaces or place") {
  CHECK(fingerprint("r", "Une  source", "c") == fingerprint("r", "une source", "c"));
  CHECK(fingerprint("r", "une source", "c") != fingerprint("r", "une autre source", "c"));
  CHECK(fingerprint("r", "a b", "c") != fingerprint("r", "a", "b c"));
  CHECK(fingerprint("r", "a", "c").size() == 16);
}

TEST_CASE("a baseline marks as many as it counts, wherever they moved") {
  auto report = CheckReport{{"a.md"}, {finding("a.md", "une source", 3), finding("a.md", "une source", 9)}, "", false};
  auto const baseline = Baseline::parse(Baseline::of(report).to_json(), "b.json");
  auto moved = CheckReport{{"a.md"},
                           {finding("a.md", "une source", 4), finding("a.md", "une source", 10),
                            finding("a.md", "une source", 20), finding("a.md", "des sources", 21)},
                           "",
                           false};
  baseline.mark(moved);
  CHECK(moved.findings[0].in_baseline);
  CHECK(moved.findings[1].in_baseline);
  CHECK_FALSE(moved.findings[2].in_baseline);
  CHECK_FALSE(moved.findings[3].in_baseline);
  CHECK(baseline.stale(moved, {}).empty());
}

TEST_CASE("what is no longer found is stale and can be pruned") {
  auto const baseline =
      Baseline::of({{"a.md", "b.md"}, {finding("a.md", "une source", 3), finding("b.md", "x", 1)}, "", false});
  auto const now = CheckReport{{"a.md"}, {}, "", false};
  CHECK(baseline.stale(now, {}).size() == 1); // b.md was not looked at
  CHECK(baseline.stale(now, {"b.md"}).size() == 2);
  CHECK(baseline.pruned(now, {}).files() == std::vector<std::string>{"b.md"});
}

TEST_CASE("a baseline of another version, or another file, is an error") {
  CHECK_THROWS_AS((void)Baseline::parse(R"({"schema":"sourcier.baseline/2","entries":[]})", "b"), PackError);
  CHECK_THROWS_AS((void)Baseline::parse("[]", "b"), PackError);
  CHECK_THROWS_AS((void)Baseline::parse("{", "b"), PackError);
  CHECK_THROWS_AS((void)Baseline::parse(R"({"schema":"sourcier.baseline/1","entries":[{"file":1}]})", "b"), PackError);
  CHECK_THROWS_AS((void)Baseline::parse(std::string(100000, '['), "b"), PackError);
}

TEST_CASE("a diff tells the lines that it adds") {
  auto const text =
      "diff --git a/x/a.md b/x/a.md\nindex 1..2 100644\n--- a/x/a.md\n+++ b/x/a.md\n@@ -1,3 +1,4 @@ head\n un\n-deux\n"
      "+deux bis\n+trois\n quatre\n\\ No newline at end of file\n";
  auto const diff = Diff::parse(text, "d");
  auto const* const file = diff.of("./a.md");
  REQUIRE(file != nullptr);
  CHECK(file->added == std::vector<std::uint32_t>{2, 3});
  CHECK(touches(*file, 1, 2));
  CHECK_FALSE(touches(*file, 4, 9));
  CHECK_NOTHROW(require_applied(*file, "un\ndeux bis\ntrois\nquatre", "a.md"));
  CHECK_THROWS_AS(require_applied(*file, "un\ndeux\ntrois\nquatre", "a.md"), PackError);
  CHECK(diff.of("repo/x/a.md") != nullptr);
  CHECK(diff.of("ba.md") == nullptr);
}

TEST_CASE("a diff that comes back to earlier lines of a file") {
  auto const diff =
      Diff::parse("--- a/a\n+++ b/a\n@@ -8,0 +9 @@\n+neuf\n@@ -1,0 +2 @@\n+deux\n--- a/a\n+++ b/a\n@@ -8,0 +9 "
                  "@@\n+neuf\n",
                  "d");
  REQUIRE(diff.of("a") != nullptr);
  CHECK(diff.of("a")->added == std::vector<std::uint32_t>{2, 9});
  CHECK(touches(*diff.of("a"), 2, 2));
}

TEST_CASE("odd diffs") {
  CHECK(Diff::parse("", "d").of("a") == nullptr);
  CHECK_THROWS_AS((void)Diff::parse("not a diff\n", "d"), PackError);
  CHECK_THROWS_AS((void)Diff::parse("--- a\n+++ b/a\n@@ -1 +1,2 @@\n un\n", "d"), PackError);
  CHECK_THROWS_AS((void)Diff::parse("--- a\n+++ b/a\n@@ nonsense\n", "d"), PackError);
  CHECK_THROWS_AS((void)Diff::parse("--- a\n+++ b/a\n@@ -1 +1 @@\nxun\n", "d"), PackError);
  auto const quoted = Diff::parse("--- \"a/\\303\\251.md\"\n+++ \"b/\\303\\251.md\"\n@@ -0,0 +1 @@\n+un\n", "d");
  CHECK(quoted.of("é.md") != nullptr);
  CHECK(Diff::parse("--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-un\n", "d").of("a") == nullptr);
  CHECK(Diff::parse("--- a/a\t2024\n+++ b/a\t2024\n@@ -0,0 +1 @@\n+--- un\n", "d").of("a") != nullptr);
}
