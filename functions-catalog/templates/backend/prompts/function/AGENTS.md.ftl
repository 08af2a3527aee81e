# For assistants that work on ${name?no_esc}

<#switch kind>
<#on "http">
A Rust function for AWS Lambda that answers `${method} ${path?no_esc}` of an HTTP API.
<#on "sqs">
A Rust function for AWS Lambda that takes in the messages of the queue `${queue?no_esc}`.
<#on "eventbridge">
A Rust function for AWS Lambda that takes in events of the bus `${bus?no_esc}`.
<#on "dynamodb-stream">
A Rust function for AWS Lambda that takes in the changes of the table `${table?no_esc}`.
</#switch>
`README.md` explains it to people; this file says what holds for you. It comes from the templates of Slipway ${version?no_esc} and is
upgraded with them.

## Commands

From the workspace's root, two folders above this one:

```
make test FUNCTION=${name?no_esc}
make watch FUNCTION=${name?no_esc}
make invoke FUNCTION=${name?no_esc}
make build FUNCTION=${name?no_esc}
slipway validate functions/${name?no_esc}/function.yaml
slipway diff ${name?no_esc}
```

`make watch` runs until it is ended, and `make invoke` sends an event to what it runs: start it in a terminal of its own. `slipway` is the
command line of Slipway, `bin/slipway` of its repository; where it is not there, leave its steps to a person and say so.

`make test` is format, clippy with warnings as errors, and all tests: your work is done when it passes, and not before.

## Where things are

- `src/handler.rs` is where one ${unit} is handled: start reading there.
- `src/domain.rs` has the rules, `tests/properties.rs` what must hold for every input.
- `proto/api.proto` has the messages, `events/` what the pipeline sends to try a release: each of them must succeed.
- `src/main.rs` puts `${middleware?no_esc}` and `Deadline` around the handler; `src/adapter.rs` is the way from the source's event to a
  message. Both are wiring of the template: leave them unless the task is about them.

<#include "../rules.md.ftl">

## Tasks

Each is described step by step under `.agents/skills/` and `.gemini/commands/` of this folder:

<#list tasks as each>
- `${each}`
</#list>
