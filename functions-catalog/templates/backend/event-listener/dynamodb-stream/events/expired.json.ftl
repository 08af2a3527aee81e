{
  "Records": [
    {
      "eventID": "a87ff679a2f3e71d9181a67b7542122c",
      "eventName": "REMOVE",
      "eventVersion": "1.1",
      "eventSource": "aws:dynamodb",
      "awsRegion": "eu-central-1",
      "dynamodb": {
        "ApproximateCreationDateTime": 1773119785,
        "Keys": {
          "reference": {
            "S": "example-1"
          }
        },
        "OldImage": {
          "reference": {
            "S": "example-1"
          },
          "amount": {
            "N": "20"
          }
        },
        "SequenceNumber": "4421584500000000017450439093",
        "SizeBytes": 42,
        "StreamViewType": "NEW_AND_OLD_IMAGES"
      },
      "userIdentity": {
        "principalId": "dynamodb.amazonaws.com",
        "type": "Service"
      },
      "eventSourceARN": "arn:aws:dynamodb:eu-central-1:123456789012:table/${table}/stream/2026-03-01T00:00:00.000"
    }
  ]
}
