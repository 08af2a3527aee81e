//! JSON logs as Lambda's log controls read them, and what belongs in every line.

mod context;
mod level;

pub use context::ContextExt;

use std::panic;
use tracing_subscriber::fmt::{time::SystemTime, MakeWriter};
use tracing_subscriber::util::SubscriberInitExt as _;

/// Sends all events to standard output, one JSON object a line, and panics with them.
///
/// A line has `timestamp` (RFC 3339), `level`, `message`, the event's fields and the span of the invocation. The least
/// level comes from `AWS_LAMBDA_LOG_LEVEL`, which Lambda sets, or `LOG_LEVEL`; it is INFO where neither is set. This is
/// the one place for what else observes a function, such as traces. Call it once, first in `main`.
pub fn init() {
    let level = level::from_env();
    let _ = subscriber(level.least, std::io::stdout).try_init();
    if let Some(unknown) = level.unknown {
        tracing::warn!(
            unknown,
            "not a log level: using INFO; set TRACE, DEBUG, INFO, WARN, ERROR or FATAL"
        );
    }
    panic::set_hook(Box::new(|info| {
        let location = info.location().map(ToString::to_string);
        tracing::error!(location, "panic: {}", panic_message(info.payload()));
    }));
}

/// The subscriber that [`init`] installs, writing elsewhere: for tests.
pub fn subscriber<W>(least: tracing::Level, writer: W) -> impl tracing::Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_timer(SystemTime)
        .with_max_level(least)
        .with_writer(writer)
        .finish()
}

fn panic_message(payload: &dyn std::any::Any) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}
