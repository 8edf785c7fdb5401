"""The contenders: how each is set up and started, and what it says about its own frames.

Each gets the same moving picture, the same product picture, four texts of which two change every second,
the same size, rate, bitrate, encoder and preset.
"""

import json
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

FONT = "Noto Sans"
FONT_FILE = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"
KEY_FRAME_SECONDS = 2
AUDIO_KBPS = 128
STOP_LIMIT_SECONDS = 20.0

# What stands in for the overlays where there is no overlay plug-in: (text or file, x, y, size), for 854×480.
TEXTS = [
    ("Váy lụa đuôi cá · V12", 230, 330, 22),
    ("249.000 ₫", 230, 360, 34),
    ("countdown.txt", 640, 30, 34),
    ("comment.txt", 560, 400, 20),
]


class Job:
    """What every contender is asked to do."""

    def __init__(self, folder, camera, picture, width, height, fps, kbps):
        self.folder, self.camera, self.picture = Path(folder), Path(camera), Path(picture)
        self.width, self.height, self.fps, self.kbps = width, height, fps, kbps

    def texts(self):
        """Text sources: (name, literal text or None, file or None, x, y, size in pixels)."""
        factor = self.height / 480
        for number, (text, x, y, size) in enumerate(TEXTS):
            changing = text.endswith(".txt")
            yield (f"text{number}", None if changing else text, self.folder / text if changing else None,
                   round(x * factor), round(y * factor), round(size * factor))


