"""The emulated cloud: its clients, and functions as they are deployed there."""

import io
import json
import time
import zipfile

import boto3
import botocore.exceptions
from botocore.config import Config

from functions import arm64, variable

REGION = "us-east-1"
ROLE = "arn:aws:iam::000000000000:role/local-integration"


class Cloud:
    """One emulator, spoken to as AWS, with keys that are good for nothing else."""

    def __init__(self, endpoint, emulator):
        self.endpoint = endpoint
        self.emulator = emulator
        self._clients = {}

    def __getattr__(self, service):
        """A client by the service's name: cloud.sqs, cloud.events …"""
        if service not in self._clients:
            self._clients[service] = boto3.client(
                {"awslambda": "lambda"}.get(service, service),
                endpoint_url=self.endpoint,
                region_name=REGION,
                aws_access_key_id="local",
                aws_secret_access_key="local",
                config=Config(connect_timeout=5, read_timeout=60, retries={"total_max_attempts": 3}),
            )
        return self._clients[service]

    def deploy(self, function, executable, name=None, with_values=True):
        """Creates a function with what its manifest declares, and gives its ARN."""
        variables = function.settings() | self._resources(function)
        if with_values:
            self._values(function)
        self.awslambda.create_function(
            FunctionName=name or function.name,
            Runtime="provided.al2023",
            Handler="bootstrap",
            Role=ROLE,
            Code={"ZipFile": _zip(executable)},
            Architectures=["arm64" if arm64() else "x86_64"],
            MemorySize=function.manifest["memory"],
            Timeout=function.manifest["timeout"],
            Environment={"Variables": variables},
        )
        self.awslambda.get_waiter("function_active_v2").wait(FunctionName=name or function.name)
        return self.awslambda.get_function(FunctionName=name or function.name)["Configuration"]["FunctionArn"]

    def _values(self, function):
        for name in function.manifest.get("parameters", []):
            self.ssm.put_parameter(Name=f"/{name}", Value="example", Type="String", Overwrite=True)
        for name in function.manifest.get("secrets", []):
            try:
                self.secretsmanager.create_secret(Name=name, SecretString="example")
            except self.secretsmanager.exceptions.ResourceExistsException:
                pass  # Another function reads it, too.

    def _resources(self, function):
        """Tables, queues and buckets that the function uses, and the variables that name them."""
        resources = function.manifest.get("resources", {})
        variables = {}
        for table in _names(resources, "tables"):
            self.table(table, "pk")
            variables[variable("TABLE", table)] = table
        for queue in _names(resources, "queues"):
            variables[variable("QUEUE", queue)] = self.sqs.create_queue(QueueName=queue)["QueueUrl"]
        for bucket in _names(resources, "buckets"):
            self.s3.create_bucket(Bucket=bucket)
            variables[variable("BUCKET", bucket)] = bucket
        return variables

    def table(self, name, key, stream=False):
        """A table with a stream where asked for; one that is there already is taken as it is."""
        try:
            self.dynamodb.create_table(
                TableName=name,
                KeySchema=[{"AttributeName": key, "KeyType": "HASH"}],
                AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"}],
                BillingMode="PAY_PER_REQUEST",
                **({"StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"}} if stream else {}),
            )
        except self.dynamodb.exceptions.ResourceInUseException:
            pass
        return self.dynamodb.describe_table(TableName=name)["Table"]

    def log(self, name):
        """What a function has logged so far, line by line."""
        try:
            pages = self.logs.get_paginator("filter_log_events").paginate(logGroupName=f"/aws/lambda/{name}")
            return [line for page in pages for event in page["events"] for line in event["message"].splitlines()]
        except botocore.exceptions.ClientError:
            return []  # Nothing was logged yet.


def _names(resources, kind):
    """Names of the resources of a kind; what the function may do with each stands beside it and matters on AWS only."""
    return [resource["name"] for resource in resources.get(kind, [])]


def entries(lines):
    """Those lines of a log that the function itself wrote: JSON with a level."""
    found = []
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and "level" in entry:
            found.append(entry)
    return found


def until(question, seconds=60):
    """Asks again and again until the answer is one; gives the last answer."""
    deadline = time.monotonic() + seconds
    while True:
        answer = question()
        if answer or time.monotonic() > deadline:
            return answer
        time.sleep(0.2)


def _zip(executable):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo("bootstrap")
        entry.external_attr = 0o755 << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, executable.read_bytes())
    return packed.getvalue()
