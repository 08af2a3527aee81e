//! What the function does with one ${unit}.

use crate::{api, domain::Reference<#if settings?has_content>, settings</#if>};
use error_ext::{Error, Result};
use tracing_setup::ContextExt as _;

/// ${task} one ${unit}.
pub async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
<#if kind == "http">
    tracing::info!(request_id = %ctx.request_id(), "processing");
<#else>
    tracing::info!(request_id = %ctx.request_id(), key = %ctx.idempotency_key(), "processing");
</#if>
<#if settings?has_content>
    let settings = settings::Settings::from_env()?;
    tracing::debug!(?settings, "configured");
</#if>
<#if kind == "dynamodb-stream">
    let item = evt.new_item.or(evt.old_item).ok_or_else(no_item)?;
    let reference: Reference = item.reference.parse().map_err(Error::invalid_argument)?;
<#else>
    let reference: Reference = evt.reference.parse().map_err(Error::invalid_argument)?;
</#if>
    Ok(api::ResponseProto {
        reference: reference.to_string(),
        request_id: ctx.request_id().to_owned(),
    })
}
<#if kind == "dynamodb-stream">

fn no_item() -> Error {
    Error::invalid_argument("the change shows no item: let the table's stream show new and old images")
}
</#if>
