#![cfg(test)]

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use error_ext::{Code, SqsErrors};
use lambda_runtime::{Context, LambdaEvent};
use tower::{Service as _, ServiceBuilder};

use orders_intake::{adapter::adapter, api, handler::handler};

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

fn example() -> SqsEvent {
    serde_json::from_str(include_str!("../events/example.json")).unwrap()
}

async fn call(event: SqsEvent) -> SqsBatchResponse {
    let mut service = ServiceBuilder::new().layer(SqsErrors).service_fn(adapter);
    service.call(LambdaEvent::new(event, context())).await.unwrap()
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
async fn takes_in_the_example_event() {
    let answer = call(example()).await;

    assert!(answer.batch_item_failures.is_empty());
}

#[tokio::test]
async fn reports_only_the_record_that_failed() {
    let mut event = example();
    event.records[0].message_id = Some(String::from("broken"));
    event.records[0].body = Some(String::from("not JSON"));

    let answer = call(event).await;

    assert_eq!(answer.batch_item_failures.len(), 1);
    assert_eq!(answer.batch_item_failures[0].item_identifier, "broken");
}
