"""Compares the packed function with its last release: it may grow and slow down a little, and not without being seen.

Usage: gate FUNCTION. ALLOW_REGRESSION="reason" lets a release through, and the reason is kept in its record.
"""

import os
import sys

import releases

# A share alone would stop a small function for a few kilobytes, and a fast one for the noise of a machine.
SIZE_SHARE, SIZE_BYTES = 0.10, 100_000
START_SHARE, START_MS = 0.30, 5.0


def main(function):
    before = releases.last(function)
    if before is None:
        print(f"{function} was never released: there is nothing to compare it with.")
        return
    found = regressions(before, function)
    reason = os.environ.get("ALLOW_REGRESSION", "").strip()
    if found and reason:
        print("Let through, because " + reason + ":")
    print("\n".join(found) or f"{function} is no larger and starts no slower than release {before['release']}.")
    if found and not reason:
        releases.fail("Make it smaller or faster, or say why not: ALLOW_REGRESSION=\"reason\".")


def regressions(before, function):
    found = []
    size = releases.zip_of(function).stat().st_size
    if size > before["bytes"] * (1 + SIZE_SHARE) and size > before["bytes"] + SIZE_BYTES:
        found.append(f"The zip grew from {before['bytes']} to {size} bytes since release {before['release']}.")
    measured = releases.folder(function) / "cold-start.json"
    known = before.get("coldStart")
    if not measured.is_file() or not known:
        print("Cold starts are not compared: one of the two releases was not measured.")
        return found
    now = releases.read(measured)
    if now["processor"] != known["processor"]:
        print("Cold starts are not compared: they were measured on different processors.")
    elif now["medianMs"] > known["medianMs"] * (1 + START_SHARE) and now["medianMs"] > known["medianMs"] + START_MS:
        found.append(f"A cold start takes {now['medianMs']} ms and took {known['medianMs']} ms.")
    return found


if __name__ == "__main__":
    main(sys.argv[1])
