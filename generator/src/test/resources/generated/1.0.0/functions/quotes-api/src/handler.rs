//! What the function does with one request.

use crate::{api, domain::Reference, settings};
use error_ext::{Error, Result};
use tracing_setup::ContextExt as _;

/// Answers one request.
pub async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
    tracing::info!(request_id = %ctx.request_id(), "processing");
    let settings = settings::Settings::from_env()?;
    tracing::debug!(?settings, "configured");
    let reference: Reference = evt.reference.parse().map_err(Error::invalid_argument)?;
    Ok(api::ResponseProto {
        reference: reference.to_string(),
        request_id: ctx.request_id().to_owned(),
    })
}
