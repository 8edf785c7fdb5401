"""The ground every contender runs on: an X server, an RTMP server, a relay that stamps times, and a meter.

Everything started here is stopped by its process id when its `with` block ends.
"""

import os
import selectors
import signal
import socket
import subprocess
import threading
import time
from contextlib import contextmanager
from pathlib import Path

# Client bytes after which media must be flowing: handshake, commands, metadata and decoder
# headers of every contender together stay under 8 kB.
MEDIA_BYTES = 20_000
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stop(process, grace=10.0):
    """TERM, then KILL, then reaped."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


@contextmanager
def x_server(size="1600x900x24"):
    """Yields ":N" of an Xvfb of our own."""
    read_end, write_end = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}", process.pid
    finally:
        stop(process)


@contextmanager
def sound_server(folder):
    """Yields PULSE_SERVER of a PulseAudio of our own whose microphone is a sine and whose speaker is nothing."""
    state = folder / "pulse"
    state.mkdir(mode=0o700)
    address = state / "native"
    process = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disallow-exit",
         "-L", f"module-native-protocol-unix socket={address} auth-anonymous=1",
         "-L", "module-null-sink sink_name=speaker", "-L", "module-sine-source source_name=microphone"],
        env={**os.environ, "HOME": str(state), "PULSE_RUNTIME_PATH": str(state), "PULSE_STATE_PATH": str(state)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 10
        while not address.exists():
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("pulseaudio did not start")
            time.sleep(0.05)
        yield f"unix:{address}"
    finally:
        stop(process)


@contextmanager
def rtmp_server(folder):
    """Yields the port of an nginx of our own, application `live`; every stream is recorded as FLV in `folder`."""
    module = next(Path("/usr").glob("lib/nginx/modules/ngx_rtmp_module.so"), None)
    if module is None:
        raise RuntimeError("libnginx-mod-rtmp is not installed")
    port = free_port()
    recordings = folder / "received"
    recordings.mkdir()
    recordings.chmod(0o777)
    config = folder / "nginx.conf"
    config.write_text(
        f"load_module {module};\nworker_processes 1;\ndaemon off;\npid {folder}/nginx.pid;\n"
        f"error_log {folder}/nginx.log warn;\nevents {{ worker_connections 64; }}\n"
        f"rtmp {{ server {{ listen 127.0.0.1:{port}; chunk_size 4096; application live {{ live on;\n"
        f"  record all; record_path {recordings}; record_suffix .flv; }} }} }}\n"
    )
    process = subprocess.Popen(["/usr/sbin/nginx", "-p", str(folder), "-c", str(config), "-e", f"{folder}/nginx.log"])
    try:
        wait_for_port(port, process)
        yield port, recordings
    finally:
        stop(process)


def wait_for_port(port, process, seconds=10.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nothing listens on port {port}")


class Relay:
    """A TCP relay in front of the RTMP server that notes, per connection, when a byte and when media came."""

    def __init__(self, target_port):
        self.target = ("127.0.0.1", target_port)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.connections = []
        self.selector = selectors.DefaultSelector()
        self.wake_read, self.wake_write = socket.socketpair()
        self.thread = threading.Thread(target=self.run)

    def __enter__(self):
        self.selector.register(self.listener, selectors.EVENT_READ, self.accept)
        self.selector.register(self.wake_read, selectors.EVENT_READ, None)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.wake_write.send(b"x")
        self.thread.join()
        for key in list(self.selector.get_map().values()):
            key.fileobj.close()
        self.wake_write.close()

    def accept(self):
        client, _ = self.listener.accept()
        server = socket.create_connection(self.target)
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        record = {"accepted": time.monotonic(), "first_byte": None, "media": None, "bytes": 0}
        self.connections.append(record)
        self.selector.register(client, selectors.EVENT_READ, lambda: self.pump(client, server, record))
        self.selector.register(server, selectors.EVENT_READ, lambda: self.pump(server, client, None))

    def pump(self, source, sink, record):
        try:
            data = source.recv(65536)
            if data:
                sink.sendall(data)
        except OSError:
            data = b""
        if not data:
            for end in (source, sink):
                try:
                    self.selector.unregister(end)
                except (KeyError, ValueError):
                    pass
                end.close()
            return
        if record is not None:
            now = time.monotonic()
            record["first_byte"] = record["first_byte"] or now
            record["bytes"] += len(data)
            if record["media"] is None and record["bytes"] > MEDIA_BYTES:
                record["media"] = now

    def run(self):
        while True:
            for key, _ in self.selector.select():
                if key.data is None:
                    return
                if key.fileobj.fileno() >= 0:
                    key.data()

    def media_times(self):
        return [record["media"] for record in self.connections if record["media"] is not None]

    def bytes_taken(self):
        return sum(record["bytes"] for record in self.connections)


def process_tree(root):
    """Process ids of `root` and all that descends from it."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = Path("/proc", entry, "stat").read_text()
            except OSError:
                continue
            parent = int(stat.rsplit(")", 1)[1].split()[1])
            children.setdefault(parent, []).append(int(entry))
    tree, queue = [], [root]
    while queue:
        pid = queue.pop()
        tree.append(pid)
        queue += children.get(pid, [])
    return tree


def cpu_seconds(root):
    """Of the tree, with children that have ended and were waited for."""
    ticks = 0
    for pid in process_tree(root):
        try:
            fields = Path("/proc", str(pid), "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        ticks += sum(int(field) for field in fields[11:15])
    return ticks / CLOCK_TICKS


def memory_mb(root):
    """(RSS, PSS) of the tree."""
    sums = {"Rss": 0, "Pss": 0}
    for pid in process_tree(root):
        try:
            lines = Path("/proc", str(pid), "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        for line in lines:
            name = line.split(":")[0]
            if name in sums:
                sums[name] += int(line.split()[1])
    return sums["Rss"] / 1024, sums["Pss"] / 1024
