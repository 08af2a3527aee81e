# ${name}

${description}

| | |
|---|---|
| Owner | ${owner} |
<#switch kind>
<#on "http">
| Trigger | HTTP API, `${method} ${path?no_esc}` |
<#on "sqs">
| Trigger | SQS, queue `${queue?no_esc}`, <#if batchSize == 1>one message at a time<#else>batches of up to ${batchSize}</#if> |
<#on "eventbridge">
| Trigger | EventBridge, bus `${bus?no_esc}`, source `${source?no_esc}`, detail type ${detailType} |
<#on "dynamodb-stream">
| Trigger | DynamoDB stream of table `${table?no_esc}`, <#if batchSize == 1>one change at a time<#else>batches of up to ${batchSize}</#if> |
</#switch>
| Memory | ${memory} MB |
| Time-out | ${timeout} s |
<#list rows as row>
| ${row.title} | <#list row.parts as part><#if part.code>`${part.text?no_esc}`<#else>${part.text}</#if></#list> |
</#list>

<#switch kind>
<#on "http">
`src/handler.rs` is where a request is handled, `src/domain.rs` has the rules, `proto/api.proto` says what a caller sends
and gets<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring.
<#on "sqs">
`src/handler.rs` is where a message is handled, `src/domain.rs` has the rules, `proto/api.proto` says what a message
holds<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring. A message that fails comes again alone.
<#on "eventbridge">
`src/handler.rs` is where an event is handled, `src/domain.rs` has the rules, `proto/api.proto` says what an event's
detail holds<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring. An event that fails comes again.
<#on "dynamodb-stream">
`src/handler.rs` is where a change is handled, `src/domain.rs` has the rules, `proto/api.proto` says what a change
shows<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring. A change that fails comes again, with those behind
it; the table's stream has to show new and old images.
</#switch>
<#if kind != "http">

The same ${unit} may come twice: `ctx.idempotency_key()` stays the same. Write it together with what the ${unit} causes, on
the condition that it is not there yet.<#if kind == "sqs"> A message that is redriven from the dead-letter queue is a new one with
a new key: before you redrive, let the message carry a key of the business, such as an order's number, and write that.</#if>
</#if>

<#if clients?has_content>
`Settings` holds the names that tables, queues and buckets have in AWS. The client that calls them is yours to add:
<#list clients as client>`${client?no_esc}`<#sep>, </#list>, first to the workspace's dependencies, then to the function's.

</#if>
Its role in AWS follows from `function.yaml` and allows this:

| | |
|---|---|
<#list permissions as each>
| ${each.why?cap_first} | <#list each.actions as action>`${action?no_esc}`<#sep>, </#list> |
</#list>

From the catalog's root:

```
make test FUNCTION=${name}      # format, clippy, unit and property tests
make watch FUNCTION=${name}     # runs it, rebuilds on change and sends it events/example.json
make invoke FUNCTION=${name}    # sends events/example.json to the running function
make build FUNCTION=${name}     # the release build for Lambda
```
<#macro settingsFile>
<#if kinds?has_content>, `src/settings.rs` holds the <#list kinds as each>${each.plural}<#if each?counter == kinds?size - 1> and <#else><#sep>, </#if></#list></#if></#macro>
