//! What the function does with one ${unit}.

use crate::{api, domain::Reference<#if settings?has_content>, settings</#if>};
use error_ext::{Error, Result};
use tracing_setup::ContextExt as _;

/// ${task} one ${unit}.
pub async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
    tracing::info!(request_id = %ctx.request_id(), "processing");
<#if settings?has_content>
    let settings = settings::Settings::from_env()?;
    tracing::debug!(?settings, "configured");
</#if>
    let reference: Reference = evt.reference.parse().map_err(Error::invalid_argument)?;
    Ok(api::ResponseProto {
        reference: reference.to_string(),
        request_id: ctx.request_id().to_owned(),
    })
}
