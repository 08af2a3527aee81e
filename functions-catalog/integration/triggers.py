"""Connects a function to its source and drives it from there, the way AWS would. Each step yields (what, whether, why)."""

import base64
import json
import urllib.error
import urllib.parse
import urllib.request

from cloud import entries, until

POISON = '{"this": "is no message of this function"'
# How often the queue hands a record out before it goes to the dead letters.
RECEIVES = 2
VISIBILITY_SECONDS = 2


def drive(cloud, function, arn):
    """Connects and drives a function by the trigger of its manifest."""
    kinds = {"http": _http, "sqs": _sqs, "eventbridge": _eventbridge, "dynamodb-stream": _dynamodb_stream}
    kind = function.trigger["type"]
    if kind not in kinds:
        yield f"trigger {kind}", False, f"it is none of {', '.join(kinds)}"
        return
    yield from kinds[kind](cloud, function, arn)


def _http(cloud, function, arn):
    route = f"{function.trigger['method']} {function.trigger['path']}"
    api = cloud.apigatewayv2.create_api(Name=function.name, ProtocolType="HTTP")["ApiId"]
    integration = cloud.apigatewayv2.create_integration(
        ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=arn, PayloadFormatVersion="2.0"
    )["IntegrationId"]
    cloud.apigatewayv2.create_route(ApiId=api, RouteKey=route, Target=f"integrations/{integration}")
    cloud.apigatewayv2.create_stage(ApiId=api, StageName="$default", AutoDeploy=True)
    cloud.awslambda.add_permission(
        FunctionName=function.name,
        StatementId="api",
        Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
    )
    base = f"{cloud.endpoint}/_aws/execute-api/{api}/$default"
    for name, event in function.events.items():
        status, answer = _send(base, event)
        yield f"{route} with events/{name} over HTTP answers {status}", 200 <= status < 300, answer
    if function.trigger["method"] in ("POST", "PUT", "PATCH"):
        status, answer = _send(base, function.example | {"body": POISON, "isBase64Encoded": False})
        code = _json(answer).get("code")
        yield f"{route} with a broken body answers {status} {code}", status == 400 and bool(code), answer


def _send(base, event):
    body = event.get("body") or ""
    data = base64.b64decode(body) if event.get("isBase64Encoded") else body.encode()
    query = "?" + event["rawQueryString"] if event.get("rawQueryString") else ""
    # What belongs to the connection is this client's own.
    own = ("host", "content-length", "user-agent")
    headers = {
        name: value
        for name, value in event["headers"].items()
        if name.lower() not in own and not name.lower().startswith("x-forwarded-")
    }
    request = urllib.request.Request(
        base + urllib.parse.quote(event["rawPath"]) + query,
        data=data or None,
        headers=headers,
        method=event["requestContext"]["http"]["method"],
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.read().decode(errors="replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(errors="replace")


def _sqs(cloud, function, arn):
    name = function.trigger["queue"]
    letters = cloud.sqs.create_queue(QueueName=f"{name}-dead-letters")["QueueUrl"]
    redrive = {"deadLetterTargetArn": _queue_arn(cloud, letters), "maxReceiveCount": RECEIVES}
    visibility = VISIBILITY_SECONDS if cloud.emulator == "ministack" else function.manifest["timeout"]
    queue = cloud.sqs.create_queue(
        QueueName=name, Attributes={"RedrivePolicy": json.dumps(redrive), "VisibilityTimeout": str(visibility)}
    )["QueueUrl"]
    cloud.awslambda.create_event_source_mapping(
        FunctionName=function.name,
        EventSourceArn=_queue_arn(cloud, queue),
        BatchSize=function.trigger["batchSize"],
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )
    bodies = [record["body"] for record in function.example["Records"]]
    bodies.insert(1, POISON)
    cloud.sqs.send_message_batch(
        QueueUrl=queue,
        Entries=[{"Id": str(number), "MessageBody": body} for number, body in enumerate(bodies)],
    )
    dead = until(lambda: _letters(cloud, letters), seconds=60 + RECEIVES * visibility)
    yield "of a batch with a poison record, that record alone becomes a dead letter", dead == [POISON], str(dead)
    left = until(lambda: _waiting(cloud, queue) == 0)
    yield f"the other {len(bodies) - 1} records are taken from the queue", left, f"{_waiting(cloud, queue)} are left"


def _queue_arn(cloud, url):
    return cloud.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]


def _letters(cloud, url):
    messages = cloud.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, VisibilityTimeout=0)
    return [message["Body"] for message in messages.get("Messages", [])]


def _waiting(cloud, url):
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    attributes = cloud.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
    return sum(int(attributes[name]) for name in names)


def _eventbridge(cloud, function, arn):
    bus = function.trigger.get("bus", "default")
    if bus != "default":
        cloud.events.create_event_bus(Name=bus)
    pattern = {"source": [function.trigger["source"]], "detail-type": [function.trigger["detailType"]]}
    rule = cloud.events.put_rule(Name=function.name, EventBusName=bus, EventPattern=json.dumps(pattern))["RuleArn"]
    cloud.events.put_targets(Rule=function.name, EventBusName=bus, Targets=[{"Id": "function", "Arn": arn}])
    cloud.awslambda.add_permission(
        FunctionName=function.name,
        StatementId="rule",
        Action="lambda:InvokeFunction",
        Principal="events.amazonaws.com",
        SourceArn=rule,
    )
    example = function.example
    entry = {"EventBusName": bus, "Source": example["source"], "DetailType": example["detail-type"]}
    entry["Detail"] = json.dumps(example["detail"])
    cloud.events.put_events(Entries=[entry, entry | {"Source": "somebody.else"}])
    handled, complaints = _handled(cloud, function, 1)
    well = len({line["request_id"] for line in handled}) == 1 and not complaints
    yield f"of two events on the bus {bus}, its own reaches it", well, json.dumps(complaints or handled)


def _dynamodb_stream(cloud, function, arn):
    table = function.trigger["table"]
    changes = [record["dynamodb"] for record in function.example["Records"]]
    keys = changes[0]["Keys"]
    stream = cloud.table(table, next(iter(keys)), stream=True)["LatestStreamArn"]
    cloud.awslambda.create_event_source_mapping(
        FunctionName=function.name,
        EventSourceArn=stream,
        StartingPosition="TRIM_HORIZON",
        BatchSize=function.trigger["batchSize"],
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )
    for change in changes:
        if "NewImage" in change:
            cloud.dynamodb.put_item(TableName=table, Item=change["NewImage"])
        else:
            cloud.dynamodb.delete_item(TableName=table, Key=change["Keys"])
    handled, complaints = _handled(cloud, function, len(changes))
    well = len(handled) >= len(changes) and not complaints
    yield f"{len(changes)} changes of the table {table} reach it", well, json.dumps(complaints or handled)


def _handled(cloud, function, count):
    """The lines in which handlers say what they work on, once there are so many; and all lines that complain."""
    def lines():
        return [entry for entry in entries(cloud.log(function.name)) if "request_id" in entry]

    handled = until(lambda: len(lines()) >= count and lines()) or lines()
    return handled, [entry for entry in entries(cloud.log(function.name)) if entry["level"] in ("ERROR", "WARN")]


def _json(text):
    try:
        parsed = json.loads(text)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}
