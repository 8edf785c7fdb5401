#!/bin/bash
# Installs the Debian packages that a purpose needs; does nothing when all are there.
#
#   packaging/setup.sh [build] [run] [demo] [test] [bench]     default: build run
#   packaging/setup.sh --list build test                       prints names, installs nothing
#
# The lists are packaging/packages/*.txt. Root is asked for (sudo) only where something is missing.
set -euo pipefail
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { echo "setup: $*" >&2; }

list_only=
purposes=()
for word in "$@"; do
  case $word in
    --list) list_only=yes ;;
    *)
      if [ ! -f "$here/packages/$word.txt" ]; then
        say "\"$word\" is no purpose; there are: $(cd "$here/packages" && echo *.txt | sed 's/\.txt//g')"
        exit 2
      fi
      purposes+=("$word")
      ;;
  esac
done
[ ${#purposes[@]} -gt 0 ] || purposes=(build run)

wanted() {
  local purpose
  for purpose in "${purposes[@]}"; do
    grep -v -e '^#' -e '^$' "$here/packages/$purpose.txt"
  done | sort -u
}

if [ -n "$list_only" ]; then
  wanted
  exit 0
fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  say "this script installs with apt-get on Debian 12. On another system install what"
  say "corresponds to the names in packaging/packages/*.txt, then: cmake --preset release"
  exit 1
fi

installed() { dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^[hi]i *//p' | sort -u; }

missing=$(comm -23 <(wanted) <(installed))
[ -n "$missing" ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    say "these packages are missing, and neither root nor sudo is there to install them:"
    say "$(echo "$missing" | tr '\n' ' ')"
    exit 1
  fi
  as_root=(sudo -E)
fi

say "installing $(echo "$missing" | wc -l) packages and what they need"

# Installing a server (nginx, for the tests) must not start it on this machine.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee $policy >/dev/null
  "${as_root[@]}" chmod 755 $policy
fi

log=$(mktemp)
apt() { "${as_root[@]}" apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@"; }
apt -q update >"$log" 2>&1 || say "apt-get update failed; trying with the package lists there are"
# shellcheck disable=SC2086 # one word a package
if ! apt -qy install --no-install-recommends $missing >>"$log" 2>&1; then
  tail -n 30 "$log" >&2
  say "apt-get could not install them all; the whole story is in $log"
  exit 1
fi
rm -f "$log"

if echo "$missing" | grep -q '^nginx' && [ -d /run/systemd/system ]; then
  "${as_root[@]}" systemctl --quiet disable nginx || true
fi
