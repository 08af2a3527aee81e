use crate::{guarded::guarded, Error, Result};
use aws_lambda_events::eventbridge::EventBridgeEvent;
use futures_util::{future::BoxFuture, FutureExt as _};
use lambda_runtime::LambdaEvent;
use std::task::{Context, Poll};
use tower::{Layer, Service};

/// Gives an event to a service, and fails the invocation where that fails or panics, so that the event comes again.
///
/// Lambda tries an asynchronous invocation three times, then hands the event to the function's failure destination.
#[derive(Clone, Copy, Debug)]
pub struct EventErrors;

impl<S> Layer<S> for EventErrors {
    type Service = EventErrorsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        EventErrorsService { inner }
    }
}

/// What [`EventErrors`] wraps around a service.
#[derive(Clone, Debug)]
pub struct EventErrorsService<S> {
    inner: S,
}

impl<S> Service<LambdaEvent<EventBridgeEvent>> for EventErrorsService<S>
where
    S: Service<LambdaEvent<EventBridgeEvent>, Response = (), Error = Error>,
    S: Clone + Send + 'static,
    S::Future: Send,
{
    type Response = ();
    type Error = Error;
    type Future = BoxFuture<'static, Result<()>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, event: LambdaEvent<EventBridgeEvent>) -> Self::Future {
        let request_id = event.context.request_id.clone();
        let event_id = event.payload.id.clone().unwrap_or_default();
        let outcome = guarded(self.inner.clone(), event);
        async move {
            outcome.await.inspect_err(|error| {
                tracing::error!(%request_id, %event_id, ?error, "event failed");
            })
        }
        .boxed()
    }
}
