//! Messages in the details of events.

use crate::DecodeError;
use aws_lambda_events::eventbridge::EventBridgeEvent;
use serde::de::DeserializeOwned;

/// Reads the message out of an event: its detail is the canonical JSON form.
pub fn request<T: DeserializeOwned>(event: &EventBridgeEvent) -> Result<T, DecodeError> {
    Ok(T::deserialize(&event.detail)?)
}

/// The event's own id: the same however often the event is delivered.
#[must_use]
pub fn idempotency_key(event: &EventBridgeEvent) -> Option<String> {
    event.id.clone().filter(|id| !id.is_empty())
}
