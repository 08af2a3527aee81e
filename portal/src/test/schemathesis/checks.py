"""What schemathesis checks beside its own checks."""

import schemathesis


@schemathesis.check
def refused_as_a_problem(ctx, response, case):
    kind = response.headers.get("content-type", [""])[0]
    assert response.status_code == 401, f"answered {response.status_code} without a token"
    assert kind.startswith("application/problem+json"), f"answered as {kind}"
    problem = response.json()
    assert problem["status"] == 401 and problem["detail"], "tells nothing"
