<#assign description = "Finds out why a Rust Lambda function starts slowly and what to do about it, by measuring. Use it when somebody asks about cold starts, init duration, slow first requests, or a zip that grew.">
# Triage a slow start

Measure before you change, change one thing, measure again. A start differs by 10 % and more from one to the next: compare medians of at
least ten.

1. Build and measure what there is:

   ```
   make build FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>
   make package FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>
   make cold-start FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>
   ```

   An arm64 build is not measured on another processor: run
   `make build FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if> ARCH=x86_64` there and the other two again to compare, and say so.
2. From logs of production, if somebody gives you a file: `slipway logs parse FILE` reads the starts, `slipway regressions FILE` finds
   the release with which they became slower; `--help` of each says the format.
3. Ask in this order, and stop at the first that explains it:
   1. Is it the start at all? A slow *first request* is work that was put off, such as a connection.
   2. Which release? Look at what changed in it, dependencies first.
   3. What does `main` do before the runtime starts? Each parameter and secret is a round trip; fetch what is needed, all at once.
   4. How large is the zip? Look for default features, for a second version of a crate, and for an AWS client that is not used:
      `cargo tree --duplicates --package <#if scope == "function">${name?no_esc}<#else>NAME</#if>`.
   5. Is the architecture arm64, and is `AWS_LC_SYS_NO_JITTER_ENTROPY` set in `.cargo/config.toml`?
   6. Is it the platform? If the release before became slower on the same day, it is not the code.
4. Change one thing. Measure again in the same way. Keep it only if the medians differ by more than the starts differ among themselves.
5. Report both measurements with number of starts, machine and architecture. Say what you did not measure. Provisioned concurrency costs
   money day and night: propose it last, with the numbers.
