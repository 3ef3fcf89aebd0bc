#!/bin/sh
# build.sh [DIRECTORY]: builds the page for browsers in DIRECTORY (build-web) and says where it is.
# Exit 77 when there is no emscripten.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
dir=${1:-$root/build-web}
if ! command -v em++ >/dev/null; then
  echo "skipped: no em++ (apt-get install --no-install-recommends emscripten)"
  exit 77
fi
# emcc is written for Debian's node, which knows where Debian keeps its modules.
[ -d /usr/share/nodejs ] && export NODE_PATH="${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs"
export CCACHE_COMPILERTYPE=clang # what em++ is, for a ccache that does not know it by name
"$root/web/dependencies.sh" "$dir/libraries"
if [ ! -e "$dir/objects/build.ninja" ]; then
  meson setup "$dir/objects" "$root" --cross-file "$root/web/emscripten.ini" --cross-file "$dir/libraries/paths.ini" \
    -Dweb=true -Dbuildtype=release -Doptimization=2
fi
ninja -C "$dir/objects" ${JOBS:+-j "$JOBS"} web/sourcier.html
cp "$dir/objects/web/sourcier.html" "$dir/sourcier.html"
echo "$dir/sourcier.html"
