"""What a release is on this machine, where its files lie, and what the last one was."""

import hashlib
import json
import os
import pathlib
import sys

DIST = pathlib.Path("dist")


def folder(function):
    """The folder of what is being released; it is made where it is missing."""
    path = DIST / function
    path.mkdir(parents=True, exist_ok=True)
    return path


def zip_of(function):
    return folder(function) / "zips" / f"{function}.zip"


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def write(path, content):
    pathlib.Path(path).write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def fail(message):
    """Says what is wrong, and ends the step."""
    print(message, file=sys.stderr)
    sys.exit(1)


def store():
    """Name of the bucket that releases are handed over in."""
    bucket = os.environ.get("ARTEFACTS")
    if not bucket:
        fail("ARTEFACTS names no bucket: set it to slipway-artefacts-<account>-<region> of the delivery account.")
    return bucket


def last(function):
    """The record of the last release that was handed over, or None before the first."""
    import boto3  # only the steps that talk to AWS have it
    from botocore.exceptions import ClientError

    try:
        answer = boto3.client("s3").get_object(Bucket=store(), Key=f"releases/{function}/release.json")
    except ClientError as refused:
        if refused.response["Error"]["Code"] in ("NoSuchKey", "404"):
            return None
        raise
    return json.loads(answer["Body"].read())
