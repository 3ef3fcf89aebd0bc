#!/bin/sh
# run.sh REPORT-PAGES NODE CHECK.MJS DIRECTORY SOURCIER ARTICLES: writes the pages, and those of the articles, and has them
# looked at. SHOTS=DIRECTORY keeps pictures.
set -eu
rm -rf "$4"
mkdir -p "$4"
"$1" "$4"
for article in "$6"/*.txt; do
  name=$(basename "$article" .txt)
  "$5" report --format html --output "$4/$name.html" "$article"
  "$5" report --format worksheet-html --output "$4/sheet-$name.html" "$article"
done
NODE_PATH=$("$(dirname "$0")/modules.sh")
export NODE_PATH
exec "$2" "$3" "$4" ${SHOTS:+--shots "$SHOTS"}
