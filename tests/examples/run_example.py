#!/usr/bin/env python3
"""Runs a command and compares what it prints with a file: run_example.py EXPECTED COMMAND...

SOURCIER_ACCEPT=1 writes the file anew. Exit status 1 when they differ or the command fails.
"""
import difflib
import os
import subprocess
import sys
from pathlib import Path


def main():
    expected, command = Path(sys.argv[1]), sys.argv[2:]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0 or run.stderr:
        print(f"exit status {run.returncode}\n{run.stderr}")
        return 1
    if os.environ.get("SOURCIER_ACCEPT") == "1":
        expected.write_text(run.stdout, encoding="utf-8")
        return 0
    wanted = expected.read_text("utf-8") if expected.is_file() else ""
    if run.stdout == wanted:
        return 0
    lines = difflib.unified_diff(wanted.splitlines(), run.stdout.splitlines(), str(expected), "got", lineterm="")
    print("\n".join(lines))
    return 1


if __name__ == "__main__":
    sys.exit(main())
