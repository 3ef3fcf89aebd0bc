#!/bin/sh
# Several threads give what one gives, and none races: tests/threads.sh PROGRAM (built with the thread sanitizer)
set -eu
program=$1
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export TSAN_OPTIONS="halt_on_error=1 exitcode=66 suppressions=$PWD/tests/threads.supp"
python3 - "$folder/in.jsonl" <<'PYTHON'
import json, sys
from pathlib import Path
texts = [path.read_text("utf-8") for path in sorted(Path("tests/cases/fr").glob("*/*/input.txt"))]
with open(sys.argv[1], "w", encoding="utf-8") as out:
    for number, text in enumerate(texts):
        out.write(json.dumps({"id": str(number), "lang": "fr", "outlet": f"o{number % 3}", "text": text}) + "\n")
    out.write("broken\n")
PYTHON
for jobs in 1 8; do
  "$program" scan --jobs $jobs --quiet "$folder/in.jsonl" >"$folder/scan.$jobs" || [ $? -eq 3 ]
  "$program" compare --jobs $jobs --quiet --replicates 20 "$folder/in.jsonl" >"$folder/compare.$jobs"
  "$program" check --jobs $jobs --format jsonl tests/cases/fr/incise examples/articles >"$folder/check.$jobs" || [ $? -le 1 ]
  "$program" report --jobs $jobs --format json examples/articles/*.txt >"$folder/report.$jobs"
done
"$program" scan --jobs 8 --quiet --archive "$folder/a.sqlite" --output "$folder/out" "$folder/in.jsonl" || [ $? -eq 3 ]
for what in scan compare check report; do cmp "$folder/$what.1" "$folder/$what.8"; done
cmp "$folder/scan.1" "$folder/out"
