//! Joins the queue to the handler: generated, nothing to change here.

use crate::handler::handler;
use aws_lambda_events::sqs::SqsMessage;
use error_ext::{Error, Result};
use lambda_runtime::LambdaEvent;
use proto_defs::sqs::request;

/// Reads the record's message and calls the handler.
pub async fn adapter(event: LambdaEvent<SqsMessage>) -> Result<()> {
    let evt = request(&event.payload).map_err(Error::invalid_argument)?;
    handler(evt, event.context).await?;
    Ok(())
}
