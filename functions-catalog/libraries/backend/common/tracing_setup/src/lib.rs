//! What observes a function: JSON logs as Lambda's log controls read them, and traces for X-Ray.

mod context;
mod level;
mod xray;

pub use context::ContextExt;
pub use xray::{trace_header, Traces};

use std::{env, panic};
use tracing::{level_filters::LevelFilter, Level, Metadata, Subscriber};
use tracing_subscriber::{
    filter::{filter_fn, FilterFn},
    fmt::{time::SystemTime, MakeWriter},
    layer::{Layer as _, SubscriberExt as _},
    registry::LookupSpan,
    util::SubscriberInitExt as _,
};

/// Sends all events to standard output, one JSON object a line, and panics with them; and all spans to X-Ray.
///
/// A line has `timestamp` (RFC 3339), `level`, `message`, the event's fields and the span of the invocation. The least
/// level comes from `AWS_LAMBDA_LOG_LEVEL`, which Lambda sets, or `LOG_LEVEL`; it is INFO where neither is set.
///
/// Spans of level INFO or above become subsegments of the function's segment in X-Ray, whatever the log's level is,
/// where Lambda samples the invocation and says where its daemon is (`AWS_XRAY_DAEMON_ADDRESS`).
///
/// Call it once, first in `main`.
pub fn init() {
    let level = level::from_env();
    let traces = env::var("AWS_XRAY_DAEMON_ADDRESS")
        .ok()
        .map(|address| Traces::to(&address));
    let (traces, away) = match traces {
        Some(Ok(traces)) => (Some(traces.with_filter(LevelFilter::INFO)), None),
        Some(Err(away)) => (None, Some(away)),
        None => (None, None),
    };
    let _ = subscriber(level.least, std::io::stdout).with(traces).try_init();
    if let Some(unknown) = level.unknown {
        tracing::warn!(
            unknown,
            "not a log level: using INFO; set TRACE, DEBUG, INFO, WARN, ERROR or FATAL"
        );
    }
    if let Some(error) = away {
        tracing::warn!(%error, "no traces: AWS_XRAY_DAEMON_ADDRESS is no address of the X-Ray daemon");
    }
    panic::set_hook(Box::new(|info| {
        let location = info.location().map(ToString::to_string);
        tracing::error!(location, "panic: {}", panic_message(info.payload()));
    }));
}

/// The subscriber that [`init`] installs, writing elsewhere and without traces: for tests.
pub fn subscriber<W>(least: Level, writer: W) -> impl Subscriber + for<'a> LookupSpan<'a> + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer()
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false)
        .with_timer(SystemTime)
        .with_writer(writer);
    tracing_subscriber::registry().with(lines.with_filter(at_least(least)))
}

/// Events of a level or above. The spans that they stand in are always there: a line names its invocation at any level.
fn at_least(least: Level) -> FilterFn<impl Fn(&Metadata<'_>) -> bool> {
    filter_fn(move |metadata| {
        let level = *metadata.level();
        level <= least || (metadata.is_span() && level <= Level::INFO)
    })
    .with_max_level_hint(least.max(Level::INFO))
}

fn panic_message(payload: &dyn std::any::Any) -> &str {
    payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message")
}
