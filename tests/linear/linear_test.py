#!/usr/bin/env python3
"""Twice the text is twice the work, for ordinary and for hostile texts: linear_test.py PROGRAM [family…]

Work is counted in instructions by callgrind, not in time, of scanning, of checking and of the page for browsers. The
table shows the instructions a byte of the longer text.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from families import FAMILIES  # noqa: E402

SIZE = 40_000  # bytes; twice that is the longer text
ALLOWED = 2.2  # times the work; tables grow by doubling, hence the tenth
SETTLED = 40  # instructions a byte below which a family is too cheap to measure its growth


COMMANDS = {
    "scan": ["scan", "--jobs", "1"],
    "check": ["check", "--format", "json"],
    "html": ["report", "--format", "html"],
}


def instructions(program, folder, command, text, lang):
    path = Path(folder) / ("in.jsonl" if command == "scan" else "in.txt")
    path.write_text(json.dumps({"id": "a", "lang": lang, "text": text}) + "\n" if command == "scan" else text, "utf-8")
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *COMMANDS[command],
         *([] if command == "scan" else ["--lang", lang]), str(path)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=1500)
    found = re.search(r"Collected : (\d+)", run.stderr)
    allowed = (0, 1) if command == "check" else (0,)  # check says 1 when it has found something
    if run.returncode not in allowed or not found:
        sys.exit(f"the program failed: {run.stderr[-500:]}")
    return int(found.group(1))


def main():
    program = os.path.abspath(sys.argv[1])
    try:
        subprocess.run(["valgrind", "--version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        print("skipped: no valgrind")
        sys.exit(77)
    names = sys.argv[2:] or list(FAMILIES)
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'family':20} {'command':8} {'x work':>7} {'a byte':>8}")
        for command in COMMANDS:
            nothing = {lang: instructions(program, folder, command, "", lang) for lang in ("fr", "en")}
            for name in names:
                make = FAMILIES[name]
                once, twice = (instructions(program, folder, command, make(n), make.lang) - nothing[make.lang]
                               for n in (SIZE, 2 * SIZE))
                a_byte = twice / (2 * SIZE)
                ratio = twice / max(once, 1)
                bad = ratio > ALLOWED and a_byte > SETTLED
                print(f"{name:20} {command:8} {ratio:7.2f} {a_byte:8.0f}{'  TOO MUCH' if bad else ''}", flush=True)
                if bad:
                    failed.append(f"{name} ({command})")
    if failed:
        sys.exit("more than linear: " + ", ".join(failed))


if __name__ == "__main__":
    main()
