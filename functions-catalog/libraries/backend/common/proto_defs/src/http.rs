//! Messages in requests and answers of an HTTP API (payload version 2.0).

use crate::DecodeError;
use aws_lambda_events::{
    apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse},
    encodings::Body,
    query_map::QueryMap,
};
use base64::prelude::{Engine as _, BASE64_STANDARD};
use http::{header, HeaderMap, HeaderValue};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{Map, Value};
use std::collections::HashMap;

const PROTOBUF: &str = "application/protobuf";
const JSON: &str = "application/json";

/// The form in which a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The canonical JSON form of protobuf.
    Json,
    /// The binary form, `application/protobuf`.
    Protobuf,
}

impl Encoding {
    /// The form of the request's body, by its `content-type`; JSON unless it says otherwise.
    #[must_use]
    pub fn sent(headers: &HeaderMap) -> Self {
        Self::named(headers, &header::CONTENT_TYPE).unwrap_or(Self::Json)
    }

    /// The form that the caller wants back, by `accept`; else the form that was sent.
    #[must_use]
    pub fn wanted(headers: &HeaderMap) -> Self {
        Self::named(headers, &header::ACCEPT).unwrap_or_else(|| Self::sent(headers))
    }

    fn named(headers: &HeaderMap, name: &header::HeaderName) -> Option<Self> {
        let types = headers.get(name)?.to_str().ok()?;
        types
            .split(',')
            .find_map(|one| match one.split(';').next().unwrap_or_default().trim() {
                PROTOBUF | "application/x-protobuf" => Some(Self::Protobuf),
                JSON => Some(Self::Json),
                _ => None,
            })
    }
}

/// Reads the message out of a request.
///
/// Its fields are those of the body, protobuf or JSON by `content-type`, or of the query string where there is no body;
/// parameters of the path come on top of either.
pub fn request<T>(event: &ApiGatewayV2httpRequest) -> Result<T, DecodeError>
where
    T: prost::Message + Default + DeserializeOwned + Serialize,
{
    let body = body(event)?;
    let mut fields = if Encoding::sent(&event.headers) == Encoding::Protobuf {
        let message = T::decode(body.as_slice())?;
        if event.path_parameters.is_empty() {
            return Ok(message);
        }
        object(serde_json::to_value(message)?)?
    } else if body.is_empty() {
        query_fields(&event.query_string_parameters)
    } else {
        object(serde_json::from_slice(&body)?)?
    };
    fields.extend(path_fields(&event.path_parameters));
    Ok(serde_json::from_value(Value::Object(fields))?)
}

/// The key of a caller who may send a request twice, from the header `Idempotency-Key`.
#[must_use]
pub fn idempotency_key(event: &ApiGatewayV2httpRequest) -> Option<String> {
    let key = event.headers.get("idempotency-key")?.to_str().ok()?.trim();
    (!key.is_empty()).then(|| key.to_owned())
}

/// Writes a message as the answer to a request, in the form that its caller wants.
pub fn response<T>(status: u16, message: &T, encoding: Encoding) -> Result<ApiGatewayV2httpResponse, serde_json::Error>
where
    T: prost::Message + Serialize,
{
    let (content_type, body) = match encoding {
        Encoding::Json => (JSON, Body::Text(serde_json::to_string(message)?)),
        Encoding::Protobuf => (PROTOBUF, Body::Binary(message.encode_to_vec())),
    };
    let mut answer = ApiGatewayV2httpResponse::default();
    answer.status_code = i64::from(status);
    answer
        .headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer.body = Some(body);
    answer.is_base64_encoded = encoding == Encoding::Protobuf;
    Ok(answer)
}

fn body(event: &ApiGatewayV2httpRequest) -> Result<Vec<u8>, DecodeError> {
    let text = event.body.as_deref().unwrap_or_default();
    if event.is_base64_encoded {
        Ok(BASE64_STANDARD.decode(text)?)
    } else {
        Ok(text.as_bytes().to_vec())
    }
}

fn object(value: Value) -> Result<Map<String, Value>, DecodeError> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err(DecodeError::NotAnObject),
    }
}

fn query_fields(query: &QueryMap) -> Map<String, Value> {
    query
        .iter()
        .map(|(name, _)| (name.to_owned(), query_value(query.all(name).unwrap_or_default())))
        .collect()
}

fn query_value(values: Vec<&str>) -> Value {
    match values.as_slice() {
        [one] => Value::from(*one),
        _ => Value::from(values),
    }
}

fn path_fields(parameters: &HashMap<String, String>) -> impl Iterator<Item = (String, Value)> + '_ {
    parameters
        .iter()
        .map(|(name, value)| (name.clone(), Value::from(value.as_str())))
}
