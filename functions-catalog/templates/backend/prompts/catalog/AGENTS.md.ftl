# For assistants that work in this catalog

Rust functions for AWS Lambda, one folder each below `functions/`, and the crates that they share below `libraries/`. One Cargo
workspace, one lock file. `README.md` explains it to people; this file says what holds for you. It comes from the templates of
Slipway ${version?no_esc} and is upgraded with them.

## Commands

From this folder; put the function's name in the place of `NAME`.

```
make help
make test FUNCTION=NAME
make watch FUNCTION=NAME
make invoke FUNCTION=NAME
make build FUNCTION=NAME
slipway validate
slipway diff NAME
```

`make watch` runs until it is ended, and `make invoke` sends an event to what it runs: start it in a terminal of its own. `slipway` is the
command line of Slipway, `bin/slipway` of its repository; where it is not there, leave its steps to a person and say so.

`make test` is format, clippy with warnings as errors, and all tests: your work is done when it passes, and not before. Build here,
never inside a function's folder: all functions share one target folder.

<#include "../rules.md.ftl">

## Tasks

Each is described step by step where your kind of assistant finds it, under `.agents/skills/` and `.gemini/commands/`:

<#list tasks as each>
- `${each}`
</#list>

## What is not yours

- `functions/*/function.yaml` is what a person answered: change it only where the task says so, and run `slipway validate` after it.
- `policies/` and `teams.yaml` say who may approve. Do not touch them.
- `Cargo.lock` is written by cargo.
