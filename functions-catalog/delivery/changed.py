"""Prints the functions that a commit touches: their own folder, a crate that they use, or what all are built with.

Usage: changed [SINCE]. Without SINCE the hosted workflow takes the commit of its last run that succeeded, so that what a
failed or cancelled run has left behind is not forgotten. Where there is none, or where Git does not know it, all functions.
ONLY=name takes that function alone. One JSON list on one line.
"""

import json
import os
import pathlib
import subprocess
import sys
import urllib.error
import urllib.request

import releases

# A change in one of these changes how everything is built.
FOR_ALL = ("Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo/", "environments.yaml")


def main(since):
    packages = {package["name"]: package for package in metadata()["packages"]}
    functions = {name for name, package in packages.items() if folder(package).startswith("functions/")}
    only = os.environ.get("ONLY", "").strip()
    if only:
        if only not in functions:
            releases.fail(f"There is no function {only}: there are {', '.join(sorted(functions))}.")
        print(json.dumps([only]))
        return
    files = changed_files(since or last_success())
    touched = functions if files is None else dependants(packages, touched_packages(packages, files))
    print(json.dumps(sorted(functions & touched)))


def last_success():
    """Commit of main's last run of this workflow that succeeded; nothing outside of GitHub, and where it does not say."""
    token = os.environ.get("GITHUB_TOKEN")
    if not token:
        return ""
    workflow = os.environ["GITHUB_WORKFLOW_REF"].split("@")[0].rsplit("/", 1)[-1]
    address = (f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/actions/workflows/{workflow}/runs"
               "?branch=main&status=success&per_page=1")
    question = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})
    try:
        with urllib.request.urlopen(question, timeout=30) as answer:
            runs = json.load(answer)["workflow_runs"]
    except (urllib.error.URLError, TimeoutError, ValueError, KeyError) as failure:
        print(f"GitHub does not say what succeeded last, so all functions are taken: {failure}", file=sys.stderr)
        return ""
    return runs[0]["head_sha"] if runs else ""


def metadata():
    return json.loads(run("cargo", "metadata", "--format-version", "1", "--no-deps", "--locked", "--offline"))


def folder(package):
    return str(pathlib.Path(package["manifest_path"]).parent.relative_to(pathlib.Path.cwd().resolve())) + "/"


def changed_files(since):
    """Paths below the catalog's folder, or None where that cannot be told."""
    if not since or set(since) == {"0"} or git_knows(since) is False:
        return None
    return run("git", "diff", "--name-only", "--relative", since, "HEAD", "--", ".").splitlines()


def git_knows(commit):
    return subprocess.run(["git", "cat-file", "-e", f"{commit}^{{commit}}"], stderr=subprocess.DEVNULL).returncode == 0


def touched_packages(packages, files):
    if any(file.startswith(FOR_ALL) for file in files):
        return set(packages)
    return {name for name, package in packages.items() for file in files if file.startswith(folder(package))}


def dependants(packages, touched):
    """The touched packages and all that use them, however indirectly."""
    users = {name: set() for name in packages}
    for name, package in packages.items():
        for dependency in package["dependencies"]:
            if dependency["name"] in users:
                users[dependency["name"]].add(name)
    found, waiting = set(), list(touched)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(users[name])
    return found


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
