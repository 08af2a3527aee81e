//! Joins the HTTP API to the handler: generated, nothing to change here.

use crate::handler::handler;
use aws_lambda_events::apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse};
use error_ext::{Error, Result};
use lambda_runtime::LambdaEvent;
use proto_defs::http::{request, response, Encoding};

/// Reads the request's message, calls the handler and writes the answer's message.
pub async fn adapter(event: LambdaEvent<ApiGatewayV2httpRequest>) -> Result<ApiGatewayV2httpResponse> {
    let evt = request(&event.payload).map_err(Error::invalid_argument)?;
    let answer = handler(evt, event.context).await?;
    Ok(response(200, &answer, Encoding::wanted(&event.payload.headers))?)
}
