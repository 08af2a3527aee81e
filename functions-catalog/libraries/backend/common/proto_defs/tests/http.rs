#![cfg(test)]

use aws_lambda_events::{apigw::ApiGatewayV2httpRequest, encodings::Body, query_map::QueryMap};
use base64::prelude::{Engine as _, BASE64_STANDARD};
use prost::Message as _;
use proto_defs::{
    http::{request, response, Encoding},
    DecodeError, ErrorProto,
};

fn json(body: &str) -> ApiGatewayV2httpRequest {
    let mut event = ApiGatewayV2httpRequest::default();
    event.body = Some(body.to_owned());
    event
}

fn message() -> ErrorProto {
    ErrorProto {
        code: "NOT_FOUND".to_owned(),
        message: "No such order.".to_owned(),
    }
}

#[test]
fn reads_a_json_body() {
    let read: ErrorProto = request(&json(r#"{"code":"NOT_FOUND","message":"No such order."}"#)).unwrap();

    assert_eq!(read, message());
}

#[test]
fn reads_a_json_body_in_base64() {
    let mut event = json(&BASE64_STANDARD.encode(r#"{"code":"NOT_FOUND","message":"No such order."}"#));
    event.is_base64_encoded = true;

    assert_eq!(request::<ErrorProto>(&event).unwrap(), message());
}

#[test]
fn reads_a_protobuf_body() {
    let mut event = json(&BASE64_STANDARD.encode(message().encode_to_vec()));
    event.is_base64_encoded = true;
    event
        .headers
        .insert("content-type", "application/protobuf".parse().unwrap());

    assert_eq!(request::<ErrorProto>(&event).unwrap(), message());
}

#[test]
fn reads_the_query_string_where_there_is_no_body() {
    let mut event = ApiGatewayV2httpRequest::default();
    event.query_string_parameters = "code=NOT_FOUND&message=No%20such%20order.".parse::<QueryMap>().unwrap();

    assert_eq!(request::<ErrorProto>(&event).unwrap(), message());
}

#[test]
fn takes_a_path_parameter_over_the_body() {
    let mut event = json(r#"{"code":"INTERNAL","message":"No such order."}"#);
    event.path_parameters.insert("code".to_owned(), "NOT_FOUND".to_owned());

    assert_eq!(request::<ErrorProto>(&event).unwrap(), message());
}

#[test]
fn takes_a_path_parameter_over_a_protobuf_body() {
    let mut event = json(&BASE64_STANDARD.encode(message().encode_to_vec()));
    event.is_base64_encoded = true;
    event
        .headers
        .insert("content-type", "application/protobuf".parse().unwrap());
    event.path_parameters.insert("code".to_owned(), "INTERNAL".to_owned());

    let read: ErrorProto = request(&event).unwrap();

    assert_eq!(read.code, "INTERNAL");
    assert_eq!(read.message, "No such order.");
}

#[test]
fn an_empty_request_is_the_empty_message() {
    let read: ErrorProto = request(&ApiGatewayV2httpRequest::default()).unwrap();

    assert_eq!(read, ErrorProto::default());
}

#[test]
fn names_the_unknown_field() {
    let error = request::<ErrorProto>(&json(r#"{"colour":"red"}"#)).unwrap_err();

    assert!(error.to_string().contains("colour"), "{error}");
}

#[test]
fn refuses_json_that_is_no_object() {
    let error = request::<ErrorProto>(&json("[1]")).unwrap_err();

    assert!(matches!(error, DecodeError::NotAnObject), "{error}");
}

#[test]
fn refuses_a_body_that_is_not_the_base64_it_says_it_is() {
    let mut event = json("%%%");
    event.is_base64_encoded = true;

    let error = request::<ErrorProto>(&event).unwrap_err();

    assert!(matches!(error, DecodeError::Base64(_)), "{error}");
}

#[test]
fn answers_in_json() {
    let answer = response(404, &message(), Encoding::Json).unwrap();

    assert_eq!(answer.status_code, 404);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(
        answer.body,
        Some(Body::Text(
            r#"{"code":"NOT_FOUND","message":"No such order."}"#.to_owned()
        ))
    );
    assert!(!answer.is_base64_encoded);
}

#[test]
fn answers_in_protobuf() {
    let answer = response(404, &message(), Encoding::Protobuf).unwrap();

    assert_eq!(answer.headers["content-type"], "application/protobuf");
    assert_eq!(answer.body, Some(Body::Binary(message().encode_to_vec())));
    assert!(answer.is_base64_encoded);
}

#[test]
fn answers_in_the_form_that_was_sent_unless_another_is_accepted() {
    let mut event = ApiGatewayV2httpRequest::default();
    assert_eq!(Encoding::wanted(&event.headers), Encoding::Json);

    event
        .headers
        .insert("content-type", "application/x-protobuf".parse().unwrap());
    assert_eq!(Encoding::wanted(&event.headers), Encoding::Protobuf);

    event
        .headers
        .insert("accept", "text/html, application/json;q=0.9".parse().unwrap());
    assert_eq!(Encoding::wanted(&event.headers), Encoding::Json);
}
