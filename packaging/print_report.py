#!/usr/bin/env python3
"""Prints a show's report as a person reads it: print_report.py REPORT.json"""

import json
import sys
from pathlib import Path


def viewer_line(destination):
    name, viewer = destination["name"], destination.get("viewer")
    if viewer is None:
        return f"  {name}: {destination['state']}, {destination['frames']:.0f} frames sent, nobody counted what arrived"
    rate = viewer["frames_decoded"] / viewer["duration_s"] if viewer["duration_s"] else 0
    return (f"  {name}: {viewer['width']}×{viewer['height']}, {viewer['frames_decoded']:.0f} of "
            f"{viewer['video_packets']:.0f} frames decoded, {viewer['duration_s']:.1f} s ({rate:.1f} frames/s), "
            f"{destination['drops']:.0f} dropped, {viewer['frames_missing']:.0f} missing, "
            f"{viewer['decode_errors']:.0f} errors, first byte after {destination['first_byte_after_s'] or 0:.2f} s")


def main():
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    picture, process = report["picture"], report["process"]
    print(f"{report['show']}: {report['on_air_s']:.1f} s on air")
    for destination in report["destinations"]:
        print(viewer_line(destination))
    print(f"  picture: {picture['frames_drawn']:.0f} frames drawn, {picture['frames_lagged']:.0f} not in time, "
          f"{picture['frames_skipped']:.0f} skipped by the encoder")
    for canvas in report.get("canvases", [])[1:]:
        print(f"  {canvas['canvas']} picture: {canvas['width']}×{canvas['height']}, {canvas['frames_encoded']:.0f} "
              f"frames encoded, {canvas['frames_skipped']:.0f} skipped by the encoder")
    print(f"  recording: {report['recording']['recorded_s']:.1f} s, {report['recording']['bytes'] / 1e6:.1f} MB")
    print(f"  this program: {process['cpu_s']:.1f} s of CPU in {process['wall_s']:.1f} s, "
          f"{process['peak_rss_bytes'] / 1e6:.0f} MB at most")
    for problem in report["problems"]:
        print(f"  problem: {problem}")


if __name__ == "__main__":
    main()
