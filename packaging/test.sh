#!/bin/bash
# Installs what the tests need, builds, and runs every test. Exit status 0 where all is well.
#
#   packaging/test.sh              everything, in this order:
#     format     clang-format on every source file
#     build      preset "test": release, warnings are errors
#     sanitize   preset "asan": AddressSanitizer and UBSan over the unit tests
#     tidy       clang-tidy on every source of studio, app and plugins
#     tests      ctest over the preset "test"
#   packaging/test.sh build tests  only these steps
#
# A step that fails does not keep the next from running; all that failed is named at the end.
set -uo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
jobs=${PHIEN_JOBS:-$(nproc)}
failed=()
steps=("$@")
[ ${#steps[@]} -gt 0 ] || steps=(format build sanitize tidy tests)

packaging/setup.sh build run test || exit 1

format() { bash packaging/check_format.sh; }

build() { cmake --preset test && cmake --build --preset test -j "$jobs" -- -k 0; }

sanitize() {
  cmake --preset asan && cmake --build --preset asan -j "$jobs" --target unit_tests &&
    ctest --preset asan -j "$jobs" --no-tests=error --repeat until-pass:2
}

tidy() {
  # Generated headers must be there before a source can be read.
  [ -f build/test/compile_commands.json ] || build || return 1
  # The analyzer gives up on a function earlier than it would by itself: a third of the time.
  run-clang-tidy -quiet -p build/test -j "$jobs" -extra-arg=-Wno-unknown-warning-option \
    -extra-arg=-Xclang -extra-arg=-analyzer-config -extra-arg=-Xclang -extra-arg=max-nodes=20000 \
    "^$PWD/(studio|app|plugins)/.*\\.cpp$" >build/test/clang-tidy.log 2>/dev/null && return 0
  grep -E -A4 '(warning|error):' build/test/clang-tidy.log
  return 1
}

# A second try where a test failed: the machines that run this are shared, and servers and sound are real.
tests() { ctest --preset test -j "$jobs" --no-tests=error --repeat until-pass:2; }

run() {
  local began=$SECONDS
  echo "== $1"
  "$1" || failed+=("$1")
  took+=("$1 $((SECONDS - began)) s")
}

took=()
for step in "${steps[@]}"; do
  case $step in
    format | build | sanitize | tidy) run "$step" ;;
    tests) ;;
    *) echo "test: there is no step \"$step\"" >&2; exit 2 ;;
  esac
done
[ ${#took[@]} -eq 0 ] || printf 'took: %s\n' "${took[@]}"
[ ${#failed[@]} -eq 0 ] || printf 'FAILED: %s\n' "${failed[@]}"
# Last, so that the run closes with ctest's own summary.
case " ${steps[*]} " in *" tests "*) tests || failed+=(tests) ;; esac
[ ${#failed[@]} -eq 0 ] && exit 0
echo "test: failed: ${failed[*]}" >&2
exit 1
