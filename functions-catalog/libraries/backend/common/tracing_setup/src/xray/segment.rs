use serde_json::{json, Map, Value};
use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher,
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

/// X-Ray indexes this many annotations of a trace.
const MOST_ANNOTATIONS: usize = 50;
/// As long as a text may be, in characters: a document must fit into one datagram.
const LONGEST_TEXT: usize = 500;
const LONGEST_NAME: usize = 200;

/// A span in the making of its document.
pub struct Segment {
    root: Arc<str>,
    id: u64,
    parent: Option<u64>,
    name: String,
    began: SystemTime,
    annotations: Map<String, Value>,
    outcome: Outcome,
    exceptions: Vec<String>,
}

/// What became of it, worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Fine,
    /// The caller's mistake.
    Error,
    /// The caller asked too often.
    Throttle,
    /// A mistake on this side.
    Fault,
}

impl Segment {
    /// The first segment of this process in a trace.
    pub fn first(root: &str, parent: Option<u64>, name: &str) -> Self {
        Self::new(Arc::from(root), parent, name)
    }

    /// A segment inside this one.
    pub fn inner(&self, name: &str) -> Self {
        Self::new(Arc::clone(&self.root), Some(self.id), name)
    }

    fn new(root: Arc<str>, parent: Option<u64>, name: &str) -> Self {
        Self {
            root,
            id: random_id(),
            parent,
            name: name
                .chars()
                .filter(|c| is_allowed_in_name(*c))
                .take(LONGEST_NAME)
                .collect(),
            began: SystemTime::now(),
            annotations: Map::new(),
            outcome: Outcome::Fine,
            exceptions: Vec::new(),
        }
    }

    /// Notes what can be searched for.
    pub fn annotate(&mut self, name: &str, value: Value) {
        if self.annotations.len() < MOST_ANNOTATIONS {
            let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
            self.annotations.insert(name, shortened(value));
        }
    }

    /// Notes the status of an answer.
    pub fn answered(&mut self, status: u64) {
        let outcome = match status {
            429 => Outcome::Throttle,
            400..=499 => Outcome::Error,
            500.. => Outcome::Fault,
            _ => Outcome::Fine,
        };
        self.outcome = self.outcome.max(outcome);
    }

    /// Notes a mistake on this side.
    pub fn failed(&mut self, message: &str) {
        self.outcome = Outcome::Fault;
        self.exceptions.push(message.chars().take(LONGEST_TEXT).collect());
    }

    /// The header with which a call to somebody else continues the trace.
    pub fn header(&self) -> String {
        format!("Root={};Parent={:016x};Sampled=1", self.root, self.id)
    }

    /// The document for X-Ray, of a segment that has ended.
    pub fn document(self, ended: SystemTime) -> Value {
        let mut document = json!({
            "trace_id": &*self.root,
            "id": format!("{:016x}", self.id),
            "name": self.name,
            "start_time": seconds(self.began),
            "end_time": seconds(ended),
        });
        if let Some(parent) = self.parent {
            document["parent_id"] = format!("{parent:016x}").into();
            document["type"] = "subsegment".into();
        }
        if !self.annotations.is_empty() {
            document["annotations"] = self.annotations.into();
        }
        match self.outcome {
            Outcome::Fine => {}
            Outcome::Error => document["error"] = true.into(),
            Outcome::Throttle => {
                document["error"] = true.into();
                document["throttle"] = true.into();
            }
            Outcome::Fault => document["fault"] = true.into(),
        }
        if !self.exceptions.is_empty() {
            let exceptions = self.exceptions.into_iter().take(MOST_ANNOTATIONS);
            let exceptions: Value = exceptions
                .map(|message| json!({"id": format!("{:016x}", random_id()), "message": message}))
                .collect();
            document["cause"] = json!({"exceptions": exceptions});
        }
        document
    }
}

fn seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

fn shortened(value: Value) -> Value {
    match value {
        Value::String(text) if text.len() > LONGEST_TEXT => text.chars().take(LONGEST_TEXT).collect::<String>().into(),
        other => other,
    }
}

fn is_allowed_in_name(c: char) -> bool {
    c.is_alphanumeric() || " _.:/%&#=+\\-@".contains(c)
}

/// A number that nobody else takes: the standard library seeds its hashers at random.
fn random_id() -> u64 {
    RandomState::new().hash_one(SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "1-5759e988-bd862e3fe1be46a994272793";

    fn segment() -> Segment {
        Segment::first(ROOT, Some(7), "invocation")
    }

    #[test]
    fn a_document_says_where_it_belongs() {
        let outer = segment();
        let inner = outer.inner("quote <of> the day!").document(SystemTime::now());
        let outer = outer.document(SystemTime::now());

        assert_eq!(outer["trace_id"], ROOT);
        assert_eq!(outer["type"], "subsegment");
        assert_eq!(outer["parent_id"], "0000000000000007");
        assert_eq!(inner["parent_id"], outer["id"]);
        assert_eq!(inner["name"], "quote of the day");
        assert!(outer["start_time"].as_f64() <= outer["end_time"].as_f64());
    }

    #[test]
    fn a_segment_without_a_parent_is_the_first_of_its_trace() {
        let document = Segment::first(ROOT, None, "invocation").document(SystemTime::now());

        assert_eq!(document["type"], Value::Null);
        assert_eq!(document["parent_id"], Value::Null);
    }

    #[test]
    fn the_worst_outcome_counts() {
        let mut refused = segment();
        refused.answered(404);
        let mut throttled = segment();
        throttled.answered(429);
        let mut failed = segment();
        failed.failed("the ledger does not answer");
        failed.answered(404);

        let refused = refused.document(SystemTime::now());
        let throttled = throttled.document(SystemTime::now());
        let failed = failed.document(SystemTime::now());

        assert_eq!(refused["error"], true);
        assert_eq!(throttled["throttle"], true);
        assert_eq!(failed["fault"], true);
        assert_eq!(failed["error"], Value::Null);
        assert_eq!(
            failed["cause"]["exceptions"][0]["message"],
            "the ledger does not answer"
        );
    }

    #[test]
    fn a_document_fits_into_a_datagram() {
        let mut segment = segment();
        for number in 0..1000 {
            segment.annotate(&format!("field.{number}"), "x".repeat(10_000).into());
            segment.failed(&"y".repeat(10_000));
        }

        let document = segment.document(SystemTime::now());

        assert!(document.to_string().len() < 64_000);
        assert!(document["annotations"]["field_0"].is_string());
    }

    #[test]
    fn ids_differ() {
        let ids: std::collections::BTreeSet<u64> = (0..1000).map(|_| random_id()).collect();

        assert_eq!(ids.len(), 1000);
    }
}
