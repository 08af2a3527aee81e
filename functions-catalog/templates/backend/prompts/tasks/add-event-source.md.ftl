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
2. Run `slipway diff <#if scope == "function">${name?no_esc}<#else>NAME</#if>`. Lines with `-` are what the manifest now gives: bring those that name the source along,
   in `README.md` and `AGENTS.md`. What else differs is the team's: leave it.
3. Change the files of `events/`, and the tests that send events, to what the source now sends.
4. Run `slipway validate`, then `make test FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>`.

**Another source beside the one it has**:

1. Move what both need from `src/domain.rs` into a crate of its own below `libraries/backend/common/`, with its tests: that is where
   the workspace looks for members. Add it to `[workspace.dependencies]` with its path, then to the function, and run
   `cargo update --workspace`, which writes it into `Cargo.lock` and changes no version.
2. Generate a second function with the new trigger, by the task `add-function`, under the same owner.
3. Let both handlers call the crate. An HTTP handler answers errors; a listener returns them, so that the source sends the event again.
4. In a listener, write `ctx.idempotency_key()` together with the effect: queues, buses and streams deliver more than once.
5. The stack of a listener brings its dead-letter queue and its alarms, and hides a message for six times the function's time-out. What
   it does not bring is the table of a stream: its stream must hold new and old images.
6. Run `make test`, which takes all functions and crates.
7. Run `make local-integration FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>` where an emulator
   may be installed: it drives the function through its real trigger.
