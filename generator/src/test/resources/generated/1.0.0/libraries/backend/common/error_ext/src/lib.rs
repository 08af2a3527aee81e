//! Errors with a code, and the middleware that turns errors and panics into answers.
//!
//! A handler returns [`Result`]. [`HttpErrors`] makes its errors an HTTP answer with an
//! [`ErrorProto`](proto_defs::ErrorProto); [`SqsErrors`] makes each of them the failure of one record. Neither a
//! panic nor an error ends the process.

#[cfg(panic = "abort")]
compile_error!("a panic must unwind to become an answer: set panic = \"unwind\" in the workspace's [profile.release]");

mod code;
mod error;
mod http;
mod sqs;

pub use code::Code;
pub use error::{Error, Result};
pub use http::HttpErrors;
pub use sqs::SqsErrors;
