#!/usr/bin/env python3
"""Compiles every header of the project alone, and all of them together: check_headers.py ROOT COMPILER...

Exit status 1 when one needs another, or when two give different things one name, which no linker notices.
"""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def main():
    root, compiler = Path(sys.argv[1]), sys.argv[2:]
    headers = sorted(h for folder in ("src", "grammars", "reports") for h in (root / folder).rglob("*.hpp"))
    flags = ["-std=c++20", "-Wall", "-Wextra", "-fsyntax-only", "-x", "c++", "-"]
    includes = [f"-I{root / folder}" for folder in (".", "src", "grammars")]

    def compile_alone(header):
        # twice: a header without a guard is found too
        text = f'#include "{header}"\n#include "{header}"\n'
        run = subprocess.run(compiler + includes + flags, input=text, capture_output=True, text=True)
        return header, run.returncode, run.stderr

    bad = 0
    with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        for header, status, words in pool.map(compile_alone, headers):
            if status:
                bad += 1
                print(f"{header.relative_to(root)} does not stand alone:\n{words[:2000]}")
    together = "".join(f'#include "{header}"\n' for header in headers)
    run = subprocess.run(compiler + includes + flags, input=together, capture_output=True, text=True)
    if run.returncode:
        print(f"the headers do not go together:\n{run.stderr[:2000]}")
    print(f"{len(headers) - bad} of {len(headers)} headers stand alone")
    return 1 if bad or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
