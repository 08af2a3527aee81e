use crate::{guarded::guarded, Code, Error, Result};
use aws_lambda_events::{
    dynamodb::{Event, EventRecord},
    streams::{DynamoDbBatchItemFailure, DynamoDbEventResponse},
};
use futures_util::{future::BoxFuture, FutureExt as _};
use lambda_runtime::LambdaEvent;
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// Gives the changes of a stream to a service one by one, and reports the first that fails or panics.
///
/// Needs `ReportBatchItemFailures` on the event source. A stream is in order, and Lambda repeats everything from the
/// reported change on: those before it are done for good, it and those behind it come again. So the ones behind it are
/// not begun, which keeps the order and does nothing twice. With `BisectBatchOnFunctionError`, a number of attempts and
/// a failure destination, a change that never succeeds is set aside alone.
#[derive(Clone, Copy, Debug)]
pub struct StreamErrors;

impl<S> Layer<S> for StreamErrors {
    type Service = StreamErrorsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StreamErrorsService { inner }
    }
}

/// What [`StreamErrors`] wraps around a service.
#[derive(Clone, Debug)]
pub struct StreamErrorsService<S> {
    inner: S,
}

impl<S> Service<LambdaEvent<Event>> for StreamErrorsService<S>
where
    S: Service<LambdaEvent<EventRecord>, Response = (), Error = Error>,
    S: Clone + Send + 'static,
    S::Future: Send,
{
    type Response = DynamoDbEventResponse;
    type Error = Error;
    type Future = BoxFuture<'static, Result<DynamoDbEventResponse>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, event: LambdaEvent<Event>) -> Self::Future {
        let service = self.inner.clone();
        async move {
            let (batch, context) = event.into_parts();
            let request_id = context.request_id.clone();
            let mut answer = DynamoDbEventResponse::default();
            for record in batch.records {
                let sequence_number = sequence_number(&record)?;
                let outcome = guarded(service.clone(), LambdaEvent::new(record, context.clone())).await;
                if let Err(error) = outcome {
                    tracing::error!(%request_id, %sequence_number, ?error, "change failed");
                    answer.batch_item_failures.push(failure(sequence_number));
                    break;
                }
            }
            Ok(answer)
        }
        .boxed()
    }
}

fn failure(sequence_number: String) -> DynamoDbBatchItemFailure {
    let mut failure = DynamoDbBatchItemFailure::default();
    failure.item_identifier = Some(sequence_number);
    failure
}

fn sequence_number(record: &EventRecord) -> Result<String> {
    record.change.sequence_number.clone().ok_or_else(|| {
        Error::new(
            Code::InvalidArgument,
            "a change without SequenceNumber cannot be reported",
        )
    })
}
