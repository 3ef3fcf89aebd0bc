#!/usr/bin/env python3
"""Seeds for the fuzz targets from the cases and the packs: seeds.py FOLDER."""
import gzip
import json
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[2]
out = Path(sys.argv[1])


def put(target, name, data):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


texts = (sorted(root.glob("tests/cases/*/*/*/input.txt")) + sorted(root.glob("tests/regress/*/input.*"))
         + sorted(root.glob("examples/articles/*.txt")))
for number, path in enumerate(texts):
    text = path.read_bytes()
    name = f"{number:04}"
    put("article", name, text)
    decoded = text.decode("utf-8", "replace")
    if number % 4 == 0:
        put("html", name, f"<html><body><article><p>{decoded}</p><blockquote cite=x>« a »</blockquote></article>".encode())
        put("markdown", name, f"---\ntitle: Un titre\nlang: fr\n---\n# {decoded}\n\n> citation\n\n- [a](b) **c**\n".encode())
        put("jsonl", name, json.dumps({"id": number, "text": decoded, "lang": "fr", "title": "t"}).encode())
        put("suppress", name, f"<!-- sourcier-disable-next-line anonymous-bare -- raison -->\n{decoded}\n#sourcier: disable-next-line\n".encode())
for path in sorted(root.glob("tests/pages/*.html")):
    put("page", path.name, path.read_bytes())
    put("html", path.name, path.read_bytes())
    put("records", path.name, b"\x03\xff" + path.read_bytes())
line = json.dumps({"id": "a", "lang": "fr", "outlet": "Q", "date": "2026-01-02", "text": "Selon lui, il pleut."}).encode() + b"\n"
scanned = json.dumps({"schema": "sourcier.article/1", "id": "a", "lang": "fr", "fingerprint": {"hash": "0", "minhash": None, "words": 4}, "attributions": [
    {"content": [{"begin": 0, "end": 2, "line": 1, "column": 1, "text": "il pleut"}], "form": "direct", "kind": "assertion", "hedge": {"conditional": False},
     "stance": "neutral", "construct": "que", "venue": None, "chain": [{"cue": {"text": "dit"}, "source": None, "speaker": "X", "level": "person",
     "anonymity": {"requested": False, "reason": None}}]}], "findings": [], "credits": [], "boilerplate": [], "summary": {}}).encode() + b"\n"
table = 'id;text;outlet\n1;"Selon ""lui"",\nil pleut";Q\r\n2;b;c\n'.encode()
for number, data in enumerate((line * 3, scanned, table, gzip.compress(line * 5), gzip.compress(line) + gzip.compress(scanned),
                               bytes.fromhex("28b52ffd2400810000") + line)):
    for kind in (b"\x00", b"\x01", b"\x02"):
        put("records", f"{number}-{kind[0]}", kind + b"\x40" + data)
names = ["words", "speech_verbs", "nominal_cues", "prepositions", "sources", "places", "titles", "time", "anonymity",
         "signals", "page", "registry"]
for number, name in enumerate(names):
    path = root / ("grammars/registry/state_media.toml" if name == "registry" else f"grammars/fr/lexicon/{name}.toml")
    lines = path.read_text("utf-8").split("\n\n")
    for part in range(0, len(lines), max(1, len(lines) // 10)):
        put("packs", f"{name}-{part}", bytes([number]) + "\n\n".join(lines[part : part + 3]).encode())
put("config", "a", b'lang = "fr"\npacks = ["p"]\ninclude = ["**/*.md"]\nexclude = ["README.md"]\nfail-on = "error"\n'
    b'max-warnings = 3\n[rules]\nanonymous-bare = "off"\n[limits]\nmax-anonymous-share = 0.5\nmin-named-sources = 1\n'
    b'[outlets]\n"a/**" = "B"\n[[overrides]]\npaths = ["t/**"]\n[overrides.rules]\nanonymous-opinion = "off"\n')
put("diff", "a", b"diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n a\n-x\n+b\n c\n")
put("diff", "b", b'--- /dev/null\n+++ "b/a\\303\\251.md"\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n')
