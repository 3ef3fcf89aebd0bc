#!/usr/bin/env python3
"""Holds what README.md quotes against what is: check_readme.py ROOT PROGRAM

The first console block is run, with PROGRAM for sourcier; the block after it is what it prints. The C++ block is
examples/analyze_one_article.cpp without its first comment. SOURCIER_ACCEPT=1 writes both anew.
"""
import os
import re
import subprocess
import sys
from pathlib import Path


def main():
    root, program = Path(sys.argv[1]), sys.argv[2]
    readme = root / "README.md"
    text = readme.read_text("utf-8")
    command = re.search(r"```console\n\$ (.*?)```", text, re.S).group(1).replace("sourcier ", f"'{program}' ")
    output = subprocess.run(["bash", "-c", command], capture_output=True, text=True, encoding="utf-8", check=True,
                            env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}).stdout
    code = (root / "examples/analyze_one_article.cpp").read_text("utf-8").split("\n", 1)[1]
    wanted = re.sub(r"```text\n.*?```", lambda _: f"```text\n{output}```", text, count=1, flags=re.S)
    wanted = re.sub(r"```cpp\n.*?```", lambda _: f"```cpp\n{code}```", wanted, count=1, flags=re.S)
    if text == wanted:
        return 0
    if os.environ.get("SOURCIER_ACCEPT") == "1":
        readme.write_text(wanted, encoding="utf-8")
        return 0
    print("README.md quotes what is no longer so; SOURCIER_ACCEPT=1 writes it anew. The command prints:\n" + output)
    return 1


if __name__ == "__main__":
    sys.exit(main())
