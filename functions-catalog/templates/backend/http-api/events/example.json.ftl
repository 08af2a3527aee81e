{
  "version": "2.0",
  "routeKey": "${method} ${path}",
  "rawPath": "${examplePath}",
  "rawQueryString": "<#if place == "query">reference=example-1</#if>",
  "headers": {
    "accept": "application/json",
<#if hasBody>
    "content-length": "<#if place == "body">25<#else>2</#if>",
    "content-type": "application/json",
</#if>
    "host": "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
    "user-agent": "curl/8.9.1",
    "x-amzn-trace-id": "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
    "x-forwarded-for": "203.0.113.7",
    "x-forwarded-port": "443",
    "x-forwarded-proto": "https"
  },
<#if place == "query">
  "queryStringParameters": {
    "reference": "example-1"
  },
</#if>
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
    "requestId": "JKJaXmPLvHcESHA=",
    "routeKey": "${method} ${path}",
    "stage": "$default",
    "time": "10/Mar/2026:05:16:23 +0000",
    "timeEpoch": 1773119783000
  },
<#if hasBody>
  "body": "<#if place == "body">{\"reference\":\"example-1\"}<#else>{}</#if>",
</#if>
  "isBase64Encoded": false
}
