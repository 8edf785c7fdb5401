#!/usr/bin/env python3
"""Runs Phiên Studio, OBS Studio and ffmpeg in turn on the same job and prints JSON lines.

bench.py --studio build/release/app/phien-studio --camera FILE --picture FILE [--repeats 5] [--seconds 20]
         [--only NAME] [--size 854x480] [--fps 30]

One line a run, then one line of medians a contender, then one line of ratios. Takes minutes; is no test.
"""

import argparse
import datetime
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import contenders
import ground
import ratios

WARM_UP_SECONDS = 5.0
START_LIMIT_SECONDS = 60.0
STOP_LIMIT_SECONDS = 30.0
SAMPLE_SECONDS = 1.0


class ChangingTexts:
    """Rewrites the two texts that change, once a second, as a countdown and a comment feed would."""

    def __init__(self, folder):
        self.files = [folder / name for name in ("countdown.txt", "comment.txt")]
        self.done = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.write(0)

    def write(self, second):
        for file, text in zip(self.files, (f"{second // 60:02}:{second % 60:02}", f"Lan Anh {second}: còn size M không ạ?")):
            fresh = file.with_suffix(".new")
            fresh.write_text(text + "\n", encoding="utf-8")
            os.replace(fresh, file)

    def run(self):
        second = 0
        while not self.done.wait(1.0):
            second += 1
            self.write(second)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.done.set()
        self.thread.join()


def decoded_frames(recordings):
    """Per recorded stream: frames that a viewer's decoder got out of it, and its length in seconds."""
    streams = []
    for file in sorted(recordings.glob("*.flv")):
        answer = subprocess.run(
            ["ffprobe", "-v", "error", "-count_frames", "-select_streams", "v:0", "-show_entries",
             "stream=nb_read_frames,width,height", "-show_entries", "packet=pts_time", "-of", "json", str(file)],
            capture_output=True, text=True, check=False)
        found = json.loads(answer.stdout or "{}")
        times = [float(packet["pts_time"]) for packet in found.get("packets", []) if "pts_time" in packet]
        if found.get("streams"):
            stream = found["streams"][0]
            streams.append({"width": stream["width"], "height": stream["height"],
                            "frames": int(stream.get("nb_read_frames", 0)),
                            "seconds": round(max(times) - min(times), 2) if times else 0,
                            "errors": len(answer.stderr.splitlines())})
    return streams


