#!/bin/sh
# run.sh REPORT-PAGES NODE CHECK.MJS DIRECTORY: writes the pages and has them looked at.
set -eu
rm -rf "$4"
mkdir -p "$4"
"$1" "$4"
NODE_PATH=$("$(dirname "$0")/modules.sh")
export NODE_PATH
exec "$2" "$3" "$4"
