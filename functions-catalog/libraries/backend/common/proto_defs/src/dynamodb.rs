//! Messages in the changes of a `DynamoDB` table.

use crate::DecodeError;
use aws_lambda_events::dynamodb::EventRecord;
use base64::prelude::{Engine as _, BASE64_STANDARD};
use serde::de::DeserializeOwned;
use serde_dynamo::{AttributeValue, Item};
use serde_json::{Map, Value};

/// Reads the message out of one change of a stream.
///
/// The message may have the fields `change` (an enum with the values `CHANGE_INSERT`, `CHANGE_MODIFY` and
/// `CHANGE_REMOVE`), `keys`, `new_item` and `old_item`; the items are messages whose fields are named like the
/// attributes. An item that the stream does not show is absent.
pub fn request<T: DeserializeOwned>(record: &EventRecord) -> Result<T, DecodeError> {
    let change = &record.change;
    let mut fields = Map::new();
    fields.insert("change".to_owned(), format!("CHANGE_{}", record.event_name).into());
    for (name, item) in [
        ("keys", &change.keys),
        ("newItem", &change.new_image),
        ("oldItem", &change.old_image),
    ] {
        if !item.is_empty() {
            fields.insert(name.to_owned(), object(item));
        }
    }
    Ok(serde_json::from_value(Value::Object(fields))?)
}

/// The stream's own id of the change: the same however often the change is delivered.
#[must_use]
pub fn idempotency_key(record: &EventRecord) -> Option<String> {
    (!record.event_id.is_empty()).then(|| record.event_id.clone())
}

fn object(item: &Item) -> Value {
    item.iter().map(|(name, value)| (name.clone(), json(value))).collect()
}

/// The canonical JSON form: numbers keep all their digits as text, bytes are base64.
fn json(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) | AttributeValue::N(text) => Value::from(text.as_str()),
        AttributeValue::Bool(truth) => Value::from(*truth),
        AttributeValue::Null(_) => Value::Null,
        AttributeValue::B(bytes) => base64(bytes),
        AttributeValue::M(fields) => fields.iter().map(|(name, value)| (name.clone(), json(value))).collect(),
        AttributeValue::L(values) => values.iter().map(json).collect(),
        AttributeValue::Ss(texts) | AttributeValue::Ns(texts) => texts.iter().map(String::as_str).collect(),
        AttributeValue::Bs(values) => values.iter().map(|bytes| base64(bytes)).collect(),
    }
}

fn base64(bytes: &[u8]) -> Value {
    Value::from(BASE64_STANDARD.encode(bytes))
}
