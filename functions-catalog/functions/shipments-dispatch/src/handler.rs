//! What the function does with one event.

use crate::{api, domain::Reference};
use error_ext::{Error, Result};
use tracing_setup::ContextExt as _;

/// Takes in one event.
pub async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
    tracing::info!(request_id = %ctx.request_id(), key = %ctx.idempotency_key(), "processing");
    let reference: Reference = evt.reference.parse().map_err(Error::invalid_argument)?;
    Ok(api::ResponseProto {
        reference: reference.to_string(),
        request_id: ctx.request_id().to_owned(),
    })
}
