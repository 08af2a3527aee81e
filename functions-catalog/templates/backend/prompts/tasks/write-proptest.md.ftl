<#assign description = "Writes property tests with proptest for the rules of a Rust Lambda function. Use it when somebody asks for property tests, for better tests of domain rules, or after a bug that an example did not show.">
# Write a property test

A property test earns its place with a property: something that holds for every input. Random input alone is no test.

1. Read `src/domain.rs`<#if scope == "function"> of this function</#if> and list the promises that it makes in its types, names and comments.
2. Choose properties of these kinds, the strongest that is true:
   - **there and back**: what is written reads back as the same value;
   - **the same twice**: applying it again changes nothing;
   - **does not matter**: order, spaces or case that the rules ignore;
   - **stays within**: totals, limits and lengths for every input;
   - **agrees with the slow way**: a simple second computation of the same answer;
   - **never panics**: every text, number and size is judged, and refused with the right error.
3. Write them into `tests/properties.rs`, which begins with `#![cfg(test)]`. Name each like a sentence, such as
   `spaces_around_a_reference_do_not_matter`.
4. Generate valid values by construction (`"[A-Z]{1,8}"`, `prop_map`), not by filtering: `prop_assume!` that throws most away tests
   little. Include the edges: empty, longest, zero, the largest number, other alphabets.
5. Break the rule in `src/domain.rs` for a moment and see the test fail; then put it back, and delete the file
   `properties.proptest-regressions` beside the test, which then holds the failure that you made. A test that cannot fail is worth nothing.
6. A failure that proptest finds in code as it is stays: commit that file, which makes it try the case first, and add a plain unit test
   that names what was wrong.
7. Run `make test FUNCTION=<#if scope == "function">${name?no_esc}<#else>NAME</#if>`.

No test sleeps, reads the clock, or calls AWS.
