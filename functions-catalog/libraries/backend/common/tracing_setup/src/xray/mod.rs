//! Traces for X-Ray: every span of an invocation that is sampled becomes a subsegment of the function's segment.
//!
//! A subsegment is one datagram to the daemon, which Lambda runs beside the function; it is sent when its span closes,
//! so that nothing is left to flush when the invocation ends.

mod daemon;
mod header;
mod layer;
mod segment;

pub use layer::{trace_header, Traces};