def save_frame(recordings, picture):
    """One frame as a viewer saw it, to see that all do the same job."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    first = sorted(recordings.glob("*.flv"))[0]
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-ss", "6", "-i", str(first), "-frames:v", "1", str(picture)],
                   stdin=subprocess.DEVNULL, check=False)


def wait_for_media(relay, process, count):
    until = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < until:
        times = relay.media_times()
        if len(times) >= count:
            return max(times)
        if process.poll() is not None:
            raise RuntimeError(f"ended with {process.returncode} before it sent media")
        time.sleep(0.02)
    raise RuntimeError(f"sent no media in {START_LIMIT_SECONDS:.0f} s")


def measure(process, x_pid, seconds):
    """CPU and memory over the steady window."""
    began, cpu, x_cpu = time.monotonic(), ground.cpu_seconds(process.pid), ground.cpu_seconds(x_pid)
    rss, pss = [], []
    while time.monotonic() - began < seconds:
        time.sleep(min(SAMPLE_SECONDS, max(0.0, seconds - (time.monotonic() - began))))
        sample = ground.memory_mb(process.pid)
        rss.append(sample[0])
        pss.append(sample[1])
    if process.poll() is not None:
        raise RuntimeError(f"ended with {process.returncode} in the middle")
    length = time.monotonic() - began
    return {"cpu": round((ground.cpu_seconds(process.pid) - cpu) / length, 4),
            "x_server_cpu": round((ground.cpu_seconds(x_pid) - x_cpu) / length, 4),
            "rss_mb": round(max(rss), 1), "pss_mb": round(max(pss), 1)}


def one_run(contender, arguments, destinations):
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        folder.chmod(0o755)
        job = contenders.Job(folder, arguments.camera, arguments.picture, arguments.width, arguments.height,
                             arguments.fps, arguments.kbps)
        display, x_pid = stack.enter_context(ground.x_server())
        port, recordings = stack.enter_context(ground.rtmp_server(folder))
        sound = stack.enter_context(ground.sound_server(folder))
        relay = stack.enter_context(ground.Relay(port))
        stack.enter_context(ChangingTexts(folder))
        urls = [f"rtmp://127.0.0.1:{relay.port}/live/stream{number}" for number in range(destinations)]
        command, environment = contender.prepare(job, urls)
        home = folder / "home"
        home.mkdir(exist_ok=True)
        log = stack.enter_context(open(folder / "log", "w+", encoding="utf-8", errors="replace"))
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd=folder,
                                   env={**os.environ, "HOME": str(home), "DISPLAY": display, "LC_ALL": "C.UTF-8",
                                        "PULSE_SERVER": sound,
                                        **environment})
        stack.callback(ground.stop, process)
        try:
            media_at = wait_for_media(relay, process, destinations)
            time.sleep(WARM_UP_SECONDS)
            taken, at = relay.bytes_taken(), time.monotonic()
            result = measure(process, x_pid, arguments.seconds)
            kbps = (relay.bytes_taken() - taken) * 8 / 1000 / (time.monotonic() - at) / destinations
        except RuntimeError as error:
            log.seek(0)
            print(log.read()[-3000:], file=sys.stderr)
            raise RuntimeError(f"{contender.name}: {error}") from error
        output = Path(log.name).read_text
        contender.finish(process, job, lambda: output(encoding="utf-8", errors="replace"))
        ground.stop(process, STOP_LIMIT_SECONDS)
        frames = contender.frames(output(encoding="utf-8", errors="replace"), job)
        first = min(record["first_byte"] for record in relay.connections if record["first_byte"])
        streams = decoded_frames(recordings)
        if arguments.frames:
            save_frame(recordings, arguments.frames / f"{contender.name} {job.width}x{job.height}.png")
        return {"contender": contender.name, "destinations": destinations, "size": f"{job.width}x{job.height}@{job.fps}",
                **result, "first_byte_s": round(first - began, 3), "first_media_s": round(media_at - began, 3),
                "kbps": round(kbps), "frames": frames, "received": streams,
                "load": round(os.getloadavg()[0], 2), "exit": process.returncode}


def median_of(runs):
    result = {"median_of": len(runs), "contender": runs[0]["contender"], "destinations": runs[0]["destinations"],
              "size": runs[0]["size"]}
    for key in ("cpu", "x_server_cpu", "rss_mb", "pss_mb", "first_byte_s", "first_media_s", "kbps"):
        result[key] = round(statistics.median(run[key] for run in runs), 4)
    drawn = [run["frames"] for run in runs if run["frames"].get("drawn")]
    if drawn:
        result["lagged_percent"] = round(statistics.median(
            100 * frames["lagged"] / (frames["drawn"] + frames["lagged"]) for frames in drawn), 3)
        # Of the frames that were due while it ran: those drawn, at the rate that was asked for.
        fps = int(runs[0]["size"].split("@")[1])
        result["drawn_per_s"] = round(fps * (1 - result["lagged_percent"] / 100), 2)
        result["cpu_ms_per_drawn_frame"] = round(1000 * result["cpu"] / max(result["drawn_per_s"], 0.01), 2)
        result["skipped"] = statistics.median(frames["skipped"] for frames in drawn)
    received = [stream for run in runs for stream in run["received"] if stream["seconds"]]
    if received:
        result["received_fps"] = round(statistics.median(stream["frames"] / stream["seconds"] for stream in received), 2)
    return result


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--studio", type=Path)
    parser.add_argument("--camera", type=Path, required=True)
    parser.add_argument("--picture", type=Path, required=True)
    parser.add_argument("--size", default="854x480")
    parser.add_argument("--fps", type=int, default=30)
    parser.add_argument("--kbps", type=int, default=2500)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--frames", type=Path, help="folder for one received frame of each contender")
    parser.add_argument("--only", action="append", default=[], help="name of a contender; repeatable")
    parser.add_argument("--destinations", type=int, default=3, help="at most so many")
    arguments = parser.parse_args()
    arguments.width, arguments.height = (int(part) for part in arguments.size.split("x"))
    arguments.camera, arguments.picture = arguments.camera.resolve(), arguments.picture.resolve()
    if arguments.studio:
        arguments.studio = arguments.studio.resolve()
    return arguments


def say(line):
    print(json.dumps(line, ensure_ascii=False), flush=True)


def main():
    arguments = read_arguments()
    entries = contenders.line_up(arguments.studio)
    if arguments.only:
        entries = [entry for entry in entries if entry[0].name in arguments.only]
    entries = [entry for entry in entries if entry[1] <= arguments.destinations]
    say({"date": datetime.date.today().isoformat(), "cores": os.cpu_count(), "seconds": arguments.seconds,
         "contenders": [f"{contender.name} ×{count}" for contender, count in entries]})
    runs, failures = {}, 0
    for turn in range(arguments.repeats):
        # Every other turn backwards, so that whoever disturbs the machine disturbs all alike.
        for contender, count in entries if turn % 2 == 0 else reversed(entries):
            try:
                run = one_run(contender, arguments, count)
            except RuntimeError as error:
                failures += 1
                say({"failed": str(error)})
                continue
            say(run)
            runs.setdefault((contender.name, count), []).append(run)
    medians = {key: median_of(of) for key, of in runs.items()}
    for median in medians.values():
        say(median)
    for line in ratios.ratios(medians):
        say(line)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
