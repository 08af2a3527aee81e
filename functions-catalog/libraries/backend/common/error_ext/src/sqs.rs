use crate::{guarded::guarded, Code, Error, Result};
use aws_lambda_events::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use futures_util::{future::BoxFuture, FutureExt as _};
use lambda_runtime::LambdaEvent;
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// Gives a batch to a service record by record, and reports those that failed, so that only they come again.
///
/// Needs `ReportBatchItemFailures` on the event source. In a FIFO queue, records behind a failed one wait with it,
/// because their order would be lost otherwise.
#[derive(Clone, Copy, Debug)]
pub struct SqsErrors;

impl<S> Layer<S> for SqsErrors {
    type Service = SqsErrorsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        SqsErrorsService { inner }
    }
}

/// What [`SqsErrors`] wraps around a service.
#[derive(Clone, Debug)]
pub struct SqsErrorsService<S> {
    inner: S,
}

impl<S> Service<LambdaEvent<SqsEvent>> for SqsErrorsService<S>
where
    S: Service<LambdaEvent<SqsMessage>, Response = (), Error = Error>,
    S: Clone + Send + 'static,
    S::Future: Send,
{
    type Response = SqsBatchResponse;
    type Error = Error;
    type Future = BoxFuture<'static, Result<SqsBatchResponse>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, event: LambdaEvent<SqsEvent>) -> Self::Future {
        let service = self.inner.clone();
        async move {
            let (batch, context) = event.into_parts();
            let mut answer = SqsBatchResponse::default();
            let mut order_broken = false;
            for record in batch.records {
                let id = message_id(&record)?;
                let fifo = is_fifo(&record);
                let succeeded = !(fifo && order_broken)
                    && succeeds(service.clone(), LambdaEvent::new(record, context.clone()), &id).await;
                if !succeeded {
                    order_broken = true;
                    answer.batch_item_failures.push(failure(id));
                }
            }
            Ok(answer)
        }
        .boxed()
    }
}

async fn succeeds<S>(service: S, event: LambdaEvent<SqsMessage>, message_id: &str) -> bool
where
    S: Service<LambdaEvent<SqsMessage>, Response = (), Error = Error>,
{
    let request_id = event.context.request_id.clone();
    let outcome = guarded(service, event).await;
    if let Err(error) = &outcome {
        tracing::error!(%request_id, %message_id, ?error, "record failed");
    }
    outcome.is_ok()
}

fn message_id(record: &SqsMessage) -> Result<String> {
    record
        .message_id
        .clone()
        .ok_or_else(|| Error::new(Code::InvalidArgument, "a record without messageId cannot be reported"))
}

fn is_fifo(record: &SqsMessage) -> bool {
    let queue = record.event_source_arn.as_deref().unwrap_or_default();
    queue.rsplit('.').next() == Some("fifo")
}

fn failure(message_id: String) -> BatchItemFailure {
    let mut failure = BatchItemFailure::default();
    failure.item_identifier = message_id;
    failure
}
