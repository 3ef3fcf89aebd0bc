#!/usr/bin/env python3
"""Every command among hostile names, links, locks, limits, and without a network: commands_test.py PROGRAM

What a machine does not allow is skipped with a word.
"""
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv.pop(1))
ARTICLE = "La police affirme que l'enquête avance. Selon une source, le pont fermera.\n"
LINE = json.dumps({"id": "a", "lang": "fr", "outlet": "Le Quai", "text": ARTICLE}, ensure_ascii=False).encode() + b"\n"
NAMES = (b"a\nb.txt", b"caf\xe9.txt", b"a\x1b[31m.txt", b"\xc2\x9b31m.txt", b"-x.txt", "\u202etxt.txt".encode(), b" .txt", b"\r.txt")
CHECK_FORMATS = ("text", "github", "sarif", "junit", "rdjson", "json", "jsonl")


def works(*command):
    """Whether a helper program exists and may do this here."""
    return shutil.which(command[0]) is not None and subprocess.run(command, capture_output=True).returncode == 0


class Commands(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.at = Path(folder.name)

    def write(self, name, content=ARTICLE):
        path = self.at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return str(path)

    def run_it(self, *args, stdin=b"", before=None, around=(), timeout=120):
        run = subprocess.run([*around, PROGRAM, *args], input=stdin, capture_output=True, cwd=self.at, timeout=timeout,
                             preexec_fn=before)
        return run.returncode, run.stdout, run.stderr.decode("utf-8")  # messages are always UTF-8

    def paints_nothing(self, text, *more):
        for c in text.replace("\n", ""):
            self.assertFalse(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2028", (text, *more))

    # --- names

    def hostile_folder(self):
        os.mkdir(self.at / "d")
        for name in NAMES:
            with open(os.path.join(os.fsencode(self.at), b"d", name), "wb") as file:
                file.write(ARTICLE.encode())

    def test_hostile_names_in_every_format_of_check(self):
        self.hostile_folder()
        for form in CHECK_FORMATS:
            status, out, err = self.run_it("check", "--format", form, "d")
            self.assertEqual((status, err), (1, ""), form)
            text = out.decode("utf-8")
            if form == "junit":
                self.assertEqual(len(xml.fromstring(text)), len(NAMES))
            elif form in ("text", "github"):
                self.paints_nothing(text, form)
                self.assertEqual(len(text.splitlines()), 2 * len(NAMES), text)
            else:
                parts = text.splitlines() if form == "jsonl" else [text]
                for part in parts:
                    json.loads(part)

    def test_hostile_names_in_scan_and_compare(self):
        self.hostile_folder()
        status, out, err = self.run_it("scan", "d")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(len([json.loads(line) for line in out.decode("utf-8").splitlines()]), len(NAMES))
        for form in ("markdown", "html", "json", "csv"):
            status, out, _ = self.run_it("compare", "--format", form, "d")
            self.assertEqual(status, 0, form)
            out.decode("utf-8")

    def test_messages_paint_nothing(self):
        for name in (b"x\x1b[2J.txt", b"x\nsourcier: all is well.txt", b"x\xff.txt", b"x\xc2\x9b2J.txt"):
            for command in ("report", "check", "scan", "compare"):
                status, _, err = self.run_it(command, name)
                self.assertEqual(status, 3, (command, name))
                self.assertIn("x\ufffd", err)
                self.paints_nothing(err, command, name)
                self.assertTrue(all(line.startswith("sourcier: ") for line in err.splitlines()), err)
                self.assertNotIn("\nsourcier: all", err)
        line = json.dumps({"id": "a", "lang": "x\x1b[2J", "text": ARTICLE}).encode()
        for command in ("scan", "compare"):
            self.paints_nothing(self.run_it(command, "-", stdin=line)[2], command)

    # --- links and what vanishes

    def test_loops_of_links(self):
        self.write("d/a.txt")
        os.symlink("..", self.at / "d" / "up")
        os.symlink("me", self.at / "d" / "me")
        os.symlink("c.txt", self.at / "d" / "b.txt")
        os.symlink("b.txt", self.at / "d" / "c.txt")
        status, out, err = self.run_it("check", "--format", "jsonl", "d", timeout=30)
        self.assertEqual(status, 3, err)
        self.assertIn("d/b.txt: ", err)
        self.assertEqual({json.loads(line)["file"] for line in out.splitlines()}, {"d/a.txt"})
        status, out, err = self.run_it("scan", "d", timeout=30)
        self.assertEqual((status, [json.loads(line)["id"] for line in out.splitlines()]), (0, ["a"]), err)
        self.assertEqual(self.run_it("scan", "d/b.txt")[0], 3)

    def test_files_that_vanish_while_others_are_read(self):
        os.mkfifo(self.at / "first.jsonl")
        gone = self.write("later.jsonl", LINE)
        stays = self.write("stays.jsonl", LINE)

        def feed():
            with open(self.at / "first.jsonl", "wb") as pipe:  # opens when the program reads: later.jsonl is known by then
                os.unlink(gone)
                pipe.write(LINE)

        for command in ("scan",):
            feeder = threading.Thread(target=feed)
            feeder.start()
            status, out, err = self.run_it(command, "first.jsonl", gone, stays)
            feeder.join()
            self.assertEqual(status, 3, err)
            self.assertIn("later.jsonl: No such file", err)
            self.assertEqual([json.loads(line)["schema"][9:] for line in out.splitlines()], ["article/1", "error/1", "article/1"])

    # --- where the output goes

    def test_no_report_takes_the_place_of_an_article(self):
        self.write("a.md")
        self.write("a.jsonl", LINE)
        os.symlink("a.md", self.at / "link.md")
        for args in (["report", "a.md", "--output", "a.md"], ["report", "a.md", "--output", "link.md"],
                     ["report", "a.md", "--output", "."], ["compare", "a.jsonl", "--output", "a.jsonl"],
                     ["scan", "a.jsonl", "--output", "a.jsonl"]):
            status, out, err = self.run_it(*args)
            self.assertEqual((status, out), (2, b""), args)
            self.assertIn("is an input too", err)
        self.assertEqual((self.at / "a.md").read_text(), ARTICLE)
        self.assertEqual((self.at / "a.jsonl").read_bytes(), LINE)

    def test_no_report_leaves_its_directory_by_a_link(self):
        self.write("a.txt")
        self.write("b.txt")
        kept = self.write("kept.md", "mine")
        os.mkdir(self.at / "out")
        os.symlink("../kept.md", self.at / "out" / "b.md")
        status, _, err = self.run_it("report", "a.txt", "b.txt", "--output", "out/")
        self.assertEqual(status, 2)
        self.assertIn("out/b.md: is a link", err)
        self.assertEqual(Path(kept).read_text(), "mine")
        self.assertEqual(os.listdir(self.at / "out"), ["b.md"])  # nothing is written before all may be

    def test_a_directory_that_may_not_be_written(self):
        self.write("a.txt")
        self.write("a.jsonl", LINE)
        os.mkdir(self.at / "out")
        around = ()
        if os.geteuid() == 0:
            if not works("unshare", "-m", "true"):
                self.skipTest("root writes everywhere and no mount may be made")
            around = ("unshare", "-m", "sh", "-c", 'mount -t tmpfs -o ro none out && exec "$@"', "sh")
        else:
            os.chmod(self.at / "out", 0o500)
        for args in (["report", "a.txt", "-o", "out/a.md"], ["report", "a.txt", "-o", "out/"], ["scan", "a.jsonl", "-o", "out/o"],
                     ["scan", "a.jsonl", "--archive", "out/a.sqlite"], ["compare", "a.jsonl", "-o", "out/o"],
                     ["check", "a.txt", "--write-baseline", "out/b.json"], ["init", "out/sourcier.toml"]):
            status, _, err = self.run_it(*args, around=around)
            if "mount:" in err:
                self.skipTest("no mount may be made")
            self.assertIn(status, (3,) if "--archive" in args else (2,), (args, err))
            self.assertIn("out/", err, args)

    # --- the archive

    def test_an_archive_that_another_holds(self):
        self.write("a.jsonl", LINE)
        self.assertEqual(self.run_it("scan", "a.jsonl", "--archive", "a.sqlite")[0], 0)
        holder = sqlite3.connect(self.at / "a.sqlite", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        status, out, err = self.run_it("scan", "a.jsonl", "--archive", "a.sqlite")  # it waits ten seconds before it gives up
        self.assertIn(status, (2, 3))
        self.assertEqual(out, b"")
        self.assertIn("locked", err)
        holder.execute("ROLLBACK")
        self.assertEqual(holder.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        holder.close()
        self.assertEqual(self.run_it("scan", "a.jsonl", "--archive", "a.sqlite")[0], 0)

    # --- memory and network

    def test_little_memory(self):
        self.write("big.txt", ARTICLE * 10000)
        self.write("big.jsonl", LINE * 3000)
        for args in (["check", "big.txt"], ["scan", "big.jsonl", "--jobs", "1"], ["scan", "big.jsonl", "--jobs", "2"],
                     ["compare", "big.jsonl", "--jobs", "2"]):
            for megabytes in (48, 96, 192):
                limit = megabytes * 2**20
                status, _, err = self.run_it(*args, before=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
                self.assertIn(status, (0, 1, 2, 3), (args, megabytes, err))
                if status not in (0, 1):
                    self.assertTrue(err, (args, megabytes))

    def test_every_command_without_a_network(self):
        if not works("unshare", "-n", "true"):
            self.skipTest("the network cannot be taken away here")
        self.write("a.txt")
        self.write("page.html", f'<article><p>{ARTICLE}</p><img src="http://127.0.0.1/x"></article>')
        self.write("a.jsonl", LINE)
        for args in (["report", "a.txt"], ["report", "--format", "html", "page.html"], ["check", "a.txt", "page.html"],
                     ["scan", "a.jsonl", "page.html"], ["compare", "a.jsonl"], ["compare", "--story", "a.jsonl"], ["rules"],
                     ["rules", "anonymous-bare"], ["packs"], ["init", "-"], ["generate", "man"], ["generate", "bash"], ["--version"]):
            self.assertEqual(self.run_it(*args, around=("unshare", "-n")), self.run_it(*args), args)


if __name__ == "__main__":
    unittest.main()
