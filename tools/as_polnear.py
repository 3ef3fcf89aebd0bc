#!/usr/bin/env python3
"""Rewrite lines of `sourcier scan` by the conventions of PolNeAR, to compare with it:

  sourcier scan - < articles.jsonl | tools/as_polnear.py TEXTS > predictions.jsonl     (TEXTS: folder of the .txt files)

- A quotation with no cue of its own is an attribution by itself here ("continued"); PolNeAR counts it to the one that it
  goes on from.
- Of a relative clause ("the senator, who said") the source is the noun phrase here; PolNeAR takes the pronoun.
Nothing else is changed.
"""
import json
import re
import sys
from pathlib import Path

PRONOUN = re.compile(rb"\b(who|which|that)(\s+\w+){0,2}\s+$")


def relative(text, link):
    cue, source = link.get("cue"), link.get("source")
    if not cue or not source or source["end"] > cue["begin"]:
        return
    found = PRONOUN.search(text[max(0, cue["begin"] - 40):cue["begin"]])
    if not found:
        return
    begin = max(0, cue["begin"] - 40) + found.start(1)
    if begin >= source["begin"] and (begin - source["end"] < 40):
        link["source"] = {"begin": begin, "end": begin + len(found[1]), "text": found[1].decode()}


def main():
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        article = json.loads(line)
        text = (folder / f"{article['id']}.txt").read_bytes()
        joined = []
        for attribution in article.get("attributions", []):
            quoted = joined and (joined[-1]["form"] in ("direct", "mixed"))
            if attribution.get("construct") == "continued" and quoted:
                joined[-1]["content"] += attribution["content"]
                continue
            for link in attribution["chain"][:1]:
                relative(text, link)
            joined.append(attribution)
        article["attributions"] = joined
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
