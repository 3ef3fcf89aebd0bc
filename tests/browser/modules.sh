#!/bin/sh
# modules.sh [--install]: says where the modules of the browser tests are; with --install, fetches them when they are not
# there. They are kept outside the repository, one folder for each list of versions.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/sourcier
dir=$cache/browser-$(cksum < "$here/package.json" | cut -d ' ' -f 1)
if [ "${1:-}" = --install ] && [ ! -e "$dir/complete" ]; then
  mkdir -p "$dir"
  cp "$here/package.json" "$dir/"
  (cd "$dir" && npm install --no-audit --no-fund --no-package-lock >&2) && : > "$dir/complete"
fi
echo "$dir/node_modules"
