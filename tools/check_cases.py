#!/usr/bin/env python3
"""Check the cases under tests/cases: format, strings, and how many there are.

Every string of an expected.txt must occur in the input.txt beside it. Prints one
line per fault, then a table by construct; exits with 1 when there was a fault.
"""

import re
import sys
from pathlib import Path

FORMS = {"direct", "indirect", "mixed"}
KINDS = {"opinion", "directive"}  # assertion is the default and is not written
LEVELS = {
    "named_person", "office", "organization", "document", "media",
    "official_unnamed", "anonymous", "collective", "witness", "unattributed",
}
LINK = re.compile(r"(?P<cue>.+?) < (?P<source>.+?) = (?P<speaker>.+) \((?P<level>[a-z_]+)\)(?P<state> \[state\])?$")
# The order of the fields in a block.
ORDER = ["content", "form", "kind", "hedge", "venue", "optional", "link"]


def unescape(value):
    """A piece that runs over a line break writes it as the two characters \\n."""
    return value.replace("\\n", "\n")


def check_link(value, text):
    m = LINK.match(value)
    if not m:
        return [f"link is not «cue < source = speaker (level)»: {value}"]
    faults = []
    for field in ("cue", "source"):
        if m[field] != "-" and unescape(m[field]) not in text:
            faults.append(f"{field} does not occur in the input: {m[field]}")
    if m["level"] not in LEVELS:
        faults.append(f"unknown level: {m['level']}")
    unresolved = m["speaker"] == "-" and m["source"] != "-" and m["level"] == "anonymous"  # a pronoun, of nobody known
    if (m["speaker"] == "-") != (m["level"] == "unattributed") and not unresolved:
        faults.append(f"a speaker, or unattributed, not both or neither: {value}")
    if m["state"] and m["level"] != "media":
        faults.append(f"[state] is for media: {value}")
    return faults


def check_block(lines, text):
    """Faults of one attribution."""
    faults, seen, at = [], {}, 0
    for line in lines:
        key, colon, value = line.partition(": ")
        if key not in ORDER or (key == "optional") == bool(colon):
            faults.append(f"unknown line: {line}")
            continue
        if ORDER.index(key) < ORDER.index(ORDER[at]):
            faults.append(f"out of order: {line}")
        at = ORDER.index(key)
        seen.setdefault(key, []).append(value)
        if key == "content":
            piece = unescape(value)
            if piece not in text:
                faults.append(f"content does not occur in the input: {value}")
            if piece != piece.strip():
                faults.append(f"blank at the edge of a content: {value!r}")
        elif key == "form" and value not in FORMS:
            faults.append(f"unknown form: {value}")
        elif key == "kind" and value not in KINDS:
            faults.append(f"unknown kind: {value}")
        elif key == "hedge" and value != "conditional":
            faults.append(f"unknown hedge: {value}")
        elif key == "venue" and unescape(value) not in text:
            faults.append(f"venue does not occur in the input: {value}")
        elif key == "link":
            faults += check_link(value, text)
    for key in ("content", "form", "link"):
        if key not in seen:
            faults.append(f"no {key} line")
    for key in ("form", "kind", "hedge", "venue", "optional"):
        if len(seen.get(key, [])) > 1:
            faults.append(f"{key} is given twice")
    return faults


def check_case(folder):
    """Faults of one case and its number of attributions."""
    texts = {}
    for name in ("input.txt", "expected.txt"):
        path = folder / name
        if not path.is_file():
            return [f"no {name}"], 0
        raw = path.read_bytes()
        if b"\r" in raw or not raw.endswith(b"\n"):
            return [f"{name}: lines must end in LF"], 0
        texts[name] = raw.decode("utf-8")
    extra = {p.name for p in folder.iterdir()} - set(texts)
    if extra:
        return [f"unexpected files: {sorted(extra)}"], 0
    text, faults, count = texts["input.txt"], [], 0
    blocks = [b.split("\n") for b in texts["expected.txt"].rstrip("\n").split("\n\n")]
    if blocks[-1] and all(line.startswith("credit: ") for line in blocks[-1]):
        for line in blocks.pop():
            if line.removeprefix("credit: ") not in text:
                faults.append(f"credit does not occur in the input: {line}")
    if blocks == [["none"]]:
        return faults, 0
    if not blocks:
        return faults + ["no attribution and no «none»"], 0
    last = -1
    for lines in blocks:
        faults += check_block(lines, text)
        count += 1
        first = text.find(unescape(lines[0].partition(": ")[2]), max(last, 0))
        if first < 0:
            faults.append(f"out of text order: {lines[0]}")
        else:
            last = first
    return faults, count


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "tests" / "cases"
    table, inputs, bad = {}, {}, 0
    for folder in sorted({p.parent for p in root.rglob("*.txt")} - {root}):
        faults, count = check_case(folder)
        name = str(folder.relative_to(root))
        source = (folder / "input.txt")
        if source.is_file():
            text = source.read_text(encoding="utf-8")
            if text in inputs:
                faults.append(f"same text as {inputs[text]}")
            inputs[text] = name
        for fault in faults:
            print(f"{name}: {fault}")
        bad += len(faults)
        row = table.setdefault(str(folder.parent.relative_to(root)), [0, 0, 0])
        row[0 if count else 1] += 1
        row[2] += count
    print(f"{'construct':28}{'positive':>9}{'negative':>9}{'attributions':>13}")
    for construct, row in sorted(table.items()):
        print(f"{construct:28}{row[0]:9}{row[1]:9}{row[2]:13}")
    total = [sum(row[i] for row in table.values()) for i in range(3)]
    print(f"{'total':28}{total[0]:9}{total[1]:9}{total[2]:13}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
