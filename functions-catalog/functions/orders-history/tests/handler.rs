#![cfg(test)]

use aws_lambda_events::{dynamodb::Event, streams::DynamoDbEventResponse};
use error_ext::{Code, StreamErrors};
use lambda_runtime::{Context, LambdaEvent};
use tower::{Service as _, ServiceBuilder};

use orders_history::{adapter::adapter, api, handler::handler};

fn context() -> Context {
    let mut ctx = Context::default();
    ctx.request_id = String::from("8f507cfc-xmpl-4697-b07a-ac58fc914c95");
    ctx
}

fn request(reference: &str) -> api::RequestProto {
    let item = api::ItemProto {
        reference: reference.to_owned(),
    };
    api::RequestProto {
        new_item: Some(item),
        ..api::RequestProto::default()
    }
}

fn example() -> Event {
    serde_json::from_str(include_str!("../events/example.json")).unwrap()
}

async fn call(event: Event) -> DynamoDbEventResponse {
    let mut service = ServiceBuilder::new().layer(StreamErrors).service_fn(adapter);
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
async fn refuses_a_change_that_shows_no_item() {
    let error = handler(api::RequestProto::default(), context()).await.unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}

#[tokio::test]
async fn takes_in_the_example_event() {
    let answer = call(example()).await;

    assert!(answer.batch_item_failures.is_empty());
}

#[tokio::test]
async fn takes_in_an_item_that_has_expired() {
    let event = serde_json::from_str(include_str!("../events/expired.json")).unwrap();

    let answer = call(event).await;

    assert!(answer.batch_item_failures.is_empty());
}

#[tokio::test]
async fn reports_the_change_that_failed() {
    let mut event = example();
    event.records[0].change.sequence_number = Some(String::from("broken"));
    event.records[0].change.new_image.clear();

    let answer = call(event).await;

    assert_eq!(answer.batch_item_failures.len(), 1);
    assert_eq!(answer.batch_item_failures[0].item_identifier.as_deref(), Some("broken"));
}
