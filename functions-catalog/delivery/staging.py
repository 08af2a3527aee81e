"""Hands a release over and starts its pipeline, which alone deploys; waits until it runs in staging.

Usage: staging FUNCTION. The zip is kept under its digest, and never written twice.
"""

import sys

import boto3
import pipeline
import releases
from botocore.exceptions import ClientError

PATIENCE_SECONDS = 40 * 60
SUMMARY = "codepipeline-artifact-revision-summary"  # CodePipeline shows it of the revision, and the portal reads it there


def main(function):
    folder = releases.folder(function)
    bundle = folder / "release.zip"
    if not bundle.is_file():
        releases.fail(f"There is no {bundle}: run make bundle FUNCTION={function} first.")
    record = releases.read(folder / "release.json")
    s3 = boto3.client("s3")
    keep(s3, function, record)
    with bundle.open("rb") as body:
        version = s3.put_object(Bucket=releases.store(), Key=f"releases/{function}/release.zip", Body=body,
                                Metadata={SUMMARY: summary(record)})["VersionId"]
    started = start(function, version)
    releases.write(folder / "execution.json", {"execution": started, "version": version})
    with (folder / "release.json").open("rb") as body:
        s3.put_object(Bucket=releases.store(), Key=f"releases/{function}/release.json", Body=body)
    print(f"Release {record['release']} of {function} goes through {pipeline.name(function)} as {started}.")
    if not pipeline.wait_for(function, "Staging", PATIENCE_SECONDS):
        releases.fail(f"Staging of {function} did not end in {PATIENCE_SECONDS // 60} minutes.")


def summary(record):
    """The release and what was measured of it, in a line; what was not measured is left out."""
    words = [f"v{record['release']}", record["commit"], f"sha256:{record['digest']}"]
    tests = record.get("tests")
    if tests:
        words.append(f"tests:{tests['passed']}:{tests['failed']}:{tests['seconds']}")
    words.append(f"zip:{record['bytes']}")
    if record.get("events"):
        words.append(f"events:{record['events']}")
    starts = record.get("coldStart", {})
    if starts.get("initMs"):
        words.append(f"init:{starts['memory']}:" + ",".join(str(each) for each in starts["initMs"]))
    return " ".join(words)


def keep(s3, function, record):
    """Under a digest there is only one content, so what is there already is the same."""
    key = f"artefacts/{function}/{record['digest']}.zip"
    try:
        with releases.zip_of(function).open("rb") as body:
            s3.put_object(Bucket=releases.store(), Key=key, Body=body, IfNoneMatch="*")
    except ClientError as refused:
        if refused.response["Error"]["Code"] not in ("PreconditionFailed", "412"):
            raise


def start(function, version):
    """Names the very object that was uploaded: whatever is uploaded meanwhile is another run."""
    revision = {"actionName": "Release", "revisionType": "S3_OBJECT_VERSION_ID", "revisionValue": version}
    try:
        answer = pipeline.client().start_pipeline_execution(name=pipeline.name(function), sourceRevisions=[revision])
    except ClientError as refused:
        if refused.response["Error"]["Code"] == "PipelineNotFoundException":
            releases.fail(f"There is no pipeline {pipeline.name(function)}: deploy the stack {function}-delivery, "
                          "which whoever runs the delivery account does once for each function.")
        raise
    return answer["pipelineExecutionId"]


if __name__ == "__main__":
    main(sys.argv[1])