class ObsStudio:
    """Debian's OBS Studio with a profile and a scene collection of its own; its preview on or off."""

    def __init__(self, preview):
        self.name = "obs-studio" if preview else "obs-studio, no preview"
        self.preview = preview

    def prepare(self, job, urls):
        home = job.folder / "obs-home"
        profile = home / "obs-studio/basic/profiles/Bench"
        scenes = home / "obs-studio/basic/scenes"
        profile.mkdir(parents=True)
        scenes.mkdir(parents=True)
        (home / "obs-studio/global.ini").write_text(self.global_ini())
        (profile / "basic.ini").write_text(self.basic_ini(job))
        (profile / "streamEncoder.json").write_text(json.dumps({
            "rate_control": "CBR", "bitrate": job.kbps, "keyint_sec": KEY_FRAME_SECONDS, "preset": "veryfast",
            "profile": "", "tune": "", "x264opts": "", "repeat_headers": False}))
        server, key = urls[0].rsplit("/", 1)
        (profile / "service.json").write_text(json.dumps({
            "type": "rtmp_custom", "settings": {"server": server, "key": key, "use_auth": False}}))
        shutil.copy(Path(__file__).with_name("end_stream.lua"), job.folder)
        (scenes / "Bench.json").write_text(json.dumps(self.scene_collection(job)))
        command = ["obs", "--multi", "--profile", "Bench", "--collection", "Bench", "--startstreaming",
                   "--disable-updater", "--disable-missing-files-check"]
        return command, {"XDG_CONFIG_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}

    def global_ini(self):
        return ("[General]\nFirstRun=true\nEnableAutoUpdates=false\nInfoIncrement=999\nLastVersion=486539266\n"
                "[Basic]\nProfile=Bench\nProfileDir=Bench\nSceneCollection=Bench\nSceneCollectionFile=Bench\n"
                f"[BasicWindow]\nPreviewEnabled={'true' if self.preview else 'false'}\n"
                "RecordWhenStreaming=false\nWarnBeforeStoppingStream=false\nWarnBeforeStartingStream=false\n"
                "[OBSWebSocket]\nServerEnabled=false\nFirstLoad=false\n")

    @staticmethod
    def basic_ini(job):
        return ("[General]\nName=Bench\n[Output]\nMode=Advanced\nReconnect=false\n"
                f"[AdvOut]\nEncoder=obs_x264\nTrackIndex=1\nTrack1Bitrate={AUDIO_KBPS}\nApplyServiceSettings=false\n"
                "UseRescale=false\n"
                f"[Video]\nBaseCX={job.width}\nBaseCY={job.height}\nOutputCX={job.width}\nOutputCY={job.height}\n"
                f"FPSType=1\nFPSInt={job.fps}\nColorFormat=NV12\nColorSpace=709\nColorRange=Partial\n"
                "[Audio]\nSampleRate=48000\nChannelSetup=Stereo\n")

    @staticmethod
    def scene_collection(job):
        sources = [{"id": "ffmpeg_source", "name": "camera", "mixers": 255, "settings": {
            "local_file": str(job.camera), "looping": True, "hw_decode": False}}]
        fit = {"bounds_type": 2, "bounds": {"x": job.width, "y": job.height}}
        items = [{"name": "camera", "id": 1, "pos": {"x": 0, "y": 0}, **fit}]
        sources.append({"id": "image_source", "name": "picture", "settings": {"file": str(job.picture)}})
        factor = job.height / 480
        items.append({"name": "picture", "id": 2, "pos": {"x": 24 * factor, "y": 230 * factor},
                      "bounds_type": 2, "bounds": {"x": 190 * factor, "y": 230 * factor}})
        for number, (name, text, file, x, y, size) in enumerate(job.texts()):
            settings = {"font": {"face": FONT, "style": "Bold", "size": size, "flags": 1}, "antialiasing": True}
            settings.update({"from_file": True, "text_file": str(file)} if file else {"text": text})
            sources.append({"id": "text_ft2_source_v2", "name": name, "settings": settings})
            items.append({"name": name, "id": number + 3, "pos": {"x": x, "y": y}, "scale": {"x": 1, "y": 1}})
        for item in items:
            item.setdefault("visible", True)
            item.setdefault("align", 5)
        sources.append({"id": "scene", "name": "Scene", "settings": {"items": items, "id_counter": len(items)}})
        return {"name": "Bench", "current_scene": "Scene", "current_program_scene": "Scene",
                "scene_order": [{"name": "Scene"}], "sources": sources, "transitions": [],
                "modules": {"scripts-tool": [{"path": str(job.folder / "end_stream.lua"), "settings": {}}]},
                "AuxAudioDevice1": {"id": "pulse_input_capture", "name": "Mic", "mixers": 255,
                                    "settings": {"device_id": "default"}}}

    @staticmethod
    def finish(process, job, output):
        """Asks the script inside to end the stream and waits until the counts are logged."""
        (job.folder / "end").touch()
        until = time.monotonic() + STOP_LIMIT_SECONDS
        while time.monotonic() < until and process.poll() is None and "Total drawn frames" not in output():
            time.sleep(0.1)

    @staticmethod
    def frames(output, _job):
        """Drawn, lagged and skipped frames, from what OBS Studio logs when the stream stops."""
        found = {}
        for key, pattern in (("total", r"Total frames output: (\d+)"),
                             ("drawn", r"Total drawn frames: (\d+)"),
                             ("lagged", r"lagged frames due to rendering lag/stalls: (\d+)"),
                             ("skipped", r"skipped frames due to encoding lag: (\d+)")):
            match = re.search(pattern, output)
            if match:
                found[key] = int(match.group(1))
        if "drawn" in found:
            found.setdefault("lagged", 0)
            found.setdefault("skipped", 0)
        return found


class Ffmpeg:
    """The floor: decode, scale, one picture and four texts drawn in, x264 veryfast, AAC, FLV. No compositor, no preview."""

    name = "ffmpeg"

    def prepare(self, job, urls):
        factor = job.height / 480
        chain = [f"[0:v]fps={job.fps},scale={job.width}:{job.height}[camera]",
                 f"[1:v]scale=-2:{round(230 * factor)}[picture]",
                 f"[camera][picture]overlay={round(24 * factor)}:{round(230 * factor)}[v0]"]
        for number, (_, text, file, x, y, size) in enumerate(job.texts()):
            source = f"textfile={file}:reload=1" if file else f"text='{text}'"
            chain.append(f"[v{number}]drawtext=fontfile={FONT_FILE}:{source}:x={x}:y={y}:fontsize={size}:"
                         f"fontcolor=white[v{number + 1}]")
        chain.append("[v4]format=yuv420p[out]")
        rate = f"{job.kbps}k"
        command = ["ffmpeg", "-hide_banner", "-loglevel", "warning", "-nostdin", "-re", "-stream_loop", "-1",
                   "-i", str(job.camera), "-i", str(job.picture), "-filter_complex", ";".join(chain),
                   "-map", "[out]", "-map", "0:a", "-c:v", "libx264", "-preset", "veryfast", "-b:v", rate,
                   "-minrate", rate, "-maxrate", rate, "-bufsize", rate, "-x264-params", "nal-hrd=cbr:force-cfr=1",
                   "-g", str(KEY_FRAME_SECONDS * job.fps), "-c:a", "aac", "-b:a", f"{AUDIO_KBPS}k", "-ar", "48000",
                   "-f", "flv", urls[0]]
        return command, {}

    @staticmethod
    def finish(process, _job, _output):
        process.send_signal(signal.SIGINT)

    @staticmethod
    def frames(_output, _job):
        return {}


class PhienStudio:
    """Ours: a show with the same camera, the same picture on a product card, a countdown that changes every second,
    a comment feed that changes every second, and the seller line; the microphone plain."""

    def __init__(self, program, window):
        self.name = "phien-studio" if window else "phien-studio, no window"
        self.program, self.window = program, window

    def prepare(self, job, urls):
        (job.folder / "bench.phien.json").write_text(json.dumps(self.show(job), ensure_ascii=False), encoding="utf-8")
        cues = [{"at": 0, "do": "next"}, {"at": 0, "do": "show", "overlay": "product_card"},
                {"at": 0, "do": "show", "overlay": "seller_line"}, {"at": 0, "do": "show", "overlay": "comment_feed"},
                {"at": 0, "do": "start_timer", "seconds": 3600}]
        comments = [{"at": second, "platform": "facebook", "author": "Lan Anh", "text": f"{second}: còn size M không ạ?"}
                    for second in range(600)]
        for name, lines in (("cues", cues), ("comments", comments)):
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (job.folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
        command = [str(self.program), str(job.folder / "bench.phien.json"), "--go-live", "--no-record",
                   "--data-dir", str(job.folder / "data"), "--canvas", f"{job.width}x{job.height}@{job.fps}",
                   "--bitrate", str(job.kbps), "--encoder", "obs_x264", "--cue", str(job.folder / "cues.jsonl"),
                   "--comments", str(job.folder / "comments.jsonl"), "--report", str(job.folder / "report.json")]
        for number, url in enumerate(urls):
            command += ["--destination", f"Server {number + 1}={url}"]
        return command + ([] if self.window else ["--no-window"]), {"QT_QPA_PLATFORM": "xcb"}

    @staticmethod
    def show(job):
        return {
            "format": "phien-show", "version": 1, "title": "Bench", "language": "vi",
            "seller": {"name": "Lụa Hà Đông", "taxCode": "0101234567"},
            "canvas": {"width": job.width, "height": job.height, "fps": job.fps},
            "sources": [{"id": "camera", "kind": "media", "name": "Camera", "file": str(job.camera)},
                        {"id": "mic", "kind": "microphone", "name": "Mic"}],
            "scenes": [{"id": "main", "name": "Main", "items": [{"source": "camera"}]}],
            "products": [{"code": "V12", "name": "Váy lụa đuôi cá", "price": 320000, "livePrice": 249000,
                          "picture": str(job.picture), "variants": [{"size": "M", "stock": 12}]}],
            "runOfShow": [{"kind": "product", "product": "V12", "plannedSeconds": 600, "scene": "main"}],
        }

    @staticmethod
    def finish(process, _job, _output):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(STOP_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            pass

    @staticmethod
    def frames(_output, job):
        report = job.folder / "report.json"
        if not report.is_file():
            return {}
        picture = json.loads(report.read_text(encoding="utf-8"))["picture"]
        return {"total": int(picture["frames_encoded"]), "drawn": int(picture["frames_drawn"]),
                "lagged": int(picture["frames_lagged"]), "skipped": int(picture["frames_skipped"])}


def line_up(program):
    """Who runs, each with its number of destinations."""
    peers = [(ObsStudio(preview=True), 1), (ObsStudio(preview=False), 1), (Ffmpeg(), 1)]
    if program is None:
        return peers
    without = PhienStudio(program, window=False)
    return [(PhienStudio(program, window=True), 1), (without, 1), (without, 2), (without, 3)] + peers
