#!/usr/bin/env python3
"""Each rule's own examples, run through the program, and the page made of the rules: rules_test.py PROGRAM DOCS/rules.md"""
import json
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, PAGE = sys.argv[1], Path(sys.argv[2])
del sys.argv[1:]


def run(*args, stdin=""):
    return subprocess.run([PROGRAM, *args], input=stdin.encode("utf-8"), capture_output=True, timeout=60)


RULES = [rule for rule in json.loads(run("rules", "--format", "json").stdout)["rules"] if not rule["limit"]]


def fires(code, lang, text):
    found = run("check", "--no-config", "--lang", lang, "--format", "jsonl", "-", stdin=text + "\n")
    return code in [json.loads(line)["rule"] for line in found.stdout.decode("utf-8").splitlines()]


class Rules(unittest.TestCase):
    def test_there_are_rules(self):
        self.assertEqual(len(RULES), 34)

    def test_the_bad_example_fires_and_the_good_one_does_not(self):
        for rule in RULES:
            for lang in ("fr", "en"):
                with self.subTest(rule=rule["code"], lang=lang):
                    # To say what was verified is to an article's credit: it is told where it is done.
                    tells_of_good = rule["code"] == "verified"
                    self.assertEqual(fires(rule["code"], lang, rule["bad"][lang]), not tells_of_good)
                    self.assertEqual(fires(rule["code"], lang, rule["good"][lang]), tells_of_good)

    def test_the_page_is_made_of_the_table(self):
        made = run("rules", "--format", "markdown", "--ui", "en").stdout.decode("utf-8")
        self.assertEqual(made, PAGE.read_text(encoding="utf-8"),
                         "stale: sourcier rules --format markdown --ui en > docs/rules.md")

    def test_a_misspelt_rule_has_a_neighbour(self):
        wrong = run("rules", "anonymous-bear")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("did you mean anonymous-bare?", wrong.stderr.decode("utf-8"))

    def test_each_rule_is_explained_in_both_languages(self):
        for rule in RULES:
            for lang in ("fr", "en"):
                told = run("rules", rule["code"], "--ui", lang)
                self.assertEqual(told.returncode, 0)
                self.assertIn(rule["why"][lang], told.stdout.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
