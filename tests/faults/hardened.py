#!/usr/bin/env python3
"""What a release build promises of its program file: hardened.py PROGRAM BUILDTYPE"""
import shutil
import subprocess
import sys

program, buildtype = sys.argv[1:]
if buildtype != "release" or shutil.which("readelf") is None:
    print("skipped: only for release builds, with readelf")
    sys.exit(77)
told = subprocess.run(["readelf", "--wide", "--file-header", "--program-headers", "--dynamic", "--dyn-syms", program],
                      capture_output=True, text=True, check=True).stdout
wanted = {"a position of its own each time": "DYN (", "tables that cannot be written to": "GNU_RELRO",
          "bound before it starts": "BIND_NOW", "a guarded stack": "__stack_chk_fail"}
missing = [what for what, mark in wanted.items() if mark not in told]
if any("GNU_STACK" in line and "RWE" in line for line in told.splitlines()):
    missing.append("a stack that holds no code")
print("missing: " + ", ".join(missing) if missing else "hardened")
sys.exit(1 if missing else 0)
