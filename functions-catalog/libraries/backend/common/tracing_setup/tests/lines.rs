#![cfg(test)]

use lambda_runtime::Context;
use serde_json::Value;
use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};
use tracing::Level;
use tracing_setup::{subscriber, ContextExt as _};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn logged(least: Level, log: impl FnOnce()) -> Vec<Value> {
    let lines = Lines::default();
    let writer = lines.clone();
    tracing::subscriber::with_default(subscriber(least, move || writer.clone()), log);
    let bytes = lines.0.lock().unwrap().clone();
    String::from_utf8(bytes)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_line_has_what_log_controls_read() {
    let mut ctx = Context::default();
    ctx.request_id = "8f507cfc-xmpl-4697-b07a-ac58fc914c95".to_owned();

    let lines = logged(Level::INFO, || {
        tracing::info!(request_id = %ctx.request_id(), "processing");
    });

    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["level"], "INFO");
    assert_eq!(lines[0]["message"], "processing");
    assert_eq!(lines[0]["request_id"], ctx.request_id);
    let timestamp = lines[0]["timestamp"].as_str().unwrap();
    assert_eq!(timestamp.as_bytes()[10], b'T', "{timestamp}");
    assert!(timestamp.ends_with('Z'), "{timestamp}");
}

#[test]
fn a_line_names_the_span_that_it_was_written_in() {
    let lines = logged(Level::INFO, || {
        let span = tracing::info_span!("invocation", requestId = "8f507cfc");
        span.in_scope(|| tracing::info!("inside"));
    });

    assert_eq!(lines[0]["span"]["requestId"], "8f507cfc");
}

#[test]
fn a_line_names_its_invocation_at_any_level() {
    let lines = logged(Level::ERROR, || {
        let span = tracing::info_span!("invocation", requestId = "8f507cfc");
        span.in_scope(|| tracing::error!("inside"));
    });

    assert_eq!(lines[0]["span"]["requestId"], "8f507cfc");
}

#[test]
fn levels_below_the_least_are_left_out() {
    let lines = logged(Level::WARN, || {
        tracing::info!("quiet");
        tracing::warn!("loud");
    });

    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["message"], "loud");
}
