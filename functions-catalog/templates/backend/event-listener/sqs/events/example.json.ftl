{
  "Records": [
    {
      "messageId": "059f36b4-87a3-44ab-83d2-661975830a71",
      "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a-1",
      "body": "{\"reference\":\"example-1\"}",
      "attributes": {
        "ApproximateReceiveCount": "1",
        "SentTimestamp": "1773119783000",
        "SenderId": "AIDAIENQZJOLO23YVJ4VO",
        "ApproximateFirstReceiveTimestamp": "1773119783017"
      },
      "messageAttributes": {},
      "md5OfBody": "b8ab534ffe72bd91d277b57250908111",
      "eventSource": "aws:sqs",
      "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:${queue}",
      "awsRegion": "eu-central-1"
<#if (batchSize > 1)>
    },
    {
      "messageId": "2e1424d4-f796-459a-8184-9c92662be6d2",
      "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a-2",
      "body": "{\"reference\":\"example-2\"}",
      "attributes": {
        "ApproximateReceiveCount": "1",
        "SentTimestamp": "1773119783000",
        "SenderId": "AIDAIENQZJOLO23YVJ4VO",
        "ApproximateFirstReceiveTimestamp": "1773119783017"
      },
      "messageAttributes": {},
      "md5OfBody": "69dda699a6e2c501c53f5c324eb99a0e",
      "eventSource": "aws:sqs",
      "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:${queue}",
      "awsRegion": "eu-central-1"
</#if>
    }
  ]
}
