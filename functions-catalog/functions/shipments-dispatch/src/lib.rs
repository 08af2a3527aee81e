//! What the function is made of; `main.rs` puts it together.

pub mod adapter;
pub mod domain;
pub mod handler;

// Generated from `proto/api.proto`: its style is not ours to correct.
#[allow(clippy::all, clippy::pedantic)]
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/api.rs"));
    include!(concat!(env!("OUT_DIR"), "/api.serde.rs"));
}
