//! Joins the event bus to the handler: generated, nothing to change here.

use crate::handler::handler;
use aws_lambda_events::eventbridge::EventBridgeEvent;
use error_ext::{Error, Result};
use lambda_runtime::LambdaEvent;
use proto_defs::eventbridge::{idempotency_key, request};
use tracing_setup::ContextExt as _;

/// Reads the event's message and calls the handler.
pub async fn adapter(event: LambdaEvent<EventBridgeEvent>) -> Result<()> {
    let (event, context) = event.into_parts();
    let evt = request(&event).map_err(Error::invalid_argument)?;
    handler(evt, context.with_idempotency_key(idempotency_key(&event))).await?;
    Ok(())
}
