#!/usr/bin/env python3
"""Write C++ strings of template files: embed.py OUTPUT.cpp FILE…

Each file becomes sourcier::reports::templates::NAME_EXT; style sheets and scripts also get NAME_EXT_hash, the
"sha256-…" that a content security policy names them by.
"""
import base64
import hashlib
import sys
from pathlib import Path

CHUNK = 4000  # compilers limit the length of one literal; neighbours are joined


def literal(text):
    chunks = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)] or [""]
    return "\n    ".join(f'R"~~~({chunk})~~~"' for chunk in chunks)


def main():
    output, files = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    lines = ['#include "reports/templates.hpp"', "", "namespace sourcier::reports::templates {"]
    for file in files:
        text = file.read_text("utf-8")
        if file.suffix in (".css", ".js"):
            text = text.strip()  # it is put between tags as it is, and the hash counts every byte
        name = f"{file.stem}_{file.suffix[1:]}"
        lines.append(f"std::string_view const {name} =\n    {literal(text)};")
        if file.suffix in (".css", ".js"):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            lines.append(f'std::string_view const {name}_hash = "sha256-{digest}";')
    lines.append("} // namespace sourcier::reports::templates\n")
    output.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main()
