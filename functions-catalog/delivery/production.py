"""Waits for production: at once on green where the policy promotes by itself, else for as long as PATIENCE_MINUTES says.

Usage: production FUNCTION. A release that waits for a person ends the step well: the answer is given in Slipway, and the
pipeline goes on with it.
"""

import os
import sys

import pipeline


def main(function):
    patience = float(os.environ.get("PATIENCE_MINUTES", "30"))
    if pipeline.wait_for(function, "Production", patience * 60):
        print(f"{function} is in production.")
    elif pipeline.stage_status(function, "Approval") == "Succeeded":
        print(f"{function} is on its way to production, and its alarms are watched.")
    else:
        print(f"{function} waits for an approval in Slipway.")


if __name__ == "__main__":
    main(sys.argv[1])
