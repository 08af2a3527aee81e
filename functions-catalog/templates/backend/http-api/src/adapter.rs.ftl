//! Joins the HTTP API to the handler: generated, nothing to change here.

use crate::handler::handler;
use aws_lambda_events::apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse};
use error_ext::{Error, Result};
use lambda_runtime::LambdaEvent;
use proto_defs::http::{idempotency_key, request, response, Encoding};
use tracing_setup::ContextExt as _;

/// Reads the request's message, calls the handler and writes the answer's message.
pub async fn adapter(event: LambdaEvent<ApiGatewayV2httpRequest>) -> Result<ApiGatewayV2httpResponse> {
    let (event, context) = event.into_parts();
    let evt = request(&event).map_err(Error::invalid_argument)?;
    let answer = handler(evt, context.with_idempotency_key(idempotency_key(&event))).await?;
    Ok(response(200, &answer, Encoding::wanted(&event.headers))?)
}
