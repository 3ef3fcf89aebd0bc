#!/bin/sh
# Fuzzes every target, or those named, for SECONDS each: tests/fuzz/run.sh SECONDS [target…]
# New inputs and crashes stay in build-fuzz/; a crash is shown by running the target with its file.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
build=build-fuzz
if [ ! -f $build/build.ninja ]; then
  CXX=clang++ meson setup $build -Dfuzz=true -Dtests=true -Doptimization=1 -Ddebug=true \
    -Db_sanitize=address,undefined -Db_lundef=false -Dcpp_args=-fsanitize=fuzzer-no-link
fi
ninja -C $build
python3 tests/fuzz/seeds.py $build/seeds
status=0
for target in ${*:-article html markdown jsonl page records packs config suppress diff}; do
  mkdir -p "$build/corpus/$target" "$build/crashes"
  dictionary=tests/fuzz/$target.dict
  [ -f "$dictionary" ] || dictionary=tests/fuzz/french.dict
  "$build/tests/fuzz/fuzz-$target" "$build/corpus/$target" "$build/seeds/$target" -max_total_time="$seconds" \
    -dict="$dictionary" -max_len=6000 -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 \
    -artifact_prefix="$build/crashes/$target-" 2>"$build/$target.log" || { status=1; echo "$target: FAILED"; }
  echo "$target: $(grep -a 'number_of_executed_units' "$build/$target.log" || tail -n 3 "$build/$target.log")"
done
exit $status
