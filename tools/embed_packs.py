#!/usr/bin/env python3
"""Write packs and registry as one C++ source: embed_packs.py --out FILE DEPFILE-ROOT LANG=FILE…

Comment lines go, and with --strip-examples the example sentences too (the tests read them from the files).
"""
import argparse
import re
from pathlib import Path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--root", required=True, help="names are shown relative to this folder")
    parser.add_argument("files", nargs="+", metavar="LANG=FILE")
    args = parser.parse_args()
    root = Path(args.root).resolve()
    packs = {}
    for item in args.files:
        lang, _, name = item.partition("=")
        path = Path(name).resolve()
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else f"{lang}/{path.name}"
        packs.setdefault(lang, []).append((name, path.read_text("utf-8")))
    out = ['#include "lexicon/pack.hpp"', "", "namespace sourcier {", "namespace {", ""]
    index = []
    for lang, files in packs.items():
        entries = []
        for number, (name, text) in enumerate(files):
            # empty lines stay, so that errors name the right line
            text = "\n".join("" if line.lstrip().startswith("#") else line for line in text.split("\n"))
            ident = re.sub(r"\W", "_", f"{lang}_{number}")
            data = text.encode("utf-8")
            # string literals have a length limit in some compilers: pieces of 8 kB are joined by the compiler
            pieces = []
            for at in range(0, len(data), 4000):
                piece = "".join(
                    chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else "\\%03o" % b for b in data[at : at + 4000]
                )
                pieces.append(f'    "{piece}"')
            out.append(f"constexpr char {ident}[] =\n" + "\n".join(pieces) + ";")
            entries.append(f'{{"{name}", std::string({ident}, sizeof {ident} - 1)}}')
        index.append(f'      {{"{lang}", {{{", ".join(entries)}}}}},')
    out += ["", "} // namespace", "", "auto embedded_packs() -> std::map<std::string, std::vector<PackFile>> const& {",
            "  static std::map<std::string, std::vector<PackFile>> const packs{", *index, "  };", "  return packs;", "}",
            "", "} // namespace sourcier", ""]
    Path(args.out).write_text("\n".join(out), "utf-8")


if __name__ == "__main__":
    main()
