#!/usr/bin/env python3
"""Scores the program on the articles beside this file: score_articles.py PROGRAM [--errors] [--raise]

found      the content (half of the bytes that either side marks are marked by both)
source     … and the words of the first source
level      … and the level of the origin
all        … and every level of the chain, and who the first speaker is
--errors lists what is missed, wrong or too much; --raise writes better figures down as floors.json. Exit status: 0 all
floors hold, 1 one does not.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STAGES = ("found", "source", "level", "all")


def occurrences(data, text):
    wanted, at, out = text.encode(), -1, []
    while (at := data.find(wanted, at + 1)) >= 0:
        out.append((at, at + len(wanted)))
    if not out:
        sys.exit(f"not in the article: {text!r}")
    return out


def marked(data, attributions):
    """The attributions with places for strings."""
    out, last = [], 0
    for a in attributions:
        pieces, at = [], 0
        for k, text in enumerate(a["content"]):
            places = occurrences(data, text)
            if k == 0 and "nth" in a:
                place = places[a["nth"] - 1]
            else:
                place = next((p for p in places if p[0] >= (at if k else last)), places[0])
            pieces.append(place)
            at = place[1]
        last = max(0, pieces[0][0] - 400)
        middle = pieces[0][0]
        source = a["chain"][0].get("source")
        words = min(occurrences(data, source), key=lambda p: abs(p[0] - middle)) if source else None
        out.append({**a, "pieces": pieces, "words": words})
    return out


def bytes_of(pieces):
    return {i for begin, end in pieces for i in range(begin, end)}


def same_words(a, b):
    if a is None or b is None:
        return a is b
    return min(a[1], b[1]) - max(a[0], b[0]) >= 0.5 * min(a[1] - a[0], b[1] - b[0])


def name_words(name):
    return {w for w in re.findall(r"\w+", (name or "").casefold()) if len(w) > 2}


def same_speaker(mine, theirs):
    """`theirs`: names parted by bars; the words of one hold those of the other."""
    if not mine or not theirs:
        return not mine and not theirs
    ours = name_words(mine)
    return any(ours <= n or n <= ours for n in map(name_words, theirs.split("|")) if n and ours)


def stages(found, gold):
    """How far a matched pair agrees: the number of stages beyond `found`."""
    first, origin = found["chain"][0], found["chain"][-1]
    words = first["source"] and (first["source"]["begin"], first["source"]["end"])
    if not same_words(words, gold["words"]):
        return 0
    if origin["level"] != gold["chain"][-1]["level"]:
        return 1
    levels = [x["level"] for x in found["chain"]] == [x["level"] for x in gold["chain"]]
    return 3 if levels and same_speaker(first["speaker"], gold["chain"][0].get("speaker")) else 2


def compare(found, gold):
    pairs = []
    for i, f in enumerate(found):
        mine = bytes_of((c["begin"], c["end"]) for c in f["content"])
        for k, g in enumerate(gold):
            theirs = bytes_of(g["pieces"])
            share = len(mine & theirs) / len(mine | theirs)
            if share >= 0.5:
                pairs.append((-share, i, k))
    matched, taken = {}, set()
    for _, i, k in sorted(pairs):
        if i not in matched and k not in taken:
            matched[i] = k
            taken.add(k)
    return matched


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(args) != 1:
        sys.exit(__doc__)
    names = {("fr", True): "read", ("fr", False): "unread",
             ("outlets", True): "outlets read", ("outlets", False): "outlets unread"}
    sets = {key: [0, 0, [0] * 4] for key in names}  # found, wanted, hits by stage
    for path in (file for folder in ("fr", "outlets") for file in sorted((HERE / folder).glob("*.txt"))):
        data = path.read_bytes()
        truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
        gold = marked(data, truth["attributions"])
        run = subprocess.run([args[0], "report", "--lang", "fr", "--format", "json", "--quiet", str(path)],
                             capture_output=True, check=True)
        found = json.loads(run.stdout)["attributions"]
        matched = compare(found, gold)
        counts = sets[path.parent.name, truth["read"]]

        def free(g):
            return g.get("optional") or g.get("kind") == "directive"

        def tell(word, pieces):
            if "--errors" in sys.argv:
                text = " … ".join(data[b:e].decode("utf-8", "replace") for b, e in pieces)
                print(f"{word:7} {path.stem}: {text[:150]}")

        for i, f in enumerate(found):
            if i in matched and free(gold[matched[i]]):
                continue
            counts[0] += 1
            if i not in matched:
                tell("extra", [(c["begin"], c["end"]) for c in f["content"]])
        for k, g in enumerate(gold):
            if free(g):
                continue
            counts[1] += 1
            mine = next((i for i, at in matched.items() if at == k), None)
            if mine is None:
                tell("missed", g["pieces"])
                continue
            reached = stages(found[mine], g)
            if reached < 3:
                tell("wrong " + "slr"[reached] if reached else "wrong s", g["pieces"])
            for s in range(reached + 1):
                counts[2][s] += 1
    figures = {}
    for key, (found, wanted, hits) in sets.items():
        if not wanted:
            continue
        name = names[key]
        figures[name] = {s: round(200 * h / (found + wanted), 1) for s, h in zip(STAGES, hits)}
        print(f"{name:14}", "  ".join(f"{s} {v:5.1f}" for s, v in figures[name].items()), f"  of {wanted}")
    floors_file = HERE / "floors.json"
    floors = json.loads(floors_file.read_text("utf-8")) if floors_file.exists() else {}
    low = [(n, s) for n in figures for s in STAGES if figures[n][s] < floors.get(n, {}).get(s, 0)]
    for n, s in low:
        print(f"{n}: {s}: F {figures[n][s]} is below the floor of {floors[n][s]}")
    if "--raise" in sys.argv:
        for n, row in figures.items():
            floors[n] = {s: max(v, floors.get(n, {}).get(s, 0)) for s, v in row.items()}
        floors_file.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
