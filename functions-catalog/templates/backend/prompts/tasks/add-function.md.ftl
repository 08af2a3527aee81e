<#assign description = "Adds a new Rust Lambda function to the catalog from the templates, with its manifest, tests and lock entry. Use it when somebody asks for a new function, endpoint, listener or service.">
# Add a function

A function is generated, never copied from another one: only a generated one can be upgraded later.

<#if scope == "function">
Work from the workspace's root, two folders above this one, not in here.

</#if>
1. Ask what you do not know: the name in kebab-case, the team that owns it (a key of `teams.yaml`), what calls it, and which parameters,
   secrets, tables, queues and buckets it uses. A name says what the function is for, such as `receipts-api`.
2. Look at what would be written. Only one of these triggers fits:

   ```
   slipway new receipts-api --trigger http --method POST --path /receipts --owner payments --dry-run
   slipway new receipts-intake --trigger sqs --from receipts --owner payments --dry-run
   slipway new receipts-audit --trigger eventbridge --bus default --source shop.receipts --detail-type Issued --owner payments --dry-run
   slipway new receipts-history --trigger dynamodb-stream --from receipts --owner payments --dry-run
   ```

   Add `--table receipts:read-write`, `--secret receipts/key` and the like for what it uses. Rights follow from these answers; ask for
   no more than the function needs.
3. Run the same command without `--dry-run`. It writes the function's folder and its entry in `Cargo.lock`.
4. Change `proto/api.proto` to the messages that were asked for, then `src/domain.rs` with its tests, then `src/handler.rs`. Change
   `events/example.json` so that it is a real event which the function handles.
5. Run `make test FUNCTION=receipts-api` with the function's own name until it passes.
6. Say what you generated, what you changed after that, and what nobody has decided yet. The commit and the release are a person's.
