#!/usr/bin/env python3
"""Analyses what once crashed, hung or broke a promise, each folder's input.*: regress_test.py PROGRAM

A note.txt beside each says what it was. The output must be one valid JSON line a text, within ten seconds.
"""
import json
import subprocess
import sys
from pathlib import Path

program = sys.argv[1]
failed = []
for path in sorted(Path(__file__).parent.glob("*/input.*")):
    try:
        run = subprocess.run([program, "report", "--format", "json", "--lang", "fr", str(path)], capture_output=True, timeout=10)
        if run.returncode != 0:
            raise ValueError(f"status {run.returncode}: {run.stderr.decode('utf-8', 'replace')[-300:]}")
        article = json.loads(run.stdout.decode("utf-8"))
        size = len(path.read_bytes())
        for claim in article["attributions"]:
            for piece in claim["content"]:
                if not 0 <= piece["begin"] < piece["end"] <= size:
                    raise ValueError(f"content out of bounds: {piece}")
    except (ValueError, KeyError, TypeError, subprocess.TimeoutExpired) as problem:
        failed.append(path.parent.name)
        print(f"{path.parent.name}: {problem!r}")
sys.exit(f"failed: {', '.join(failed)}" if failed else 0)
