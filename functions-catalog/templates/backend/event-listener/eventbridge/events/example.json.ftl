{
  "version": "0",
  "id": "17793124-05d4-b198-2fde-7ededc63b103",
  "detail-type": "${detailType}",
  "source": "${source}",
  "account": "123456789012",
  "time": "2026-03-10T05:16:23Z",
  "region": "eu-central-1",
  "resources": [],
  "detail": {
    "reference": "example-1"
  }
}
