## Rules

- Assume a Rust function on AWS Lambda: `provided.al2023`, arm64, `tokio` with one thread, async/await, `tracing`, edition 2021 and the
  toolchain of `rust-toolchain.toml`. Nothing else decides: what the workspace's `Cargo.toml` does not have, ask for before you add it.
- `main.rs` wires, `adapter.rs` translates the source's event, `handler.rs` handles one message, `domain.rs` has the rules and knows
  nothing of AWS. Put a rule into `domain.rs` and a test beside it.
- A handler is `async fn handler(evt: api::…, ctx: lambda_runtime::Context) -> error_ext::Result<api::…>`. Messages are protobuf:
  change `proto/api.proto`, never the generated code.
- No `unwrap` or `expect` outside of tests; return `error_ext::Error` with a code. An interactive caller gets an answer, an asynchronous
  source gets an `Err`, so that it comes again.
- The same message may come twice: write `ctx.idempotency_key()` in the same conditional write as the effect. A message that is redriven
  from a dead-letter queue has a new key: write a key of the business (an order's number) where the message has one.
- Names of parameters, secrets, tables, queues and buckets stand in `function.yaml`, which makes the role and the environment. A value of a
  secret stands nowhere: not in code, events, tests, logs or an answer of yours.
- Never write to AWS, never deploy, never push. A release reaches production through the portal, where a person who is not its author
  approves it.
- Log with fields (`tracing::info!(order = %id, "accepted")`), never whole events, personal data or settings.
- A new dependency goes into `[workspace.dependencies]` first, then into the function as `name.workspace = true`. Then run
  `cargo update --workspace`: everything else runs with `--locked`. `make deny` says whether its licence and its source are allowed.
- `panic = "unwind"` in the workspace's profile keeps a function alive: leave it.
