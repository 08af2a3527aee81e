"""A function's pipeline as the steps of a release see it: started with one bundle, and waited for stage by stage."""

import os
import time

import boto3
import releases

POLL_SECONDS = float(os.environ.get("POLL_SECONDS", "10"))


def client():
    return boto3.client("codepipeline")


def name(function):
    return f"slipway-{function}"


def execution(function):
    started = releases.folder(function) / "execution.json"
    if not started.is_file():
        releases.fail(f"No pipeline was started for {function}: run make staging FUNCTION={function} first.")
    return releases.read(started)["execution"]


def stage_status(function, stage):
    """What a stage made of this release: a status of CodePipeline, or None where it has not reached it."""
    state = client().get_pipeline_state(name=name(function))
    found = [each for each in state["stageStates"] if each["stageName"] == stage]
    latest = found[0].get("latestExecution") if found else None
    return latest["status"] if latest and latest["pipelineExecutionId"] == execution(function) else None


def run_status(function):
    answer = client().get_pipeline_execution(pipelineName=name(function), pipelineExecutionId=execution(function))
    return answer["pipelineExecution"]["status"]


def wait_for(function, stage, patience_seconds):
    """Waits until a stage has ended; ends the step where it failed, or where a newer release overtook this one.

    Answers whether it ended in time.
    """
    end = time.monotonic() + patience_seconds
    while time.monotonic() < end:
        status = stage_status(function, stage)
        if status == "Succeeded":
            print(f"{stage} of {function} succeeded.")
            return True
        run = run_status(function)
        if run == "Superseded":
            print(f"A newer release of {function} overtook this one.")
            raise SystemExit(0)
        if status in ("Failed", "Stopped", "Cancelled") or run in ("Failed", "Stopped", "Cancelled"):
            releases.fail(f"{stage} of {function} ended as {status or run}: {name(function)} says why in CodePipeline.")
        time.sleep(POLL_SECONDS)
    return False
