use crate::{Error, Result};
use futures_util::FutureExt as _;
use lambda_runtime::LambdaEvent;
use std::panic::AssertUnwindSafe;
use tower::{Service, ServiceExt as _};

/// Calls a service once; a panic becomes an error.
pub async fn guarded<S, T>(service: S, event: LambdaEvent<T>) -> Result<S::Response>
where
    S: Service<LambdaEvent<T>, Error = Error>,
{
    AssertUnwindSafe(service.oneshot(event))
        .catch_unwind()
        .await
        // The panic hook has logged the place and the message.
        .unwrap_or_else(|_| Err(Error::internal("the handler panicked")))
}
