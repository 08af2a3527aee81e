//! Joins the table's stream to the handler: generated, nothing to change here.

use crate::handler::handler;
use aws_lambda_events::dynamodb::EventRecord;
use error_ext::{Error, Result};
use lambda_runtime::LambdaEvent;
use proto_defs::dynamodb::{idempotency_key, request};
use tracing_setup::ContextExt as _;

/// Reads the record's change and calls the handler.
pub async fn adapter(event: LambdaEvent<EventRecord>) -> Result<()> {
    let (record, context) = event.into_parts();
    let evt = request(&record).map_err(Error::invalid_argument)?;
    handler(evt, context.with_idempotency_key(idempotency_key(&record))).await?;
    Ok(())
}
