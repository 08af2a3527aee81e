<#assign description = "Lets a Rust Lambda function take in events of another source (HTTP, SQS, EventBridge, DynamoDB stream) or changes the one it has. Use it when somebody asks to trigger a function by something else.">
# Add or change an event source

<#if scope == "function">
<#switch kind>
<#on "http">
This function answers an HTTP route.
<#on "sqs">
This function takes in the messages of a queue.
<#on "eventbridge">
This function takes in events of a bus.
<#on "dynamodb-stream">
This function takes in the changes of a table.
</#switch>

</#if>
A function has one source: what two sources have in common is a crate below `libraries/`, and each source a function of its own. So
decide first which of two things is asked for.

**The same source, other details** (route, queue, batch size, detail type):

1. Change `trigger` in `function.yaml`; its schema says which fields there are. Ask before you change a route that somebody calls.
2. Change the files of `events/` to what the source now sends.
3. Run `slipway validate`, then `make test FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>`.

**Another source beside the one it has**:

1. Move what both need from `src/domain.rs` into a crate below `libraries/`, with its tests, and add it to the workspace's
   dependencies.
2. Generate a second function with the new trigger, by the task `add-function`, under the same owner.
3. Let both handlers call the crate. An HTTP handler answers errors; a listener returns them, so that the source sends the event again.
4. In a listener, write `ctx.idempotency_key()` together with the effect: queues, buses and streams deliver more than once.
5. Check what the source needs around it: a queue a dead-letter queue and a visibility time-out of six times the function's time-out, a
   stream new and old images.
6. Run `make local-integration FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>` where an emulator
   may be installed: it drives the function through its real trigger.
