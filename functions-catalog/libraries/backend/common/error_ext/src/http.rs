use crate::{guarded::guarded, Error, Result};
use aws_lambda_events::apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse};
use futures_util::{future::BoxFuture, FutureExt as _};
use lambda_runtime::LambdaEvent;
use proto_defs::http::{response, Encoding};
use std::{
    convert::Infallible,
    task::{Context, Poll},
};
use tower::{Layer, Service};

/// Answers errors and panics of an HTTP function with an `ErrorProto` and the status of its code.
#[derive(Clone, Copy, Debug)]
pub struct HttpErrors;

impl<S> Layer<S> for HttpErrors {
    type Service = HttpErrorsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        HttpErrorsService { inner }
    }
}

/// What [`HttpErrors`] wraps around a service.
#[derive(Clone, Debug)]
pub struct HttpErrorsService<S> {
    inner: S,
}

impl<S> Service<LambdaEvent<ApiGatewayV2httpRequest>> for HttpErrorsService<S>
where
    S: Service<LambdaEvent<ApiGatewayV2httpRequest>, Response = ApiGatewayV2httpResponse, Error = Error>,
    S: Clone + Send + 'static,
    S::Future: Send,
{
    type Response = ApiGatewayV2httpResponse;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, event: LambdaEvent<ApiGatewayV2httpRequest>) -> Self::Future {
        let request_id = event.context.request_id.clone();
        let encoding = Encoding::wanted(&event.payload.headers);
        let answer = guarded(self.inner.clone(), event);
        async move {
            Ok(answer
                .await
                .unwrap_or_else(|error| failure(&error, &request_id, encoding)))
        }
        .boxed()
    }
}

fn failure(error: &Error, request_id: &str, encoding: Encoding) -> ApiGatewayV2httpResponse {
    let status = error.code().http_status();
    if status >= 500 {
        tracing::error!(%request_id, status, ?error, "request failed");
    } else {
        tracing::warn!(%request_id, status, ?error, "request failed");
    }
    response(status, &error.to_proto(request_id), encoding).unwrap_or_else(|_| {
        let mut bare = ApiGatewayV2httpResponse::default();
        bare.status_code = i64::from(status);
        bare
    })
}
