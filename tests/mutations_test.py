#!/usr/bin/env python3
"""Cases with words added, lost and exchanged: mutations_test.py PROGRAM CASES [SEED [COUNT]]

Nothing crashes, every span lies inside its text and on whole characters, no cue is part of what it introduces.
"""
import json
import random
import subprocess
import sys
from pathlib import Path

WORDS = """« » " “ ” : , . ? ( ) — ; ’ que qu' selon a_déclaré dont qui et mais aurait par à de en il_y_a ce_que lequel dit-il
même_si tandis_que C'est_ce_qu'a Pour pour_beaucoup y_voit 54_% d'abord Et_d'ajouter_que .fr ce_dernier celui-ci est_accusé_de
jugé comme n'étant_pas Contacté, à_ses_yeux quant_à_lui non_sans estimé_à est_formel_: Il_semblerait_que X 1_200 é""".split()


def mutated(text, dice):
    words = text.split(" ")
    start = dice.randrange(max(1, len(words) - 40))
    words = words[start:start + dice.randint(2, 70)]
    for _ in range(dice.randint(1, 14)):
        what, at = dice.random(), dice.randrange(len(words) + 1)
        if what < 0.5 or not words:
            words.insert(at, dice.choice(WORDS).replace("_", " "))
        elif what < 0.75:
            del words[min(at, len(words) - 1)]
        else:
            other, at = dice.randrange(len(words)), min(at, len(words) - 1)
            words[at], words[other] = words[other], words[at]
    if dice.random() < 0.35:
        words = words[:dice.randint(1, 5)]
    return " ".join(words)


def faults(article, text):
    for attribution in article["attributions"]:
        pieces = [(c["begin"], c["end"]) for c in attribution["content"]]
        for begin, end in pieces:
            if not 0 <= begin < end <= len(text):
                yield f"content {begin}..{end} of {len(text)} bytes"
            elif any(at < len(text) and text[at] & 0xC0 == 0x80 for at in (begin, end)):
                yield f"content {begin}..{end} cuts a character"
        for link in attribution["chain"]:
            cue = link["cue"]
            if cue and any(cue["begin"] < end and begin < cue["end"] for begin, end in pieces):
                yield f"cue {cue} inside the content"


def main():
    program, cases = sys.argv[1], Path(sys.argv[2])
    seed, count = (int(a) for a in (sys.argv[3:] + ["20251122", "6000"][len(sys.argv) - 3:]))
    dice = random.Random(seed)
    texts = [p.read_text("utf-8", "replace") for p in sorted(cases.glob("*/*/input.txt"))]
    articles = {str(k): mutated(dice.choice(texts), dice) for k in range(count)}
    lines = "".join(json.dumps({"id": k, "lang": "fr", "text": t}) + "\n" for k, t in articles.items())
    run = subprocess.run([program, "scan", "-"], input=lines.encode(), capture_output=True)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    wrong = [f"{a['id']}: {f}: {articles[a['id']]!r}" for a in found for f in faults(a, articles[a["id"]].encode())]
    print("\n".join(wrong[:10]))
    print(f"{len(found)} of {count} texts read, exit status {run.returncode}, {len(wrong)} faults (seed {seed})")
    return 1 if run.returncode != 0 or len(found) != count or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
