#!/usr/bin/env python3
"""Gives the program inputs that no article is, and holds what it does against its contract: bad_input_test.py PROGRAM"""
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from in_a_folder import InAFolder  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
ARTICLE = "La police affirme que l'enquête avance.\n"


class BadInput(InAFolder):
    def run_it(self, *args, stdin=b"", timeout=60):
        run = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, cwd=self.at, timeout=timeout)
        return run.returncode, run.stdout.decode("utf-8"), run.stderr.decode("utf-8")

    def articles(self, *args, **more):
        status, out, err = self.run_it("report", "--format", "json", *args, **more)
        text = out.strip()
        return status, [json.loads(text)] if text.startswith("{\n") else [json.loads(x) for x in text.splitlines()], err

    def test_a_missing_file_is_named_and_the_others_are_done(self):
        self.write("a.txt", ARTICLE)
        status, articles, err = self.articles("gone.txt", "a.txt")
        self.assertEqual((status, [a["id"] for a in articles]), (3, ["a.txt"]))
        self.assertIn("gone.txt: No such file", err)

    def test_a_directory_is_no_article(self):
        status, out, err = self.run_it("report", ".")
        self.assertEqual((status, out), (3, ""))
        self.assertIn(".: is a directory", err)

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_a_file_that_may_not_be_read(self):
        os.chmod(self.write("a.txt", ARTICLE), 0)
        status, _, err = self.run_it("report", "a.txt")
        self.assertEqual(status, 3)
        self.assertIn("a.txt: Permission denied", err)

    def test_an_empty_file_has_an_empty_report(self):
        self.write("a.txt", "")
        status, articles, err = self.articles("a.txt")
        self.assertEqual((status, articles[0]["attributions"]), (0, []))
        self.assertIn("a.txt: is empty", err)

    def test_a_file_of_only_menus(self):
        self.write("a.txt", "Accueil\nActualités\nSports\nMétéo\nSe connecter\nS'abonner\nLire aussi\n")
        status, articles, _ = self.articles("a.txt")
        self.assertEqual((status, articles[0]["attributions"]), (0, []))

    def test_binary_data_is_told(self):
        self.write("a.txt", bytes(range(256)) * 10)
        status, out, err = self.run_it("report", "a.txt")
        self.assertEqual((status, out), (3, ""))
        self.assertIn("a.txt: the input is not text", err)

    def test_a_stray_byte_is_replaced_and_told(self):
        self.write("a.txt", b"La police affirme que \xff l'enqu\xc3\xaate avance.\n")
        status, articles, err = self.articles("a.txt")
        self.assertEqual((status, len(articles)), (0, 1))
        self.assertIn("a.txt: invalid byte at offset 22 replaced", err)

    def test_windows_1252_is_read(self):
        self.write("a.txt", ARTICLE.encode("windows-1252"))
        status, articles, err = self.articles("a.txt")
        self.assertEqual(status, 0)
        self.assertEqual(articles[0]["attributions"][0]["content"][0]["text"], "que l'enquête avance")
        self.assertIn("a.txt: read as windows-1252", err)

    def test_decomposed_letters_and_a_byte_order_mark(self):
        self.write("a.txt", b"\xef\xbb\xbf" + ARTICLE.replace("ê", "e\u0302").encode("utf-8"))
        status, articles, err = self.articles("a.txt")
        self.assertEqual((status, err, len(articles[0]["attributions"])), (0, "", 1))

    def test_thirty_thousand_opening_guillemets(self):
        self.write("a.txt", "«" * 30000)
        self.assertEqual(self.articles("a.txt")[0], 0)

    def test_another_language_is_named(self):
        self.write("a.txt", "Die Polizei hat mitgeteilt, dass der Mann in der Stadt nicht gefunden wurde.\n")
        status, _, err = self.run_it("report", "a.txt")
        self.assertEqual(status, 3)
        self.assertIn("a.txt: no language pack for German (de)", err)

    def test_a_misspelt_key_of_a_pack(self):
        self.write("pack/fr/lexicon/speech_verbs.toml", '[[verb]]\nlema = "gronder"\n')
        self.write("a.txt", ARTICLE)
        status, out, err = self.run_it("report", "--packs", "pack", "a.txt")
        self.assertEqual((status, out), (2, ""))
        self.assertIn('pack/fr/lexicon/speech_verbs.toml:2:1: unknown key "lema"; did you mean "lemma"?', err)

    def test_a_pack_that_is_not_there(self):
        self.write("a.txt", ARTICLE)
        status, _, err = self.run_it("report", "--packs", "nowhere", "a.txt")
        self.assertEqual(status, 2)
        self.assertIn("nowhere: no such directory", err)

    def test_wrong_usage(self):
        for args in ([], ["nonsense"], ["report", "--formt", "html"], ["report", "--format", "pdf", "x"],
                     ["report", "--lang", "xx", "x"], ["report", "--excel", "x"], ["scan", "--keep", "summary"]):
            status, out, err = self.run_it(*args)
            self.assertEqual((status, out), (2, ""), args)
            self.assertTrue(err, args)

    def test_a_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        self.write("a.txt", ARTICLE)
        with open("/dev/full", "wb") as full:
            run = subprocess.run([PROGRAM, "report", str(self.at / "a.txt")], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(run.returncode, 2)

    def test_one_file_an_article_into_a_directory(self):
        self.write("a/x.txt", ARTICLE)
        self.write("b/x.txt", ARTICLE)
        status, out, _ = self.run_it("report", "a/x.txt", "gone.txt", "b/x.txt", "--output", "out/")
        self.assertEqual((status, out), (3, ""))
        self.assertEqual(sorted(os.listdir(self.at / "out")), ["x-2.md", "x.md"])

    def test_scan_gives_a_line_for_each_line(self):
        lines = ['\ufeff{"id": "a", "text": "La police affirme que l\'enquête avance.", "outlet": "Le Phare", "x": 1}', "",
                 "{", '{"id": 7}', '{"text": 3, "id": "c"}', "[]", '{"id": "d", "text": "a\\ud800"}',
                 '{"id": "e", "lang": "fr-BE", "text": ""}', '{"text": "Selon la police, il pleut."}']
        given = "\n".join(lines).encode("utf-8")
        status, one, err = self.run_it("scan", stdin=given)
        self.assertEqual(status, 3)
        out = [json.loads(line) for line in one.splitlines()]
        self.assertEqual([x["id"] for x in out], ["a", None, "7", "c", None, "d", "e", "9"])
        self.assertEqual([x.get("line") for x in out], [None, 3, 4, 5, 6, 7, None, None])
        self.assertEqual(out[0]["outlet"], "Le Phare")
        self.assertIn("stdin:3:", err)
        status, many, _ = self.run_it("scan", "--jobs", "4", stdin=given)
        self.assertEqual((status, many), (3, one))
        self.write("in.jsonl", given)
        self.assertEqual(self.run_it("scan", "in.jsonl")[1], one)
        kept = json.loads(self.run_it("scan", "--keep", "none", "in.jsonl")[1].splitlines()[0])
        self.assertNotIn("outlet", kept)

    def test_scan_answers_before_its_input_ends(self):
        for jobs in ("1", "3"):
            run = subprocess.Popen([PROGRAM, "scan", "--jobs", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for number in range(3):
                run.stdin.write(json.dumps({"id": number, "text": ARTICLE}).encode() + b"\n")
                run.stdin.flush()
                self.assertEqual(json.loads(run.stdout.readline())["id"], str(number))
            run.stdin.close()
            run.stdout.close()
            self.assertEqual(run.wait(), 0)

    def test_jobs_do_not_change_a_report(self):
        names = [self.write(f"{i}.txt", f"L'agence {i} affirme que le train {i} est parti.\n") for i in range(12)]
        one = self.run_it("report", *names)
        self.assertEqual(one, self.run_it("report", "--jobs", "5", *names))

    def test_five_megabytes(self):
        if "SOURCIER_SLOW" not in os.environ:
            self.skipTest("SOURCIER_SLOW is not set")
        self.write("line.txt", "La police affirme que l'enquête avance et " * 120000)
        self.write("lines.txt", ARTICLE * 120000)
        self.assertEqual(self.run_it("report", "line.txt", "lines.txt", timeout=300)[0], 0)


if __name__ == "__main__":
    unittest.main(verbosity=1)
