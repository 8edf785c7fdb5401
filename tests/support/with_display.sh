#!/bin/sh
# Runs a program on the display there is, or on an Xvfb of its own.
if [ -n "${DISPLAY:-}" ]; then exec "$@"; fi
exec xvfb-run --auto-servernum --server-args="-screen 0 1920x1200x24 -nolisten tcp -noreset" "$@"
