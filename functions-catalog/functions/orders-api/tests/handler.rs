#![cfg(test)]

use aws_lambda_events::{
    apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse},
    encodings::Body,
};
use error_ext::{Code, HttpErrors};
use lambda_runtime::{Context, LambdaEvent};
use prost::Message as _;
use proto_defs::ErrorProto;
use serde::de::DeserializeOwned;
use tower::{Service as _, ServiceBuilder};

use orders_api::{adapter::adapter, api, handler::handler};

fn context() -> Context {
    let mut ctx = Context::default();
    ctx.request_id = String::from("8f507cfc-xmpl-4697-b07a-ac58fc914c95");
    ctx
}

fn request(reference: &str) -> api::RequestProto {
    api::RequestProto {
        reference: reference.to_owned(),
    }
}

fn example() -> ApiGatewayV2httpRequest {
    serde_json::from_str(include_str!("../events/example.json")).unwrap()
}

async fn call(event: ApiGatewayV2httpRequest) -> ApiGatewayV2httpResponse {
    let mut service = ServiceBuilder::new().layer(HttpErrors).service_fn(adapter);
    service.call(LambdaEvent::new(event, context())).await.unwrap()
}

fn read<T: DeserializeOwned>(answer: ApiGatewayV2httpResponse) -> T {
    let Some(Body::Text(body)) = answer.body else {
        panic!("the answer has no text");
    };
    serde_json::from_str(&body).unwrap()
}

#[tokio::test]
async fn answers_the_reference_in_its_canonical_form() {
    let answer = handler(request(" example-1 "), context()).await.unwrap();

    assert_eq!(answer.reference, "EXAMPLE-1");
    assert_eq!(answer.request_id, "8f507cfc-xmpl-4697-b07a-ac58fc914c95");
}

#[tokio::test]
async fn refuses_an_empty_reference() {
    let error = handler(request(""), context()).await.unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}

#[tokio::test]
async fn answers_the_example_event() {
    let answer = call(example()).await;

    assert_eq!(answer.status_code, 200);
    assert_eq!(read::<api::ResponseProto>(answer).reference, "EXAMPLE-1");
}

#[tokio::test]
async fn answers_in_protobuf_what_comes_in_protobuf() {
    let event = serde_json::from_str(include_str!("../events/protobuf.json")).unwrap();

    let answer = call(event).await;

    assert_eq!(answer.status_code, 200);
    let Some(Body::Binary(body)) = answer.body else {
        panic!("the answer is not binary");
    };
    let message = api::ResponseProto::decode(body.as_slice()).unwrap();
    assert_eq!(message.reference, "EXAMPLE-1");
}

#[tokio::test]
async fn answers_an_error_to_a_body_that_is_no_message() {
    let mut event = example();
    event.body = Some(String::from("not JSON"));

    let answer = call(event).await;

    assert_eq!(answer.status_code, 400);
    assert_eq!(read::<ErrorProto>(answer).code, "INVALID_ARGUMENT");
}
