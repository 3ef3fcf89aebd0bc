#!/usr/bin/env python3
"""Put the page together: pack.py --out sourcier.html --engine engine.js --wasm engine.wasm --root SOURCE-ROOT

One file: the page, its words, the engine and the frame of a report, each allowed by its hash in the page's policy.
"""
import argparse
import base64
import gzip
import hashlib
import json
from pathlib import Path

SCRIPTS = ["words.js", "prose.js", "input.js", "engine.js", "page.js"]


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() + "'"


def inside_script(text):
    """Text that stands in a script element as data: it must not end the element."""
    low = text.lower()
    if "</script" in low or "<!--" in low:
        raise SystemExit("pack.py: text that would end its script element")
    return text


def fill(page, values):
    for name, value in values.items():
        mark = "{{" + name + "}}"
        if page.count(mark) != 1:
            raise SystemExit(f"pack.py: {mark} stands {page.count(mark)} times in the page")
        before, after = page.split(mark)
        page = before + "\0" + name + "\0" + after
    for name, value in values.items():
        page = page.replace("\0" + name + "\0", value)
    return page


def examples(root):
    """The example articles of the project, called by their first line that is long enough for a headline."""
    out = []
    for path in sorted((root / "examples/articles").glob("*.txt")):
        text = path.read_text("utf-8")
        title = next(line.strip() for line in text.split("\n") if len(line.split()) > 5)
        lang = "en" if " the " in text else "fr"
        out.append({"title": title, "lang": lang, "text": text})
    return json.dumps(out, ensure_ascii=False).replace("<", "\\u003c")


def frame_of(report, policy, script):
    """The report's own page, fit for a frame without an address: one policy for all, links that open elsewhere."""
    changes = [
        ('content="{{csp}}"', f'content="{policy}"'),
        ('<a class="skip" href="#a1-text">{{skip}}</a>\n', ""),
        ("<title>", '<base target="_blank">\n<title>'),
        ("</body>", f"<script>{script}</script>\n</body>"),
    ]
    for old, new in changes:
        if report.count(old) != 1:
            raise SystemExit(f"pack.py: {old} stands {report.count(old)} times in the report's page")
        report = report.replace(old, new)
    return report


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--engine", required=True)
    parser.add_argument("--wasm", required=True)
    parser.add_argument("--root", required=True)
    args = parser.parse_args()
    root = Path(args.root)
    web = root / "web"
    read = lambda path: path.read_text("utf-8").strip()

    report_style = read(root / "reports/templates/style.css")
    report_script = read(root / "reports/templates/script.js")
    frame_script = read(web / "frame.js")
    frame_policy = "; ".join([
        "default-src 'none'", f"style-src {digest(report_style)}",
        f"script-src {digest(report_script)} {digest(frame_script)}", "form-action 'none'"])
    frame = frame_of(read(root / "reports/templates/page.html"), frame_policy, frame_script)

    style = read(web / "page.css")
    script = '"use strict";\n(() => {\n' + "\n".join(read(web / name) for name in SCRIPTS) + "\n})();"
    inside_script(script)
    policy = "; ".join([
        "default-src 'none'",
        f"script-src {digest(script)} {digest(report_script)} {digest(frame_script)} 'wasm-unsafe-eval'",
        f"style-src {digest(style)} {digest(report_style)}",
        "worker-src blob:", "base-uri 'none'", "form-action 'none'"])
    wasm = Path(args.wasm).read_bytes()
    packed = gzip.compress(wasm, 9, mtime=0)
    page = fill(read(web / "page.html"), {
        "policy": policy,
        "style": style,
        "report_style": report_style,
        "examples": examples(root),
        # The frame holds script elements of its own: the page puts their tags together again.
        "frame": frame.replace("<script>", "\x01").replace("</script>", "\x02"),
        "worker": inside_script(Path(args.engine).read_text("utf-8") + "\n" + read(web / "worker.js")),
        "engine": base64.b64encode(packed).decode(),
        "script": script,
    })
    page = page.replace("\x01", "<%script%>").replace("\x02", "<%/script%>")
    Path(args.out).write_text(page + "\n", "utf-8")
    print(f"{args.out}: {len(page.encode('utf-8')) / 1e6:.2f} MB, WebAssembly {len(wasm) / 1e6:.2f} MB, packed {len(packed) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
