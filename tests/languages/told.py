#!/usr/bin/env python3
"""How often `--lang auto` tells the language of an article.

usage: told.py PROGRAM [CODE=FOLDER …]

Each FOLDER holds articles (*.txt, at any depth) in the language CODE: fr, en, or another, which is to be refused by name or
as none of the languages known. Without folders the project's own cases are read, ten sentences to an article. Exit status:
0 when 99.5 % or more are told, else 1.
"""
import json
import subprocess
import sys
from pathlib import Path

WANTED = 99.5
PER_ARTICLE = 10


def own_cases():
    root = Path(__file__).resolve().parents[1] / "cases"
    for code in ("fr", "en"):
        texts = [p.read_text(encoding="utf-8") for p in sorted((root / code).glob("*/*/input.txt"))]
        for at in range(0, len(texts), PER_ARTICLE):
            yield code, f"{code}/{at}", "\n\n".join(texts[at:at + PER_ARTICLE])


def folders(arguments):
    for argument in arguments:
        code, _, folder = argument.partition("=")
        for path in sorted(Path(folder).rglob("*.txt")):
            yield code, str(path), path.read_text(encoding="utf-8", errors="replace")


def main():
    articles = list(folders(sys.argv[2:]) if len(sys.argv) > 2 else own_cases())
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for _, name, text in articles)
    run = subprocess.run([sys.argv[1], "scan", "--quiet", "-"], input=lines, capture_output=True, text=True, encoding="utf-8")
    told, all_told = {}, 0
    for (code, name, _), line in zip(articles, run.stdout.splitlines(), strict=True):
        answer = json.loads(line)
        got = answer.get("lang") or "refused"
        right = got == (code if code in ("fr", "en") else "refused")
        counts = told.setdefault(code, [0, 0])
        counts[0] += right
        counts[1] += 1
        all_told += right
        if not right:
            print(f"{name}: {code} taken for {got}: {answer.get('error', '')}")
    for code, (right, count) in told.items():
        print(f"{code}: {right} of {count} articles")
    share = 100 * all_told / max(1, len(articles))
    print(f"{share:.2f} % of {len(articles)} articles told")
    return share < WANTED


if __name__ == "__main__":
    sys.exit(main())
