<#assign description = "Reviews what the role of a Rust Lambda function may do against what its code does, and proposes the narrowest manifest. Use it when somebody asks about permissions, roles, IAM, AccessDenied or least privilege.">
# Review the role

The role follows from `function.yaml` and from nothing else. So a review compares the manifest with the code, and its result is a change
of the manifest. Never write a policy by hand.

1. Read `function.yaml`<#if scope == "function"> of this function</#if>, and the table of rights in its `README.md`.
2. List each call of an AWS client in `src/`, with the resource and whether it reads or writes. `src/settings.rs` says which names it
   has.
3. Compare, one row each: declared and used; declared and not used (take it out); used and not declared (it fails with
   `AccessDenied`); used for reading and declared for writing (narrow it).
4. Look for what no manifest should allow: a resource of another team, a secret that is only passed on, a table that two functions
   write.
5. Make the change in `function.yaml`, then look at what follows from it:

   ```
   slipway validate
   slipway diff <#if scope == "function">${name?no_esc}<#else>NAME</#if>
   ```

   Lines with `-` are what the manifest now gives: bring them along in `src/settings.rs`, `Cargo.toml`, `README.md` and
   `tests/handler.rs`. A name that `src/settings.rs` still declares and `function.yaml` does not lets the function fail at its start, and
   no unit test notices. What else differs is the team's: leave it.
6. Run `make test FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>`, and `make local-integration FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>` where an emulator may be
   installed: it starts the function with the environment that its manifest gives.
7. Report the table, the change, and what stays on all resources with its reason (X-Ray takes on nothing narrower). What is unclear is a
   question to the owner, not a right that stays "to be safe".
