#!/usr/bin/env python3
"""What `sourcier check` and what stands around it promise, through the program: check_test.py PROGRAM [SARIF-SCHEMA]"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from in_a_folder import InAFolder  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
SCHEMA = sys.argv.pop(1) if len(sys.argv) > 1 and sys.argv[1].endswith(".json") else ""
BAD = "L'usine fermera en juin, selon une source.\n"
WEAK = "L'usine fermera en juin, selon une source proche du dossier.\n"
GOOD = "L'usine fermera en juin, a annoncé Paul Ancel, son directeur.\n"


class Checked(InAFolder):
    def run_it(self, *args, stdin=""):
        where = {**os.environ, "XDG_CONFIG_HOME": str(self.at / "xdg"), "NO_COLOR": "1"}
        run = subprocess.run([PROGRAM, *args], input=stdin.encode(), capture_output=True, cwd=self.at, timeout=60, env=where)
        return run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")

    def status(self, *args, **more):
        return self.run_it("check", *args, **more)[0]


class ExitStatus(Checked):
    def test_nothing_and_findings(self):
        self.write("good.txt", GOOD)
        self.write("weak.txt", WEAK)
        self.write("bad.txt", BAD)
        self.assertEqual(self.status("good.txt"), 0)
        self.assertEqual(self.status("bad.txt"), 1)
        self.assertEqual(self.status("weak.txt"), 0)
        self.assertEqual(self.status("weak.txt", "--fail-on", "warning"), 1)
        self.assertEqual(self.status("weak.txt", "--max-warnings", "0"), 1)
        self.assertEqual(self.status("bad.txt", "--exit-zero"), 0)
        self.assertEqual(self.status("bad.txt", "--ignore", "anonymous-bare"), 0)
        self.assertEqual(self.status(), 1)
        self.assertEqual(self.status("-", stdin=BAD), 1)

    def test_a_folder_without_articles_says_so(self):
        (self.at / "empty").mkdir()
        status, out, err = self.run_it("check", "empty")
        self.assertEqual((status, out), (0, ""))
        self.assertIn("no file to check", err)

    def test_what_cannot_be_read_is_named_and_the_rest_is_checked(self):
        self.write("bad.txt", BAD)
        self.write("deep.html", "<div>" * 6000)
        (self.at / "binary.txt").write_bytes(bytes(range(256)) * 8)
        status, out, err = self.run_it("check", "gone.txt", "binary.txt", "deep.html", "bad.txt")
        self.assertEqual(status, 3)
        for name in ("gone.txt", "binary.txt", "deep.html"):
            self.assertIn(name + ": ", err)
        self.assertIn("bad.txt:1:", out)

    def test_a_broken_configuration_stops_before_any_file_is_read(self):
        self.write("bad.txt", BAD)
        for text, told in (("rulez = 1\n", 'sourcier.toml:1:1: unknown key "rulez"; did you mean "rules"?'),
                           ("[rules]\nanonymous-bear = true\n", 'did you mean "anonymous-bare"?'),
                           ("[limits]\nmax-relays = \"two\"\n", "sourcier.toml:2:14:"),
                           ("include = [\n", "sourcier.toml:")):
            self.write("sourcier.toml", text)
            status, out, err = self.run_it("check", "gone.txt", "bad.txt")
            self.assertEqual((status, out), (2, ""), text)
            self.assertIn(told, err)
        self.assertEqual(self.status("--no-config", "bad.txt"), 1)

    def test_wrong_usage(self):
        self.write("bad.txt", BAD)
        for args in (["--format", "pdf", "bad.txt"], ["--select", "anonymous-bear", "bad.txt"], ["--fail-on", "x"],
                     ["--prune-baseline", "bad.txt"], ["--config", "gone.toml", "bad.txt"], ["-", "-"],
                     ["--baseline", "gone.json", "bad.txt"], ["--jobs", "0"]):
            status, out, err = self.run_it("check", *args)
            self.assertEqual((status, out), (2, ""), args)
            self.assertTrue(err, args)

    def test_a_diff_shows_added_lines_only_and_must_apply(self):
        self.write("a.txt", BAD + "\n" + BAD)
        diff = "--- a/a.txt\n+++ b/a.txt\n@@ -1,1 +1,3 @@\n " + BAD + "+\n+" + BAD
        status, out, _ = self.run_it("check", "--diff", "-", "--select", "anonymous-bare", "a.txt", stdin=diff)
        self.assertEqual((status, [line.split(":")[1] for line in out.splitlines()]), (1, ["3"]))
        self.assertEqual(self.status("--diff", "-", "a.txt", stdin=diff.replace("fermera", "ouvrira")), 2)
        self.assertEqual(self.status("--diff", "-", "a.txt", stdin="no diff\n"), 2)


class Baseline(Checked):
    def test_known_findings_are_marked_stale_ones_told_and_pruned(self):
        self.write("a.md", "# Titre\n\n" + BAD)
        self.assertEqual(self.status("a.md", "--write-baseline", "known.json"), 0)
        self.assertEqual(self.status("a.md", "--baseline", "known.json"), 0)
        self.write("a.md", "# Titre\n\nIl pleut sur la côte.\n\n" + BAD)
        self.assertEqual(self.status("a.md", "--baseline", "known.json"), 0)
        _, sarif, _ = self.run_it("check", "a.md", "--baseline", "known.json", "--format", "sarif")
        states = {result["baselineState"] for result in json.loads(sarif)["runs"][0]["results"]}
        self.assertEqual(states, {"unchanged"})
        self.write("a.md", "# Titre\n\n" + GOOD)
        status, _, err = self.run_it("check", "a.md", "--baseline", "known.json")
        self.assertEqual(status, 0)
        self.assertIn("no longer found: a.md [anonymous-bare]", err)
        self.assertIn("--prune-baseline takes them out", err)
        self.assertEqual(self.status("a.md", "--baseline", "known.json", "--prune-baseline"), 0)
        self.assertEqual(json.loads((self.at / "known.json").read_text())["entries"], [])
        self.assertEqual(self.run_it("check", "a.md", "--baseline", "known.json")[2], "")

    def test_another_version_is_an_error(self):
        self.write("a.txt", BAD)
        self.write("old.json", '{"schema": "sourcier.baseline/0", "entries": []}')
        status, _, err = self.run_it("check", "a.txt", "--baseline", "old.json")
        self.assertEqual(status, 2)
        self.assertIn("another version", err)


class Suppression(Checked):
    def test_unused_comments_are_told_in_the_language_of_the_article_or_as_asked(self):
        self.write("a.md", "<!-- sourcier-disable-next-line anonymous-bare -->\nIl pleut sur la côte.\n")
        self.write("b.txt", "#sourcier: disable-file anonymous-bare\n" + GOOD)
        self.write("c.html", "<p lang='fr'>Il pleut.</p><!-- sourcier-disable -->\n<p>Il vente sur toute la côte.</p>")
        status, out, _ = self.run_it("check")
        self.assertEqual(status, 0)
        self.assertEqual(out.count("[unused-suppression]"), 3, out)
        self.assertIn("« anonymous-bare » : ne fait taire aucune remarque", out)
        self.assertIn("suppresses no finding", self.run_it("check", "--ui", "en", "a.md")[1])

    def test_used_ones_are_silent(self):
        self.write("a.md", "<!-- sourcier-disable-next-line -->\n" + BAD)
        self.write("b.txt", "#sourcier: disable anonymous-bare, anonymous-no-reason\n" + BAD)
        self.write("c.html", "<!-- sourcier-disable-file anonymous-bare anonymous-no-reason -->\n<p>" + BAD + "</p>")
        self.assertEqual(self.run_it("check")[:2], (0, ""))


class Configuration(Checked):
    def test_init_writes_a_file_that_is_read(self):
        self.assertEqual(self.run_it("init")[0], 0)
        text = (self.at / "sourcier.toml").read_text(encoding="utf-8")
        self.assertIn("# Langue des articles", text)
        self.write("bad.txt", BAD)
        self.assertEqual(self.status("bad.txt"), 1)
        status, _, err = self.run_it("init")
        self.assertEqual(status, 2)
        self.assertIn("--force", err)
        self.assertEqual(self.run_it("init", "--force", "--ui", "en")[0], 0)
        self.assertIn("# Language of the articles", self.run_it("init", "--ui", "en", "-")[1])

    def test_what_is_in_force_and_where_from(self):
        self.write("sourcier.toml", 'exclude = ["{brouillons,tests}/**"]\n[rules]\nanonymous-bare = "off"\n')
        status, out, _ = self.run_it("check", "--print-config", "--ui", "fr")
        self.assertEqual(status, 0)
        self.assertRegex(out, r'anonymous-bare = "off"  # \S*sourcier.toml:3:18')
        self.assertIn('anonymous-only = "error"  # par défaut', out)
        self.assertIn('anonymous-only = "error"  # default', self.run_it("check", "--print-config")[1])
        self.write("brouillons/a.txt", BAD)
        self.write("b.txt", BAD)
        found = json.loads(self.run_it("check", "--format", "json", "--select", "anonymous-bare")[1])["findings"]
        self.assertEqual([one["file"] for one in found], ["b.txt"])


class Formats(Checked):
    def test_jobs_and_a_second_run_change_nothing(self):
        for number in range(24):
            self.write(f"{number % 5}/{number}.md", f"# Titre {number}\n\n" + (BAD, WEAK, GOOD)[number % 3])
        for form in ("text", "github", "sarif", "junit", "rdjson", "json", "jsonl"):
            one = self.run_it("check", "--format", form)
            self.assertEqual(one, self.run_it("check", "--format", form, "--jobs", "4"), form)
            self.assertEqual(one, self.run_it("check", "--format", form), form)

    def test_sarif_is_valid(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        if not os.path.exists(SCHEMA):
            self.skipTest("no SARIF schema at hand")
        schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
        self.write("dossier/été.md", "# Titre\n\n" + BAD + "\n<!-- sourcier-disable-next-line -->\n" + WEAK)
        self.run_it("check", "--write-baseline", "known.json")
        for more in ([], ["--baseline", "known.json"]):
            log = json.loads(self.run_it("check", "--format", "sarif", *more)[1])
            jsonschema.validate(log, schema)
            self.assertTrue(log["runs"][0]["results"])
            known = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
            self.assertLessEqual({result["ruleId"] for result in log["runs"][0]["results"]}, known)

    def test_report_reads_markdown_and_html_where_they_stand(self):
        self.write("a.md", "---\ntitle: La digue\nlang: fr\n---\n\nLa **digue** a cédé, a dit le [maire](http://x.y).\n")
        self.write("b.html", "<html lang=fr><script>selon une source</script><p>L&#39;eau monte, a dit <b>le maire</b>.</p>")
        for name, words in (("a.md", "La **digue** a cédé"), ("b.html", "L&#39;eau monte")):
            article = json.loads(self.run_it("report", "--format", "json", name)[1])
            self.assertEqual(len(article["attributions"]), 1, name)
            span = article["attributions"][0]["content"][0]
            given = (self.at / name).read_bytes()[span["begin"]:span["end"]].decode("utf-8")
            self.assertEqual(given, words)
            self.assertNotIn("*", span["text"])


class Around(unittest.TestCase):
    """The manual page and the completions are made of the options that --help shows."""

    @staticmethod
    def text(*args):
        return subprocess.run([PROGRAM, *args], capture_output=True, timeout=60, check=True).stdout.decode("utf-8")

    def commands(self):
        found = re.findall(r"^  ([a-z]+)  +\S", self.text("--help").split("Subcommands:")[1], re.M)
        self.assertIn("check", found)
        return found

    def options(self, *command):
        out = set()
        for line in self.text(*command, "--help").splitlines():
            if re.match(r"  -", line):
                out.update(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)(?=[ ,:]|$)", re.split(r" (?:Excludes|Needs):", line)[0][:34].split("  ")[1]))
        self.assertIn("--help", out)
        return out

    def parts(self, what, start):
        """The text of each command, by name."""
        text, out = self.text("generate", what), {}
        for name in self.commands():
            begin = re.search(start.format(name), text, re.M)
            self.assertTrue(begin, (what, name))
            out[name] = text[begin.end():]
        return out

    def test_the_manual_page(self):
        for name, part in self.parts("man", r"^\.SS sourcier {}$").items():
            part = re.split(r"^\.S[SH] ", part, maxsplit=1, flags=re.M)[0].replace("\\-", "-")
            named = set(re.findall(r"\\fB(--?[a-z][a-z-]*)\\fR", part))
            self.assertEqual(named, self.options(name), name)

    def test_bash(self):
        for name, part in self.parts("bash", r"^    {}\)$").items():
            names = re.search(r"if \[\[ \$cur == -\* \]\].*?'(.*?)'", part, re.S).group(1).split()
            self.assertEqual(set(names), self.options(name), name)

    def test_zsh(self):
        for name, part in self.parts("zsh", r"^      {}\)$").items():
            part = part.split(" ;;\n")[0]
            self.assertEqual(set(re.findall(r"^ +'(--?[a-z][a-z-]*)\[", part, re.M)), self.options(name), name)

    def test_fish(self):
        text = self.text("generate", "fish")
        for name in self.commands():
            here = [line for line in text.splitlines() if f"__fish_seen_subcommand_from {name}'" in line]
            named = set()
            for line in here:
                line = line.split(" -d ")[0]
                named.update("--" + word for word in re.findall(r" -l (\S+)", line))
                named.update("-" + word for word in re.findall(r" -s (\S+)", line))
            self.assertEqual(named, self.options(name), name)

    def test_shells_take_them(self):
        for shell, flags in (("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])):
            if shutil.which(shell) is None:
                continue
            with self.subTest(shell=shell), tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
                file.write(self.text("generate", shell))
                file.flush()
                run = subprocess.run([shell, *flags, file.name], capture_output=True, timeout=60)
                self.assertEqual((run.returncode, run.stderr), (0, b""))

    @unittest.skipUnless(shutil.which("bash"), "no bash")
    def test_bash_completes(self):
        def completes(*words):
            script = (self.text("generate", "bash") + "COMP_WORDS=(" + " ".join(f"'{word}'" for word in words) +
                      f")\nCOMP_CWORD={len(words) - 1}\n_sourcier\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n")
            return subprocess.run(["bash", "-c", script], capture_output=True, timeout=60).stdout.decode().split()
        self.assertEqual(completes("sourcier", "che"), ["check"])
        self.assertEqual(completes("sourcier", "check", "--format", "s"), ["sarif"])
        self.assertEqual(completes("sourcier", "rules", "anonymous-ba"), ["anonymous-bare"])
        self.assertIn("--write-baseline", completes("sourcier", "check", "--w"))

    @unittest.skipUnless(shutil.which("fish"), "no fish")
    def test_fish_completes(self):
        def completes(line):
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".fish") as file:
                file.write(self.text("generate", "fish"))
                file.flush()
                run = subprocess.run(["fish", "--no-config", "-c", f"source {file.name}; complete -C '{line}'"],
                                     capture_output=True, timeout=60)
            return [line.split("\t")[0] for line in run.stdout.decode("utf-8").splitlines()]
        self.assertIn("check", completes("sourcier che"))
        self.assertIn("sarif", completes("sourcier check --format "))
        self.assertIn("--write-baseline", completes("sourcier check --w"))

    @unittest.skipUnless(shutil.which("man"), "no man")
    def test_man_shows_the_page(self):
        page = subprocess.run(["man", "--warnings", "-l", "-"], input=self.text("generate", "man").encode(),
                              capture_output=True, timeout=60, env={**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8"})
        self.assertEqual((page.returncode, page.stderr), (0, b""))
        self.assertIn("--write-baseline", page.stdout.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
