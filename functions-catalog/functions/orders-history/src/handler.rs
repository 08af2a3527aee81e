//! What the function does with one change.

use crate::{api, domain::Reference};
use error_ext::{Error, Result};
use tracing_setup::ContextExt as _;

/// Takes in one change.
pub async fn handler(evt: api::RequestProto, ctx: lambda_runtime::Context) -> Result<api::ResponseProto> {
    tracing::info!(request_id = %ctx.request_id(), key = %ctx.idempotency_key(), "processing");
    let item = evt.new_item.or(evt.old_item).ok_or_else(no_item)?;
    let reference: Reference = item.reference.parse().map_err(Error::invalid_argument)?;
    Ok(api::ResponseProto {
        reference: reference.to_string(),
        request_id: ctx.request_id().to_owned(),
    })
}

fn no_item() -> Error {
    Error::invalid_argument("the change shows no item: let the table's stream show new and old images")
}
