#!/bin/bash
# Names the sources that clang-format would change, and changes none.  --fix: changes them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sources() { find app studio plugins tests \( -name '*.h' -o -name '*.cpp' \) -print0; }
if [ "${1:-}" = --fix ]; then
  sources | xargs -0 -r clang-format --style=file -i
  exit
fi
unformatted=$(sources | xargs -0 -r clang-format --style=file --dry-run 2>&1 | sed -nE 's/^([^:]+):[0-9]+:.*/\1/p' | sort -u)
[ -n "$unformatted" ] || exit 0
echo "$unformatted"
echo "clang-format would change these files: packaging/check_format.sh --fix" >&2
exit 1
