"""Puts together what the pipeline gets: the zip, what describes the function, and a record that binds them.

Usage: bundle FUNCTION. Writes dist/FUNCTION/release.json and dist/FUNCTION/release.zip.
"""

import os
import pathlib
import subprocess
import sys
import zipfile

import releases


def main(function):
    folder = releases.folder(function)
    sbom = folder / "sbom.cdx.json"
    if not sbom.is_file():
        releases.fail(f"There is no {sbom}: run make sbom FUNCTION={function} first.")
    source = pathlib.Path("functions") / function
    files = {f"zips/{function}.zip": releases.zip_of(function), "sbom.cdx.json": sbom,
             "function.yaml": source / "function.yaml"}
    files |= {f"events/{event.name}": event for event in sorted(source.glob("events/*.json"))}
    places = pathlib.Path("environments.yaml")
    if places.is_file():
        files["environments.yaml"] = places
    record = record_of(function, folder)
    releases.write(folder / "release.json", record)
    files["release.json"] = folder / "release.json"
    sums = "".join(f"{releases.digest(path)}  {name}\n" for name, path in sorted(files.items()))
    with zipfile.ZipFile(folder / "release.zip", "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, path in sorted(files.items()):
            bundle.write(path, name)
        bundle.writestr("release.sha256", sums)
    print(f"Release {record['release']} of {function}: {record['digest']} of commit {record['commit']}")


def record_of(function, folder):
    """The same bytes are the same release, with the commit that first made them."""
    packed = releases.zip_of(function)
    digest = releases.digest(packed)
    before = releases.last(function)
    if before and before["digest"] == digest:
        return before
    commit = subprocess.run(["git", "rev-parse", "HEAD"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    record = {"function": function, "release": before["release"] + 1 if before else 1, "commit": commit,
              "digest": digest, "bytes": packed.stat().st_size, "sbom": releases.digest(folder / "sbom.cdx.json"),
              "events": len(list((pathlib.Path("functions") / function).glob("events/*.json")))}
    counted = releases.DIST / "tests.json"
    if counted.is_file() and function in releases.read(counted):
        record["tests"] = releases.read(counted)[function]
    measured = folder / "cold-start.json"
    if measured.is_file():
        record["coldStart"] = releases.read(measured)
    if os.environ.get("ALLOW_REGRESSION", "").strip():
        record["allowedRegression"] = os.environ["ALLOW_REGRESSION"].strip()
    return record


if __name__ == "__main__":
    main(sys.argv[1])
