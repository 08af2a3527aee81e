"""Starts an emulator of AWS on a free port of 127.0.0.1, and stops what was started."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

SERVICES = "apigateway,dynamodb,dynamodbstreams,events,iam,lambda,logs,s3,secretsmanager,sqs,ssm,sts"
PATIENCE_SECONDS = 60


class Emulator:
    """A running emulator: where it answers, and how it is ended."""

    def __init__(self, endpoint, stop):
        self.endpoint = endpoint
        self.stop = stop


def start(name):
    """Starts the named emulator, or uses the one that AWS_ENDPOINT_URL names."""
    running = os.environ.get("AWS_ENDPOINT_URL")
    if running:
        return Emulator(running, lambda: None)
    return {"ministack": _ministack, "localstack": _localstack}[name]()


def _ministack():
    """ministack runs functions as processes of this machine: no Docker, and no sandbox either."""
    port = _free_port()
    endpoint = f"http://127.0.0.1:{port}"
    folder = tempfile.mkdtemp(prefix="slipway-integration-")
    log = open(os.path.join(folder, "ministack.log"), "w", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    environment |= {
        "AWS_ENDPOINT_URL": endpoint,
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "SERVICES": SERVICES,
        "TMPDIR": folder,
    }
    process = subprocess.Popen(
        ["ministack"], env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
    )

    def stop():
        _end_group(process)
        log.close()
        shutil.rmtree(folder, ignore_errors=True)

    _await(f"{endpoint}/_ministack/ready", stop, process, log.name)
    return Emulator(endpoint, stop)


def _localstack():
    """LocalStack's image needs Docker and, since March 2026, a token in LOCALSTACK_AUTH_TOKEN."""
    if not shutil.which("docker") or "LOCALSTACK_AUTH_TOKEN" not in os.environ:
        raise SystemExit(
            "EMULATOR=localstack needs docker and LOCALSTACK_AUTH_TOKEN. "
            "Or start LocalStack yourself and name it: AWS_ENDPOINT_URL=http://127.0.0.1:4566."
        )
    port = _free_port()
    name = f"slipway-integration-{port}"
    command = ["docker", "run", "--rm", "--detach", "--name", name]
    command += ["--publish", f"127.0.0.1:{port}:4566", "--env", "LOCALSTACK_AUTH_TOKEN"]
    command += ["--volume", "/var/run/docker.sock:/var/run/docker.sock", "localstack/localstack"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def stop():
        subprocess.run(["docker", "stop", name], check=False, stdout=subprocess.DEVNULL)

    endpoint = f"http://127.0.0.1:{port}"
    _await(f"{endpoint}/_localstack/health", stop)
    return Emulator(endpoint, stop)


def _await(address, stop, process=None, log=None):
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and (process is None or process.poll() is None):
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    words = open(log, encoding="utf-8").read()[-2000:] if log else ""
    stop()
    raise SystemExit(f"The emulator does not answer at {address}.\n{words}")


def _end_group(process):
    """Ends the emulator with the functions that it has started."""
    for signal in (15, 9):
        try:
            os.killpg(process.pid, signal)
            process.wait(timeout=5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            pass


def _free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
