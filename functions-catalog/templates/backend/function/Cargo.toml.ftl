[package]
name = "${name}"
version = "0.1.0"
description = "${description}"
edition.workspace = true
rust-version.workspace = true
publish.workspace = true

[lints]
workspace = true
<#macro section title crates>

[${title}]
<#list crates as crate>
<#if crate.features?has_content>
${crate.name} = { workspace = true, features = [<#list crate.features as feature>"${feature}"<#sep>, </#list>] }
<#else>
${crate.name}.workspace = true
</#if>
</#list>
</#macro>
<@section "dependencies" crates/>
<@section "build-dependencies" buildCrates/>
<@section "dev-dependencies" testCrates/>
