use super::{daemon::Daemon, header::TraceHeader, segment::Segment};
use serde_json::Value;
use std::{fmt, io, time::SystemTime};
use tracing::{
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    Event, Level, Span, Subscriber,
};
use tracing_subscriber::{
    layer::{Context, Layer},
    registry::{LookupSpan, Registry},
};

/// The field of a span in which the runtime's `TracingLayer` says the trace header of an invocation.
const TRACE_HEADER: &str = "xrayTraceId";

/// A layer that sends the spans of each sampled invocation to X-Ray.
///
/// A span's fields become annotations. An event of level ERROR inside a span makes it a fault, and the field `status`
/// of an event says what the answer was.
#[derive(Debug)]
pub struct Traces {
    daemon: Daemon,
}

impl Traces {
    /// Traces that go to the daemon at this address, as `AWS_XRAY_DAEMON_ADDRESS` says it.
    pub fn to(address: &str) -> io::Result<Self> {
        Daemon::connect(address).map(|daemon| Self { daemon })
    }
}

/// The header `X-Amzn-Trace-Id` with which a call from within this span continues its trace; nothing where the
/// invocation is not sampled. The AWS SDK sends it by itself.
#[must_use]
pub fn trace_header() -> Option<String> {
    let header = Span::current().with_subscriber(|(id, dispatch)| {
        let span = dispatch.downcast_ref::<Registry>()?.span(id)?;
        let header = span.extensions().get::<Segment>().map(Segment::header);
        header
    });
    header.flatten()
}

impl<S> Layer<S> for Traces
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else {
            return;
        };
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        let name = span.name();
        let outer = span.parent();
        let segment = match outer.as_ref().map(|outer| outer.extensions()) {
            Some(extensions) => extensions.get::<Segment>().map(|segment| segment.inner(name)),
            None => None,
        };
        if let Some(mut segment) = segment.or_else(|| fields.first_segment(name)) {
            fields.annotate(&mut segment);
            span.extensions_mut().insert(segment);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else {
            return;
        };
        let mut extensions = span.extensions_mut();
        if let Some(segment) = extensions.get_mut::<Segment>() {
            let mut fields = Fields::default();
            values.record(&mut fields);
            fields.annotate(segment);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(span) = context.event_span(event) else {
            return;
        };
        let mut extensions = span.extensions_mut();
        if let Some(segment) = extensions.get_mut::<Segment>() {
            let mut fields = Fields::default();
            event.record(&mut fields);
            if let Some(status) = fields.status() {
                segment.answered(status);
            }
            if *event.metadata().level() == Level::ERROR {
                segment.failed(fields.message());
            }
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let segment = context
            .span(&id)
            .and_then(|span| span.extensions_mut().remove::<Segment>());
        if let Some(segment) = segment {
            self.daemon.send(&segment.document(SystemTime::now()));
        }
    }
}

/// The fields of a span or an event.
#[derive(Default)]
struct Fields(Vec<(&'static str, Value)>);

impl Fields {
    fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The segment of an invocation, where these are the fields of one and it is sampled.
    fn first_segment(&self, name: &str) -> Option<Segment> {
        let header = TraceHeader::parse(self.get(TRACE_HEADER)?.as_str()?)?;
        header
            .sampled
            .then(|| Segment::first(&header.root, header.parent, name))
    }

    fn annotate(self, segment: &mut Segment) {
        for (name, value) in self.0 {
            if name != TRACE_HEADER {
                segment.annotate(name, value);
            }
        }
    }

    fn status(&self) -> Option<u64> {
        self.get("status")?.as_u64()
    }

    fn message(&self) -> &str {
        self.get("message").and_then(Value::as_str).unwrap_or("failed")
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.0.push((field.name(), value.into()));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.0.push((field.name(), value.into()));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.0.push((field.name(), value.into()));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.0.push((field.name(), value.into()));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push((field.name(), value.into()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push((field.name(), format!("{value:?}").into()));
    }
}
