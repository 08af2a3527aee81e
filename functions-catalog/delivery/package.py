"""Packs the executable that cargo lambda built into the zip that Lambda takes: same executable, same bytes.

Usage: package FUNCTION
"""

import os
import pathlib
import sys
import zipfile

import releases


def main(function):
    built = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "lambda" / function / "bootstrap"
    if not built.is_file():
        releases.fail(f"There is no {built}: run make build FUNCTION={function} first.")
    target = releases.zip_of(function)
    target.parent.mkdir(parents=True, exist_ok=True)
    # No time and no owner: they would make other bytes of the same executable.
    entry = zipfile.ZipInfo("bootstrap", (1980, 1, 1, 0, 0, 0))
    entry.external_attr = 0o100755 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(entry, built.read_bytes())
    print(f"{target}: {target.stat().st_size} bytes, sha256 {releases.digest(target)}")


if __name__ == "__main__":
    main(sys.argv[1])
