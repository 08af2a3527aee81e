{
  "version": "2.0",
  "routeKey": "${method} ${path}",
  "rawPath": "${examplePath}",
  "rawQueryString": "",
  "headers": {
    "accept": "application/protobuf",
    "content-length": "11",
    "content-type": "application/protobuf",
    "host": "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
    "user-agent": "curl/8.9.1",
    "x-amzn-trace-id": "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https"
  },
<#if variables?has_content>
  "pathParameters": {
<#list variables as variable>
    "${variable}": "<#if variable == "reference">example-1<#else>1</#if>"<#sep>,</#sep>
</#list>
  },
</#if>
  "requestContext": {
    "accountId": "123456789012",
    "apiId": "a1b2c3d4e5",
    "domainName": "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
    "domainPrefix": "a1b2c3d4e5",
    "http": {
      "method": "${method}",
      "path": "${examplePath}",
      "protocol": "HTTP/1.1",
      "sourceIp": "203.0.113.7",
      "userAgent": "curl/8.9.1"
    },
    "requestId": "JKJbXmPLvHcESHA=",
    "routeKey": "${method} ${path}",
    "stage": "$default",
    "time": "10/Mar/2026:05:16:24 +0000",
    "timeEpoch": 1773119784000
  },
  "body": "CglleGFtcGxlLTE=",
  "isBase64Encoded": true
}
