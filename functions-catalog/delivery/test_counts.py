"""Counts the tests of each function from what `make nextest` reported, for the evidence beside an approval.

Usage: test_counts. Reads target/nextest/ci/junit.xml, writes dist/tests.json.
"""

import math
import pathlib
import xml.etree.ElementTree as xml

import releases

REPORT = pathlib.Path("target/nextest/ci/junit.xml")


def main():
    if not REPORT.is_file():
        releases.fail(f"There is no {REPORT}: run make nextest first.")
    suites = xml.parse(REPORT).getroot().findall("testsuite")
    counts = {}
    for function in sorted(path.parent.name for path in pathlib.Path("functions").glob("*/function.yaml")):
        own = [suite for suite in suites if suite.get("name", "").split("::")[0] == function]
        if own:
            counts[function] = count([case for suite in own for case in suite.findall("testcase")])
    releases.DIST.mkdir(parents=True, exist_ok=True)
    releases.write(releases.DIST / "tests.json", counts)
    print(f"{sum(each['passed'] for each in counts.values())} tests of {len(counts)} functions passed.")


def count(cases):
    """A test failed that has a failure or an error and did not pass in the end; skipped ones did not run."""
    failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
    skipped = sum(1 for case in cases if case.find("skipped") is not None)
    seconds = sum(float(case.get("time", "0")) for case in cases)
    return {"passed": len(cases) - failed - skipped, "failed": failed, "seconds": math.ceil(seconds)}


if __name__ == "__main__":
    main()
