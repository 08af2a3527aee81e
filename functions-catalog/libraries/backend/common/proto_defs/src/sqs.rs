//! Messages in the bodies of a queue.

use crate::DecodeError;
use aws_lambda_events::sqs::SqsMessage;
use serde::de::DeserializeOwned;

/// What the sender to a FIFO queue calls a message, also when it sends it twice.
const DEDUPLICATION_ID: &str = "MessageDeduplicationId";

/// Reads the message out of one record: its body is the canonical JSON form.
pub fn request<T: DeserializeOwned>(record: &SqsMessage) -> Result<T, DecodeError> {
    let body = record.body.as_deref().ok_or(DecodeError::NoBody)?;
    Ok(serde_json::from_str(body)?)
}

/// The sender's own id of the message in a FIFO queue, else the queue's: the same however often the queue delivers it.
///
/// Not the same after a redrive: what comes back from a dead-letter queue is a new message with a new id. A sender that
/// puts the same thing into a standard queue twice makes two messages, too. Where either can happen, let the message
/// carry a key of the business, such as the number of an order, and take that.
#[must_use]
pub fn idempotency_key(record: &SqsMessage) -> Option<String> {
    record
        .attributes
        .get(DEDUPLICATION_ID)
        .or(record.message_id.as_ref())
        .filter(|id| !id.is_empty())
        .cloned()
}
