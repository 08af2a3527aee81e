//! What a function is configured with, read once while it starts.
//!
//! Every function knows [`Settings`]: where it runs. A function that declares parameters, secrets, tables, queues or
//! buckets in `function.yaml` has a `Settings` of its own, made of [`Declared`] names through [`Cached`].
//!
//! A declared name has an environment variable that says which physical thing it stands for in this environment:
//!
//! | declared | variable | holds |
//! |---|---|---|
//! | parameter `quotes/currency` | `PARAM_QUOTES_CURRENCY` | the name of an SSM parameter |
//! | secret `quotes/provider-key` | `SECRET_QUOTES_PROVIDER_KEY` | the id or ARN of a secret |
//! | table `orders` | `TABLE_ORDERS` | the name of a table |
//! | queue `receipts` | `QUEUE_RECEIPTS` | the address of a queue |
//! | bucket `exports` | `BUCKET_EXPORTS` | the name of a bucket |
//!
//! Parameters and secrets are fetched once, while the function starts (feature `aws`). Everything that is missing is
//! reported at once.

mod cached;
mod declared;
mod error;
mod platform;
mod secret;
mod values;

#[cfg(feature = "aws")]
mod aws;

pub use cached::Cached;
pub use declared::{Declared, Kind};
pub use error::Error;
pub use platform::Settings;
pub use secret::Secret;
pub use values::Values;
