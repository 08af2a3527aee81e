#![cfg(test)]

use aws_lambda_events::{
    apigw::{ApiGatewayV2httpRequest, ApiGatewayV2httpResponse},
    dynamodb,
    encodings::Body,
    eventbridge::EventBridgeEvent,
    sqs::{SqsEvent, SqsMessage},
};
use error_ext::{Code, Deadline, Error, EventErrors, HttpErrors, Result, SqsErrors, StreamErrors};
use lambda_runtime::{Context, LambdaEvent};
use proto_defs::ErrorProto;
use std::{
    future::{pending, Future},
    io,
    sync::{
        atomic::{AtomicUsize, Ordering},
        Arc,
    },
    time::{Duration, SystemTime},
};
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

fn change(id: &str) -> dynamodb::EventRecord {
    let mut record = dynamodb::EventRecord::default();
    record.event_id = String::from(id);
    record.change.sequence_number = Some(format!("sequence of {id}"));
    record
}

/// The changes that are reported as failed, and how many were handled at all.
async fn failed_changes(ids: &[&str]) -> (Vec<String>, usize) {
    let mut batch = dynamodb::Event::default();
    batch.records = ids.iter().map(|id| change(id)).collect();
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    let handler = move |event: LambdaEvent<dynamodb::EventRecord>| {
        counter.fetch_add(1, Ordering::Relaxed);
        async move {
            match event.payload.event_id.as_str() {
                "fails" => Err(Error::new(Code::Unavailable, "The ledger does not answer.")),
                "panics" => panic!("boom"),
                _ => Ok(()),
            }
        }
    };
    let mut service = ServiceBuilder::new().layer(StreamErrors).service_fn(handler);
    let answer = service.call(LambdaEvent::new(batch, Context::default())).await.unwrap();
    let failures = answer.batch_item_failures.into_iter();
    let failures = failures.filter_map(|item| item.item_identifier).collect();
    (failures, calls.load(Ordering::Relaxed))
}

#[tokio::test]
async fn a_stream_goes_on_at_the_change_that_failed() {
    let (failed, handled) = failed_changes(&["first", "fails", "last"]).await;

    assert_eq!(failed, ["sequence of fails"]);
    assert_eq!(handled, 2, "what is behind the failed change comes again with it");
}

#[tokio::test]
async fn a_change_that_panics_fails_like_any_other() {
    let (failed, handled) = failed_changes(&["panics", "last"]).await;

    assert_eq!(failed, ["sequence of panics"]);
    assert_eq!(handled, 1);
}

#[tokio::test]
async fn changes_that_succeed_are_not_reported() {
    let (failed, handled) = failed_changes(&["first", "last"]).await;

    assert_eq!(failed, Vec::<String>::new());
    assert_eq!(handled, 2);
}

#[tokio::test]
async fn a_change_that_cannot_be_reported_fails_the_batch() {
    let mut batch = dynamodb::Event::default();
    batch.records = vec![dynamodb::EventRecord::default()];
    let handler = |_: LambdaEvent<dynamodb::EventRecord>| async { Ok(()) };
    let mut service = ServiceBuilder::new().layer(StreamErrors).service_fn(handler);

    let error = service
        .call(LambdaEvent::new(batch, Context::default()))
        .await
        .unwrap_err();

    assert_eq!(error.code(), Code::InvalidArgument);
}

async fn event<F>(handler: fn(LambdaEvent<EventBridgeEvent>) -> F) -> Result<()>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let event = LambdaEvent::new(EventBridgeEvent::default(), Context::default());
    let mut service = ServiceBuilder::new().layer(EventErrors).service_fn(handler);
    service.call(event).await
}

#[tokio::test]
async fn an_event_that_fails_fails_the_invocation_so_that_it_comes_again() {
    let error = event(|_| async { Err(Error::not_found("There is no order 7.")) })
        .await
        .unwrap_err();

    assert_eq!(error.code(), Code::NotFound);
}

#[tokio::test]
async fn an_event_whose_handler_panics_comes_again_too() {
    let error = event(|_| async { panic!("boom") }).await.unwrap_err();

    assert_eq!(error.code(), Code::Internal);
}

#[tokio::test]
async fn an_event_that_is_handled_is_over() {
    assert!(event(|_| async { Ok(()) }).await.is_ok());
}

fn ends_in(time: Duration) -> Context {
    let end = SystemTime::now() + time;
    let mut ctx = Context::default();
    ctx.request_id = String::from("8f507cfc");
    ctx.deadline = u64::try_from(end.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis()).unwrap();
    ctx
}

#[tokio::test(start_paused = true)]
async fn a_caller_gets_an_answer_before_the_function_is_ended() {
    let handler = |_: LambdaEvent<ApiGatewayV2httpRequest>| pending::<Result<ApiGatewayV2httpResponse>>();
    let mut service = ServiceBuilder::new()
        .layer(HttpErrors)
        .layer(Deadline::interactive())
        .service_fn(handler);
    let began = tokio::time::Instant::now();

    let answer = service
        .call(LambdaEvent::new(
            ApiGatewayV2httpRequest::default(),
            ends_in(Duration::from_secs(5)),
        ))
        .await
        .unwrap();

    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(answer.status_code, 504);
    let Some(Body::Text(body)) = answer.body else {
        panic!("the answer has no text");
    };
    let error: ErrorProto = serde_json::from_str(&body).unwrap();
    assert_eq!(error.code, "DEADLINE_EXCEEDED");
}

#[tokio::test(start_paused = true)]
async fn records_for_which_no_time_is_left_come_again() {
    let handler = |event: LambdaEvent<SqsMessage>| async move {
        if event.payload.body.as_deref() == Some("slow") {
            pending::<()>().await;
        }
        Ok(())
    };
    let mut batch = SqsEvent::default();
    batch.records = ["quick", "slow"].map(|body| record(body, "orders")).into();
    let mut service = ServiceBuilder::new()
        .layer(SqsErrors)
        .layer(Deadline::invocation())
        .service_fn(handler);

    let answer = service
        .call(LambdaEvent::new(batch, ends_in(Duration::from_secs(30))))
        .await
        .unwrap();

    assert_eq!(answer.batch_item_failures.len(), 1);
    assert_eq!(answer.batch_item_failures[0].item_identifier, "id of slow");
}

#[tokio::test]
async fn a_record_is_not_begun_when_the_time_is_over() {
    let handler = |_: LambdaEvent<SqsMessage>| async { Ok(()) };
    let mut batch = SqsEvent::default();
    batch.records = vec![record("late", "orders")];
    let mut service = ServiceBuilder::new()
        .layer(SqsErrors)
        .layer(Deadline::invocation())
        .service_fn(handler);

    let answer = service
        .call(LambdaEvent::new(batch, ends_in(Duration::ZERO)))
        .await
        .unwrap();

    assert_eq!(answer.batch_item_failures[0].item_identifier, "id of late");
}
