"""Measures cold starts of the packed function on this machine: from its start to its first question for an event.

Usage: cold-start FUNCTION. Writes dist/FUNCTION/cold-start.json. A function for another processor cannot be measured
here, which is said and is no failure: the hosted workflow runs on the function's own.
"""

import http.server
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import releases

STARTS = 15
MEMORY = 256  # megabytes, as the function is told; this machine limits nothing
PATIENCE_SECONDS = 20
MACHINES = {62: "x86_64", 183: "arm64"}  # the processor in an ELF file's head


class RuntimeApi(http.server.BaseHTTPRequestHandler):
    """The part of Lambda's Runtime API that a start needs; whoever asks for an event has started."""

    def do_GET(self):  # noqa: N802 - the base class gives the name
        self.server.started.set()
        self.server.finished.wait(PATIENCE_SECONDS)

    def do_POST(self):  # noqa: N802
        """A start that fails tells so here."""
        self.server.failure = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode(errors="replace")
        self.server.started.set()

    def log_message(self, *arguments):
        pass


def main(function):
    packed = releases.zip_of(function)
    if not packed.is_file():
        releases.fail(f"There is no {packed}: run make package FUNCTION={function} first.")
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(packed) as archive:
        bootstrap = pathlib.Path(archive.extract("bootstrap", folder))
        bootstrap.chmod(0o755)
        processor = MACHINES.get(int.from_bytes(bootstrap.read_bytes()[18:20], "little"), "another processor")
        here = "arm64" if platform.machine() in ("aarch64", "arm64") else platform.machine()
        if processor != here:
            print(f"SKIPPED: {function} is built for {processor} and this machine is {here}: no cold starts measured.")
            return
        try:
            starts = sorted(start(bootstrap, function) for _ in range(STARTS))
        except NotStarted as failure:
            if needs_settings(function):
                print(f"SKIPPED: {function} reads settings while it starts, and here are none: no cold starts measured.")
                return
            releases.fail(f"{function} did not start: {failure}")
    record = {"medianMs": round(statistics.median(starts), 2), "worstMs": round(starts[-1], 2), "starts": STARTS,
              "processor": processor, "memory": MEMORY, "initMs": [round(each, 2) for each in starts]}
    releases.write(releases.folder(function) / "cold-start.json", record)
    print(f"{function}: {record['medianMs']} ms median, {record['worstMs']} ms worst of {STARTS} starts on this machine")


class NotStarted(Exception):
    """A function that asked for no event."""


def needs_settings(function):
    """Whether its manifest lists a parameter or a secret."""
    manifest = (pathlib.Path("functions") / function / "function.yaml").read_text(encoding="utf-8")
    return re.search(r"^(parameters|secrets):(?! *\[\] *$)", manifest, re.MULTILINE) is not None


def start(bootstrap, function):
    """Milliseconds from the start of a process to its first question."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), RuntimeApi)
    server.daemon_threads = True
    server.started, server.finished, server.failure = threading.Event(), threading.Event(), None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {"PATH": os.environ["PATH"], "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{server.server_port}",
                   "AWS_LAMBDA_FUNCTION_NAME": function, "AWS_LAMBDA_FUNCTION_VERSION": "1",
                   "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(MEMORY), "AWS_REGION": "eu-central-1"}
    begin = time.perf_counter()
    process = subprocess.Popen([bootstrap], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        asked = server.started.wait(PATIENCE_SECONDS)
        took = (time.perf_counter() - begin) * 1000
        if not asked or server.failure:
            raise NotStarted(server.failure or f"it asked for no event in {PATIENCE_SECONDS} s")
        return took
    finally:
        process.kill()
        process.wait()
        server.finished.set()
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    main(sys.argv[1])
