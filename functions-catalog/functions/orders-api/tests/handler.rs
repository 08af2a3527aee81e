use aws_lambda_events::{apigw::ApiGatewayV2httpRequest, encodings::Body};
use error_ext::Code;
use lambda_runtime::{Context, LambdaEvent};

use orders_api::{adapter::adapter, api, handler::handler};

const EXAMPLE: &str = include_str!("../events/example.json");

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
    let event: ApiGatewayV2httpRequest = serde_json::from_str(EXAMPLE).unwrap();

    let answer = adapter(LambdaEvent::new(event, context())).await.unwrap();

    assert_eq!(answer.status_code, 200);
    let Some(Body::Text(body)) = answer.body else {
        panic!("the answer has no text");
    };
    let answer: api::ResponseProto = serde_json::from_str(&body).unwrap();
    assert!(!answer.reference.is_empty());
}
