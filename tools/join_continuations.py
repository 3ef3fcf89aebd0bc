#!/usr/bin/env python3
"""Rewrite lines of `sourcier scan` for corpora that count a speaker's turn as one: join_continuations.py < scan > joined

A quotation with no cue of its own is an attribution by itself here («continued»); PolNeAR counts it to the one that it
goes on from, when nobody else speaks between them. Nothing else is changed.
"""
import json
import sys

for line in sys.stdin:
    article = json.loads(line)
    joined = []
    for attribution in article.get("attributions", []):
        if attribution.get("construct") == "continued" and joined and "quotation" in joined[-1]["construct"]:
            joined[-1]["content"] += attribution["content"]
        elif attribution.get("construct") == "continued" and joined and joined[-1]["form"] in ("direct", "mixed"):
            joined[-1]["content"] += attribution["content"]
        else:
            joined.append(attribution)
    article["attributions"] = joined
    print(json.dumps(article, ensure_ascii=False))
