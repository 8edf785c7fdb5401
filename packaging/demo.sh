#!/bin/bash
# The main job, without any account: the sample show goes live to three local servers and is recorded.
#
# With a display: opens the console on the sample show, in practice mode, and stays until it is closed.
#   --tour   the show runs by itself from "Go live" on: every overlay once, in three minutes
# Without one: starts an Xvfb (and a PulseAudio where there is no sound server), goes live for three minutes
# in which every overlay is seen, and prints what a viewer of each destination got. Files: build/demo/.
#   --short  20 seconds: the slate, a product, an order, a question
# Everywhere:
#   --both   a second picture of 1280×720 is made beside the one of 720×1280
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=180
# One moment for each overlay, in seconds on air (resources/sample/README.md).
moments=(2 12 22 31 36 45 53 67 78 93 107 118 130 141 149 157 166 173 179)
tour=
pictures=()
for option in "$@"; do
  case $option in
    --short) seconds=20 moments=(2 12 18) ;;
    --tour) tour=yes ;;
    --both) pictures=(--second-canvas 1280x720) ;;
    -h|--help) sed -n '2,/^set /{/^set /!s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    *) echo "demo: there is no option $option: --tour, --short and --both are all" >&2; exit 2 ;;
  esac
done
out=$PWD/build/demo
studio=$PWD/build/release/app/phien-studio
sample=$PWD/build/release/resources/sample

say() { echo "demo: $*"; }

packaging/setup.sh build run demo
say "building (build/release)"
cmake --preset release >/dev/null
cmake --build --preset release -j "$(nproc)"

if [ -n "${DISPLAY:-}" ] && xdpyinfo >/dev/null 2>&1; then
  say "opening the console; \"Go live\" sends to three servers on this computer"
  exec "$studio" "$sample/ao-dai.phien.json" --practice "${pictures[@]}" \
    --comments "$sample/sample-comments.jsonl" ${tour:+--cue "$sample/sample-cues.jsonl"}
fi

rm -rf "$out"
mkdir -p "$out"

started=()
stop_started() {
  local pid
  for pid in "${started[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
  done
  rm -rf "$out/pulse"
}
trap stop_started EXIT

start_display() {
  local number
  exec {answer}<> <(:)
  Xvfb -displayfd "$answer" -screen 0 1366x768x24 -nolisten tcp -noreset >"$out/xvfb.log" 2>&1 &
  started+=($!)
  read -r -t 10 -u "$answer" number || { say "Xvfb does not start: $out/xvfb.log"; exit 1; }
  exec {answer}>&-
  export DISPLAY=:$number
}

start_sound() {
  mkdir -p "$out/pulse"
  HOME=$out/pulse PULSE_RUNTIME_PATH=$out/pulse PULSE_STATE_PATH=$out/pulse \
    pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 \
    -L "module-native-protocol-unix socket=$out/pulse/native auth-anonymous=1" \
    -L "module-null-sink sink_name=speaker" \
    -L "module-sine-source source_name=microphone frequency=220" >"$out/pulse.log" 2>&1 &
  started+=($!)
  export PULSE_SERVER=unix:$out/pulse/native
  for _ in $(seq 100); do
    [ ! -S "$out/pulse/native" ] || return 0
    sleep 0.1
  done
  say "no sound: PulseAudio does not start ($out/pulse.log)"
}

start_display
PULSE_CLIENTCONFIG=/dev/null pactl info >/dev/null 2>&1 || start_sound

say "going live for $seconds seconds on display $DISPLAY"
"$studio" "$sample/ao-dai.phien.json" --language vi --practice --go-live --for "$seconds" --data-dir "$out/data" \
  "${pictures[@]}" ${pictures:+--record-canvas both} \
  --comments "$sample/sample-comments.jsonl" --cue "$sample/sample-cues.jsonl" \
  --record "$out/show.mkv" --report "$out/report.json" >"$out/studio.log" 2>&1 &
show=$!
started+=("$show")

# The recording begins when the show is on air.
on_air=
for _ in $(seq 300); do
  kill -0 "$show" 2>/dev/null || break
  if [ -s "$out/show.mkv" ]; then
    on_air=yes
    break
  fi
  sleep 0.1
done
if [ -n "$on_air" ]; then
  sleep $((seconds * 2 / 3))
  import -window root "$out/console.png"
fi

status=0
wait "$show" || status=$?
if [ ! -f "$out/report.json" ]; then
  tail -n 20 "$out/studio.log"
  say "the show did not run (exit status $status): $out/studio.log"
  exit 1
fi
recording=
for file in "$out/show.mp4" "$out/show.mkv"; do
  [ ! -s "$file" ] || { recording=$file; break; }
done
# One frame of each moment from a recording, and all of them on one sheet.
frames() { # RECORDING NAME
  local at files=()
  mkdir -p "$out/$2"
  for at in "${moments[@]}"; do
    local file
    file=$out/$2/$(printf '%03d' "$at").png
    ffmpeg -v error -nostdin -y -ss "$at" -i "$1" -frames:v 1 "$file" && [ -f "$file" ] && files+=("$file")
  done
  [ ${#files[@]} -eq 0 ] || montage -label '%t s' "${files[@]}" -resize 320x320 -geometry +6+6 -tile 7x "$out/$2.png"
}
[ -z "$recording" ] || frames "$recording" overlays
second=$(find "$out" -maxdepth 1 -name 'show*1280x720*' | sort | head -n 1)
[ -z "$second" ] || frames "$second" overlays-second
python3 packaging/print_report.py "$out/report.json"
for file in report.json console.png overlays.png overlays-second.png studio.log; do
  [ ! -f "$out/$file" ] || say "wrote build/demo/$file"
done
[ -z "$recording" ] || say "wrote build/demo/$(basename "$recording")"
exit "$status"
