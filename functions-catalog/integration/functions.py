"""The catalog's functions as their folders describe them, and their executables for this machine."""

import json
import pathlib
import platform
import re
import subprocess
from dataclasses import dataclass

import yaml

FUNCTIONS = pathlib.Path("functions")


@dataclass(frozen=True)
class Function:
    """A function: its manifest, and the events of its folder by file name."""

    name: str
    manifest: dict
    events: dict

    @property
    def trigger(self):
        return self.manifest["trigger"]

    @property
    def example(self):
        """The event that its template brings."""
        return self.events["example.json"]

    def settings(self):
        """Variables that hold the names of its parameters and secrets, as on AWS."""
        variables = {variable("PARAM", name): f"/{name}" for name in self.manifest.get("parameters", [])}
        return variables | {variable("SECRET", name): name for name in self.manifest.get("secrets", [])}


def variable(prefix, name):
    """The variable of a setting: PARAM_QUOTES_CURRENCY for the parameter quotes/currency."""
    return prefix + "_" + re.sub("[^A-Z0-9]", "_", name.upper())


def read(names):
    """All functions, or those that are named."""
    folders = sorted(manifest.parent for manifest in FUNCTIONS.glob("*/function.yaml"))
    known = [folder.name for folder in folders]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise SystemExit(f"There is no functions/{unknown[0]}. There are: {', '.join(known)}")
    return [_read(folder) for folder in folders if not names or folder.name in names]


def _read(folder):
    manifest = yaml.safe_load((folder / "function.yaml").read_text(encoding="utf-8"))
    events = {
        event.name: json.loads(event.read_text(encoding="utf-8")) for event in sorted((folder / "events").glob("*.json"))
    }
    return Function(folder.name, manifest, events)


def build(function, emulator):
    """Builds a function and gives its executable: the emulator runs it on this machine's processor."""
    # Wiring and behaviour are tried here, not speed: the profile that the tests have built already is the quickest.
    command = ["cargo", "build"]
    if emulator == "localstack":
        # LocalStack runs it in Lambda's own image, whose libraries are older than many a laptop's.
        command = ["cargo", "lambda", "build", "--release", "--arm64" if arm64() else "--x86-64"]
    command += ["--locked", "--package", function.name, "--message-format=json-render-diagnostics"]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{function.name} cannot be built, see above.")
    built = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    executables = [
        message["executable"]
        for message in built
        if message.get("executable") and message["target"]["name"] == function.name and "bin" in message["target"]["kind"]
    ]
    if not executables:
        raise SystemExit(f"cargo built no executable called {function.name}: its package needs a src/main.rs.")
    return pathlib.Path(executables[-1])


def arm64():
    return platform.machine().lower() in ("arm64", "aarch64")
