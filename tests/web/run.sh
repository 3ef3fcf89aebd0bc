#!/bin/sh
# run.sh [SOURCIER [TEXTS...]]: builds the page, runs the core's tests under node, and looks at the page in Chromium.
# With the native program, its output is compared with the page's, byte for byte, on the cases, on each TEXTS and on the
# texts of SOURCIER_GOLD.
# Exit 77 when emscripten is not there; what needs Chromium says so and is skipped.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
dir=${BUILD:-$root/build-web}
native=${1:-}
[ $# -gt 0 ] && shift
[ -n "${SOURCIER_GOLD:-}" ] && set -- "$@" "$SOURCIER_GOLD"
status=0
"$root/web/build.sh" "$dir" || exit $?
ninja -C "$dir/objects" ${JOBS:+-j "$JOBS"}
meson test -C "$dir/objects" --no-rebuild --num-processes 2 --print-errorlogs || status=1
if [ -n "$native" ]; then
  node "$root/tests/web/identical.mjs" "$dir/objects/web/engine.js" "$native" "$root/tests/cases" "$@" || status=1
fi
NODE_PATH=$("$root/tests/browser/modules.sh")
export NODE_PATH
set -- ${native:+--native "$native" --texts "$root/examples/articles"} ${SHOTS:+--shots "$SHOTS"}
node "$root/tests/web/check.mjs" "$dir/sourcier.html" "$@" || { looked=$?; [ "$looked" -eq 77 ] || status=1; }
exit $status
