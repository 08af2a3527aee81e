#![cfg(test)]

use serde_json::Value;
use std::{io, net::UdpSocket};
use tracing::{level_filters::LevelFilter, Level};
use tracing_setup::{subscriber, trace_header, Traces};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};

const SAMPLED: &str = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
const UNSAMPLED: &str = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0";

/// The documents that X-Ray gets of one invocation.
fn sent(trace_header: &str, work: impl FnOnce()) -> Vec<Value> {
    let daemon = UdpSocket::bind("127.0.0.1:0").unwrap();
    let traces = Traces::to(&daemon.local_addr().unwrap().to_string()).unwrap();
    let subscriber = subscriber(Level::ERROR, io::sink).with(traces.with_filter(LevelFilter::INFO));
    tracing::subscriber::with_default(subscriber, || {
        let invocation = tracing::info_span!("invocation", requestId = "8f507cfc", xrayTraceId = trace_header);
        invocation.in_scope(work);
    });
    // What was sent to this machine is there by now.
    daemon.set_nonblocking(true).unwrap();
    let mut documents = Vec::new();
    let mut datagram = vec![0; 65_536];
    while let Ok(length) = daemon.recv(&mut datagram) {
        let text = std::str::from_utf8(&datagram[..length]).unwrap();
        let (header, document) = text.split_once('\n').unwrap();
        assert_eq!(header, r#"{"format": "json", "version": 1}"#);
        documents.push(serde_json::from_str(document).unwrap());
    }
    documents
}

#[test]
fn an_invocation_continues_the_trace_that_it_comes_with() {
    let documents = sent(SAMPLED, || {});

    assert_eq!(documents.len(), 1);
    assert_eq!(documents[0]["trace_id"], "1-5759e988-bd862e3fe1be46a994272793");
    assert_eq!(documents[0]["parent_id"], "53995c3f42cd8ad8");
    assert_eq!(documents[0]["type"], "subsegment");
    assert_eq!(documents[0]["name"], "invocation");
    assert_eq!(documents[0]["annotations"]["requestId"], "8f507cfc");
    assert_eq!(documents[0]["annotations"]["xrayTraceId"], Value::Null);
}

#[test]
fn a_span_inside_is_a_subsegment_of_the_one_around_it() {
    let documents = sent(SAMPLED, || {
        let quote = tracing::info_span!("quote", lines = 3, market = tracing::field::Empty);
        quote.record("market", "XETRA");
        let _entered = quote.enter();
        tracing::debug_span!("too small to see").in_scope(|| {});
    });

    assert_eq!(documents.len(), 2);
    assert_eq!(documents[0]["name"], "quote");
    assert_eq!(documents[0]["parent_id"], documents[1]["id"]);
    assert_eq!(documents[0]["annotations"]["lines"], 3);
    assert_eq!(documents[0]["annotations"]["market"], "XETRA");
}

#[test]
fn an_error_makes_a_fault_of_the_span_that_it_happens_in() {
    let documents = sent(SAMPLED, || {
        tracing::info_span!("ledger").in_scope(|| tracing::error!("it does not answer"));
    });

    assert_eq!(documents[0]["fault"], true);
    assert_eq!(documents[0]["cause"]["exceptions"][0]["message"], "it does not answer");
    assert_eq!(documents[1]["fault"], Value::Null);
}

#[test]
fn what_the_caller_did_wrong_is_no_fault() {
    let documents = sent(SAMPLED, || tracing::warn!(status = 404, "request failed"));

    assert_eq!(documents[0]["error"], true);
    assert_eq!(documents[0]["fault"], Value::Null);
}

#[test]
fn an_invocation_that_is_not_sampled_sends_nothing() {
    let documents = sent(UNSAMPLED, || {
        tracing::info_span!("quote").in_scope(|| assert_eq!(trace_header(), None));
    });

    assert_eq!(documents, Vec::<Value>::new());
}

#[test]
fn a_header_that_nobody_understands_sends_nothing() {
    assert_eq!(sent("Root=nonsense;Sampled=1", || {}), Vec::<Value>::new());
}

#[test]
fn a_call_to_somebody_else_continues_the_trace() {
    let mut header = None;

    let documents = sent(SAMPLED, || header = trace_header());

    let id = documents[0]["id"].as_str().unwrap();
    let expected = format!("Root=1-5759e988-bd862e3fe1be46a994272793;Parent={id};Sampled=1");
    assert_eq!(header, Some(expected));
}

#[test]
fn outside_of_an_invocation_there_is_no_trace() {
    assert_eq!(trace_header(), None);
}

#[test]
fn a_daemon_that_is_away_holds_nobody_up() {
    let closed = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let traces = Traces::to(&closed.to_string()).unwrap();
    let subscriber = subscriber(Level::ERROR, io::sink).with(traces);

    tracing::subscriber::with_default(subscriber, || {
        for _ in 0..100 {
            tracing::info_span!("invocation", xrayTraceId = SAMPLED).in_scope(|| {});
        }
    });
}
