#!/usr/bin/env python3
"""Scores the program on annotated articles and holds the figures against floors that may only rise.

usage: score_gold.py PROGRAM ROOT SET [--raise]

SET names a folder of annotated articles, dev or seeds, in $SOURCIER_GOLD or in ROOT/../shared/gold/fr; the scorer is
score.py in the folder above those. --raise writes down better figures. Exit status: 0 all floors hold, 1 one does not,
77 there are no annotated articles here.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
KEPT = ("detect", "+source", "+level", "full", "anon", "chain2", "state_media", "credits")


def main():
    args = [a for a in sys.argv[1:] if not a.startswith("--")]
    program, root, name = args[0], Path(args[1]), args[2]
    gold = Path(os.environ.get("SOURCIER_GOLD") or root.parent / "shared" / "gold" / "fr")
    scorer = gold.parent / "score.py"
    articles = sorted(p for p in (gold / name).glob("*.txt")) if (gold / name).is_dir() else []
    if not articles or not scorer.is_file():
        print(f"skipped: no annotated articles in {gold / name}")
        return SKIPPED
    lines = []
    for article in articles:
        run = subprocess.run([program, "report", "--lang", "fr", "--format", "json", "--quiet", str(article)],
                             capture_output=True, text=True, encoding="utf-8")
        if run.returncode != 0:
            print(f"{article.name}: exit status {run.returncode}: {run.stderr}")
            return 1
        lines.append(json.dumps(json.loads(run.stdout), ensure_ascii=False))
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold / name), str(predictions)]
        figures = json.loads(subprocess.run(command + ["--json"], capture_output=True, text=True, check=True).stdout)
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    floors_file = root / "tests" / "gold" / "floors.json"
    floors = json.loads(floors_file.read_text("utf-8"))
    wanted, bad = floors.setdefault(name, {}), 0
    for key in KEPT:
        floor, got = wanted.get(key, 0.0), figures[key]["F"]
        if got < floor:
            bad += 1
            print(f"{name}: {key}: F {got} is below the floor of {floor}")
        elif "--raise" in sys.argv and got > floor:
            wanted[key] = got
    if "--raise" in sys.argv:
        floors_file.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(KEPT) - bad} of {len(KEPT)} floors hold")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
