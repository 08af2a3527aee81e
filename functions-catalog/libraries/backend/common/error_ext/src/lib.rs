//! Errors with a code, and the middleware that turns errors and panics into answers.
//!
//! A handler returns [`Result`]. [`HttpErrors`] makes its errors an HTTP answer with an
//! [`ErrorProto`](proto_defs::ErrorProto); [`SqsErrors`] makes each of them the failure of one record,
//! [`StreamErrors`] the failure of one change, and [`EventErrors`] that of the event. Neither a panic nor an error ends
//! the process, and [`Deadline`] sees to it that work which takes too long fails before Lambda ends it.

#[cfg(panic = "abort")]
compile_error!("a panic must unwind to become an answer: set panic = \"unwind\" in the workspace's [profile.release]");

mod code;
mod deadline;
mod dynamodb;
mod error;
mod eventbridge;
mod guarded;
mod http;
mod sqs;

pub use code::Code;
pub use deadline::Deadline;
pub use dynamodb::StreamErrors;
pub use error::{Error, Result};
pub use eventbridge::EventErrors;
pub use http::HttpErrors;
pub use sqs::SqsErrors;
