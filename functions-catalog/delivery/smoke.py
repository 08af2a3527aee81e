"""Waits until the pipeline has sent the function's events to staging, then runs the function's own end-to-end tests.

Usage: smoke FUNCTION. These tests are functions/FUNCTION/e2e.sh, where there is one: UI and flows through several functions
belong to an application, and are called from there.
"""

import pathlib
import subprocess
import sys

import pipeline
import releases

PATIENCE_SECONDS = 20 * 60


def main(function):
    if not pipeline.wait_for(function, "Smoke", PATIENCE_SECONDS):
        releases.fail(f"Smoke of {function} did not end in {PATIENCE_SECONDS // 60} minutes.")
    tests = pathlib.Path("functions") / function / "e2e.sh"
    if not tests.is_file():
        print(f"{function} has no end-to-end tests of its own ({tests}).")
        return
    if subprocess.run(["bash", str(tests)]).returncode != 0:
        releases.fail(f"The end-to-end tests of {function} failed: {tests} says why above.")


if __name__ == "__main__":
    main(sys.argv[1])
