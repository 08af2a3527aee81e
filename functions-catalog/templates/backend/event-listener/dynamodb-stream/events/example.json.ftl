{
  "Records": [
    {
      "eventID": "c81e728d9d4c2f636f067f89cc14862c",
      "eventName": "INSERT",
      "eventVersion": "1.1",
      "eventSource": "aws:dynamodb",
      "awsRegion": "eu-central-1",
      "dynamodb": {
        "ApproximateCreationDateTime": 1773119783,
        "Keys": {
          "reference": {
            "S": "example-1"
          }
        },
        "NewImage": {
          "reference": {
            "S": "example-1"
          },
          "amount": {
            "N": "12.50"
          }
        },
        "SequenceNumber": "4421584500000000017450439091",
        "SizeBytes": 43,
        "StreamViewType": "NEW_AND_OLD_IMAGES"
      },
      "eventSourceARN": "arn:aws:dynamodb:eu-central-1:123456789012:table/${table}/stream/2026-03-01T00:00:00.000"
<#if (batchSize > 1)>
    },
    {
      "eventID": "eccbc87e4b5ce2fe28308fd9f2a7baf3",
      "eventName": "MODIFY",
      "eventVersion": "1.1",
      "eventSource": "aws:dynamodb",
      "awsRegion": "eu-central-1",
      "dynamodb": {
        "ApproximateCreationDateTime": 1773119784,
        "Keys": {
          "reference": {
            "S": "example-1"
          }
        },
        "NewImage": {
          "reference": {
            "S": "example-1"
          },
          "amount": {
            "N": "20"
          }
        },
        "OldImage": {
          "reference": {
            "S": "example-1"
          },
          "amount": {
            "N": "12.50"
          }
        },
        "SequenceNumber": "4421584500000000017450439092",
        "SizeBytes": 66,
        "StreamViewType": "NEW_AND_OLD_IMAGES"
      },
      "eventSourceARN": "arn:aws:dynamodb:eu-central-1:123456789012:table/${table}/stream/2026-03-01T00:00:00.000"
</#if>
    }
  ]
}
