//! Messages in the bodies of a queue.

use crate::DecodeError;
use aws_lambda_events::sqs::SqsMessage;
use serde::de::DeserializeOwned;

/// Reads the message out of one record: its body is the canonical JSON form.
pub fn request<T: DeserializeOwned>(record: &SqsMessage) -> Result<T, DecodeError> {
    let body = record.body.as_deref().ok_or(DecodeError::NoBody)?;
    Ok(serde_json::from_str(body)?)
}
