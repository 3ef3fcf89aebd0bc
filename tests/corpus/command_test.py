#!/usr/bin/env python3
"""Gives `scan` and `compare` what a corpus may hold, good and bad, through the command: command_test.py PROGRAM"""
import gzip
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
NAMED = "Le maire de Brest, Paul Cadiou, a affirmé que le pont {} rouvrirait lundi."
HIDDEN = "Selon une source proche du dossier, les travaux du pont {} auraient coûté deux millions d'euros."


def article(number, outlet="Le Quai", **members):
    text = (HIDDEN if number % 3 == 0 else NAMED).format(number) + " " + NAMED.format(number + 1000)
    return {"id": f"a{number}", "outlet": outlet, "lang": "fr", "text": text, **members}


def lines(articles):
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles).encode()


class Corpus(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.at = Path(folder.name)

    def write(self, name, content):
        path = self.at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def run_it(self, *args, stdin=b"", before=None, timeout=120):
        run = subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, cwd=self.at, timeout=timeout,
                             preexec_fn=before)
        return run.returncode, run.stdout, run.stderr.decode()

    def scan(self, *args, **more):
        status, out, err = self.run_it("scan", *args, **more)
        self.assertTrue(out.endswith(b"\n") or not out, out[-80:])
        return status, [json.loads(line) for line in out.splitlines()], err

    def compare(self, *args, **more):
        status, out, err = self.run_it("compare", "--format", "json", "--replicates", "50", *args, **more)
        return status, json.loads(out) if out else None, err

    # --- what goes in

    def test_packed_input(self):
        plain = lines(article(i) for i in range(40))
        expected = self.scan(stdin=plain)[1]
        self.assertEqual([each["id"] for each in expected], [f"a{i}" for i in range(40)])
        self.assertEqual(self.scan(stdin=gzip.compress(plain)), (0, expected, ""))
        self.write("in.jsonl.gz", gzip.compress(plain))
        self.assertEqual(self.scan("in.jsonl.gz"), (0, expected, ""))
        if shutil.which("zstd"):
            packed = subprocess.run(["zstd", "-c"], input=plain, capture_output=True, check=True).stdout
            self.assertEqual(self.scan(stdin=packed), (0, expected, ""))

    def test_columns_of_csv(self):
        self.write("in.csv", 'nr;corps;journal;rubrique\n1;"La police affirme que, selon elle,\nil pleut.";Le Phare;Monde\n')
        status, out, err = self.scan("in.csv", "--columns", "id=nr,text=corps,outlet=journal", "--keep", "outlet,rubrique")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([(x["id"], x["outlet"], x["rubrique"], len(x["attributions"])) for x in out],
                         [("1", "Le Phare", "Monde", 1)])
        for wrong in ("text", "text=", "words=corps"):
            self.assertEqual(self.run_it("scan", "in.csv", "--columns", wrong)[0], 2, wrong)

    def test_a_folder_of_pages_texts_and_lines(self):
        words = " ".join(NAMED.format(i) for i in range(5))
        self.write("d/b/le-quai_2026-03-01_pont.txt", words)
        self.write("d/a_2026-03-02_x.html", f"<html><body><nav>Menu</nav><article><p>{words}</p></article></body></html>")
        self.write("d/c.jsonl", lines([{"html": f"<article><p>{words}</p></article>", "outlet": "C"}]))
        self.write("d/photo.jpg", b"\xff\xd8")
        status, out, err = self.scan("d", "--name-fields", "{outlet}_{date}_{rest}", "--lang", "fr")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([x["id"] for x in out], ["a_2026-03-02_x", "b/le-quai_2026-03-01_pont", "c.jsonl:1"])
        self.assertEqual([len(x["attributions"]) for x in out], [5, 5, 5])
        self.assertEqual(out[0]["date"], "2026-03-02")
        self.assertEqual([x["outlet"] for x in out], ["a", "b/le-quai", "C"])

    def test_what_trafilatura_writes(self):
        self.write("page.json", json.dumps({"title": "Le pont", "author": "A. Mballa", "hostname": "quai.example", "date": "2026-03-01",
                                            "source": "https://quai.example/1", "raw_text": "x", "text": NAMED.format(1)}))
        status, out, _ = self.scan("page.json", "--keep", "outlet,date,url,author")
        self.assertEqual(status, 0)
        self.assertEqual([out[0][x] for x in ("id", "title", "outlet", "date", "url", "author")],
                         ["page", "Le pont", "quai.example", "2026-03-01", "https://quai.example/1", "A. Mballa"])

    def test_findings_obey_the_configuration(self):
        given = lines([article(0)])
        rules = {each["rule"] for each in self.scan(stdin=given)[1][0]["findings"]}
        self.assertTrue(rules)
        self.write("sourcier.toml", "[rules]\n" + "".join(f'{rule} = "off"\n' for rule in rules))
        self.assertEqual(self.scan(stdin=given)[1][0]["findings"], [])

    # --- what is wrong with it

    def test_broken_lines(self):
        given = lines([article(1)]) + b'{"id": "b", "text": \n' + b"\xff\xfe\n" + lines([article(2)])
        status, out, err = self.scan(stdin=given)
        self.assertEqual(status, 3)
        self.assertEqual([x["schema"][9:] for x in out], ["article/1", "error/1", "error/1", "article/1"])
        self.assertEqual([x["id"] for x in out], ["a1", "b", None, "a2"])
        self.assertIn("stdin:2: not JSON at byte ", err)
        self.assertIn("2 of 4 articles could not be analysed", err)
        status, out, err = self.scan("--strict", stdin=given)
        self.assertEqual((status, [x["id"] for x in out]), (3, ["a1"]))
        self.assertIn("stdin:2: not JSON", err)

    def test_ids_twice_outlets_missing_dates_that_are_none(self):
        given = lines([article(1, date="2026-03-01"), article(1, date="2026-03-01"), article(2) | {"id": "a1"},
                       article(3, None, date="soon"), article(4, None, date="2026-13-77"), {"text": NAMED.format(5)}])
        status, out, err = self.scan(stdin=given)
        self.assertEqual((status, len(out), err), (0, 6, ""))
        status, by_outlet, err = self.compare(stdin=given)
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([by_outlet["notes"][x] for x in ("doubles", "repeated_ids", "without_group")], [1, 1, 3])
        self.assertEqual([each["group"] for each in by_outlet["groups"]], ["Le Quai", None])
        status, by_month, _ = self.compare("--by", "date", stdin=given)
        self.assertEqual([each["group"] for each in by_month["groups"]], ["2026-03", None])
        self.assertEqual(by_month["notes"]["not_dates"], 2)

    def test_languages_mixed(self):
        given = lines([article(1), {"id": "en", "text": "The mayor said that the bridge would open on Monday, after the work."},
                       {"id": "de", "text": "Der Bürgermeister sagte, dass die Brücke am Montag nach der Sitzung geöffnet wird."},
                       {"id": "tlh", "lang": "tlh", "text": "x"}])
        status, out, err = self.scan(stdin=given)
        self.assertEqual(status, 3)
        self.assertEqual([x.get("lang") for x in out], ["fr", "en", None, None])
        self.assertIn("German (de)", out[2]["error"])
        self.assertIn("tlh", out[3]["error"])

    def test_a_gzip_that_ends_early(self):
        packed = gzip.compress(lines(article(i, text=f"{NAMED.format(random.random())} {i}") for i in range(1500)))
        self.write("in.jsonl.gz", packed[: len(packed) // 2])
        self.write("next.jsonl", lines([article(7)]))
        status, out, err = self.scan("in.jsonl.gz", "next.jsonl")
        self.assertEqual(status, 3)
        self.assertGreater(len(out), 100)
        self.assertEqual([x["schema"] for x in out[-3:]], ["sourcier.article/1", "sourcier.error/1", "sourcier.article/1"])
        self.assertIn("in.jsonl.gz:", err)
        self.assertIn("gzip: the data end early", err)

    def test_an_article_that_is_too_long(self):
        self.write("in.jsonl", lines([article(1), article(2, text=NAMED.format("x" * 3000)), article(3)]))
        status, out, err = self.scan("in.jsonl", "--max-article-bytes", "2K")
        self.assertEqual(status, 3)
        self.assertEqual([(x["id"], x.get("error")) for x in out],
                         [("a1", None), ("a2", "longer than 2048 bytes"), ("a3", None)])
        self.assertEqual(self.scan("in.jsonl")[0], 0)
        self.assertEqual(self.run_it("scan", "in.jsonl", "--max-article-bytes", "0")[0], 2)

    def test_bombs(self):
        bomb = "<div>" * 200_000 + "Bonjour."
        self.write("d/bomb.html", bomb)
        self.write("d/lines.jsonl", lines([{"id": "bomb", "html": bomb}, article(1)]) + b"[" * 1_000_000 + b"\n" +
                   b'{"id":"deep","text":' + b'{"a":' * 100_000 + b"\n")
        status, out, err = self.scan("d")
        self.assertEqual(status, 3, err)
        self.assertEqual([x["id"] for x in out], ["bomb", "bomb", "a1", None, "deep"])
        for each in out[:2]:
            self.assertIn("nested more than", each["error"])

    def test_lines_of_scan_that_are_nested_deep(self):
        line = '{"schema":"sourcier.article/1","id":"a","outlet":"A","attributions":[],"x":%s}\n'
        for nested in ("[" * 200_000 + "]" * 200_000, '{"a":' * 200_000 + "1" + "}" * 200_000):
            status, out, err = self.compare("--by", "x", stdin=(line % nested).encode())
            self.assertEqual((status, err, out["all"]["articles"]), (0, "", 1))
            status, out, err = self.compare(stdin=b'{"schema":%s}\n' % nested.encode())
            self.assertEqual((status, out["notes"]["errors"]), (0, 1), err)

    def test_what_pages_say_of_themselves_is_nested_deep(self):
        page = '<script type="application/ld+json">%s</script><article><p>' + NAMED.format(1) * 5 + '</p></article>'
        for nested in ("[" * 200_000 + "]" * 200_000, '{"name":' * 200_000 + "1" + "}" * 200_000):
            for place in ("%s", '{"@graph":%s}', '{"@type":"NewsArticle","author":%s}', '{"@type":"NewsArticle","author":[%s]}',
                          '{"@type":%s}', '{"@type":"NewsArticle","articleBody":%s}', '{"@type":"NewsArticle","publisher":%s}'):
                status, out, err = self.scan(stdin=lines([{"id": "a", "lang": "fr", "html": page.replace('%s', place % nested)}]))
                self.assertEqual((status, err, bool(out[0]["attributions"])), (0, "", True), place)

    def test_bombs_that_hide_their_depth(self):
        """End tags that do nothing, comments and scripts that end early, drawings: none may take minutes."""
        for number, bomb in enumerate(("<svg>" + "<option>" * 200_000, "<div></x>" * 200_000, "<!-- --!>" + "<div>" * 200_000,
                                       "<textarea><script></textarea>" + "<div>" * 200_000, "<svg></svg>" + "<g/>" * 200_000,
                                       "<span><table><td></span></table>" * 100_000)):
            status, out, err = self.scan(stdin=lines([{"id": str(number), "html": bomb}]), timeout=30)
            self.assertEqual((status, out[0]["schema"]), (3, "sourcier.error/1"), bomb[:40])

    def test_what_is_not_there(self):
        self.write("a.jsonl", lines([article(1)]))
        os.mkdir(self.at / "empty")
        status, out, err = self.scan("gone.jsonl", "a.jsonl", "empty")
        self.assertEqual((status, [x["schema"][9:] for x in out]), (3, ["error/1", "article/1", "error/1"]))
        self.assertIn("gone.jsonl: No such file", err)
        self.assertIn("empty:1: holds no articles", err)
        status, out, err = self.compare("gone.jsonl", "a.jsonl")
        self.assertEqual((status, out["all"]["articles"], out["notes"]["errors"]), (3, 1, 1))
        self.assertIn("gone.jsonl", err)

    def test_wrong_usage(self):
        self.write("a.jsonl", lines([article(1)]))
        before = (self.at / "a.jsonl").read_bytes()
        for args in (["--resume", "a.jsonl"], ["--keep", "summary", "a.jsonl"], ["a.jsonl", "--output", "a.jsonl"],
                     ["--output", "none/a", "a.jsonl"], ["--jobs", "0", "a.jsonl"], ["--input-format", "pdf", "a.jsonl"]):
            status, out, err = self.run_it("scan", *args)
            self.assertEqual((status, out), (2, b""), args)
            self.assertTrue(err, args)
        self.assertEqual((self.at / "a.jsonl").read_bytes(), before)
        for args in (["--partial", "--story"], ["--format", "pdf"], ["--story", "--format", "csv"], ["--output", "none/a"]):
            self.assertEqual(self.run_it("compare", "a.jsonl", *args)[0], 2, args)

    # --- disks

    def limited(self, size):
        def before():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return before

    def test_a_disk_that_fills_up(self):
        self.write("in.jsonl", lines(article(i) for i in range(300)))
        whole = self.run_it("scan", "in.jsonl")[1]
        status, _, err = self.run_it("scan", "in.jsonl", "--output", "out.jsonl", before=self.limited(len(whole) // 2))
        self.assertEqual(status, 2)
        self.assertIn("out.jsonl cannot be written: File too large", err)
        kept = (self.at / "out.jsonl").read_bytes()
        self.assertGreater(len(kept), 10_000)
        self.assertTrue(whole.startswith(kept))
        self.assertEqual(self.run_it("scan", "in.jsonl", "--output", "out.jsonl", "--resume")[0], 0)
        self.assertEqual((self.at / "out.jsonl").read_bytes(), whole)

    def test_a_disk_that_fills_up_under_an_archive(self):
        self.write("in.jsonl", lines(article(i) for i in range(600)))
        args = ["scan", "in.jsonl", "--archive", "a.sqlite", "--output", "out.jsonl", "--resume"]
        status, _, err = self.run_it(*args, before=self.limited(300_000))
        self.assertEqual(status, 2, err)
        self.assertIn("a.sqlite cannot be written", err)
        database = sqlite3.connect(self.at / "a.sqlite")
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        written = len((self.at / "out.jsonl").read_bytes().splitlines())
        self.assertGreaterEqual(database.execute("SELECT count(*) FROM article").fetchone()[0], written)
        database.close()
        self.assertEqual(self.run_it(*args)[0], 0)
        database = sqlite3.connect(self.at / "a.sqlite")
        self.assertEqual(database.execute("SELECT count(*) FROM article").fetchone(), (600,))
        database.close()

    def test_an_archive_of_another_version(self):
        self.write("in.jsonl", lines(article(i, f"o{i % 2}") for i in range(12)))
        self.assertEqual(self.run_it("scan", "in.jsonl", "--archive", "a.sqlite")[0], 0)
        expected = self.compare("in.jsonl")
        self.assertEqual(self.compare("a.sqlite"), expected)

        def change(sql):
            database = sqlite3.connect(self.at / "a.sqlite")
            database.executescript(sql)
            database.close()

        change("PRAGMA user_version = 3")
        for args in (["scan", "in.jsonl", "--archive", "a.sqlite"], ["compare", "a.sqlite"]):
            status, out, err = self.run_it(*args)
            self.assertEqual((status, out), (3, b""), args)
            self.assertIn("a.sqlite: the archive was made by a later version of sourcier (the file has version 3, ", err)
        change("DROP VIEW claim; DROP INDEX link_level; ALTER TABLE article DROP COLUMN words;"
               "PRAGMA user_version = 1")  # as the first version made it
        status, out, _ = self.compare("a.sqlite")
        self.assertEqual((status, out["all"]["measures"].pop("words_per_article")["top"]), (0, 0))
        del out["all"]["measures"]["claims_per_1000_words"], expected[1]["all"]["measures"]["claims_per_1000_words"]
        del expected[1]["all"]["measures"]["words_per_article"]
        self.assertEqual(out["all"], expected[1]["all"])
        status, _, err = self.run_it("scan", "in.jsonl", "--archive", "a.sqlite")
        self.assertEqual(status, 0)
        self.assertIn("a.sqlite: tables of version 1 brought up to version 2", err)
        self.assertEqual(self.compare("a.sqlite"), self.compare("in.jsonl"))
        self.write("b.sqlite", "SQLite format 3\0" + "x" * 5000)
        self.assertEqual(self.run_it("compare", "b.sqlite")[0], 3)

    # --- compare

    def test_merged_summaries_are_one_run(self):
        rng = random.Random(3)
        all_lines = [lines([article(i % 90, f"o{i % 4}")]) for i in range(120)] + [b"broken\n"]
        whole = self.run_it("scan", stdin=b"".join(all_lines))[1]
        scanned = whole.splitlines(keepends=True)
        for form in ("json", "markdown", "html", "csv"):
            expected = self.run_it("compare", "--format", form, "--replicates", "50", stdin=whole)[1]
            for count in (1, 2, 7):
                rng.shuffle(scanned)
                parts = [self.run_it("compare", "--partial", stdin=b"".join(scanned[i::count]))[1] for i in range(count)]
                rng.shuffle(parts)
                merged = self.run_it("compare", "--merge", "--format", form, "--replicates", "50", stdin=b"".join(parts))
                self.assertEqual(merged[:2], (0, expected), (form, count))

    def test_stories_from_articles_and_from_lines_with_text(self):
        given = lines([article(1, "A", date="2026-03-01"), article(2, "B", date="2026-03-01", text=(
            "Le pont 1 rouvrirait lundi, selon une source proche du maire. Paul Cadiou, maire de Brest, n'a pas répondu."))])
        status, direct, _ = self.run_it("compare", "--story", "--format", "json", stdin=given)
        self.assertEqual(status, 0)
        self.assertEqual(len(json.loads(direct)["stories"]), 1)
        scanned = self.run_it("scan", "--keep", "outlet,date,url,text", stdin=given)[1]
        self.assertEqual(self.run_it("compare", "--story", "--format", "json", stdin=scanned)[1], direct)

    # --- a terminal

    def test_progress_on_a_terminal_alone(self):
        import pty
        self.write("in.jsonl", lines(article(i) for i in range(60_000)))
        ours, theirs = pty.openpty()
        run = subprocess.Popen([PROGRAM, "scan", "in.jsonl", "--output", "out.jsonl"], cwd=self.at, stderr=theirs)
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError:
            pass  # how a terminal says that nobody writes any more
        os.close(ours)
        self.assertEqual(run.wait(), 0)
        self.assertRegex(shown.decode(), r"\r\d+ articles, \d+/s, \d+ %, \d+:\d\d left")
        self.assertTrue(shown.endswith(b"\r\x1b[K"))
        self.assertEqual(self.run_it("scan", "in.jsonl", "--output", "out.jsonl")[2], "")


if __name__ == "__main__":
    unittest.main()
