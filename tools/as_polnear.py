#!/usr/bin/env python3
"""Rewrite lines of `sourcier scan` by the conventions of PolNeAR, to compare with it:

  sourcier scan - < articles.jsonl | tools/as_polnear.py TEXTS > predictions.jsonl     (TEXTS: folder of the .txt files)

- A quotation with no cue of its own is an attribution by itself here ("continued"); PolNeAR counts it to the quotation
  before it in the same paragraph. Across paragraphs its annotators did either about as often, so those stay apart.
- Whom somebody asks is no part of what is asked here ("asked the crew to stay": to stay); PolNeAR counts it with that.
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


def with_hearer(text, attribution):
    """What is asked begins with whoever is to do it."""
    cue = attribution["chain"][0].get("cue")
    first = attribution["content"][0]
    if attribution["kind"] != "directive" or not cue or not 0 < first["begin"] - cue["end"] < 200:
        return
    between = text[cue["end"]:first["begin"]]
    if re.match(rb"(not )?to\b", text[first["begin"]:], re.I) and between.strip() and b"," not in between:
        first["begin"] = cue["end"] + len(between) - len(between.lstrip())


def gone_on_from(text, before, attribution):
    """The quotation that this one goes on from: the last one of its paragraph."""
    begin = attribution["content"][0]["begin"]
    for one in reversed(before):
        if b"\n" in text[one["content"][-1]["end"]:begin]:
            return None
        if one["form"] in ("direct", "mixed"):
            return one
    return None


def main():
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        article = json.loads(line)
        text = (folder / f"{article['id']}.txt").read_bytes()
        joined = []
        for attribution in article.get("attributions", []):
            if attribution.get("construct") == "continued":
                before = gone_on_from(text, joined, attribution)
                if before:
                    before["content"] += attribution["content"]
                    continue
            with_hearer(text, attribution)
            for link in attribution["chain"][:1]:
                relative(text, link)
            joined.append(attribution)
        article["attributions"] = joined
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
