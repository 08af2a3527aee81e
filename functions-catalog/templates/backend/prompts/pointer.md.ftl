Read `AGENTS.md` in <#if scope == "catalog">this repository's root<#else>this folder</#if> before you answer or change anything, and
the `AGENTS.md` that is nearest to the file at hand; they hold the rules and the commands. The tasks that come again and again are
described in `.agents/skills/*/SKILL.md`.
