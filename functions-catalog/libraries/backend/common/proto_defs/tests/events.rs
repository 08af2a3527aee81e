#![cfg(test)]

use aws_lambda_events::{
    dynamodb::{Event, EventRecord},
    eventbridge::EventBridgeEvent,
    sqs::SqsMessage,
};
use proto_defs::{dynamodb, eventbridge, http, sqs, ErrorProto};
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    change: String,
    keys: Value,
    #[serde(default)]
    new_item: Value,
    #[serde(default)]
    old_item: Value,
}

fn record(event_name: &str, images: &Value) -> EventRecord {
    let mut change = json!({
        "ApproximateCreationDateTime": 1_773_119_783,
        "Keys": {"id": {"S": "7"}},
        "SequenceNumber": "4421584500000000017450439091",
        "SizeBytes": 26,
        "StreamViewType": "NEW_AND_OLD_IMAGES"
    });
    change
        .as_object_mut()
        .unwrap()
        .extend(images.as_object().unwrap().clone());
    let event = json!({"Records": [{
        "eventID": "c4ca4238a0b923820dcc509a6f75849b",
        "eventName": event_name,
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "eu-central-1",
        "dynamodb": change,
        "eventSourceARN": "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-03-10T05:16:23.000"
    }]});
    serde_json::from_value::<Event>(event).unwrap().records.remove(0)
}

#[test]
fn a_change_shows_the_item_before_and_after() {
    let record = record(
        "MODIFY",
        &json!({"NewImage": {"state": {"S": "paid"}}, "OldImage": {"state": {"S": "open"}}}),
    );

    let change: Shown = dynamodb::request(&record).unwrap();

    assert_eq!(change.change, "CHANGE_MODIFY");
    assert_eq!(change.keys, json!({"id": "7"}));
    assert_eq!(change.new_item, json!({"state": "paid"}));
    assert_eq!(change.old_item, json!({"state": "open"}));
}

#[test]
fn an_item_that_was_removed_has_no_new_one() {
    let change: Shown = dynamodb::request(&record("REMOVE", &json!({"OldImage": {"state": {"S": "open"}}}))).unwrap();

    assert_eq!(change.change, "CHANGE_REMOVE");
    assert_eq!(change.new_item, Value::Null);
}

#[test]
fn every_type_of_attribute_has_its_canonical_form() {
    let image = json!({
        "text": {"S": "seven"}, "number": {"N": "12345678901234567890.5"}, "truth": {"BOOL": true},
        "nothing": {"NULL": true}, "bytes": {"B": "AAEq"}, "map": {"M": {"inner": {"N": "1"}}},
        "list": {"L": [{"S": "a"}, {"N": "2"}]}, "texts": {"SS": ["a", "b"]}, "numbers": {"NS": ["1", "2"]},
        "bytesList": {"BS": ["AAEq"]}
    });

    let change: Shown = dynamodb::request(&record("INSERT", &json!({"NewImage": image}))).unwrap();

    assert_eq!(
        change.new_item,
        json!({
            "text": "seven", "number": "12345678901234567890.5", "truth": true, "nothing": null, "bytes": "AAEq",
            "map": {"inner": "1"}, "list": ["a", "2"], "texts": ["a", "b"], "numbers": ["1", "2"],
            "bytesList": ["AAEq"]
        })
    );
}

fn event(detail: Value) -> EventBridgeEvent {
    let mut event = EventBridgeEvent::default();
    event.id = Some("17793124-05d4-b198-2fde-7ededc63b103".to_owned());
    event.detail = detail;
    event
}

#[test]
fn the_message_of_an_event_is_its_detail() {
    let read: ErrorProto =
        eventbridge::request(&event(json!({"code": "NOT_FOUND", "message": "No such order."}))).unwrap();

    assert_eq!(read.code, "NOT_FOUND");
}

#[test]
fn names_what_is_wrong_with_a_detail() {
    let error = eventbridge::request::<ErrorProto>(&event(json!({"code": 7}))).unwrap_err();

    assert!(error.to_string().contains("invalid type"), "{error}");
}

#[test]
fn each_source_has_a_key_that_stays_the_same_when_it_delivers_again() {
    let mut standard = SqsMessage::default();
    standard.message_id = Some("059f36b4-87a3-44ab-83d2-661975830a71".to_owned());
    let mut fifo = standard.clone();
    fifo.attributes
        .insert("MessageDeduplicationId".to_owned(), "order-7".to_owned());
    let mut request = aws_lambda_events::apigw::ApiGatewayV2httpRequest::default();
    request.headers.insert("idempotency-key", " client-7 ".parse().unwrap());

    let keys = [
        sqs::idempotency_key(&standard),
        sqs::idempotency_key(&fifo),
        eventbridge::idempotency_key(&event(Value::Null)),
        dynamodb::idempotency_key(&record("INSERT", &json!({}))),
        http::idempotency_key(&request),
    ]
    .map(Option::unwrap);

    assert_eq!(
        keys,
        [
            "059f36b4-87a3-44ab-83d2-661975830a71",
            "order-7",
            "17793124-05d4-b198-2fde-7ededc63b103",
            "c4ca4238a0b923820dcc509a6f75849b",
            "client-7",
        ]
    );
}

#[test]
fn what_has_no_id_has_no_key() {
    assert_eq!(sqs::idempotency_key(&SqsMessage::default()), None);
    assert_eq!(eventbridge::idempotency_key(&EventBridgeEvent::default()), None);
    assert_eq!(dynamodb::idempotency_key(&EventRecord::default()), None);
    assert_eq!(
        http::idempotency_key(&aws_lambda_events::apigw::ApiGatewayV2httpRequest::default()),
        None
    );
}
