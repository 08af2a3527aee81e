use aws_lambda_events::{
    apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse},
    encodings::Body,
    sqs::{SqsEvent, SqsMessage},
};
use error_ext::{Code, Error, HttpErrors, Result, SqsErrors};
use lambda_runtime::{Context, LambdaEvent};
use proto_defs::ErrorProto;
use std::{future::Future, io};
use tower::{Service as _, ServiceBuilder};

async fn http<F>(handler: fn(LambdaEvent<ApiGatewayV2httpRequest>) -> F) -> (i64, ErrorProto)
where
    F: Future<Output = Result<ApiGatewayV2httpResponse>> + Send + 'static,
{
    let mut ctx = Context::default();
    ctx.request_id = String::from("8f507cfc");
    let event = LambdaEvent::new(ApiGatewayV2httpRequest::default(), ctx);
    let mut service = ServiceBuilder::new().layer(HttpErrors).service_fn(handler);
    let answer = service.call(event).await.unwrap();
    let Some(Body::Text(body)) = answer.body else {
        panic!("the answer has no text");
    };
    (answer.status_code, serde_json::from_str(&body).unwrap())
}

#[tokio::test]
async fn an_error_is_answered_with_its_status_and_message() {
    let (status, error) = http(|_| async { Err(Error::not_found("There is no order 7.")) }).await;

    assert_eq!(status, 404);
    assert_eq!(error.code, "NOT_FOUND");
    assert_eq!(error.message, "There is no order 7.");
}

#[tokio::test]
async fn an_unexpected_error_keeps_its_text_and_gives_a_reference() {
    let (status, error) = http(|_| async { Err(io::Error::other("password is hunter2").into()) }).await;

    assert_eq!(status, 500);
    assert_eq!(error.code, "INTERNAL");
    assert_eq!(error.message, "Something went wrong on our side. Reference: 8f507cfc");
}

#[tokio::test]
async fn a_panic_is_answered_like_an_unexpected_error() {
    let (status, error) = http(|_| async { panic!("boom") }).await;

    assert_eq!(status, 500);
    assert_eq!(error.code, "INTERNAL");
    assert!(!error.message.contains("boom"), "{}", error.message);
}

#[test]
fn the_log_sees_the_source_of_an_unexpected_error() {
    let error = Error::from(io::Error::other("disk full"));

    assert_eq!(
        format!("{error:?}"),
        "INTERNAL: Something went wrong on our side. Caused by: disk full"
    );
}

#[test]
fn every_code_has_a_status_of_its_own() {
    let codes = [
        Code::InvalidArgument,
        Code::Unauthenticated,
        Code::PermissionDenied,
        Code::NotFound,
        Code::AlreadyExists,
        Code::ResourceExhausted,
        Code::Internal,
        Code::Unavailable,
        Code::DeadlineExceeded,
    ];

    let statuses = codes.map(Code::http_status);

    assert_eq!(statuses, [400, 401, 403, 404, 409, 429, 500, 503, 504]);
}

fn record(body: &str, queue: &str) -> SqsMessage {
    let mut record = SqsMessage::default();
    record.message_id = Some(format!("id of {body}"));
    record.body = Some(body.to_owned());
    record.event_source_arn = Some(format!("arn:aws:sqs:eu-central-1:123456789012:{queue}"));
    record
}

async fn outcome(event: LambdaEvent<SqsMessage>) -> Result<()> {
    match event.payload.body.as_deref() {
        Some("fails") => Err(Error::new(Code::Unavailable, "The ledger does not answer.")),
        Some("panics") => panic!("boom"),
        _ => Ok(()),
    }
}

async fn failed(records: Vec<SqsMessage>) -> Vec<String> {
    let mut batch = SqsEvent::default();
    batch.records = records;
    let mut service = ServiceBuilder::new().layer(SqsErrors).service_fn(outcome);
    let answer = service.call(LambdaEvent::new(batch, Context::default())).await.unwrap();
    answer
        .batch_item_failures
        .into_iter()
        .map(|item| item.item_identifier)
        .collect()
}

#[tokio::test]
async fn only_the_records_that_fail_or_panic_come_again() {
    let bodies = ["first", "fails", "panics", "last"];

    let failed = failed(bodies.map(|body| record(body, "orders")).into()).await;

    assert_eq!(failed, ["id of fails", "id of panics"]);
}

#[tokio::test]
async fn in_a_fifo_queue_the_records_behind_a_failed_one_wait_with_it() {
    let bodies = ["first", "fails", "last"];

    let failed = failed(bodies.map(|body| record(body, "orders.fifo")).into()).await;

    assert_eq!(failed, ["id of fails", "id of last"]);
}

#[tokio::test]
async fn a_record_that_cannot_be_reported_fails_the_batch() {
    let mut nameless = record("first", "orders");
    nameless.message_id = None;
    let mut batch = SqsEvent::default();
    batch.records = vec![nameless];
    let mut service = ServiceBuilder::new().layer(SqsErrors).service_fn(outcome);

    let error = service
        .call(LambdaEvent::new(batch, Context::default()))
        .await
        .unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}
