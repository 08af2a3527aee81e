//! An effect that happens once, however often its event is delivered.

use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem};
use aws_sdk_dynamodb::{Client, Error};
use lambda_runtime::Context;
use tracing_setup::ContextExt;

/// Names that the function's manifest declares.
pub struct Settings {
    /// The table that holds the keys of what was done, with its time to live on `expires`.
    pub keys_table: String,
}

/// What a write came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Written {
    /// The effect is in the table now.
    Now,
    /// An earlier delivery of the same event had written it; nothing was changed.
    Before,
}

/// Writes an effect together with the key of the event that asks for it.
///
/// `in_30_days` is when the key may be forgotten, in seconds of the epoch.
///
/// # Errors
///
/// What `DynamoDB` answers, but for the refusal of a key that it has.
pub async fn write_once(
    dynamodb: &Client,
    settings: &Settings,
    ctx: &Context,
    the_effect: TransactWriteItem,
    in_30_days: u64,
) -> Result<Written, Error> {
    let key = Put::builder()
        .table_name(&settings.keys_table)
        .item("key", AttributeValue::S(ctx.idempotency_key().to_owned()))
        .item("expires", AttributeValue::N(in_30_days.to_string()))
        .condition_expression("attribute_not_exists(#key)")
        .expression_attribute_names("#key", "key")
        .build()?;
    let written = dynamodb
        .transact_write_items()
        .transact_items(TransactWriteItem::builder().put(key).build())
        .transact_items(the_effect)
        .send()
        .await;
    match written {
        Ok(_) => Ok(Written::Now),
        Err(error) if error.as_service_error().is_some_and(came_before) => Ok(Written::Before),
        Err(error) => Err(error.into()),
    }
}

/// Whether it was the key that was refused, which is the first item; the effect's own conditions are other errors.
fn came_before(error: &TransactWriteItemsError) -> bool {
    let TransactWriteItemsError::TransactionCanceledException(canceled) = error else {
        return false;
    };
    canceled.cancellation_reasons().first().and_then(|reason| reason.code()) == Some("ConditionalCheckFailed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_sdk_dynamodb::types::error::TransactionCanceledException;
    use aws_sdk_dynamodb::types::CancellationReason;

    fn canceled(codes: &[&str]) -> TransactWriteItemsError {
        let mut exception = TransactionCanceledException::builder();
        for code in codes {
            exception = exception.cancellation_reasons(CancellationReason::builder().code(*code).build());
        }
        TransactWriteItemsError::TransactionCanceledException(exception.build())
    }

    #[test]
    fn a_key_that_is_there_was_written_before() {
        assert!(came_before(&canceled(&["ConditionalCheckFailed", "None"])));
    }

    #[test]
    fn another_refusal_is_an_error() {
        assert!(!came_before(&canceled(&["None", "ConditionalCheckFailed"])));
        assert!(!came_before(&canceled(&["TransactionConflict", "None"])));
        assert!(!came_before(&canceled(&[])));
    }
}
