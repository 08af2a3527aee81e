# ${name}

${description}

| | |
|---|---|
| Owner | ${owner} |
<#if kind == "http-api">
| Trigger | HTTP API, `${method} ${path?no_esc}` |
<#else>
| Trigger | SQS, queue `${queue?no_esc}`, <#if batchSize == 1>one message at a time<#else>batches of up to ${batchSize}</#if> |
</#if>
| Memory | ${memory} MB |
| Time-out | ${timeout} s |
<#list kinds as each>
| ${each.plural?cap_first} | <#list each.names as name>`${name?no_esc}`<#sep>, </#list> |
</#list>

<#if kind == "http-api">
`src/handler.rs` is where a request is handled, `src/domain.rs` has the rules, `proto/api.proto` says what a caller sends
and gets<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring.
<#else>
`src/handler.rs` is where a message is handled, `src/domain.rs` has the rules, `proto/api.proto` says what a message
holds<@settingsFile/>. `src/main.rs` and `src/adapter.rs` are wiring. A message that fails comes again alone.
</#if>

From the catalog's root:

```
make test FUNCTION=${name}      # format, clippy, unit and property tests
make watch FUNCTION=${name}     # runs it, rebuilds on change and sends it events/example.json
make invoke FUNCTION=${name}    # sends events/example.json to the running function
make build FUNCTION=${name}     # the release build for Lambda
```
<#macro settingsFile>
<#if kinds?has_content>, `src/settings.rs` holds the <#list kinds as each>${each.plural}<#if each?counter == kinds?size - 1> and <#else><#sep>, </#if></#list></#if></#macro>
