#!/usr/bin/env python3
"""Makes articles for the benchmarks: make_input.py --out IN.jsonl [--size MB] [--from FOLDER]

Without a folder the articles are made of the sentences of tests/cases, drawn at random, with other names and numbers each
time, so that no paragraph stands twice within 5 MB. With one they are its *.txt files, in a new order for each round.
"""
import argparse
import json
import random
import re
from pathlib import Path

BLOCK = 5_000_000
FIRST = ["Anne", "Paul", "Claire", "Marc", "Lucie", "Hugo", "Nadia", "Karim", "Julie", "Pierre", "Inès", "Yves"]
PARTS = ["Mar", "du", "ri", "vel", "to", "bon", "lac", "che", "nor", "pin", "sau", "gué", "ber", "dan"]


def sentences(root):
    out = set()
    for path in sorted(root.glob("tests/cases/fr/**/input.txt")):
        for line in path.read_text("utf-8").splitlines():
            line = line.strip()
            if len(line) >= 40:
                out.add(line)
    return sorted(out)


def vary(sentence, draw):
    """The same sentence of other people and other numbers."""
    def name(found):
        return draw.choice(FIRST) + " " + "".join(draw.choices(PARTS, k=3)).capitalize()
    sentence = re.sub(r"\b(?:%s) [A-ZÉ][a-zéèêîïôç]+" % "|".join(FIRST), name, sentence)
    return re.sub(r"\b[0-9]{2,}\b", lambda m: str(draw.randrange(10 ** (len(m[0]) - 1), 10 ** len(m[0]))), sentence)


def made(root, size):
    draw = random.Random(8)
    known = sentences(root)
    total, seen, seen_bytes = 0, set(), 0
    while total < size:
        paragraphs = []
        for _ in range(draw.randrange(5, 13)):
            paragraph = " ".join(vary(s, draw) for s in draw.sample(known, draw.randrange(2, 5)))
            if paragraph in seen:
                continue
            seen.add(paragraph)
            seen_bytes += len(paragraph.encode())
            paragraphs.append(paragraph)
        if seen_bytes > BLOCK:
            seen, seen_bytes = set(), 0
        text = "\n\n".join(paragraphs) + "\n"
        total += len(text.encode())
        yield text


def read(folder, size):
    draw = random.Random(8)
    texts = [path.read_text("utf-8", "replace") for path in sorted(Path(folder).glob("**/*.txt"))]
    if not texts:
        raise SystemExit(f"{folder}: no *.txt")
    total = 0
    while total < size:
        draw.shuffle(texts)
        for text in texts:
            total += len(text.encode())
            yield text
            if total >= size:
                return


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", required=True)
    options.add_argument("--size", type=float, default=50, help="MB of text")
    options.add_argument("--from", dest="folder")
    asked = options.parse_args()
    size = int(asked.size * 1_000_000)
    texts = read(asked.folder, size) if asked.folder else made(Path(__file__).resolve().parent.parent, size)
    with open(asked.out, "w", encoding="utf-8") as lines, open(asked.out + ".txt", "w", encoding="utf-8") as plain:
        for number, text in enumerate(texts):
            lines.write(json.dumps({"id": str(number), "lang": "fr", "text": text}, ensure_ascii=False) + "\n")
            plain.write(text)


if __name__ == "__main__":
    main()
