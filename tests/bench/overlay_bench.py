#!/usr/bin/env python3
"""What overlays cost: the same show with and without them, ours and OBS Studio's, in turn. Prints JSON lines.

overlay_bench.py --studio build/test/app/phien-studio --cost build/test/tests/bench/overlay_cost
                 --camera FILE --picture FILE [--repeats 5] [--seconds 20] [--updates 100000]

Whole processes first (CPU with the overlays / without), then libobs alone with the overlays (the graphics thread's
time by libobs's profiler, frames until a card is seen), then memory over many updates. Takes minutes; is no test.
"""

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import bench
import contenders
import ground

COMMENTS_PER_SECOND = 10
COMMENT_SECONDS = 300
COST_FRAMES = 600


class BareObs(contenders.ObsStudio):
    """OBS Studio with the camera alone."""

    def __init__(self):
        super().__init__(preview=False)
        self.name = "obs-studio, camera alone"

    def scene_collection(self, job):
        collection = super().scene_collection(job)
        kept = {"camera", "scene"}
        collection["sources"] = [source for source in collection["sources"] if source["name"].lower() in kept]
        scene = collection["sources"][-1]["settings"]
        scene["items"] = [item for item in scene["items"] if item["name"] == "camera"]
        return collection


class DressedObs(contenders.ObsStudio):
    """OBS Studio with the picture and the texts; a text that follows a file is read once a second there."""

    def __init__(self):
        super().__init__(preview=False)
        self.name = "obs-studio, texts and image"


class Phien(contenders.PhienStudio):
    """Ours without a window, with every overlay of the 16:9 picture and ten comments a second, or with none."""

    def __init__(self, program, dressed):
        super().__init__(program, window=False)
        self.dressed = dressed
        self.name = "phien-studio, overlays" if dressed else "phien-studio, camera alone"

    def prepare(self, job, urls):
        answer = super().prepare(job, urls)
        overlays = ("product_card", "seller_line", "comment_feed", "order_ticker")
        if self.dressed:
            cues = [{"at": 0, "do": "next"}, *({"at": 0, "do": "show", "overlay": name} for name in overlays),
                    {"at": 0, "do": "start_timer", "seconds": 3600},
                    {"at": 0, "do": "question", "author": "Minh Anh", "text": "Cao 1m60, 52 kg thì mặc size gì ạ?",
                     "platform": "youtube"}]
            comments = [{"at": number / COMMENTS_PER_SECOND, "platform": "facebook", "author": "Lan Anh",
                         "text": f"{number}: còn size M không ạ? 😍"}
                        for number in range(COMMENTS_PER_SECOND * COMMENT_SECONDS)]
        else:
            cues = [{"at": 0, "do": "hide", "overlay": name} for name in overlays]
            comments = []
        for name, lines in (("cues", cues), ("comments", comments)):
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (job.folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
        return answer


PAIRS = [("phien-studio, overlays", "phien-studio, camera alone"),
         ("obs-studio, texts and image", "obs-studio, camera alone")]


def whole_processes(arguments):
    entries = [Phien(arguments.studio, True), Phien(arguments.studio, False), DressedObs(), BareObs()]
    runs = {}
    for turn in range(arguments.repeats):
        for contender in entries if turn % 2 == 0 else reversed(entries):
            try:
                run = bench.one_run(contender, arguments, 1)
            except RuntimeError as error:
                bench.say({"failed": str(error)})
                continue
            bench.say(run)
            runs.setdefault(contender.name, []).append(run)
    medians = {name: bench.median_of(of) for name, of in runs.items()}
    for median in medians.values():
        bench.say(median)
    for dressed, bare in PAIRS:
        if dressed in medians and bare in medians:
            more = medians[dressed]["cpu"] / medians[bare]["cpu"] - 1
            bench.say({"cpu_percent_more": round(100 * more, 2), "with": dressed, "without": bare})


def cost(arguments, who, *options):
    with ground.x_server() as (display, _):
        answer = subprocess.run([str(arguments.cost), "--overlays", who, *options], check=True, capture_output=True, text=True,
                                errors="replace", env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "offscreen"})
    lines = [line for line in answer.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1])


def graphics_thread(arguments):
    """Medians of the turns, and what the overlays add to the bare ground."""
    turns = {who: [] for who in ("none", "phien", "obs")}
    for _ in range(arguments.repeats):
        for who, answers in turns.items():
            answers.append(cost(arguments, who, "--frames", str(COST_FRAMES)))
            bench.say(answers[-1])
    for state in ("at_rest", "busy"):
        frame = {who: statistics.median(answer[state]["frame"]["median_us"] for answer in answers)
                 for who, answers in turns.items()}
        module = statistics.median(answer[state]["module"]["per_frame_us"] for answer in turns["phien"])
        bench.say({"graphics_thread_us_per_frame": state, "phien_more": frame["phien"] - frame["none"],
                   "obs_more": frame["obs"] - frame["none"], "phien_module_alone": round(module, 1)})
    for who in ("phien", "obs"):
        frames = sorted(frame for answer in turns[who] for frame in answer["frames_to_see"])
        bench.say({"frames_to_see": who, "median": statistics.median(frames), "most": frames[-1]})


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--studio", type=Path, required=True)
    parser.add_argument("--cost", type=Path, required=True)
    parser.add_argument("--camera", type=Path, required=True)
    parser.add_argument("--picture", type=Path, required=True)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--frames", type=Path, help="folder for one received frame of each contender")
    parser.add_argument("--only", choices=("processes", "graphics", "memory"))
    arguments = parser.parse_args()
    arguments.width, arguments.height, arguments.fps, arguments.kbps = 854, 480, 30, 2500
    for name in ("studio", "cost", "camera", "picture"):
        setattr(arguments, name, getattr(arguments, name).resolve())
    return arguments


def main():
    arguments = read_arguments()
    bench.say({"date": datetime.date.today().isoformat(), "cores": os.cpu_count(), "repeats": arguments.repeats})
    if arguments.only in (None, "processes"):
        whole_processes(arguments)
    if arguments.only in (None, "graphics"):
        graphics_thread(arguments)
    if arguments.only in (None, "memory") and arguments.updates > 0:
        bench.say(cost(arguments, "phien", "--updates", str(arguments.updates)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
